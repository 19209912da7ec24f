#include "report/secrets.h"

#include "decoder/session/field_text.h"
#include "decoder/soap/cwmp_message.h"
#include "decoder/soap/lexical.h"
#include "report/xml_pieces.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace cwmpscope {

namespace {

using Words = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view text, Words words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool is_name_character(char c) {
    return is_word(c) || c == '-' || c == '.' || c == '$';
}

/// A part of a text with its place in it.
struct Part {
    std::string_view text;
    std::size_t offset = 0;

    Part sub(std::size_t first, std::size_t length = std::string_view::npos) const {
        return {text.substr(first, length), offset + first};
    }
};

Part trimmed(Part part) {
    while (!part.text.empty() && is_blank(part.text.front())) part = part.sub(1);
    while (!part.text.empty() && is_blank(part.text.back())) part.text.remove_suffix(1);
    return part;
}

Part unquoted(Part part) {
    if (part.text.empty() || part.text.front() != '"') return part;
    part = part.sub(1);
    if (part.text.ends_with('"')) part.text.remove_suffix(1);
    return part;
}

void add(SecretSpans& spans, Part part, SecretKind kind) {
    // Another mask would look like a password that is told.
    if (kind == SecretKind::password && is_mask(part.text)) return;
    if (!part.text.empty()) spans.push_back({part.offset, part.text.size(), kind});
}

void add_all(SecretSpans& spans, const SecretSpans& more, std::size_t offset) {
    for (const SecretSpan& span : more) spans.push_back({span.offset + offset, span.length, span.kind});
}

/// Reads a field byte by byte: is this one inside of a quoted string? What a backslash escapes ends none (RFC 9110,
/// 5.6.4).
class Quotes {
public:
    bool in_quotes(char c) {
        if (escaped_) {
            escaped_ = false;
        } else if (quoted_ && c == '\\') {
            escaped_ = true;
        } else if (c == '"') {
            quoted_ = !quoted_;
        }
        return quoted_;
    }
    bool open() const { return quoted_; }

private:
    bool quoted_ = false, escaped_ = false;
};

// ---- header fields -------------------------------------------------------------------------------------------------

/// Attributes of a cookie, which tell how it is handled and are no secret.
bool is_cookie_attribute(std::string_view name) {
    if (!name.empty() && name.front() == '$') return true;
    return is_one_of(to_lower_case(name),
                     {"path", "domain", "expires", "max-age", "version", "secure", "httponly", "samesite", "discard",
                      "port", "comment", "commenturl", "partitioned", "priority"});
}

/// Where the next cookie or attribute begins: after ';', or after a comma that is followed by "name=".
std::size_t end_of_cookie_part(std::string_view text) {
    Quotes quotes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quotes.in_quotes(text[i])) continue;
        if (text[i] == ';') return i;
        if (text[i] != ',') continue;
        std::size_t next = i + 1;
        while (next < text.size() && is_blank(text[next])) ++next;
        const std::size_t name = next;
        while (next < text.size() && is_name_character(text[next])) ++next;
        if (next > name && next < text.size() && text[next] == '=') return i;
    }
    return text.size();
}

SecretSpans cookies_in(std::string_view text) {
    SecretSpans spans;
    for (Part rest{text, 0}; !rest.text.empty();) {
        const std::size_t end = end_of_cookie_part(rest.text);
        const Part part = rest.sub(0, end);
        const std::size_t equals = part.text.find('=');
        if (equals == std::string_view::npos) {
            const Part word = trimmed(part);
            if (!is_cookie_attribute(word.text)) add(spans, word, SecretKind::cookie);
        } else if (!is_cookie_attribute(trimmed(part.sub(0, equals)).text)) {
            add(spans, unquoted(trimmed(part.sub(equals + 1))), SecretKind::cookie);
        }
        rest = rest.sub(std::min(rest.text.size(), end + 1));
    }
    return spans;
}

/// Digest parameters that explain a failure; the proof of the password goes.
bool is_telling(const std::string& name) {
    return is_one_of(name, {"username", "realm", "nonce", "uri", "nc", "qop", "opaque", "stale", "algorithm",
                            "userhash", "username*", "nextnonce", "domain", "charset"});
}

