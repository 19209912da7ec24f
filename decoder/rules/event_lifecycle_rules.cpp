// The functions of the rows of inform_rules.h that compare the Informs of a device: events that were delivered or lost,
// the periodic rhythm, parameters that changed, ParameterKey. TR-069 Amendment 6, 3.7.1.5 and A.3.2.1.
#include "decoder/rules/device_walk.h"
#include "decoder/rules/inform_rules.h"
#include "decoder/rules/parameter_names.h"
#include "decoder/rules/rpc_subject.h"
#include "decoder/rules/wording.h"
#include "decoder/soap/events.h"
#include "decoder/soap/forced_parameters.h"
#include "decoder/soap/lexical.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

bool has(const Session& session, std::string_view code) {
    return std::any_of(session.events.begin(), session.events.end(),
                       [&](const Event& event) { return event.code == code; });
}

std::string words(const Event& event) {
    return event.command_key.empty() ? shortened(event.code)
                                     : fmt::format("{} \"{}\"", shortened(event.code), shortened(event.command_key));
}

/// The M event that a call of the ACS leads to, with its key.
Event event_of(const CwmpMessage& order) {
    const std::string* key = order.argument("CommandKey");
    return {"M " + order.method_name, key == nullptr ? std::string() : *key};
}

/// Was the event delivered in this session: its Inform answered, or the call that goes with it?
bool was_delivered(const Session& session, const Event& event, const EventInfo& info) {
    if (info.delivered_by == Method::Inform) return was_answered(session);
    for (const AnsweredRpc& rpc : answered_rpcs(session, Side::cpe)) {
        if (rpc.succeeded(info.delivered_by) && event_of(*rpc.request).command_key == event.command_key) return true;
    }
    return false;
}

/// The last part of a name of ManagementServer: "PeriodicInformInterval"; empty for others.
std::string_view management_name(std::string_view name) {
    constexpr std::string_view object = ".ManagementServer.";
    const std::size_t place = name.rfind(object);
    return place == std::string_view::npos ? std::string_view{} : name.substr(place + object.size());
}

/// A parameter of ManagementServer as the Inform lists it, or null.
const std::string_view* listed(const Session& session, std::string_view parameter) {
    const CwmpMessage* inform = inform_of(session);
    if (inform == nullptr) return nullptr;
    for (const ListItem& item : items_of(*inform)) {
        if (management_name(item.name) == parameter) return &item.value;
    }
    return nullptr;
}

/// How a value came to be known. One that was set with Status 1 is in force from a moment on that nobody tells.
enum class Told { read, set, set_for_later };

/// Tells of each value of a ManagementServer parameter that the session showed or set, in order.
template <class Tell>
void each_value(const Session& session, Tell tell) {
    for (const AnsweredRpc& rpc : answered_rpcs(session, Side::acs)) {
        const CwmpMessage* list = rpc.succeeded(Method::SetParameterValues)   ? rpc.request
                                  : rpc.succeeded(Method::GetParameterValues) ? rpc.answer
                                                                              : nullptr;
        if (list == nullptr) continue;
        const Told how = list != rpc.request                               ? Told::read
                         : rpc.answer->status == Observed<int>::present(0) ? Told::set
                                                                           : Told::set_for_later;
        for (const ListItem& item : items_of(*list)) {
            const std::string_view name = management_name(item.name);
            if (!name.empty()) tell(name, item.value, how);
        }
    }
}

/// The last call of the session that gave a ParameterKey, and how it went.
struct KeyCall {
    std::string key;
    enum class Went { well, pending, refused } went = Went::well;
};
std::optional<KeyCall> last_key_call(const Session& session) {
    std::optional<KeyCall> last;
    for (const AnsweredRpc& rpc : answered_rpcs(session, Side::acs)) {
        const Method method = rpc.request->method;
        // A configuration file brings a key of its own, and so may a vendor's method.
        if (method == Method::Download || method == Method::ScheduleDownload || method == Method::unknown) last.reset();
        const std::string* key = rpc.request->argument("ParameterKey");
        if (key == nullptr) continue;
        const bool refused = rpc.answer->kind == CwmpKind::fault;
        const bool applied = rpc.answer->status == Observed<int>::present(0);
        last = KeyCall{*key, refused ? KeyCall::Went::refused : applied ? KeyCall::Went::well : KeyCall::Went::pending};
    }
    return last;
}

bool orders_with_key(const Session& session, std::string_view key) {
    for (const AnsweredRpc& rpc : answered_rpcs(session, Side::acs)) {
        const std::string* given = rpc.request->argument("ParameterKey");
        if (given != nullptr && *given == key && rpc.answer->kind == CwmpKind::response) return true;
    }
    return false;
}

