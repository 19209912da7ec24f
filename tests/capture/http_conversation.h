// Conversation: a TCP connection that carries HTTP, written down packet by packet, played into ConnectionReader in
// pieces of any size; what comes out is kept and can be printed as text.
#pragma once

#include "capture/connection_reader.h"

#include <fmt/format.h>
#include <algorithm>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope::http_test {

inline constexpr std::string_view note_names[] = {"start_line_missing",
                                                  "start_line_malformed",
                                                  "bare_lf",
                                                  "folded_header",
                                                  "header_without_colon",
                                                  "header_space_before_colon",
                                                  "duplicate_content_length",
                                                  "conflicting_content_length",
                                                  "bad_content_length",
                                                  "content_length_and_transfer_encoding",
                                                  "unknown_transfer_coding",
                                                  "bad_chunk",
                                                  "chunk_extension",
                                                  "trailer",
                                                  "body_on_bodyless_status",
                                                  "extra_bytes_after_body",
                                                  "truncated_body",
                                                  "junk_before_start_line",
                                                  "undecodable_content",
                                                  "close_delimited",
                                                  "early_response",
                                                  "response_without_request",
                                                  "limit_reached"};
inline constexpr std::string_view incomplete_names[] = {"no",          "gap",   "snaplen",    "capture-start",
                                                        "capture-end", "limit", "undecodable"};
inline constexpr std::string_view missing_names[] = {"no", "never-sent", "not-captured", "still-open"};

/// One line: what the message is, how long its body, what was odd.
inline std::string summary(const HttpMessage& message) {
    std::string line = fmt::format("{} ({})", message.text(message.start_line), message.body().size());
    for (const HttpNote& note : message.notes)
        line += fmt::format(" {}", note_names[static_cast<std::size_t>(note.kind)]);
    if (!message.head_complete) line += " head-cut";
    if (message.incomplete != Incomplete::no) {
        line += fmt::format(" !{}", incomplete_names[static_cast<std::size_t>(message.incomplete)]);
    }
    return line;
}

/// Every field, so that two runs can be compared.
inline std::string everything(const HttpMessage& message) {
    std::string text = fmt::format(
        "{} request={} {}..{} frames {}..{} method='{}' target='{}' version='{}' status={} "
        "reason='{}' framing={} promised={} wire={} coding='{}'\n",
        summary(message), message.is_request, message.stream_offset, message.stream_end, message.first.frame,
        message.last.frame, message.text(message.method), message.text(message.target), message.text(message.version),
        message.status, message.text(message.reason), static_cast<int>(message.framing),
        message.promised_length ? static_cast<long long>(*message.promised_length) : -1, message.wire_body_length,
        message.content_encoding);
    for (const HttpMessage::Header& header : message.headers) {
        text += fmt::format("  {}={}\n", message.text(header.name), message.text(header.value));
    }
    for (const HttpNote& note : message.notes) {
        text += fmt::format("  note {} '{}' at {}\n", static_cast<int>(note.kind), note.text, note.offset);
    }
    return text + "  head " + std::string(message.head()) + "\n  body " + std::string(message.body()) + "\n";
}

class Result final : public CaptureListener {
public:
    std::vector<HttpMessage> messages;
    std::vector<HttpExchange> exchanges;
    CaptureCounters counters;
    int not_http_calls = 0, closed_calls = 0;
    bool encrypted = false;

    void message(const TcpConnectionInfo&, const HttpMessage& message) override { messages.push_back(message); }
    void exchange(const TcpConnectionInfo&, HttpExchange&& exchange) override {
        exchanges.push_back(std::move(exchange));
    }
    void connection_closed(const TcpConnectionInfo&, const TcpClose&) override { ++closed_calls; }
    void not_http(const TcpConnectionInfo&, bool is_encrypted) override {
        ++not_http_calls;
        encrypted = is_encrypted;
    }