void add_digest_parameters(SecretSpans& spans, Part rest) {
    while (!rest.text.empty()) {
        std::size_t end = 0;
        Quotes quotes;
        while (end < rest.text.size() && (quotes.in_quotes(rest.text[end]) || rest.text[end] != ',')) ++end;
        const Part part = rest.sub(0, end);
        const std::size_t equals = part.text.find('=');
        if (equals == std::string_view::npos) {
            add(spans, trimmed(part), SecretKind::credentials);
        } else if (!is_telling(to_lower_case(trimmed(part.sub(0, equals)).text))) {
            add(spans, unquoted(trimmed(part.sub(equals + 1))), SecretKind::credentials);
        } else if (quotes.open()) {
            // Nobody closed the quote: what follows the name may be anything, also the response.
            add(spans, unquoted(trimmed(part.sub(equals + 1))), SecretKind::credentials);
        } else {
            add_all(spans, secrets_in_urls(part.text), part.offset);  // uri="/acs?token=..."
        }
        rest = rest.sub(std::min(rest.text.size(), end + 1));
    }
}

SecretSpans credentials_in(std::string_view value) {
    SecretSpans spans;
    const Part whole = trimmed({value, 0});
    const std::size_t blank = whole.text.find_first_of(" \t\r\n");
    if (blank == std::string_view::npos) {
        add(spans, whole, SecretKind::credentials);
    } else if (to_lower_case(whole.text.substr(0, blank)) == "digest") {
        add_digest_parameters(spans, whole.sub(blank));
    } else {
        add(spans, trimmed(whole.sub(blank)), SecretKind::credentials);
    }
    return spans;
}

bool is_secret_field(const std::string& name) {
    const Words parts = {"token",  "secret",     "password",  "passwd",  "api-key",
                         "apikey", "session-id", "sessionid", "auth-key"};
    return is_secret_name(name) || std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
               return name.find(part) != std::string::npos;
           });
}

// ---- URLs ----------------------------------------------------------------------------------------------------------

/// Names in URLs that are those of a session or of a proof, beside the names of passwords.
bool is_secret_in_url(std::string_view name) {
    return is_secret_name(name) ||
           is_one_of(to_lower_case(name), {"sig", "signature", "auth", "jsessionid", "phpsessid", "sid", "sessionid",
                                           "session_id", "session", "pw", "pass", "hmac"});
}

/// From a secret name on: where the value ends.
std::size_t end_of_url_value(std::string_view text, std::size_t at) {
    return std::min(text.find_first_of("&;?# \t\r\n\"'<>", at), text.size());
}

// ---- names beside values -------------------------------------------------------------------------------------------

/// name=value, name: value, "name": "value", from `at` on. The value's place, or nothing.
Part value_after_name(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == '"' || text[at] == '\'')) ++at;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
    if (at >= text.size() || (text[at] != '=' && text[at] != ':')) return {};
    ++at;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
    if (at >= text.size()) return {};
    const char quote = text[at];
    if (quote == '"' || quote == '\'') {
        std::size_t end = at + 1;
        while (end < text.size() && text[end] != quote && text[end] != '\n') end += text[end] == '\\' ? 2 : 1;
        end = std::min(end, text.size());
        return {text.substr(at + 1, end - at - 1), at + 1};
    }
    const std::size_t end = std::min(text.find_first_of(" \t\r\n&;,<>\"'", at), text.size());
    return {text.substr(at, end - at), at};
}

void add_named_values(SecretSpans& spans, Part part) {
    const std::string_view text = part.text;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_name_character(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && is_name_character(text[at])) ++at;
        const Part value = value_after_name(text, at);
        if (value.text.empty() || !is_secret_name(text.substr(begin, at - begin))) continue;
        add(spans, {value.text, part.offset + value.offset}, SecretKind::password);
        at = value.offset + value.text.size();
    }
}

// ---- XML -----------------------------------------------------------------------------------------------------------

constexpr std::size_t most_around = 40;  ///< elements around a text that are asked for their name

std::size_t place_of(std::string_view part, std::string_view whole) {
    return static_cast<std::size_t>(part.data() - whole.data());
}

/// What the Name beside a Value says of it.
enum class Beside : std::uint8_t { unseen, harmless, secret };

class XmlSecrets {
public:
    explicit XmlSecrets(std::string_view body)
        : body_(body), pieces_(xml_pieces(body)), beside_(pieces_.size() + 1), first_value_(pieces_.size() + 1) {}

    SecretSpans find() && {
        for (const XmlPiece& piece : pieces_) {
            if (!piece.is_text() || piece.parent == 0) continue;
            const XmlPiece& element = pieces_[piece.parent - 1];
            if (to_lower_case(element.name) != "name") continue;
            Beside& beside = beside_[element.parent];
            beside =
                is_secret_name(trimmed({piece.text(), 0}).text) ? Beside::secret : std::max(beside, Beside::harmless);
        }
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            const XmlPiece& piece = pieces_[i];
            if (piece.is_text()) {
                text(piece, i + 1 < pieces_.size() ? &pieces_[i + 1] : nullptr);
            } else if (piece.kind == XmlPieceKind::other) {
                comment(piece.raw);
            } else {
                add_named_values(spans_, {piece.raw, place_of(piece.raw, body_)});
                add_all(spans_, secrets_in_urls(piece.raw), place_of(piece.raw, body_));
            }
        }
        return joined(std::move(spans_));
    }

