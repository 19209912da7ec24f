#include "decoder/rules/lifecycle_rules.h"

#include "decoder/rules/device_view.h"
#include "decoder/rules/lifecycle_view.h"
#include "decoder/rules/wording.h"
#include "decoder/session/sightings.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

constexpr Duration second = std::chrono::seconds(1);

/// The first session after the one that asked, whose Inform has the event.
const Session* next_with(const LifecycleSubject& subject, std::string_view event) {
    const Session* session = session_asked(subject);
    while (session != nullptr) {
        session = session_after(subject.device, *session);
        if (session != nullptr && session->inform && find_event(*session, event) != nullptr) return session;
    }
    return nullptr;
}

}  // namespace

// -- reboot -----------------------------------------------------------------------------------------------------------

Verdict boot_names_its_reboot(const LifecycleSubject& subject) {
    if (!is_of_kind(subject, LifecycleKind::reboot) || !is_agreed(subject)) return pass();
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
    if (!is_of_kind(subject, LifecycleKind::reboot) || !is_agreed(subject)) return pass();
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

namespace {

/// Some tell each boot that an ACS brings about as M Reboot: one of a Download, of a parameter, of a vendor's method.
bool may_have_been_booted(const DeviceSubject& device, const Session& boot) {
    return std::any_of(device.sessions.begin(), device.sessions.end(), [&](const auto& session) {
        if (session->start >= boot.start || session_after(device, *session) != &boot) return false;
        return std::any_of(session->transactions.begin(), session->transactions.end(), [](const Transaction& order) {
            return order.caller == Side::acs &&
                   (order.method == Method::Download || order.method == Method::FactoryReset ||
                    order.method == Method::SetParameterValues || order.method == Method::unknown);
        });
    });
}

}  // namespace

Verdict reboot_was_asked_for(const LifecycleSubject& subject) {
    const Lifecycle& lifecycle = subject.lifecycle;
    if (!is_of_kind(subject, LifecycleKind::reboot) || lifecycle.state != LifecycleState::began_before_capture ||
        !lifecycle.ended_session)
        return pass();
    if (was_let_go(subject.device)) return cannot_tell(why_not_covered(Need::none, Need::continuity));
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
    const bool otherwise = lifecycle.command_key.empty() && may_have_been_booted(subject.device, *told);
    const bool sure = saw_all && !otherwise && begins_with_bootstrap(subject.device) && first.number != told->number &&
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
    if (!is_of_kind(subject, LifecycleKind::schedule_inform) || !is_agreed(subject) ||
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
    if (!is_of_kind(subject, LifecycleKind::schedule_inform) || lifecycle.asked.frame == 0 ||
        !lifecycle.ended_session || lifecycle.delay_seconds > 10'000'000)
        return pass();
    const Session* session = session_numbered(subject.device, *lifecycle.ended_session);
    const auto& all = subject.device.device.lifecycles;
    const auto same_key = std::count_if(all.begin(), all.end(), [&](const Lifecycle& other) {
        return other.kind == LifecycleKind::schedule_inform && other.command_key == lifecycle.command_key;
    });
    if (session == nullptr || !session->inform || same_key != 1) return pass();
    // By its Inform: where packets are missing the session may have begun with those of the one before.
    const Timestamp came = inform_message_of(*session).first.time;
    if (came >= lifecycle.asked.time + std::chrono::seconds(lifecycle.delay_seconds) - second) return pass();
    const Session* asked = session_asked(subject);
    if (asked == nullptr || !is_whole_to_its_end(*asked) ||
        may_have_missed(subject.device, lifecycle.asked.time, came) ||
        tried_unread(subject.device, lifecycle.asked.time, came) || left_open_before(subject.device, asked->end))
        return cannot_tell("another ScheduleInform may have come unseen");
    // Without a key of its own it may be one from before the capture.
    if (lifecycle.command_key.empty() && !begins_with_bootstrap(subject.device)) return pass();
    return violated_in(session->number,
                       fmt::format("M ScheduleInform comes {} after ScheduleInform with DelaySeconds {}",
                                   time_between(lifecycle.asked.time, came), lifecycle.delay_seconds),
                       frames_asked(*session, lifecycle));
}

}  // namespace cwmpscope::rules
