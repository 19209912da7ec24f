#include "capture/tls_plaintext.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace cwmpscope {

namespace {

/// As many records may be under way; an older acknowledgement is taken as that of the oldest.
constexpr std::size_t most_marks = 256;

}  // namespace

std::uint64_t TlsPlaintext::plain_of(HttpRole of, std::uint64_t wire) const {
    if (wire == std::numeric_limits<std::uint64_t>::max()) return wire;
    const Side& known = side(of);
    const auto after = std::upper_bound(known.marks.begin(), known.marks.end(), wire,
                                        [](std::uint64_t wanted, const Mark& mark) { return wanted < mark.wire; });
    if (after == known.marks.begin()) return known.marks.empty() ? 0 : std::min(wire, known.marks.front().plain);
    const Mark& last = *(after - 1);
    // Beyond what was read more may follow: how much of it is content is not known yet.
    return after == known.marks.end() ? last.plain + (wire - last.wire) : last.plain;
}

void TlsPlaintext::passed(HttpRole from, std::uint64_t wire_end) {
    Side& known = side(from);
    if (!known.marks.empty() && known.marks.back().wire >= wire_end) return;
    known.marks.push_back({wire_end, known.position});
    if (known.marks.size() > most_marks) known.marks.pop_front();
}

TcpConnectionInfo TlsPlaintext::seen_by_http(const TcpConnectionInfo& info) const {
    TcpConnectionInfo seen = info;
    if (!exchanged_) return seen;
    std::swap(seen.client, seen.server);
    std::swap(seen.saw_client, seen.saw_server);
    return seen;
}

void TlsPlaintext::push(const TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk,
                        std::uint64_t acknowledged) {
    if (!http_.wants_data()) return;
    TcpConnectionInfo seen = seen_by_http(info);
    const Endpoint client = seen.client;
    http_.push(seen, exchanged_ ? other(from) : from, chunk, plain_of(other(from), acknowledged));
    if (seen.client != client) exchanged_ = !exchanged_;
}

void TlsPlaintext::ended(const TcpConnectionInfo& info, HttpRole from, FrameRef at) {
    http_.ended(seen_by_http(info), exchanged_ ? other(from) : from, at);
}

void TlsPlaintext::give(const TcpConnectionInfo& info, HttpRole from, const TlsRecord& record, std::size_t prefix,
                        Bytes plain) {
    const std::uint64_t start = side(from).position;
    for (std::size_t i = 0; i < record.pieces.size(); ++i) {
        const std::size_t begin = std::max(record.pieces[i].offset, prefix) - prefix;
        const bool is_last = i + 1 == record.pieces.size();
        const std::size_t next = is_last ? plain.size() + prefix : record.pieces[i + 1].offset;
        const std::size_t end = std::min(std::max(next, prefix) - prefix, plain.size());
        if (begin >= end) continue;
        const StreamBytes bytes{start + begin, plain.subspan(begin, end - begin), record.pieces[i].at};
        side(from).position = start + end;
        push(info, from, bytes, record.pieces[i].acknowledged);
    }
}

void TlsPlaintext::lose(const TcpConnectionInfo& info, HttpRole from, const StreamGap& gap,
                        std::uint64_t acknowledged) {
    StreamGap here = gap;
    here.offset = side(from).position;
    side(from).position += gap.length.value_or(0);
    push(info, from, here, acknowledged);
}

}  // namespace cwmpscope
