// `show`: one session in sentences: who, why, how it ended, what was changed, its RPCs, findings, and how sure all that
// is.
#pragma once

#include "report/capture_report.h"
#include "report/text_style.h"

#include <functional>
#include <optional>
#include <string>

namespace cwmpscope {

/// A message read again from the capture: what the engine does not keep.
struct MessageText {
    std::string head, body;  ///< body decoded
};
/// The text of a message of the session by its index, or none when it could not be read again.
using MessageTextSource = std::function<std::optional<MessageText>(std::uint32_t message)>;

/// Who, why, how it ended, and how much of it was captured: a few sentences.
std::string session_sentences(const Session& session, const FrameNames& frames);
std::string session_text(const CaptureReport& report, const SessionResult& result, const Redaction& redaction,
                         const TextStyle& look);
/// The messages themselves: head and indented body, each under a line that says which one it is.
std::string session_soap_text(const Session& session, const MessageTextSource& source, Masker& masker,
                              const TextStyle& look);

}  // namespace cwmpscope
