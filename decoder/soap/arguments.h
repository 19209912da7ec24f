// The arguments of a method element: checked against the table of methods and taken out as facts (scalars in wire
// order, members of lists), in one walk. TR-069 Amendment 6, 3.5 and Annex A.
#pragma once

#include "decoder/soap/envelope_context.h"
#include "decoder/soap/methods.h"

#include <span>

namespace cwmpscope {

/// `method` is the method element, `arguments` what the table says it holds. Fills arguments, lists, events,
/// item_count, subject and first_name of the message.
void decode_arguments(EnvelopeContext& context, pugi::xml_node method, std::span<const ArgumentInfo> arguments);

/// Of a method that is not in the table (a vendor's): everything that looks like an argument, unchecked.
void decode_unknown_arguments(EnvelopeContext& context, pugi::xml_node method);

}  // namespace cwmpscope