    /// Two or more lines per exchange: "> request", "< response", "i interim response"; "unsure" and "pipelined" below.
    std::string text() const {
        std::string lines = "\n";
        for (const HttpExchange& exchange : exchanges) {
            const auto half = [&](char sign, const std::optional<HttpMessage>& message, HalfMissing missing) {
                lines += fmt::format(
                    "{} {}\n", sign,
                    message ? summary(*message) : std::string(missing_names[static_cast<std::size_t>(missing)]));
            };
            half('>', exchange.request, exchange.request_missing);
            for (const HttpMessage& interim : exchange.interim) lines += "i " + summary(interim) + "\n";
            half('<', exchange.response, exchange.response_missing);
            if (!exchange.paired_surely) lines += "unsure\n";
            if (exchange.pipelined) lines += "pipelined\n";
        }
        return lines;
    }

    std::string everything() const {
        std::string all = text();
        for (const HttpExchange& exchange : exchanges) {
            if (exchange.request) all += http_test::everything(*exchange.request);
            for (const HttpMessage& interim : exchange.interim) all += http_test::everything(interim);
            if (exchange.response) all += http_test::everything(*exchange.response);
        }
        return all + fmt::format("messages {} not-http {} closed {}\n", messages.size(), not_http_calls, closed_calls);
    }
};

/// How a packet's payload is cut into pieces: given how much is left, how long the next piece is.
using Cutter = std::function<std::size_t(std::size_t)>;

inline Cutter whole() {
    return [](std::size_t left) { return left; };
}
inline Cutter bytewise() {
    return [](std::size_t) { return std::size_t{1}; };
}
inline Cutter at_random(unsigned seed) {
    return [random = std::mt19937(seed)](std::size_t left) mutable {
        return 1 + random() % std::min<std::size_t>(left, 1 + random() % 40);
    };
}

class Conversation {
public:
    Limits limits;
    TcpConnectionInfo info;

    Conversation() {
        info.from_syn = info.saw_client = info.saw_server = true;
        info.client.port = 40001;
        info.server.port = 7547;
    }

    /// A text of packets: a line ">>>" or "<<<" begins a packet of the client or the server; the lines below it are its
    /// payload, joined by CRLF (two empty lines at the end make an empty line). A message with nothing special about it
    /// is one line: ">>> GET /1", ">>> POST /1 body", "<<< 204", "<<< 200 body". ">>> gap 20", "<<< fin", ">>> rst";
    /// "<<< knows 25": the next packets of that side acknowledge so much, though it is captured only later.
    /// "fin" alone is of both.
    static Conversation from(std::string_view text) {
        Conversation conversation;
        std::optional<HttpRole> role;
        std::string payload;
        bool any_line = false;
        const auto flush = [&] {
            if (role && any_line) conversation.packet(*role, payload);
            payload.clear();
            any_line = false;
        };
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            const std::string_view line = text.substr(0, end);
            text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
            if (line == "fin") {
                flush();
                conversation.fin();
                continue;
            }
            if (line.substr(0, 3) != ">>>" && line.substr(0, 3) != "<<<") {
                payload += (any_line ? "\r\n" : "") + std::string(line);
                any_line = true;
                continue;
            }
            flush();
            role = line[0] == '>' ? HttpRole::client : HttpRole::server;
            if (line.size() > 4) conversation.step(*role, line.substr(4));
        }
        flush();
        return conversation;
    }

    Conversation& client(std::string payload) { return packet(HttpRole::client, std::move(payload)); }
    Conversation& server(std::string payload) { return packet(HttpRole::server, std::move(payload)); }
    Conversation& packet(HttpRole role, std::string payload) {
        steps_.push_back({Step::Kind::bytes, role, std::move(payload), 0});
        steps_.back().acknowledged = knows_[role == HttpRole::client ? 0 : 1];
        return *this;
    }
    /// The next `length` bytes of that side were not captured; without a length: nothing is known of what was lost.
    Conversation& gap(HttpRole role, std::optional<std::uint64_t> length, GapReason reason = GapReason::not_captured) {
        steps_.push_back({Step::Kind::gap, role, {}, length.value_or(0), length.has_value(), reason});
        return *this;
    }
    Conversation& fin(HttpRole role) {
        steps_.push_back({Step::Kind::fin, role, {}, 0});
        return *this;
    }
    Conversation& reset(HttpRole role) {
        reset_by_ = role;
        return *this;
    }
    /// Both sides close in order; the default is that the capture ends.
    Conversation& fin() { return fin(HttpRole::client).fin(HttpRole::server); }
    Conversation& mid_stream() {
        info.from_syn = false;
        return *this;
    }

    Result play(Cutter cut = whole()) const {
        Result result;
        TcpConnectionInfo known = info;
        {
            ConnectionReader connection(limits, result, result.counters, nullptr);
            std::uint64_t sent[2] = {0, 0};
            bool ended[2] = {false, false};
            TcpClose close;
            FrameRef at;
            for (const Step& step : steps_) {
                ++at.frame;
                const std::size_t side = step.role == HttpRole::client ? 0 : 1;
                const bool swapped = known.client != info.client;
                const HttpRole role = swapped ? other(step.role) : step.role;
                const std::uint64_t acknowledged = std::max(sent[1 - side], step.acknowledged);
                if (step.kind == Step::Kind::fin) {
                    ended[side] = true;
                    connection.ended(known, role, at);
                } else if (step.kind == Step::Kind::gap) {
                    StreamGap gap{sent[side], std::nullopt, step.reason, at};
                    if (step.length_known) gap.length = step.length;
                    connection.push(known, role, gap, acknowledged);
                    sent[side] += step.length;
                    ++close.gaps;
                } else {
                    std::string_view rest = step.payload;
                    while (!rest.empty()) {
                        const std::size_t length = std::min(rest.size(), cut(rest.size()));
                        const HttpRole now = known.client != info.client ? other(step.role) : step.role;
                        connection.push(known, now, StreamBytes{sent[side], as_bytes(rest.substr(0, length)), at},
                                        acknowledged);
                        sent[side] += length;
                        rest.remove_prefix(length);
                    }
                }
            }
            if (ended[0] && ended[1]) close.reason = CloseReason::fin;
            if (reset_by_) {
                close.reason = CloseReason::reset;
                close.first_by = reset_by_;
                close.reset = at;
            }
            close.at = at;
            connection.closed(known, close);
        }
        return result;
    }

