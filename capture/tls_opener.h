// TlsOpener: the keys of one direction, one after the other, and which of them opens the next record. Records count
// themselves by their order; after a hole the number of lost ones is found by trying numbers until the tag fits, within
// a bound and a budget. RFC 8446 5.3, RFC 5246 6.1.
#pragma once

#include "capture/tls_cipher.h"
#include "capture/tls_record.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace cwmpscope {

/// What keys are for. Up to TLS 1.2 there is one kind: application.
enum class TlsEpoch : std::uint8_t { early, handshake, application };

struct TlsKeys {
    TlsEpoch epoch = TlsEpoch::application;
    std::unique_ptr<TlsCipher> cipher;
    TlsSuite suite;
    TlsSecret secret;  ///< traffic secret of 1.3, from which the next is made
    std::uint64_t next = 0;
};

class TlsOpener {
public:
    /// In any order: those of the handshake are used before those of what follows it.
    void add(TlsKeys keys);
    void clear() { keys_.clear(); }
    bool has_keys() const { return !keys_.empty(); }
    /// Of what is said when the handshake is over.
    bool has_application_keys() const { return !keys_.empty() && keys_.back().epoch == TlsEpoch::application; }
    /// Up to 1.2: records open with the first keys, the others wait for ChangeCipherSpec.
    /// 1.3: the front are the present ones.
    TlsEpoch epoch() const { return keys_.empty() ? TlsEpoch::application : keys_.front().epoch; }
    const TlsKeys* present() const { return keys_.empty() ? nullptr : &keys_.front(); }

    /// The present keys are no longer used.
    void advance();
    /// KeyUpdate: the sender goes on with keys made from its present ones.
    void update();
    /// Bytes were lost: as many records at most as fit into them (none: nobody knows).
    void lost(std::optional<std::uint64_t> bytes);
    /// A record passed that has a number of its own and was not opened.
    void passed();

    bool uncertain() const { return lost_records_ > 0; }
    /// What was lost ended the use of these keys: CBC of TLS 1.0 chains its records.
    bool is_broken() const { return broken_; }

    struct Opened {
        TlsEpoch epoch = TlsEpoch::application;
        std::uint64_t number = 0;
        std::uint64_t skipped = 0;  ///< records of these keys that were lost before it
    };
    /// `plain` holds the content when there is a result.
    std::optional<Opened> open(const TlsRecord& record, std::vector<std::uint8_t>& plain);
    /// About what libcrypto holds for the keys.
    std::size_t held() const { return keys_.size() * 2048; }
    bool exhausted() const { return tried_ > may_try_; }

private:
    static constexpr std::uint64_t most_lost = 4096;  ///< numbers tried for one record
    /// Bytes tried in vain in the life of a direction: some to begin with, and more with what came.
    static constexpr std::uint64_t tried_at_first = 8U << 20U, tried_per_byte = 16;
    bool fits(TlsKeys& keys, const TlsRecord& record, std::uint64_t number, std::vector<std::uint8_t>& plain);
    std::optional<std::uint64_t> search(TlsKeys& keys, const TlsRecord& record, std::uint64_t from,
                                        std::vector<std::uint8_t>& plain);

    std::vector<TlsKeys> keys_;  ///< few: no deque, which allocates even when it is empty
    std::uint64_t lost_records_ = 0;
    std::uint64_t tried_ = 0, may_try_ = tried_at_first;
    bool broken_ = false;
};

}  // namespace cwmpscope
