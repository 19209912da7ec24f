#include "report/filter/filter_syntax.h"

#include "decoder/session/field_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace cwmpscope {

namespace {

constexpr std::size_t longest_filter = 64 * 1024;
constexpr std::size_t deepest_nesting = 100;
constexpr std::size_t most_tests = 1000;
constexpr std::size_t most_literals = 10'000;

/// How many letters must be changed, added or left out; a hint for what was mistyped.
std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = i;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t change = corner + (left[i - 1] == right[j - 1] ? 0 : 1);
            corner = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

std::string unknown_field(std::string_view name) {
    const std::string word = to_lower_case(name.substr(0, 60));
    const FilterField* nearest = nullptr;
    std::size_t least = 3;
    for (const FilterField& field : filter_fields()) {
        const bool begins = word.size() >= 3 && field.name.starts_with(word);
        const std::size_t far = begins ? 0 : distance(word, field.name);
        if (far < least) nearest = &field, least = far;
    }
    std::string text = fmt::format("{} is no field", name.size() > 60 ? "this" : name);
    if (nearest != nullptr) text += fmt::format("; did you mean {}?", nearest->name);
    return text;
}

/// Recursive descent; the depth is counted. The first error ends it.
class Parser {
public:
    explicit Parser(std::string_view text) : tokens_(filter_tokens(text)) {}

    std::variant<FilterTree, FilterError> parse() {
        FilterTree tree;
        if (peek().kind == FilterTokenKind::end) return tree;
        FilterNode root = read_any();
        if (!error_ && peek().kind != FilterTokenKind::end) fail(peek(), misplaced(peek()));
        if (error_) return std::move(*error_);
        tree.root = std::make_unique<FilterNode>(std::move(root));
        tree.tests = tests_;
        return tree;
    }

private:
    const FilterToken& peek() const { return tokens_[at_]; }
    FilterToken take() {
        FilterToken token = tokens_[at_];
        if (token.kind != FilterTokenKind::end) ++at_;
        return token;
    }
    bool skip(FilterTokenKind kind) {
        if (peek().kind != kind) return false;
        take();
        return true;
    }
    void fail(const FilterToken& token, std::string text) {
        if (!error_) error_ = FilterError{token.at, std::move(text)};
    }

    static std::string misplaced(const FilterToken& token) {
        switch (token.kind) {
            case FilterTokenKind::close:
                return "this parenthesis closes none";
            case FilterTokenKind::comparison:
                return fmt::format("{} has no field before it", token.text);
            case FilterTokenKind::unfinished_quote:
                return "the quotation does not end";
            case FilterTokenKind::unknown:
                if (token.text == "=") return "= is no comparison; equality is ==";
                if (token.text == "&") return "& is no word of filters; and is && or and";
                if (token.text == "|") return "| is no word of filters; or is || or or";
                return "this is no word of filters";
            case FilterTokenKind::open_set:
            case FilterTokenKind::close_set:
            case FilterTokenKind::comma:
                return "sets belong after in: rpc in {Download, Reboot}";
            case FilterTokenKind::end:
                return "something is missing at the end";
            default:
                return "expected a field or a word to search";
        }
    }

    FilterNode read_any() { return read_list(FilterNodeKind::any, FilterTokenKind::either, &Parser::read_all); }
    FilterNode read_all() { return read_list(FilterNodeKind::all, FilterTokenKind::both, &Parser::read_one); }

    FilterNode read_list(FilterNodeKind kind, FilterTokenKind between, FilterNode (Parser::*read)()) {
        FilterNode first = (this->*read)();
        if (!goes_on(between)) return first;
        FilterNode list{.kind = kind, .at = first.at, .children = {}, .literals = {}};
        list.children.push_back(std::move(first));
        while (!error_ && goes_on(between)) {
            skip(between);
            list.children.push_back((this->*read)());
            list.at.end = list.children.back().at.end;
        }
        return list;
    }

    /// Between search words "and" may be left out.
    bool goes_on(FilterTokenKind between) const {
        if (error_) return false;
        const FilterTokenKind kind = peek().kind;
        if (kind == between) return true;
        return between == FilterTokenKind::both && (kind == FilterTokenKind::word || kind == FilterTokenKind::quoted ||
                                                    kind == FilterTokenKind::open || kind == FilterTokenKind::negation);
    }

    FilterNode read_one() {
        const FilterToken token = take();
        if (error_) return {};
        switch (token.kind) {
            case FilterTokenKind::negation:
            case FilterTokenKind::open:
                return read_nested(token);
            case FilterTokenKind::quoted:
                return search(token);
            case FilterTokenKind::word:
                return read_test(token);
            default:
                fail(token, misplaced(token));
                return {};
        }
    }

