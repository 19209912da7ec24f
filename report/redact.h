// Secrets masked in everything that leaves the program: passwords, keys, Authorization, cookie values, user information
// in URLs. A text goes in whose place is known; the same with "***" (or a stable token for cookies) comes out. An empty
// secret stays empty: that is a fact worth seeing. What is known of a whole capture masks more: masker.h.
#pragma once

#include "decoder/session/session.h"
#include "report/secrets.h"

#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

struct Redaction {
    bool show_secrets = false;
    bool identity = false;  ///< other names for serial numbers, addresses, MACs, SSIDs
};

/// What stands in the place of a secret.
constexpr std::string_view masked_word = "***";

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
/// Passwords, credentials and cookie values of one session's messages, for views that show it as it is.
std::vector<KnownSecret> secrets_of(const Session& session);
/// Free text (of a finding) with every known secret and every password in a URL masked. Secrets shorter than three
/// characters are not looked for: they would hit innocent words.
std::string redacted_text(std::string_view text, const std::vector<KnownSecret>& secrets, const Redaction& redaction);

}  // namespace cwmpscope
