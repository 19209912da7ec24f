// Reads what a certificate says with libcrypto's X509: names, issuer, dates, key. Signatures are not verified: a
// passive observer does not know whom the client trusts. RFC 5280.
#pragma once

#include "capture/bytes.h"
#include "capture/tls_facts.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace cwmpscope {

/// DER. What cannot be parsed gives a certificate that is not readable.
TlsCertificate read_certificate(Bytes der);

/// Is the certificate one of that host, by its names, or its common name when it has none (RFC 6125, 6.4)? `host` is a
/// DNS name or an address in text.
bool names_host(const TlsCertificate& certificate, std::string_view host);

/// About what they take of memory: what the wire says may be long.
std::size_t bytes_of(const std::vector<TlsCertificate>& certificates);

}  // namespace cwmpscope
