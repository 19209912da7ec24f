#include "report/redact.h"

#include "decoder/session/hash.h"

#include <algorithm>
#include <cctype>

namespace cwmpscope {

namespace {

constexpr std::string_view mask = "***";

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
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

std::string masked(std::string_view text, const SecretSpans& spans) {
    std::string out;
    std::size_t at = 0;
    for (const SecretSpan& span : spans) {
        out += text.substr(at, span.offset - at);
        out +=
            span.kind == SecretKind::cookie ? cookie_token(text.substr(span.offset, span.length)) : std::string(mask);
        at = span.offset + span.length;
    }
    return out.append(text.substr(at));
}

std::string redacted_urls(std::string_view text, const Redaction& redaction) {
    return redaction.show_secrets ? std::string(text) : masked(text, secrets_in_urls(text));
}

std::string redacted_header(std::string_view name, std::string_view value, const Redaction& redaction) {
    return redaction.show_secrets ? std::string(value) : masked(value, secrets_in_field(name, value));
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
