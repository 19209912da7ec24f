// Secrets masked in everything that leaves the program: passwords, keys, Authorization, cookie values, user information
// in URLs. Text and facts from the wire go in; the same text with "***" (or a stable token for cookies) comes out. An
// empty secret stays empty: that is a fact worth seeing.
#pragma once

#include "decoder/session/session.h"
#include "report/secrets.h"

#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

struct Redaction {
    bool show_secrets = false;
};

/// The spans replaced: by "***", cookies by their token.
std::string masked(std::string_view text, const SecretSpans& spans);
/// The value of the parameter, argument or header field of that name, masked when the name is that of a secret.
std::string redacted_value(std::string_view name, std::string_view value, const Redaction& redaction);
/// "cookie-1f2e3d4c": equal for equal values.
std::string cookie_token(std::string_view value);
/// Passwords in URLs (user:password@host, ?password=...) anywhere in the text.
std::string redacted_urls(std::string_view text, const Redaction& redaction);
/// A header field's value.
std::string redacted_header(std::string_view name, std::string_view value, const Redaction& redaction);

/// A secret that was seen, and what is written instead.
struct KnownSecret {
    std::string value, instead;
};
/// Passwords, credentials and cookie values of the session's messages, longest first.
std::vector<KnownSecret> secrets_of(const Session& session);
/// Free text (of a finding) with every known secret and every password in a URL masked. Secrets shorter than three
/// characters are not looked for: they would hit innocent words.
std::string redacted_text(std::string_view text, const std::vector<KnownSecret>& secrets, const Redaction& redaction);

}  // namespace cwmpscope
