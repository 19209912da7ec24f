#include "report/redact.h"

#include "decoder/session/hash.h"
#include "decoder/soap/cwmp_message.h"
#include "report/base64.h"
#include "report/fact_mask.h"
#include "report/known_words.h"

namespace cwmpscope {

std::string redacted_value(std::string_view name, std::string_view value, const Redaction& redaction) {
    if (redaction.show_secrets || value.empty()) return std::string(value);
    return is_secret_name(name) ? std::string(masked_word) : redacted_urls(value, redaction);
}

std::string cookie_token(std::string_view value) {
    return "cookie-" + sha256_hex(value).substr(0, 8);
}

std::string masked(std::string_view text, const SecretSpans& spans) {
    std::string out;
    std::size_t at = 0;
    for (const SecretSpan& span : spans) {
        out += text.substr(at, span.offset - at);
        out += span.kind == SecretKind::cookie ? cookie_token(text.substr(span.offset, span.length))
                                               : std::string(masked_word);
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
    std::vector<KnownSecret> secrets;
    FactReader visitor;
    visitor.secret = [&](const std::string& value, SecretKind kind) {
        secrets.push_back({value, kind == SecretKind::cookie ? cookie_token(value) : std::string(masked_word)});
    };
    visitor.text = [](const std::string&) {};
    visitor.named = [](std::string_view, const std::string&) {};
    visitor.device = [](const DeviceId&) {};
    for (const auto& message : session.messages) {
        if (message == nullptr) continue;
        visit_facts(*message, visitor);
        const AuthField* field = message->http->authorization.get_if();
        const std::string pair = field == nullptr ? std::string() : from_base64(field->token);
        const std::size_t colon = pair.find(':');
        if (colon != std::string::npos) secrets.push_back({pair.substr(colon + 1), std::string(masked_word)});
    }
    return secrets;
}

std::string redacted_text(std::string_view text, const std::vector<KnownSecret>& secrets, const Redaction& redaction) {
    if (redaction.show_secrets) return std::string(text);
    KnownWords words;
    for (const KnownSecret& secret : secrets) words.add(secret.value, secret.instead);
    return words.replaced(redacted_urls(text, redaction));
}

}  // namespace cwmpscope
