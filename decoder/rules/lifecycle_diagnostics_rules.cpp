// The functions of the rows of lifecycle_rules.h about diagnostics.
#include "decoder/rules/device_view.h"
#include "decoder/rules/lifecycle_rules.h"
#include "decoder/rules/lifecycle_view.h"
#include "decoder/rules/wording.h"
#include "decoder/session/sightings.h"

#include <fmt/format.h>

namespace cwmpscope::rules {

Verdict diagnostics_end_with_their_event(const LifecycleSubject& subject) {
    const Lifecycle& lifecycle = subject.lifecycle;
    if (!is_of_kind(subject, LifecycleKind::diagnostics) || lifecycle.state != LifecycleState::open ||
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
    if (!is_of_kind(subject, LifecycleKind::diagnostics) || lifecycle.state != LifecycleState::began_before_capture ||
        !lifecycle.ended_session)
        return pass();
    if (was_let_go(subject.device)) return cannot_tell(why_not_covered(Need::none, Need::continuity));
    return violated_in(*lifecycle.ended_session,
                       "8 DIAGNOSTICS COMPLETE without a request for diagnostics in the capture",
                       {lifecycle.ended.frame});
}

Verdict only_requested_is_written(const EnvelopeSubject& subject) {
    if (subject.envelope.method != Method::SetParameterValues || subject.envelope.kind != CwmpKind::request ||
        !subject.envelope.lists)
        return pass();
    for (const ListItem& item : subject.envelope.lists->items()) {
        if (!is_called(item.name, "DiagnosticsState") || item.value == "Requested" || item.value == "Canceled")
            continue;
        if (item.name.find(".X_") != std::string::npos) continue;  // the vendor says what its own object takes
        return violated(fmt::format("{} is set to \"{}\"", shortened(item.name, 80), shortened(item.value)),
                        subject.message);
    }
    return pass();
}

}  // namespace cwmpscope::rules
