#include "capture/http_start_line.h"

#include <algorithm>
#include <array>

namespace cwmpscope {

namespace {

constexpr std::array<std::string_view, 20> known_methods{
    "GET",    "POST",     "PUT",       "HEAD",        "OPTIONS", "DELETE", "CONNECT", "TRACE",     "PATCH", "PROPFIND",
    "NOTIFY", "M-SEARCH", "SUBSCRIBE", "UNSUBSCRIBE", "MKCOL",   "COPY",   "MOVE",    "PROPPATCH", "LOCK",  "UNLOCK"};

constexpr std::array<std::string_view, 26> familiar_headers{"Host",
                                                            "User-Agent",
                                                            "Content-Length",
                                                            "Content-Type",
                                                            "SOAPAction",
                                                            "Connection",
                                                            "Accept",
                                                            "Accept-Encoding",
                                                            "Accept-Language",
                                                            "Authorization",
                                                            "Cookie",
                                                            "Cookie2",
                                                            "Set-Cookie",
                                                            "Date",
                                                            "Server",
                                                            "Transfer-Encoding",
                                                            "WWW-Authenticate",
                                                            "Expect",
                                                            "Content-Encoding",
                                                            "Cache-Control",
                                                            "Keep-Alive",
                                                            "Pragma",
                                                            "TE",
                                                            "Via",
                                                            "X-Forwarded-For",
                                                            "Content-Language"};

constexpr std::size_t longest_method = 32;

char lower(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

bool is_blank(char character) {
    return character == ' ' || character == '\t';
}

/// "HTTP/1.1"
bool is_version(std::string_view text) {
    return text.size() == 8 && text.substr(0, 5) == "HTTP/" && is_digit(text[5]) && text[6] == '.' && is_digit(text[7]);
}

bool is_control(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return (byte < 0x20 && byte != '\t') || byte == 0x7f;
}

std::size_t token_length(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_token_character) - text.begin());
}

/// "HTTP/1.1 200" and then the end or a space.
bool begins_like_status_line(std::string_view line) {
    return line.size() >= 12 && is_version(line.substr(0, 8)) && line[8] == ' ' && is_digit(line[9]) &&
           is_digit(line[10]) && is_digit(line[11]) && (line.size() == 12 || line[12] == ' ');
}

bool is_known_method(std::string_view method) {
    return std::find(known_methods.begin(), known_methods.end(), method) != known_methods.end();
}

/// Methods are written in capitals; an unknown one may be anything that a token may be, but hardly "hello". Of the
/// known ones it is clear what was meant. `begun`: a token that may go on.
bool may_be_method(std::string_view token, bool begun) {
    if (token.empty() || token.size() > longest_method) return false;
    const auto is_small = [](char character) { return character >= 'a' && character <= 'z'; };
    if (std::none_of(token.begin(), token.end(), is_small)) return true;
    return std::any_of(known_methods.begin(), known_methods.end(), [&](std::string_view method) {
        return (begun ? token.size() <= method.size() : token.size() == method.size()) &&
               field_names_equal(token, method.substr(0, token.size()));
    });
}

/// A method, something, and a version at the end of the line.
bool has_request_shape(std::string_view line) {
    const std::size_t method = token_length(line);
    if (!may_be_method(line.substr(0, method), false) || is_digit(line[0])) return false;
    if (line.size() < method + 11 || line[method] != ' ' || line[line.size() - 9] != ' ') return false;
    if (!is_version(line.substr(line.size() - 8))) return false;
    return !(line.substr(0, method) == "PRI" && line[line.size() - 3] == '2');  // the preface of HTTP/2
}

bool is_clean_text(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char character) {
        return is_control(character) || character == '<' || character == '>' || character == '"';
    });
}

}  // namespace

bool is_token_character(char character) {
    if (is_digit(character) || (lower(character) >= 'a' && lower(character) <= 'z')) return true;
    return character != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(character) != std::string_view::npos;
}

