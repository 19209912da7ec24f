// What connections tell about a device over its sessions.
#include "decoder/rules/ending.h"
#include "decoder/rules/tcp_rules.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"
#include "decoder/session/http_text.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

bool failed_between(const DeviceSubject& subject, const Endpoint& server, Timestamp from, Timestamp to) {
    return std::any_of(subject.failed_connections.begin(), subject.failed_connections.end(),
                       [&](const FailedConnection& failed) {
                           return failed.server == server && failed.last.time >= from && failed.first.time <= to;
                       });
}

/// The last request that the CPE sent in the session, of those that belong to it beyond doubt; null when there is none.
/// Behind lost messages an Inform may have been taken for the repetition of the one that began the session, and with it
/// all that followed on its connection.
const Message* last_request(const Session& session) {
    std::set<StreamIndex> sure;
    const Message* last = nullptr;
    for (std::size_t i = 0; i < session.messages.size(); ++i) {
        const Message& message = *session.messages[i];
        const Tie tie = session.ties[i];
        if (tie == Tie::first || tie == Tie::cookie) sure.insert(message.stream);
        const bool belongs = tie == Tie::first || tie == Tie::connection || tie == Tie::cookie;
        if (message.is_request && belongs && sure.contains(message.stream)) last = &message;
    }
    return last;
}

bool is_boot(const Session& session) {
    return std::any_of(session.events.begin(), session.events.end(),
                       [](const Event& event) { return event.code == "1 BOOT"; });
}

bool uses(const Session& session, const Endpoint& server) {
    return std::any_of(session.connections.begin(), session.connections.end(),
                       [&](const ConnectionUse& use) { return use.info.server == server; });
}

/// An https URL that the device has agreed to use.
struct Agreed {
    UrlParts url;
    const Message* request = nullptr;
    Timestamp since{};
};

std::optional<Agreed> agreed_acs_url(const Session& session, const Transaction& transaction) {
    if (transaction.caller != Side::acs || transaction.method != Method::SetParameterValues) return std::nullopt;
    const EnvelopeRef* answer = transaction.response.get_if();
    if (answer == nullptr) return std::nullopt;
    const Message& reply = *session.messages[answer->message];
    const Message& message = *session.messages[transaction.request.message];
    const CwmpMessage& request = message.envelopes[transaction.request.envelope];
    if (!reply.is(Method::SetParameterValues, CwmpKind::response) || request.lists == nullptr) return std::nullopt;
    for (const ListItem& item : request.lists->items()) {
        if (!item.name.ends_with(".ManagementServer.URL")) continue;
        return Agreed{split_url(item.value), &message, reply.last.time};
    }
    return std::nullopt;
}

bool is_https(const Agreed& agreed) {
    const CwmpMessage* envelope = agreed.request->cwmp();
    if (envelope == nullptr || envelope->lists == nullptr) return false;
    return std::any_of(envelope->lists->items().begin(), envelope->lists->items().end(), [](const ListItem& item) {
        return item.name.ends_with(".ManagementServer.URL") && equal_in_any_case(item.value.substr(0, 8), "https://");
    });
}

/// Does the session run in clear at the very place that the URL names, and not behind something that ends TLS?
bool runs_in_clear_at(const Session& session, const UrlParts& url) {
    return to_string(session.acs) == url.host + ":" + url.port;
}

}  // namespace

Verdict session_goes_on_on_new_connection(const DeviceSubject& subject) {
    const Need whole = Need::session_start | Need::no_hole | Need::both_directions;
    for (std::size_t i = 1; i < subject.sessions.size(); ++i) {
        const Session &session = *subject.sessions[i - 1], &next = *subject.sessions[i];
        if (session.outcome != Outcome::aborted || !covers(session.coverage, whole)) continue;
        if (!covers(next.coverage, Need::session_start)) continue;
        const std::vector<Turn> turns = turns_of(session);
        if (turns.empty() || turns.back().response == nullptr) continue;
        const Message& response = *turns.back().response;
        // Only where the ACS had announced it: else it may have given the session up.
        if (!response.http->connection_close || response.cwmp() == nullptr || response.kind == MessageKind::fault)
            continue;
        const auto ending = ending_of(session, response.stream);
        if (!ending || ending->reset || next.start < ending->at.time) continue;
        // The retry count says that the device itself takes the session for failed.
        const std::uint32_t *before = session.retry_count.get_if(), *after = next.retry_count.get_if();
        if (before == nullptr || after == nullptr || *after <= *before) continue;
        if (failed_between(subject, session.acs, ending->at.time, next.start)) continue;
        Violated verdict;
        verdict.text = fmt::format(
            "after {} and the announced close the CPE did not go on on a new connection, but began a new session",
            label(response));
        verdict.frames = {next.messages.front()->first.frame, response.first.frame, ending->at.frame};
        verdict.session = session.number;
        verdict.message = turns.back().response_index;
        return verdict;
    }
    return pass();
}

