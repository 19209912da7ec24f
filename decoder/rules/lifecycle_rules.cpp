#include "decoder/rules/lifecycle_rules.h"

#include "decoder/rules/device_view.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"
#include "decoder/session/http_text.h"
#include "decoder/session/sightings.h"
#include "decoder/soap/forced_parameters.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

constexpr Duration second = std::chrono::seconds(1);
constexpr const char* held_until_then = "the requests of the CPE were held until the end";

/// Answered without a fault, in a session whose end is in the capture.
bool is_agreed(const LifecycleSubject& subject) {
    const Lifecycle& lifecycle = subject.lifecycle;
    if (lifecycle.asked.frame == 0 || lifecycle.answered.frame == 0 || !lifecycle.asked_session) return false;
    const bool refused = lifecycle.state == LifecycleState::failed && !lifecycle.ended_session;
    return !refused;
}

bool is(const LifecycleSubject& subject, LifecycleKind kind) {
    return subject.lifecycle.kind == kind;
}

const Session* session_asked(const LifecycleSubject& subject) {
    return subject.lifecycle.asked_session ? session_numbered(subject.device, *subject.lifecycle.asked_session)
                                           : nullptr;
}

Verdict violated_in(std::uint32_t session, std::string text, Frames frames) {
    Violated verdict;
    verdict.text = std::move(text);
    verdict.frames = std::move(frames);
    verdict.session = session;
    return verdict;
}

Verdict lowered(Verdict verdict, Severity severity) {
    if (Violated* violation = std::get_if<Violated>(&verdict)) violation->severity = severity;
    return verdict;
}

Frames frames_asked(const Session& session, const Lifecycle& lifecycle) {
    return {inform_message_of(session).first.frame, lifecycle.asked.frame};
}

/// The first session after the one that asked, whose Inform has the event.
const Session* next_with(const LifecycleSubject& subject, std::string_view event) {
    const Session* session = session_asked(subject);
    while (session != nullptr) {
        session = session_after(subject.device, *session);
        if (session != nullptr && session->inform && find_event(*session, event) != nullptr) return session;
    }
    return nullptr;
}

/// Everything that the device said from the request on was seen, as far as the capture can show it.
bool saw_all_until(const LifecycleSubject& subject, const Session& last) {
    const Timestamp from = subject.lifecycle.asked.time;
    for (const auto& session : subject.device.sessions) {
        if (session->start > last.start) break;
        if (session->end < from || session.get() == &last) continue;
        if (!is_whole_so_far(*session)) return false;
    }
    return is_whole_so_far(last) && !may_have_missed(subject.device, from, last.start) &&
           !connected_otherwise(subject.device, from, last.start);
}

/// A session after the one time and up to the other tells of a boot.
bool boots_between(const DeviceSubject& device, Timestamp from, Timestamp to) {
    return std::any_of(device.sessions.begin(), device.sessions.end(), [&](const auto& session) {
        return session->start > from && session->start <= to && boots(*session);
    });
}

/// The capture shows the device from its first contact on: nothing can have been asked of it before.
bool begins_with_bootstrap(const DeviceSubject& device) {
    const Session& first = *device.sessions.front();
    return is_whole_so_far(first) && find_event(first, "0 BOOTSTRAP") != nullptr;
}

/// Every Inform has it, whatever changed.
bool is_forced(const std::string& name) {
    const std::span<const ForcedParameter> rows = forced_parameters(data_model_of(name));
    return std::any_of(rows.begin(), rows.end(), [&](const ForcedParameter& row) { return is_parameter(name, row); });
}

}  // namespace

// -- reboot -----------------------------------------------------------------------------------------------------------

Verdict boot_names_its_reboot(const LifecycleSubject& subject) {
    if (!is(subject, LifecycleKind::reboot) || !is_agreed(subject)) return pass();
    const Session* boot = next_with(subject, "1 BOOT");
    if (boot == nullptr || find_event(*boot, "M Reboot", subject.lifecycle.command_key) != nullptr) return pass();
    // 3.7.1.5: with 0 BOOTSTRAP all other undelivered events are dropped.
    if (find_event(*boot, "0 BOOTSTRAP") != nullptr) return pass();
    const Session* asked = session_asked(subject);
    if (asked == nullptr || session_after(subject.device, *asked) != boot || !is_whole_to_its_end(*asked) ||
        !saw_all_until(subject, *boot))
        return cannot_tell("the capture does not show everything the device did in between");
    // Several reboots asked for at once may be told as one.
    for (const Lifecycle& other : subject.device.device.lifecycles) {
        if (other.kind == LifecycleKind::reboot && &other != &subject.lifecycle && other.asked.frame != 0 &&
            (other.asked_session == subject.lifecycle.asked_session || other.ended_session == boot->number))
            return pass();
    }
    // Each of several managers is told of its own orders.
    if (boot->acs != asked->acs && host_of(*boot) != host_of(*asked)) return cannot_tell("the boot is told elsewhere");
    const Event* named = find_event(*boot, "M Reboot");
    return violated_in(boot->number,
                       named == nullptr
                           ? fmt::format("the Inform with 1 BOOT after Reboot (key \"{}\") lacks M Reboot",
                                         shortened(subject.lifecycle.command_key))
                           : fmt::format("M Reboot has the key \"{}\", the Reboot before it \"{}\"",
                                         shortened(named->command_key), shortened(subject.lifecycle.command_key)),
                       frames_asked(*boot, subject.lifecycle));
}

