// Which session does an exchange belong to? By connection, session cookie, device, digest nonce and address, in that
// order.
#include "decoder/session/attempt.h"
#include "decoder/session/builder_state.h"
#include "decoder/session/traffic_kind.h"

#include <algorithm>

namespace cwmpscope {

std::optional<SessionId> SessionBuilder::State::find_by_nonce(const TcpConnectionInfo& info,
                                                              const Message& request) const {
    const AuthField* credentials = request.http->authorization.get_if();
    if (credentials == nullptr || credentials->scheme != "digest") return std::nullopt;
    for (const AuthParameter& parameter : credentials->parameters) {
        if (parameter.name == "nonce") return ties.by_nonce(parameter.value, info.client.address);
    }
    return std::nullopt;
}

std::optional<SessionId> SessionBuilder::State::find_by_address(const TcpConnectionInfo& info,
                                                                const DecodedExchange& exchange) const {
    const Message& first = exchange.request ? *exchange.request : *exchange.response;
    std::optional<SessionId> only;
    for (const SessionId id : ties.of_address(info.client.address, info.server)) {
        const SessionDraft& draft = open.at(id).draft;
        // A hole is given up late: what lay around it may come when the session is over already.
        const bool within = first.first.time < draft.last_activity;
        if ((draft.over && !within) || first.first.time - draft.last_activity > nearness) continue;
        if (exchange.request && draft.exchanges.front().request &&
            draft.exchanges.front().request->http->target != exchange.request->http->target)
            continue;
        if (only) return std::nullopt;
        only = id;
    }
    return only;
}

/// What comes on the connection of a session that is over by the rules is a message too many of that session only if
/// nobody else can have sent it: with its cookie, or where no cookie and no other session is in play.
bool SessionBuilder::State::goes_on_after_end(SessionId id, const TcpConnectionInfo& info,
                                              const Message* request) const {
    const SessionDraft& draft = open.at(id).draft;
    if (!draft.over || !draft.turn.nothing_more || request == nullptr) return true;
    // A hole is given up late: what lay around it may come when the session is over already.
    if (request->first.time < draft.last_activity) return true;
    if (request->first.time - draft.last_activity > nearness) return false;
    if (draft.cookies.names().empty()) return ties.of_address(info.client.address, info.server).size() == 1;
    return sends_cookie_of(draft, *request);
}

std::optional<SessionBuilder::State::Found> SessionBuilder::State::find_attempt(const TcpConnectionInfo& info,
                                                                                const Message& inform) {
    const std::vector<SessionId>& here = connections.at(info.stream).sessions;
    for (auto id = here.rbegin(); id != here.rend(); ++id) {
        const SessionDraft& draft = open.at(*id).draft;
        if (same_attempt(draft, inform) || repeats_within(draft, inform)) return Found{*id, Tie::connection};
    }
    const auto tied = [&](std::optional<SessionId> id, Tie tie) -> std::optional<Found> {
        if (!id || !same_attempt(open.at(*id).draft, inform)) return std::nullopt;
        // A client that was refused may try other credentials at once; on a new connection it begins anew.
        if (open.at(*id).draft.credentials_refused) return std::nullopt;
        return Found{*id, tie};
    };
    if (const auto found = tied(ties.by_cookie(inform, info.client.address, info.server), Tie::cookie)) return found;
    if (const InformFacts* facts = inform_in(inform)) {
        const std::vector<SessionId> sessions = ties.of_device(facts->device);
        for (auto id = sessions.rbegin(); id != sessions.rend(); ++id) {
            const SessionDraft& draft = open.at(*id).draft;
            // Identity alone ties no Inform to a session after which the device has begun another one: of the first
            // the end was lost.
            if (!on_same_leg(draft, info) || draft.circumstances.next_session_frame) continue;
            if (const auto found = tied(*id, Tie::device)) return found;
        }
    }
    return tied(find_by_nonce(info, inform), Tie::nonce);
}

std::optional<SessionBuilder::State::Found> SessionBuilder::State::find_session(const TcpConnectionInfo& info,
                                                                                const DecodedExchange& exchange) {
    const Message* request = exchange.request ? &*exchange.request : nullptr;
    const Message* response = exchange.response ? &*exchange.response : nullptr;
    const TrafficKind kind = kind_of(request, response);
    if (kind == TrafficKind::other) return std::nullopt;
    if (kind == TrafficKind::inform) {
        if (const auto attempt = find_attempt(info, *request)) return attempt;
        announce_new_session(info, *request);
        return Found{begin(info, exchange), Tie::first};
    }
    const std::vector<SessionId>& here = connections.at(info.stream).sessions;
    const std::optional<SessionId> by_cookie =
        request == nullptr ? std::nullopt : ties.by_cookie(*request, info.client.address, info.server);
    if (!here.empty()) {
        // Behind a proxy a connection carries the sessions of several devices: a cookie that belongs to one of them
        // alone says more than who spoke last.
        if (by_cookie && *by_cookie != here.back() &&
            !belongs_to_the_next(open.at(*by_cookie).draft, open.at(here.back()).draft, *request))
            return Found{*by_cookie, Tie::cookie};
        if (goes_on_after_end(here.back(), info, request)) return Found{here.back(), Tie::connection};
    }
    if (by_cookie) return Found{*by_cookie, Tie::cookie};
    if (request != nullptr) {
        if (const auto by_nonce = find_by_nonce(info, *request)) return Found{*by_nonce, Tie::nonce};
    }
    // A response whose request was lost belongs to the session as well: without it nobody would know of the hole.
    if (const auto by_address = find_by_address(info, exchange)) return Found{*by_address, Tie::address};
    if (kind == TrafficKind::cwmp || kind == TrafficKind::continuing) return Found{begin(info, exchange), Tie::first};
    return std::nullopt;
}

}  // namespace cwmpscope
