// The sessions of a device one after the other, for rules that compare a session with the one before.
#pragma once

#include "decoder/rules/rule.h"

#include <optional>
#include <string>
#include <vector>

namespace cwmpscope::rules {

/// Two sessions with none between them in the capture. A capture on a proxy shows each session twice, before and behind
/// it; so both are of one leg.
struct Neighbours {
    const Session* before = nullptr;
    const Session* after = nullptr;
};
std::vector<Neighbours> neighbours(const DeviceSubject& subject);

/// The Inform of the session, or null.
const CwmpMessage* inform_of(const Session& session);

/// The session begins with a whole Inform, no message of it is missing, and its end was seen.
bool is_whole(const Session& session);
/// It failed for certain: whole, and not completed.
bool has_failed(const Session& session);
bool was_answered(const Session& session);  ///< by InformResponse, and it was seen

/// When the last packet of the session was seen, its connections included.
Timestamp end_of(const Session& session);

/// The session after it is the repetition of the failed one: RetryCount tells.
bool retries(const Neighbours& pair);

/// A finding about the later session, with the Informs of both as frames.
Verdict violated_in(const Neighbours& pair, std::string text, Severity most = Severity::violation);

}  // namespace cwmpscope::rules
