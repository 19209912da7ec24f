// Filter: Wireshark's display-filter grammar on our fields. A text goes in; a filter that can be asked of sessions,
// messages and findings comes out, or an error with its place in the text. Immutable, cheap to copy, may be asked from
// several threads. Time and memory are bounded whatever the text is.
//
//   either   := both { ("or" | "||") both }
//   both     := one { ["and" | "&&"] one }         "and" may be left out before a search word
//   one      := ("not" | "!") one | "(" either ")" | test | search
//   test     := FIELD [ COMPARISON value | "in" "{" value { "," value } "}" ]     FIELD alone: it exists
//   search   := a word or quoted words that are no field
//
// A field may have several values: all comparisons but != hold when one of them does. `a != b` holds when `a` exists
// and none of its values equals b, as in Wireshark 4.
#pragma once

#include "report/filter/filter_literal.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cwmpscope {

struct FilterNode;

/// What a filter found out about a session while its lists were still there; see Filter::remember().
using FilterMemory = std::vector<bool>;

class Filter {
public:
    /// Matches everything, as does an empty text.
    Filter() = default;
    static std::variant<Filter, FilterError> parse(std::string_view text);

    bool empty() const { return root_ == nullptr; }
    const std::string& text() const { return text_; }
    bool matches(const FilterSubject& subject) const;

    /// Does it ask for what a finished session may have released (parameters and their values)? Then remember() each
    /// session as it comes (AnalysisOptions::keep_lists), and match with that memory later.
    bool needs_lists() const;
    FilterMemory remember(const Session& session) const;
    bool matches(const FilterSubject& subject, const FilterMemory& memory) const;

    /// Does it ask for a field for which `is_such` is true? Bare words ask for `device` and `parameter`.
    bool asks(bool (*is_such)(const FilterField&)) const;

private:
    Filter(std::string text, std::shared_ptr<const FilterNode> root, std::size_t tests);

    std::string text_;
    std::shared_ptr<const FilterNode> root_;
    std::size_t tests_ = 0;
};

/// The text on one line and, on the next, marks under the place: for terminals. Escaped.
std::string marked_place(std::string_view text, const TextPlace& at);

}  // namespace cwmpscope
