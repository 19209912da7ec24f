// An absolute URL in its parts, the charset of a media type, and values compared without regard to letter case (ASCII
// only). Views in, values out. RFC 9110 4.2, 5.6, 8.3.
#pragma once

#include <string>
#include <string_view>

namespace cwmpscope {

bool equal_in_any_case(std::string_view left, std::string_view right);

/// "http://host:port/path" in its parts; host in lower case, port as text ("80" when absent), path from the slash on
/// without query. Empty when it is not an absolute http or https URL.
struct UrlParts {
    std::string host, port, path, query;
    bool valid = false;
};
UrlParts split_url(std::string_view url);

/// charset of a media type in lower case, without quotes; empty when it has none
std::string charset_of(std::string_view content_type);

}  // namespace cwmpscope
