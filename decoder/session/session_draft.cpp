#include "decoder/session/session_draft.h"

#include "decoder/session/auth_fields.h"
#include "decoder/session/pairing.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cwmpscope {

namespace {

struct Slot {
    std::size_t exchange = 0;
    bool is_request = true;
};

/// Packets of one connection may have been captured out of order; the stream knows better. So a message stands never
/// before what its connection carried before it. One entry per exchange as the connections delivered them.
struct Times {
    Timestamp request{}, response{};
};

std::vector<Times> times_in_order(const std::vector<DraftExchange>& exchanges) {
    std::map<StreamIndex, Timestamp> reached;
    std::vector<Times> result;
    result.reserve(exchanges.size());
    for (const DraftExchange& exchange : exchanges) {
        Timestamp& so_far = reached.try_emplace(exchange.stream, Timestamp::min()).first->second;
        Times times;
        if (exchange.request) {
            // A pipelined request was indeed sent before the response to the one before it.
            times.request =
                exchange.pipelined ? exchange.request->first.time : std::max(so_far, exchange.request->first.time);
            so_far = std::max(so_far, times.request);
        }
        if (exchange.response) {
            times.response = std::max(so_far, exchange.response->first.time);
            so_far = times.response;
        }
        result.push_back(times);
    }
    return result;
}

/// Messages nearly always come in order, and a stable sort takes memory of its own.
template <class T, class Before>
void sort_unless_sorted(std::vector<T>& list, const Before& before) {
    if (!std::is_sorted(list.begin(), list.end(), before)) std::stable_sort(list.begin(), list.end(), before);
}

/// Moves the messages into the session in the order of their first bytes and names them by index from then on.
void lay_out_messages(SessionDraft& draft, Session& session) {
    const std::vector<Times> times = times_in_order(draft.exchanges);
    std::vector<std::size_t> order(draft.exchanges.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto begin_of = [&](std::size_t i) {
        return draft.exchanges[i].request ? times[i].request : times[i].response;
    };
    sort_unless_sorted(order, [&](std::size_t left, std::size_t right) { return begin_of(left) < begin_of(right); });
    std::vector<std::pair<Timestamp, Slot>> timed;
    timed.reserve(2 * order.size());
    std::vector<DraftExchange> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order) {
        if (draft.exchanges[i].request) timed.push_back({times[i].request, {sorted.size(), true}});
        if (draft.exchanges[i].response) timed.push_back({times[i].response, {sorted.size(), false}});
        sorted.push_back(std::move(draft.exchanges[i]));
    }
    draft.exchanges = std::move(sorted);
    sort_unless_sorted(timed, [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<Slot> slots;
    slots.reserve(timed.size());
    for (const auto& [time, slot] : timed) slots.push_back(slot);
    const auto message_in = [&](const Slot& slot) -> Message& {
        DraftExchange& exchange = draft.exchanges[slot.exchange];
        return slot.is_request ? *exchange.request : *exchange.response;
    };

    session.exchanges.resize(draft.exchanges.size());
    for (std::uint32_t i = 0; i < slots.size(); ++i) {
        Exchange& exchange = session.exchanges[slots[i].exchange];
        (slots[i].is_request ? exchange.request : exchange.response) = i;
    }
    std::map<std::pair<StreamIndex, std::uint64_t>, std::uint32_t> responses;
    const bool any_challenge =
        std::any_of(draft.exchanges.begin(), draft.exchanges.end(),
                    [](const DraftExchange& exchange) { return exchange.challenge.has_value(); });
    for (std::uint32_t i = 0; any_challenge && i < slots.size(); ++i) {
        const Message& message = message_in(slots[i]);
        if (!message.is_request) responses[{message.stream, message.stream_offset}] = i;
    }
    for (std::size_t i = 0; i < draft.exchanges.size(); ++i) {
        DraftExchange& from = draft.exchanges[i];
        Exchange& to = session.exchanges[i];
        to.stream = from.stream;
        to.request_missing = from.request_missing;
        to.response_missing = from.response_missing;
        to.paired_surely = from.paired_surely;
        to.pipelined = from.pipelined;
        if (from.request && from.challenge) {
            const auto issued = responses.find({from.challenge->stream, from.challenge->offset});
            if (issued != responses.end()) from.request->auth->challenge_message = issued->second;
        }
    }
    session.ties.reserve(slots.size());
    session.messages.reserve(slots.size());
    for (const Slot& slot : slots) {
        Message& message = message_in(slot);
        const auto use =
            std::find_if(draft.connections.begin(), draft.connections.end(),
                         [&](const ConnectionUse& candidate) { return candidate.info.stream == message.stream; });
        if (use != draft.connections.end()) {
            if (use->info.from_syn) message.coverage |= Need::connection_start;
            if (use->info.saw_client && use->info.saw_server) message.coverage |= Need::both_directions;
        }
        unpack_lists(message);
        session.ties.push_back(draft.exchanges[slot.exchange].tie);
        session.messages.push_back(std::make_shared<const Message>(std::move(message)));
    }
}

/// The Inform that was answered, else the last one.
std::optional<std::uint32_t> find_inform(const Session& session) {
    std::optional<std::uint32_t> last;
    for (const Exchange& exchange : session.exchanges) {
        const Message* request = request_of(session, exchange);
        if (request == nullptr || !request->is(Method::Inform, CwmpKind::request)) continue;
        last = exchange.request;
        const Message* response = response_of(session, exchange);
        if (response != nullptr && response->is(Method::Inform, CwmpKind::response)) return last;
    }
    return last;
}

void tell_who_and_why(Session& session) {
    session.inform = find_inform(session);
    if (session.inform) {
        const CwmpMessage& envelope = *session.messages[*session.inform]->cwmp();
        if (envelope.inform) {
            session.device = Observed<DeviceId>::present(envelope.inform->device);
            session.events = envelope.inform->events;
            session.retry_count = envelope.inform->retry_count;
        }
    }
    bool heads_whole = true;
    for (const std::shared_ptr<const Message>& message : session.messages) {
        for (const CwmpMessage& envelope : message->envelopes) {
            if (session.cwmp_namespace == CwmpNamespace::none) session.cwmp_namespace = envelope.cwmp_namespace;
        }
        if (!message->is_request) continue;
        if (session.target.empty()) session.target = message->http->target;
        heads_whole = heads_whole && covers(message->coverage, Need::head);
        const AuthField* authorization = message->http->authorization.get_if();
        if (authorization == nullptr) continue;
        if (authorization->scheme == "digest") {
            session.authentication = Authentication::digest;
            session.user = user_of(*authorization);
        } else if (session.authentication != Authentication::digest) {
            session.authentication = authorization->scheme == "basic" ? Authentication::basic : Authentication::unknown;
            session.user = user_of(*authorization);
        }
    }
    if (session.authentication == Authentication::none && !heads_whole)
        session.authentication = Authentication::unknown;
}

/// What of the session was captured, but for its end.
void cover(Session& session, std::size_t unheard_connections, const Drops& drops) {
    std::uint32_t not_whole = 0;
    bool sure = true;
    for (const std::shared_ptr<const Message>& message : session.messages) {
        if (!covers(message->coverage, Need::head | Need::body)) ++not_whole;
    }
    for (const Exchange& exchange : session.exchanges) {
        if (exchange.request_missing == HalfMissing::not_captured) ++not_whole;
        if (exchange.response_missing == HalfMissing::not_captured) ++not_whole;
        sure = sure && exchange.paired_surely;
    }
    std::uint64_t gaps = 0;
    bool late = false, from_syn = true, both = true;
    for (const ConnectionUse& use : session.connections) {
        if (use.close) {
            gaps += use.close->gaps;
            late = late || use.close->late_bytes > 0;
        }
        from_syn = from_syn && use.info.from_syn;
        both = both && use.info.saw_client && use.info.saw_server;
    }
    // A whole connection between two others may have fallen; on one alone TCP knows what is missing.
    if (session.connections.size() > 1 && drops.between(session.start, session.end) > 0) sure = false;
    // A gap is usually also what makes a message not whole: the same hole is not counted twice.
    session.captured.holes = static_cast<std::uint32_t>(
        std::min<std::uint64_t>(std::max<std::uint64_t>(not_whole, gaps) + unheard_connections, 0xFFFFFFFFU));
    if (session.captured.holes == 0 && sure && !late) session.coverage |= Need::no_hole;
    if (from_syn) session.coverage |= Need::connection_start;
    if (both) session.coverage |= Need::both_directions;

    if (!session.messages.empty()) {
        const Message& first = *session.messages.front();
        session.captured.start = first.is(Method::Inform, CwmpKind::request) && first.head_complete;
        const Need whole = Need::head | Need::body | Need::connection_start;
        if (session.captured.start && covers(first.coverage, whole) && session.inform &&
            covers(session.messages[*session.inform]->coverage, whole)) {
            session.coverage |= Need::session_start;
        }
    }
    if (session.watched_after >= std::chrono::seconds(30)) session.coverage |= Need::watched_30s;
    if (session.watched_after >= std::chrono::seconds(120)) session.coverage |= Need::watched_120s;
}

void cover_exchanges(Session& session) {
    for (Exchange& exchange : session.exchanges) {
        exchange.coverage = session.coverage;
        const Message* request = request_of(session, exchange);
        const Message* response = response_of(session, exchange);
        if (request != nullptr && covers(request->coverage, Need::head)) exchange.coverage |= Need::request_head;
        if (request != nullptr && covers(request->coverage, Need::body)) exchange.coverage |= Need::request_body;
        if (response != nullptr && covers(response->coverage, Need::head)) exchange.coverage |= Need::response_head;
        if (response != nullptr && covers(response->coverage, Need::body)) exchange.coverage |= Need::response_body;
        if (request != nullptr && response != nullptr && exchange.paired_surely) exchange.coverage |= Need::paired;
    }
}

}  // namespace

std::shared_ptr<const Session> finish_draft(SessionDraft&& draft, Timestamp now, const Drops& drops) {
    auto session = std::make_shared<Session>();
    session->number = draft.number;
    lay_out_messages(draft, *session);
    session->connections = std::move(draft.connections);
    session->refused_before = std::move(draft.refused_before);
    if (draft.shared_cookie) session->shared_cookie = std::move(*draft.shared_cookie);
    if (!session->connections.empty()) {
        session->cpe = session->connections.front().info.client;
        session->acs = session->connections.front().info.server;
    }
    if (!session->messages.empty()) {
        session->start = session->messages.front()->first.time;
        session->end = session->start;
        for (const std::shared_ptr<const Message>& message : session->messages) {
            session->end = std::max(session->end, message->last.time);
        }
        session->watched_after = drops.without_after(session->end, std::max(now - session->end, Duration::zero()));
    }
    session->silence_before = drops.without_before(session->start, draft.silence_before);
    if (draft.cookie_was_of) session->cookie_was_of = std::move(*draft.cookie_was_of);
    tell_who_and_why(*session);
    cover(*session, draft.unheard_connections, drops);
    for (std::size_t i = 1; i < session->exchanges.size(); ++i) {
        session->exchanges[i].follows_surely =
            are_neighbours(*session, session->exchanges[i - 1], session->exchanges[i]);
    }
    session->transactions = pair_rpcs(*session);
    EndCircumstances& circumstances = draft.circumstances;
    const Timestamp decided = circumstances.next_session_frame ? circumstances.next_session_at : now;
    circumstances.dropped = drops.between(session->end, decided) > 0;
    determine_end(*session, circumstances);
    const SessionCaptured& seen = session->captured;
    if (!covers(session->coverage, Need::session_start | Need::no_hole) || !seen.end)
        session->captured.dropped = drops.between(session->start, seen.end ? session->end : decided);
    settle_unanswered(*session);
    cover_exchanges(*session);
    return session;
}

}  // namespace cwmpscope
