// TlsCipher: opens the encrypted records of one direction and one set of keys: AES and ARIA in GCM and CCM, AES-CCM_8,
// ChaCha20-Poly1305, and block ciphers in CBC with HMAC in both orders. A record and its number go in; the plaintext
// comes out, or nothing when its tag or MAC does not fit. Opening a wrong record changes nothing. RFC 5246 6.2.3,
// RFC 5288, 6655, 7366, 7905, 8446 5.2.
#pragma once

#include "capture/tls_secrets.h"
#include "capture/tls_suite.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace cwmpscope {

struct TlsRecordHead {
    std::uint8_t type = 0;
    std::uint16_t version = 0;
};

class TlsCipher {
public:
    /// Null when the suite is not one of those above. TLS 1.3.
    static std::unique_ptr<TlsCipher> tls13(const TlsSuite& suite, const TlsSecret& traffic_secret);
    /// TLS 1.0 to 1.2: that of the client or of the server.
    static std::unique_ptr<TlsCipher> tls12(const TlsSuite& suite, std::uint16_t version, bool encrypt_then_mac,
                                            const TlsSecret& master, const TlsRandom& server, const TlsRandom& client,
                                            bool of_client);
    ~TlsCipher();
    TlsCipher(const TlsCipher&) = delete;
    TlsCipher& operator=(const TlsCipher&) = delete;

    /// `plain` holds the plaintext when true is returned; in TLS 1.3 with its type and padding at the end.
    bool open(const TlsRecordHead& head, Bytes body, std::uint64_t number, std::vector<std::uint8_t>& plain);

    /// Bytes of a record before the ciphertext: the explicit nonce, or the IV.
    std::size_t prefix() const;
    /// What a record's body is longer than its plaintext by; none where it is not the same for each.
    std::optional<std::size_t> overhead() const;
    /// False: a record cannot be opened without the one before (CBC of TLS 1.0).
    bool stands_alone() const { return !chained_; }

private:
    struct Context;
    TlsCipher(const TlsSuite& suite, std::uint16_t version, bool encrypt_then_mac);
    bool set_key(Bytes key);
    bool open_aead(const TlsRecordHead& head, Bytes body, std::uint64_t number, std::vector<std::uint8_t>& plain);
    bool open_cbc(const TlsRecordHead& head, Bytes body, std::uint64_t number, std::vector<std::uint8_t>& plain);
    bool open_null(const TlsRecordHead& head, Bytes body, std::uint64_t number, std::vector<std::uint8_t>& plain);
    bool mac_fits(const TlsRecordHead& head, std::uint64_t number, Bytes content, Bytes mac) const;

    std::unique_ptr<Context> context_;
    TlsSuite suite_;
    bool is_tls13_ = false, explicit_nonce_ = false, encrypt_then_mac_ = false, chained_ = false;
    std::size_t tag_ = 0, block_ = 0;
    TlsKeyMaterial key_, iv_, mac_key_;
};

}  // namespace cwmpscope
