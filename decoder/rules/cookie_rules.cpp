#include "decoder/rules/cookie_rules.h"

#include "decoder/rules/wording.h"

#include <algorithm>
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

}  // namespace

Verdict cookie_is_returned(const MessageSubject& subject) {
    const auto& names = subject.message.cookie.not_returned;
    if (!subject.message.is_request || names.empty()) return pass();
    return violated(fmt::format("{} lacks the cookie {}", label(subject.message), listed(names)), subject.message);
}

Verdict cookie_value_is_kept(const MessageSubject& subject) {
    const auto& names = subject.message.cookie.value_changed;
    if (!subject.message.is_request || names.empty()) return pass();
    if (may_be_set_unseen(subject)) return cannot_tell(set_unseen);
    return violated(fmt::format("{} returns the cookie {} with another value: suspected cut or old",
                                label(subject.message), listed(names)),
                    subject.message);
}

Verdict cookie_name_is_sent_once(const MessageSubject& subject) {
    const auto& names = subject.message.cookie.duplicated;
    if (!subject.message.is_request || names.empty()) return pass();
    return violated(fmt::format("{} sends the cookie {} {} times", label(subject.message), listed(names),
                                subject.message.cookie.most_copies),
                    subject.message);
}

Verdict cookie_has_no_attributes(const MessageSubject& subject) {
    const auto& names = subject.message.cookie.attributes_echoed;
    // $Version and the like are the business of cookie-rfc2965-syntax.
    std::vector<std::string> echoed;
    std::copy_if(names.begin(), names.end(), std::back_inserter(echoed),
                 [](const std::string& name) { return name.empty() || name.front() != '$'; });
    if (!subject.message.is_request || echoed.empty()) return pass();
    return violated(fmt::format("{} sends the attribute {} back as a cookie", label(subject.message), listed(echoed)),
                    subject.message);
}

Verdict cookie_is_not_of_rfc_2965(const MessageSubject& subject) {
    const auto& cookies = subject.message.http.cookies;
    const auto old = std::find_if(cookies.begin(), cookies.end(), is_of_rfc_2965);
    if (!subject.message.is_request || old == cookies.end()) return pass();
    return violated(fmt::format("{} sends {} in its Cookie field", label(subject.message), shortened(old->name)),
                    subject.message);
}

Verdict cookie_is_not_set_with_set_cookie2(const MessageSubject& subject) {
    const auto& cookies = subject.message.http.set_cookies;
    const auto old =
        std::find_if(cookies.begin(), cookies.end(), [](const SetCookie& cookie) { return cookie.rfc2965; });
    if (subject.message.is_request || old == cookies.end()) return pass();
    return violated(fmt::format("{} sets the cookie {} with Set-Cookie2", label(subject.message), shortened(old->name)),
                    subject.message);
}

Verdict cookie_was_set(const MessageSubject& subject) {
    const auto& names = subject.message.cookie.never_set;
    if (!subject.message.is_request || names.empty()) return pass();
    if (may_be_set_unseen(subject)) return cannot_tell(set_unseen);
    return violated(fmt::format("{} sends the cookie {}, which nobody set", label(subject.message), listed(names)),
                    subject.message);
}

}  // namespace cwmpscope::rules
