// The functions of the rows of session_rules.h that compare a session with the one before: RetryCount, the waits of the
// session retry policy, sessions that overlap. TR-069 Amendment 6, 3.2.1.1.
#include "decoder/rules/device_view.h"
#include "decoder/rules/device_walk.h"
#include "decoder/rules/session_rules.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

/// The range of the default policy, in seconds: 5 to 10 after the first failure, doubled up to the tenth.
struct Wait {
    double least = 0, most = 0;
};
Wait wait_after(std::uint32_t failures) {
    constexpr std::uint32_t last_doubling = 10;
    const double least = 5.0 * static_cast<double>(1U << (std::min(failures, last_doubling) - 1));
    return {least, 2 * least};
}

/// A failed session and its repetition for the same reason: what the policy of waiting is about. The seconds between,
/// or none.
std::optional<double> waited(const Neighbours& pair) {
    if (!has_failed(*pair.before) || !covers(pair.after->coverage, Need::session_start) || !retries(pair))
        return std::nullopt;
    if (pair.before->events != pair.after->events) return std::nullopt;  // a new event need not wait
    return in_seconds(pair.after->start - end_of(*pair.before));
}

}  // namespace

Verdict retry_count_follows_outcome(const DeviceSubject& subject) {
    for (const Neighbours& pair : neighbours(subject)) {
        const std::uint32_t* before = pair.before->retry_count.get_if();
        const std::uint32_t* after = pair.after->retry_count.get_if();
        if (!is_whole(*pair.before) || !covers(pair.after->coverage, Need::session_start) || before == nullptr ||
            after == nullptr || boots(*pair.after) || pair.after->start < end_of(*pair.before))
            continue;
        if (pair.before->outcome == Outcome::completed && *after > 0) {
            return violated_in(pair, fmt::format("RetryCount is {} although the session before was completed", *after),
                               Severity::note);
        }
        if (pair.before->outcome != Outcome::aborted || *after == *before + 1) continue;
        // Between two equal counts above 0 a success and as many failures would have to be missing.
        const bool stands_still = *after == *before && *after > 0;
        return violated_in(
            pair, fmt::format("RetryCount is {} after a session with RetryCount {} that failed", *after, *before),
            stands_still ? Severity::warning : Severity::note);
    }
    return pass();
}

Verdict retry_is_not_too_early(const DeviceSubject& subject) {
    // Who rounds, or counts from another moment, is not far off.
    constexpr double rounding = 1.0;
    for (const Neighbours& pair : neighbours(subject)) {
        const auto seconds = waited(pair);
        if (!seconds) continue;
        const std::uint32_t count = *pair.after->retry_count.get_if();
        const Wait wait = wait_after(count);
        if (*seconds < 0 || *seconds >= 0.9 * wait.least - rounding) continue;
        return violated_in(pair, fmt::format("retry {} came after {:.1f} s, by default {:.0f} to {:.0f} s", count,
                                             *seconds, wait.least, wait.most));
    }
    return pass();
}

Verdict retry_is_not_too_late(const DeviceSubject& subject) {
    constexpr double start_up = 5.0;  // name resolution, a connection that takes its time
    for (const Neighbours& pair : neighbours(subject)) {
        const auto seconds = waited(pair);
        if (!seconds) continue;
        const std::uint32_t count = *pair.after->retry_count.get_if();
        const Wait wait = wait_after(count);
        if (*seconds <= 1.1 * wait.most + start_up) continue;
        return violated_in(pair, fmt::format("retry {} came after {:.1f} s, by default {:.0f} to {:.0f} s", count,
                                             *seconds, wait.least, wait.most));
    }
    return pass();
}

Verdict old_session_ends_first(const DeviceSubject& subject) {
    constexpr Duration given_up = std::chrono::seconds(30);
    for (const Neighbours& pair : neighbours(subject)) {
        const Session& old = *pair.before;
        if (old.outcome == Outcome::completed || old.cpe.address != pair.after->cpe.address ||
            old.acs != pair.after->acs)
            continue;
        if (!covers(old.coverage, Need::session_start | Need::no_hole) || !pair.after->captured.start) continue;
        if (old.captured.dropped > 0) continue;  // its end may have been on a connection of which nothing is left
        // The end of the old connection shows that nothing of it is missing, and that it was open until then.
        const ConnectionUse& last = old.connections.back();
        const bool on_another =
            std::none_of(pair.after->connections.begin(), pair.after->connections.end(),
                         [&](const ConnectionUse& use) { return use.info.stream == last.info.stream; });
        const bool open_until_then =
            last.close && last.close->gaps == 0 &&
            (last.close->reason == CloseReason::fin || last.close->reason == CloseReason::reset) &&
            last.close->client_fin && last.close->client_fin->time > pair.after->start;
        if (!on_another || !open_until_then || pair.after->start - old.end >= given_up) continue;
        // The ACS had left before, so the CPE was free to begin anew.
        if (last.close->server_fin && last.close->server_fin->time <= pair.after->start) continue;
        if (old.end > pair.after->start) continue;  // both go on side by side: tcp-parallel-sessions
        if (old.messages.back()->http->status >= 300 || old.messages.back()->http->connection_close) continue;
        return violated_in(pair, fmt::format("a new Inform was sent {:.1f} s after {} in the session before, which was "
                                             "not over",
                                             in_seconds(pair.after->start - old.end), label(*old.messages.back())));
    }
    return pass();
}

}  // namespace cwmpscope::rules
