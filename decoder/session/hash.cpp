#include "decoder/session/hash.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

namespace cwmpscope {

namespace {

using Digest = std::array<unsigned char, EVP_MAX_MD_SIZE>;

std::string hex_of(const Digest& digest, unsigned length) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(length * std::size_t{2});
    for (unsigned i = 0; i < length; ++i) {
        text += digits[digest[i] >> 4U];
        text += digits[digest[i] & 15U];
    }
    return text;
}

std::string digest_hex(const EVP_MD* algorithm, std::string_view bytes) {
    Digest digest{};
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, algorithm, nullptr) != 1) return {};
    return hex_of(digest, length);
}

}  // namespace

std::string md5_hex(std::string_view bytes) {
    return digest_hex(EVP_md5(), bytes);
}

std::string sha256_hex(std::string_view bytes) {
    return digest_hex(EVP_sha256(), bytes);
}

std::string hmac_sha1_hex(std::string_view key, std::string_view bytes) {
    Digest digest{};
    unsigned length = 0;
    if (HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(bytes.data()),
             bytes.size(), digest.data(), &length) == nullptr)
        return {};
    return hex_of(digest, length);
}

}  // namespace cwmpscope
