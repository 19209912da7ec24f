// The XML of a message for reading: indented, secrets masked, escaped for a terminal. Works on bytes that are no
// well-formed XML as well: nothing is left out, nothing is repaired.
#pragma once

#include "report/redact.h"

#include <string>
#include <string_view>

namespace cwmpscope {

/// Each line begins with `indent`.
std::string soap_text(std::string_view body, std::string_view indent, const Redaction& redaction);

}  // namespace cwmpscope
