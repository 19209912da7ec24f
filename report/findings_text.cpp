#include "report/findings_text.h"

#include "decoder/rules/certification.h"
#include "report/counters_text.h"
#include "report/escape.h"
#include "report/finding_groups.h"
#include "report/message_label.h"
#include "report/text_width.h"
#include "report/tls_text.h"
#include "report/transfers_text.h"
#include "report/verdicts_text.h"
#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace cwmpscope {

namespace {

std::string_view id_of(const Rule* rule) {
    return rule == nullptr ? std::string_view("?") : rule->id;
}

std::string headline(const Finding& finding, std::string_view where, const TextStyle& look) {
    return fmt::format("{} {}   {}\n", colored(mark_text(finding.severity, look.ascii), finding.severity, look),
                       bold(id_of(finding.rule), look),
                       in_charset(fmt::format("at fault: {}   {}", name_of(finding.at_fault), where), look));
}

std::string reading_on(const Finding& finding, const TextStyle& look) {
    std::string reference = finding.rule == nullptr ? std::string() : std::string(finding.rule->reference);
    const std::string_view area = finding.rule == nullptr ? std::string_view() : certification_area(*finding.rule);
    if (!area.empty()) reference += fmt::format(" · {}", area);
    return dim("    " + in_charset(shown(reference, look), look), look) + "\n";
}

/// Where to go from here, once for all findings.
std::string next_steps(const CaptureReport& report, const KeptFindings& findings, const TextStyle& look) {
    const auto head = std::ranges::max_element(findings.heads(), {}, &FindingHead::severity);
    const Finding gravest = findings.at(static_cast<std::size_t>(head - findings.heads().begin()));
    std::string text = fmt::format("cwmpscope rules {} explains that rule", id_of(gravest.rule));
    if (gravest.session != 0 && report.live.empty() && report.files.size() == 1 && report.files.front() != "-") {
        text += fmt::format("; cwmpscope diagram {} {} draws session {}", report.files.front(), gravest.session,
                            gravest.session);
    }
    return dim(wrapped(in_charset(shown(text, look), look), look.width, ""), look) + "\n";
}

/// Notes in one line each: they are no faults and must not bury what is one.
std::string note_lines(const std::vector<FindingGroup>& groups, const TextStyle& look) {
    std::size_t id_width = 0;
    for (const FindingGroup& group : groups) id_width = std::max(id_width, id_of(group.first.rule).size());
    std::string text;
    for (const FindingGroup& group : groups) {
        std::string words = fmt::format("  {}", shown(group.first.text, look));
        if (!group.first.frames.empty()) words += " · frame " + look.frames.text(group.first.frames.front());
        if (group.places.size() > 1) words += fmt::format(" · {}×", group.places.size());
        words = in_charset(words, look);
        if (look.width > id_width + 30) words = elide_middle(words, look.width - id_width - 2, look.ascii);
        text += fmt::format("{} {}{}\n", colored(mark_text(Severity::note, look.ascii), Severity::note, look),
                            pad_right(id_of(group.first.rule), id_width), words);
    }
    return text;
}

std::string group_text(const CaptureReport& report, const FindingGroup& group, const TextStyle& look) {
    const Finding& first = group.first;
    const std::size_t count = group.places.size();
    std::string where = place_text(report, first);
    if (count > 1) {
        where = group.sessions.size() > 1
                    ? fmt::format("{}× in {}, first: {}", count, counted(group.sessions.size(), "session"), where)
                    : fmt::format("{}×, first: {}", count, where);
    }
    std::string text = headline(first, where, look);
    text += wrapped(in_charset(shown(first.text, look), look), look.width, "    ") + "\n";
    if (group.differing > 0)
        text += dim(fmt::format("    and {} more with other values (--all lists each)", group.differing), look) + "\n";
    return text + reading_on(first, look);
}

std::string heading(const CaptureReport& report, const TextStyle& look) {
    std::string text = fmt::format("{} · {}, {}", files_text(report), counted(report.sessions.size() + report.left.sessions, "session"),
                                   counted(report.devices.size(), "device"));
    if (report.devices.size() == 1) text += " " + visible(to_string(report.devices.front().id));
    if (report.first_time) {
        const Duration length = *report.last_time - *report.first_time;
        text += ", " + (length < std::chrono::minutes(1) ? duration_text(length) : clock_length(length));
    }
    return bold(in_charset(shown(text, look), look), look) + "\n\n";
}

/// What was found in sessions that are gone, by rule: it was told in full when they finished.
std::string left_text(const LeftSessions& left, bool quiet, const TextStyle& look) {
    std::string text;
    for (const auto& [kind, times] : left.findings) {
        if (quiet && kind.severity == Severity::note) continue;
        text += fmt::format("  {} {} {}×\n",
                            colored(mark_text(kind.severity, look.ascii), kind.severity, look), id_of(kind.rule),
                            grouped(times));
    }
    if (text.empty()) return text;
    return "\n" + in_charset(fmt::format("In {} that left memory, told when they finished:\n{}",
                                         counted(left.sessions, "session"), text),
                             look);
}

std::string totals(const CaptureReport& report, const FindingCounts& counts, const TextStyle& look) {
    std::vector<std::string> parts;
    if (counts.violations > 0)
        parts.push_back(colored(counted(counts.violations, "violation"), Severity::violation, look));
    if (counts.warnings > 0) parts.push_back(colored(counted(counts.warnings, "warning"), Severity::warning, look));
    if (counts.notes > 0) parts.push_back(counted(counts.notes, "note"));
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
    if (text.empty()) text = "No findings";
    return text + ". " + counted(report.checks_made, "check") + " made.";
}

}  // namespace

