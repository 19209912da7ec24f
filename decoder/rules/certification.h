// Certification: to which area of the Broadband Forum's certification test of a CPE (BBF.069) a rule belongs. The names
// are those of the published test summary's modules; test numbers are not known and never made up.
#pragma once

#include "decoder/rules/rule.h"

#include <string_view>

namespace cwmpscope {

/// "BBF.069 HTTP_SOAP"; empty for a rule about the ACS, which is not certified, and where no area is known.
std::string_view certification_area(const Rule& rule);

}  // namespace cwmpscope
