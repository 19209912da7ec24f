#include "decoder/rules/turns.h"

#include "decoder/session/pairing.h"

#include <algorithm>
#include <chrono>

namespace cwmpscope::rules {

namespace {

constexpr int retry_request = 8005;

const Message* at(const Session& session, std::optional<std::uint32_t> index) {
    return index && *index < session.messages.size() ? session.messages[*index].get() : nullptr;
}

bool is_fault(const CwmpMessage& envelope, int code) {
    return envelope.kind == CwmpKind::fault && envelope.fault && envelope.fault->code.value_or(0) == code;
}

bool is_empty_post(const Message& message) {
    return message.kind == MessageKind::empty && message.http->method == "POST";
}

bool comes_long_after(const Turn& before, const Message& request) {
    constexpr Duration long_time = std::chrono::seconds(30);  // so long each side has to wait for the other at least
    const Message& last = before.response != nullptr ? *before.response : *before.request;
    return request.first.time - last.last.time >= long_time;
}

/// What holds after the turn.
Standing after(const Turn& turn) {
    Standing standing = turn.before;
    standing.awaited = turn.response == nullptr && turn.exchange->response_missing == HalfMissing::still_open;
    if (turn.response != nullptr) standing.last_response = turn.response;
    if (turn.response == nullptr || turn.to_be_repeated) return standing;
    const Message& request = *turn.request;
    const Message& response = *turn.response;

    if (is_empty_post(request) && standing.acs_request == nullptr && !standing.held && !standing.empty_post) {
        standing.empty_post = turn.request_index;
    }
    standing.acs_request = nullptr;
    standing.acs_request_message.reset();
    standing.unclear = response.body_length > 0 && response.cwmp() == nullptr;

    if (const CwmpMessage* envelope = response.cwmp()) {
        standing.held = envelope->hold_requests.value_or(false);
        if (asks(*envelope)) {
            standing.acs_request = envelope;
            standing.acs_request_message = turn.response_index;
        }
        if (request.is(Method::Inform, CwmpKind::request)) {
            if (envelope->kind == CwmpKind::fault) {
                standing.inform_fault = envelope;
            } else {
                standing.inform_answered = true;
                standing.inform_fault = nullptr;
            }
        }
    } else if (response.kind == MessageKind::empty) {
        standing.held = false;
        if (standing.empty_post && request_in(request) == nullptr) standing.over = turn.response_index;
    }
    return standing;
}

}  // namespace

bool answers_what_was_not_seen(const MessageSubject& subject) {
    if (subject.session == nullptr || subject.message.is_request || subject.message.is_soap) return false;
    const std::vector<Exchange>& exchanges = subject.session->exchanges;
    return std::any_of(exchanges.begin(), exchanges.end(), [&](const Exchange& exchange) {
        return exchange.response == subject.index && (!exchange.request || !exchange.paired_surely);
    });
}

bool asks_to_repeat(const Message& response) {
    const int status = response.http->status;
    return status == 401 || status == 407 || (status >= 300 && status < 400);
}

const CwmpMessage* request_in(const Message& message) {
    const CwmpMessage* envelope = message.cwmp();
    return envelope != nullptr && asks(*envelope) ? envelope : nullptr;
}

const CwmpMessage* answer_in(const Message& message) {
    const CwmpMessage* envelope = message.cwmp();
    return envelope != nullptr && envelope->kind != CwmpKind::request ? envelope : nullptr;
}

bool held_to_the_end(const std::vector<Turn>& turns) {
    return !turns.empty() && turns.back().before.held;
}

bool is_of_one_piece(const std::vector<Turn>& turns) {
    return turns.empty() ||
           std::all_of(turns.begin() + 1, turns.end(), [](const Turn& turn) { return turn.follows_surely; });
}

std::vector<Turn> turns_of(const Session& session) {
    std::vector<Turn> turns;
    turns.reserve(session.exchanges.size());
    Standing standing;
    for (const Exchange& exchange : session.exchanges) {
        Turn turn;
        turn.exchange = &exchange;
        turn.request = at(session, exchange.request);
        turn.response = at(session, exchange.response);
        if (turn.request == nullptr) continue;
        turn.request_index = *exchange.request;
        turn.response_index = exchange.response.value_or(0);
        // The end of a session may have been lost, and another one have begun.
        const bool begins = turn.request->is(Method::Inform, CwmpKind::request) ||
                            (!turns.empty() && comes_long_after(turns.back(), *turn.request));
        if (!exchange.follows_surely && begins) standing = Standing{};
        turn.before = standing;
        turn.follows_surely = exchange.follows_surely;
        if (turn.response != nullptr) {
            const CwmpMessage* answer = answer_in(*turn.response);
            turn.to_be_repeated =
                asks_to_repeat(*turn.response) || (answer != nullptr && is_fault(*answer, retry_request));
        }
        standing = after(turn);
        turns.push_back(turn);
    }
    return turns;
}

}  // namespace cwmpscope::rules
