#include "decoder/session/cookie_jar.h"

#include "decoder/session/field_text.h"
#include "decoder/session/http_text.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <sstream>

namespace cwmpscope {

namespace {

/// What keeps a Secure cookie from a request in clear; the last thing that is looked at.
constexpr std::string_view only_in_tls = "Secure";

constexpr std::size_t most_cookies = 200;
constexpr std::size_t most_ended = 64;
constexpr std::size_t most_brought = 64;
// A client counts Max-Age by its own clock; Expires was told by the server's, which may differ from the capture's.
constexpr Duration doubt_of_max_age = std::chrono::seconds(5);
constexpr Duration doubt_of_expires = std::chrono::hours(1);

std::string_view without_quotes(std::string_view value) {
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') return value.substr(1, value.size() - 2);
    return value;
}

std::string host_of(const TcpConnectionInfo& connection, const Message* request) {
    const std::string* field = request == nullptr ? nullptr : request->http->host.get_if();
    if (field == nullptr || field->empty()) return to_string(connection.server.address);
    const UrlParts parts = split_url("http://" + *field);
    std::string host = parts.valid ? parts.host : to_lower_case(*field);
    if (host.size() > 1 && host.back() == '.') host.pop_back();  // the root of the name system
    return host;
}

std::string path_of(const Message* request) {
    if (request == nullptr) return "/";
    const UrlParts url = split_url(request->http->target);
    if (url.valid) return url.path;
    return request->http->target.substr(0, request->http->target.find('?'));
}

/// RFC 6265 5.1.4
std::string default_path(std::string_view request_path) {
    const std::size_t slash = request_path.rfind('/');
    if (request_path.empty() || request_path.front() != '/' || slash == 0) return "/";
    return std::string(request_path.substr(0, slash));
}

bool path_matches(std::string_view request_path, std::string_view cookie_path) {
    if (request_path.substr(0, cookie_path.size()) != cookie_path) return false;
    return request_path.size() == cookie_path.size() || cookie_path.back() == '/' ||
           request_path[cookie_path.size()] == '/';
}

bool host_matches(std::string_view host, std::string_view cookie_host, bool domain) {
    if (host == cookie_host) return true;
    return domain && host.size() > cookie_host.size() + 1 &&
           host.substr(host.size() - cookie_host.size()) == cookie_host &&
           host[host.size() - cookie_host.size() - 1] == '.';
}

/// Copies of one cookie, and not cookies of one name for different paths that were set unseen.
bool have_one_value(const std::vector<SentCookie>& cookies, std::string_view name) {
    const SentCookie* first = nullptr;
    for (const SentCookie& cookie : cookies) {
        if (cookie.attribute || cookie.name != name) continue;
        if (first != nullptr && first->value != cookie.value) return false;
        first = &cookie;
    }
    return true;
}

/// "Thu, 01 Jan 1970 00:00:00 GMT" and with dashes; nothing when it is written otherwise.
std::optional<Timestamp> parse_date(std::string_view text) {
    static constexpr std::string_view months = "janfebmaraprmayjunjulaugsepoctnovdec";
    std::string words = to_lower_case(text);
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '-' || c == ',' || c == ':'; }, ' ');
    std::istringstream stream(words);
    std::string weekday, month;
    int day = 0, year = 0, hour = 0, minute = 0, second = 0;
    if (!(stream >> weekday >> day >> month >> year >> hour >> minute >> second)) return std::nullopt;
    const std::size_t place = months.find(month.substr(0, 3));
    if (month.size() < 3 || place == std::string_view::npos || place % 3 != 0) return std::nullopt;
    if (year < 100) year += year < 70 ? 2000 : 1900;
    // Years that nanoseconds since 1970 cannot tell are as good as never or long ago.
    year = std::clamp(year, 1700, 2250);
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(place / 3 + 1)),
                                           std::chrono::day(static_cast<unsigned>(std::clamp(day, 0, 99)))};
    if (!date.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return std::nullopt;
    return Timestamp(std::chrono::sys_days(date)) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
           std::chrono::seconds(second);
}

}  // namespace

