// The SOAP Header of an envelope: ID, HoldRequests, SessionTimeout and the like, and what is odd about them.
// TR-069 Amendment 6, 3.5 Table 4.
#pragma once

#include "decoder/soap/envelope_context.h"

namespace cwmpscope {

/// `header` may be an empty node: the envelope has none. Its declarations are in force.
void decode_soap_header(EnvelopeContext& context, pugi::xml_node header);

}  // namespace cwmpscope
