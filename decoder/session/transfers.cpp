#include "decoder/session/transfers.h"

#include "decoder/session/device_members.h"
#include "decoder/session/device_steps.h"
#include "decoder/session/http_text.h"
#include "decoder/soap/lexical.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace cwmpscope {

template <class Archive>
void members(Archive& archive, Like<TransferFollower::Origin> auto& origin) {
    auto& [device, asked] = origin;
    archive(device, asked);
}

template <class Archive>
void members(Archive& archive, Like<TransferFollower::Record> auto& record) {
    auto& [sessions, transfers, origins, left_out] = record;
    archive(sessions, transfers, origins, left_out);
}

namespace {

const CwmpMessage& envelope_at(const Session& session, const EnvelopeRef& at) {
    return session.messages[at.message]->envelopes[at.envelope];
}

/// "host:port/path?query", or empty.
std::string key_of_url(const std::string& url) {
    const UrlParts parts = split_url(url);
    return parts.valid ? parts.host + ":" + parts.port + parts.path + parts.query : std::string();
}

std::string key_of_request(const FileExchange& file) {
    const Message& request = *file.request;
    if (split_url(request.http->target).valid) return key_of_url(request.http->target);
    const std::string* host = request.http->host.get_if();
    return key_of_url("http://" + (host != nullptr && !host->empty() ? *host : to_string(file.server)) +
                      request.http->target);
}

/// Which RPC a TransferComplete reports on, as far as the events of the Inform tell.
Method method_in_events(const Session& session, const std::string& key) {
    for (const Event& event : session.events) {
        if (event.command_key != key) continue;
        if (event.code == "M Upload") return Method::Upload;
        if (event.code == "M ScheduleDownload") return Method::ScheduleDownload;
    }
    return Method::Download;
}

std::vector<Transfer::Window> windows_of(const CwmpMessage& request) {
    std::vector<Transfer::Window> windows;
    for (int i = 1; i <= 2; ++i) {
        const std::string path = fmt::format("TimeWindowList.{}.", i);
        if (request.argument(path + "WindowEnd") == nullptr) break;
        windows.push_back({number_of(request, path + "WindowStart"), number_of(request, path + "WindowEnd")});
    }
    return windows;
}

void keep_report(Transfer& transfer, const TransferReport& report, FrameRef at) {
    constexpr std::size_t most = 32;
    if (transfer.reports.size() >= most) return;
    transfer.reports.push_back(report);
    transfer.frames.push_back(at);
}

bool is_open(const Transfer& transfer) {
    return transfer.state == LifecycleState::open;
}

/// When the same file was ordered again after this order was done with: what is fetched from then on belongs to the
/// later one.
std::optional<Timestamp> ordered_again(const std::vector<Transfer>& all, const Transfer& transfer) {
    const FrameRef end = transfer.reports.empty() ? transfer.answered : transfer.reports.front().at;
    std::optional<Timestamp> first;
    if (is_open(transfer) || end.frame == 0) return first;
    for (const Transfer& other : all) {
        const bool later = &other != &transfer && other.asked.frame != 0 && other.asked.time >= end.time;
        if (later && other.url == transfer.url && (!first || other.asked.time < *first)) first = other.asked.time;
    }
    return first;
}

/// By the FaultCode of its TransferComplete.
void settle(Transfer& transfer) {
    const bool failed = transfer.fault_code.value_or(0) != 0;
    transfer.state = failed ? LifecycleState::failed : LifecycleState::completed;
    transfer.explanation = failed                ? fmt::format("TransferComplete with fault {}", *transfer.fault_code)
                           : transfer.fault_code ? "TransferComplete without fault"
                                                 : "TransferComplete; its FaultCode was not captured";
}

}  // namespace

void forget_sessions(std::vector<std::uint32_t>& numbers, std::uint32_t last_session) {
    if (numbers.empty()) return;
    const std::uint32_t newest = std::ranges::max(numbers);
    std::erase_if(numbers, [&](std::uint32_t number) { return number <= last_session && number != newest; });
}

void TransferFollower::forget(const DeviceId& device, std::uint32_t last_session) {
    if (Record* record = records_.find(device)) forget_sessions(record->sessions, last_session);
}

