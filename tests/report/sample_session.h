// Sessions built by hand for the tests of reports: message by message, as the session builder would leave them.
#pragma once

#include "decoder/rules/rule.h"
#include "decoder/session/session.h"

#include <string>
#include <utility>
#include <vector>

namespace cwmpscope::test {

inline Endpoint endpoint(std::uint8_t last, std::uint16_t port) {
    Endpoint result;
    result.address.bytes = {10, 0, 0, last};
    result.port = port;
    return result;
}

inline CwmpMessage envelope(Method method, CwmpKind kind, std::string id = "1") {
    CwmpMessage message;
    message.kind = kind;
    message.method = method;
    if (kind != CwmpKind::fault) message.method_name = std::string(info_of(method).name);
    message.element_name = message.method_name + (kind == CwmpKind::response ? "Response" : "");
    message.id = Observed<std::string>::present(std::move(id));
    message.cwmp_namespace = CwmpNamespace::v1_0;
    return message;
}

inline CwmpMessage inform(std::vector<Event> events) {
    CwmpMessage message = envelope(Method::Inform, CwmpKind::request);
    message.inform = InformFacts{
        {"Acme", "202BC1", "BM632w", "000000"}, std::move(events), Observed<std::uint32_t>::present(0), {}, {}};
    return message;
}

inline CwmpMessage with_path(CwmpMessage message, std::uint32_t count, std::string path) {
    message.item_count = count;
    message.subject = std::move(path);
    return message;
}

class SessionSketch {
public:
    SessionSketch() {
        session.number = 1;
        session.cpe = endpoint(2, 52636);
        session.acs = endpoint(1, 7547);
        session.target = "/acs";
        session.device = Observed<DeviceId>::present({"Acme", "202BC1", "BM632w", "000000"});
        session.events = std::vector<Event>{{"2 PERIODIC", ""}};
        session.retry_count = Observed<std::uint32_t>::present(0);
        session.cwmp_namespace = CwmpNamespace::v1_0;
        session.start = clock_;
        session.outcome = Outcome::completed;
        session.captured = {true, true, 0};
        add_connection();
    }

    void add_connection() {
        ConnectionUse use;
        use.info.stream = static_cast<StreamIndex>(session.connections.size());
        use.info.client = endpoint(2, static_cast<std::uint16_t>(52636 + session.connections.size()));
        use.info.server = session.acs;
        use.info.from_syn = true;
        session.connections.push_back(use);
    }

    void close_by_cpe(int milliseconds) {
        TcpClose close;
        close.reason = CloseReason::fin;
        close.first_by = HttpRole::client;
        close.at = {++frame_, clock_ + std::chrono::milliseconds(milliseconds), 0, 0};
        close.client_fin = close.at;
        session.connections.back().close = close;
    }

    /// A message `milliseconds` after the one before; its index.
    std::uint32_t message(Side from, int milliseconds, std::vector<CwmpMessage> envelopes, std::uint64_t bytes = 1000) {
        Message made;
        clock_ += std::chrono::milliseconds(milliseconds);
        made.stream = session.connections.back().info.stream;
        made.first = made.last = {++frame_, clock_, 0, 0};
        std::uint64_t& offset = from == Side::cpe ? cpe_offset_ : acs_offset_;
        made.stream_offset = offset;
        offset += 200 + bytes;
        made.stream_end = offset;
        made.is_request = from == Side::cpe;
        made.from = from;
        made.body_length = bytes;
        made.http->method = made.is_request ? "POST" : "";
        made.http->target = made.is_request ? "/acs" : "";
        made.http->status = made.is_request ? 0 : 200;
        made.kind = MessageKind::empty;
        if (!envelopes.empty()) {
            made.kind = envelopes.front().kind == CwmpKind::request    ? MessageKind::request
                        : envelopes.front().kind == CwmpKind::response ? MessageKind::response
                                                                       : MessageKind::fault;
            made.is_soap = true;
        }
        made.envelopes = std::move(envelopes);
        session.messages.push_back(std::make_shared<Message>(std::move(made)));
        session.ties.push_back(Tie::connection);
        session.end = clock_;
        return static_cast<std::uint32_t>(session.messages.size() - 1);
    }

    std::uint32_t empty(Side from, int milliseconds, int status = 204) {
        const std::uint32_t index = message(from, milliseconds, {}, 0);
        if (from == Side::acs) changed(index).http->status = status;
        return index;
    }

    Message& changed(std::uint32_t index) { return const_cast<Message&>(*session.messages[index]); }

    void answered(std::uint32_t request, std::uint32_t response) {
        Transaction transaction = transaction_of(request);
        transaction.response = Observed<EnvelopeRef>::present({response, 0});
        session.transactions.push_back(transaction);
    }
    void unanswered(std::uint32_t request) {
        Transaction transaction = transaction_of(request);
        transaction.response = Observed<EnvelopeRef>::absent();
        session.transactions.push_back(transaction);
    }
    void not_seen(std::uint32_t request) { session.transactions.push_back(transaction_of(request)); }

    void exchange(std::optional<std::uint32_t> request, std::optional<std::uint32_t> response,
                  HalfMissing missing = HalfMissing::no) {
        Exchange made;
        made.stream = session.connections.back().info.stream;
        made.request = request;
        made.response = response;
        if (!response) made.response_missing = missing;
        if (!request) made.request_missing = missing;
        session.exchanges.push_back(made);
    }

    /// A request of the ACS and its answer.
    std::uint32_t rpc(int milliseconds, Method method, std::uint32_t count, const std::string& path,
                      int answer_after = 2) {
        const std::uint32_t request =
            message(Side::acs, milliseconds, {with_path(envelope(method, CwmpKind::request), count, path)});
        const std::uint32_t response = message(Side::cpe, answer_after, {envelope(method, CwmpKind::response)});
        answered(request, response);
        return request;
    }

    Session session;

private:
    Transaction transaction_of(std::uint32_t request) const {
        Transaction transaction;
        const Message& message = *session.messages[request];
        transaction.caller = message.from;
        transaction.request = {request, 0};
        if (const CwmpMessage* cwmp = message.cwmp()) {
            transaction.method = cwmp->method;
            transaction.method_name = cwmp->method_name;
        }
        return transaction;
    }

    Timestamp clock_ = Timestamp(std::chrono::seconds(1464838749));
    std::uint64_t frame_ = 3, cpe_offset_ = 0, acs_offset_ = 0;
};

/// An Inform with its response.
inline SessionSketch informed() {
    SessionSketch sketch;
    const std::uint32_t request = sketch.message(Side::cpe, 0, {inform({{"2 PERIODIC", ""}})}, 3000);
    sketch.answered(request, sketch.message(Side::acs, 102, {envelope(Method::Inform, CwmpKind::response)}, 500));
    return sketch;
}

inline Verdict never_asked(const SessionSubject&) {
    return pass();
}

/// A rule for findings made by hand.
inline const Rule& sample_rule() {
    static const Rule rule = {"sample-rule",
                              Severity::violation,
                              Party::cpe,
                              "The sample is as it should be",
                              "TR-069 Amendment 6, 3.4.1",
                              Need::none,
                              &never_asked,
                              "Why it matters."};
    return rule;
}

inline Finding finding_at(std::uint32_t message, const Session& session, Severity severity, std::string text) {
    Finding finding;
    finding.rule = &sample_rule();
    finding.severity = severity;
    finding.at_fault = Party::cpe;
    finding.session = session.number;
    finding.message = message;
    finding.frames = {session.messages[message]->first.frame};
    finding.text = std::move(text);
    return finding;
}

}  // namespace cwmpscope::test