Verdict device_reboots(const LifecycleSubject& subject) {
    if (!is(subject, LifecycleKind::reboot) || !is_agreed(subject)) return pass();
    constexpr Duration time_to_boot = std::chrono::minutes(10);
    const Timestamp asked = subject.lifecycle.answered.time;
    const Sighting* before = last_told(subject.device, "DeviceInfo.UpTime", asked);
    const Sighting* after = first_told_after(subject.device, "DeviceInfo.UpTime", asked + time_to_boot);
    if (before == nullptr || after == nullptr || before->name != after->name) return pass();
    const auto seconds = [](const Sighting& sighting) -> double {
        return sighting.value.empty() || sighting.value.size() > 10 ||
                       sighting.value.find_first_not_of("0123456789") != std::string::npos
                   ? -1
                   : std::stod(sighting.value);
    };
    if (seconds(*before) < 0 || seconds(*after) < 0) return pass();
    // A clock that counts on by what has passed was not set back by a boot.
    const double passed = in_seconds(after->at.time - before->at.time);
    const double counted = seconds(*after) - seconds(*before);
    if (std::abs(counted - passed) > 5 + passed / 100) return pass();
    return violated_in(after->session,
                       fmt::format("UpTime is {} s, {} after Reboot was answered: the device has not rebooted",
                                   shortened(after->value), time_between(asked, after->at.time)),
                       {after->at.frame, subject.lifecycle.answered.frame, before->at.frame});
}

Verdict reboot_was_asked_for(const LifecycleSubject& subject) {
    const Lifecycle& lifecycle = subject.lifecycle;
    if (!is(subject, LifecycleKind::reboot) || lifecycle.state != LifecycleState::began_before_capture ||
        !lifecycle.ended_session)
        return pass();
    const Session* told = session_numbered(subject.device, *lifecycle.ended_session);
    if (told == nullptr || !is_whole_so_far(*told)) return cannot_tell("the Inform was not captured whole");
    // Told once more, or seen once more behind a NAT.
    const auto& all = subject.device.device.lifecycles;
    const bool known = std::any_of(all.begin(), all.end(), [&](const Lifecycle& other) {
        return other.kind == LifecycleKind::reboot && other.asked.frame != 0 &&
               other.command_key == lifecycle.command_key && other.asked.time < told->start;
    });
    if (known) return pass();
    Verdict verdict = violated_in(
        told->number,
        fmt::format("M Reboot has the key \"{}\": its Reboot is not in the capture", shortened(lifecycle.command_key)),
        {lifecycle.ended.frame});
    const Session& first = *subject.device.sessions.front();
    const bool saw_all = std::all_of(subject.device.sessions.begin(), subject.device.sessions.end(),
                                     [&](const std::shared_ptr<const Session>& session) {
                                         return session->start >= told->start || is_whole_to_its_end(*session);
                                     });
    const bool sure = saw_all && begins_with_bootstrap(subject.device) && first.number != told->number &&
                      !may_have_missed(subject.device, first.start, told->start) &&
                      !connected_otherwise(subject.device, first.start, told->start);
    return sure ? verdict : lowered(std::move(verdict), Severity::note);
}

