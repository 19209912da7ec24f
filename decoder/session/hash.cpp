#include "decoder/session/hash.h"

#include <openssl/evp.h>

#include <array>

namespace cwmpscope {

namespace {

std::string digest_hex(const EVP_MD* algorithm, std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, algorithm, nullptr) != 1) return {};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(length * std::size_t{2});
    for (unsigned i = 0; i < length; ++i) {
        text += digits[digest[i] >> 4U];
        text += digits[digest[i] & 15U];
    }
    return text;
}

}  // namespace

std::string md5_hex(std::string_view bytes) {
    return digest_hex(EVP_md5(), bytes);
}

std::string sha256_hex(std::string_view bytes) {
    return digest_hex(EVP_sha256(), bytes);
}

}  // namespace cwmpscope