KeptFindings chosen_findings(const CaptureReport& report, const FindingsOptions& options) {
    KeptFindings chosen = report.findings;
    chosen.keep_heads([&](const FindingHead& finding) {
        if (options.at_fault && finding.at_fault != *options.at_fault && finding.at_fault != Party::either)
            return false;
        return !options.quiet || finding.severity != Severity::note;
    });
    return chosen;
}

std::string finding_groups_text(const CaptureReport& report, const KeptFindings& findings, const TextStyle& look) {
    std::string text;
    for (const FindingGroup& group : grouped_findings(findings)) text += group_text(report, group, look);
    return text;
}

std::string place_text(const CaptureReport& report, const Finding& finding) {
    std::string text;
    if (finding.session != 0) {
        text = fmt::format("session {}", finding.session);
        const std::optional<SessionResult> result = report.find(finding.session);
        // The only device stands in the head line.
        if (report.devices.size() != 1 && result && result->session->device.is_present())
            text += " · " + device_text(*result->session);
    } else {
        text = fmt::format("outside of sessions, TCP stream {}", finding.stream);
    }
    const std::string frames = frames_text(finding, report.frames);
    if (!frames.empty()) text += " · " + frames;
    return text;
}

std::string not_judged_text(const CaptureReport& report) {
    if (report.checks_not_judged == 0) return {};
    std::vector<std::pair<std::string, std::uint64_t>> reasons;
    for (const NotJudged& missed : report.not_judged) {
        const auto known = std::find_if(reasons.begin(), reasons.end(),
                                        [&](const auto& reason) { return reason.first == missed.why; });
        if (known == reasons.end()) {
            reasons.emplace_back(missed.why, missed.count);
        } else {
            known->second += missed.count;
        }
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string text = counted(report.checks_not_judged, "check") + " could not be made";
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        text += (i == 0 ? ": " : ", ") + grouped(reasons[i].second) + " because " + reasons[i].first;
    }
    return text + ".";
}

std::string findings_text(const CaptureReport& report, const FindingsOptions& options, const TextStyle& look) {
    const KeptFindings findings = chosen_findings(report, options);
    std::string text =
        options.quiet ? std::string() : heading(report, look) + verdicts_text(report, options.every_one, look);
    if (options.every_one) {
        for (const std::uint32_t place : gravest_first(findings)) {
            const Finding finding = findings.at(place);
            text += headline(finding, place_text(report, finding), look);
            text += wrapped(in_charset(shown(finding.text, look), look), look.width, "    ") + "\n";
        }
    } else if (look.verbose) {
        text += finding_groups_text(report, findings, look);
    } else {
        std::vector<FindingGroup> faults = grouped_findings(findings), notes;
        const auto first_note = std::find_if(faults.begin(), faults.end(), [](const FindingGroup& group) {
            return group.first.severity == Severity::note;
        });
        notes.assign(first_note, faults.end());
        faults.erase(first_note, faults.end());
        for (const FindingGroup& group : faults) text += group_text(report, group, look);
        if (!faults.empty() && !notes.empty()) text += "\n";
        text += note_lines(notes, look);
    }
    text += left_text(report.left, options.quiet, look);
    if (options.quiet) return text;
    if (!findings.empty()) text += "\n" + next_steps(report, findings, look);
    for (const std::string& part : {open_transfers_text(report, look), file_exchanges_text(report, look)}) {
        if (!part.empty()) text += (text.ends_with("\n\n") ? "" : "\n") + part;
    }
    if (!text.ends_with("\n\n")) text += "\n";
    text += wrapped(totals(report, count_findings(findings.heads(), report.left), look) + " " +
                        in_charset(not_judged_text(report), look),
                    look.width, "") +
            "\n";
    for (const std::string& problem : evidence_problems(report))
        text += wrapped(in_charset(problem, look), look.width, "") + "\n";
    text += unread_tls_text(report, look);
    const std::string hidden = hidden_text(report);
    if (!hidden.empty()) text += dim(wrapped(hidden, look.width, ""), look) + "\n";
    if (look.verbose) text += "\n" + counters_text(report.counters, report.limits, look);
    return text;
}

}  // namespace cwmpscope
