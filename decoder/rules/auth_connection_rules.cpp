// Authentication followed from request to request and over connections.
#include "decoder/rules/auth_rules.h"
#include "decoder/rules/credentials.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

const ConnectionUse* connection_of(const Session& session, StreamIndex stream) {
    const auto place = std::find_if(session.connections.begin(), session.connections.end(),
                                    [&](const ConnectionUse& use) { return use.info.stream == stream; });
    return place == session.connections.end() ? nullptr : &*place;
}

bool announces_close(const Message& response) {
    return response.http->connection_close || response.http->version == "HTTP/1.0";
}

/// The server had left, or was leaving, when the client came back on another connection; or may have been.
bool server_may_have_left_before(const ConnectionUse& use, const ConnectionUse& next) {
    if (!use.close) return false;
    const TcpClose& close = *use.close;
    if (close.server_fin && close.server_fin->time <= next.info.first.time) return true;
    // The server's leave was lost: whether it came first is not known.
    if (!close.server_fin && !close.reset) return true;
    return close.reset && close.first_by == HttpRole::server && close.reset->time <= next.info.first.time;
}

Verdict at(const Turn& turn, std::string text, Frames frames) {
    Verdict verdict = violated(std::move(text), std::move(frames));
    std::get<Violated>(verdict).message = turn.request_index;
    return verdict;
}

}  // namespace

Verdict challenge_is_answered_on_its_connection(const SessionSubject& subject) {
    const Session& session = subject.session;
    const std::vector<Turn>& turns = turns_of(subject);
    for (std::size_t i = 1; i < turns.size(); ++i) {
        const Turn &before = turns[i - 1], &turn = turns[i];
        if (!is_refusal(before.response) || announces_close(*before.response)) continue;
        // Another attempt after a refusal may begin anew.
        if (before.request->http->authorization.is_present() || before.request->http->connection_close) continue;
        if (!turn.request->http->authorization.is_present() || turn.request->stream == before.request->stream) continue;
        // Else a request in between was lost with its connection.
        if (!is_repetition(*before.request, *turn.request)) continue;
        const ConnectionUse* use = connection_of(session, before.request->stream);
        const ConnectionUse* next = connection_of(session, turn.request->stream);
        if (use == nullptr || next == nullptr || !next->info.from_syn || server_may_have_left_before(*use, *next))
            continue;
        return at(turn, fmt::format("{} answers the challenge on a new connection", label(*turn.request)),
                  Frames{turn.request->first.frame, before.response->first.frame, next->info.first.frame});
    }
    return pass();
}

Verdict close_after_challenge_is_honoured(const SessionSubject& subject) {
    const std::vector<Turn>& turns = turns_of(subject);
    for (std::size_t i = 1; i < turns.size(); ++i) {
        const Turn &before = turns[i - 1], &turn = turns[i];
        if (!is_refusal(before.response) || !before.response->http->connection_close) continue;
        if (turn.request->stream != before.request->stream || turn.exchange->pipelined) continue;
        return at(
            turn,
            fmt::format("{} came on a connection that the ACS had said to close with its 401", label(*turn.request)),
            frames_of(*turn.request, *before.response));
    }
    return pass();
}

Verdict credentials_are_kept_up(const SessionSubject& subject) {
    enum class State { unknown, challenged, accepted };
    std::map<StreamIndex, State> connections;
    const Turn* first = nullptr;
    std::size_t count = 0;
    const std::vector<Turn>& turns = turns_of(subject);
    for (const Turn& turn : turns) {
        State& state = connections[turn.request->stream];
        if (state == State::accepted && turn.request->http->authorization.is_absent()) {
            if (first == nullptr) first = &turn;
            ++count;
        }
        if (turn.response == nullptr) continue;
        if (is_refusal(turn.response)) {
            state = State::challenged;
        } else if (state == State::challenged && turn.request->http->authorization.is_present()) {
            state = State::accepted;
        }
    }
    if (first == nullptr) return pass();
    std::string text =
        fmt::format("{} has no Authorization although the connection was challenged", label(*first->request));
    if (count > 1) text += fmt::format(", and {} more", count - 1);
    return at(*first, std::move(text), Frames{first->request->first.frame});
}

Verdict nonce_is_new_on_each_connection(const MessageSubject& subject) {
    const auto& before = subject.message.auth->nonce_issued_before;
    // What TLS protects cannot be captured on one connection and replayed on another.
    if (subject.message.is_request || !before || subject.message.encrypted) return pass();
    return violated("a 401 has the nonce of one on another connection",
                    Frames{subject.message.first.frame, before->frame});
}

Verdict cnonce_is_new_on_each_connection(const MessageSubject& subject) {
    const auto& before = subject.message.auth->cnonce_used_before;
    if (digest_credentials(subject.message) == nullptr || !before || subject.message.encrypted) return pass();
    return violated(fmt::format("{} has the cnonce of another connection", label(subject.message)),
                    Frames{subject.message.first.frame, before->frame});
}

Verdict stale_nonce_is_told(const SessionSubject& subject) {
    const std::vector<Turn>& turns = turns_of(subject);
    for (std::size_t i = 1; i < turns.size(); ++i) {
        const Turn &before = turns[i - 1], &turn = turns[i];
        // The next attempt shows that the server knows the same password, so it was not the password that it refused.
        const bool right =
            before.request->auth->response == AuthOutcome::right && turn.request->auth->response == AuthOutcome::right;
        if (!right || !is_refusal(before.response) || only_stale(*before.response)) continue;
        if (turn.response == nullptr || turn.response->http->status >= 400) continue;
        const AuthField *old = digest_credentials(*before.request), *fresh = digest_credentials(*turn.request);
        if (before.request->auth->nc_reused || old == nullptr || fresh == nullptr ||
            old->value("username") != fresh->value("username") || old->value("nonce") == fresh->value("nonce"))
            continue;
        Verdict verdict = violated("a 401 to a right digest over an old nonce does not say stale=true",
                                   frames_of(*before.response, *before.request));
        std::get<Violated>(verdict).message = before.response_index;
        return verdict;
    }
    return pass();
}

}  // namespace cwmpscope::rules
