// What TLS shows, in words and in JSON: for `show`, `sessions`, diagram heads, messages and reports. Never a key.
#pragma once

#include "report/capture_report.h"
#include "report/text_style.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace cwmpscope {

/// "TLS 1.2, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"; "TLS, nothing agreed on".
std::string tls_agreed_text(const TlsFacts& facts);
/// "certificate CN=acs.example.com by CN=Example CA, valid until 2027-01-01"; empty when none can be read.
std::string tls_certificate_text(const TlsFacts& facts);
/// "TLS 1.2" of the connections of a session; empty when they are clear.
std::string tls_versions_text(const Session& session);
/// Sentences about the connections of a session; empty when none has TLS.
std::string tls_session_text(const Session& session);
/// One line for each connection with TLS that was not read: who, what was agreed on, how it ended, why it was not read.
std::string unread_tls_text(const CaptureReport& report, const TextStyle& look);
/// What was wrong with the lines of the key log, as a sentence; empty when nothing.
std::string tls_key_log_problem(const TlsKeyLogCounts& counts);

/// An object of type "tls_connection".
nlohmann::ordered_json tls_json(const TcpConnectionInfo& info, const TcpClose* close, std::uint32_t session);

}  // namespace cwmpscope
