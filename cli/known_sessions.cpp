#include "cli/known_sessions.h"

#include "cli/reading.h"

namespace cwmpscope {

std::optional<KnownSessions> read_known_sessions(const ProgramOptions& options) {
    ProgramOptions all = options;
    all.sessions = {};
    all.filter = {};
    std::optional<CaptureReport> everything = read_report(all);
    if (!everything) return std::nullopt;
    KnownSessions known{std::move(*everything), {}};
    if (options.filter.empty()) {
        for (const SessionResult& result : known.everything.sessions) {
            if (options.sessions.contains(result.session->number)) known.chosen.insert(result.session->number);
        }
        return known;
    }
    const std::optional<CaptureReport> some = read_report(options);
    if (!some) return std::nullopt;
    for (const SessionResult& result : some->sessions) known.chosen.insert(result.session->number);
    return known;
}

}  // namespace cwmpscope
