#include "report/diagram_merge.h"

#include "report/escape.h"
#include "report/time_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

namespace cwmpscope {

namespace {

constexpr Duration pause_length = std::chrono::seconds(1);
constexpr std::size_t most_lanes = 8;  ///< a device that fetches from many servers has them share the last one

void put_tops(DiagramRows& diagram) {
    diagram.tops.assign(1, 0);
    for (const DiagramRow& row : diagram.rows) diagram.tops.push_back(diagram.tops.back() + row.height);
}

/// Rows of all parts by time. Each part keeps its order, whatever stands in its rows.
std::vector<DiagramRow> by_time(std::vector<std::vector<DiagramRow>> parts) {
    struct Place {
        Timestamp time;
        std::size_t part, row;
    };
    std::vector<Place> places;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        Timestamp latest{};
        for (std::size_t row = 0; row < parts[part].size(); ++row) {
            latest = std::max(latest, parts[part][row].time);
            places.push_back({latest, part, row});
        }
    }
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.time < b.time; });
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> now_at;
    for (std::size_t i = 0; i < places.size(); ++i) now_at[{places[i].part, places[i].row}] = i;
    std::vector<DiagramRow> rows;
    for (const Place& place : places) {
        DiagramRow& row = parts[place.part][place.row];
        if (row.partner) row.partner = now_at[{place.part, *row.partner}];
        rows.push_back(std::move(row));
    }
    return rows;
}

bool has_time(const DiagramRow& row) {
    return row.kind == RowKind::message || row.kind == RowKind::folded;
}

/// Since the first arrow, and since the end of the arrow before.
void put_times(std::vector<DiagramRow>& rows) {
    const auto first = std::find_if(rows.begin(), rows.end(), has_time);
    if (first == rows.end()) return;
    const Timestamp start = first->time;
    std::optional<Timestamp> before;
    for (DiagramRow& row : rows) {
        row.since_start = row.time - start;
        if (!has_time(row)) continue;
        row.delta.reset();
        if (before) row.delta = std::max(Duration::zero(), row.time - *before);
        row.paused = row.delta && *row.delta > pause_length;
        before = std::max(before.value_or(row.end), row.end);
    }
}

DiagramRow row_of(const Message& message, bool from_device, std::uint8_t lane, const DiagramOptions& options) {
    const HttpFacts& http = *message.http;
    DiagramRow row;
    row.style = DiagramStyle::control;
    if (message.is_request) {
        row.name = visible(http.method.empty() ? std::string("request") : http.method);
        row.detail = visible(redacted_urls(http.target, options.redaction));
    } else {
        row.name = visible(http.status == 0 ? "answer" : fmt::format("{} {}", http.status, http.reason));
        if (message.body_length > 0) row.detail = bytes_text(message.body_length);
        if (http.status >= 400) row.style = http.status == 401 ? DiagramStyle::auth : DiagramStyle::fault;
    }
    row.from = from_device ? Side::cpe : Side::acs;
    row.right = lane;
    row.time = message.first.time;
    row.end = message.last.time;
    row.frame = message.first.frame;
    row.bytes = message.body_length;
    row.partial_end = message.incomplete != Incomplete::no;
    return row;
}

DiagramRow row_of(const UdpMessage& message, bool from_device, std::uint8_t lane, const DiagramOptions& options) {
    DiagramRow row;
    row.style = DiagramStyle::control;
    row.name = message.is_request ? "GET by UDP" : "answer by UDP";
    row.detail = visible(redacted_urls(message.target, options.redaction));
    row.from = from_device ? Side::cpe : Side::acs;
    row.right = lane;
    row.time = row.end = message.at.time;
    row.frame = message.at.frame;
    row.partial_end = !message.whole;
    return row;
}

std::vector<DiagramRow> rows_of(const ThirdPartyExchange& exchange, std::uint8_t lane, const DiagramOptions& options) {
    std::vector<DiagramRow> rows;
    if (exchange.datagram) rows.push_back(row_of(*exchange.datagram, exchange.from_device, lane, options));
    if (exchange.request != nullptr) rows.push_back(row_of(*exchange.request, exchange.from_device, lane, options));
    if (exchange.response != nullptr) rows.push_back(row_of(*exchange.response, !exchange.from_device, lane, options));
    if (rows.size() == 2) {
        rows[0].partner = 1;
        rows[1].partner = 0;
    }
    return rows;
}

/// After a redirect a session goes on with another ACS, which has a lane of its own.
void put_other_acs(const Session& session, DiagramRows& diagram) {
    std::map<Endpoint, std::uint8_t> lane_of;
    for (DiagramRow& row : diagram.rows) {
        if (row.connection == 0 || row.connection > session.connections.size()) continue;
        const Endpoint& server = session.connections[row.connection - 1].info.server;
        if (server == session.acs) continue;
        const auto [known, is_new] = lane_of.try_emplace(server, static_cast<std::uint8_t>(diagram.lanes.size()));
        if (is_new && diagram.lanes.size() < most_lanes)
            diagram.lanes.push_back({fmt::format("ACS {}", lane_of.size() + 1), to_string(server)});
        row.right = std::min(known->second, static_cast<std::uint8_t>(diagram.lanes.size() - 1));
    }
}

void add_exchange(const CaptureReport& report, std::uint32_t index, std::string role, bool from_device,
                  std::vector<ThirdPartyExchange>& out) {
    if (index >= report.file_exchanges.size()) return;
    const FileExchange& exchange = report.file_exchanges[index];
    if (exchange.request == nullptr && exchange.response == nullptr) return;
    out.push_back({std::move(role), from_device ? exchange.server : exchange.client, from_device, exchange.request,
                   exchange.response});
}

