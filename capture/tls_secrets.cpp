#include "capture/tls_secrets.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <string>

namespace cwmpscope {

namespace {

const EVP_MD* algorithm_of(TlsHash hash) {
    switch (hash) {
        case TlsHash::md5:
            return EVP_md5();
        case TlsHash::sha1:
            return EVP_sha1();
        case TlsHash::sha256:
            return EVP_sha256();
        case TlsHash::sha384:
            return EVP_sha384();
        case TlsHash::none:
            break;
    }
    return nullptr;
}

/// P_hash (RFC 5246, 5), xored into `out`.
void p_hash(TlsHash hash, Bytes secret, Bytes seed, std::vector<std::uint8_t>& out) {
    const std::size_t size = hash_length(hash);
    std::array<std::uint8_t, TlsSecret::most> a{}, block{};
    if (!tls_hmac(hash, secret, {seed}, a.data())) return;
    for (std::size_t at = 0; at < out.size(); at += size) {
        if (!tls_hmac(hash, secret, {Bytes(a).first(size), seed}, block.data())) return;
        const std::size_t length = std::min(size, out.size() - at);
        for (std::size_t i = 0; i < length; ++i) out[at + i] = static_cast<std::uint8_t>(out[at + i] ^ block[i]);
        std::array<std::uint8_t, TlsSecret::most> next{};
        if (!tls_hmac(hash, secret, {Bytes(a).first(size)}, next.data())) return;
        a = next;
    }
    OPENSSL_cleanse(a.data(), a.size());
    OPENSSL_cleanse(block.data(), block.size());
}

}  // namespace

TlsKeyMaterial::~TlsKeyMaterial() {
    if (!bytes_.empty()) OPENSSL_cleanse(bytes_.data(), bytes_.size());
}

std::size_t hash_length(TlsHash hash) {
    switch (hash) {
        case TlsHash::md5:
            return 16;
        case TlsHash::sha1:
            return 20;
        case TlsHash::sha256:
            return 32;
        case TlsHash::sha384:
            return 48;
        case TlsHash::none:
            break;
    }
    return 0;
}

bool tls_hmac(TlsHash hash, Bytes key, std::initializer_list<Bytes> parts, std::uint8_t* out) {
    if (parts.size() == 1) {
        const Bytes part = *parts.begin();
        unsigned length = 0;
        return HMAC(algorithm_of(hash), key.data(), static_cast<int>(key.size()), part.data(), part.size(), out,
                    &length) != nullptr;
    }
    std::vector<std::uint8_t> joined;
    for (const Bytes part : parts) joined.insert(joined.end(), part.begin(), part.end());
    return tls_hmac(hash, key, {Bytes(joined)}, out);
}

TlsKeyMaterial tls_key_block(std::uint16_t version, TlsHash hash, const TlsSecret& master, const TlsRandom& server,
                             const TlsRandom& client, std::size_t length) {
    TlsKeyMaterial block(length);
    const std::string_view label = "key expansion";
    std::vector<std::uint8_t> seed(label.begin(), label.end());
    seed.insert(seed.end(), server.begin(), server.end());
    seed.insert(seed.end(), client.begin(), client.end());
    const Bytes secret = master.bytes();
    constexpr std::uint16_t tls12 = 0x0303;
    if (version >= tls12) {
        p_hash(hash, secret, seed, block.bytes());
    } else {
        const std::size_t half = (secret.size() + 1) / 2;
        p_hash(TlsHash::md5, secret.first(half), seed, block.bytes());
        p_hash(TlsHash::sha1, secret.last(half), seed, block.bytes());
    }
    return block;
}

TlsKeyMaterial tls13_expand(TlsHash hash, const TlsSecret& secret, std::string_view label, std::size_t length) {
    const std::string whole = "tls13 " + std::string(label);
    std::vector<std::uint8_t> info = {static_cast<std::uint8_t>(length >> 8U), static_cast<std::uint8_t>(length),
                                      static_cast<std::uint8_t>(whole.size())};
    info.insert(info.end(), whole.begin(), whole.end());
    info.push_back(0);  // an empty context
    info.push_back(1);  // the counter of HKDF-Expand: no output is longer than a hash
    std::array<std::uint8_t, TlsSecret::most> block{};
    TlsKeyMaterial out;
    if (length > hash_length(hash) || !tls_hmac(hash, secret.bytes(), {Bytes(info)}, block.data())) return out;
    out.bytes().assign(block.begin(), block.begin() + static_cast<std::ptrdiff_t>(length));
    OPENSSL_cleanse(block.data(), block.size());
    return out;
}

TlsSecret tls13_next_secret(TlsHash hash, const TlsSecret& secret) {
    return TlsSecret(tls13_expand(hash, secret, "traffic upd", hash_length(hash)).bytes());
}

}  // namespace cwmpscope
