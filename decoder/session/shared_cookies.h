// SharedCookies: which sessions of different devices were given the same cookies at the same time. Sessions go in as
// they finish; the second of two that share all their cookies learns of the first. A load balancer gives one cookie to
// many devices, so a session that has another cookie of its own shares nothing.
#pragma once

#include "capture/address.h"
#include "capture/time.h"
#include "decoder/session/session.h"

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope {

struct CookieHolder {
    DeviceId device;
    std::uint32_t session = 0;
    Timestamp start{}, end{};
};

class SharedCookies {
public:
    /// `cookies`: name and value of all cookies that the session was given by `server`.
    std::optional<SharedCookie> take(const CookieHolder& holder, const Endpoint& server,
                                     const std::map<std::string, std::string>& cookies);

private:
    using Holders = std::map<std::string, std::vector<CookieHolder>>;
    Holders holders_;
    std::deque<Holders::iterator> ages_;  ///< one per holder, oldest first; bounds holders_
};

}  // namespace cwmpscope
