#include "decoder/rules/connreq_rules.h"

#include "decoder/rules/connreq_view.h"
#include "decoder/rules/device_view.h"
#include "decoder/rules/wording.h"
#include "decoder/session/http_text.h"
#include "decoder/session/sightings.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

using Answer = ConnectionRequest::Answer;

/// A page for people: with a content, or behind basic authentication.
bool serves_something_else(const FileExchange& exchange) {
    if (exchange.response == nullptr) return false;
    const HttpFacts& answer = *exchange.response->http;
    const bool basic = std::any_of(answer.challenges.begin(), answer.challenges.end(),
                                   [](const AuthField& challenge) { return challenge.scheme == "basic"; });
    return basic || (answer.status == 200 && exchange.response->body_length > 0);
}

}  // namespace

Verdict request_is_a_get(const ConnectionRequestSubject& subject) {
    if (!subject.request.from_acs || !subject.request.url_was_told) return pass();
    for (std::size_t i = 0; i < subject.request.exchanges.size(); ++i) {
        const Message& request = *exchange_at(subject, i).request;
        if (!request.head_complete) return cannot_tell("the request was not captured whole");
        if (request.http->method.empty()) continue;
        // Whatever else the device serves there is no matter.
        if (!same_path(path_of(request), subject.request.path)) continue;
        if (request.http->method != "GET") {
            return violated_in(subject,
                               fmt::format("{} {} is sent to the ConnectionRequestURL's port instead of a GET",
                                           shortened(request.http->method), shortened(request.http->target)),
                               {request.first.frame});
        }
        if (request.http->version != "HTTP/1.1") {
            return violated_in(subject, fmt::format("the connection request is {}", shortened(request.http->version)),
                               {request.first.frame});
        }
    }
    return pass();
}

Verdict request_is_at_the_url(const ConnectionRequestSubject& subject) {
    const Message& request = *exchange_at(subject, 0).request;
    if (!subject.request.from_acs || request.http->method != "GET" || !request.head_complete) return pass();
    const Sighting* told =
        last_told(subject.device, "ManagementServer.ConnectionRequestURL", subject.request.asked.time);
    if (told == nullptr) return pass();
    const std::string path = path_of(request);
    const auto is_this = [&](const Sighting& sighting) {
        const UrlParts url = split_url(sighting.value);
        return url.valid && same_path(url.path + url.query, path);
    };
    if (is_this(*told)) return pass();
    if (exchange_at(subject, 0).response == nullptr) return cannot_tell("packets of the device were not captured");
    if (serves_something_else(exchange_at(subject, 0))) return pass();
    // A URL may change without a session that the capture shows.
    const Sighting* later =
        first_told_after(subject.device, "ManagementServer.ConnectionRequestURL", subject.request.asked.time);
    if (later == nullptr) return cannot_tell("the capture ends before the CPE tells its ConnectionRequestURL again");
    if (is_this(*later)) return pass();
    if (may_have_missed(subject.device, told->at.time, subject.request.asked.time))
        return cannot_tell("the capture does not show everything the device did in between");
    return violated_in(subject, fmt::format("GET {}, but the CPE's URL is {}", shortened(path), shortened(told->value)),
                       {request.first.frame, told->at.frame});
}

Verdict request_has_no_body(const ConnectionRequestSubject& subject) {
    for (std::size_t i = 0; i < subject.request.exchanges.size(); ++i) {
        const Message& request = *exchange_at(subject, i).request;
        if (request.http->method != "GET" || request.body_length == 0) continue;
        return violated_in(subject, fmt::format("the connection request has a body of {} bytes", request.body_length),
                           {request.first.frame});
    }
    return pass();
}

Verdict sender_is_authenticated(const ConnectionRequestSubject& subject) {
    if (!is_accepted(subject)) return pass();
    const FileExchange& last = last_exchange(subject);
    if (last.request->http->method != "GET" || !last.request->http->authorization.is_absent()) return pass();
    return violated_in(subject,
                       fmt::format("GET {} without Authorization is answered {}", shortened(subject.request.path),
                                   last.response->http->status),
                       frames_of_exchange(last));
}

Verdict challenge_is_digest(const ConnectionRequestSubject& subject) {
    for (std::size_t i = 0; i < subject.request.exchanges.size(); ++i) {
        const FileExchange& exchange = exchange_at(subject, i);
        if (exchange.response == nullptr || !exchange.response->head_complete) continue;
        if (exchange.response->http->status != 401 || !is_at_url(subject, exchange)) continue;
        const std::vector<AuthField>& challenges = exchange.response->http->challenges;
        const auto has = [&](std::string_view scheme) {
            return std::any_of(challenges.begin(), challenges.end(),
                               [&](const AuthField& challenge) { return challenge.scheme == scheme; });
        };
        if (!has("basic") || has("digest")) continue;
        return violated_in(subject, "the CPE asks the ACS for basic authentication of a connection request",
                           frames_of_exchange(exchange));
    }
    return pass();
}

