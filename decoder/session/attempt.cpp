#include "decoder/session/attempt.h"

#include "decoder/session/auth_fields.h"
#include "decoder/session/http_text.h"

#include <algorithm>

namespace cwmpscope {

namespace {

/// Refused for the age of the nonce alone (RFC 7616 3.3).
bool is_only_stale(const Message& response) {
    const std::vector<AuthField>& challenges = response.http->challenges;
    return std::any_of(challenges.begin(), challenges.end(),
                       [](const AuthField& challenge) { return equal_in_any_case(challenge.value("stale"), "true"); });
}

}  // namespace

const InformFacts* inform_in(const Message& request) {
    const CwmpMessage* envelope = request.cwmp();
    return envelope != nullptr && envelope->inform ? &*envelope->inform : nullptr;
}

bool is_challenge(const Message& response) {
    return response.http->status == 401 || response.http->status == 407;
}

bool leaves_open(const std::optional<Message>& response) {
    if (!response) return true;
    const int status = response->http->status;
    if (is_challenge(*response) || (status >= 300 && status < 400) || asks_for_another_form(status)) return true;
    const CwmpMessage* envelope = response->cwmp();
    if (envelope != nullptr && envelope->kind == CwmpKind::fault && envelope->fault) {
        return envelope->fault->code == Observed<int>::present(8005);
    }
    return envelope == nullptr && response->incomplete != Incomplete::no;
}

bool refuses_for_good(const DecodedExchange& exchange) {
    if (!exchange.request || !exchange.response || exchange.response->http->status != 401) return false;
    return exchange.response->http->challenges.empty() ||
           (exchange.request->http->authorization.is_present() && !is_only_stale(*exchange.response));
}

void follow_refusal(const SessionDraft& draft, Boxed<EarlierRefusal>& refusal) {
    for (const DraftExchange& exchange : draft.exchanges) {
        if (!exchange.request || !exchange.response || !exchange.request->http->authorization.is_present()) continue;
        if (exchange.response->http->status != 401) {
            refusal.reset();
        } else if (!is_only_stale(*exchange.response)) {
            refusal =
                EarlierRefusal{exchange.response->first, user_of(*exchange.request->http->authorization.get_if())};
        }
    }
}

bool on_same_leg(const SessionDraft& draft, const TcpConnectionInfo& info) {
    return std::any_of(draft.connections.begin(), draft.connections.end(), [&](const ConnectionUse& use) {
        return use.info.client.address == info.client.address || use.info.server == info.server;
    });
}

bool sends_cookie_of(const SessionDraft& draft, const Message& request) {
    return std::any_of(request.http->cookies.begin(), request.http->cookies.end(), [&](const SentCookie& sent) {
        return !sent.attribute && draft.cookies.holds(sent.name, sent.value);
    });
}

bool same_attempt(const SessionDraft& draft, const Message& inform) {
    if (!draft.may_repeat || draft.inform_answered || draft.refused) return false;
    // Who comes back on a new connection without an answer to the challenge begins anew.
    const bool new_connection =
        std::none_of(draft.connections.begin(), draft.connections.end(),
                     [&](const ConnectionUse& use) { return use.info.stream == inform.stream; });
    if (draft.challenged && new_connection && inform.http->authorization.is_absent()) return false;
    if (inform.first.time - draft.last_activity > nearness) return false;
    // One whose connection never ended is told late.
    if (draft.start - inform.first.time > nearness) return false;
    const InformFacts* facts = inform_in(inform);
    if (facts == nullptr) return true;
    if (draft.device && *draft.device != facts->device) return false;
    // A retry after a failed session counts up.
    const std::uint32_t* count = facts->retry_count.get_if();
    return count == nullptr || !draft.retry_count || *draft.retry_count == *count;
}

bool repeats_within(const SessionDraft& draft, const Message& inform) {
    const InformFacts* facts = inform_in(inform);
    if (draft.over || draft.refused || !draft.inform_answered || facts == nullptr || draft.device != facts->device)
        return false;
    return sends_cookie_of(draft, inform);
}

bool belongs_to_the_next(const SessionDraft& before, const SessionDraft& next, const Message& request) {
    if (sends_cookie_of(next, request)) return true;
    // Where its Inform was lost nobody knows which device came before; the next session has no cookie of its own then.
    const bool may_be_the_same = !before.device && next.cookies.names().empty();
    const bool left = before.over || before.circumstances.next_session_frame || may_be_the_same;
    return left && !next.over && next.start > before.last_activity && request.first.time > next.start;
}

}  // namespace cwmpscope