void TransferFollower::take(const Session& session) {
    const DeviceId* device = session.device.get_if();
    if (device == nullptr) return;
    Record* known = records_.find_or_add(*device);
    if (known == nullptr) return;
    Record& record = *known;
    record.sessions.push_back(session.number);
    for (const Transaction& transaction : session.transactions) {
        switch (transaction.method) {
            case Method::Download:
            case Method::Upload:
            case Method::ScheduleDownload:
                if (transaction.caller == Side::acs) take_request(record, session, transaction);
                break;
            case Method::TransferComplete:
                if (transaction.caller == Side::cpe) take_complete(record, session, transaction);
                break;
            case Method::CancelTransfer: {
                const EnvelopeRef* answer = transaction.response.get_if();
                if (answer == nullptr || envelope_at(session, *answer).kind != CwmpKind::response) break;
                const std::string key = argument_of(envelope_at(session, transaction.request), "CommandKey");
                const FrameRef at = session.messages[answer->message]->first;
                for (Transfer& transfer : record.transfers) {
                    if (!is_open(transfer) || transfer.command_key != key) continue;
                    transfer.state = LifecycleState::failed;
                    transfer.explanation = "cancelled by the ACS";
                    transfer.frames.push_back(at);
                    transfer.cancelled = at;
                }
                break;
            }
            default:
                break;
        }
    }
}

void TransferFollower::take_request(Record& record, const Session& session, const Transaction& transaction) {
    const CwmpMessage& request = envelope_at(session, transaction.request);
    const Message& message = *session.messages[transaction.request.message];
    Transfer transfer;
    transfer.method = transaction.method;
    transfer.command_key = argument_of(request, "CommandKey");
    transfer.file_type = argument_of(request, "FileType");
    transfer.url = argument_of(request, "URL");
    transfer.username = argument_of(request, "Username");
    transfer.file_size = number_of(request, "FileSize");
    transfer.delay_seconds = number_of(request, "DelaySeconds");
    if (transaction.method == Method::ScheduleDownload) transfer.windows = windows_of(request);
    transfer.request_session = session.number;
    transfer.asked = message.first;
    transfer.frames.push_back(message.first);
    transfer.explanation = "still open when the capture ends";
    if (const EnvelopeRef* answer = transaction.response.get_if()) {
        const CwmpMessage& response = envelope_at(session, *answer);
        transfer.answered = session.messages[answer->message]->first;
        transfer.frames.push_back(transfer.answered);
        if (const int* status = response.status.get_if()) transfer.status = *status;
        if (response.kind == CwmpKind::fault) {
            transfer.state = LifecycleState::failed;
            const int* code = response.fault ? response.fault->code.get_if() : nullptr;
            transfer.explanation =
                code != nullptr ? fmt::format("refused with fault {}", *code) : "refused with a fault";
        } else if (transfer.status == 0) {
            transfer.state = LifecycleState::completed;
            transfer.explanation = "done within the session (Status 0)";
        }
    } else {
        transfer.explanation = transaction.response.is_absent() ? "the CPE never answered the request"
                                                                : "the answer to the request was not captured";
    }
    // A session whose end was not captured is finished late: its TransferComplete may have been taken before it.
    std::vector<Transfer>& transfers = record.transfers;
    for (std::size_t i = 0; is_open(transfer) && i < transfers.size(); ++i) {
        Transfer& later = transfers[i];
        if (later.state != LifecycleState::began_before_capture || later.command_key != transfer.command_key ||
            later.frames.front().time < message.first.time)
            continue;
        transfer.complete_session = later.complete_session;
        transfer.frames.insert(transfer.frames.end(), later.frames.begin(), later.frames.end());
        transfer.fault_code = later.fault_code;
        transfer.reports = std::move(later.reports);
        settle(transfer);
        later = std::move(transfer);
        record.origins[i] = {session.cpe.address, message.first.time};
        return;
    }
    keep(record, std::move(transfer), {session.cpe.address, message.first.time});
}

/// Null when there are too many.
Transfer* TransferFollower::keep(Record& record, Transfer&& transfer, Origin origin) const {
    if (record.transfers.size() >= most_transfers_) {
        ++record.left_out;
        return nullptr;
    }
    record.origins.push_back(origin);
    return &record.transfers.emplace_back(std::move(transfer));
}

