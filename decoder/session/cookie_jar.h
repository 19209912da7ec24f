// CookieJar: the cookies of one session as its client should hold them. Responses with Set-Cookie go in, and for each
// later request a CookieCheck comes out. Records facts, judges nothing. RFC 6265; Set-Cookie2 as in RFC 2965.
#pragma once

#include "capture/tcp_connection_info.h"
#include "decoder/session/message.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cwmpscope {

class CookieJar {
public:
    /// Checks a request against what was set before its first byte.
    CookieCheck check(const TcpConnectionInfo& connection, const Message& request);
    /// Takes over the cookies of a response; `request` is the one it answers, null when that was not captured.
    void store(const TcpConnectionInfo& connection, const Message* request, const Message& response);
    /// A response of the session may be missing: from now on an unknown value may have been set unseen.
    void lose() { whole_ = false; }
    /// Names that an earlier session of the device had: sending them is no wonder.
    void remember(const std::set<std::string>& names) { earlier_.insert(names.begin(), names.end()); }
    /// Name and value of cookies of a session of the device that was over before.
    void remember_ended(const std::map<std::string, std::string>& cookies);

    bool holds(std::string_view name, std::string_view value) const;
    std::set<std::string> names() const;
    /// Name and value of those that were given for this session: without a time to live of their own.
    std::map<std::string, std::string> of_session() const;

private:
    struct Cookie {
        std::string name, value, path;
        std::string host;     ///< that set it, or the Domain attribute
        bool domain = false;  ///< sub-domains as well
        bool secure = false;
        bool returnable = true;  ///< RFC 6265 makes every client return it
        FrameRef set_at;         ///< last frame of the response
        std::optional<Timestamp> expires;
        Duration doubt{};  ///< how far `expires` may be off, because it was told by the server's clock
    };
    bool is_brought(std::string_view name) const;
    void note_brought(const Message& request);
    std::string misfit(const Cookie& cookie, std::string_view host, std::string_view path, Timestamp now) const;
    void check_scope(const Message& request, std::string_view host, std::string_view path, CookieCheck& result) const;

    std::vector<Cookie> cookies_;
    std::set<std::string> earlier_;
    std::map<std::string, std::string> ended_;
    /// Sent before the session set a cookie of the name: the client has it from before, perhaps for another path, and
    /// sends it beside a new one (RFC 6265, 5.4).
    std::set<std::pair<std::string, std::string>> brought_;
    bool whole_ = true;
    Timestamp last_response_{};
};

}  // namespace cwmpscope