Verdict success_is_200_or_204(const ConnectionRequestSubject& subject) {
    const FileExchange& last = last_exchange(subject);
    if (!is_answered_surely(subject) || !is_at_url(subject) || !subject.request.authorized) return pass();
    const int status = last.response->http->status;
    if (status < 200 || status > 299 || status == 200 || status == 204) return pass();
    return violated_in(subject, fmt::format("the connection request is answered {}", status), frames_of_exchange(last));
}

Verdict success_has_no_body(const ConnectionRequestSubject& subject) {
    if (!is_accepted(subject)) return pass();
    const FileExchange& last = last_exchange(subject);
    if (last.request->http->method != "GET" || last.response->body_length == 0) return pass();
    return violated_in(
        subject,
        fmt::format("the answer {} has a body of {} bytes", last.response->http->status, last.response->body_length),
        frames_of_exchange(last));
}

Verdict refusal_has_no_retry_after(const ConnectionRequestSubject& subject) {
    const Message* response = last_exchange(subject).response.get();
    if (response == nullptr || response->http->status != 503) return pass();
    const std::string* after = response->http->retry_after.get_if();
    if (after == nullptr) return pass();
    return violated_in(subject, fmt::format("the refusal 503 has Retry-After: {}", shortened(*after)),
                       frames_of_exchange(last_exchange(subject)));
}

Verdict refusal_is_503_or_401(const ConnectionRequestSubject& subject) {
    if (subject.request.answer != Answer::refused || !is_answered_surely(subject) || !is_at_url(subject)) return pass();
    const FileExchange& last = last_exchange(subject);
    const int status = last.response->http->status;
    if (status < 300 || status == 503 || last.request->http->method != "GET") return pass();
    return violated_in(subject, fmt::format("the connection request is refused with {}", status),
                       frames_of_exchange(last));
}

Verdict sender_gives_time(const ConnectionRequestSubject& subject) {
    if (!is_accepted(subject)) return pass();
    const Timestamp answered = subject.request.answered.time;
    for (const ConnectionRequest& next : subject.device.device.connection_requests) {
        // Itself, too: what asked may have come late.
        if (&next == &subject.request || next.asked.time <= answered || next.asked.time >= answered + time_to_come)
            continue;
        const bool came =
            std::any_of(subject.device.sessions.begin(), subject.device.sessions.end(), [&](const auto& session) {
                return session->end >= subject.request.asked.time && session->start <= next.asked.time;
            });
        if (came || may_have_missed(subject.device, subject.request.asked.time, next.asked.time)) return pass();
        return violated_in(subject,
                           fmt::format("a connection request comes again {} after one that was accepted",
                                       time_between(answered, next.asked.time)),
                           {next.asked.frame, subject.request.answered.frame});
    }
    return pass();
}

Verdict user_is_the_one_that_was_set(const ConnectionRequestSubject& subject) {
    const FileExchange& last = last_exchange(subject);
    // Anybody may knock; and what the CPE accepts is its user, whatever was set before.
    if (!subject.request.from_acs || !last.request->head_complete || subject.request.answer == Answer::accepted)
        return pass();
    const AuthField* credentials = last.request->http->authorization.get_if();
    if (credentials == nullptr || credentials->scheme != "digest") return pass();
    const AuthParameter* user = credentials->find("username");
    if (user == nullptr) return pass();
    const Sighting* set = nullptr;
    for (const Sighting& sighting : subject.device.device.sightings) {
        if (sighting.at.time > subject.request.asked.time) break;
        if (!is_called(sighting.name, "ManagementServer.ConnectionRequestUsername")) continue;
        if (sighting.source == Sighting::Source::set && !sighting.in_force) return pass();
        set = &sighting;
    }
    if (set == nullptr || set->value == user->value || set->source != Sighting::Source::set) return pass();
    // The CPE may accept it: after a reset its old user counts again.
    if (subject.request.answer == Answer::unanswered) return cannot_tell("the answer of the device was not captured");
    if (may_have_missed(subject.device, set->at.time, subject.request.asked.time))
        return cannot_tell("packets of the device were not captured");
    return violated_in(subject,
                       fmt::format("the connection request has the user \"{}\"; the ACS had set \"{}\"",
                                   shortened(user->value), shortened(set->value)),
                       {last.request->first.frame, set->at.frame});
}

Verdict request_is_not_encrypted(const DeviceSubject& device) {
    if (device.surroundings == nullptr) return pass();
    for (const TcpConnectionInfo& connection : device.surroundings->encrypted_connections()) {
        const Sighting* told = last_told(device, "ManagementServer.ConnectionRequestURL", connection.first.time);
        if (told == nullptr || !told->value.starts_with("http://")) continue;
        const UrlParts url = split_url(told->value);
        if (!url.valid || url.host + ":" + url.port != to_string(connection.server)) continue;
        const bool from_acs = std::any_of(device.sessions.begin(), device.sessions.end(), [&](const auto& session) {
            return session->acs.address == connection.client.address;
        });
        if (!from_acs) continue;
        Violated verdict;
        verdict.text = fmt::format("TLS is spoken to the CPE at {}, whose ConnectionRequestURL is http",
                                   to_string(connection.server));
        verdict.frames = {connection.first.frame, told->at.frame};
        verdict.session = told->session;
        return verdict;
    }
    return pass();
}

}  // namespace cwmpscope::rules