private:
    struct Step {
        enum class Kind : std::uint8_t { bytes, gap, fin };
        Kind kind;
        HttpRole role;
        std::string payload;
        std::uint64_t length = 0;
        bool length_known = true;
        GapReason reason = GapReason::not_captured;
        std::uint64_t acknowledged = 0;  ///< at least
    };

    /// The rest of a line that begins with ">>> " or "<<< ".
    void step(HttpRole role, std::string_view words) {
        if (words == "fin") {
            fin(role);
        } else if (words == "rst") {
            reset(role);
        } else if (words.starts_with("gap ")) {
            gap(role, std::stoul(std::string(words.substr(4))));
        } else if (words.starts_with("knows ")) {
            knows_[role == HttpRole::client ? 0 : 1] = std::stoul(std::string(words.substr(6)));
        } else {
            packet(role, plain_message(words));
        }
    }

    /// "POST /1 body", "GET /1", "204", "200 body", "100"
    static std::string plain_message(std::string_view words) {
        const bool is_request = !words.empty() && (words[0] < '0' || words[0] > '9');
        const std::size_t first = std::min(words.find(' '), words.size());
        const std::size_t second = is_request ? std::min(words.find(' ', first + 1), words.size()) : first;
        const std::string_view body = words.substr(std::min(second + 1, words.size()));
        const std::string_view status = words.substr(0, first);
        const std::string_view reason = status == "200" ? "OK" : status == "204" ? "No Content" : "Continue";
        const std::string line = is_request ? fmt::format("{} HTTP/1.1\r\n", words.substr(0, second))
                                            : fmt::format("HTTP/1.1 {} {}\r\n", status, reason);
        return line + (body.empty() ? "\r\n" : fmt::format("Content-Length: {}\r\n\r\n{}", body.size(), body));
    }

    std::vector<Step> steps_;
    std::optional<HttpRole> reset_by_;
    std::uint64_t knows_[2] = {0, 0};
};

}  // namespace cwmpscope::http_test
