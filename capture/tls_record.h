// TlsRecordReader: one direction of a connection as TLS records. Bytes in pieces of any size and holes go in; whole
// records come out with the places that their bytes came from, the same for every way of cutting. A record that lies in
// one piece is handed on without a copy. After a hole the reader goes on behind the record that was cut, if its length
// was known and the hole ends in it; else it seeks: every place that can be a record's head is offered to the owner,
// who proves it by its tag or rejects it. RFC 8446 5.1, RFC 5246 6.2.
#pragma once

#include "capture/stream_chunk.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace cwmpscope {

/// Where bytes of a record came from: from `offset` of its body up to the next piece.
struct TlsPiece {
    std::size_t offset = 0;
    FrameRef at;
    std::uint64_t acknowledged = 0;  ///< of the other direction, in its bytes on the wire
};

/// A view, valid during one call.
struct TlsRecord {
    std::uint8_t type = 0;
    std::uint16_t version = 0;
    std::uint64_t offset = 0;  ///< of its head in the direction
    Bytes body;
    std::span<const TlsPiece> pieces;  ///< at least one
    FrameRef first;                    ///< of its head
    bool sought = false;               ///< found after a hole: nothing proves yet that it is a record

    std::uint64_t end() const { return offset + 5 + body.size(); }
};

namespace tls_content {
constexpr std::uint8_t change_cipher_spec = 20, alert = 21, handshake = 22, application_data = 23;
}

/// What can be the head of a record.
bool is_tls_head(std::span<const std::uint8_t, 5> head);

class TlsRecordOwner {
public:
    /// False: this is no record (only asked to believe when it was sought).
    virtual bool record(const TlsRecord& record) = 0;
    /// Bytes are missing. `in_record`: the hole lies wholly in the body of the record of that type and length, and the
    /// next record is where it should be.
    struct Loss {
        bool in_record = false;
        std::uint8_t type = 0;
        std::size_t length = 0;              ///< of the body
        std::optional<std::uint64_t> bytes;  ///< lost
        GapReason reason = GapReason::not_captured;
        FrameRef at;
        std::uint64_t acknowledged = 0;
    };
    virtual void lost(const Loss& loss) = 0;
    /// The stream is no TLS (any more): no head stands where one must.
    virtual void not_tls(const StreamBytes& rest, std::uint64_t acknowledged) = 0;

protected:
    ~TlsRecordOwner() = default;
};

class TlsRecordReader {
public:
    explicit TlsRecordReader(TlsRecordOwner& owner) : owner_(&owner) {}

    void read(const StreamBytes& chunk, std::uint64_t acknowledged);
    void skip(const StreamGap& gap, std::uint64_t acknowledged);
    /// Nothing more will come: candidates that wait for their end are given up, those behind them are offered.
    void finish();
    /// Nothing is wanted any more.
    void stop();

    /// Offset after the last byte that was read or skipped.
    std::uint64_t position() const { return position_; }
    /// Offset of the first byte that is not yet in a record.
    std::uint64_t record_start() const { return position_ - buffer_.size(); }
    /// Bytes of memory.
    std::size_t held() const { return buffer_.capacity() + pieces_.capacity() * sizeof(HeldPiece); }
    bool in_record() const { return !buffer_.empty(); }
    bool stopped() const { return stopped_; }

private:
    struct HeldPiece {
        std::uint64_t offset = 0;  ///< in the direction
        FrameRef at;
        std::uint64_t acknowledged = 0;
    };
    std::size_t needed() const;
    std::size_t take_direct(const StreamBytes& chunk, std::uint64_t acknowledged);
    void take_buffered();
    bool offer(std::size_t at);
    void seek_on(bool nothing_follows);
    void consume(std::size_t length);
    void drop_buffer();

    TlsRecordOwner* owner_;
    std::vector<std::uint8_t> buffer_;  ///< from the head of the present record, or what is sought in
    std::vector<HeldPiece> pieces_;     ///< of buffer_
    std::vector<TlsPiece> given_;       ///< of the record at hand
    std::uint64_t position_ = 0;
    std::uint64_t skip_until_ = 0;  ///< the rest of a record that a hole cut
    bool begun_ = false, seeking_ = false, stopped_ = false;
};

}  // namespace cwmpscope
