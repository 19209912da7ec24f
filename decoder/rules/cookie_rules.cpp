#include "decoder/rules/cookie_rules.h"

#include "decoder/rules/wording.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

/// "a" or "a and 2 more"
std::string listed(const std::vector<std::string>& names) {
    const std::string first = shortened(names.front());
    return names.size() == 1 ? first : fmt::format("{} and {} more", first, names.size() - 1);
}

bool is_of_rfc_2965(const SentCookie& cookie) {
    return !cookie.name.empty() && cookie.name.front() == '$';
}

/// A response of the session before this message may have been lost with its whole connection: it may have set
/// anything.
bool may_be_set_unseen(const MessageSubject& subject) {
    if (subject.session == nullptr) return false;
    const std::vector<Exchange>& exchanges = subject.session->exchanges;
    for (std::size_t i = 1; i < exchanges.size(); ++i) {
        if (exchanges[i].request.value_or(0) > subject.index) return false;
        if (!exchanges[i].follows_surely) return true;
    }
    return false;
}

constexpr const char* set_unseen = "a connection on which the cookie was set may have been lost";

std::size_t size_of_cookies(const Message& request) {
    std::size_t size = 0;
    for (const SentCookie& cookie : request.http->cookies) size += cookie.name.size() + cookie.value.size();
    return size;
}

}  // namespace

namespace {

constexpr std::size_t bytes_to_keep = 512;

struct TooMany {
    std::uint32_t message = 0;  ///< the response that sets the cookie with which there are too many
    std::size_t bytes = 0;
};

/// TR-069 Amendment 6, 3.4.2: so many bytes of cookies a CPE has to keep, names and values.
std::optional<TooMany> over_the_limit(const Session& session) {
    std::map<std::string, std::size_t> sizes;
    std::size_t sum = 0;
    for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
        for (const SetCookie& cookie : session.messages[i]->http->set_cookies) {
            std::size_t& size = sizes[cookie.name + ';' + cookie.path + ';' + cookie.domain];
            sum -= size;
            size = cookie.name.size() + cookie.value.size();
            sum += size;
            if (sum > bytes_to_keep) return TooMany{i, sum};
        }
    }
    return std::nullopt;
}

}  // namespace

Verdict cookie_is_returned(const MessageSubject& subject) {
    const auto& names = subject.message.cookie->not_returned;
    if (!subject.message.is_request || names.empty()) return pass();
    if (over_the_limit(*subject.session)) return cannot_tell("the cookies take more bytes than a CPE has to keep");
    return violated(fmt::format("{} lacks the cookie {}", label(subject.message), listed(names)), subject.message);
}

Verdict cookie_value_is_kept(const MessageSubject& subject) {
    const auto& names = subject.message.cookie->value_changed;
    if (!subject.message.is_request || names.empty()) return pass();
    if (may_be_set_unseen(subject)) return cannot_tell(set_unseen);
    return violated(fmt::format("{} returns the cookie {} with another value: suspected cut or old",
                                label(subject.message), listed(names)),
                    subject.message);
}

Verdict cookie_name_is_sent_once(const SessionSubject& subject) {
    const Session& session = subject.session;
    const Message *first = nullptr, *most = nullptr;
    std::optional<std::uint32_t> index;
    std::size_t requests = 0;
    bool grows = true;
    std::uint32_t before = 0;
    for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
        const Message& message = *session.messages[i];
        const CookieCheck& cookie = *message.cookie;
        if (!message.is_request || cookie.duplicated.empty() || !covers(message.coverage, Need::head)) continue;
        if (first == nullptr) {
            first = most = &message;
            index = i;
        }
        grows = grows && cookie.most_copies >= before;
        before = cookie.most_copies;
        if (cookie.most_copies > most->cookie->most_copies) most = &message;
        ++requests;
    }
    if (first == nullptr) return pass();
    std::string text = fmt::format("{} sends the cookie {} {} times", label(*first), listed(first->cookie->duplicated),
                                   first->cookie->most_copies);
    if (requests > 1) {
        text += fmt::format(", {} requests do so", requests);
        if (most != first) {
            const std::string copies =
                fmt::format("{} {} copies", grows ? "growing to" : "with up to", most->cookie->most_copies);
            text += fmt::format(", {} ({} bytes of cookies)", copies, size_of_cookies(*most));
        }
    }
    Frames frames{first->first.frame};
    if (most != first) frames.push_back(most->first.frame);
    Verdict verdict = violated(std::move(text), std::move(frames));
    std::get<Violated>(verdict).message = index;
    return verdict;
}

Verdict cookie_has_no_attributes(const MessageSubject& subject) {
    const auto& names = subject.message.cookie->attributes_echoed;
    // $Version and the like are the business of cookie-rfc2965-syntax.
    std::vector<std::string> echoed;
    std::copy_if(names.begin(), names.end(), std::back_inserter(echoed),
                 [](const std::string& name) { return name.empty() || name.front() != '$'; });
    if (!subject.message.is_request || echoed.empty()) return pass();
    return violated(fmt::format("{} sends the attribute {} back as a cookie", label(subject.message), listed(echoed)),
                    subject.message);
}

