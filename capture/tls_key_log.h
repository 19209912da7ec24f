// TlsKeyLog: the secrets of a key log in the format of SSLKEYLOGFILE (NSS), found by the random of the ClientHello.
// Text goes in as it grows, in pieces of any size; a line that is no line of a key log is counted and otherwise
// ignored. Secrets are handed out to the decryption only, and overwritten when the log is destroyed.
// https://www.ietf.org/archive/id/draft-ietf-tls-keylogfile-05.html
#pragma once

#include "capture/bytes.h"
#include "capture/tls_facts.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cwmpscope {

using TlsRandom = std::array<std::uint8_t, 32>;

/// At most 64 bytes; overwritten at the end of its life.
class TlsSecret {
public:
    TlsSecret() = default;
    explicit TlsSecret(Bytes bytes);
    TlsSecret(const TlsSecret&) = default;
    TlsSecret& operator=(const TlsSecret&) = default;
    ~TlsSecret();

    Bytes bytes() const { return Bytes(bytes_).first(length_); }
    std::size_t size() const { return length_; }
    static constexpr std::size_t most = 64;

private:
    std::array<std::uint8_t, most> bytes_{};
    std::uint8_t length_ = 0;
};

enum class TlsSecretKind : std::uint8_t {
    master,            ///< CLIENT_RANDOM, up to TLS 1.2
    client_early,      ///< CLIENT_EARLY_TRAFFIC_SECRET
    client_handshake,  ///< CLIENT_HANDSHAKE_TRAFFIC_SECRET
    server_handshake,
    client_traffic,  ///< CLIENT_TRAFFIC_SECRET_0
    server_traffic
};

/// What became of the lines.
struct TlsKeyLogCounts {
    std::uint64_t secrets = 0;         ///< kept
    std::uint64_t bad_lines = 0;       ///< neither a secret, nor a comment, nor another kind of line that key logs have
    std::uint64_t first_bad_line = 0;  ///< 1-based, over everything that was added; 0: none
    std::uint64_t left_out = 0;        ///< beyond the limit
};

class TlsKeyLog {
public:
    explicit TlsKeyLog(std::size_t most_secrets) : most_(most_secrets) {}

    /// The next piece of the text. The last line may go on in the next piece, which must be of the same source.
    void add(std::string_view text, TlsKeySource from = TlsKeySource::capture);
    /// No more will come: what is left is a line.
    void finish();

    struct Known {
        TlsSecret secret;
        TlsKeySource from = TlsKeySource::capture;
    };
    /// Null when there is none. Valid until the next add().
    const Known* find(TlsSecretKind kind, const TlsRandom& client_random) const;
    bool empty() const { return secrets_.empty(); }
    /// Changes with every secret that is added.
    std::uint64_t generation() const { return counts_.secrets; }
    const TlsKeyLogCounts& counts() const { return counts_; }

private:
    using Key = std::array<std::uint8_t, 33>;  ///< kind, random
    void take_line(std::string_view line);

    std::size_t most_;
    /// No hash table: who writes a key log block into a capture chooses the randoms.
    std::map<Key, Known> secrets_;
    TlsKeySource from_ = TlsKeySource::capture;  ///< of the piece that is being added
    std::string line_;       ///< begun, not ended
    bool too_long_ = false;  ///< the rest of the line is thrown away
    std::uint64_t lines_ = 0;
    TlsKeyLogCounts counts_;
};

}  // namespace cwmpscope
