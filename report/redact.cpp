#include "report/redact.h"

#include "decoder/session/hash.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace cwmpscope {

namespace {

constexpr std::string_view mask = "***";

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool is_name_character(char c) {
    return is_word(c) || c == '-' || c == '.' || c == '$';
}

/// Attributes of a cookie, which tell how it is handled and are no secret.
bool is_cookie_attribute(std::string_view name) {
    constexpr std::array<std::string_view, 12> attributes = {"path",    "domain", "expires",  "max-age",
                                                             "version", "secure", "httponly", "samesite",
                                                             "discard", "port",   "comment",  "commenturl"};
    if (!name.empty() && name.front() == '$') return true;
    return std::find(attributes.begin(), attributes.end(), lower(name)) != attributes.end();
}

/// Where the next cookie or attribute begins: after ';', or after a comma that is followed by "name=".
std::size_t end_of_cookie_part(std::string_view text) {
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (quoted) continue;
        if (text[i] == ';') return i;
        if (text[i] != ',') continue;
        std::size_t next = i + 1;
        while (next < text.size() && text[next] == ' ') ++next;
        const std::size_t name = next;
        while (next < text.size() && is_name_character(text[next])) ++next;
        if (next > name && next < text.size() && text[next] == '=') return i;
    }
    return text.size();
}

std::string redacted_cookies(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = end_of_cookie_part(text);
        const std::string_view part = text.substr(0, end);
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) {
            out += is_cookie_attribute(trimmed(part)) || trimmed(part).empty() ? std::string(part) : std::string(mask);
        } else if (is_cookie_attribute(trimmed(part.substr(0, equals)))) {
            out += part;
        } else {
            std::string_view value = trimmed(part.substr(equals + 1));
            const bool quoted = value.size() >= 2 && value.front() == '"' && value.back() == '"';
            if (quoted) value = value.substr(1, value.size() - 2);
            out += part.substr(0, equals + 1);
            if (quoted) out += '"';
            if (!value.empty()) out += cookie_token(value);
            if (quoted) out += '"';
        }
        if (end < text.size()) out += text[end];
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return out;
}

/// Digest credentials keep what explains a failure (user, realm, nonce, uri, nc); the proof of the password goes.
std::string redacted_credentials(std::string_view value) {
    const std::size_t blank = value.find(' ');
    const std::string scheme = lower(value.substr(0, blank));
    if (blank == std::string_view::npos) return value.empty() ? std::string() : std::string(mask);
    if (scheme != "digest") return std::string(value.substr(0, blank + 1)) + std::string(mask);
    std::string out(value.substr(0, blank));
    std::string_view rest = value.substr(blank);
    while (!rest.empty()) {
        std::size_t end = 0;
        for (bool quoted = false; end < rest.size() && (quoted || rest[end] != ','); ++end) {
            if (rest[end] == '"') quoted = !quoted;
        }
        const std::string_view part = rest.substr(0, end);
        const std::size_t equals = part.find('=');
        const std::string name =
            equals == std::string_view::npos ? std::string() : lower(trimmed(part.substr(0, equals)));
        constexpr std::array<std::string_view, 11> telling = {
            "username", "realm", "nonce", "uri", "nc", "qop", "opaque", "stale", "algorithm", "userhash", "username*"};
        if (std::find(telling.begin(), telling.end(), name) != telling.end()) {
            out += part;
        } else if (equals == std::string_view::npos) {
            out += trimmed(part).empty() ? std::string(part) : " " + std::string(mask);
        } else {
            out += part.substr(0, equals + 1);
            out += mask;
        }
        if (end < rest.size()) out += ',';
        rest.remove_prefix(std::min(rest.size(), end + 1));
    }
    return out;
}

bool is_secret_field(const std::string& lower_name) {
    for (const std::string_view part :
         {"token", "secret", "password", "passwd", "api-key", "apikey", "session-id", "sessionid"}) {
        if (lower_name.find(part) != std::string::npos) return true;
    }
    return false;
}

std::string decoded_base64(std::string_view text) {
    std::string out;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        std::uint32_t digit = 0;
        if (c >= 'A' && c <= 'Z') {
            digit = static_cast<std::uint32_t>(c - 'A');
        } else if (c >= 'a' && c <= 'z') {
            digit = static_cast<std::uint32_t>(c - 'a') + 26;
        } else if (c >= '0' && c <= '9') {
            digit = static_cast<std::uint32_t>(c - '0') + 52;
        } else if (c == '+') {
            digit = 62;
        } else if (c == '/') {
            digit = 63;
        } else {
            break;
        }
        bits = (bits << 6U) | digit;
        count += 6;
        if (count >= 8) {
            count -= 8;
            out += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xffU);
        }
    }
    return out;
}

class SecretCollector {
public:
    void add(const std::string& value, std::string instead = std::string(mask)) {
        if (value.size() >= 3) secrets_.push_back({value, std::move(instead)});
    }
    void add_if_secret(std::string_view name, const std::string& value) {
        if (is_secret_name(name)) add(value);
    }
    std::vector<KnownSecret> sorted() && {
        std::stable_sort(secrets_.begin(), secrets_.end(), [](const KnownSecret& a, const KnownSecret& b) {
            return a.value.size() != b.value.size() ? a.value.size() > b.value.size() : a.value < b.value;
        });
        secrets_.erase(std::unique(secrets_.begin(), secrets_.end(),
                                   [](const KnownSecret& a, const KnownSecret& b) { return a.value == b.value; }),
                       secrets_.end());
        return std::move(secrets_);
    }

private:
    std::vector<KnownSecret> secrets_;
};

