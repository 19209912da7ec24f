// The words for enumerations, as JSON (frozen names) and as people read them.
#pragma once

#include "decoder/analysis.h"

#include <string_view>

namespace cwmpscope {

std::string_view word_of(Outcome outcome);                ///< "completed"
std::string_view word_of(Authentication authentication);  ///< "digest"
std::string_view word_of(LifecycleState state);           ///< "began-before-capture"
std::string_view word_of(Incomplete reason);              ///< "capture-start"; empty when whole
std::string_view word_of(MessageKind kind);               ///< "request"
std::string_view word_of(Side side);                      ///< "cpe"
std::string_view word_of(Severity severity);              ///< "violation"
std::string_view word_of(Party party);                    ///< "cpe"
std::string_view word_of(Trouble trouble);                ///< "session-failed"
std::string_view name_of(Party party);                    ///< "CPE", "file server", "CPE or ACS"
std::string_view sentence_of(Incomplete reason);          ///< "the capture ends inside it"

}  // namespace cwmpscope