private:
    void text(const XmlPiece& piece, const XmlPiece* next) {
        const Part part = trimmed({piece.text(), place_of(piece.text(), body_)});
        if (is_secret(piece) || (next != nullptr && ends_secret(piece, *next))) {
            add(spans_, part, SecretKind::password);
        } else {
            add_all(spans_, secrets_in_urls(part.text), part.offset);
        }
    }

    /// Any element around the text counts: a Value may hold further elements.
    bool is_secret(const XmlPiece& piece) {
        std::size_t around = piece.parent;
        for (std::size_t steps = 0; around != 0 && steps < most_around; ++steps) {
            const XmlPiece& element = pieces_[around - 1];
            if (is_secret_name(element.name)) return true;
            if (to_lower_case(element.name) == "value" && is_value_of_secret(around)) return true;
            around = element.parent;
        }
        return false;
    }

    /// The text's element begins before the text that was captured; its end tag tells what it was.
    bool ends_secret(const XmlPiece& piece, const XmlPiece& next) const {
        if (next.kind != XmlPieceKind::close) return false;
        if (piece.parent != 0 && pieces_[piece.parent - 1].name == next.name) return false;
        return is_secret_name(next.name) || to_lower_case(next.name) == "value";
    }

    /// A second Value beside one Name: the Name that belongs to it was not captured.
    bool is_value_of_secret(std::size_t value) {
        const std::size_t structure = pieces_[value - 1].parent;
        std::size_t& first = first_value_[structure];
        if (first == 0) first = value;
        return beside_[structure] != Beside::harmless || first != value;
    }

    void comment(std::string_view raw) {
        if (!raw.starts_with("<!--")) return;
        const std::string_view inside = raw.substr(4);
        const std::size_t offset = place_of(inside, body_);
        if (inside.find('<') != std::string_view::npos && inside.find("<!--") == std::string_view::npos) {
            add_all(spans_, XmlSecrets(inside).find(), offset);
        } else {
            add_all(spans_, secrets_in_text(inside), offset);
        }
    }

    std::string_view body_;
    std::vector<XmlPiece> pieces_;
    std::vector<Beside> beside_;            ///< of structures, by index + 1 of the piece that opens them
    std::vector<std::size_t> first_value_;  ///< of structures: index + 1 of the Value in it; 0: none yet
    SecretSpans spans_;
};

}  // namespace

SecretSpans joined(SecretSpans spans) {
    std::sort(spans.begin(), spans.end());
    SecretSpans out;
    for (const SecretSpan& span : spans) {
        if (!out.empty() && span.offset < out.back().offset + out.back().length) {
            out.back().length = std::max(out.back().length, span.offset + span.length - out.back().offset);
        } else {
            out.push_back(span);
        }
    }
    return out;
}

SecretSpans secrets_in_field(std::string_view name, std::string_view value) {
    const std::string field = to_lower_case(name);
    SecretSpans spans;
    if (is_one_of(field, {"authorization", "proxy-authorization"})) {
        spans = credentials_in(value);
    } else if (is_one_of(field, {"authentication-info", "proxy-authentication-info"})) {
        add_digest_parameters(spans, {value, 0});
    } else if (is_one_of(field, {"cookie", "cookie2", "set-cookie", "set-cookie2"})) {
        spans = cookies_in(value);
    } else if (is_secret_field(field)) {
        add(spans, trimmed({value, 0}), SecretKind::credentials);
    } else {
        spans = secrets_in_urls(value);
    }
    return joined(std::move(spans));
}

SecretSpans secrets_in_head(std::string_view head) {
    SecretSpans spans;
    bool first = true;
    for (Part rest{head, 0}; !rest.text.empty();) {
        // A line and the folded ones below it.
        std::size_t end = 0;
        do {
            end = rest.text.find('\n', end);
            end = end == std::string_view::npos ? rest.text.size() : end + 1;
        } while (end < rest.text.size() && (rest.text[end] == ' ' || rest.text[end] == '\t'));
        const Part line = rest.sub(0, end);
        rest = rest.sub(end);
        const std::size_t colon = line.text.find(':');
        const std::size_t blank = line.text.find(' ');
        // A start line that was not captured may leave a field in the first place.
        const bool field =
            colon != std::string_view::npos && (!first || blank == std::string_view::npos || blank > colon);
        first = false;
        if (field) {
            const Part value = trimmed(line.sub(colon + 1));
            add_all(spans, secrets_in_field(trimmed(line.sub(0, colon)).text, value.text), value.offset);
        } else {
            add_all(spans, secrets_in_urls(line.text), line.offset);
        }
    }
    return joined(std::move(spans));
}