void CookieJar::store(const TcpConnectionInfo& connection, const Message* request, const Message& response) {
    if (!covers(response.coverage, Need::head)) lose();
    last_response_ = std::max(last_response_, response.last.time);
    if (response.http->set_cookies.empty()) return;
    const std::string host = host_of(connection, request);
    for (const SetCookie& set : response.http->set_cookies) {
        Cookie cookie;
        cookie.name = set.name;
        cookie.value = std::string(without_quotes(set.value));
        cookie.path = !set.path.empty() && set.path.front() == '/' ? set.path : default_path(path_of(request));
        cookie.domain = !set.domain.empty();
        cookie.host = cookie.domain ? to_lower_case(set.domain) : host;
        if (!cookie.host.empty() && cookie.host.front() == '.') cookie.host.erase(0, 1);
        cookie.secure = set.secure;
        // Set-Cookie2 is ignored by clients of RFC 6265, and so are a second cookie in a field and one without a name.
        // A cookie for a foreign domain, one set while the request is not known, and one without a value may be kept or
        // not.
        cookie.returnable = !set.rfc2965 && !cookie.name.empty() && host_matches(host, cookie.host, cookie.domain) &&
                            request != nullptr && covers(response.coverage, Need::head) && !cookie.value.empty();
        cookie.set_at = response.last;

        bool deleted = false;
        if (set.max_age) {
            deleted = *set.max_age <= 0;
            constexpr std::int64_t for_ever = 100LL * 365 * 86400;
            cookie.expires =
                response.last.time + std::chrono::seconds(std::clamp<std::int64_t>(*set.max_age, 0, for_ever));
            cookie.doubt = doubt_of_max_age;
        } else if (!set.expires.empty()) {
            cookie.expires = parse_date(set.expires);
            cookie.doubt = doubt_of_expires;
            if (!cookie.expires) cookie.returnable = false;
            deleted = cookie.expires && *cookie.expires <= response.last.time;
        }
        const auto same = [&](const Cookie& other) {
            return other.name == cookie.name && other.path == cookie.path && other.host == cookie.host;
        };
        cookies_.erase(std::remove_if(cookies_.begin(), cookies_.end(), same), cookies_.end());
        if (deleted) {
            // A client whose clock is wrong may send it all the same.
            earlier_.insert(cookie.name);
        } else if (cookies_.size() < most_cookies) {
            cookies_.push_back(std::move(cookie));
        } else {
            lose();
        }
    }
}

bool CookieJar::is_brought(std::string_view name) const {
    return std::any_of(brought_.begin(), brought_.end(), [name](const auto& cookie) { return cookie.first == name; });
}

void CookieJar::note_brought(const Message& request) {
    for (const SentCookie& sent : request.http->cookies) {
        const bool set_here = std::any_of(cookies_.begin(), cookies_.end(),
                                          [&](const Cookie& cookie) { return cookie.name == sent.name; });
        if (!sent.attribute && !set_here && brought_.size() < most_brought)
            brought_.emplace(sent.name, std::string(without_quotes(sent.value)));
    }
}

