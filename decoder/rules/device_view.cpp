#include "decoder/rules/device_view.h"

#include "decoder/session/http_text.h"
#include "decoder/session/sightings.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

std::set<IpAddress> addresses_of(const DeviceSubject& device) {
    std::set<IpAddress> addresses;
    for (const auto& session : device.sessions) addresses.insert(session->cpe.address);
    return addresses;
}

bool is_told(const Sighting& sighting, std::string_view parameter) {
    const bool told = sighting.source == Sighting::Source::inform || sighting.source == Sighting::Source::read;
    return told && is_called(sighting.name, parameter);
}

}  // namespace

const Session* session_numbered(const DeviceSubject& device, std::uint32_t number) {
    const auto& all = device.sessions;
    // By time is nearly always by number.
    auto place = std::lower_bound(all.begin(), all.end(), number,
                                  [](const auto& session, std::uint32_t n) { return session->number < n; });
    if (place == all.end() || (*place)->number != number)
        place = std::find_if(all.begin(), all.end(), [&](const auto& session) { return session->number == number; });
    return place != all.end() ? place->get() : nullptr;
}

const Session* first_session_from(const DeviceSubject& device, Timestamp time) {
    const auto place = std::find_if(device.sessions.begin(), device.sessions.end(), [&](const auto& session) {
        return session->start >= time && session->inform.has_value();
    });
    return place == device.sessions.end() ? nullptr : place->get();
}

bool is_seen_twice(const Session& a, const Session& b) {
    constexpr Duration between_clocks = std::chrono::seconds(10);  // of two captures; in one it is nothing
    const Duration apart = a.start < b.start ? b.start - a.start : a.start - b.start;
    return a.cpe.address != b.cpe.address && apart < between_clocks && a.inform && b.inform && a.events == b.events &&
           a.retry_count == b.retry_count && a.messages.size() == b.messages.size();
}

const Session* session_after(const DeviceSubject& device, const Session& session) {
    auto place = std::upper_bound(device.sessions.begin(), device.sessions.end(), session,
                                  [](const Session& one, const auto& other) {
                                      return std::pair(one.start, one.number) < std::pair(other->start, other->number);
                                  });
    while (place != device.sessions.end() && is_seen_twice(session, **place)) ++place;
    return place == device.sessions.end() ? nullptr : place->get();
}

bool in_session(const DeviceSubject& device, Timestamp time) {
    // A CPE needs a moment to be done with a session.
    constexpr Duration wake = std::chrono::seconds(1);
    return std::any_of(device.sessions.begin(), device.sessions.end(), [&](const auto& session) {
        if (session->start > time) return false;
        if (!covers(session->coverage, Need::session_end)) {
            const Session* next = session_after(device, *session);
            return next == nullptr || next->start > time;
        }
        return time <= session->end + wake;
    });
}

const Event* find_event(const Session& session, std::string_view code) {
    const auto place = std::find_if(session.events.begin(), session.events.end(),
                                    [&](const Event& event) { return event.code == code; });
    return place == session.events.end() ? nullptr : &*place;
}

const Event* find_event(const Session& session, std::string_view code, std::string_view key) {
    const auto place = std::find_if(session.events.begin(), session.events.end(),
                                    [&](const Event& event) { return event.code == code && event.command_key == key; });
    return place == session.events.end() ? nullptr : &*place;
}

bool boots(const Session& session) {
    return find_event(session, "1 BOOT") != nullptr || find_event(session, "0 BOOTSTRAP") != nullptr;
}

bool is_whole_so_far(const Session& session) {
    return session.inform && covers(session.coverage, Need::session_start | Need::no_hole) &&
           covers(inform_message_of(session).coverage, Need::xml);
}

bool is_whole_to_its_end(const Session& session) {
    return is_whole_so_far(session) && covers(session.coverage, Need::session_end);
}

const Message& inform_message_of(const Session& session) {
    return *session.messages[*session.inform];
}

