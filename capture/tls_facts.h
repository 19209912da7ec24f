// TlsFacts: what a TLS connection shows from outside, with keys or without: who was asked for, what was agreed on,
// whose certificate was shown, how the handshake ended, and whether its content could be read. Values; facts, no
// judgement. RFC 5246 (1.2), RFC 8446 (1.3), RFC 6066 (server_name).
#pragma once

#include "capture/packet.h"
#include "capture/tcp_role.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

/// As in certificates: outside of what a Timestamp can hold the nearest one.
struct TlsCertificate {
    std::string subject, issuer;     ///< "CN=acs.example.com, O=Example"; from the wire: escape before printing
    std::string common_name;         ///< of the subject; empty when it has none
    std::vector<std::string> names;  ///< DNS names and addresses of subjectAltName
    std::optional<Timestamp> not_before, not_after;
    std::string key;        ///< "RSA 2048", "EC 256"
    std::string signature;  ///< "sha256WithRSAEncryption"
    bool readable = false;  ///< false: libcrypto could not parse it, and nothing above is known
};

struct TlsAlert {
    HttpRole from = HttpRole::client;
    FrameRef at;
    /// None when the alert is encrypted and cannot be read.
    std::optional<std::uint8_t> level, description;
};

/// Who gave the keys.
enum class TlsKeySource : std::uint8_t {
    none,
    capture,         ///< a block of secrets in the capture
    key_log_file,    ///< a key log beside it
    earlier_session  ///< up to TLS 1.2: the session that is resumed, whose keys were known
};

/// Whether the content was read.
enum class TlsReading : std::uint8_t {
    no_key_log,       ///< nobody gave keys
    no_keys,          ///< the key log has none for this connection
    no_handshake,     ///< the capture lacks the hellos, without which no key can be chosen
    unsupported,      ///< a suite or version that is not decrypted
    keys_do_not_fit,  ///< keys were there, and no record opened with them
    nothing_to_read,  ///< no encrypted application data came
    in_part,          ///< some records could not be read: they were lost, or could not be opened after a loss
    whole
};

/// TLS 1.3 without keys: what came after the client's part of the handshake had begun, by the length of its records
/// alone. Padding can make any of them look longer.
struct TlsSilhouette {
    /// The client's first record is no lone Finished: it was asked for a certificate, and showed one or none.
    bool client_was_asked = false;
    std::optional<FrameRef> client_last;   ///< its newest record, before the server's alert
    bool client_ended = false;             ///< that one is as long as an alert
    std::optional<FrameRef> server_alert;  ///< the server's only record since, as long as an alert
    bool server_went_on = false;           ///< it said more than that: it took the client's part
};

struct TlsFacts {
    // the client's hello
    std::optional<FrameRef> client_hello;
    std::string server_name;  ///< empty: not sent
    std::vector<std::uint16_t> offered_versions, offered_suites;
    std::vector<std::string> offered_protocols;  ///< ALPN

    // the server's
    std::optional<FrameRef> server_hello;
    std::optional<std::uint16_t> version, suite;  ///< agreed: 0x0303 is TLS 1.2
    std::string protocol;                         ///< ALPN
    bool retried = false;                         ///< HelloRetryRequest
    bool resumed = false;
    /// 0-RTT: the client said something before the server had agreed, and the server took it, or threw it away.
    std::optional<bool> early_data_taken;

    // up to 1.2 in clear, in 1.3 only with keys
    std::vector<TlsCertificate> certificates, client_certificates;  ///< the own one first
    std::optional<FrameRef> certificate_at, client_certificate_at;
    bool asks_client_certificate = false;

    std::vector<TlsAlert> alerts;
    /// The first frame with application data of that side that is surely no part of the handshake.
    std::optional<FrameRef> client_data, server_data;
    std::optional<FrameRef> established;  ///< both sides had finished the handshake
    /// TLS 1.3 without keys: after the server's flight the client sent one encrypted record of an alert's length, and
    /// no more.
    std::optional<FrameRef> likely_client_alert;
    TlsSilhouette silhouette;
    bool saw_hole = false;  ///< bytes of either side are missing
    bool limit_reached = false;
    std::optional<HttpRole> answered_in_clear;  ///< that side spoke HTTP where TLS was expected
    std::optional<FrameRef> clear_text_at;

    TlsReading reading = TlsReading::no_key_log;
    TlsKeySource keys_from = TlsKeySource::none;  ///< when it has keys
    std::optional<Duration> keys_awaited;         ///< so long after its end, in vain: the key log was growing
    std::optional<HttpRole> no_keys_of;           ///< keys are there for the other direction only
    std::uint64_t records_read = 0, records_not_read = 0;  ///< with application data; not read: as far as is known
};

/// "TLS 1.2", "SSL 3.0", "0x7f1c"
std::string tls_version_name(std::uint16_t version);
/// "TLS_AES_128_GCM_SHA256", "0x1234"
std::string tls_suite_name(std::uint16_t suite);
/// "unknown_ca"; of a number that has no name "alert 200"
std::string tls_alert_name(std::uint8_t description);
/// What it means, as a half sentence: "the certificate's issuer is not trusted"
std::string_view tls_alert_meaning(std::uint8_t description);
/// Closing in order, or nothing that ends the connection.
bool is_failure(const TlsAlert& alert);
/// "the key log has no key for it", "packets of it are missing", ...; empty when all was read.
std::string why_not_read(const TlsFacts& facts);

}  // namespace cwmpscope
