// Conversation: a SessionBuilder that is fed by hand. Messages are written in one line each; frames and times count up
// by themselves (10 ms per message), so a test tells only what it is about.
#pragma once

#include "decoder/analysis.h"
#include "decoder/session/builder.h"

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace cwmpscope::test {

inline Endpoint endpoint(unsigned char host, std::uint16_t port) {
    Endpoint result;
    result.address.bytes = {10, 0, 0, host};
    result.port = port;
    return result;
}

inline const DeviceId device_a{"Acme", "001122", "GW", "A1"};
inline const DeviceId device_b{"Acme", "001122", "GW", "B2"};

inline Message whole_message(bool is_request) {
    Message message;
    message.is_request = is_request;
    message.coverage = Need::head | Need::body;
    message.http->version = "HTTP/1.1";
    message.http->host = Observed<std::string>::present("acs:7547");
    if (is_request) {
        message.http->method = "POST";
        message.http->target = "/acs";
    }
    return message;
}

inline Message soap(bool is_request, CwmpKind kind, Method method, std::string name, const std::string& id) {
    Message message = whole_message(is_request);
    CwmpMessage envelope;
    envelope.kind = kind;
    envelope.method = method;
    envelope.method_name = std::move(name);
    envelope.cwmp_namespace = CwmpNamespace::v1_0;
    envelope.id = Observed<std::string>::present(id);
    message.envelopes.push_back(std::move(envelope));
    message.is_soap = message.has_body_element = true;
    message.body_length = 500;
    message.coverage |= Need::xml;
    message.kind = kind == CwmpKind::request    ? MessageKind::request
                   : kind == CwmpKind::response ? MessageKind::response
                                                : MessageKind::fault;
    if (!is_request) message.http->status = 200;
    return message;
}

inline Message inform(const DeviceId& device, std::uint32_t retry = 0, const std::string& id = "1") {
    Message message = soap(true, CwmpKind::request, Method::Inform, "Inform", id);
    InformFacts facts;
    facts.device = device;
    facts.events = {{"2 PERIODIC", ""}};
    facts.retry_count = Observed<std::uint32_t>::present(retry);
    message.envelopes.front().inform = facts;
    return message;
}

inline Message inform_response(const std::string& id = "1") {
    return soap(false, CwmpKind::response, Method::Inform, "Inform", id);
}

inline Message acs_asks(Method method, std::string name, const std::string& id = "1") {
    return soap(false, CwmpKind::request, method, std::move(name), id);
}

inline Message cpe_answers(Method method, std::string name, const std::string& id = "1") {
    return soap(true, CwmpKind::response, method, std::move(name), id);
}

inline Message get_values(const std::string& id = "1") {
    return acs_asks(Method::GetParameterValues, "GetParameterValues", id);
}

inline Message values(const std::string& id = "1") {
    return cpe_answers(Method::GetParameterValues, "GetParameterValues", id);
}

inline Message fault(bool is_request, int code, const std::string& id = "1") {
    Message message = soap(is_request, CwmpKind::fault, Method::unknown, "", id);
    message.envelopes.front().fault.emplace();
    message.envelopes.front().fault->code = Observed<int>::present(code);
    return message;
}

inline Message empty_post() {
    Message message = whole_message(true);
    message.kind = MessageKind::empty;
    return message;
}

inline Message status(int code) {
    Message message = whole_message(false);
    message.http->status = code;
    message.kind = code < 300 ? MessageKind::empty : MessageKind::http;
    return message;
}

inline Message get(const std::string& target) {
    Message message = whole_message(true);
    message.http->method = "GET";
    message.http->target = target;
    return message;
}

inline Message with_argument(Message message, const std::string& name, const std::string& value) {
    message.envelopes.front().arguments.push_back({name, value});
    return message;
}

inline Message with_set_cookie(Message message, const std::string& name, const std::string& value,
                               const std::string& path = "") {
    SetCookie cookie;
    cookie.name = name;
    cookie.value = value;
    cookie.path = path;
    message.http->set_cookies.push_back(cookie);
    return message;
}

inline Message with_cookie(Message message, const std::string& name, const std::string& value) {
    message.http->cookies.push_back({.name = name, .value = value});
    ++message.http->cookie_fields;
    return message;
}

inline AuthField digest_field(std::vector<std::pair<std::string, std::string>> parameters) {
    AuthField field;
    field.scheme = "digest";
    for (auto& [name, value] : parameters) field.parameters.push_back({name, value, true});
    return field;
}

inline Message challenge(const std::string& nonce) {
    Message message = status(401);
    message.http->challenges = {digest_field({{"realm", "r"}, {"nonce", nonce}, {"qop", "auth"}})};
    return message;
}

/// Credentials without a valid response: for tests that are not about it.
inline Message with_nonce(Message message, const std::string& nonce, const std::string& count) {
    message.http->authorization = Observed<AuthField>::present(digest_field({{"username", "u"},
                                                                             {"realm", "r"},
                                                                             {"nonce", nonce},
                                                                             {"uri", "/acs"},
                                                                             {"nc", count},
                                                                             {"cnonce", "c"},
                                                                             {"qop", "auth"},
                                                                             {"response", "00"}}));
    return message;
}

/// As if bytes of its body had not been captured, and with them the envelope.
inline Message torn(Message message) {
    message.coverage = Need::head;
    message.incomplete = Incomplete::gap;
    message.envelopes.clear();
    message.kind = MessageKind::http;
    return message;
}

class Conversation {
public:
    explicit Conversation(std::vector<Credentials> credentials = {}, Limits limits = {})
        : credentials_(std::move(credentials)),
          builder(limits, credentials_,
                  [this](std::shared_ptr<const Session> session) { finished.push_back(std::move(session)); }) {}

    /// A new connection of 10.0.0.`host` to the ACS 10.0.0.1:7547 (or another server), seen from its SYN.
    TcpConnectionInfo connect(unsigned char host = 2, Endpoint server = endpoint(1, 7547)) {
        TcpConnectionInfo info;
        info.stream = next_stream_++;
        info.client = endpoint(host, static_cast<std::uint16_t>(40000 + info.stream));
        info.server = server;
        info.from_syn = info.saw_client = info.saw_server = true;
        info.first = next_frame();
        builder.connection_opened(info);
        return info;
    }

    void exchange(const TcpConnectionInfo& info, Message request, Message response) {
        DecodedExchange exchange = empty_exchange(info);
        exchange.request = placed(std::move(request), info);
        exchange.response = placed(std::move(response), info);
        builder.push(info, std::move(exchange));
    }
    void unanswered(const TcpConnectionInfo& info, Message request, HalfMissing why) {
        DecodedExchange exchange = empty_exchange(info);
        exchange.request = placed(std::move(request), info);
        exchange.response_missing = why;
        builder.push(info, std::move(exchange));
    }
    void after_hole(const TcpConnectionInfo& info, Message request, Message response) {
        DecodedExchange exchange = empty_exchange(info);
        exchange.request = placed(std::move(request), info);
        exchange.response = placed(std::move(response), info);
        exchange.paired_surely = false;
        builder.push(info, std::move(exchange));
    }
    void close(const TcpConnectionInfo& info, HttpRole first_by = HttpRole::client, std::uint64_t gaps = 0) {
        TcpClose close;
        close.reason = CloseReason::fin;
        close.first_by = first_by;
        close.at = next_frame();
        close.gaps = gaps;
        builder.connection_closed(info, close);
    }
    void wait(Duration time) {
        now += time;
        builder.advance(now, now);
    }
    void finish() { builder.finish(now); }

    /// A whole little session that is nothing but right.
    void periodic_session(const TcpConnectionInfo& info, const DeviceId& device) {
        exchange(info, inform(device), inform_response());
        exchange(info, empty_post(), status(204));
    }

    const Session& only() {
        finish();
        if (finished.size() != 1) throw std::runtime_error("not one session but " + std::to_string(finished.size()));
        return *finished.front();
    }

private:
    FrameRef next_frame() {
        now += std::chrono::milliseconds(10);
        return {.frame = ++frame_, .time = now, .file_offset = frame_ * 1000, .file = 0};
    }
    Message placed(Message message, const TcpConnectionInfo& info) {
        message.first = message.last = next_frame();
        message.stream = info.stream;
        std::uint64_t& end = sent_[{info.stream, message.is_request}];
        message.stream_offset = end;
        end += message.body_length + 200;
        message.stream_end = end;
        return message;
    }
    DecodedExchange empty_exchange(const TcpConnectionInfo& info) {
        DecodedExchange exchange;
        exchange.stream = info.stream;
        return exchange;
    }

    std::vector<Credentials> credentials_;
    StreamIndex next_stream_ = 0;
    std::uint64_t frame_ = 0;
    std::map<std::pair<StreamIndex, bool>, std::uint64_t> sent_;  ///< bytes of each direction

public:
    Timestamp now{std::chrono::hours(24 * 17000)};
    std::vector<std::shared_ptr<const Session>> finished;
    SessionBuilder builder;
};

}  // namespace cwmpscope::test