bool field_names_equal(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trim_white_space(std::string_view text) {
    const auto is_space = [](char c) { return is_blank(c) || c == '\r' || c == '\n'; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

StartLineGuess classify_start_line(std::string_view line) {
    if (begins_like_status_line(line)) {
        const bool clean = std::none_of(line.begin(), line.end(), is_control);
        return {StartLineKind::response, clean && line.size() > 12, clean};
    }
    const std::string_view trimmed = trim_white_space(line);
    if (has_request_shape(trimmed)) {
        const std::size_t method = token_length(trimmed);
        const std::string_view target = trimmed.substr(method + 1, trimmed.size() - method - 10);
        const bool clean = trimmed.size() == line.size() && !target.empty() &&
                           std::none_of(target.begin(), target.end(),
                                        [](char character) { return is_blank(character) || is_control(character); });
        return {StartLineKind::request, clean, is_known_method(trimmed.substr(0, method))};
    }
    if (field_names_equal(line.substr(0, 5), "HTTP/")) return {StartLineKind::response, false};
    const std::size_t method = token_length(line);
    const bool goes_on =
        method < line.size() && is_blank(line[method]) && !trim_white_space(line.substr(method)).empty();
    if (goes_on && is_known_method(line.substr(0, method))) return {StartLineKind::request, false, false};
    return {};
}

bool may_become_start_line(std::string_view beginning) {
    if (!beginning.empty() && beginning.back() == '\r') beginning.remove_suffix(1);
    while (!beginning.empty() && (is_blank(beginning.front()) || beginning.front() == '\r')) beginning.remove_prefix(1);
    const auto is_beginning_of = [&](std::string_view longer) {
        return beginning.size() <= longer.size() && field_names_equal(beginning, longer.substr(0, beginning.size()));
    };
    if (field_names_equal(beginning.substr(0, 5), "HTTP/") || is_beginning_of("HTTP/")) return true;
    if (is_familiar_header_line(beginning)) return true;
    if (std::any_of(familiar_headers.begin(), familiar_headers.end(), is_beginning_of)) return true;
    const std::size_t token = token_length(beginning);
    if (token == beginning.size()) return may_be_method(beginning, true);
    return is_blank(beginning[token]) && may_be_method(beginning.substr(0, token), false);
}

std::size_t find_start_line_inside(std::string_view line) {
    // A status line: "HTTP/1.1 200 OK" anywhere, the rest of the line being a reason phrase.
    for (std::size_t at = line.find("HTTP/"); at != std::string_view::npos; at = line.find("HTTP/", at + 1)) {
        if (begins_like_status_line(line.substr(at)) && is_clean_text(line.substr(at))) return at;
    }
    // A request line: a well-known method, a target without blanks, and a version at the end.
    if (line.size() < 14 || line[line.size() - 9] != ' ' || !is_version(line.substr(line.size() - 8))) {
        return std::string_view::npos;
    }
    const std::size_t target = line.substr(0, line.size() - 9).rfind(' ');
    if (target == std::string_view::npos || !is_clean_text(line.substr(target))) return std::string_view::npos;
    std::size_t best = std::string_view::npos;
    for (const std::string_view method : known_methods) {
        if (target >= method.size() && line.substr(target - method.size(), method.size()) == method) {
            best = std::min(best, target - method.size());
            if (best == 0) break;
        }
    }
    return best;
}

bool is_familiar_header_line(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return false;
    return std::any_of(familiar_headers.begin(), familiar_headers.end(),
                       [&](std::string_view name) { return field_names_equal(line.substr(0, colon), name); });
}

bool is_header_or_blank_line(std::string_view line) {
    line = trim_white_space(line);
    const std::size_t name = token_length(line);
    return line.empty() || (name != 0 && name < line.size() && line[name] == ':');
}

}  // namespace cwmpscope
