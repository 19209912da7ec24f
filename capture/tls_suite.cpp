#include "capture/tls_suite.h"

#include <algorithm>

namespace cwmpscope {

namespace {

bool has(std::string_view name, std::string_view part) {
    return name.find(part) != std::string_view::npos;
}

TlsBlockCipher block_of(std::string_view name) {
    if (has(name, "AES_128")) return TlsBlockCipher::aes_128;
    if (has(name, "AES_256")) return TlsBlockCipher::aes_256;
    if (has(name, "3DES_EDE")) return TlsBlockCipher::triple_des;
    if (has(name, "CAMELLIA_128")) return TlsBlockCipher::camellia_128;
    if (has(name, "CAMELLIA_256")) return TlsBlockCipher::camellia_256;
    if (has(name, "ARIA_128")) return TlsBlockCipher::aria_128;
    if (has(name, "ARIA_256")) return TlsBlockCipher::aria_256;
    return TlsBlockCipher::none;
}

TlsCipherKind kind_of(std::string_view name, TlsBlockCipher block) {
    if (has(name, "CHACHA20_POLY1305")) return TlsCipherKind::chacha20_poly1305;
    if (has(name, "WITH_NULL")) return TlsCipherKind::null;
    if (block == TlsBlockCipher::none) return TlsCipherKind::other;
    if (has(name, "_GCM")) return TlsCipherKind::gcm;
    if (has(name, "_CCM_8")) return TlsCipherKind::ccm_8;
    if (has(name, "_CCM")) return TlsCipherKind::ccm;
    return has(name, "_CBC") ? TlsCipherKind::cbc : TlsCipherKind::other;
}

TlsHash hash_at_end(std::string_view name) {
    if (name.ends_with("_SHA384")) return TlsHash::sha384;
    if (name.ends_with("_SHA256")) return TlsHash::sha256;
    if (name.ends_with("_SHA")) return TlsHash::sha1;
    return name.ends_with("_MD5") ? TlsHash::md5 : TlsHash::none;
}

/// RFC 7465 (RC4), RFC 9325 4.1 (what must not be negotiated).
std::string_view weakness_of(std::string_view name) {
    if (has(name, "WITH_NULL")) return "it does not encrypt at all";
    if (has(name, "_anon_") || has(name, "_ANON_")) return "it does not authenticate the server";
    if (has(name, "EXPORT")) return "its keys were made short enough to break";
    if (has(name, "RC4")) return "RC4 is broken";
    if (has(name, "RC2")) return "RC2 is broken";
    if (has(name, "3DES_EDE")) return "3DES has blocks of 64 bits, which long connections exhaust";
    if (has(name, "_DES_") || has(name, "DES40")) return "the keys of DES are too short";
    if (has(name, "IDEA")) return "IDEA has blocks of 64 bits, which long connections exhaust";
    if (name.ends_with("_MD5")) return "MD5 is broken";
    return {};
}

bool is_tls13_number(std::uint16_t number) {
    return number >= 0x1301 && number <= 0x1307;
}

}  // namespace

std::string_view registered_suite_name(std::uint16_t number) {
    const auto names = tls_suite_names();
    const auto place =
        std::lower_bound(names.begin(), names.end(), number,
                         [](const TlsSuiteName& name, std::uint16_t wanted) { return name.number < wanted; });
    return place != names.end() && place->number == number ? place->name : std::string_view();
}

std::optional<TlsSuite> tls_suite(std::uint16_t number) {
    const std::string_view name = registered_suite_name(number);
    if (name.empty()) return std::nullopt;
    TlsSuite suite;
    suite.number = number;
    suite.name = name;
    suite.is_tls13 = is_tls13_number(number);
    suite.block = block_of(name);
    suite.kind = kind_of(name, suite.block);
    const TlsHash last = hash_at_end(name);
    // Of suites with an AEAD cipher the hash is that of the key derivation; the others derive with SHA-256 unless their
    // MAC is longer (RFC 5246, 5; RFC 5289).
    const bool has_mac = suite.kind == TlsCipherKind::cbc || suite.kind == TlsCipherKind::null;
    if (has_mac) suite.mac = last;
    suite.prf = last == TlsHash::sha384 ? TlsHash::sha384 : TlsHash::sha256;
    suite.weakness = weakness_of(name);
    return suite;
}

}  // namespace cwmpscope