Verdict boot_has_a_cause(const DeviceSubject& device) {
    for (std::size_t i = 1; i < device.sessions.size(); ++i) {
        const Session& session = *device.sessions[i];
        if (!is_whole_so_far(session) || find_event(session, "1 BOOT") == nullptr) continue;
        if (find_event(session, "0 BOOTSTRAP") != nullptr) continue;
        const bool named = std::any_of(session.events.begin(), session.events.end(),
                                       [](const Event& event) { return event.code.starts_with("M "); });
        if (named || session.retry_count.value_or(1) != 0) continue;
        // An order that is not told as done yet.
        const bool ordered = std::any_of(device.steps.begin(), device.steps.end(), [&](const DeviceStep& step) {
            return step.from_acs() && step.session->start < session.start && step.method() != Method::ScheduleInform;
        });
        const Session& before = *device.sessions[i - 1];
        if (ordered || find_event(before, "1 BOOT") != nullptr || before.outcome != Outcome::completed) continue;
        return violated_in(session.number, "1 BOOT comes without a cause in the capture",
                           {inform_message_of(session).first.frame});
    }
    return pass();
}

// -- scheduled Inform -------------------------------------------------------------------------------------------------

Verdict scheduled_inform_comes(const LifecycleSubject& subject) {
    constexpr Duration slack = std::chrono::seconds(60);
    const Lifecycle& lifecycle = subject.lifecycle;
    if (!is(subject, LifecycleKind::schedule_inform) || !is_agreed(subject) ||
        lifecycle.state != LifecycleState::open || lifecycle.delay_seconds > 10'000'000)
        return pass();
    const Timestamp due = lifecycle.answered.time + std::chrono::seconds(lifecycle.delay_seconds);
    // Proof is a later session in which the event had to be.
    const Session* later = first_session_from(subject.device, due + slack);
    if (later == nullptr) return cannot_tell("the capture shows no later session of the device");
    if (!saw_all_until(subject, *later))
        return cannot_tell("the capture does not show everything the device did in between");
    for (const auto& session : subject.device.sessions) {
        if (session->start > lifecycle.asked.time && session->start <= later->start &&
            find_event(*session, "M ScheduleInform", lifecycle.command_key) != nullptr)
            return pass();
        if (boots(*session) && session->start > lifecycle.asked.time && session->start <= later->start)
            return cannot_tell("the device booted in between, and what it then remembers is not laid down");
    }
    return violated_in(later->number,
                       fmt::format("{} after ScheduleInform (DelaySeconds {}, key \"{}\") no M ScheduleInform has come",
                                   time_between(lifecycle.asked.time, later->start), lifecycle.delay_seconds,
                                   shortened(lifecycle.command_key)),
                       frames_asked(*later, lifecycle));
}

Verdict scheduled_inform_waits(const LifecycleSubject& subject) {
    const Lifecycle& lifecycle = subject.lifecycle;
    if (!is(subject, LifecycleKind::schedule_inform) || lifecycle.asked.frame == 0 || !lifecycle.ended_session ||
        lifecycle.delay_seconds > 10'000'000)
        return pass();
    const Session* session = session_numbered(subject.device, *lifecycle.ended_session);
    const auto& all = subject.device.device.lifecycles;
    const auto same_key = std::count_if(all.begin(), all.end(), [&](const Lifecycle& other) {
        return other.kind == LifecycleKind::schedule_inform && other.command_key == lifecycle.command_key;
    });
    if (session == nullptr || same_key != 1 ||
        session->start >= lifecycle.asked.time + std::chrono::seconds(lifecycle.delay_seconds) - second)
        return pass();
    // Without a key of its own it may be one from before the capture.
    if (lifecycle.command_key.empty() && !begins_with_bootstrap(subject.device)) return pass();
    return violated_in(session->number,
                       fmt::format("M ScheduleInform comes {} after ScheduleInform with DelaySeconds {}",
                                   time_between(lifecycle.asked.time, session->start), lifecycle.delay_seconds),
                       frames_asked(*session, lifecycle));
}

// -- factory reset, URL, bootstrap ------------------------------------------------------------------------------------

