// The functions of the rows of lifecycle_rules.h about what makes a device new to its ACS: a factory reset, another
// URL, a bootstrap.
#include "decoder/rules/device_view.h"
#include "decoder/rules/lifecycle_rules.h"
#include "decoder/rules/lifecycle_view.h"
#include "decoder/rules/wording.h"
#include "decoder/session/http_text.h"
#include "decoder/session/sightings.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

/// The first boot after FactoryReset, if it is the next session.
const Session* boot_after_reset(const LifecycleSubject& subject) {
    if (!is_of_kind(subject, LifecycleKind::factory_reset) || !is_agreed(subject)) return nullptr;
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
                               return message->http->forwarded ||
                                      (message->http->status >= 300 && message->http->status < 400);
                           });
        const Session* next = session_after(device, *before);
        // One that had begun already is no next one: the same session on the other side of a NAT, or one beside it.
        while (next != nullptr && next->start < sighting.at.time) next = session_after(device, *next);
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
        // A reset button is not seen, however often somebody presses it: the device boots and has forgotten its
        // ParameterKey.
        const bool may_be_reset = find_event(*session, "1 BOOT") != nullptr && !remembers_a_key(device, *session);
        if (!may_be_reset) return verdict;
        if (std::holds_alternative<Pass>(first)) first = std::move(verdict);
    }
    return lowered(std::move(first), Severity::note);
}

}  // namespace cwmpscope::rules
