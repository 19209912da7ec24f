// The handshake messages of TLS as far as they can be used: hellos, certificates, tickets. The bytes of one message go
// in; what could be parsed comes out, or nothing when the message contradicts itself. RFC 5246 7.4, RFC 8446 4,
// RFC 5077 (tickets), RFC 7366 (encrypt-then-MAC), RFC 7627 (extended master secret).
#pragma once

#include "capture/tls_key_log.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope {

namespace tls_handshake {
constexpr std::uint8_t client_hello = 1, server_hello = 2, new_session_ticket = 4, end_of_early_data = 5,
                       encrypted_extensions = 8, certificate = 11, server_key_exchange = 12, certificate_request = 13,
                       server_hello_done = 14, certificate_verify = 15, client_key_exchange = 16, finished = 20,
                       certificate_status = 22, key_update = 24;
}  // namespace tls_handshake

struct TlsClientHello {
    std::uint16_t legacy_version = 0;
    TlsRandom random{};
    std::vector<std::uint8_t> session_id;
    std::vector<std::uint8_t> ticket;     ///< SessionTicket extension
    std::vector<std::uint16_t> suites;    ///< without GREASE and signalling values
    std::vector<std::uint16_t> versions;  ///< the highest first; from supported_versions, else the legacy version
    std::string server_name;              ///< from the wire
    std::vector<std::string> protocols;   ///< ALPN
    bool early_data = false;
};

struct TlsServerHello {
    std::uint16_t version = 0;  ///< agreed
    TlsRandom random{};
    std::vector<std::uint8_t> session_id;
    std::uint16_t suite = 0;
    std::string protocol;   ///< ALPN, up to 1.2
    bool is_retry = false;  ///< HelloRetryRequest
    bool encrypt_then_mac = false;
    bool pre_shared_key = false;  ///< 1.3: resumed
};

/// `body` is the message without its four bytes of type and length.
std::optional<TlsClientHello> parse_client_hello(Bytes body);
std::optional<TlsServerHello> parse_server_hello(Bytes body);
/// The certificates (DER) of a Certificate message, at most `most`; views into `body`.
std::vector<Bytes> parse_certificates(Bytes body, bool is_tls13, std::size_t most);
/// The ticket of a NewSessionTicket up to 1.2, a view; empty when there is none.
Bytes parse_ticket(Bytes body);
struct TlsEncryptedExtensions {
    std::string protocol;     ///< ALPN
    bool early_data = false;  ///< the server takes what the client said early
};
TlsEncryptedExtensions parse_encrypted_extensions(Bytes body);

}  // namespace cwmpscope