Verdict cookie_is_not_of_rfc_2965(const MessageSubject& subject) {
    const auto& cookies = subject.message.http->cookies;
    const auto old = std::find_if(cookies.begin(), cookies.end(), is_of_rfc_2965);
    if (!subject.message.is_request || old == cookies.end()) return pass();
    return violated(fmt::format("{} sends {} in its Cookie field", label(subject.message), shortened(old->name)),
                    subject.message);
}

Verdict cookie_is_not_set_with_set_cookie2(const MessageSubject& subject) {
    const auto& cookies = subject.message.http->set_cookies;
    const auto old =
        std::find_if(cookies.begin(), cookies.end(), [](const SetCookie& cookie) { return cookie.rfc2965; });
    if (subject.message.is_request || old == cookies.end()) return pass();
    return violated(fmt::format("{} sets the cookie {} as RFC 2965 does, with Set-Cookie2 or in a list",
                                label(subject.message), shortened(old->name)),
                    subject.message);
}

/// The connection had carried something before the session: an empty POST that only asks for the challenge, say, whose
/// 401 sets a cookie already.
bool may_be_set_before(const MessageSubject& subject) {
    return subject.session != nullptr && !subject.session->messages.empty() &&
           subject.session->messages.front()->stream_offset != 0;
}

Verdict cookie_was_set(const MessageSubject& subject) {
    const auto& names = subject.message.cookie->never_set;
    if (!subject.message.is_request || names.empty()) return pass();
    if (may_be_set_unseen(subject)) return cannot_tell(set_unseen);
    if (may_be_set_before(subject)) return cannot_tell("it may have been set before the session on its connection");
    return violated(fmt::format("{} sends the cookie {}, which nobody set", label(subject.message), listed(names)),
                    subject.message);
}

Verdict cookie_is_in_scope(const MessageSubject& subject) {
    const auto& names = subject.message.cookie->out_of_scope;
    if (!subject.message.is_request || names.empty()) return pass();
    return violated(
        fmt::format("{} sends a cookie where it does not belong: {}", label(subject.message), listed(names)),
        subject.message);
}

Verdict cookie_is_of_one_device(const SessionSubject& subject) {
    const Session& session = subject.session;
    if (!session.shared_cookie) return pass();
    const SharedCookie& shared = *session.shared_cookie;
    for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
        const Message& message = *session.messages[i];
        const auto& cookies = message.http->cookies;
        const bool sends = std::any_of(cookies.begin(), cookies.end(), [&](const SentCookie& cookie) {
            return !cookie.attribute && cookie.name == shared.name;
        });
        if (!message.is_request || !sends) continue;
        Verdict verdict =
            violated(fmt::format("the cookie {} is that of session {} of {}, which goes on meanwhile",
                                 shortened(shared.name), shared.session, shortened(to_string(shared.device), 60)),
                     message);
        std::get<Violated>(verdict).message = i;
        return verdict;
    }
    return pass();
}

Verdict cookie_ends_with_its_session(const MessageSubject& subject) {
    const Message& message = subject.message;
    const auto& names = message.cookie->of_ended_session;
    const bool begins =
        subject.session != nullptr && subject.index == 0 && message.is(Method::Inform, CwmpKind::request);
    if (!begins || names.empty()) return pass();
    return violated(fmt::format("the Inform sends the cookie {} of the session before, which was over", listed(names)),
                    message);
}

Verdict cookies_fit_in_512_bytes(const SessionSubject& subject) {
    const auto most = over_the_limit(subject.session);
    if (!most) return pass();
    Verdict verdict = violated(
        fmt::format("the cookies of the session take {} bytes, a CPE has to keep {}", most->bytes, bytes_to_keep),
        *subject.session.messages[most->message]);
    std::get<Violated>(verdict).message = most->message;
    return verdict;
}

Verdict cookie_ties_connections(const SessionSubject& subject) {
    const Session& session = subject.session;
    std::set<StreamIndex> streams;
    for (const Exchange& exchange : session.exchanges) streams.insert(exchange.stream);
    std::set<Endpoint> servers;
    for (const ConnectionUse& use : session.connections) servers.insert(use.info.server);
    // After a redirect another connection is no choice of the ACS.
    if (streams.size() < 2 || servers.size() != 1) return pass();
    for (const auto& message : session.messages) {
        if (!message->http->set_cookies.empty() || !message->http->cookies.empty()) return pass();
    }
    return violated(fmt::format("the session uses {} connections, and no response sets a cookie", streams.size()),
                    *session.messages.front());
}

}  // namespace cwmpscope::rules
