// CheckedListener: what leaves capture/ must hold together whatever went in.
#pragma once

#include "capture/capture_listener.h"
#include "tests/fuzz/targets.h"

#include <map>
#include <utility>

namespace cwmpscope::fuzz {

inline void check_message(const HttpMessage& message) {
    const auto inside = [&](HttpMessage::Span span) {
        return static_cast<std::size_t>(span.offset) + span.length <= message.head_length;
    };
    promise(message.head_length <= message.buffer.size(), "the head lies in the buffer");
    promise(inside(message.start_line) && inside(message.method) && inside(message.target) && inside(message.version) &&
                inside(message.reason),
            "the parts of the start line lie in the head");
    for (const HttpMessage::Header& header : message.headers)
        promise(inside(header.name) && inside(header.value), "header fields lie in the head");
    promise(message.stream_offset <= message.stream_end, "a message does not end before it begins");
    // Its frames may: packets overtake each other.
}

class CheckedListener final : public CaptureListener {
public:
    void connection_opened(const TcpConnectionInfo& info) override {
        const auto [place, is_new] = open_.try_emplace(info.stream, false);
        promise(is_new || std::exchange(place->second, false), "a stream that opens again was closed");
    }
    void message(const TcpConnectionInfo& info, const HttpMessage& message) override {
        promise(open_.contains(info.stream) && !open_[info.stream], "messages come on open connections");
        check_message(message);
        ++messages_;
    }
    void exchange(const TcpConnectionInfo& info, HttpExchange&& exchange) override {
        promise(open_.contains(info.stream) && !open_[info.stream], "exchanges come on open connections");
        promise(exchange.request || exchange.response || !exchange.interim.empty(),
                "an exchange has one half at least");
        promise(exchange.request.has_value() == (exchange.request_missing == HalfMissing::no), "a request or a reason");
        promise(exchange.response.has_value() == (exchange.response_missing == HalfMissing::no),
                "a response or a reason");
        told_ += exchange.interim.size() + (exchange.request ? 1 : 0) + (exchange.response ? 1 : 0);
    }
    void connection_closed(const TcpConnectionInfo& info, const TcpClose&) override {
        promise(open_.contains(info.stream) && !open_[info.stream], "a stream closes once");
        open_[info.stream] = true;
    }

    /// After the end of the capture.
    void check_end() const {
        for (const auto& [stream, closed] : open_) promise(closed, "every stream is closed at the end");
        promise(told_ == messages_, "each message belongs to one exchange");
    }

private:
    std::map<StreamIndex, bool> open_;  ///< whether it is closed
    std::size_t messages_ = 0, told_ = 0;
};

}  // namespace cwmpscope::fuzz
