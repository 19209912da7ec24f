// The words of the filter language: a filter's text goes in, tokens with their places come out. Nothing is refused here
// but text that no token can begin with; an unfinished quote is a token that says so. The grammar is in filter.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

/// Bytes [begin, end) of the filter's text.
struct TextPlace {
    std::size_t begin = 0, end = 0;
    bool operator==(const TextPlace&) const = default;
};

enum class FilterTokenKind : std::uint8_t {
    word,        ///< rpc, 2s, 10.0.0.0/8
    quoted,      ///< "1 BOOT", 'x', r"\d+"
    comparison,  ///< ==, contains, ...: see FilterComparison
    both,        ///< and, &&
    either,      ///< or, ||
    negation,    ///< not, !
    open,
    close,
    open_set,
    close_set,
    comma,
    unfinished_quote,
    unknown,  ///< a character that means nothing here, such as a single =
    end
};

enum class FilterComparison : std::uint8_t { equal, unequal, less, at_most, greater, at_least, contains, matches, in };

struct FilterToken {
    FilterTokenKind kind = FilterTokenKind::end;
    TextPlace at;
    std::string text;  ///< of words and quoted text: without quotes, escapes undone
    FilterComparison comparison = FilterComparison::equal;
};

/// Ends with one token of kind `end`.
std::vector<FilterToken> filter_tokens(std::string_view text);
/// "==", "contains"
std::string_view word_of(FilterComparison comparison);

}  // namespace cwmpscope
