// What stands on the right of a comparison, read once when the filter is parsed: numbers with units, times, addresses
// with prefixes, words, regular expressions. Regular expressions are RE2's: time and memory of a match are bounded
// whatever the expression and the text are.
#pragma once

#include "report/filter/filter_fields.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace re2 {
class RE2;
}

namespace cwmpscope {

/// Numbers are ranges [first, last]: "12:04" is the whole minute, "7..9" what it says.
struct FilterLiteral {
    TextPlace at;
    std::string text;
    std::int64_t first = 0, last = 0;
    IpAddress address;
    unsigned prefix = 128;  ///< bits of the address that count; of IPv4 at most 32
    std::shared_ptr<const re2::RE2> expression;
};

/// "duration: expected a time such as 2s or 300ms", and where.
struct FilterError {
    TextPlace at;
    std::string text;
};

/// `token` is a word or quoted text. `begin..end` is read where `comparison` is `in`.
std::variant<FilterLiteral, FilterError> read_filter_literal(const FilterField& field, FilterComparison comparison,
                                                             const FilterToken& token);
/// Does a value of the field fulfil the comparison? Not for `unequal` and `in`, which are made of `equal`.
bool holds(const FilterField& field, FilterComparison comparison, const FilterLiteral& literal,
           const FilterValue& value);

}  // namespace cwmpscope