void collect(SecretCollector& secrets, const HttpFacts& http) {
    if (const AuthField* credentials = http.authorization.get_if()) {
        secrets.add(credentials->token);
        const std::string plain = decoded_base64(credentials->token);
        const std::size_t colon = plain.find(':');
        if (colon != std::string::npos) secrets.add(plain.substr(colon + 1));
        for (const AuthParameter& parameter : credentials->parameters) {
            if (parameter.name == "response" || parameter.name == "cnonce") secrets.add(parameter.value);
        }
    }
    for (const SetCookie& cookie : http.set_cookies) secrets.add(cookie.value, cookie_token(cookie.value));
    for (const SentCookie& cookie : http.cookies) {
        if (!cookie.attribute) secrets.add(cookie.value, cookie_token(cookie.value));
    }
}

bool lists_values(const CwmpMessage& message) {
    return message.method == Method::SetParameterValues || message.method == Method::GetParameterValues ||
           message.method == Method::Inform;
}

void collect(SecretCollector& secrets, const CwmpMessage& message) {
    for (const Argument& argument : message.arguments) secrets.add_if_secret(argument.name, argument.value);
    if (!lists_values(message)) return;
    secrets.add_if_secret(message.first_name, message.first_value);
    if (message.lists == nullptr) return;
    for (const ListItem& item : message.lists->items) secrets.add_if_secret(item.name, item.value);
}

std::string replaced(std::string_view text, const KnownSecret& secret) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t found = text.find(secret.value, at);
        if (found == std::string_view::npos) break;
        const std::size_t end = found + secret.value.size();
        const bool inside_word = (found > 0 && is_word(text[found - 1]) && is_word(secret.value.front())) ||
                                 (end < text.size() && is_word(text[end]) && is_word(secret.value.back()));
        out += text.substr(at, found - at);
        if (inside_word) {
            out += text[found];
            at = found + 1;
        } else {
            out += secret.instead;
            at = end;
        }
    }
    out += text.substr(std::min(at, text.size()));
    return out;
}

}  // namespace

std::string redacted_value(std::string_view name, std::string_view value, const Redaction& redaction) {
    if (redaction.show_secrets || value.empty()) return std::string(value);
    return is_secret_name(name) ? std::string(mask) : redacted_urls(value, redaction);
}

std::string cookie_token(std::string_view value) {
    return "cookie-" + sha256_hex(value).substr(0, 8);
}

std::string redacted_urls(std::string_view text, const Redaction& redaction) {
    if (redaction.show_secrets) return std::string(text);
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text.compare(at, 3, "://") == 0) {
            const std::size_t host = at + 3;
            const std::size_t end = std::min(text.find_first_of("/?# \t\r\n\"'<>", host), text.size());
            const std::size_t sign = text.substr(host, end - host).rfind('@');
            out += "://";
            at = host;
            if (sign != std::string_view::npos) {
                out += mask;
                at = host + sign;
            }
            continue;
        }
        const char c = text[at];
        out += c;
        ++at;
        if (c != '?' && c != '&' && c != ';') continue;
        std::size_t name_end = at;
        while (name_end < text.size() && is_name_character(text[name_end])) ++name_end;
        if (name_end == at || name_end >= text.size() || text[name_end] != '=') continue;
        if (!is_secret_name(text.substr(at, name_end - at))) continue;
        const std::size_t end = std::min(text.find_first_of("&;# \t\r\n\"'<>", name_end), text.size());
        out += text.substr(at, name_end + 1 - at);
        if (end > name_end + 1) out += mask;
        at = end;
    }
    return out;
}

std::string redacted_header(std::string_view name, std::string_view value, const Redaction& redaction) {
    if (redaction.show_secrets) return std::string(value);
    const std::string field = lower(name);
    if (field == "authorization" || field == "proxy-authorization") return redacted_credentials(value);
    if (field == "authentication-info" || field == "proxy-authentication-info")
        return value.empty() ? "" : std::string(mask);
    if (field == "cookie" || field == "cookie2" || field == "set-cookie" || field == "set-cookie2")
        return redacted_cookies(value);
    if (is_secret_field(field)) return value.empty() ? "" : std::string(mask);
    return redacted_urls(value, redaction);
}

std::vector<KnownSecret> secrets_of(const Session& session) {
    SecretCollector secrets;
    for (const auto& message : session.messages) {
        if (message == nullptr) continue;
        collect(secrets, message->http);
        for (const CwmpMessage& envelope : message->envelopes) collect(secrets, envelope);
    }
    return std::move(secrets).sorted();
}

std::string redacted_text(std::string_view text, const std::vector<KnownSecret>& secrets, const Redaction& redaction) {
    if (redaction.show_secrets) return std::string(text);
    std::string out = redacted_urls(text, redaction);
    for (const KnownSecret& secret : secrets) {
        if (out.find(secret.value) != std::string::npos) out = replaced(out, secret);
    }
    return out;
}

}  // namespace cwmpscope
