#include "decoder/session/cookie_fields.h"

#include "decoder/session/field_text.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace cwmpscope {

namespace {

constexpr std::size_t most_cookies = 256;

struct Pair {
    std::string_view name, value;
    bool after_comma = false;  ///< a comma, not a semicolon, stood before it
};

/// Does a comma here end a pair? Only if "name=" follows: dates and values of real cookies contain commas too.
bool begins_pair(std::string_view after_comma) {
    FieldReader reader(after_comma);
    reader.skip_space();
    if (reader.token().empty()) return false;
    reader.skip_space();
    return reader.peek() == '=';
}

/// The next "name=value" or "name" of a field; quoted strings are skipped over.
Pair take_pair(std::string_view& rest, bool after_comma) {
    std::size_t end = 0;
    std::size_t equals = std::string_view::npos;
    bool in_quotes = false;
    for (; end < rest.size(); ++end) {
        const char c = rest[end];
        if (c == '"') {
            in_quotes = !in_quotes;
        } else if (in_quotes) {
            if (c == '\\') ++end;
        } else if (c == '=' && equals == std::string_view::npos) {
            equals = end;
        } else if (c == ';' || (c == ',' && begins_pair(rest.substr(end + 1)))) {
            break;
        }
    }
    end = std::min(end, rest.size());
    const std::string_view text = rest.substr(0, end);
    rest.remove_prefix(end);
    Pair pair{without_outer_space(text.substr(0, equals)), {}, after_comma};
    if (equals != std::string_view::npos) pair.value = without_outer_space(text.substr(equals + 1));
    return pair;
}

template <class Visit>
void for_each_pair(std::string_view field, Visit&& visit) {
    bool after_comma = false;
    while (!field.empty()) {
        const Pair pair = take_pair(field, after_comma);
        after_comma = field.starts_with(',');
        if (!field.empty()) field.remove_prefix(1);
        if (!pair.name.empty() || !pair.value.empty()) visit(pair);
    }
}

std::string unquoted(std::string_view value, bool* was_quoted = nullptr) {
    const bool quoted = value.size() >= 2 && value.front() == '"' && value.back() == '"';
    if (was_quoted != nullptr) *was_quoted = quoted;
    if (!quoted) return std::string(value);
    FieldReader reader(value);
    return reader.quoted();
}

bool is_attribute_name(std::string_view lower_case_name) {
    constexpr std::string_view names[] = {"path",    "domain",  "expires", "max-age", "secure",  "httponly",
                                          "version", "comment", "discard", "port",    "samesite"};
    return std::find(std::begin(names), std::end(names), lower_case_name) != std::end(names);
}

void take_attribute(const Pair& pair, SetCookie& cookie) {
    const std::string name = to_lower_case(pair.name);
    if (name == "path") {
        cookie.path = unquoted(pair.value);
    } else if (name == "domain") {
        cookie.domain = unquoted(pair.value);
    } else if (name == "expires") {
        cookie.expires = unquoted(pair.value);
    } else if (name == "secure") {
        cookie.secure = true;
    } else if (name == "discard") {
        cookie.discard = true;
    } else if (name == "max-age") {
        const std::string text = unquoted(pair.value);
        std::int64_t seconds = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
        if (error == std::errc{} && end == text.data() + text.size()) cookie.max_age = seconds;
    }
}

}  // namespace

void parse_set_cookie(std::string_view value, bool rfc2965, std::vector<SetCookie>& cookies) {
    bool first = true;
    bool open = false;
    for_each_pair(value, [&](const Pair& pair) {
        if (!first && !pair.after_comma) {
            if (open) take_attribute(pair, cookies.back());
            return;
        }
        first = false;
        open = cookies.size() < most_cookies;
        if (!open) return;
        SetCookie cookie;
        cookie.name = pair.name;
        cookie.value = unquoted(pair.value, &cookie.quoted);
        // A list in one field is that of RFC 2109 and 2965 as well: clients of RFC 6265 know no more than its
        // beginning.
        cookie.rfc2965 = rfc2965 || pair.after_comma;
        cookies.push_back(std::move(cookie));
    });
}

void parse_cookie(std::string_view value, std::vector<SentCookie>& cookies) {
    bool first = true;
    for_each_pair(value, [&](const Pair& pair) {
        if (cookies.size() >= most_cookies) return;
        SentCookie cookie;
        cookie.name = pair.name;
        cookie.value = unquoted(pair.value, &cookie.quoted);
        cookie.attribute = pair.name.starts_with('$') || (!first && is_attribute_name(to_lower_case(pair.name)));
        first = false;
        cookies.push_back(std::move(cookie));
    });
}

}  // namespace cwmpscope
