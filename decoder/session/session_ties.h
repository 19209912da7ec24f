// SessionTies: by which cookie, device, nonce or pair of addresses an open session can be found again. Sessions are
// named by a number of the builder's own. Answers only when the answer is unique.
#pragma once

#include "capture/address.h"
#include "decoder/session/message.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cwmpscope {

using SessionId = std::uint64_t;

class SessionTies {
public:
    void add_cookie(SessionId session, const SetCookie& cookie, const IpAddress& client, const Endpoint& server);
    void add_device(SessionId session, const DeviceId& device);
    void add_nonce(SessionId session, const std::string& nonce, const IpAddress& client);
    void add_address(SessionId session, const IpAddress& client, const Endpoint& server);
    void forget(SessionId session);

    /// The session that alone has set one of the request's cookies with this value.
    std::optional<SessionId> by_cookie(const Message& request, const IpAddress& client, const Endpoint& server) const;
    std::optional<SessionId> by_nonce(const std::string& nonce, const IpAddress& client) const;
    /// The open sessions of a device, oldest first.
    std::vector<SessionId> of_device(const DeviceId& device) const;
    std::vector<SessionId> of_address(const IpAddress& client, const Endpoint& server) const;

private:
    struct CookieOwner {
        SessionId session = 0;
        IpAddress client;
        Endpoint server;
    };
    struct Keys {
        std::vector<std::string> cookies;
        std::vector<DeviceId> devices;
        std::vector<std::pair<IpAddress, std::string>> nonces;
        std::vector<std::pair<IpAddress, Endpoint>> addresses;
    };
    std::unordered_map<SessionId, Keys> keys_;
    std::unordered_map<std::string, std::vector<CookieOwner>> cookies_;
    std::map<DeviceId, std::vector<SessionId>> devices_;
    std::map<std::pair<IpAddress, std::string>, std::vector<SessionId>> nonces_;
    std::map<std::pair<IpAddress, Endpoint>, std::vector<SessionId>> addresses_;
};

}  // namespace cwmpscope