namespace {

/// The first boot after FactoryReset, if it is the next session.
const Session* boot_after_reset(const LifecycleSubject& subject) {
    if (!is(subject, LifecycleKind::factory_reset) || !is_agreed(subject)) return nullptr;
    const Session* asked = session_asked(subject);
    if (asked == nullptr || !is_whole_to_its_end(*asked)) return nullptr;
    const Session* next = session_after(subject.device, *asked);
    const bool boots = next != nullptr && next->inform && next->acs == asked->acs &&
                       (find_event(*next, "1 BOOT") != nullptr || find_event(*next, "0 BOOTSTRAP") != nullptr);
    return boots && is_whole_so_far(*next) ? next : nullptr;
}

struct UrlChange {
    const Sighting* set = nullptr;
    const Session* before = nullptr;
    const Session* next = nullptr;
    std::string old_host, new_host;
};

/// The last change of ManagementServer.URL to another host and port, with the session after it.
UrlChange url_change(const DeviceSubject& device) {
    UrlChange change;
    for (const Sighting& sighting : device.device.sightings) {
        if (sighting.source != Sighting::Source::set || !sighting.in_force) continue;
        if (!is_called(sighting.name, "ManagementServer.URL")) continue;
        const Session* before = session_numbered(device, sighting.session);
        const UrlParts url = split_url(sighting.value);
        if (before == nullptr || !url.valid || !is_whole_to_its_end(*before)) continue;
        // Behind a redirect or a proxy the Host field tells another name than the CPE's own URL.
        const bool plain = before->outcome == Outcome::completed && sighting.value.starts_with("http://") &&
                           std::none_of(before->messages.begin(), before->messages.end(), [](const auto& message) {
                               return message->http->status >= 300 && message->http->status < 400;
                           });
        const Session* next = session_after(device, *before);
        if (!plain || next == nullptr || !is_whole_so_far(*next)) continue;
        change = {&sighting, before, next, host_of(*before), url.host + ":" + url.port};
    }
    if (change.set != nullptr && (change.old_host.empty() || change.old_host == change.new_host)) change.set = nullptr;
    return change;
}

/// The Inform tells a ParameterKey that an ACS has given.
bool remembers_a_key(const DeviceSubject& device, const Session& session) {
    return std::any_of(device.device.sightings.begin(), device.device.sightings.end(), [&](const Sighting& sighting) {
        return sighting.session == session.number && sighting.source == Sighting::Source::inform &&
               is_called(sighting.name, "ManagementServer.ParameterKey") && !sighting.value.empty();
    });
}

bool nothing_between(const DeviceSubject& device, const Session& first, const Session& last) {
    return !may_have_missed(device, first.start, last.start) && !connected_otherwise(device, first.end, last.start);
}

}  // namespace

Verdict reset_leads_to_bootstrap(const LifecycleSubject& subject) {
    const Session* boot = boot_after_reset(subject);
    if (boot == nullptr || find_event(*boot, "0 BOOTSTRAP") != nullptr) return pass();
    if (!saw_all_until(subject, *boot))
        return cannot_tell("the capture does not show everything the device did in between");
    return violated_in(boot->number, "the first Inform after FactoryReset lacks 0 BOOTSTRAP",
                       frames_asked(*boot, subject.lifecycle));
}

Verdict reset_empties_the_key(const LifecycleSubject& subject) {
    const Session* boot = boot_after_reset(subject);
    if (boot == nullptr || find_event(*boot, "0 BOOTSTRAP") == nullptr) return pass();
    for (const Sighting& sighting : subject.device.device.sightings) {
        if (sighting.session != boot->number || sighting.source != Sighting::Source::inform) continue;
        if (!is_called(sighting.name, "ManagementServer.ParameterKey") || sighting.value.empty()) continue;
        if (!saw_all_until(subject, *boot))
            return cannot_tell("the capture does not show everything the device did in between");
        return violated_in(boot->number,
                           fmt::format("after FactoryReset ParameterKey is \"{}\"", shortened(sighting.value)),
                           frames_asked(*boot, subject.lifecycle));
    }
    return pass();
}

Verdict new_url_leads_to_bootstrap(const DeviceSubject& device) {
    const UrlChange change = url_change(device);
    if (change.set == nullptr || host_of(*change.next) != change.new_host) return pass();
    if (find_event(*change.next, "0 BOOTSTRAP") != nullptr || change.next->retry_count.value_or(1) != 0) return pass();
    if (!nothing_between(device, *change.before, *change.next))
        return cannot_tell("the capture does not show everything the device did in between");
    return violated_in(change.next->number,
                       fmt::format("the first Inform at {} after the URL was set lacks 0 BOOTSTRAP", change.new_host),
                       {inform_message_of(*change.next).first.frame, change.set->at.frame});
}

Verdict new_url_is_used(const DeviceSubject& device) {
    const UrlChange change = url_change(device);
    if (change.set == nullptr || host_of(*change.next) != change.old_host) return pass();
    // Where the new ACS cannot be reached the CPE may have tried.
    if (!nothing_between(device, *change.before, *change.next))
        return cannot_tell("the capture does not show everything the device did in between");
    return violated_in(
        change.next->number,
        fmt::format("the URL was set to {}, and the next session goes to {}", change.new_host, change.old_host),
        {change.next->messages.front()->first.frame, change.set->at.frame});
}