void add_datagrams(const CaptureReport& report, const Session& session, const std::vector<FrameRef>& frames,
                   std::vector<ThirdPartyExchange>& out) {
    for (const UdpMessage& message : report.udp_messages) {
        const bool is_one =
            std::any_of(frames.begin(), frames.end(), [&](const FrameRef& at) { return at.frame == message.at.frame; });
        if (!is_one) continue;
        const Endpoint& other = message.is_request ? message.from : message.to;
        out.push_back({.role = other.address == session.acs.address ? "ACS" : "caller",
                       .other = other,
                       .from_device = !message.is_request,
                       .request = nullptr,
                       .response = nullptr,
                       .datagram = message});
    }
}

Timestamp begin_of(const ThirdPartyExchange& exchange) {
    if (exchange.datagram) return exchange.datagram->at.time;
    return (exchange.request != nullptr ? exchange.request : exchange.response)->first.time;
}

std::optional<DeviceHistory> device_of(const CaptureReport& report, const Session& session) {
    const DeviceId* id = session.device.get_if();
    return id == nullptr ? std::nullopt : report.devices.find(*id);
}

}  // namespace

std::vector<ThirdPartyExchange> third_parties(const CaptureReport& report, const Session& session) {
    std::vector<ThirdPartyExchange> out;
    const std::optional<DeviceHistory> device = device_of(report, session);
    if (!device) return out;
    for (const Transfer& transfer : device->transfers) {
        if (transfer.request_session != session.number) continue;
        for (const std::uint32_t index : transfer.file_exchanges) add_exchange(report, index, "file server", true, out);
    }
    for (const Lifecycle& lifecycle : device->lifecycles) {
        if (lifecycle.ended_session != session.number) continue;
        if (lifecycle.kind == LifecycleKind::connection_request && !lifecycle.connection_request)
            add_datagrams(report, session, lifecycle.frames, out);
        if (!lifecycle.connection_request) continue;
        if (*lifecycle.connection_request >= device->connection_requests.size()) continue;
        const ConnectionRequest& request = device->connection_requests[*lifecycle.connection_request];
        for (const std::uint32_t index : request.exchanges)
            add_exchange(report, index, request.from_acs ? "ACS" : "caller", false, out);
    }
    std::stable_sort(out.begin(), out.end(), [](const ThirdPartyExchange& a, const ThirdPartyExchange& b) {
        return begin_of(a) < begin_of(b);
    });
    return out;
}

DiagramRows session_diagram(const CaptureReport& report, const Session& session, std::span<const Finding> findings,
                            const DiagramOptions& options) {
    DiagramRows diagram = diagram_rows(session, findings, options);
    put_other_acs(session, diagram);
    const std::vector<ThirdPartyExchange> others = third_parties(report, session);
    if (others.empty()) return diagram;
    std::vector<DiagramRow> rows;
    std::map<std::string, std::uint8_t> lane_of;
    for (const ThirdPartyExchange& exchange : others) {
        std::uint8_t lane = 1;
        if (exchange.role != "ACS") {
            const auto [known, is_new] = lane_of.try_emplace(exchange.role + to_string(exchange.other),
                                                             static_cast<std::uint8_t>(diagram.lanes.size()));
            if (is_new && diagram.lanes.size() < most_lanes)
                diagram.lanes.push_back({exchange.role, to_string(exchange.other)});
            lane = std::min(known->second, static_cast<std::uint8_t>(diagram.lanes.size() - 1));
        }
        const std::size_t before = rows.size();
        for (DiagramRow& row : rows_of(exchange, lane, options)) {
            if (row.partner) *row.partner += before;
            rows.push_back(std::move(row));
        }
    }
    diagram.rows = by_time({std::move(diagram.rows), std::move(rows)});
    put_times(diagram.rows);
    put_tops(diagram);
    return diagram;
}

DiagramRows merged_diagram(std::vector<DiagramRows> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    DiagramRows whole;
    std::vector<std::vector<DiagramRow>> rows;
    for (DiagramRows& part : parts) {
        const auto lane = static_cast<std::uint8_t>(whole.lanes.size());
        const auto is_of_acs = [lanes = part.lanes](const DiagramRow& row) {
            return row.right < lanes.size() && lanes[row.right].name.starts_with("ACS");
        };
        part.lanes.resize(2);
        part.lanes[0].name = part.title;
        for (const DiagramLane& head : part.lanes) whole.lanes.push_back(head);
        if (whole.frames.paths.empty()) whole.frames = part.frames;
        whole.several_connections = whole.several_connections || part.several_connections;
        std::vector<DiagramRow>& own = rows.emplace_back();
        std::vector<std::optional<std::size_t>> now_at;
        for (DiagramRow& row : part.rows) {
            // While one is silent another may speak; and the band of one is none of the others'.
            const bool drawn = row.kind != RowKind::pause && (row.right == 1 || is_of_acs(row));
            now_at.push_back(drawn ? std::optional(own.size()) : std::nullopt);
            if (!drawn) continue;
            row.left = lane;
            row.right = static_cast<std::uint8_t>(lane + 1);
            own.push_back(std::move(row));
        }
        for (DiagramRow& row : own)
            if (row.partner) row.partner = now_at[*row.partner];
    }
    whole.pairs = parts.size();
    whole.title = counted(parts.size(), "session");
    whole.rows = by_time(std::move(rows));
    put_times(whole.rows);
    if (!whole.rows.empty()) whole.length = duration_text(whole.rows.back().time - whole.rows.front().time);
    put_tops(whole);
    return whole;
}

}  // namespace cwmpscope
