// Connection requests: which HTTP exchanges with a device were made at the ConnectionRequestURL that it told, put
// together with the challenge and the answer to it. TR-069 Amendment 6, 3.2.2.
#pragma once

#include "decoder/session/device.h"
#include "decoder/session/remembered.h"

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

/// Of one device.
struct ConnectionRequests {
    std::vector<ConnectionRequest> requests;
    std::uint64_t left_out = 0;
};

class ConnectionRequestFinder {
public:
    /// Of all devices, by time; they must outlive it.
    explicit ConnectionRequestFinder(std::span<const FileExchange> exchanges);

    /// Each device once, with all that is remembered of it.
    void add(std::uint32_t device, std::span<const RememberedSession> sessions, std::span<const Sighting> sightings);
    /// By device, once all have been added; those without a request are missing.
    std::map<std::uint32_t, ConnectionRequests> find();

private:
    /// A ConnectionRequestURL from when a device told it.
    struct ToldUrl {
        std::uint32_t device = 0;
        Timestamp since{};
        std::string path;
    };
    std::vector<Timestamp> times_of_asking() const;
    void take(std::uint32_t index);
    static const ToldUrl* url_for(const std::vector<ToldUrl>& told, const FileExchange& exchange,
                                  const std::string& path);
    ConnectionRequest* continued(std::vector<ConnectionRequest>& requests, const FileExchange& exchange) const;

    std::span<const FileExchange> exchanges_;
    std::map<std::uint32_t, std::set<IpAddress>> acs_;  ///< of those devices whose URL it may be
    std::map<std::string, std::vector<ToldUrl>> urls_;  ///< by the servers of the exchanges
    std::map<std::uint32_t, ConnectionRequests> found_;
};

}  // namespace cwmpscope
