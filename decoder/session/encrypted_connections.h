// The TCP connections of a capture on which TLS was spoken, or expected by one side, with what ties them to CWMP: the
// session whose messages were read on them, and the URLs of an ACS that the capture itself tells. Facts for the rules.
#pragma once

#include "capture/tcp_connection_info.h"
#include "capture/tls_facts.h"
#include "decoder/session/device.h"
#include "decoder/session/remembered.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

struct EncryptedConnection {
    TcpConnectionInfo info;  ///< info.tls is there
    TcpClose close;
    std::uint32_t session = 0;  ///< whose messages were read on it; 0: none
};

/// A URL of an ACS that a device was told, or told itself.
struct ToldAcsUrl {
    std::string host;  ///< a name or an address
    std::uint16_t port = 0;
    bool is_https = false;
    bool host_is_name = false;
    std::vector<IpAddress> devices;  ///< that it is known of, by the addresses of their sessions
    Timestamp at{};
    std::uint64_t frame = 0;
};

/// Those of ManagementServer.URL in the sessions of the devices.
void add_told_acs_urls(std::vector<ToldAcsUrl>& urls, const DeviceHistory& device,
                       std::span<const RememberedSession> sessions);

/// The URL by which this client came to this server, as far as the capture tells; null when it does not.
const ToldAcsUrl* url_of(const EncryptedConnection& connection, std::span<const ToldAcsUrl> urls);

/// Was it surely, or by its port, a connection of CWMP? Other people's web pages are none of our business.
bool is_about_cwmp(const EncryptedConnection& connection, std::span<const ToldAcsUrl> urls);

}  // namespace cwmpscope
