// What the rules about lifecycles ask of one: was it agreed to, in which session, and was everything seen that the
// device said since.
#pragma once

#include "decoder/rules/rule.h"
#include "decoder/rules/wording.h"

#include <cstdint>
#include <string>

namespace cwmpscope::rules {

bool is_of_kind(const LifecycleSubject& subject, LifecycleKind kind);
/// Answered without a fault, in a session whose end is in the capture.
bool is_agreed(const LifecycleSubject& subject);
/// Null when it was not captured.
const Session* session_asked(const LifecycleSubject& subject);
/// The Inform of the session, and the request.
Frames frames_asked(const Session& session, const Lifecycle& lifecycle);

/// Everything that the device said from the request on was seen, as far as the capture can show it.
bool saw_all_until(const LifecycleSubject& subject, const Session& last);
/// A session after the one time and up to the other tells of a boot.
bool boots_between(const DeviceSubject& device, Timestamp from, Timestamp to);
/// The capture shows the device from its first contact on: nothing can have been asked of it before.
bool begins_with_bootstrap(const DeviceSubject& device);

/// A finding about the session of that number.
Verdict violated_in(std::uint32_t session, std::string text, Frames frames);
Verdict lowered(Verdict verdict, Severity severity);

}  // namespace cwmpscope::rules
