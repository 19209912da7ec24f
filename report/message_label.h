// What is written on an arrow or in a list beside a message: the method and the one thing that matters about it, with
// the style that says what it does. Wire text comes out escaped and, unless asked otherwise, without secrets.
#pragma once

#include "decoder/session/session.h"
#include "report/redact.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cwmpscope {

/// Roles of colour: theme, SVG style and ANSI colours map them.
enum class DiagramStyle : std::uint8_t { control, read, change, fault, auth, plumbing, gap, unknown };
std::string_view name_of(DiagramStyle style);  ///< "control"

struct MessageLabel {
    std::string name;    ///< "GetParameterValues", "Fault", "(empty)", "401 Unauthorized"; never elided
    std::string detail;  ///< "(12) Device.ManagementServer."; elided in the middle
    DiagramStyle style = DiagramStyle::unknown;
};

/// Of one envelope of the message; `envelope` null: of the message as HTTP.
MessageLabel label_of(const Message& message, const CwmpMessage* envelope, const Redaction& redaction);
/// What a message that stands alone is to CWMP: "Inform 1 BOOT"; empty when it is plain HTTP, whose start line is enough.
std::string words_of(const HttpMessage& message, const Redaction& redaction);
std::string words_of(const HttpMessage& message, const Message& decoded, const Redaction& redaction);
/// "GetParameterValues", "GetParameterValuesResponse", "Fault"
std::string method_text(const CwmpMessage& envelope);
/// "1 BOOT, M Reboot"; "?" when there is none
std::string events_text(std::span<const Event> events);
/// "202BC1-BM632w-000000", or "unknown device"
std::string device_text(const Session& session);

}  // namespace cwmpscope
