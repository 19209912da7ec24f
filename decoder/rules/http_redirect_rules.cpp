// Redirects and changes of the request target, followed over the requests of a session and over sessions.
#include "decoder/rules/credentials.h"
#include "decoder/rules/http_rules.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"
#include "decoder/session/http_text.h"
#include "decoder/soap/lexical.h"

#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

constexpr int most_redirects = 5;
// Who comes back this soon has not tried the new place and failed.
constexpr Duration at_once = std::chrono::seconds(1);

bool is_redirect(const Message* response) {
    return response != nullptr && (response->http->status == 302 || response->http->status == 307);
}

bool is_any_redirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool is_absolute_http_url(std::string_view url) {
    return same_but_for_case(url.substr(0, 7), "http://") || same_but_for_case(url.substr(0, 8), "https://");
}

Endpoint server_of(const Session& session, const Message& message) {
    for (const ConnectionUse& use : session.connections) {
        if (use.info.stream == message.stream) return use.info.server;
    }
    return session.acs;
}

/// Where the request went. A Host field often lacks the port; then that of the connection counts.
UrlParts url_of(const Message& request, const Endpoint& server) {
    const UrlParts absolute = split_url(request.http->target);
    const std::string* host = request.http->host.get_if();
    if (absolute.valid || host == nullptr) return absolute;
    UrlParts url = split_url("http://" + *host + request.http->target);
    url.port = std::to_string(server.port);
    return url;
}

UrlParts location_of(const Message& response) {
    const std::string* location = response.http->location.get_if();
    return location == nullptr ? UrlParts{} : split_url(*location);
}

bool same_server(const UrlParts& left, const UrlParts& right) {
    return left.host == right.host && left.port == right.port;
}

bool same_place(const UrlParts& left, const UrlParts& right) {
    return same_server(left, right) && left.path == right.path && left.query == right.query;
}

/// The Inform was redirected to another server, and the session took place there.
struct Redirection {
    Endpoint from, to;
    const Message* response = nullptr;
};
std::optional<Redirection> redirection_of(const Session& session) {
    if (session.outcome != Outcome::completed || !session.inform) return std::nullopt;
    for (const Turn& turn : turns_of(session)) {
        if (!is_redirect(turn.response) || !turn.request->is(Method::Inform, CwmpKind::request)) continue;
        const Endpoint from = server_of(session, *turn.request);
        const Endpoint to = server_of(session, *session.messages[*session.inform]);
        if (from != to) return Redirection{from, to, turn.response};
    }
    return std::nullopt;
}

/// May the device's ACS URL have been changed in this session?
bool may_change_url(const Session& session) {
    for (const auto& message : session.messages) {
        for (const CwmpMessage& envelope : message->envelopes) {
            if (envelope.kind != CwmpKind::request) continue;
            if (envelope.method == Method::FactoryReset) return true;
            if (envelope.method == Method::Download) return true;  // perhaps of a configuration
            if (envelope.method != Method::SetParameterValues) continue;
            if (envelope.lists == nullptr) return true;
            for (const ListItem& item : envelope.lists->items()) {
                if (item.name.ends_with(".ManagementServer.URL")) return true;
            }
        }
    }
    return false;
}

}  // namespace

Verdict redirect_uses_302_or_307(const MessageSubject& subject) {
    const int status = subject.message.http->status;
    if (subject.message.is_request || (status != 301 && status != 303 && status != 308)) return pass();
    return violated(fmt::format("a redirect has status {}: suspected not to be understood", status), subject.message);
}

Verdict redirect_has_location(const MessageSubject& subject) {
    const Message& message = subject.message;
    if (message.is_request || !is_any_redirect(message.http->status)) return pass();
    if (message.http->location.is_absent()) {
        return violated(fmt::format("a {} has no Location", message.http->status), message);
    }
    const std::string* location = message.http->location.get_if();
    if (location == nullptr || is_absolute_http_url(*location)) return pass();
    Verdict verdict = violated(
        fmt::format("a {} has the Location {}, which is no absolute URL", message.http->status, shortened(*location)),
        message);
    std::get<Violated>(verdict).severity = Severity::note;  // RFC 9110 takes back what RFC 2616 asked for
    return verdict;
}

