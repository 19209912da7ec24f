#include "decoder/session/http_text.h"

#include "decoder/session/field_text.h"

#include <algorithm>

namespace cwmpscope {

bool equal_in_any_case(std::string_view left, std::string_view right) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [&](char a, char b) { return lower(a) == lower(b); });
}

UrlParts split_url(std::string_view url) {
    UrlParts parts;
    const std::size_t scheme_end = url.find("://");
    if (scheme_end == std::string_view::npos) return parts;
    const std::string scheme = to_lower_case(url.substr(0, scheme_end));
    if (scheme != "http" && scheme != "https") return parts;
    url.remove_prefix(scheme_end + 3);

    const std::size_t authority_end = std::min(url.find_first_of("/?#"), url.size());
    std::string_view authority = url.substr(0, authority_end);
    url.remove_prefix(authority_end);
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) authority.remove_prefix(at + 1);
    parts.port = scheme == "https" ? "443" : "80";
    const std::size_t colon = authority.rfind(':');
    if (colon != std::string_view::npos && authority.find(']', colon) == std::string_view::npos) {
        if (colon + 1 < authority.size()) parts.port = std::string(authority.substr(colon + 1));
        authority = authority.substr(0, colon);
    }
    parts.host = to_lower_case(authority);

    url = url.substr(0, url.find('#'));
    const std::size_t question = url.find('?');
    parts.path = std::string(url.substr(0, question));
    if (question != std::string_view::npos) parts.query = std::string(url.substr(question));
    if (parts.path.empty()) parts.path = "/";
    parts.valid = !parts.host.empty();
    return parts;
}

std::string charset_of(std::string_view content_type) {
    const std::string lower = to_lower_case(content_type);
    const std::size_t place = lower.find("charset=");
    if (place == std::string::npos) return {};
    std::string_view value = std::string_view(lower).substr(place + 8);
    value = value.substr(0, value.find(';'));
    while (!value.empty() && (value.front() == '"' || is_field_space(value.front()))) value.remove_prefix(1);
    while (!value.empty() && (value.back() == '"' || is_field_space(value.back()))) value.remove_suffix(1);
    return std::string(value);
}

}  // namespace cwmpscope
