#include "decoder/session/session_end.h"

#include "decoder/session/attempt.h"
#include "decoder/session/http_text.h"
#include "decoder/session/pairing.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace cwmpscope {

namespace {

bool carries(const Message* message, CwmpKind kind) {
    return message != nullptr && std::any_of(message->envelopes.begin(), message->envelopes.end(),
                                             [&](const CwmpMessage& envelope) { return envelope.kind == kind; });
}

bool carries_request(const Message* message) {
    return message != nullptr && std::any_of(message->envelopes.begin(), message->envelopes.end(), asks);
}

bool carries_answer(const Message* message) {
    return carries(message, CwmpKind::response) || carries(message, CwmpKind::fault);
}

bool is_http_error(const Message& response) {
    return response.http->status >= 400 && response.http->status != 401 && response.http->status != 407;
}

std::string name_of(const Message& message) {
    const CwmpMessage* envelope = message.cwmp();
    if (envelope == nullptr) {
        if (!message.is_request) return fmt::format("HTTP {}", message.http->status);
        return message.kind == MessageKind::empty ? "the empty POST" : "the request";
    }
    switch (envelope->kind) {
        case CwmpKind::fault:
            return "the Fault";
        case CwmpKind::response:
            return envelope->method_name + "Response";
        case CwmpKind::request:
            break;
    }
    return envelope->method_name.empty() ? "an envelope" : envelope->method_name;
}

/// The code of a Fault other than "retry request" (8005) that answers an Inform.
std::optional<int> refusal_of_inform(const Message* request, const Message* response) {
    if (request == nullptr || response == nullptr || !request->is(Method::Inform, CwmpKind::request))
        return std::nullopt;
    const CwmpMessage* envelope = response->cwmp();
    if (envelope == nullptr || envelope->kind != CwmpKind::fault || !envelope->fault) return std::nullopt;
    const int* code = envelope->fault->code.get_if();
    if (code != nullptr && *code == 8005) return std::nullopt;
    if (code == nullptr && !wholly_read(*response)) return std::nullopt;
    return code == nullptr ? 0 : *code;
}

/// The response at which the session ended. What comes after an end by the rules is not part of it any more; an end by
/// habit is one only if nothing follows.
std::optional<std::uint32_t> find_final_response(const Session& session) {
    TurnState turn;
    for (std::size_t i = 0; i < session.exchanges.size(); ++i) {
        const Exchange& exchange = session.exchanges[i];
        const TurnState::End end = turn.take(request_of(session, exchange), response_of(session, exchange));
        const bool last = i + 1 == session.exchanges.size();
        if (end == TurnState::End::by_rule || (end == TurnState::End::by_habit && last)) return exchange.response;
    }
    return std::nullopt;
}

void end(Session& session, Outcome outcome, std::string reason, bool seen) {
    session.outcome = outcome;
    session.outcome_reason = std::move(reason);
    session.captured.end = seen;
    if (seen) session.coverage |= Need::session_end;
}

/// Who waited for what when it stopped: "while GetParameterValues was unanswered".
std::string open_turn(const Message* request, const Message* response) {
    if (response == nullptr) {
        return request == nullptr
                   ? ""
                   : fmt::format(" while {} in frame {} was unanswered", name_of(*request), request->first.frame);
    }
    const std::uint64_t frame = response->first.frame;
    if (carries_request(response))
        return fmt::format(" while {} in frame {} was unanswered", name_of(*response), frame);
    if (response->http->status == 401 || response->http->status == 407) {
        return fmt::format(" after the challenge in frame {}", frame);
    }
    if (response->http->status >= 300 && response->http->status < 400)
        return fmt::format(" after the redirect in frame {}", frame);
    return fmt::format(" after {} in frame {}, before the session was over", name_of(*response), frame);
}

/// A redirect to another server, or from clear HTTP into TLS: whether the CPE went there is not known from here.
bool leads_elsewhere(const Message& response, const Message* request, const ConnectionUse* connection) {
    const std::string* location = response.http->location.get_if();
    const int status = response.http->status;
    if (location == nullptr || status < 300 || status >= 400 || connection == nullptr) return false;
    const UrlParts to = split_url(*location);
    if (!to.valid) return false;  // a path only
    const bool into_tls = equal_in_any_case(std::string_view(*location).substr(0, 6), "https:");
    if (into_tls != (connection->info.tls != nullptr)) return true;
    const Endpoint& server = connection->info.server;
    if (to.port != std::to_string(server.port)) return true;
    const std::string* host = request == nullptr ? nullptr : request->http->host.get_if();
    const bool named_alike = host != nullptr && split_url("http://" + *host).host == to.host;
    return !named_alike && to.host != to_string(server.address);
}

/// The CPE had closed its side before the response came.
bool came_too_late(const Message* response, const TcpClose& close) {
    return response != nullptr && close.client_fin && close.client_fin->time < response->first.time;
}

std::string late_answer(const Message* request, const Message& response) {
    return fmt::format(" while {} was unanswered ({} in frame {} came too late)",
                       request == nullptr ? std::string("its request")
                                          : fmt::format("{} in frame {}", name_of(*request), request->first.frame),
                       name_of(response), response.first.frame);
}

/// A connection that fell silent has no end that could tell more.
bool ends_are_certain(const TcpClose& close) {
    const bool ended = close.reason == CloseReason::fin || close.reason == CloseReason::reset;
    const bool may_be_more = close.client_may_have_sent_more || close.server_may_have_sent_more;
    return close.gaps == 0 && close.late_bytes == 0 && !(ended && may_be_more);
}

/// Silence, or a next session, would be an end if nothing had fallen meanwhile.
constexpr const char* end_may_have_fallen = "its end may have been among packets that were dropped";

bool goes_on_elsewhere(const Message* request, const Message* response) {
    const auto announces = [](const Message* message) {
        return message != nullptr && (message->http->connection_close || message->http->version == "HTTP/1.0");
    };
    return announces(request) || announces(response);
}

}  // namespace