Verdict redirect_is_followed(const SessionSubject& subject) {
    const std::vector<Turn>& turns = turns_of(subject);
    for (std::size_t i = 1; i < turns.size(); ++i) {
        const Turn &before = turns[i - 1], &turn = turns[i];
        if (!is_redirect(before.response)) continue;
        // Another message says that the redirected one has got its answer elsewhere.
        if (!is_repetition(*before.request, *turn.request)) continue;
        const UrlParts old = url_of(*before.request, server_of(subject.session, *before.request)),
                       wanted = location_of(*before.response),
                       got = url_of(*turn.request, server_of(subject.session, *turn.request));
        if (!old.valid || !wanted.valid || !got.valid || same_place(old, wanted)) continue;
        if (!same_place(old, got)) continue;
        // The new server may have been tried without success where this capture does not look.
        const bool soon = turn.request->first.time - before.response->last.time < at_once;
        if (!same_server(old, wanted) && (!soon || turn.request->stream != before.request->stream)) continue;
        Verdict verdict =
            violated(fmt::format("{} goes to {} again, from which it was redirected to {}", label(*turn.request),
                                 shortened(got.path), shortened(*before.response->http->location.get_if(), 60)),
                     frames_of(*turn.request, *before.response));
        std::get<Violated>(verdict).message = turn.request_index;
        return verdict;
    }
    return pass();
}

Verdict redirects_come_to_an_end(const SessionSubject& subject) {
    int in_a_row = 0;
    for (const Turn& turn : turns_of(subject)) {
        in_a_row = is_redirect(turn.response) ? in_a_row + 1 : 0;
        if (in_a_row <= most_redirects) continue;
        Verdict verdict = violated(fmt::format("{} redirects follow one another", in_a_row), *turn.response);
        std::get<Violated>(verdict).message = turn.response_index;
        return verdict;
    }
    return pass();
}

Verdict redirect_is_for_one_session(const DeviceSubject& subject) {
    const Need whole = Need::session_start | Need::session_end | Need::no_hole;
    for (std::size_t i = 1; i < subject.sessions.size(); ++i) {
        const Session &before = *subject.sessions[i - 1], &next = *subject.sessions[i];
        if (!covers(before.coverage, whole) || !covers(next.coverage, Need::session_start)) continue;
        const auto redirected = redirection_of(before);
        if (!redirected || next.start <= before.end || may_change_url(before)) continue;
        if (next.acs != redirected->to || next.messages.empty()) continue;
        Violated verdict;
        verdict.text = fmt::format(
            "the session starts at {}, to which only the session before was redirected: suspected to be kept",
            to_string(redirected->to));
        verdict.frames = frames_of(*next.messages.front(), *redirected->response);
        verdict.session = next.number;
        verdict.message = 0;
        return verdict;
    }
    return pass();
}

Verdict request_target_stays(const SessionSubject& subject) {
    const Message* first = nullptr;
    bool redirected = false;
    for (const Turn& turn : turns_of(subject)) {
        const Message& request = *turn.request;
        if (request.http->target.empty() || request.http->method != "POST") continue;
        if (first == nullptr || redirected) {
            first = &request;
        } else if (request.http->target != first->http->target) {
            const UrlParts old = split_url("http://acs" + first->http->target),
                           now = split_url("http://acs" + request.http->target);
            const bool comparable = first->http->target.front() == '/' && request.http->target.front() == '/';
            if (comparable && (old.path != now.path || old.query != now.query)) {
                Verdict verdict = violated(fmt::format("{} goes to {}, the session began at {}", label(request),
                                                       shortened(request.http->target), shortened(first->http->target)),
                                           frames_of(request, *first));
                std::get<Violated>(verdict).message = turn.request_index;
                return verdict;
            }
        }
        redirected =
            turn.response != nullptr && turn.response->http->status >= 300 && turn.response->http->status < 400;
    }
    return pass();
}

}  // namespace cwmpscope::rules