Verdict bootstrap_comes_once(const DeviceSubject& device) {
    const Session* last = nullptr;
    std::size_t repeated = 0;
    Verdict first = pass();
    for (const auto& session : device.sessions) {
        if (!session->inform || find_event(*session, "0 BOOTSTRAP") == nullptr) continue;
        const Session* before = std::exchange(last, session.get());
        if (before == nullptr || before->outcome != Outcome::completed || !is_whole_to_its_end(*before) ||
            !is_whole_so_far(*session) || session->retry_count.value_or(1) != 0)
            continue;
        if (before->acs != session->acs || host_of(*before) != host_of(*session)) continue;
        // On a router that does NAT the same session is seen inside and outside.
        if (session->start <= before->end || is_seen_twice(*before, *session)) continue;
        const bool reset = std::any_of(device.steps.begin(), device.steps.end(), [&](const DeviceStep& step) {
            const bool wipes = step.method() == Method::FactoryReset || step.method() == Method::Download ||
                               step.method() == Method::ScheduleDownload;
            return wipes && step.from_acs() && step.session->number >= before->number &&
                   step.session->number < session->number;
        });
        const bool moved =
            std::any_of(device.device.sightings.begin(), device.device.sightings.end(), [&](const Sighting& sighting) {
                return sighting.source == Sighting::Source::set && is_called(sighting.name, "ManagementServer.URL") &&
                       sighting.session >= before->number && sighting.session < session->number;
            });
        if (reset || moved || !nothing_between(device, *before, *session)) continue;
        Verdict verdict =
            violated_in(session->number,
                        fmt::format("suspected: 0 BOOTSTRAP again; session {} had delivered it, and no FactoryReset "
                                    "or change of the URL is in between",
                                    before->number),
                        {inform_message_of(*session).first.frame, inform_message_of(*before).first.frame});
        // A reset button is not seen. Who pressed it has a device that boots and has forgotten its ParameterKey.
        const bool may_be_reset = find_event(*session, "1 BOOT") != nullptr && !remembers_a_key(device, *session);
        if (!may_be_reset || ++repeated > 1) return verdict;
        first = std::move(verdict);
    }
    return lowered(std::move(first), Severity::note);
}

// -- values -----------------------------------------------------------------------------------------------------------

namespace {

/// Two values of a parameter with notification, told by the device, that the ACS did not set.
struct Change {
    const Sighting* before = nullptr;
    const Sighting* after = nullptr;
};

/// An order of the ACS may have changed the value on its way: Status follows Enable.
bool may_follow_from_an_order(const DeviceSubject& device, const Sighting& before, const Sighting& after) {
    for (const auto& session : device.sessions) {
        if (session->number < before.session || session->number > after.session) continue;
        for (const Transaction& transaction : session->transactions) {
            if (transaction.caller != Side::acs || info_of(transaction.method).effect == Effect::read) continue;
            if (transaction.method == Method::SetParameterAttributes) continue;
            const Timestamp asked = session->messages[transaction.request.message]->first.time;
            if (asked > before.at.time && asked < after.at.time) return true;
        }
    }
    return false;
}

Change unset_change(const DeviceSubject& device, const Lifecycle& notification) {
    Change change;
    for (const Sighting& sighting : device.device.sightings) {
        if (sighting.at.time <= notification.asked.time || sighting.name != notification.command_key) continue;
        if (sighting.source == Sighting::Source::set) {
            change = {};
        } else if (sighting.source == Sighting::Source::notification) {
            return {};
        } else if (change.before != nullptr && sighting.value != change.before->value &&
                   !may_follow_from_an_order(device, *change.before, sighting)) {
            change.after = &sighting;
            return change;
        } else {
            change.before = &sighting;
        }
    }
    return {};
}

std::string value_text(const Sighting& sighting) {
    return is_secret_name(sighting.name) ? "(secret)" : shortened(sighting.value);
}

const std::string* notification_asked(const LifecycleSubject& subject) {
    for (const Sighting& sighting : subject.device.device.sightings) {
        if (sighting.source == Sighting::Source::notification && sighting.at == subject.lifecycle.asked &&
            sighting.name == subject.lifecycle.command_key)
            return &sighting.value;
    }
    return nullptr;
}

/// The Inform after the change was read, and whether one of those from the first value on names the parameter.
Verdict change_is_told(const LifecycleSubject& subject, std::string_view notification, bool with_event) {
    const std::string* asked = notification_asked(subject);
    if (!is(subject, LifecycleKind::value_change) || asked == nullptr || *asked != notification) return pass();
    const Change change = unset_change(subject.device, subject.lifecycle);
    // What the Inform itself tells has been told.
    if (change.after == nullptr) return pass();
    if (change.after->source == Sighting::Source::inform && !with_event) return pass();
    const Session* read = session_numbered(subject.device, change.after->session);
    const Session* next = read == nullptr ? nullptr : session_after(subject.device, *read);
    if (next == nullptr) return cannot_tell("the capture shows no later session of the device");
    if (!saw_all_until(subject, *next))
        return cannot_tell("the capture does not show everything the device did in between");
    // 4 VALUE CHANGE is kept until the boot only, and what the boot itself changed need not be told.
    if (boots_between(subject.device, change.before->at.time, next->start))
        return cannot_tell("the device booted in between");
    for (const Sighting& sighting : subject.device.device.sightings) {
        if (sighting.source != Sighting::Source::inform || sighting.name != subject.lifecycle.command_key) continue;
        if (sighting.at.time < change.before->at.time || sighting.session > next->number) continue;
        const Session* session = session_numbered(subject.device, sighting.session);
        if (session == nullptr || !with_event || find_event(*session, "4 VALUE CHANGE") != nullptr) return pass();
    }
    return violated_in(next->number,
                       fmt::format("{} with Notification {} changed from \"{}\" to \"{}\", and {}",
                                   shortened(subject.lifecycle.command_key, 80), notification,
                                   value_text(*change.before), value_text(*change.after),
                                   with_event ? "no 4 VALUE CHANGE names it" : "the next Inform does not name it"),
                       {inform_message_of(*next).first.frame, change.after->at.frame, change.before->at.frame});
}

}  // namespace