Verdict acs_accepts_connections(const DeviceSubject& subject) {
    const auto is_to_acs = [&](const FailedConnection& failed) {
        return std::any_of(subject.sessions.begin(), subject.sessions.end(),
                           [&](const auto& session) { return uses(*session, failed.server); });
    };
    const FailedConnection* first = nullptr;
    std::size_t count = 0;
    for (const FailedConnection& failed : subject.failed_connections) {
        if (!is_to_acs(failed)) continue;
        if (first == nullptr) first = &failed;
        ++count;
    }
    if (first == nullptr) return pass();
    std::string text =
        first->refused ? fmt::format("{} refused a connection of the device", to_string(first->server))
                       : fmt::format("{} did not answer {} attempts to connect", to_string(first->server), first->syns);
    if (count > 1) text += fmt::format(", and {} more like it", count - 1);
    return violated(std::move(text), Frames{first->first.frame, first->last.frame});
}

Verdict boots_use_different_ports(const DeviceSubject& subject) {
    const Session* before = nullptr;
    for (const auto& session : subject.sessions) {
        if (!is_boot(*session) || session->connections.empty() || !session->connections.front().info.from_syn) continue;
        const bool same = before != nullptr && session->cwmp_namespace == CwmpNamespace::v1_2 &&
                          session->cpe == before->cpe && session->acs == before->acs;
        if (same) {
            Violated verdict;
            verdict.text = fmt::format("the first connection after a boot comes from port {}, as after the boot before",
                                       session->cpe.port);
            verdict.frames = {session->connections.front().info.first.frame,
                              before->connections.front().info.first.frame};
            verdict.session = session->number;
            return verdict;
        }
        before = session.get();
    }
    return pass();
}

Verdict one_session_at_a_time(const DeviceSubject& subject) {
    const Need whole = Need::session_start | Need::no_hole;
    const Session* longest = nullptr;  // the one whose last request came latest so far
    for (const auto& session : subject.sessions) {
        if (!covers(session->coverage, whole) || session->messages.empty()) continue;
        const Message* own_last = last_request(*session);
        if (longest != nullptr && longest->cpe.address == session->cpe.address && longest->acs == session->acs) {
            const Message& other = *last_request(*longest);
            // On one connection they cannot lie side by side: one of them was told late.
            const bool share =
                std::any_of(session->connections.begin(), session->connections.end(), [&](const auto& use) {
                    return std::any_of(longest->connections.begin(), longest->connections.end(),
                                       [&](const auto& before) { return before.info.stream == use.info.stream; });
                });
            if (!share && other.first.time > session->messages.front()->last.time) {
                Violated verdict;
                verdict.text = fmt::format("the session began while session {} of the device went on", longest->number);
                verdict.frames = frames_of(*session->messages.front(), other);
                verdict.session = session->number;
                verdict.message = 0;
                return verdict;
            }
        }
        if (own_last == nullptr) continue;
        if (longest == nullptr || last_request(*longest)->first.time < own_last->first.time) longest = session.get();
    }
    return pass();
}

Verdict https_url_is_used_with_tls(const DeviceSubject& subject) {
    std::optional<Agreed> agreed;
    for (const auto& session : subject.sessions) {
        if (agreed && is_https(*agreed) && session->start > agreed->since && !session->messages.empty() &&
            !session->messages.front()->encrypted && runs_in_clear_at(*session, agreed->url)) {
            Violated verdict;
            verdict.text = fmt::format("the session runs in clear at {}, the ACS URL that was set is https",
                                       to_string(session->acs));
            verdict.frames = frames_of(*session->messages.front(), *agreed->request);
            verdict.session = session->number;
            verdict.message = 0;
            return verdict;
        }
        for (const Transaction& transaction : session->transactions) {
            if (auto now = agreed_acs_url(*session, transaction)) agreed = std::move(now);
        }
    }
    for (const Transfer& transfer : subject.device.transfers) {
        const UrlParts url = split_url(transfer.url);
        if (!url.valid || !equal_in_any_case(std::string_view(transfer.url).substr(0, 8), "https://")) continue;
        for (const FileExchange& file : subject.file_exchanges) {
            if (file.request == nullptr || file.request->encrypted || transfer.frames.empty() ||
                file.request->first.time < transfer.frames[0].time)
                continue;
            const bool own = !subject.sessions.empty() && file.client.address == subject.sessions.front()->cpe.address;
            if (!own || to_string(file.server) != url.host + ":" + url.port) continue;
            return violated(
                fmt::format("{} goes in clear to {}, its URL is https", label(*file.request), to_string(file.server)),
                Frames{file.request->first.frame, transfer.frames[0].frame});
        }
    }
    return pass();
}

}  // namespace cwmpscope::rules
