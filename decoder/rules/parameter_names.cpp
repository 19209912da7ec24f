#include "decoder/rules/parameter_names.h"

#include <algorithm>

namespace cwmpscope::rules {

std::span<const ListItem> items_of(const CwmpMessage& envelope) {
    if (envelope.lists == nullptr) return {};
    return envelope.lists->items;
}

bool list_was_released(const CwmpMessage& envelope) {
    return envelope.item_count > items_of(envelope).size();
}

SortedNames sorted_names(std::span<const ListItem> items) {
    SortedNames names;
    names.reserve(items.size());
    for (const ListItem& item : items) names.push_back(item.name);
    std::sort(names.begin(), names.end());
    return names;
}

bool all_differ(std::span<const ListItem> items) {
    const SortedNames names = sorted_names(items);
    return std::adjacent_find(names.begin(), names.end()) == names.end();
}

bool has(const SortedNames& names, std::string_view name) {
    return std::binary_search(names.begin(), names.end(), name);
}

bool is_partial_path(std::string_view name) {
    return name.empty() || name.back() == '.';
}

bool has_alias_or_wildcard(std::string_view name) {
    return name.find_first_of("[*") != std::string_view::npos;
}

std::string_view last_segment(std::string_view path) {
    if (!path.empty() && path.back() == '.') path.remove_suffix(1);
    // An alias may hold dots: Interface.[eth0.2]
    const std::size_t dot = path.ends_with(']') ? path.rfind(".[") : path.rfind('.');
    return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

bool is_number(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace cwmpscope::rules
