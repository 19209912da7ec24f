// TlsSuite: what a cipher suite number means, understood from its registered name: key exchange, cipher, MAC and the
// hash of the key derivation. https://www.iana.org/assignments/tls-parameters
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cwmpscope {

struct TlsSuiteName {
    std::uint16_t number;
    std::string_view name;  ///< without "TLS_"
};

/// By number.
std::span<const TlsSuiteName> tls_suite_names();
/// Empty when the number is not registered.
std::string_view registered_suite_name(std::uint16_t number);

enum class TlsCipherKind : std::uint8_t { other, null, cbc, gcm, ccm, ccm_8, chacha20_poly1305 };
enum class TlsBlockCipher : std::uint8_t {
    none,
    aes_128,
    aes_256,
    triple_des,
    camellia_128,
    camellia_256,
    aria_128,
    aria_256
};
enum class TlsHash : std::uint8_t { none, md5, sha1, sha256, sha384 };

struct TlsSuite {
    std::uint16_t number = 0;
    std::string_view name;
    TlsCipherKind kind = TlsCipherKind::other;
    TlsBlockCipher block = TlsBlockCipher::none;
    TlsHash mac = TlsHash::none;    ///< none: the cipher authenticates itself
    TlsHash prf = TlsHash::sha256;  ///< of TLS 1.2 and 1.3
    bool is_tls13 = false;          ///< names cipher and hash only
    /// What makes it weak in plain words ("RC4 is broken"); empty: nothing.
    std::string_view weakness;
};

/// None when the number is not registered.
std::optional<TlsSuite> tls_suite(std::uint16_t number);

}  // namespace cwmpscope
