#include "report/filter/filter_completion.h"

#include "decoder/session/field_text.h"

#include "report/filter/filter_syntax.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace cwmpscope {

namespace {

constexpr std::size_t kept_values = 2000;   ///< different ones per field
constexpr std::size_t longest_value = 200;  ///< bytes
constexpr std::size_t looked_at = 5000;     ///< values of one session and field

/// What may stand where the cursor is.
enum class Place : std::uint8_t { operand, comparison, value, after_test };

struct Situation {
    Place place = Place::operand;
    const FilterField* field = nullptr;
    TextPlace replace;
    std::string typed;  ///< in front of the cursor
};

/// Goes through the tokens in front of the cursor as the parser would.
Situation situation_at(std::string_view text, std::size_t cursor) {
    Situation now;
    now.replace = {cursor, cursor};
    bool in_set = false;
    for (const FilterToken& token : filter_tokens(text)) {
        if (token.kind == FilterTokenKind::end || token.at.begin >= cursor) break;
        const bool touches = token.at.end >= cursor;
        const bool typed_text = token.kind == FilterTokenKind::word || token.kind == FilterTokenKind::quoted ||
                                token.kind == FilterTokenKind::unfinished_quote;
        const bool is_word = typed_text || token.text.find_first_of("abcdefghijklmnopqrstuvwxyz") == 0;
        if (touches && is_word && !(token.kind == FilterTokenKind::quoted && token.at.end == cursor)) {
            now.replace = token.at;
            now.typed = typed_text && token.kind != FilterTokenKind::word
                            ? filter_tokens(text.substr(0, cursor)).end()[-2].text
                            : std::string(text.substr(token.at.begin, cursor - token.at.begin));
            // A field's name that is typed to its end: the next thing comes after a blank.
            return now;
        }
        switch (token.kind) {
            case FilterTokenKind::word:
            case FilterTokenKind::quoted:
                if (now.place == Place::value) {
                    now.place = in_set ? Place::value : Place::after_test;
                    break;
                }
                now.field = token.kind == FilterTokenKind::word ? find_filter_field(token.text) : nullptr;
                now.place = now.field == nullptr ? Place::after_test : Place::comparison;
                break;
            case FilterTokenKind::comparison:
                now.place = Place::value;
                break;
            case FilterTokenKind::open_set:
                in_set = true;
                break;
            case FilterTokenKind::close_set:
                in_set = false;
                now.place = Place::after_test;
                break;
            case FilterTokenKind::comma:
                break;
            case FilterTokenKind::close:
                now.place = Place::after_test;
                break;
            default:
                now.place = Place::operand;
                break;
        }
    }
    return now;
}

class Offer {
public:
    Offer(const std::string& typed, std::size_t most) : typed_(to_lower_case(typed)), most_(most) {}

    /// `compared` is what the typed text is held against.
    void add(FilterCompletion item, std::string_view compared) {
        const std::string name = to_lower_case(compared);
        if (name.starts_with(typed_)) {
            if (front_.size() < most_) front_.push_back(std::move(item));
        } else if (name.find(typed_) != std::string::npos) {
            if (back_.size() < most_) back_.push_back(std::move(item));
        }
    }
    std::vector<FilterCompletion> items() && {
        for (FilterCompletion& item : back_) {
            if (front_.size() < most_) front_.push_back(std::move(item));
        }
        return std::move(front_);
    }

private:
    std::string typed_;
    std::size_t most_;
    std::vector<FilterCompletion> front_, back_;
};

void offer_fields(Offer& offer) {
    for (const FilterField& field : filter_fields())
        offer.add({FilterCompletionKind::field, std::string(field.name), std::string(field.summary), 0}, field.name);
    offer.add({FilterCompletionKind::connective, "not", "turns the next test round", 0}, "not");
}

void offer_comparisons(Offer& offer, const FilterField* field) {
    struct Row {
        FilterComparison comparison;
        std::string_view summary;
    };
    constexpr std::array rows = {
        Row{FilterComparison::equal, "is"},
        Row{FilterComparison::unequal, "is there, and none is"},
        Row{FilterComparison::contains, "has this in it"},
        Row{FilterComparison::matches, "regular expression, either letter case"},
        Row{FilterComparison::in, "one of a set: {a, b}"},
        Row{FilterComparison::less, "less than"},
        Row{FilterComparison::at_most, "at most"},
        Row{FilterComparison::greater, "more than"},
        Row{FilterComparison::at_least, "at least"},
    };
    for (const Row& row : rows) {
        if (field == nullptr || is_allowed(*field, row.comparison)) {
            offer.add(
                {FilterCompletionKind::comparison, std::string(word_of(row.comparison)), std::string(row.summary), 0},
                word_of(row.comparison));
        }
    }
}

void offer_connectives(Offer& offer) {
    offer.add({FilterCompletionKind::connective, "and", "both hold", 0}, "and");
    offer.add({FilterCompletionKind::connective, "or", "one of them holds", 0}, "or");
}

void offer_values(Offer& offer, const FilterField& field, const FilterValues& seen) {
    std::set<std::string_view> offered;
    const std::vector<FilterValues::Seen> values = seen.of(field);
    for (const FilterValues::Seen& value : values) {
        offered.insert(value.text);
        offer.add({FilterCompletionKind::value, filter_quoted(value.text), {}, value.count}, value.text);
    }
    for (const std::string_view word : field.words) {
        if (!offered.contains(word)) offer.add({FilterCompletionKind::value, std::string(word), {}, 0}, word);
    }
}

}  // namespace

