// Key derivation of TLS: the PRF of 1.0 to 1.2 (RFC 2246 5, RFC 5246 5) and HKDF-Expand-Label of 1.3 (RFC 8446 7.1).
#pragma once

#include "capture/tls_key_log.h"
#include "capture/tls_suite.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cwmpscope {

/// Overwritten when it is thrown away.
class TlsKeyMaterial {
public:
    TlsKeyMaterial() = default;
    explicit TlsKeyMaterial(std::size_t length) : bytes_(length) {}
    TlsKeyMaterial(const TlsKeyMaterial&) = delete;
    TlsKeyMaterial& operator=(const TlsKeyMaterial&) = delete;
    TlsKeyMaterial(TlsKeyMaterial&&) = default;
    TlsKeyMaterial& operator=(TlsKeyMaterial&&) = default;
    ~TlsKeyMaterial();

    std::vector<std::uint8_t>& bytes() { return bytes_; }
    Bytes bytes() const { return bytes_; }

private:
    std::vector<std::uint8_t> bytes_;
};

/// The key block of TLS 1.0 to 1.2: P_hash of the master secret over "key expansion" and the randoms of server and
/// client. `version` below 0x0303 takes MD5 and SHA-1 instead of `hash`.
TlsKeyMaterial tls_key_block(std::uint16_t version, TlsHash hash, const TlsSecret& master, const TlsRandom& server,
                             const TlsRandom& client, std::size_t length);

/// HKDF-Expand-Label(secret, label, "", length)
TlsKeyMaterial tls13_expand(TlsHash hash, const TlsSecret& secret, std::string_view label, std::size_t length);
/// The traffic secret after a KeyUpdate.
TlsSecret tls13_next_secret(TlsHash hash, const TlsSecret& secret);

/// Bytes of a hash: 16, 20, 32, 48.
std::size_t hash_length(TlsHash hash);
/// Writes hash_length() bytes to `out`; false when libcrypto refuses.
bool tls_hmac(TlsHash hash, Bytes key, std::initializer_list<Bytes> parts, std::uint8_t* out);

}  // namespace cwmpscope
