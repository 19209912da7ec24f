// Is what stands in an argument what its type allows? Each function notes what is amiss with one element in the
// context; none of them keeps or changes what was read. TR-069 Amendment 6, Annex A; SOAP 1.1, 5.4; XML Schema part 2.
#pragma once

#include "decoder/soap/cwmp_message.h"
#include "decoder/soap/envelope_context.h"
#include "decoder/soap/methods.h"

#include <cstdint>
#include <string_view>

namespace cwmpscope {

/// The text of a scalar against the type and length of its argument.
void check_lexical(EnvelopeContext& context, pugi::xml_node element, const ArgumentInfo& field, std::string_view text);
/// The length alone: of a name in a list.
void check_length(EnvelopeContext& context, pugi::xml_node element, const ArgumentInfo& field, std::string_view text);
/// A member of an array: its name, and that it is not qualified.
void check_member_name(EnvelopeContext& context, pugi::xml_node member, std::string_view wanted);
/// The array itself: arrayType and its size against the `count` members, and how many there may be.
void check_array_element(EnvelopeContext& context, pugi::xml_node array, const ArgumentInfo& field,
                         std::uint32_t count);
/// The text of a value of anySimpleType against its own xsi:type, which becomes the item's. Valid as long as
/// context.scratch and the tree.
std::string_view typed_value(EnvelopeContext& context, pugi::xml_node element, ListItem& item);

}  // namespace cwmpscope
