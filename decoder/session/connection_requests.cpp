#include "decoder/session/connection_requests.h"

#include "decoder/session/http_text.h"
#include "decoder/session/sightings.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>

namespace cwmpscope {

namespace {

/// A client that means to answer a challenge does so at once.
constexpr Duration challenge_life = std::chrono::seconds(10);
constexpr std::size_t most_requests = 2'000;

/// A ConnectionRequestURL from when a device told it.
struct ToldUrl {
    std::size_t device = 0;
    Timestamp since{};
    std::string path;
};

std::string path_of_request(const Message& request) {
    const UrlParts url = split_url(request.http->target);
    return url.valid ? url.path + url.query : request.http->target;
}

class Finder {
public:
    Finder(std::vector<DeviceHistory>& devices, const DeviceMemories& sessions, std::span<const FileExchange> exchanges)
        : devices_(devices), exchanges_(exchanges), acs_(devices.size()) {
        for (std::size_t i = 0; i < devices.size(); ++i) {
            const auto own = sessions.find(devices[i].id);
            if (own == sessions.end()) continue;
            for (const RememberedSession& session : own->second.sessions) acs_[i].insert(session.acs.address);
            for (const Sighting& sighting : own->second.sightings.sightings.all()) {
                if (!is_called(sighting.name, "ManagementServer.ConnectionRequestURL")) continue;
                const UrlParts url = split_url(sighting.value);
                if (!url.valid) continue;
                urls_[url.host + ":" + url.port].push_back({i, sighting.at.time, url.path + url.query});
            }
        }
        for (auto& [endpoint, told] : urls_) {
            std::stable_sort(told.begin(), told.end(),
                             [](const ToldUrl& a, const ToldUrl& b) { return a.since < b.since; });
        }
    }

    void run() {
        std::vector<std::uint32_t> order(exchanges_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::erase_if(order, [&](std::uint32_t i) { return exchanges_[i].request == nullptr; });
        const std::vector<Timestamp> asked = times_of_asking();
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return asked[a] < asked[b]; });
        for (const std::uint32_t i : order) take(i);
    }

private:
    /// Of each exchange: no later than what followed it on its connection, though its packet may have come late.
    std::vector<Timestamp> times_of_asking() const {
        std::vector<Timestamp> times(exchanges_.size());
        std::map<StreamIndex, Timestamp> next;
        for (std::size_t i = exchanges_.size(); i-- > 0;) {
            if (exchanges_[i].request == nullptr) continue;
            const auto [earliest, is_last] = next.try_emplace(exchanges_[i].stream, exchanges_[i].request->first.time);
            if (!is_last) earliest->second = std::min(earliest->second, exchanges_[i].request->first.time);
            times[i] = earliest->second;
        }
        return times;
    }

    void take(std::uint32_t index) {
        const FileExchange& exchange = exchanges_[index];
        const auto told = urls_.find(to_string(exchange.server));
        if (told == urls_.end()) return;
        const std::string path = path_of_request(*exchange.request);
        const ToldUrl* url = url_for(told->second, exchange, path);
        if (url == nullptr) return;
        const bool from_acs = acs_[url->device].contains(exchange.client.address);
        if (!from_acs && path != url->path) return;
        DeviceHistory& device = devices_[url->device];
        ConnectionRequest* before = continued(device, exchange);
        if (before == nullptr) {
            if (device.connection_requests.size() >= most_requests) {
                ++device.left_out;
                return;
            }
            before = &device.connection_requests.emplace_back();
            before->from_acs = from_acs;
            before->path = url->path;
            before->url_was_told = url->since <= exchange.request->first.time;
            before->asked = exchange.request->first;
        }
        before->exchanges.push_back(index);
        before->authorized = exchange.request->http->authorization.is_present();
        before->answered = exchange.response != nullptr ? exchange.response->first : FrameRef{};
        before->answer = answer_of(exchange);
    }

    /// Of several devices with this address and port the one whose path it is; else the one that told the URL last.
    const ToldUrl* url_for(const std::vector<ToldUrl>& told, const FileExchange& exchange,
                           const std::string& path) const {
        std::map<std::size_t, const ToldUrl*> of_device;
        for (const ToldUrl& url : told) {
            const ToldUrl*& known = of_device[url.device];
            if (known == nullptr || url.since <= exchange.request->first.time) known = &url;
        }
        if (of_device.size() == 1) return of_device.begin()->second;
        const ToldUrl* only = nullptr;
        for (const auto& [device, url] : of_device) {
            if (url->path != path) continue;
            if (only != nullptr) return nullptr;
            only = url;
        }
        return only;
    }

    ConnectionRequest* continued(DeviceHistory& device, const FileExchange& exchange) const {
        if (exchange.request->http->authorization.is_absent()) return nullptr;
        for (auto request = device.connection_requests.rbegin(); request != device.connection_requests.rend();
             ++request) {
            if (request->answer != ConnectionRequest::Answer::challenged) continue;
            const FileExchange& last = exchanges_[request->exchanges.back()];
            if (exchange.request->first.time - last.response->first.time > challenge_life) return nullptr;
            if (last.client.address == exchange.client.address) return &*request;
        }
        return nullptr;
    }

    static ConnectionRequest::Answer answer_of(const FileExchange& exchange) {
        if (exchange.response == nullptr) return ConnectionRequest::Answer::unanswered;
        const int status = exchange.response->http->status;
        if (status >= 200 && status < 300) return ConnectionRequest::Answer::accepted;
        return status == 401 ? ConnectionRequest::Answer::challenged : ConnectionRequest::Answer::refused;
    }

    std::vector<DeviceHistory>& devices_;
    std::span<const FileExchange> exchanges_;
    std::vector<std::set<IpAddress>> acs_;
    std::map<std::string, std::vector<ToldUrl>> urls_;
};

}  // namespace

void find_connection_requests(std::vector<DeviceHistory>& devices, const DeviceMemories& sessions,
                              std::span<const FileExchange> exchanges) {
    Finder(devices, sessions, exchanges).run();
}

}  // namespace cwmpscope
