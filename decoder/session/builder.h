// SessionBuilder: HTTP exchanges in, finished sessions, file exchanges and device histories out. Ties messages together
// by connection, session cookie, device, digest nonce, and address in that order; follows digest and cookies; pairs
// RPCs. Records facts; judges nothing. TR-069 Amendment 6, 3.7; design in decoder/session/README.md where it is not
// obvious.
#pragma once

#include "capture/http_message.h"
#include "capture/limits.h"
#include "decoder/session/device.h"
#include "decoder/session/drops.h"
#include "decoder/session/session.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

struct Credentials;

/// An HttpExchange whose messages have been decoded. Made by decode_exchange(), which may run on any thread.
struct DecodedExchange {
    StreamIndex stream = 0;
    std::uint32_t index = 0;
    std::optional<Message> request, response;
    std::vector<Message> interim;
    HalfMissing request_missing = HalfMissing::no, response_missing = HalfMissing::no;
    bool paired_surely = true;
    bool pipelined = false;
};

DecodedExchange decode_exchange(HttpExchange&& exchange, const SoapLimits& limits);

class SessionBuilder {
public:
    using SessionSink = std::function<void(std::shared_ptr<const Session>)>;

    /// `finished` is called for each session when its end is known, in that order (numbers are by start).
    SessionBuilder(const Limits& limits, std::span<const Credentials> credentials, SessionSink finished);
    ~SessionBuilder();
    SessionBuilder(const SessionBuilder&) = delete;
    SessionBuilder& operator=(const SessionBuilder&) = delete;

    /// `over` is called for each session, once, as soon as it is over and its connections have closed: as it is then,
    /// as if the capture had been cut there. What may still follow it is awaited all the same.
    void tell_when_over(SessionSink over);

    void connection_opened(const TcpConnectionInfo& info);
    void push(const TcpConnectionInfo& info, DecodedExchange&& exchange);
    /// Since then; what it asks comes with its response, for which its session waits, or when the connection closes.
    void request_waits(const TcpConnectionInfo& info, Timestamp since);
    void connection_closed(const TcpConnectionInfo& info, const TcpClose& close);
    void packets_dropped(const DroppedPackets& dropped);
    /// Packet time goes on: silent sessions end. `told`: everything that was complete at that time has been pushed.
    void advance(Timestamp now, Timestamp told);
    void finish(Timestamp last_packet);

    /// As they are now: the `most` that were heard of last, by number. Numbers are those that they will get, unless one
    /// that began earlier is still to come.
    std::vector<std::shared_ptr<const Session>> open_sessions(std::size_t most) const;
    /// Sessions of a device up to that number are kept nowhere any longer: its history names none but the newest.
    void forget(const DeviceId& device, std::uint32_t last_session);
    /// By first session, once all is finished: each for history().
    std::vector<std::uint32_t> devices() const;
    DeviceId device(std::uint32_t number) const;
    DeviceHistory history(std::uint32_t device) const;  ///< with its transfers
    /// The first of them; how many there were in all is told below.
    const std::vector<FileExchange>& file_exchanges() const;
    /// The last of them, by the time at which they were given up.
    std::vector<FailedConnection> failed_connections() const;
    std::uint64_t exchanges_without_cwmp() const;
    std::uint32_t sessions() const;
    /// Sessions that were finished before their end because a limit was reached, and messages that were taken before it
    /// was known what came before them.
    std::uint64_t given_up() const;
    /// Sessions that were over and no longer waited for what might still follow them.
    std::uint64_t published_early() const;
    /// Nonces and cnonces that gave room to others.
    std::uint64_t forgotten_nonces() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cwmpscope
