#include "decoder/rules/silence_diagnosis.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace cwmpscope {

namespace {

using End = SilentConnection::End;

constexpr std::size_t most_told = 200;
constexpr std::uint16_t cwmp_port = 7547;

/// Those of one client to one server that ended alike.
struct Silence {
    const SilentConnection* first = nullptr;
    std::size_t count = 0;
    std::uint32_t syns = 0;
};

Duration lasted(const SilentConnection& connection) {
    return std::max(connection.last.time - connection.opened, Duration::zero());
}

std::string seconds(Duration duration) {
    const double count = std::chrono::duration<double>(duration).count();
    return count < 1 ? fmt::format("{:.3f} s", count) : fmt::format("{:.1f} s", count);
}

std::string_view words(End end) {
    switch (end) {
        case End::closed_by_client:
            return "the client closed it";
        case End::closed_by_server:
            return "the server closed it";
        case End::reset_by_client:
            return "the client reset it";
        case End::reset_by_server:
            return "the server reset it";
        case End::left_open:
        case End::unanswered:
            break;
    }
    return {};
}

/// Where one who knows such captures looks first.
std::string_view advice(const SilentConnection& connection) {
    constexpr Duration at_once = std::chrono::seconds(1);
    const bool soon = lasted(connection) < at_once;
    switch (connection.end) {
        case End::closed_by_client:
        case End::reset_by_client:
            return soon ? "who only looks whether a port is open does this, and so does a device whose HTTP client "
                          "fails to start"
                        : "look at the client: it had a connection and sent nothing, or what it sent was lost before "
                          "here (a path that drops large packets looks like this at the server)";
        case End::closed_by_server:
        case End::reset_by_server:
            return soon ? "look at what answers for the server: a firewall, an access list, or a balancer with no "
                          "server behind it lets connections in and ends them at once"
                        : "the server lost patience: look why the client sends nothing, or where it is lost (a path "
                          "that drops large packets looks like this at the server)";
        case End::left_open:
            return "look at the client, which has not said anything yet, and capture for longer to see who "
                   "loses patience";
        case End::unanswered:
            return "look for a firewall or a route that drops SYNs, a server that is switched off, or an answer that "
                   "takes another way than past the capture";
    }
    return {};
}

std::string text_of(const Silence& silence) {
    const SilentConnection& first = *silence.first;
    const std::string from = to_string(first.client.address), to = to_string(first.server);
    if (first.end == End::unanswered) {
        return silence.syns == 1
                   ? fmt::format("{} sent a SYN to {}, and no answer was captured", from, to)
                   : fmt::format("{} sent {} SYNs to {}, and no answer was captured", from, silence.syns, to);
    }
    const std::string times = silence.count == 1 ? std::string() : fmt::format(" {} times", silence.count);
    if (first.end == End::left_open) {
        return fmt::format("{} connected to {}{}, and neither side said anything: it is still open after {}", from, to,
                           times, seconds(lasted(first)));
    }
    return fmt::format("{} connected to {}{}, and neither side said anything: {} after {}", from, to, times,
                       words(first.end), seconds(lasted(first)));
}

}  // namespace

std::vector<Diagnosis> diagnose_silence(std::span<const SilentConnection> silent,
                                        std::span<const FailedConnection> failed, bool nothing_else) {
    std::set<std::pair<IpAddress, Endpoint>> told;
    for (const FailedConnection& one : failed) told.emplace(one.client.address, one.server);
    std::map<std::tuple<IpAddress, Endpoint, End>, Silence> alike;
    for (const SilentConnection& connection : silent) {
        if (!nothing_else && connection.server.port != cwmp_port) continue;
        if (connection.end == End::unanswered && told.contains({connection.client.address, connection.server}))
            continue;
        Silence& silence = alike[{connection.client.address, connection.server, connection.end}];
        if (silence.first == nullptr) silence.first = &connection;
        ++silence.count;
        silence.syns += connection.syns;
    }
    std::vector<Diagnosis> diagnoses;
    for (const auto& [key, silence] : alike) {
        if (diagnoses.size() >= most_told) break;
        diagnoses.push_back({Trouble::connection_failed, 0,
                             fmt::format("{}; {}", text_of(silence), advice(*silence.first)),
                             silence.first->first.frame, std::nullopt, nullptr});
    }
    return diagnoses;
}

}  // namespace cwmpscope