TurnState::End TurnState::take(const Message* request, const Message* response) {
    // What is challenged has not been heard: it is sent again, or was sent for the sake of the challenge.
    if (response != nullptr && is_challenge(*response)) return End::no;
    if (request != nullptr && request->kind == MessageKind::empty && !asked && !held) nothing_more = true;
    if (request == nullptr || carries_answer(request)) asked = false;
    if (response == nullptr) return End::no;
    if (response->kind == MessageKind::empty) {
        const bool unanswered = asked || carries_request(request);
        held = false;
        if (unanswered) return End::no;
        if (nothing_more) return End::by_rule;
        return carries_answer(request) ? End::by_habit : End::no;
    }
    if (!response->envelopes.empty()) {
        const bool* hold = response->envelopes.back().hold_requests.get_if();
        held = hold != nullptr && *hold;
        asked = asked || carries_request(response);
    }
    return End::no;
}

void determine_end(Session& session, const EndCircumstances& circumstances) {
    if (session.exchanges.empty()) {
        end(session, Outcome::cut, "nothing of the session was captured", false);
        return;
    }
    for (const Exchange& exchange : session.exchanges) {
        const Message* response = response_of(session, exchange);
        if (const std::optional<int> code = refusal_of_inform(request_of(session, exchange), response)) {
            const std::string which = *code == 0 ? "Fault" : fmt::format("Fault {}", *code);
            end(session, Outcome::aborted, fmt::format("{} on Inform in frame {}", which, response->first.frame), true);
            return;
        }
    }
    if (const std::optional<std::uint32_t> final = find_final_response(session)) {
        session.final_message = final;
        session.ended_by_empty_response = true;
        end(session, Outcome::completed, {}, wholly_read(*session.messages[*final]));
        return;
    }

    const Exchange& last = session.exchanges.back();
    const Message* request = request_of(session, last);
    const Message* response = response_of(session, last);
    if (response != nullptr && is_http_error(*response)) {
        end(session, Outcome::aborted,
            fmt::format("HTTP {} from the ACS in frame {}", response->http->status, response->first.frame), true);
        return;
    }

    const ConnectionUse* connection = connection_of(session, last.stream);
    const TcpClose* close = connection != nullptr && connection->close ? &*connection->close : nullptr;
    const bool both_seen = connection != nullptr && connection->info.saw_client && connection->info.saw_server;
    if (response != nullptr && leads_elsewhere(*response, request, connection)) {
        constexpr std::size_t most_of_url = 80;
        end(session, Outcome::cut,
            fmt::format(
                "the session was sent on to {} in frame {}, and what came there was not captured or cannot be read",
                response->http->location.get_if()->substr(0, most_of_url), response->first.frame),
            false);
        return;
    }
    // Who fell silent for so long is waited for no longer, and nothing shows that an answer was lost.
    const bool fell_silent =
        close != nullptr && close->reason == CloseReason::idle && close->gaps == 0 && response == nullptr;
    const bool read = (request == nullptr || wholly_read(*request)) &&
                      (response == nullptr || wholly_read(*response)) &&
                      last.request_missing != HalfMissing::not_captured &&
                      (last.response_missing != HalfMissing::not_captured || fell_silent) && last.paired_surely;
    const bool nothing_lost = read && both_seen && (close == nullptr || ends_are_certain(*close));
    const bool closed = close != nullptr && (close->reason == CloseReason::fin || close->reason == CloseReason::reset);

    if (closed && nothing_lost) {
        const char* who = !close->first_by ? "the connection was closed"
                          : *close->first_by == HttpRole::client
                              ? (close->reason == CloseReason::reset ? "the CPE reset the connection"
                                                                     : "the CPE closed the connection")
                              : (close->reason == CloseReason::reset ? "the ACS reset the connection"
                                                                     : "the ACS closed the connection");
        const bool by_cpe = close->first_by == HttpRole::client;
        // Who has a connection for each message may go on, or have gone on where a whole connection was lost.
        const bool by_habit =
            by_cpe && response != nullptr && (circumstances.leaves_connections || leaves_connections(session));
        // Where packets fell, it may have gone on elsewhere before it left this connection.
        const bool leaves =
            close->reason == CloseReason::reset || (by_cpe && !by_habit && !goes_on_elsewhere(request, response));
        const bool at_once = response == nullptr || (leaves && !circumstances.dropped);
        const bool begun_anew = circumstances.next_session_frame && !circumstances.dropped;
        if (at_once || begun_anew || session.watched_after >= std::chrono::seconds(30)) {
            end(session, Outcome::aborted,
                who + (by_cpe && came_too_late(response, *close) ? late_answer(request, *response)
                                                                 : open_turn(request, response)),
                !by_habit);
            return;
        }
        end(session, Outcome::cut,
            circumstances.dropped ? end_may_have_fallen
                                  : "the capture ends before the CPE could go on on a new connection",
            false);
        return;
    }
    if (circumstances.dropped) {
        end(session, Outcome::cut, end_may_have_fallen, false);
        return;
    }
    if (!nothing_lost) {
        end(session, Outcome::cut, "the end of the session was not captured", false);
        return;
    }
    if (circumstances.next_session_frame) {
        end(session, Outcome::aborted,
            fmt::format("the CPE began a new session in frame {}{}", *circumstances.next_session_frame,
                        open_turn(request, response)),
            circumstances.next_on_same_connection);
        return;
    }
    if (circumstances.silent || (close != nullptr && close->reason == CloseReason::idle)) {
        // A burst of lost packets at the very end looks the same, so the end does not count as seen.
        end(session, Outcome::aborted, "nothing more was sent" + open_turn(request, response), false);
        return;
    }
    end(session, Outcome::cut,
        circumstances.given_up ? "too many sessions were open at once; this one was not followed further"
                               : "the capture ends inside the session",
        false);
}

bool leaves_connections(const Session& session) {
    for (std::size_t i = 1; i < session.exchanges.size(); ++i) {
        const Exchange& exchange = session.exchanges[i - 1];
        if (exchange.stream == session.exchanges[i].stream) continue;
        const Message* response = response_of(session, exchange);
        // A challenge, a redirect or an error is a reason to go elsewhere.
        if (response == nullptr || response->http->status >= 300) continue;
        if (goes_on_elsewhere(request_of(session, exchange), response)) continue;
        const ConnectionUse* connection = connection_of(session, exchange.stream);
        if (connection == nullptr || !connection->close || connection->shared_with_next) continue;
        const TcpClose& close = *connection->close;
        if (close.reason == CloseReason::fin && close.first_by == HttpRole::client) return true;
    }
    return false;
}

}  // namespace cwmpscope
