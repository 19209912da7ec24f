#include "capture/tls_cipher.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace cwmpscope {

namespace {

constexpr std::uint16_t tls10 = 0x0301;
constexpr std::size_t nonce_length = 12;

const EVP_CIPHER* algorithm_of(const TlsSuite& suite) {
    const bool ccm = suite.kind == TlsCipherKind::ccm || suite.kind == TlsCipherKind::ccm_8;
    const bool cbc = suite.kind == TlsCipherKind::cbc;
    if (suite.kind == TlsCipherKind::chacha20_poly1305) return EVP_chacha20_poly1305();
    if (suite.kind == TlsCipherKind::null || suite.kind == TlsCipherKind::other) return nullptr;
    switch (suite.block) {
        case TlsBlockCipher::aes_128:
            return ccm ? EVP_aes_128_ccm() : cbc ? EVP_aes_128_cbc() : EVP_aes_128_gcm();
        case TlsBlockCipher::aes_256:
            return ccm ? EVP_aes_256_ccm() : cbc ? EVP_aes_256_cbc() : EVP_aes_256_gcm();
        case TlsBlockCipher::aria_128:
            return ccm ? EVP_aria_128_ccm() : cbc ? EVP_aria_128_cbc() : EVP_aria_128_gcm();
        case TlsBlockCipher::aria_256:
            return ccm ? EVP_aria_256_ccm() : cbc ? EVP_aria_256_cbc() : EVP_aria_256_gcm();
        case TlsBlockCipher::triple_des:
            return cbc ? EVP_des_ede3_cbc() : nullptr;
        case TlsBlockCipher::camellia_128:
            return cbc ? EVP_camellia_128_cbc() : nullptr;
        case TlsBlockCipher::camellia_256:
            return cbc ? EVP_camellia_256_cbc() : nullptr;
        case TlsBlockCipher::none:
            break;
    }
    return nullptr;
}

int as_int(std::size_t length) {
    return static_cast<int>(length);
}

void put_big(std::uint64_t value, std::size_t bytes, std::uint8_t* out) {
    for (std::size_t i = 0; i < bytes; ++i) out[bytes - 1 - i] = static_cast<std::uint8_t>(value >> (8 * i));
}

/// number, type, version, length: what the MAC covers before the content (RFC 5246, 6.2.3.1).
std::array<std::uint8_t, 13> mac_head(const TlsRecordHead& head, std::uint64_t number, std::size_t length) {
    std::array<std::uint8_t, 13> bytes{};
    put_big(number, 8, bytes.data());
    bytes[8] = head.type;
    put_big(head.version, 2, bytes.data() + 9);
    put_big(length, 2, bytes.data() + 11);
    return bytes;
}

}  // namespace

