#include "capture/tls_record.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t head_length = 5;
/// RFC 5246 6.2.3: ciphertext may be this much longer than 2^14.
constexpr std::size_t longest_body = (1U << 14U) + 2048;

std::size_t body_length(std::span<const std::uint8_t> head) {
    return head[3] * std::size_t{256} + head[4];
}

}  // namespace

bool is_tls_head(std::span<const std::uint8_t, 5> head) {
    const std::size_t length = body_length(head);
    return head[0] >= tls_content::change_cipher_spec && head[0] <= tls_content::application_data && head[1] == 3 &&
           head[2] <= 4 && length != 0 && length <= longest_body;
}

/// How many bytes buffer_ must hold so that something can be done.
std::size_t TlsRecordReader::needed() const {
    return buffer_.size() < head_length ? head_length : head_length + body_length(buffer_);
}

void TlsRecordReader::read(const StreamBytes& chunk, std::uint64_t acknowledged) {
    if (stopped_) return;
    StreamBytes rest = chunk;
    const auto advance = [&](std::size_t length) {
        rest.bytes = rest.bytes.subspan(length);
        rest.offset += length;
        position_ = rest.offset;
    };
    if (!begun_) position_ = chunk.offset;
    begun_ = true;
    if (rest.offset < position_) advance(std::min<std::uint64_t>(position_ - rest.offset, rest.bytes.size()));
    if (rest.offset < skip_until_) advance(std::min<std::uint64_t>(skip_until_ - rest.offset, rest.bytes.size()));
    while (!rest.bytes.empty() && !stopped_) {
        if (!seeking_ && buffer_.empty()) {
            const std::size_t used = take_direct(rest, acknowledged);
            advance(used);
            if (used > 0) continue;
            if (stopped_ || rest.bytes.empty()) return;
        }
        // Of what is sought in a whole record's length is enough; otherwise only the present record is gathered.
        const std::size_t wanted = seeking_ ? head_length + longest_body : needed();
        const std::size_t room = wanted - std::min(wanted, buffer_.size());
        const std::size_t length = std::min(room, rest.bytes.size());
        if (length > 0) {
            const bool same_place =
                !pieces_.empty() && pieces_.back().at == rest.at && pieces_.back().acknowledged == acknowledged;
            if (!same_place) pieces_.push_back({rest.offset, rest.at, acknowledged});
            buffer_.insert(buffer_.end(), rest.bytes.begin(), rest.bytes.begin() + static_cast<std::ptrdiff_t>(length));
            advance(length);
        }
        seeking_ ? seek_on(false) : take_buffered();
    }
}

/// A record that lies wholly in the piece; 0 when there is none.
std::size_t TlsRecordReader::take_direct(const StreamBytes& chunk, std::uint64_t acknowledged) {
    if (chunk.bytes.size() < head_length) return 0;
    const auto head = chunk.bytes.first<head_length>();
    if (!is_tls_head(head)) {
        stopped_ = true;
        owner_->not_tls(chunk, acknowledged);
        return 0;
    }
    const std::size_t length = body_length(head);
    if (chunk.bytes.size() < head_length + length) return 0;
    given_.assign(1, {0, chunk.at, acknowledged});
    owner_->record({head[0], static_cast<std::uint16_t>(head[1] * 256U + head[2]), chunk.offset,
                    chunk.bytes.subspan(head_length, length), given_, chunk.at, false});
    return head_length + length;
}

/// The record in the buffer, when it is whole.
void TlsRecordReader::take_buffered() {
    if (buffer_.size() < head_length) return;
    if (!is_tls_head(std::span(buffer_).first<head_length>())) {
        const StreamBytes rest{position_ - buffer_.size(), buffer_, pieces_.front().at};
        stopped_ = true;
        owner_->not_tls(rest, pieces_.front().acknowledged);
        drop_buffer();
        return;
    }
    if (buffer_.size() < needed()) return;
    offer(0);
    drop_buffer();
}

