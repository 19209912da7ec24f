// The tree that a filter's text becomes. Internal to the filter.
#pragma once

#include "report/filter/filter_literal.h"

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

namespace cwmpscope {

enum class FilterNodeKind : std::uint8_t { all, any, negation, exists, test, search };

struct FilterNode {
    FilterNodeKind kind = FilterNodeKind::all;
    TextPlace at;
    std::vector<FilterNode> children;    ///< of all, any, negation
    const FilterField* field = nullptr;  ///< of exists and test
    FilterComparison comparison = FilterComparison::equal;
    std::vector<FilterLiteral> literals;  ///< of test; of search one, in lower case
    std::size_t number = 0;               ///< of exists, test and search: counted over the filter
};

struct FilterTree {
    std::unique_ptr<FilterNode> root;  ///< null: the text is empty
    std::size_t tests = 0;             ///< how many nodes have a number
};

std::variant<FilterTree, FilterError> parse_filter(std::string_view text);


}  // namespace cwmpscope
