// The SOAP Fault element: faultcode, faultstring and the CWMP Fault in its detail. TR-069 Amendment 6, 3.5.
#pragma once

#include "decoder/soap/envelope_context.h"

namespace cwmpscope {

/// Fills FaultFacts of the message, and its CWMP namespace from the detail.
void decode_fault(EnvelopeContext& context, pugi::xml_node fault);

}  // namespace cwmpscope