Verdict active_change_is_told(const LifecycleSubject& subject) {
    return change_is_told(subject, "2", true);
}

Verdict passive_change_is_told(const LifecycleSubject& subject) {
    return change_is_told(subject, "1", false);
}

Verdict own_change_is_not_told(const DeviceSubject& device) {
    for (const Sighting& set : device.device.sightings) {
        if (set.source != Sighting::Source::set || !set.accepted) continue;
        const Session* before = session_numbered(device, set.session);
        const Session* next = before == nullptr ? nullptr : session_after(device, *before);
        if (next == nullptr || !is_whole_so_far(*next) || find_event(*next, "4 VALUE CHANGE") == nullptr) continue;
        bool same = false, others = false;
        for (const Sighting& told : device.device.sightings) {
            if (told.session != next->number || told.source != Sighting::Source::inform) continue;
            if (told.name == set.name) {
                same = told.value == set.value;
            } else if (!is_forced(told.name)) {
                others = true;
            }
        }
        if (!same || others || is_forced(set.name)) continue;
        return violated_in(next->number,
                           fmt::format("4 VALUE CHANGE tells {}, which the ACS itself set in session {}",
                                       shortened(set.name, 80), set.session),
                           {inform_message_of(*next).first.frame, set.at.frame});
    }
    return pass();
}

// -- diagnostics ------------------------------------------------------------------------------------------------------

Verdict diagnostics_end_with_their_event(const LifecycleSubject& subject) {
    const Lifecycle& lifecycle = subject.lifecycle;
    if (!is(subject, LifecycleKind::diagnostics) || lifecycle.state != LifecycleState::open ||
        lifecycle.asked.frame == 0)
        return pass();
    for (const Sighting& sighting : subject.device.device.sightings) {
        if (sighting.source != Sighting::Source::read || sighting.at.time <= lifecycle.asked.time ||
            sighting.name != lifecycle.command_key + "DiagnosticsState")
            continue;
        if (sighting.value != "Complete" && sighting.value != "Completed" && !sighting.value.starts_with("Error"))
            continue;
        const Session* read = session_numbered(subject.device, sighting.session);
        if (read == nullptr || read->number == lifecycle.asked_session) continue;
        const Session* next = session_after(subject.device, *read);
        if (next == nullptr) return cannot_tell("the capture shows no later session of the device");
        if (!saw_all_until(subject, *next))
            return cannot_tell("the capture does not show everything the device did in between");
        // 8 DIAGNOSTICS COMPLETE is kept until a boot only.
        if (boots_between(subject.device, lifecycle.asked.time, next->start))
            return cannot_tell("the device booted in between");
        return violated_in(next->number,
                           fmt::format("{}DiagnosticsState is \"{}\", and no Inform has 8 DIAGNOSTICS COMPLETE",
                                       shortened(lifecycle.command_key, 60), shortened(sighting.value)),
                           {sighting.at.frame, lifecycle.asked.frame, inform_message_of(*next).first.frame});
    }
    return pass();
}

