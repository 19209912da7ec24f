#include "report/filter/filter_tokens.h"

#include <algorithm>
#include <array>

namespace cwmpscope {

namespace {

struct Sign {
    std::string_view text;
    FilterTokenKind kind;
    FilterComparison comparison = FilterComparison::equal;
};

/// Longer ones first.
constexpr std::array signs = {
    Sign{"==", FilterTokenKind::comparison, FilterComparison::equal},
    Sign{"!=", FilterTokenKind::comparison, FilterComparison::unequal},
    Sign{"<=", FilterTokenKind::comparison, FilterComparison::at_most},
    Sign{">=", FilterTokenKind::comparison, FilterComparison::at_least},
    Sign{"&&", FilterTokenKind::both},
    Sign{"||", FilterTokenKind::either},
    Sign{"<", FilterTokenKind::comparison, FilterComparison::less},
    Sign{">", FilterTokenKind::comparison, FilterComparison::greater},
    Sign{"~", FilterTokenKind::comparison, FilterComparison::matches},
    Sign{"!", FilterTokenKind::negation},
    Sign{"(", FilterTokenKind::open},
    Sign{")", FilterTokenKind::close},
    Sign{"{", FilterTokenKind::open_set},
    Sign{"}", FilterTokenKind::close_set},
    Sign{",", FilterTokenKind::comma},
};

constexpr std::array keywords = {
    Sign{"and", FilterTokenKind::both},
    Sign{"or", FilterTokenKind::either},
    Sign{"not", FilterTokenKind::negation},
    Sign{"eq", FilterTokenKind::comparison, FilterComparison::equal},
    Sign{"ne", FilterTokenKind::comparison, FilterComparison::unequal},
    Sign{"lt", FilterTokenKind::comparison, FilterComparison::less},
    Sign{"le", FilterTokenKind::comparison, FilterComparison::at_most},
    Sign{"gt", FilterTokenKind::comparison, FilterComparison::greater},
    Sign{"ge", FilterTokenKind::comparison, FilterComparison::at_least},
    Sign{"contains", FilterTokenKind::comparison, FilterComparison::contains},
    Sign{"matches", FilterTokenKind::comparison, FilterComparison::matches},
    Sign{"in", FilterTokenKind::comparison, FilterComparison::in},
};

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

bool ends_word(char c) {
    return is_blank(c) || std::string_view("=!<>~&|(){},\"'").find(c) != std::string_view::npos;
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    std::vector<FilterToken> tokens() && {
        while (true) {
            while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
            if (at_ == text_.size()) break;
            tokens_.push_back(next());
        }
        tokens_.push_back({FilterTokenKind::end, {text_.size(), text_.size()}, {}, {}});
        return std::move(tokens_);
    }

private:
    FilterToken next() {
        const char c = text_[at_];
        if (c == '"' || c == '\'') return quoted(at_, false);
        if (c == 'r' && at_ + 1 < text_.size() && (text_[at_ + 1] == '"' || text_[at_ + 1] == '\''))
            return quoted(at_++, true);
        for (const Sign& sign : signs) {
            if (text_.substr(at_, sign.text.size()) == sign.text) return take(sign.text.size(), sign);
        }
        std::size_t length = 0;
        while (at_ + length < text_.size() && !ends_word(text_[at_ + length])) ++length;
        if (length == 0) return take(1, {{}, FilterTokenKind::unknown});
        const std::string_view word = text_.substr(at_, length);
        const auto keyword = std::find_if(keywords.begin(), keywords.end(),
                                          [&](const Sign& candidate) { return candidate.text == word; });
        return take(length, keyword == keywords.end() ? Sign{{}, FilterTokenKind::word} : *keyword);
    }

    FilterToken take(std::size_t length, const Sign& sign) {
        FilterToken token{sign.kind, {at_, at_ + length}, std::string(text_.substr(at_, length)), sign.comparison};
        at_ += length;
        return token;
    }

    /// A back slash makes a quote or a back slash literal; before anything else it stays, as regular expressions want.
    FilterToken quoted(std::size_t begin, bool raw) {
        const char quote = text_[at_++];
        FilterToken token{FilterTokenKind::unfinished_quote, {begin, text_.size()}, {}, {}};
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == quote) {
                token.kind = FilterTokenKind::quoted;
                token.at.end = ++at_;
                return token;
            }
            const bool escapes =
                c == '\\' && at_ + 1 < text_.size() && (text_[at_ + 1] == quote || (!raw && text_[at_ + 1] == '\\'));
            if (escapes && raw) token.text += c;
            if (escapes) ++at_;
            token.text += text_[at_];
        }
        return token;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<FilterToken> tokens_;
};

}  // namespace

std::vector<FilterToken> filter_tokens(std::string_view text) {
    return Lexer(text).tokens();
}

std::string_view word_of(FilterComparison comparison) {
    switch (comparison) {
        case FilterComparison::equal:
            return "==";
        case FilterComparison::unequal:
            return "!=";
        case FilterComparison::less:
            return "<";
        case FilterComparison::at_most:
            return "<=";
        case FilterComparison::greater:
            return ">";
        case FilterComparison::at_least:
            return ">=";
        case FilterComparison::contains:
            return "contains";
        case FilterComparison::matches:
            return "matches";
        case FilterComparison::in:
            return "in";
    }
    return {};
}

}  // namespace cwmpscope
