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

std::string path_of_request(const Message& request) {
    const UrlParts url = split_url(request.http->target);
    return url.valid ? url.path + url.query : request.http->target;
}

ConnectionRequest::Answer answer_of(const FileExchange& exchange) {
    if (exchange.response == nullptr) return ConnectionRequest::Answer::unanswered;
    const int status = exchange.response->http->status;
    if (status >= 200 && status < 300) return ConnectionRequest::Answer::accepted;
    return status == 401 ? ConnectionRequest::Answer::challenged : ConnectionRequest::Answer::refused;
}

}  // namespace

ConnectionRequestFinder::ConnectionRequestFinder(std::span<const FileExchange> exchanges) : exchanges_(exchanges) {
    for (const FileExchange& exchange : exchanges) urls_[to_string(exchange.server)];
}

void ConnectionRequestFinder::add(std::uint32_t device, std::span<const RememberedSession> sessions,
                                  std::span<const Sighting> sightings) {
    if (urls_.empty()) return;
    bool has_told = false;
    for (const Sighting& sighting : sightings) {
        if (!is_called(sighting.name, "ManagementServer.ConnectionRequestURL")) continue;
        const UrlParts url = split_url(sighting.value);
        const auto asked = url.valid ? urls_.find(url.host + ":" + url.port) : urls_.end();
        if (asked == urls_.end()) continue;
        asked->second.push_back({device, sighting.at.time, url.path + url.query});
        has_told = true;
    }
    if (!has_told) return;
    std::set<IpAddress>& acs = acs_[device];
    for (const RememberedSession& session : sessions) acs.insert(session.acs.address);
}

std::map<std::uint32_t, ConnectionRequests> ConnectionRequestFinder::find() {
    for (auto& [endpoint, told] : urls_)
        std::ranges::stable_sort(told, {}, [](const ToldUrl& url) { return url.since; });
    std::vector<std::uint32_t> order(exchanges_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](std::uint32_t i) { return exchanges_[i].request == nullptr; });
    const std::vector<Timestamp> asked = times_of_asking();
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return asked[i]; });
    for (const std::uint32_t i : order) take(i);
    return std::move(found_);
}

/// Of each exchange: no later than what followed it on its connection, though its packet may have come late.
std::vector<Timestamp> ConnectionRequestFinder::times_of_asking() const {
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

void ConnectionRequestFinder::take(std::uint32_t index) {
    const FileExchange& exchange = exchanges_[index];
    const auto told = urls_.find(to_string(exchange.server));
    if (told == urls_.end()) return;
    const std::string path = path_of_request(*exchange.request);
    const ToldUrl* url = url_for(told->second, exchange, path);
    if (url == nullptr) return;
    const bool from_acs = acs_.at(url->device).contains(exchange.client.address);
    if (!from_acs && path != url->path) return;
    ConnectionRequests& of_device = found_[url->device];
    ConnectionRequest* before = continued(of_device.requests, exchange);
    if (before == nullptr) {
        if (of_device.requests.size() >= most_requests) {
            ++of_device.left_out;
            return;
        }
        before = &of_device.requests.emplace_back();
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
const ConnectionRequestFinder::ToldUrl* ConnectionRequestFinder::url_for(const std::vector<ToldUrl>& told,
                                                                         const FileExchange& exchange,
                                                                         const std::string& path) {
    std::map<std::uint32_t, const ToldUrl*> of_device;
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

ConnectionRequest* ConnectionRequestFinder::continued(std::vector<ConnectionRequest>& requests,
                                                      const FileExchange& exchange) const {
    if (exchange.request->http->authorization.is_absent()) return nullptr;
    for (auto request = requests.rbegin(); request != requests.rend(); ++request) {
        if (request->answer != ConnectionRequest::Answer::challenged) continue;
        const FileExchange& last = exchanges_[request->exchanges.back()];
        if (exchange.request->first.time - last.response->first.time > challenge_life) return nullptr;
        if (last.client.address == exchange.client.address) return &*request;
    }
    return nullptr;
}

}  // namespace cwmpscope
