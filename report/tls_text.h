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
/// "certificate CN=acs.example.com by CN=Example CA, valid from 2026-01-01 until 2027-01-01"; empty when none can be read.
std::string tls_certificate_text(const TlsFacts& facts);
/// What is known of a certificate of the client; empty when it was not asked for one.
std::string tls_client_text(const TlsFacts& facts);
/// "read with the keys of the key log, in part: 2 records of application data could not be read, because ..."; empty
/// when there were no keys.
std::string tls_reading_text(const TlsFacts& facts);
/// What a diagram says of a connection, a few short lines; none when it is clear.
std::vector<std::string> tls_head_lines(const TcpConnectionInfo& info);
/// "TLS 1.2" of the connections of a session; empty when they are clear.
std::string tls_versions_text(const Session& session);
/// Sentences about the connections of a session; empty when none has TLS.
std::string tls_session_text(const Session& session);
/// One line for each connection with TLS that was not read: who, what was agreed on, how it ended, why it was not read.
/// Escaped.
std::vector<std::string> unread_tls_lines(const CaptureReport& report, const FrameNames& frames);
/// Of each session that was read inside TLS, and of each connection that was not. Escaped.
std::vector<std::string> tls_sentences(const CaptureReport& report);
std::string unread_tls_text(const CaptureReport& report, const TextStyle& look);
/// What was wrong with the lines of the key log, as a sentence; empty when nothing.
std::string tls_key_log_problem(const TlsKeyLogCounts& counts);

/// An object of type "tls_connection".
nlohmann::ordered_json tls_json(const TcpConnectionInfo& info, const TcpClose* close, std::uint32_t session);

}  // namespace cwmpscope
