// CookieJar: the cookies of one session as its client should hold them. Responses with Set-Cookie go in, and for each
// later request a CookieCheck comes out. Records facts, judges nothing. RFC 6265; Set-Cookie2 as in RFC 2965.
#pragma once

#include "capture/tcp_connection_info.h"
#include "decoder/session/message.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

class CookieJar {
public:
    /// Checks a request against what was set before its first byte.
    CookieCheck check(const TcpConnectionInfo& connection, const Message& request) const;
    /// Takes over the cookies of a response; `request` is the one it answers, null when that was not captured.
    void store(const TcpConnectionInfo& connection, const Message* request, const Message& response);
    /// A response of the session may be missing: from now on an unknown value may have been set unseen.
    void lose() { whole_ = false; }
    /// Names that an earlier session of the device had: sending them is no wonder.
    void remember(const std::set<std::string>& names) { earlier_.insert(names.begin(), names.end()); }

    bool holds(std::string_view name, std::string_view value) const;
    std::set<std::string> names() const;

private:
    struct Cookie {
        std::string name, value, path;
        std::string host;     ///< that set it, or the Domain attribute
        bool domain = false;  ///< sub-domains as well
        bool secure = false;
        bool returnable = true;  ///< RFC 6265 makes every client return it
        FrameRef set_at;         ///< last frame of the response
        std::optional<Timestamp> expires;
    };

    std::vector<Cookie> cookies_;
    std::set<std::string> earlier_;
    bool whole_ = true;
};

}  // namespace cwmpscope