std::string host_of(const Session& session) {
    const Message& first = *session.messages.front();
    const std::string* host = first.is_request ? first.http->host.get_if() : nullptr;
    return host == nullptr ? std::string() : host_of("http://" + *host);
}

std::string host_of(std::string_view url) {
    const UrlParts parts = split_url(url);
    return parts.valid ? parts.host + ":" + parts.port : std::string();
}

bool may_have_missed(const DeviceSubject& device, Timestamp from, Timestamp to) {
    if (device.surroundings == nullptr) return true;
    // A session whose end was not captured may have gone on until the next.
    for (std::size_t i = 0; i < device.sessions.size() && device.sessions[i]->start <= to; ++i) {
        const bool reaches = i + 1 == device.sessions.size() || device.sessions[i + 1]->start > from;
        if (reaches && device.sessions[i]->outcome == Outcome::cut) return true;
    }
    const std::set<IpAddress> addresses = addresses_of(device);
    return std::any_of(addresses.begin(), addresses.end(),
                       [&](const IpAddress& address) { return device.surroundings->lost_between(address, from, to); });
}

bool tried_unread(const DeviceSubject& device, Timestamp from, Timestamp to) {
    if (device.surroundings == nullptr || !device.surroundings->all_kept_since(from)) return true;
    std::set<StreamIndex> known;
    std::set<Endpoint> servers;
    for (const auto& session : device.sessions) {
        for (const ConnectionUse& use : session->connections) known.insert(use.info.stream);
        servers.insert(session->acs);
    }
    const std::set<IpAddress> addresses = addresses_of(device);
    return device.surroundings->any_begun(from, to, [&](const Surroundings::Begun& one) {
        return addresses.contains(one.client) && servers.contains(one.server) && !known.contains(one.stream);
    });
}

bool left_open_before(const DeviceSubject& device, Timestamp time) {
    const Session* last = nullptr;
    for (const auto& session : device.sessions) {
        if (session->start <= time) last = session.get();
    }
    return last != nullptr && std::any_of(last->connections.begin(), last->connections.end(), [&](const auto& use) {
               return device.surroundings == nullptr || device.surroundings->is_cut_off(use.info.stream);
           });
}

bool connected_otherwise(const DeviceSubject& device, Timestamp from, Timestamp to) {
    if (device.surroundings == nullptr || !device.surroundings->all_kept_since(from) || !device.all_file_exchanges)
        return true;
    std::set<StreamIndex> known;
    for (const FileExchange& exchange : device.file_exchanges) known.insert(exchange.stream);
    for (const auto& session : device.sessions) {
        for (const ConnectionUse& use : session->connections) known.insert(use.info.stream);
    }
    const std::set<IpAddress> addresses = addresses_of(device);
    return device.surroundings->any_begun(from, to, [&](const Surroundings::Begun& one) {
        return addresses.contains(one.client) && !known.contains(one.stream);
    });
}

Timestamp end_of_capture(const DeviceSubject& device) {
    return device.surroundings == nullptr ? Timestamp{} : device.surroundings->last_packet();
}

bool was_let_go(const DeviceSubject& device) {
    return device.device.left_out > 0;
}

const Sighting* last_told(const DeviceSubject& device, std::string_view parameter, Timestamp until) {
    const Sighting* last = nullptr;
    for (const Sighting& sighting : device.device.sightings) {
        if (sighting.at.time > until) break;
        if (is_told(sighting, parameter)) last = &sighting;
    }
    return last;
}

const Sighting* first_told_after(const DeviceSubject& device, std::string_view parameter, Timestamp time) {
    for (const Sighting& sighting : device.device.sightings) {
        if (sighting.at.time > time && is_told(sighting, parameter)) return &sighting;
    }
    return nullptr;
}

std::string time_between(Timestamp from, Timestamp to) {
    const double seconds = in_seconds(to - from);
    if (seconds < 10) return fmt::format("{:.2f} s", seconds);
    if (seconds < 600) return fmt::format("{:.0f} s", seconds);
    return fmt::format("{:.0f} min", seconds / 60);
}

}  // namespace cwmpscope::rules
