// ConnectionReader: finds out from the first bytes of a TCP connection whether it carries TLS, and hands everything on
// to the one who reads it: HttpConnection, or TlsConnection, which hands the plaintext to one. Same calls as theirs.
#pragma once

#include "capture/http_connection.h"
#include "capture/tcp_connection.h"
#include "capture/tls_after_close.h"
#include "capture/tls_connection.h"

#include <array>
#include <cstdint>
#include <memory>

namespace cwmpscope {

class ConnectionReader final : public TcpConsumer {
public:
    /// `secrets` may be null. All must outlive the reader. Closed connections whose keys may still come are given to
    /// `after_close`; where it is null, they are told as what they are.
    ConnectionReader(const Limits& limits, CaptureListener& listener, CaptureCounters& counters, TlsSecrets* secrets,
                     TlsAfterClose* after_close = nullptr)
        : limits_(&limits),
          listener_(&listener),
          counters_(&counters),
          secrets_(secrets),
          after_close_(after_close),
          http_(limits, listener, counters) {}

    void push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk, std::uint64_t acknowledged) override;
    void ended(const TcpConnectionInfo& info, HttpRole from, FrameRef at) override;
    void closed(const TcpConnectionInfo& info, const TcpClose& close) override;
    bool wants_data() const override;
    bool awaits_quiet() const override;
    void quiet(const TcpConnectionInfo& info) override;
    /// Of clear HTTP: see HttpConnection.
    bool holds_exchange() const { return http_.holds_exchange(); }

private:
    /// The first bytes of a direction, while they may be the head of a TLS record.
    struct Held {
        std::array<std::uint8_t, 5> bytes{};
        std::array<FrameRef, 5> at{};
        std::array<std::uint64_t, 5> acknowledged{};
        std::uint64_t offset = 0;
        std::size_t count = 0;
    };
    struct Side {
        std::unique_ptr<Held> held;  ///< only while it is undecided
        bool decided = false;        ///< its first bytes are no head of a TLS record
        bool spoke_text = false;     ///< they are a letter
        std::uint64_t first_frame = 0;
    };
    void sniff(TcpConnectionInfo& info, HttpRole from, StreamBytes bytes, std::uint64_t acknowledged);
    bool is_answer_to_text(TcpConnectionInfo& info, HttpRole from, const Held& held, Bytes rest);
    void begin_tls(TcpConnectionInfo& info);
    void decide(TcpConnectionInfo& info, HttpRole from);
    template <class Reader>
    void hand_on_held(Reader& reader, TcpConnectionInfo& info, HttpRole from);
    Side& side(HttpRole from) { return sides_[(from == HttpRole::client) != swapped_ ? 0 : 1]; }
    template <class Reader>
    void hand_on(Reader& reader, TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk,
                 std::uint64_t acknowledged);

    const Limits* limits_;
    CaptureListener* listener_;
    CaptureCounters* counters_;
    TlsSecrets* secrets_;
    TlsAfterClose* after_close_;
    HttpConnection http_;
    std::unique_ptr<TlsConnection> tls_;
    std::array<Side, 2> sides_;  ///< as client and server were named first
    bool decided_ = false, swapped_ = false;
};

}  // namespace cwmpscope
