// What a certificate or a failed handshake is called, for the rules about TLS and for the verdicts that say why. Texts are
// from the wire: mask and escape before printing.
#pragma once

#include "decoder/session/encrypted_connections.h"

#include <span>
#include <string>

namespace cwmpscope::rules {

/// "acs.example.com (10.0.0.1:7547)"; the address where no name was sent.
std::string tls_server_text(const EncryptedConnection& connection);

/// "the server's certificate CN=acs expired on 2021-01-01, and the capture is of 2026-11-26"; empty when that side
/// showed none that can be read, or one in its dates.
std::string out_of_date_text(const TlsFacts& facts, HttpRole shown_by);

/// The host that the client asked for: by name, or by the URL that it was told; empty when nobody knows.
std::string asked_host(const EncryptedConnection& connection, std::span<const ToldAcsUrl> urls);

/// "acs.example.com was asked for, and the certificate is for elsewhere.example.net"; empty when it is one of the host,
/// or when one of the two is not known.
std::string other_host_text(const EncryptedConnection& connection, std::span<const ToldAcsUrl> urls);

/// Whether an alert blames the certificate of the other side: RFC 5246, 7.2.2.
bool is_about_certificates(std::uint8_t description);

}  // namespace cwmpscope::rules