void TransferFollower::take_complete(Record& record, const Session& session, const Transaction& transaction) {
    const CwmpMessage& request = envelope_at(session, transaction.request);
    const Message& message = *session.messages[transaction.request.message];
    const std::string key = argument_of(request, "CommandKey");
    std::vector<Transfer>& transfers = record.transfers;
    const EnvelopeRef* answer = transaction.response.get_if();
    const TransferReport report{
        .session = session.number,
        .at = message.first,
        .answered = answer != nullptr && envelope_at(session, *answer).kind == CwmpKind::response,
        .start_time = argument_of(request, "StartTime"),
        .complete_time = argument_of(request, "CompleteTime")};

    // Of two with the same key the older one ends first.
    auto place = std::find_if(transfers.begin(), transfers.end(), [&](const Transfer& transfer) {
        return is_open(transfer) && transfer.command_key == key;
    });
    if (place == transfers.end()) {
        // Reported again, because the answer to the first report was lost or refused?
        const auto again = std::find_if(transfers.rbegin(), transfers.rend(), [&](const Transfer& transfer) {
            return transfer.command_key == key && transfer.complete_session;
        });
        if (again != transfers.rend()) {
            keep_report(*again, report, message.first);
            return;
        }
        Transfer transfer;
        transfer.method = method_in_events(session, key);
        transfer.command_key = key;
        transfer.state = LifecycleState::began_before_capture;
        transfer.explanation = "request not in the capture";
        if (keep(record, std::move(transfer), {session.cpe.address, {}}) == nullptr) return;
        place = std::prev(transfers.end());
    }
    keep_report(*place, report, message.first);
    place->complete_session = session.number;
    place->fault_code = parse_int(argument_of(request, "FaultStruct.FaultCode"));
    if (place->state == LifecycleState::began_before_capture) return;
    settle(*place);
}

void TransferFollower::match(const std::vector<FileExchange>& files) {
    files_ = &files;
    for (std::uint32_t i = 0; i < files.size(); ++i) {
        if (files[i].request) files_by_url_.emplace(key_of_request(files[i]), i);
    }
}

void TransferFollower::add_files(std::vector<Transfer>& transfers, const std::vector<Origin>& origins) const {
    for (std::size_t i = 0; i < transfers.size(); ++i) {
        Transfer& transfer = transfers[i];
        const std::string key = key_of_url(transfer.url);
        if (key.empty()) continue;
        const auto [first, last] = files_by_url_.equal_range(key);
        const std::optional<Timestamp> again = ordered_again(transfers, transfer);
        for (auto place = first; place != last; ++place) {
            const FileExchange& file = (*files_)[place->second];
            // A fleet fetches the same file: only the device's own exchanges count.
            if (file.client.address != origins[i].device) continue;
            const Timestamp fetched = file.request->first.time;
            if (fetched < origins[i].asked || (again && fetched >= *again)) continue;
            transfer.file_exchanges.push_back(place->second);
            transfer.frames.push_back(file.request->first);
        }
        std::sort(transfer.frames.begin(), transfer.frames.end(), [](const FrameRef& a, const FrameRef& b) {
            return std::tie(a.time, a.frame) < std::tie(b.time, b.frame);
        });
    }
}

std::vector<std::uint32_t> TransferFollower::devices() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> by_first;
    by_first.reserve(records_.size());
    for (std::uint32_t device = 0; device < records_.size(); ++device) {
        records_.look_at(device, [&](const DeviceId&, const Record& record) {
            by_first.emplace_back(std::ranges::min(record.sessions), device);
        });
    }
    std::ranges::sort(by_first);
    std::vector<std::uint32_t> devices;
    devices.reserve(by_first.size());
    for (const auto& [first, device] : by_first) devices.push_back(device);
    return devices;
}

DeviceId TransferFollower::device(std::uint32_t number) {
    DeviceId device;
    records_.look_at(number, [&](const DeviceId& id, const Record&) { device = id; });
    return device;
}

DeviceHistory TransferFollower::history(std::uint32_t device) {
    DeviceHistory history;
    records_.look_at(device, [&](const DeviceId& id, const Record& record) {
        history.id = id;
        history.sessions = record.sessions;
        history.transfers = record.transfers;
        history.left_out = record.left_out;
        add_files(history.transfers, record.origins);
    });
    std::ranges::sort(history.sessions);
    return history;
}

}  // namespace cwmpscope
