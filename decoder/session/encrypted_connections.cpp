#include "decoder/session/encrypted_connections.h"

#include "decoder/session/http_text.h"
#include "decoder/session/sightings.h"

#include <algorithm>
#include <charconv>

namespace cwmpscope {

namespace {

/// TR-069 Amendment 6, 3.1: 7547 is registered for CWMP; 7548 and 7549 are common for it with TLS.
constexpr std::uint16_t first_cwmp_port = 7547, last_cwmp_port = 7549;
constexpr std::size_t most_urls = 1000;

bool is_name(std::string_view host) {
    return !host.empty() && host.front() != '[' && host.find(':') == std::string_view::npos &&
           std::any_of(host.begin(), host.end(),
                       [](char letter) { return letter != '.' && (letter < '0' || letter > '9'); });
}

std::vector<IpAddress> addresses_of(std::span<const RememberedSession> sessions) {
    std::vector<IpAddress> addresses;
    for (const RememberedSession& session : sessions) {
        if (std::find(addresses.begin(), addresses.end(), session.cpe.address) == addresses.end())
            addresses.push_back(session.cpe.address);
    }
    return addresses;
}

}  // namespace

void add_told_acs_urls(std::vector<ToldAcsUrl>& urls, const DeviceHistory& device,
                       std::span<const RememberedSession> sessions) {
    for (const Sighting& sighting : device.sightings) {
        if (urls.size() >= most_urls || !is_called(sighting.name, "ManagementServer.URL")) continue;
        if (sighting.source == Sighting::Source::notification) continue;
        const UrlParts parts = split_url(sighting.value);
        ToldAcsUrl url;
        const auto read = std::from_chars(parts.port.data(), parts.port.data() + parts.port.size(), url.port);
        if (!parts.valid || read.ec != std::errc()) continue;
        url.host = parts.host;
        url.is_https = equal_in_any_case(std::string_view(sighting.value).substr(0, 8), "https://");
        url.host_is_name = is_name(parts.host);
        url.at = sighting.at.time;
        url.frame = sighting.at.frame;
        url.devices = addresses_of(sessions);
        urls.push_back(std::move(url));
    }
}

const ToldAcsUrl* url_of(const EncryptedConnection& connection, std::span<const ToldAcsUrl> urls) {
    const TcpConnectionInfo& info = connection.info;
    const ToldAcsUrl* found = nullptr;
    for (const ToldAcsUrl& url : urls) {
        if (!url.is_https || url.port != info.server.port) continue;
        const bool by_address = url.host == to_string(info.server.address);
        const bool by_name = !info.tls->server_name.empty() && url.host == info.tls->server_name;
        const bool by_device =
            std::find(url.devices.begin(), url.devices.end(), info.client.address) != url.devices.end();
        if (!by_device || (!by_address && !by_name && !url.host_is_name)) continue;
        // Two that differ: nobody can say which of them the client followed.
        if (found != nullptr && found->host != url.host) return nullptr;
        found = &url;
    }
    return found;
}

bool is_about_cwmp(const EncryptedConnection& connection, std::span<const ToldAcsUrl> urls) {
    const std::uint16_t port = connection.info.server.port;
    return connection.session != 0 || (port >= first_cwmp_port && port <= last_cwmp_port) ||
           url_of(connection, urls) != nullptr;
}

}  // namespace cwmpscope
