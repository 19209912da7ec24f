#include "decoder/device_judging.h"

#include "decoder/judgement_sum.h"
#include "decoder/session/connection_requests.h"
#include "decoder/session/device_steps.h"
#include "decoder/session/http_text.h"
#include "decoder/session/lifecycles.h"
#include "decoder/session/sightings.h"
#include "decoder/session/transfers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace cwmpscope {

namespace {

/// At which addresses devices were seen.
class DeviceAddresses {
public:
    void add(const IpAddress& address, std::uint32_t device) {
        if (seen_.empty() || seen_.back() != std::pair(address, device)) seen_.emplace_back(address, device);
    }
    /// Once all have been added.
    void sort() {
        std::ranges::sort(seen_);
        seen_.erase(std::unique(seen_.begin(), seen_.end()), seen_.end());
    }
    bool knows(const IpAddress& address) const { return !devices_at(address).empty(); }
    /// The device that alone was seen there.
    std::optional<std::uint32_t> owner_of(const IpAddress& address) const {
        const auto devices = devices_at(address);
        return devices.size() == 1 ? std::optional(devices.begin()->second) : std::nullopt;
    }

private:
    using Seen = std::pair<IpAddress, std::uint32_t>;
    std::span<const Seen> devices_at(const IpAddress& address) const {
        const auto first = std::ranges::lower_bound(seen_, address, {}, &Seen::first);
        return {first, std::ranges::upper_bound(first, seen_.end(), address, {}, &Seen::first)};
    }

    std::vector<Seen> seen_;
};

class DeviceJudging {
public:
    explicit DeviceJudging(const DeviceScene& scene)
        : scene_(scene), connection_requests_(scene.builder.file_exchanges()) {
        for (const EncryptedConnection& connection : scene.tls_connections)
            tls_clients_.insert(connection.info.client.address);
    }

    JudgedDevices run() {
        const std::vector<std::uint32_t> devices = scene_.builder.devices();
        for (std::uint32_t place = 0; place < devices.size(); ++place)
            gather(place, scene_.builder.device(devices[place]));
        addresses_.sort();
        found_requests_ = connection_requests_.find();
        for (const FailedConnection& connection : scene_.failed_connections) {
            if (const auto owner = addresses_.owner_of(connection.client.address))
                failed_[*owner].push_back(connection);
            if (!addresses_.knows(connection.client.address)) judged_.of_no_device.push_back(connection);
        }
        for (std::uint32_t place = 0; place < devices.size(); ++place)
            judge(place, scene_.builder.history(devices[place]));
        judged_.judgement = sum_.take();
        judged_.acs.assign(acs_.begin(), acs_.end());
        return std::move(judged_);
    }

private:
    void gather(std::uint32_t place, const DeviceId& id) {
        const DevicePast past = scene_.memories.past_of(id);
        for (const RememberedSession& session : past.sessions) {
            addresses_.add(session.cpe.address, place);
            acs_.insert(session.acs);
            if (!tls_clients_.contains(session.cpe.address)) continue;
            judged_.at_tls.push_back({.device = place,
                                      .number = session.number,
                                      .completed = session.outcome == Outcome::completed,
                                      .start = session.start,
                                      .cpe = session.cpe.address,
                                      .acs = session.acs});
        }
        if (!scene_.builder.file_exchanges().empty())
            connection_requests_.add(place, past.sessions, scene_.memories.sightings_of(past));
    }

    void judge(std::uint32_t place, DeviceHistory device) {
        const DevicePast past = scene_.memories.past_of(device.id);
        const std::vector<std::shared_ptr<const Session>> sessions = scene_.memories.recalled(past);
        device.left_out += past.left_out + past.left + past.too_many;
        judged_.sessions_left_out += past.too_many;
        if (past.too_many > 0) forget_sessions(device.sessions, past.begins_after);
        if (const auto found = found_requests_.find(place); found != found_requests_.end()) {
            device.left_out += found->second.left_out;
            device.connection_requests = std::move(found->second.requests);
        }
        device.sightings = scene_.memories.sightings_of(past);
        find_lifecycles(device, sessions, scene_.surroundings, scene_.datagrams.messages());
        const std::vector<DeviceStep> steps = device_steps(sessions);
        const std::vector<FileExchange>& files = scene_.builder.file_exchanges();
        sum_.add(judge_device({.device = device,
                               .sessions = sessions,
                               .file_exchanges = files,
                               .failed_connections = failed_[place],
                               .all_failed_connections = scene_.failed_connections,
                               .alone_at_its_addresses = is_alone(past),
                               .all_file_exchanges = scene_.builder.exchanges_without_cwmp() == files.size(),
                               .surroundings = &scene_.surroundings,
                               .steps = steps,
                               .datagrams = &scene_.datagrams},
                              scene_.rules));
        failed_.erase(place);
        add_told_acs_urls(judged_.acs_urls, device, past.sessions);
        add_file_servers(device);
        judged_.records_left_out += device.left_out - past.left - past.too_many;
        // From here on they say only what must not be told.
        std::erase_if(device.sightings, [](const Sighting& sighting) {
            return is_watched(sighting.name) && !is_secret_name(sighting.name);
        });
        judged_.devices.add(device);
    }

    /// No other device was seen at one of its addresses, nor a session that may be another one's.
    bool is_alone(const DevicePast& past) const {
        return scene_.without_device != nullptr &&
               std::ranges::all_of(past.sessions, [&](const RememberedSession& session) {
                   return addresses_.owner_of(session.cpe.address) &&
                          !scene_.without_device->contains(session.cpe.address);
               });
    }

    void add_file_servers(const DeviceHistory& device) {
        for (const Transfer& transfer : device.transfers) {
            const UrlParts url = split_url(transfer.url);
            if (url.valid) judged_.file_servers.insert(url.host + ":" + url.port);
        }
    }

    const DeviceScene& scene_;
    std::set<IpAddress> tls_clients_;
    DeviceAddresses addresses_;
    std::set<Endpoint> acs_;
    ConnectionRequestFinder connection_requests_;
    std::map<std::uint32_t, ConnectionRequests> found_requests_;
    std::map<std::uint32_t, std::vector<FailedConnection>> failed_;
    JudgementSum sum_;
    JudgedDevices judged_;
};

}  // namespace

JudgedDevices judge_devices(const DeviceScene& scene) {
    return DeviceJudging(scene).run();
}

}  // namespace cwmpscope
