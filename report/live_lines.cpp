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

constexpr std::size_t number_width = 5, duration_width = 8, rpcs_width = 4;

/// On a narrow terminal who and why give room to how it ended.
struct Columns {
    std::size_t device = 30, events = 20;
};
Columns columns_of(const TextStyle& look) {
    constexpr std::size_t enough = 120;
    return look.width == 0 || look.width >= enough ? Columns{} : Columns{16, 10};
}

}  // namespace

bool is_over(const SessionResult& result) {
    const Session& session = *result.session;
    return result.finished ||
           (session.outcome == Outcome::completed && !session.connections.empty() &&
            std::ranges::all_of(session.connections, [](const ConnectionUse& use) { return use.close.has_value(); }));
}

std::string live_sessions_head(const TextStyle& look) {
    const Columns columns = columns_of(look);
    return bold(fmt::format("{}  {}  {}  {}  {}  {}  end", pad_left("#", number_width),
                            pad_left("start", time_columns(look.time)), pad_left("dur", duration_width),
                            pad_right("device", columns.device), pad_right("why", columns.events),
                            pad_left("rpcs", rpcs_width)),
                look) +
           "\n";
}

std::string live_session_line(const CaptureReport& report, const SessionResult& result, Timestamp first,
                              Timestamp previous, const TextStyle& look) {
    const Session& session = *result.session;
    const Columns columns = columns_of(look);
    std::string device = in_charset(device_text(session), look), events = in_charset(events_text(session.events), look);
    if (look.width > 0) {
        device = elide_middle(device, columns.device, look.ascii);
        events = elide_end(events, columns.events, look.ascii);
    }
    const std::string line =
        fmt::format("{}  {}  {}  {}  {}  {}  ", pad_left(std::to_string(session.number), number_width),
                    pad_left(time_text(session.start, look.time, first, previous), time_columns(look.time)),
                    pad_left(duration_text(session.end - session.start), duration_width),
                    pad_right(device, columns.device), pad_right(events, columns.events),
                    pad_left(std::to_string(session.transactions.size()), rpcs_width));
    std::string end = in_charset(is_over(result) ? end_text(session, look.frames) : "goes on", look);
    std::string counts = counts_text(count_findings(report.findings.heads_of(session.number)), look.ascii);
    if (!counts.empty()) counts = "  " + counts;
    if (look.width == 0) return line + end + counts + "\n";
    // How it ended may be a long sentence; what was found stays in sight behind it.
    const std::size_t taken = display_width(line) + display_width(counts);
    if (taken < look.width) end = elide_end(end, look.width - taken, look.ascii);
    return elide_end(line + end + counts, look.width, look.ascii) + "\n";
}

std::string live_finding_line(const CaptureReport& report, const Finding& finding, const TextStyle& look) {
    const std::string id(finding.rule == nullptr ? "" : finding.rule->id);
    const std::string words = fmt::format("{} {}  {} · at fault: {} · {}", mark_text(finding.severity, look.ascii), id,
                                          finding.text, name_of(finding.at_fault), place_text(report, finding));
    // Whole: it is why the user looks.
    return colored(in_charset(shown(words, look), look), finding.severity, look) + "\n";
}

std::vector<Finding> not_told(std::vector<Finding> findings, const std::vector<Finding>& told) {
    const auto in_the_place_of = [](const Finding& one) {
        return [&one](const Finding& other) {
            return one.rule == other.rule && one.frames == other.frames && one.message == other.message;
        };
    };
    std::vector<const Finding*> in_other_words;
    for (const Finding& one : told) {
        const auto place = std::ranges::find_if(findings, [&](const Finding& other) {
            return in_the_place_of(one)(other) && one.text == other.text;
        });
        if (place == findings.end()) {
            in_other_words.push_back(&one);
        } else {
            findings.erase(place);
        }
    }
    for (const Finding* one : in_other_words) {
        const auto place = std::ranges::find_if(findings, in_the_place_of(*one));
        if (place != findings.end()) findings.erase(place);
    }
    return findings;
}

std::string loss_json(std::uint64_t dropped, std::uint64_t so_far) {
    return nlohmann::ordered_json({{"type", "loss"}, {"dropped_packets", dropped}, {"dropped_so_far", so_far}}).dump();
}

std::string limit_json(const ReachedLimit& limit) {
    return nlohmann::ordered_json({{"type", "limit"}, {"limit", limit.name}, {"times", limit.times}}).dump();
}

}  // namespace cwmpscope
