// TlsPlaintext: what the records of a connection hold, as two streams of their own, read as HTTP. Places and
// acknowledgements are carried over: an acknowledgement of bytes on the wire means the plaintext of the records that
// lie wholly before it. RFC 2818.
#pragma once

#include "capture/http_connection.h"
#include "capture/tls_record.h"

#include <array>
#include <cstdint>
#include <deque>
#include <optional>

namespace cwmpscope {

class TlsPlaintext {
public:
    TlsPlaintext(const Limits& limits, CaptureListener& listener, CaptureCounters& counters)
        : http_(limits, listener, counters, Acknowledgements::estimated) {}

    /// `plain` is the content of the record, whose first byte stood at `prefix` of its body.
    void give(const TcpConnectionInfo& info, HttpRole from, const TlsRecord& record, std::size_t prefix, Bytes plain);
    void lose(const TcpConnectionInfo& info, HttpRole from, const StreamGap& gap, std::uint64_t acknowledged);
    /// A record ends here on the wire; after give(), also for records without content.
    void passed(HttpRole from, std::uint64_t wire_end);
    /// Client and server were taken for each other.
    void swap_roles() { std::swap(sides_[0], sides_[1]); }

    std::uint64_t position(HttpRole from) const { return side(from).position; }
    void ended(const TcpConnectionInfo& info, HttpRole from, FrameRef at);
    void quiet(const TcpConnectionInfo& info) { http_.quiet(seen_by_http(info)); }
    void closed(const TcpConnectionInfo& info, const TcpClose& close) { http_.closed(seen_by_http(info), close); }
    bool wants_data() const { return http_.wants_data(); }
    bool holds_exchange() const { return http_.holds_exchange(); }
    bool awaits_response() const { return http_.awaits_response(); }

private:
    struct Mark {
        std::uint64_t wire = 0, plain = 0;
    };
    struct Side {
        std::uint64_t position = 0;  ///< of the next byte of plaintext
        std::deque<Mark> marks;      ///< ends of records
    };
    const Side& side(HttpRole role) const { return sides_[role == HttpRole::client ? 0 : 1]; }
    Side& side(HttpRole role) { return sides_[role == HttpRole::client ? 0 : 1]; }
    std::uint64_t plain_of(HttpRole of, std::uint64_t wire) const;
    void push(const TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk, std::uint64_t acknowledged);
    TcpConnectionInfo seen_by_http(const TcpConnectionInfo& info) const;

    HttpConnection http_;
    std::array<Side, 2> sides_;
    bool exchanged_ = false;  ///< the TLS client speaks as the HTTP server
};

}  // namespace cwmpscope