Verdict diagnostics_were_asked_for(const LifecycleSubject& subject) {
    const Lifecycle& lifecycle = subject.lifecycle;
    if (!is(subject, LifecycleKind::diagnostics) || lifecycle.state != LifecycleState::began_before_capture ||
        !lifecycle.ended_session)
        return pass();
    return violated_in(*lifecycle.ended_session,
                       "8 DIAGNOSTICS COMPLETE without a request for diagnostics in the capture",
                       {lifecycle.ended.frame});
}

Verdict only_requested_is_written(const EnvelopeSubject& subject) {
    if (subject.envelope.method != Method::SetParameterValues || subject.envelope.kind != CwmpKind::request ||
        !subject.envelope.lists)
        return pass();
    for (const ListItem& item : subject.envelope.lists->items) {
        if (!is_called(item.name, "DiagnosticsState") || item.value == "Requested" || item.value == "Canceled")
            continue;
        if (item.name.find(".X_") != std::string::npos) continue;  // the vendor says what its own object takes
        return violated(fmt::format("{} is set to \"{}\"", shortened(item.name, 80), shortened(item.value)),
                        subject.message);
    }
    return pass();
}

// -- deployment units -------------------------------------------------------------------------------------------------

namespace {

/// A report of an order that did not come in this session has its event in the Inform.
Verdict unit_report_is_announced(const SessionSubject& subject) {
    const Session& session = subject.session;
    if (find_event(session, "11 DU STATE CHANGE COMPLETE") != nullptr ||
        find_event(session, "M ChangeDUState") != nullptr)
        return pass();
    for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
        const Message& message = *session.messages[i];
        if (message.is(Method::ChangeDUState, CwmpKind::request)) return pass();
        if (!message.is(Method::DUStateChangeComplete, CwmpKind::request)) continue;
        if (!is_of_one_piece(subject.turns)) return cannot_tell("a whole connection of the session may have been lost");
        Verdict verdict =
            violated(fmt::format("suspected: DUStateChangeComplete with key \"{}\" in a session whose Inform lacks "
                                 "11 DU STATE CHANGE COMPLETE and M ChangeDUState",
                                 shortened(argument_of(*message.cwmp(), "CommandKey"))),
                     frames_of(message, inform_message_of(session)));
        std::get<Violated>(verdict).message = i;
        return verdict;
    }
    return pass();
}

}  // namespace

Verdict unit_change_is_reported(const SessionSubject& subject) {
    const Session& session = subject.session;
    if (!session.inform || session.outcome != Outcome::completed) return pass();
    for (const Event& event : session.events) {
        if (event.code != "M ChangeDUState") continue;
        const bool reported = std::any_of(
            session.messages.begin(), session.messages.end(), [&](const std::shared_ptr<const Message>& message) {
                return std::any_of(message->envelopes.begin(), message->envelopes.end(), [&](const CwmpMessage& call) {
                    return call.kind == CwmpKind::request && call.method == Method::DUStateChangeComplete &&
                           argument_of(call, "CommandKey") == event.command_key;
                });
            });
        if (reported) continue;
        if (held_to_the_end(subject.turns)) return cannot_tell(held_until_then);
        if (!is_of_one_piece(subject.turns)) return cannot_tell("a whole connection of the session may have been lost");
        return violated(fmt::format("suspected: M ChangeDUState with key \"{}\", and no DUStateChangeComplete of it",
                                    shortened(event.command_key)),
                        inform_message_of(session));
    }
    return unit_report_is_announced(subject);
}

Verdict each_operation_has_a_result(const DeviceSubject& device) {
    const auto count = [](const CwmpMessage& message, std::string_view name) {
        std::size_t number = 0;
        const auto has = [&](const std::string& path) {
            return std::any_of(message.arguments.begin(), message.arguments.end(), [&](const Argument& argument) {
                return argument.name == path || argument.name.starts_with(path + ".");
            });
        };
        while (has(fmt::format("{}.{}", name, number + 1))) ++number;
        return number;
    };
    for (const DeviceStep& asked : device.steps) {
        if (asked.method() != Method::ChangeDUState || !asked.succeeded() || asked.key().empty()) continue;
        const std::size_t operations = count(asked.request(), "Operations");
        const DeviceStep* report = nullptr;
        std::size_t reports = 0, orders = 0;
        for (const DeviceStep& step : device.steps) {
            if (step.key() != asked.key()) continue;
            if (step.method() == Method::ChangeDUState) ++orders;
            if (step.method() != Method::DUStateChangeComplete) continue;
            report = &step;
            ++reports;
        }
        if (reports != 1 || orders != 1 || report->session->start < asked.session->start) continue;
        if (!covers(report->request_message().coverage, Need::xml) ||
            !covers(asked.request_message().coverage, Need::xml))
            continue;
        const std::size_t results = count(report->request(), "Results");
        if (operations == 0 || results == operations || results == 0 || operations >= 100) continue;
        return violated_in(
            report->session->number,
            fmt::format("suspected: ChangeDUState with {} operations is reported with {} results", operations, results),
            {report->request_message().first.frame, asked.request_message().first.frame});
    }
    return pass();
}

