// What rules ask about the lists of a message and about names of parameters: suffixes, paths, roots.
#pragma once

#include "decoder/soap/cwmp_message.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope::rules {

/// The list of the message; empty when it has none or when it was released.
std::span<const ListItem> items_of(const CwmpMessage& envelope);
/// The message had a list, but it is not kept any more: nothing may be said about what it lacks.
bool list_was_released(const CwmpMessage& envelope);

/// The names of a list in order, to be looked up: lists from the wire may be long on both sides. Views into the list.
using SortedNames = std::vector<std::string_view>;
SortedNames sorted_names(std::span<const ListItem> items);
/// No name stands there twice.
bool all_differ(std::span<const ListItem> items);
bool has(const SortedNames& names, std::string_view name);

/// A partial path: empty, or ending in a dot.
bool is_partial_path(std::string_view name);
/// The name has an instance alias or a wildcard in it.
bool has_alias_or_wildcard(std::string_view name);
/// "2" of "A.B.2." or empty
std::string_view last_segment(std::string_view path);
bool is_number(std::string_view text);

}  // namespace cwmpscope::rules
