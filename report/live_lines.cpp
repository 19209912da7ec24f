#include "report/live_lines.h"

#include "report/findings_text.h"
#include "report/message_label.h"
#include "report/sessions_table.h"
#include "report/text_width.h"
#include "report/words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t number_width = 5, duration_width = 8, device_width = 30, events_width = 20, rpcs_width = 4;

std::string fitted(const std::string& line, const TextStyle& look) {
    return look.width == 0 ? line : elide_end(line, look.width, look.ascii);
}

}  // namespace

bool is_over(const SessionResult& result) {
    const Session& session = *result.session;
    return result.finished ||
           (session.outcome == Outcome::completed && !session.connections.empty() &&
            std::ranges::all_of(session.connections, [](const ConnectionUse& use) { return use.close.has_value(); }));
}

std::string live_sessions_head(const TextStyle& look) {
    return bold(fmt::format("{}  {}  {}  {}  {}  {}  end", pad_left("#", number_width),
                            pad_left("start", time_columns(look.time)), pad_left("dur", duration_width),
                            pad_right("device", device_width), pad_right("why", events_width),
                            pad_left("rpcs", rpcs_width)),
                look) +
           "\n";
}

std::string live_session_line(const CaptureReport& report, const SessionResult& result, Timestamp first,
                              Timestamp previous, const TextStyle& look) {
    const Session& session = *result.session;
    const std::string device = in_charset(device_text(session), look);
    const std::string line =
        fmt::format("{}  {}  {}  {}  {}  {}  {}", pad_left(std::to_string(session.number), number_width),
                    pad_left(time_text(session.start, look.time, first, previous), time_columns(look.time)),
                    pad_left(duration_text(session.end - session.start), duration_width),
                    pad_right(look.width == 0 ? device : elide_middle(device, device_width, look.ascii), device_width),
                    pad_right(in_charset(events_text(session.events), look), events_width),
                    pad_left(std::to_string(session.transactions.size()), rpcs_width),
                    in_charset(is_over(result) ? end_text(session, look.frames) : "goes on", look));
    const std::string counts = counts_text(count_findings(report.findings_of(session.number)), look.ascii);
    return fitted(line + (counts.empty() ? "" : "  " + counts), look) + "\n";
}

std::string live_finding_line(const CaptureReport& report, const Finding& finding, const TextStyle& look) {
    const std::string id(finding.rule == nullptr ? "" : finding.rule->id);
    const std::string words = fmt::format("{} {}  {} · at fault: {} · {}", mark_text(finding.severity, look.ascii), id,
                                          finding.text, name_of(finding.at_fault), place_text(report, finding));
    // Whole: it is why the user looks.
    return colored(in_charset(shown(words, look), look), finding.severity, look) + "\n";
}

bool is_same(const Finding& a, const Finding& b) {
    return a.rule == b.rule && a.frames == b.frames && a.message == b.message;
}

std::string loss_json(std::uint64_t dropped, std::uint64_t so_far) {
    return nlohmann::ordered_json({{"type", "loss"}, {"dropped_packets", dropped}, {"dropped_so_far", so_far}}).dump();
}

std::string limit_json(const ReachedLimit& limit) {
    return nlohmann::ordered_json({{"type", "limit"}, {"limit", limit.name}, {"times", limit.times}}).dump();
}

}  // namespace cwmpscope