struct TlsCipher::Context {
    EVP_CIPHER_CTX* evp = EVP_CIPHER_CTX_new();
    const EVP_CIPHER* algorithm = nullptr;
    Context() = default;
    ~Context() { EVP_CIPHER_CTX_free(evp); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

TlsCipher::TlsCipher(const TlsSuite& suite, std::uint16_t version, bool encrypt_then_mac)
    : context_(std::make_unique<Context>()), suite_(suite) {
    context_->algorithm = algorithm_of(suite);
    const bool cbc = suite.kind == TlsCipherKind::cbc;
    encrypt_then_mac_ = encrypt_then_mac && cbc;
    chained_ = cbc && version == tls10;
    explicit_nonce_ = suite.kind != TlsCipherKind::chacha20_poly1305 && !cbc;
    tag_ = cbc || suite.kind == TlsCipherKind::null ? hash_length(suite.mac)
                                                    : (suite.kind == TlsCipherKind::ccm_8 ? 8 : 16);
    if (cbc) block_ = static_cast<std::size_t>(EVP_CIPHER_get_block_size(context_->algorithm));
}

TlsCipher::~TlsCipher() = default;

std::unique_ptr<TlsCipher> TlsCipher::tls13(const TlsSuite& suite, const TlsSecret& traffic_secret) {
    if (!suite.is_tls13 || algorithm_of(suite) == nullptr || traffic_secret.size() != hash_length(suite.prf)) return {};
    std::unique_ptr<TlsCipher> cipher(new TlsCipher(suite, 0x0304, false));
    cipher->is_tls13_ = true;
    cipher->explicit_nonce_ = false;
    const auto key_length = static_cast<std::size_t>(EVP_CIPHER_get_key_length(cipher->context_->algorithm));
    cipher->iv_ = tls13_expand(suite.prf, traffic_secret, "iv", nonce_length);
    if (!cipher->set_key(tls13_expand(suite.prf, traffic_secret, "key", key_length).bytes())) return {};
    return cipher;
}

std::unique_ptr<TlsCipher> TlsCipher::tls12(const TlsSuite& suite, std::uint16_t version, bool encrypt_then_mac,
                                            const TlsSecret& master, const TlsRandom& server, const TlsRandom& client,
                                            bool of_client) {
    const EVP_CIPHER* algorithm = algorithm_of(suite);
    const bool null = suite.kind == TlsCipherKind::null;
    if (suite.is_tls13 || (algorithm == nullptr && !null)) return {};
    if ((suite.kind == TlsCipherKind::cbc || null) && suite.mac == TlsHash::none) return {};
    std::unique_ptr<TlsCipher> cipher(new TlsCipher(suite, version, encrypt_then_mac));
    const bool cbc = suite.kind == TlsCipherKind::cbc;
    const std::size_t mac = cbc || null ? hash_length(suite.mac) : 0;
    const std::size_t key = null ? 0 : static_cast<std::size_t>(EVP_CIPHER_get_key_length(algorithm));
    const std::size_t iv = null                      ? 0
                           : cipher->explicit_nonce_ ? 4
                           : cbc                     ? (cipher->chained_ ? cipher->block_ : 0)
                                                     : nonce_length;
    const TlsKeyMaterial block = tls_key_block(version, suite.prf, master, server, client, 2 * (mac + key + iv));
    const std::size_t side = of_client ? 0 : 1;
    const auto piece = [&](std::size_t at, std::size_t length) {
        const Bytes bytes = static_cast<const TlsKeyMaterial&>(block).bytes().subspan(at + side * length, length);
        TlsKeyMaterial copy;
        copy.bytes().assign(bytes.begin(), bytes.end());
        return copy;
    };
    cipher->mac_key_ = piece(0, mac);
    cipher->iv_ = piece(2 * (mac + key), iv);
    if (!null && !cipher->set_key(static_cast<const TlsKeyMaterial&>(piece(2 * mac, key)).bytes())) return {};
    return cipher;
}

bool TlsCipher::set_key(Bytes key) {
    EVP_CIPHER_CTX* evp = context_->evp;
    if (evp == nullptr) return false;
    key_.bytes().assign(key.begin(), key.end());
    // A CCM cipher must know the length of its tag before it gets the key.
    const bool ccm = suite_.kind == TlsCipherKind::ccm || suite_.kind == TlsCipherKind::ccm_8;
    if (EVP_DecryptInit_ex(evp, context_->algorithm, nullptr, nullptr, nullptr) != 1) return false;
    if (suite_.kind == TlsCipherKind::cbc) {
        EVP_CIPHER_CTX_set_padding(evp, 0);
    } else if (EVP_CIPHER_CTX_ctrl(evp, EVP_CTRL_AEAD_SET_IVLEN, as_int(nonce_length), nullptr) != 1) {
        return false;
    }
    if (ccm) return true;
    return EVP_DecryptInit_ex(evp, nullptr, nullptr, key_.bytes().data(), nullptr) == 1;
}

std::size_t TlsCipher::prefix() const {
    constexpr std::size_t explicit_part = 8;
    if (suite_.kind == TlsCipherKind::cbc) return chained_ ? 0 : block_;
    return explicit_nonce_ && suite_.kind != TlsCipherKind::null ? explicit_part : 0;
}

std::optional<std::size_t> TlsCipher::overhead() const {
    if (suite_.kind == TlsCipherKind::cbc) return std::nullopt;
    return prefix() + tag_ + (is_tls13_ ? 1 : 0);
}

bool TlsCipher::open(const TlsRecordHead& head, Bytes body, std::uint64_t number, std::vector<std::uint8_t>& plain) {
    if (suite_.kind == TlsCipherKind::cbc) return open_cbc(head, body, number, plain);
    if (suite_.kind == TlsCipherKind::null) return open_null(head, body, number, plain);
    return open_aead(head, body, number, plain);
}

bool TlsCipher::open_aead(const TlsRecordHead& head, Bytes body, std::uint64_t number,
                          std::vector<std::uint8_t>& plain) {
    if (body.size() < prefix() + tag_) return false;
    std::array<std::uint8_t, nonce_length> nonce{};
    const Bytes iv = static_cast<const TlsKeyMaterial&>(iv_).bytes();
    std::copy(iv.begin(), iv.end(), nonce.begin());
    if (explicit_nonce_) {
        std::copy_n(body.begin(), prefix(), nonce.begin() + 4);
    } else {
        for (std::size_t i = 0; i < 8; ++i)
            nonce[11 - i] = static_cast<std::uint8_t>(nonce[11 - i] ^ static_cast<std::uint8_t>(number >> (8 * i)));
    }
    const Bytes text = body.subspan(prefix(), body.size() - prefix() - tag_), tag = body.last(tag_);
    std::array<std::uint8_t, 13> associated = mac_head(head, number, text.size());
    std::size_t associated_length = associated.size();
    if (is_tls13_) {
        associated[0] = head.type;
        put_big(head.version, 2, associated.data() + 1);
        put_big(body.size(), 2, associated.data() + 3);
        associated_length = 5;
    }

    EVP_CIPHER_CTX* evp = context_->evp;
    const bool ccm = suite_.kind == TlsCipherKind::ccm || suite_.kind == TlsCipherKind::ccm_8;
    plain.resize(text.size());
    std::array<std::uint8_t, 16> expected{};
    std::copy(tag.begin(), tag.end(), expected.begin());
    int length = 0;
    std::uint8_t nothing = 0;
    std::uint8_t* out = plain.empty() ? &nothing : plain.data();
    if (ccm) {
        return EVP_CIPHER_CTX_ctrl(evp, EVP_CTRL_AEAD_SET_TAG, as_int(tag_), expected.data()) == 1 &&
               EVP_DecryptInit_ex(evp, nullptr, nullptr, key_.bytes().data(), nonce.data()) == 1 &&
               EVP_DecryptUpdate(evp, nullptr, &length, nullptr, as_int(text.size())) == 1 &&
               EVP_DecryptUpdate(evp, nullptr, &length, associated.data(), as_int(associated_length)) == 1 &&
               EVP_DecryptUpdate(evp, out, &length, text.data(), as_int(text.size())) == 1;
    }
    int last = 0;
    return EVP_DecryptInit_ex(evp, nullptr, nullptr, nullptr, nonce.data()) == 1 &&
           EVP_DecryptUpdate(evp, nullptr, &length, associated.data(), as_int(associated_length)) == 1 &&
           EVP_DecryptUpdate(evp, out, &length, text.data(), as_int(text.size())) == 1 &&
           EVP_CIPHER_CTX_ctrl(evp, EVP_CTRL_AEAD_SET_TAG, as_int(tag_), expected.data()) == 1 &&
           EVP_DecryptFinal_ex(evp, out + length, &last) == 1;
}

bool TlsCipher::mac_fits(const TlsRecordHead& head, std::uint64_t number, Bytes content, Bytes mac) const {
    std::array<std::uint8_t, TlsSecret::most> expected{};
    const auto before = mac_head(head, number, content.size());
    if (!tls_hmac(suite_.mac, mac_key_.bytes(), {Bytes(before), content}, expected.data())) return false;
    return mac.size() == tag_ && std::equal(mac.begin(), mac.end(), expected.begin());
}

bool TlsCipher::open_cbc(const TlsRecordHead& head, Bytes body, std::uint64_t number,
                         std::vector<std::uint8_t>& plain) {
    if (encrypt_then_mac_) {
        if (body.size() < tag_ || !mac_fits(head, number, body.first(body.size() - tag_), body.last(tag_)))
            return false;
        body = body.first(body.size() - tag_);
    }
    if (body.size() < prefix() + block_ || body.size() % block_ != 0) return false;
    const Bytes iv = chained_ ? static_cast<const TlsKeyMaterial&>(iv_).bytes() : body.first(block_);
    const Bytes text = body.subspan(prefix());
    EVP_CIPHER_CTX* evp = context_->evp;
    plain.resize(text.size() + block_);
    int length = 0;
    if (iv.size() != block_ || EVP_DecryptInit_ex(evp, nullptr, nullptr, nullptr, iv.data()) != 1 ||
        EVP_DecryptUpdate(evp, plain.data(), &length, text.data(), as_int(text.size())) != 1)
        return false;
    plain.resize(text.size());
    const std::size_t padding = plain.back() + std::size_t{1};
    const std::size_t mac = encrypt_then_mac_ ? 0 : tag_;
    if (plain.size() < padding + mac) return false;
    for (std::size_t i = 0; i < padding; ++i) {
        if (plain[plain.size() - 1 - i] + std::size_t{1} != padding) return false;
    }
    plain.resize(plain.size() - padding);
    if (mac > 0) {
        const Bytes all(plain);
        if (!mac_fits(head, number, all.first(all.size() - mac), all.last(mac))) return false;
        plain.resize(plain.size() - mac);
    }
    if (chained_) iv_.bytes().assign(text.end() - static_cast<std::ptrdiff_t>(block_), text.end());
    return true;
}

bool TlsCipher::open_null(const TlsRecordHead& head, Bytes body, std::uint64_t number,
                          std::vector<std::uint8_t>& plain) {
    if (body.size() < tag_ || !mac_fits(head, number, body.first(body.size() - tag_), body.last(tag_))) return false;
    plain.assign(body.begin(), body.end() - static_cast<std::ptrdiff_t>(tag_));
    return true;
}

}  // namespace cwmpscope
