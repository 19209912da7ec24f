// The JSON forms, one object per line, with the frozen names. Any bytes may be in what goes in: what comes out is valid
// UTF-8 (invalid bytes become U+FFFD) and never throws. Secrets are masked unless the redaction says otherwise.
#pragma once

#include "capture/http_message.h"
#include "report/capture_report.h"

#include <span>
#include <string>

namespace cwmpscope {

struct JsonStyle {
    bool ascii = false;  ///< everything outside of ASCII as \uXXXX: for terminals
    Redaction redaction;
    FrameNames frames{};  ///< of several files: objects with a frame also say its file and its number there
};

// Each gives one object without a line end.
std::string http_message_json(const TcpConnectionInfo& info, const HttpMessage& message, const JsonStyle& style);
/// A connection with TLS: what is visible of it, and why it was not read.
std::string tls_connection_json(const TcpConnectionInfo& info, const TcpClose& close, std::uint32_t session,
                                const JsonStyle& style);
std::string session_json(const CaptureReport& report, const SessionResult& result, const JsonStyle& style);
std::string finding_json(const CaptureReport& report, const Finding& finding, const JsonStyle& style);
std::string diagnosis_json(const CaptureReport& report, const Diagnosis& diagnosis, const JsonStyle& style);
/// `findings`: those that were printed.
std::string summary_json(const CaptureReport& report, const KeptFindings& findings, const JsonStyle& style);
/// What `check --json` writes: a line per finding, per verdict, and the summary.
std::string check_json(const CaptureReport& report, const KeptFindings& findings, const JsonStyle& style);
/// The same, a line at a time: of a large capture the whole is larger than the report.
void each_line_of_check_json(const CaptureReport& report, const KeptFindings& findings, const JsonStyle& style,
                             FunctionRef<void(const std::string& line)> take);
std::string device_json(const CaptureReport& report, const DeviceHistory& device, const JsonStyle& style);
std::string rule_json(const Rule& rule, const JsonStyle& style);

}  // namespace cwmpscope