// -- events and calls that belong together ----------------------------------------------------------------------------

namespace {

Verdict event_and_call(const SessionSubject& subject, std::string_view event, Method call) {
    const Session& session = subject.session;
    if (!session.inform || session.outcome != Outcome::completed) return pass();
    const bool told = find_event(session, event) != nullptr;
    const auto made = std::find_if(session.messages.begin(), session.messages.end(),
                                   [&](const auto& message) { return message->is(call, CwmpKind::request); });
    if (told == (made != session.messages.end())) return pass();
    if (told && held_to_the_end(subject.turns)) return cannot_tell(held_until_then);
    if (!is_of_one_piece(subject.turns)) return cannot_tell("a whole connection of the session may have been lost");
    const std::string name(info_of(call).name);
    if (told) return violated(fmt::format("{} in the Inform, and no {}", event, name), inform_message_of(session));
    return violated(fmt::format("{} in a session whose Inform lacks {}", name, event), **made);
}

}  // namespace

Verdict autonomous_transfer_is_told(const SessionSubject& subject) {
    return event_and_call(subject, "10 AUTONOMOUS TRANSFER COMPLETE", Method::AutonomousTransferComplete);
}

Verdict autonomous_unit_change_is_told(const SessionSubject& subject) {
    return event_and_call(subject, "12 AUTONOMOUS DU STATE CHANGE COMPLETE", Method::AutonomousDUStateChangeComplete);
}

Verdict request_download_is_told(const SessionSubject& subject) {
    constexpr std::string_view event = "9 REQUEST DOWNLOAD";
    Verdict verdict = event_and_call(subject, event, Method::RequestDownload);
    // The event says why the session was established. Nothing forbids the call in one that was established already.
    auto* violation = std::get_if<Violated>(&verdict);
    if (violation != nullptr && find_event(subject.session, event) == nullptr) violation->severity = Severity::note;
    return verdict;
}

// -- versions ---------------------------------------------------------------------------------------------------------

Verdict firmware_changes_version(const TransferSubject& subject) {
    const Transfer& transfer = subject.transfer;
    if (transfer.asked.frame == 0 || transfer.fault_code != 0 || transfer.reports.empty() ||
        !transfer.file_type.starts_with("1 ") || transfer.method == Method::Upload)
        return pass();
    const Sighting* before = last_told(subject.device, "DeviceInfo.SoftwareVersion", transfer.asked.time);
    const Sighting* after = last_told(subject.device, "DeviceInfo.SoftwareVersion", transfer.reports.front().at.time);
    if (before == nullptr || after == nullptr || before->name != after->name || before->session == after->session ||
        after->at.time <= transfer.asked.time || before->value != after->value)
        return pass();
    Verdict verdict =
        violated_in(after->session,
                    fmt::format("firmware with key \"{}\" is reported as done, and SoftwareVersion stays \"{}\"",
                                shortened(transfer.command_key), shortened(after->value)),
                    {after->at.frame, transfer.reports.front().at.frame, before->at.frame});
    return verdict;
}

Verdict new_version_is_told(const DeviceSubject& device) {
    const Sighting* before = nullptr;
    for (const Sighting& sighting : device.device.sightings) {
        if (sighting.source != Sighting::Source::inform || !is_called(sighting.name, "DeviceInfo.SoftwareVersion"))
            continue;
        const Sighting* last = std::exchange(before, &sighting);
        if (last == nullptr || last->value == sighting.value) continue;
        const Session* session = session_numbered(device, sighting.session);
        if (session == nullptr || !is_whole_so_far(*session) || find_event(*session, "0 BOOTSTRAP") != nullptr ||
            find_event(*session, "4 VALUE CHANGE") != nullptr)
            continue;
        return violated_in(session->number,
                           fmt::format("SoftwareVersion changed from \"{}\" to \"{}\" without 4 VALUE CHANGE",
                                       shortened(last->value), shortened(sighting.value)),
                           {sighting.at.frame, last->at.frame});
    }
    return pass();
}

}  // namespace cwmpscope::rules