CookieCheck CookieJar::check(const TcpConnectionInfo& connection, const Message& request) {
    CookieCheck result;
    if (!covers(request.coverage, Need::head)) return result;
    if (request.http->cookies.empty() && cookies_.empty()) return result;
    note_brought(request);
    const std::string host = host_of(connection, &request);
    const std::string path = path_of(&request);

    const auto in_scope = [&](const Cookie& cookie) {
        return host_matches(host, cookie.host, cookie.domain) && path_matches(path, cookie.path) &&
               cookie.set_at.time <= request.first.time && cookie.set_at.frame < request.first.frame;
    };
    std::map<std::string_view, std::uint32_t> copies;
    for (const SentCookie& sent : request.http->cookies) {
        if (sent.attribute) {
            result.attributes_echoed.push_back(sent.name);
            continue;
        }
        ++copies[sent.name];
    }
    for (const auto& entry : copies) {
        const std::string_view name = entry.first;
        const std::uint32_t count = entry.second;
        result.most_copies = std::max(result.most_copies, count);
        const auto named = [name](const Cookie& cookie) { return cookie.name == name; };
        const auto known = std::count_if(cookies_.begin(), cookies_.end(), named);
        const auto scopes = std::count_if(cookies_.begin(), cookies_.end(),
                                          [&](const Cookie& cookie) { return named(cookie) && in_scope(cookie); });
        // The same name may be set for two paths; then both are sent.
        const bool copies_of_one = have_one_value(request.http->cookies, name);
        if (count > 1 && count > scopes && (copies_of_one || (whole_ && !is_brought(name))))
            result.duplicated.emplace_back(name);
        if (!whole_) continue;
        if (known == 0) {
            if (earlier_.count(std::string(name)) == 0) result.never_set.emplace_back(name);
            continue;
        }
        if (scopes == 0) continue;  // check_scope() tells why
        bool current = false, other = false;
        for (const SentCookie& sent : request.http->cookies) {
            if (sent.attribute || sent.name != name) continue;
            (holds(name, sent.value) ? current : other) = true;
        }
        if (other && !(current && is_brought(name))) result.value_changed.emplace_back(name);
    }
    // Nobody thinks for so short: how much time has gone by is not known.
    const bool clock_was_set_back = request.first.time - last_response_ < std::chrono::microseconds(100);
    for (const Cookie& cookie : cookies_) {
        if (!cookie.returnable || (cookie.secure && !request.encrypted) || !in_scope(cookie)) continue;
        if (cookie.expires && (clock_was_set_back || *cookie.expires - cookie.doubt <= request.first.time)) continue;
        if (copies.count(cookie.name) == 0) result.not_returned.push_back(cookie.name);
    }
    check_scope(request, host, path, result);
    for (const SentCookie& sent : request.http->cookies) {
        if (sent.attribute || std::any_of(cookies_.begin(), cookies_.end(),
                                          [&](const Cookie& cookie) { return cookie.name == sent.name; }))
            continue;
        const auto ended = ended_.find(sent.name);
        if (ended != ended_.end() && ended->second == without_quotes(sent.value))
            result.of_ended_session.push_back(sent.name);
    }
    return result;
}

/// Why the client should not have sent the cookie here; empty when it may.
std::string CookieJar::misfit(const Cookie& cookie, std::string_view host, std::string_view path, Timestamp now) const {
    if (!host_matches(host, cookie.host, cookie.domain)) return "host " + cookie.host;
    if (!path_matches(path, cookie.path)) return "Path " + cookie.path;
    if (cookie.expires && *cookie.expires + cookie.doubt < now) return "expired";
    if (cookie.secure) return std::string(only_in_tls);
    return {};
}

void CookieJar::check_scope(const Message& request, std::string_view host, std::string_view path,
                            CookieCheck& result) const {
    // Without a readable request line the path is not known.
    if (!whole_ || path.empty() || path.front() != '/') return;
    for (const SentCookie& sent : request.http->cookies) {
        if (sent.attribute) continue;
        std::string reason;
        bool fits = false;
        for (const Cookie& cookie : cookies_) {
            if (cookie.name != sent.name || cookie.value != without_quotes(sent.value)) continue;
            const bool before = cookie.set_at.time <= request.first.time && cookie.set_at.frame < request.first.frame;
            std::string why = before ? misfit(cookie, host, path, request.first.time) : std::string{};
            if (request.encrypted && why == only_in_tls) why.clear();
            fits = fits || why.empty();
            if (reason.empty()) reason = why;
        }
        if (!fits && !reason.empty()) result.out_of_scope.push_back(sent.name + " (" + reason + ")");
    }
}

void CookieJar::remember_ended(const std::map<std::string, std::string>& cookies) {
    for (const auto& [name, value] : cookies) {
        if (ended_.size() < most_ended || ended_.contains(name)) ended_[name] = value;
    }
}

std::map<std::string, std::string> CookieJar::of_session() const {
    std::map<std::string, std::string> result;
    for (const Cookie& cookie : cookies_) {
        const bool lasts = std::any_of(cookies_.begin(), cookies_.end(), [&](const Cookie& other) {
            return other.expires && other.name == cookie.name && other.value == cookie.value;
        });
        if (!lasts && result.size() < most_ended) result[cookie.name] = cookie.value;
    }
    return result;
}

bool CookieJar::holds(std::string_view name, std::string_view value) const {
    return std::any_of(cookies_.begin(), cookies_.end(), [&](const Cookie& cookie) {
        return cookie.name == name && cookie.value == without_quotes(value);
    });
}

std::set<std::string> CookieJar::names() const {
    std::set<std::string> result;
    for (const Cookie& cookie : cookies_) result.insert(cookie.name);
    return result;
}

}  // namespace cwmpscope