void FilterValues::add(const FilterSubject& subject) {
    for (const FilterField& field : filter_fields()) {
        std::set<std::string> here;
        std::size_t looked = 0;
        bool partial = false;
        field.values(subject, [&](const FilterValue& value) {
            if (value.alias || value.secret) return false;
            if (++looked > looked_at) partial = true;
            if (partial) return true;
            std::string text = filter_text_of(field, value);
            if (field.type == FilterType::time) text = text.substr(1, text.size() - 2);
            if (text.size() > longest_value) {
                partial = true;
                return false;
            }
            here.insert(std::move(text));
            return false;
        });
        OfField& known = fields_[field.name];
        known.partial = known.partial || partial;
        for (const std::string& text : here) {
            const auto found = known.counts.find(text);
            if (found != known.counts.end()) {
                ++found->second;
            } else if (known.counts.size() < kept_values) {
                known.counts.emplace(text, 1);
            } else {
                known.partial = true;
            }
        }
    }
}

std::vector<FilterValues::Seen> FilterValues::of(const FilterField& field) const {
    std::vector<Seen> all;
    const auto found = fields_.find(field.name);
    if (found == fields_.end()) return all;
    for (const auto& [text, count] : found->second.counts) all.push_back({text, count});
    std::ranges::sort(all, [](const Seen& left, const Seen& right) {
        return left.count != right.count ? left.count > right.count : left.text < right.text;
    });
    return all;
}

bool FilterValues::is_partial(const FilterField& field) const {
    const auto found = fields_.find(field.name);
    return found != fields_.end() && found->second.partial;
}

FilterCompletions complete_filter(std::string_view text, std::size_t cursor, const FilterValues& seen,
                                  std::size_t most) {
    const Situation now = situation_at(text, std::min(cursor, text.size()));
    Offer offer(now.typed, most);
    switch (now.place) {
        case Place::operand:
            offer_fields(offer);
            break;
        case Place::comparison:
            offer_comparisons(offer, now.field);
            offer_connectives(offer);
            break;
        case Place::value:
            if (now.field != nullptr) offer_values(offer, *now.field, seen);
            break;
        case Place::after_test:
            offer_connectives(offer);
            break;
    }
    return {now.replace, std::move(offer).items()};
}

const FilterField* filter_field_at(std::string_view text, std::size_t at) {
    const FilterField* field = nullptr;
    bool compared = false, in_set = false;
    for (const FilterToken& token : filter_tokens(text)) {
        if (token.kind == FilterTokenKind::end || token.at.begin > at) break;
        const bool is_word = token.kind == FilterTokenKind::word || token.kind == FilterTokenKind::quoted;
        in_set = (in_set || token.kind == FilterTokenKind::open_set) && token.kind != FilterTokenKind::close_set;
        if (token.kind == FilterTokenKind::comparison) {
            compared = true;
        } else if (is_word && !compared) {
            field = token.kind == FilterTokenKind::word ? find_filter_field(token.text) : nullptr;
        } else if (!is_word && !compared) {
            field = nullptr;
        }
        if (at < token.at.end) return field;
        if ((is_word || token.kind == FilterTokenKind::close_set) && !in_set) compared = false;
    }
    return nullptr;
}

std::string filter_quoted(std::string_view value) {
    const std::vector<FilterToken> tokens = filter_tokens(value);
    if (tokens.size() == 2 && tokens.front().kind == FilterTokenKind::word && tokens.front().text == value)
        return std::string(value);
    std::string out = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

}  // namespace cwmpscope