bool is_forced(std::string_view name) {
    for (const DataModel model : {DataModel::internet_gateway_device, DataModel::device_1, DataModel::device_2}) {
        for (const ForcedParameter& row : forced_parameters(model)) {
            if (is_parameter_but_for_case(name, row)) return true;
        }
    }
    return false;
}

}  // namespace

Verdict delivered_event_comes_once(const DeviceSubject& subject) {
    std::set<Event> delivered;
    const Session* before = nullptr;
    for (const auto& session : subject.sessions) {
        for (const Event& event : session->events) {
            if (before == nullptr || !delivered.contains(event)) continue;
            return violated_in({before, session.get()},
                               fmt::format("{} is told again, although it was delivered and not ordered again in the "
                                           "capture: suspected to be kept",
                                           words(event)));
        }
        for (const Event& event : session->events) {
            const EventInfo* info = find_event(event.code);
            if (info != nullptr && !info->single && is_whole(*session) && was_delivered(*session, event, *info))
                delivered.insert(event);
        }
        for (const Transaction& transaction : session->transactions) {
            if (transaction.caller != Side::acs) continue;
            delivered.erase(
                event_of(session->messages[transaction.request.message]->envelopes[transaction.request.envelope]));
        }
        before = session.get();
    }
    return pass();
}

Verdict undelivered_event_comes_again(const DeviceSubject& subject) {
    for (const Neighbours& pair : neighbours(subject)) {
        if (!has_failed(*pair.before) || was_answered(*pair.before) || !retries(pair)) continue;
        if (!covers(pair.after->coverage, Need::session_start) || has(*pair.after, "0 BOOTSTRAP")) continue;
        for (const Event& event : pair.before->events) {
            const EventInfo* info = find_event(event.code);
            if (info == nullptr) continue;
            const bool rebooted = has(*pair.after, "1 BOOT");
            const bool kept = info->undelivered == Undelivered::kept ||
                              (info->undelivered == Undelivered::kept_until_reboot && !rebooted);
            const auto& now = pair.after->events;
            if (!kept || std::find(now.begin(), now.end(), event) != now.end()) continue;
            return violated_in(pair,
                               fmt::format("{} of the session that failed is missing in the retry", words(event)));
        }
    }
    return pass();
}

Verdict connection_request_is_not_retried(const DeviceSubject& subject) {
    constexpr std::string_view request = "6 CONNECTION REQUEST";
    for (const Neighbours& pair : neighbours(subject)) {
        if (!has_failed(*pair.before) || was_answered(*pair.before) || !retries(pair)) continue;
        if (!has(*pair.before, request) || !has(*pair.after, request)) continue;
        return violated_in(pair, fmt::format("{} is told again after a failed session: suspected to be kept", request));
    }
    return pass();
}

Verdict periodic_keeps_its_interval(const DeviceSubject& subject) {
    std::optional<double> interval;
    const Session* last = nullptr;  // the last with 2 PERIODIC since the interval is known
    for (const auto& session : subject.sessions) {
        if (has(*session, "1 BOOT") || has(*session, "0 BOOTSTRAP")) last = nullptr;
        // A reset and a configuration file bring an interval of their own.
        if (has(*session, "0 BOOTSTRAP") || has(*session, "7 TRANSFER COMPLETE")) interval.reset();
        const bool periodic =
            has(*session, "2 PERIODIC") && session->retry_count == Observed<std::uint32_t>::present(0);
        // What is due while a session goes on has to wait for its end.
        if (last != nullptr && interval && in_seconds(end_of(*last) - last->start) > *interval) last = nullptr;
        if (periodic && last != nullptr && interval && last->acs == session->acs &&
            last->cpe.address == session->cpe.address) {
            const double gap = in_seconds(session->start - last->start);
            // Periods whose Inform is not in the capture are no matter.
            const double periods = std::max(1.0, std::round(gap / *interval));
            const double off = std::abs(gap - periods * *interval);
            if (off > std::max(10.0, 0.05 * *interval * periods)) {
                return violated_in(
                    {last, session.get()},
                    fmt::format("2 PERIODIC came after {:.0f} s, PeriodicInformInterval is {:.0f} s", gap, *interval));
            }
        }
        if (periodic) last = session.get();
        each_value(*session, [&](std::string_view name, std::string_view value, Told how) {
            // A time shifts the rhythm; from here on it has to be found anew.
            if (name == "PeriodicInformTime" || name == "PeriodicInformEnable") last = nullptr;
            if (name != "PeriodicInformInterval") return;
            const auto seconds = natural_number(trimmed(value));
            const std::optional<double> now = seconds && *seconds > 0 && how != Told::set_for_later
                                                  ? std::optional(static_cast<double>(*seconds))
                                                  : std::nullopt;
            if (now != interval) last = nullptr;
            interval = now;
        });
    }
    return pass();
}

