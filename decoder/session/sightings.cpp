#include "decoder/session/sightings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t most_of_device = 20'000;
constexpr std::size_t most_notified = 1'000;
/// Of the values that one Inform says to have changed.
constexpr std::size_t most_changes = 64;

constexpr std::array<std::string_view, 11> watched = {"ManagementServer.URL",
                                                      "ManagementServer.ConnectionRequestURL",
                                                      "ManagementServer.ConnectionRequestUsername",
                                                      "ManagementServer.ConnectionRequestPassword",
                                                      "ManagementServer.UDPConnectionRequestAddress",
                                                      "ManagementServer.ConnReqJabberID",
                                                      "ManagementServer.ConnReqXMPPConnection",
                                                      "ManagementServer.ParameterKey",
                                                      "DeviceInfo.SoftwareVersion",
                                                      "DeviceInfo.UpTime",
                                                      "DiagnosticsState"};

bool is_below(const std::set<std::string, std::less<>>& paths, std::string_view name) {
    if (paths.empty()) return false;
    if (paths.contains(name)) return true;
    for (std::size_t dot = name.rfind('.'); dot != std::string_view::npos && dot > 0; dot = name.rfind('.', dot - 1)) {
        if (paths.contains(name.substr(0, dot + 1))) return true;
    }
    return false;
}

}  // namespace

bool is_watched(std::string_view name) {
    return std::any_of(watched.begin(), watched.end(), [&](std::string_view end) {
        return !name.empty() && name.back() == end.back() && is_called(name, end);
    });
}

std::span<const std::string_view> watched_parameters() {
    return watched;
}

bool is_called(std::string_view name, std::string_view end) {
    return name.size() > end.size() && name.ends_with(end) && name[name.size() - end.size() - 1] == '.';
}

std::vector<Sighting> SightingFollower::take(const Session& session, SightingRecord& record) {
    std::vector<Sighting> taken;
    const auto keep = [&](Sighting::Source source, const ListItem& item, const Message& message, bool accepted,
                          bool in_force = true) {
        if (record.kept >= most_of_device || total_ >= most_) {
            ++record.left_out;
            return;
        }
        ++total_;
        ++record.kept;
        taken.push_back({source, item.name, item.value, session.number, message.first, accepted, in_force});
    };
    if (session.inform) {
        const Message& message = *session.messages[*session.inform];
        const CwmpMessage& envelope = *message.cwmp();
        const bool changes = std::any_of(session.events.begin(), session.events.end(),
                                         [](const Event& event) { return event.code == "4 VALUE CHANGE"; });
        std::size_t kept = 0;
        if (envelope.lists) {
            for (const ListItem& item : envelope.lists->items) {
                const bool changed = changes && kept < most_changes;
                if (changed) ++kept;
                if (changed || is_watched(item.name) || is_below(*std::as_const(record.notified), item.name))
                    keep(Sighting::Source::inform, item, message, true);
            }
        }
    }
    for (const Transaction& transaction : session.transactions) {
        const Method method = transaction.method;
        const bool sets = method == Method::SetParameterValues || method == Method::SetParameterAttributes;
        if (transaction.caller != Side::acs || (!sets && method != Method::GetParameterValues)) continue;
        const EnvelopeRef* answer = transaction.response.get_if();
        const CwmpMessage* response =
            answer == nullptr ? nullptr : &session.messages[answer->message]->envelopes[answer->envelope];
        const bool accepted = response != nullptr && response->kind == CwmpKind::response;
        const bool in_force = accepted && response->status == Observed<int>::present(0);
        const Message& asked = *session.messages[transaction.request.message];
        if (!sets) {
            if (!accepted || !response->lists) continue;
            for (const ListItem& item : response->lists->items) {
                if (is_watched(item.name) || is_below(*std::as_const(record.notified), item.name))
                    keep(Sighting::Source::read, item, *session.messages[answer->message], true);
            }
            continue;
        }
        const CwmpMessage& request = asked.envelopes[transaction.request.envelope];
        if (!request.lists) continue;
        for (const ListItem& item : request.lists->items) {
            if (method == Method::SetParameterValues) {
                if (is_watched(item.name) || is_below(*std::as_const(record.notified), item.name))
                    keep(Sighting::Source::set, item, asked, accepted, in_force);
                continue;
            }
            // Its type says whether Notification is to be changed at all.
            if (item.type != "1" && item.type != "true") continue;
            keep(Sighting::Source::notification, item, asked, accepted);
            if (accepted && std::as_const(record.notified)->size() < most_notified) record.notified->insert(item.name);
        }
    }
    return taken;
}

void SightingFollower::forget(SightingRecord& record, std::size_t gone) {
    total_ -= gone;
    record.kept -= gone;
}

}  // namespace cwmpscope