SecretSpans secrets_in_urls(std::string_view text) {
    // Every word of every message is asked, and hardly one has any of them.
    if (text.find('=') == std::string_view::npos && text.find("://") == std::string_view::npos) return {};
    constexpr auto begins_something = [] {
        std::array<bool, 256> table{};
        for (const char c : {':', '?', '&', ';'}) table[static_cast<unsigned char>(c)] = true;
        return table;
    }();
    SecretSpans spans;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (!begins_something[static_cast<unsigned char>(c)]) {
            ++at;
            continue;
        }
        if (c == ':' && text.substr(at, 3) == "://") {
            const std::size_t host = at + 3;
            const std::size_t end = std::min(text.find_first_of("/?# \t\r\n\"'<>", host), text.size());
            const std::size_t sign = text.substr(host, end - host).rfind('@');
            if (sign != std::string_view::npos && sign > 0) spans.push_back({host, sign, SecretKind::url});
            at = sign != std::string_view::npos ? host + sign : host;
            continue;
        }
        ++at;
        if (c != '?' && c != '&' && c != ';') continue;
        std::size_t name_end = at;
        while (name_end < text.size() && is_name_character(text[name_end])) ++name_end;
        if (name_end == at || name_end >= text.size() || text[name_end] != '=') continue;
        if (!is_secret_in_url(text.substr(at, name_end - at))) continue;
        const std::size_t end = end_of_url_value(text, name_end + 1);
        add(spans, {text.substr(name_end + 1, end - name_end - 1), name_end + 1}, SecretKind::url);
        at = end;
    }
    return spans;
}

SecretSpans secrets_in_xml(std::string_view body) {
    return XmlSecrets(body).find();
}

SecretSpans secrets_in_text(std::string_view text) {
    SecretSpans spans = secrets_in_urls(text);
    add_named_values(spans, {text, 0});
    return joined(std::move(spans));
}

SecretSpans secrets_in_body(std::string_view body) {
    const std::size_t first = body.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    const bool xml =
        (first != std::string_view::npos && body[first] == '<') || body.find("</") != std::string_view::npos;
    return xml ? secrets_in_xml(body) : secrets_in_text(body);
}

std::vector<NamedValue> named_values_in_xml(std::string_view body) {
    const std::vector<XmlPiece> pieces = xml_pieces(body);
    std::vector<std::string_view> names(pieces.size() + 1);  // of structures, by index + 1 of what opens them
    std::vector<NamedValue> values;
    for (const bool of_parameters : {false, true}) {
        for (const XmlPiece& piece : pieces) {
            if (!piece.is_text() || piece.parent == 0) continue;
            const XmlPiece& element = pieces[piece.parent - 1];
            if (of_parameters) {
                if (element.name == "Value") values.push_back({names[element.parent], piece.text()});
            } else if (element.name == "Name") {
                names[element.parent] = piece.text();
            } else if (element.name != "Value") {
                values.push_back({element.name, piece.text()});
            }
        }
    }
    return values;
}

IdentityKind identity_of_name(std::string_view name) {
    std::string part = to_lower_case(name);
    while (!part.empty()) {
        const std::size_t dot = part.rfind('.');
        const std::string last = part.substr(dot == std::string::npos ? 0 : dot + 1);
        if (last.find_first_not_of("0123456789") != std::string::npos || dot == std::string::npos) {
            part = last;
            break;
        }
        part.resize(dot);
    }
    while (!part.empty() && part.back() >= '0' && part.back() <= '9') part.pop_back();
    if (is_one_of(part, {"serialnumber", "serial", "serialno", "imei", "imsi", "iccid", "msisdn", "directorynumber",
                         "phonenumber", "deviceid", "cpeid", "endpointid"}) ||
        part.ends_with("serialnumber"))
        return IdentityKind::serial;
    if (part.ends_with("bssid") || part.ends_with("macaddress") || part == "mac") return IdentityKind::mac;
    if (part.ends_with("ssid")) return IdentityKind::ssid;
    return IdentityKind::none;
}

}  // namespace cwmpscope