    FilterNode read_nested(const FilterToken& token) {
        if (++depth_ > deepest_nesting) {
            fail(token, fmt::format("nested more than {} deep", deepest_nesting));
            return {};
        }
        FilterNode node;
        if (token.kind == FilterTokenKind::negation) {
            node.kind = FilterNodeKind::negation;
            node.children.push_back(read_one());
            node.at = {token.at.begin, node.children.back().at.end};
        } else {
            node = read_any();
            if (!error_ && peek().kind == FilterTokenKind::end) fail(token, "this parenthesis is not closed");
            if (!error_ && peek().kind != FilterTokenKind::close) fail(peek(), misplaced(peek()));
            node.at = {token.at.begin, take().at.end};
        }
        --depth_;
        return node;
    }

    FilterNode numbered(FilterNodeKind kind, const FilterToken& token) {
        if (tests_ >= most_tests) fail(token, fmt::format("more than {} tests", most_tests));
        return {.kind = kind, .at = token.at, .children = {}, .literals = {}, .number = tests_++};
    }

    FilterNode search(const FilterToken& token) {
        FilterNode node = numbered(FilterNodeKind::search, token);
        if (token.text.empty()) fail(token, "there is nothing to search in \"\"");
        node.literals.push_back({.at = token.at, .text = to_lower_case(token.text), .address = {}, .expression = {}});
        return node;
    }

    FilterNode read_test(const FilterToken& token) {
        const FilterField* field = find_filter_field(token.text);
        const FilterToken next = peek();
        if (field == nullptr) {
            if (next.kind == FilterTokenKind::comparison) fail(token, unknown_field(token.text));
            return search(token);
        }
        if (next.kind == FilterTokenKind::unknown && next.text == "=") fail(next, misplaced(next));
        if (next.kind == FilterTokenKind::word || next.kind == FilterTokenKind::quoted) {
            fail(next, fmt::format("{}: expected a comparison such as == before this", field->name));
            return {};
        }
        if (next.kind != FilterTokenKind::comparison) {
            FilterNode node = numbered(FilterNodeKind::exists, token);
            node.field = field;
            return node;
        }
        take();
        if (!is_allowed(*field, next.comparison)) {
            fail(next,
                 fmt::format("{}: {} cannot be used here; {}", field->name, next.text,
                             is_allowed(*field, FilterComparison::contains) ? "use ==, !=, contains, matches or in"
                                                                            : "use ==, !=, <, <=, >, >= or in"));
            return {};
        }
        FilterNode node = numbered(FilterNodeKind::test, token);
        node.field = field;
        node.comparison = next.comparison;
        if (next.comparison == FilterComparison::in) {
            read_set(node);
        } else {
            read_literal(node);
        }
        return node;
    }

    /// "a".."b": the dots stand between quotations, and the three are one value.
    void join_range(FilterToken& token) {
        const auto adjoins = [&] {
            return peek().at.begin == token.at.end &&
                   (peek().kind == FilterTokenKind::word || peek().kind == FilterTokenKind::quoted);
        };
        if (adjoins() && peek().kind == FilterTokenKind::word && peek().text.starts_with("..")) append(token, take());
        if (adjoins() && token.text.ends_with("..")) append(token, take());
    }
    static void append(FilterToken& token, const FilterToken& next) {
        token.text += next.text;
        token.at.end = next.at.end;
    }

    void read_literal(FilterNode& node) {
        FilterToken token = take();
        if (node.comparison == FilterComparison::in) join_range(token);
        if (token.kind == FilterTokenKind::unfinished_quote) return fail(token, misplaced(token));
        if (token.kind != FilterTokenKind::word && token.kind != FilterTokenKind::quoted)
            return fail(token, fmt::format("{}: expected {}", node.field->name, expectation_of(*node.field)));
        if (++literals_ > most_literals) return fail(token, fmt::format("more than {} values", most_literals));
        auto read = read_filter_literal(*node.field, node.comparison, token);
        if (auto* error = std::get_if<FilterError>(&read)) {
            if (!error_) error_ = std::move(*error);
            return;
        }
        node.literals.push_back(std::move(std::get<FilterLiteral>(read)));
        node.at.end = token.at.end;
    }

    void read_set(FilterNode& node) {
        const FilterToken open = peek();
        if (!skip(FilterTokenKind::open_set))
            return fail(open, fmt::format("{}: expected a set such as {{a, b}} after in", node.field->name));
        do {
            read_literal(node);
            if (error_) return;
        } while (skip(FilterTokenKind::comma));
        if (peek().kind == FilterTokenKind::end) return fail(open, "this set is not closed");
        if (peek().kind != FilterTokenKind::close_set) return fail(peek(), "expected , or } in the set");
        node.at.end = take().at.end;
    }

    std::vector<FilterToken> tokens_;
    std::size_t at_ = 0, depth_ = 0, tests_ = 0, literals_ = 0;
    std::optional<FilterError> error_;
};

}  // namespace

std::variant<FilterTree, FilterError> parse_filter(std::string_view text) {
    if (text.size() > longest_filter)
        return FilterError{{longest_filter, text.size()}, fmt::format("longer than {} bytes", longest_filter)};
    return Parser(text).parse();
}

}  // namespace cwmpscope