Verdict no_periodic_when_disabled(const DeviceSubject& subject) {
    const Session* disabled = nullptr;
    for (const auto& session : subject.sessions) {
        if (has(*session, "0 BOOTSTRAP")) disabled = nullptr;
        // One that was due before may have waited for the end of the session.
        const bool waited = disabled != nullptr && session->start - end_of(*disabled) < std::chrono::seconds(5);
        if (disabled != nullptr && !waited && has(*session, "2 PERIODIC") &&
            session->retry_count == Observed<std::uint32_t>::present(0)) {
            return violated_in({disabled, session.get()},
                               fmt::format("2 PERIODIC although PeriodicInformEnable was set to false in session {}",
                                           disabled->number));
        }
        each_value(*session, [&](std::string_view name, std::string_view value, Told how) {
            if (name != "PeriodicInformEnable") return;
            const bool off = parse_boolean(value) == false;
            disabled = off && how == Told::set ? session.get() : nullptr;
        });
    }
    return pass();
}

Verdict bootstrap_drops_other_events(const DeviceSubject& subject) {
    std::map<Event, const Session*> ordered;
    for (const auto& session : subject.sessions) {
        if (has(*session, "0 BOOTSTRAP")) {
            for (const Event& event : session->events) {
                const auto order = ordered.find(event);
                if (order == ordered.end()) continue;
                return violated_in(
                    {order->second, session.get()},
                    fmt::format("0 BOOTSTRAP comes with {} from before: suspected to be kept", words(event)));
            }
            ordered.clear();
        }
        for (const AnsweredRpc& rpc : answered_rpcs(*session, Side::acs)) {
            if (rpc.request->argument("CommandKey") != nullptr) ordered[event_of(*rpc.request)] = session.get();
        }
    }
    return pass();
}

Verdict value_change_names_a_parameter(const DeviceSubject& subject) {
    for (const Neighbours& pair : neighbours(subject)) {
        const CwmpMessage* before = inform_of(*pair.before);
        const CwmpMessage* inform = inform_of(*pair.after);
        if (before == nullptr || inform == nullptr || !has(*pair.after, "4 VALUE CHANGE")) continue;
        if (!before->whole || !inform->whole || list_was_released(*before) || list_was_released(*inform)) continue;
        // What was not delivered may stand in this Inform once more.
        if (!was_answered(*pair.before) || pair.after->retry_count != Observed<std::uint32_t>::present(0)) continue;
        const auto items = items_of(*inform), earlier = items_of(*before);
        const bool nothing_new = std::all_of(items.begin(), items.end(), [&](const ListItem& item) {
            return is_forced(item.name) && std::any_of(earlier.begin(), earlier.end(), [&](const ListItem& old) {
                       return old.name == item.name && old.value == item.value;
                   });
        });
        if (!nothing_new) continue;
        return violated_in(
            pair, "4 VALUE CHANGE, but the Inform lists the forced parameters only, with the values of before");
    }
    return pass();
}

Verdict parameter_key_is_current(const DeviceSubject& subject) {
    for (const Neighbours& pair : neighbours(subject)) {
        if (!is_whole(*pair.before) || !covers(pair.after->coverage, Need::session_start)) continue;
        if (pair.before->outcome != Outcome::completed || has(*pair.after, "0 BOOTSTRAP")) continue;
        // A configuration file that was ordered earlier brings the key of the day it was saved.
        if (has(*pair.after, "7 TRANSFER COMPLETE")) continue;
        const std::string_view* old = listed(*pair.before, "ParameterKey");
        const std::string_view* now = listed(*pair.after, "ParameterKey");
        const auto call = last_key_call(*pair.before);
        if (old == nullptr || now == nullptr || !call || call->went != KeyCall::Went::well) continue;
        if (*now != *old || *now == call->key) continue;
        // Many calls give an empty key: a session with one, which was not captured, would explain an empty key.
        return violated_in(pair,
                           fmt::format("ParameterKey is still \"{}\" after a successful call with the key \"{}\"",
                                       shortened(*now), shortened(call->key)),
                           now->empty() ? Severity::note : Severity::warning);
    }
    return pass();
}

Verdict parameter_key_survives_fault(const DeviceSubject& subject) {
    for (const Neighbours& pair : neighbours(subject)) {
        if (!is_whole(*pair.before) || !covers(pair.after->coverage, Need::session_start)) continue;
        const std::string_view* old = listed(*pair.before, "ParameterKey");
        const std::string_view* now = listed(*pair.after, "ParameterKey");
        const auto call = last_key_call(*pair.before);
        if (old == nullptr || now == nullptr || !call || call->went != KeyCall::Went::refused) continue;
        if (*now != call->key || *now == *old || orders_with_key(*pair.before, call->key)) continue;
        return violated_in(pair,
                           fmt::format("ParameterKey is \"{}\", the key of a call that was refused", shortened(*now)));
    }
    return pass();
}

}  // namespace cwmpscope::rules