/// The record whose head lies there in the buffer; its end is in it.
bool TlsRecordReader::offer(std::size_t at) {
    const std::uint64_t start = position_ - buffer_.size() + at, body_start = start + head_length;
    const Bytes head = Bytes(buffer_).subspan(at, head_length);
    FrameRef first = pieces_.front().at;
    given_.clear();
    for (const HeldPiece& piece : pieces_) {
        if (piece.offset <= start) first = piece.at;
        if (piece.offset > body_start && piece.offset >= body_start + body_length(head)) break;
        const std::size_t offset = piece.offset > body_start ? static_cast<std::size_t>(piece.offset - body_start) : 0;
        if (offset == 0) given_.clear();
        given_.push_back({offset, piece.at, piece.acknowledged});
    }
    return owner_->record({head[0], static_cast<std::uint16_t>(head[1] * 256U + head[2]), start,
                           Bytes(buffer_).subspan(at + head_length, body_length(head)), given_, first, seeking_});
}

void TlsRecordReader::seek_on(bool nothing_follows) {
    std::size_t at = 0;
    while (!stopped_) {
        const std::size_t left = buffer_.size() - at;
        if (left < head_length) break;
        const auto head = std::span<const std::uint8_t>(buffer_).subspan(at).first<head_length>();
        if (!is_tls_head(head)) {
            ++at;
            continue;
        }
        const std::size_t length = head_length + body_length(head);
        if (left < length) {
            if (!nothing_follows) break;
            ++at;
            continue;
        }
        if (!offer(at)) {
            ++at;
            continue;
        }
        seeking_ = false;
        consume(at + length);
        // What follows was gathered too far ahead: it is read again as from the stream.
        std::vector<std::uint8_t> bytes = std::move(buffer_);
        const std::vector<HeldPiece> pieces = std::move(pieces_);
        drop_buffer();
        const std::uint64_t start = position_ - bytes.size();
        position_ = start;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const std::uint64_t from = std::max(pieces[i].offset, start);
            const std::uint64_t to =
                i + 1 < pieces.size() ? std::max(pieces[i + 1].offset, start) : start + bytes.size();
            if (to <= from) continue;
            read({from,
                  Bytes(bytes).subspan(static_cast<std::size_t>(from - start), static_cast<std::size_t>(to - from)),
                  pieces[i].at},
                 pieces[i].acknowledged);
        }
        return;
    }
    if (!stopped_) consume(at);
}

/// Takes bytes off the front of the buffer.
void TlsRecordReader::consume(std::size_t length) {
    buffer_.erase(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(std::min(length, buffer_.size())));
    const std::uint64_t start = position_ - buffer_.size();
    while (pieces_.size() > 1 && pieces_[1].offset <= start) pieces_.erase(pieces_.begin());
    if (buffer_.empty()) drop_buffer();
}

void TlsRecordReader::skip(const StreamGap& gap, std::uint64_t acknowledged) {
    if (stopped_) return;
    if (!begun_) position_ = gap.offset;
    begun_ = true;
    TlsRecordOwner::Loss loss{false, 0, 0, gap.length, gap.reason, gap.at, acknowledged};
    const std::uint64_t until = gap.length ? gap.offset + *gap.length : gap.offset;
    const bool known_head = !seeking_ && buffer_.size() >= head_length;
    const std::uint64_t record_end = known_head ? position_ - buffer_.size() + needed() : 0;
    const bool inside = gap.length && ((known_head && until <= record_end) || until <= skip_until_);
    if (known_head) {
        loss.type = buffer_[0];
        loss.length = body_length(buffer_);
    }
    loss.in_record = inside;
    if (!inside && seeking_) seek_on(true);
    if (stopped_) return;
    const bool in_skipped = until <= skip_until_;
    if (inside && !in_skipped) skip_until_ = record_end;
    seeking_ = !inside;
    drop_buffer();
    position_ = std::max(position_, until);
    if (!in_skipped || !inside) owner_->lost(loss);
}

void TlsRecordReader::finish() {
    if (!stopped_ && seeking_) seek_on(true);
}

void TlsRecordReader::stop() {
    stopped_ = true;
    drop_buffer();
}

/// Gives the memory back: most records lie in one piece.
void TlsRecordReader::drop_buffer() {
    std::vector<std::uint8_t>().swap(buffer_);
    if (pieces_.capacity() > 16) std::vector<HeldPiece>().swap(pieces_);
    pieces_.clear();
}

}  // namespace cwmpscope
