#include "report/capture_report.h"

#include "capture/link_layer.h"
#include "report/counters_text.h"
#include "report/escape.h"
#include "report/time_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace cwmpscope {

namespace {

/// What belongs to no session comes last.
std::uint32_t order_of(std::uint32_t session) {
    return session == 0 ? UINT32_MAX : session;
}

class ReportBuilder {
public:
    ReportBuilder(CaptureReport& report, const Redaction& redaction) : report_(report), redaction_(redaction) {}

    void take(const Judgement& judgement, const std::vector<KnownSecret>& secrets) {
        for (const Finding& finding : judgement.findings) {
            report_.findings.push_back(finding);
            report_.findings.back().text = redacted_text(finding.text, secrets, redaction_);
        }
        for (const Diagnosis& diagnosis : judgement.diagnoses) {
            report_.diagnoses.push_back(diagnosis);
            report_.diagnoses.back().text =
                redacted_text(redacted_urls(diagnosis.text, redaction_), secrets, redaction_);
        }
        for (const NotJudged& missed : judgement.not_judged) not_judged_[{missed.rule, missed.why}] += missed.count;
        report_.checks_made += judgement.checks_made;
        report_.checks_not_judged += judgement.checks_not_judged;
    }

    void finish() {
        std::stable_sort(report_.findings.begin(), report_.findings.end(), [](const Finding& a, const Finding& b) {
            return order_of(a.session) < order_of(b.session);
        });
        for (const auto& [key, count] : not_judged_) report_.not_judged.push_back({key.first, key.second, count});
        std::stable_sort(report_.not_judged.begin(), report_.not_judged.end(),
                         [](const NotJudged& a, const NotJudged& b) {
                             const std::string_view left = a.rule == nullptr ? std::string_view() : a.rule->id;
                             const std::string_view right = b.rule == nullptr ? std::string_view() : b.rule->id;
                             return left < right;
                         });
    }

private:
    CaptureReport& report_;
    const Redaction& redaction_;
    std::map<std::pair<const Rule*, std::string>, std::uint32_t> not_judged_;
};

}  // namespace

const SessionResult* CaptureReport::find(std::uint32_t number) const {
    const auto place = std::lower_bound(
        sessions.begin(), sessions.end(), number,
        [](const SessionResult& result, std::uint32_t wanted) { return result.session->number < wanted; });
    return place != sessions.end() && place->session->number == number ? &*place : nullptr;
}

std::vector<Finding> CaptureReport::findings_of(std::uint32_t session) const {
    std::vector<Finding> out;
    const auto first = std::lower_bound(
        findings.begin(), findings.end(), order_of(session),
        [](const Finding& finding, std::uint32_t wanted) { return order_of(finding.session) < wanted; });
    for (auto it = first; it != findings.end() && it->session == session; ++it) out.push_back(*it);
    return out;
}

CaptureReport make_report(std::vector<std::string> files, std::vector<SessionResult> sessions, AnalysisSummary summary,
                          RunResult run, const Redaction& redaction) {
    CaptureReport report;
    report.files = std::move(files);
    std::stable_sort(sessions.begin(), sessions.end(), [](const SessionResult& a, const SessionResult& b) {
        return a.session->number < b.session->number;
    });
    for (SessionResult& result : sessions) {
        if (!report.sessions.empty() && report.sessions.back().session->number == result.session->number)
            report.sessions.pop_back();
        report.sessions.push_back(std::move(result));
    }
    ReportBuilder builder(report, redaction);
    std::vector<KnownSecret> all_secrets;
    const bool outside_findings = !summary.file_judgement.findings.empty() ||
                                  std::any_of(summary.device_judgements.begin(), summary.device_judgements.end(),
                                              [](const Judgement& judgement) { return !judgement.findings.empty(); });
    for (const SessionResult& result : report.sessions) {
        const Session& session = *result.session;
        std::vector<KnownSecret> secrets = redaction.show_secrets ? std::vector<KnownSecret>() : secrets_of(session);
        builder.take(result.judgement, secrets);
        report.first_time = report.first_time ? std::min(*report.first_time, session.start) : session.start;
        report.last_time = report.last_time ? std::max(*report.last_time, session.end) : session.end;
        if (outside_findings) all_secrets.insert(all_secrets.end(), secrets.begin(), secrets.end());
    }
    for (const Judgement& judgement : summary.device_judgements) builder.take(judgement, all_secrets);
    builder.take(summary.file_judgement, all_secrets);
    builder.finish();
    report.devices = std::move(summary.devices);
    report.file_exchanges = std::move(summary.file_exchanges);
    report.counters = summary.counters;
    report.limits = summary.limits;
    report.http_exchanges_without_cwmp = summary.http_exchanges_without_cwmp;
    report.damages = std::move(run.damages);
    report.failure = std::move(run.failure);
    report.stopped = run.stopped;
    return report;
}

FindingCounts count_findings(const std::vector<Finding>& findings) {
    FindingCounts counts;
    for (const Finding& finding : findings) {
        switch (finding.severity) {
            case Severity::violation:
                ++counts.violations;
                break;
            case Severity::warning:
                ++counts.warnings;
                break;
            case Severity::note:
                ++counts.notes;
                break;
        }
    }
    return counts;
}

std::string files_text(const CaptureReport& report) {
    if (report.files.empty()) return "capture";
    std::string text = visible(report.files.front());
    if (report.files.size() > 1) text += " and " + counted(report.files.size() - 1, "more file");
    return text;
}

std::string damage_text(const Damage& damage, bool with_file) {
    return fmt::format("{}{} (after frame {}, at byte {})", with_file ? visible(damage.file) + ": " : std::string(),
                       visible(damage.what), grouped(damage.after_frame), grouped(damage.file_offset));
}

std::vector<std::string> evidence_problems(const CaptureReport& report) {
    const CaptureCounters& counters = report.counters;
    std::vector<std::string> problems;
    for (const Damage& damage : report.damages) problems.push_back(damage_text(damage, report.files.size() > 1));
    if (!report.unread.empty()) {
        problems.push_back(
            fmt::format("{} of {} could not be read", report.unread.size(), counted(report.files.size(), "file")));
    }
    if (report.failure) problems.push_back("reading broke off: " + visible(report.failure->detail));
    if (report.stopped) problems.push_back("stopped before the end of the capture");
    if (counters.dropped_packets > 0) {
        problems.push_back(counted(counters.dropped_packets, "packet was", "packets were") +
                           " dropped while capturing");
    }
    std::string limits;
    for (const ReachedLimit& limit : reached_limits(counters, report.limits))
        limits += fmt::format("{}{} {}", limits.empty() ? "" : ", ", grouped(limit.times), limit.words);
    if (!limits.empty()) problems.push_back("limits of memory were reached: " + limits);
    if (!report.sessions.empty() || report.sessions_left_out > 0) return problems;
    if (counters.packets == 0) {
        problems.push_back("nothing to judge: there is no packet");
        return problems;
    }
    std::vector<std::string> parts;
    if (counters.encrypted_connections > 0)
        parts.push_back(fmt::format("{} encrypted (TLS)", grouped(counters.encrypted_connections)));
    if (counters.http_connections > 0)
        parts.push_back(fmt::format("{} with HTTP that is not CWMP", grouped(counters.http_connections)));
    if (counters.other_connections > 0)
        parts.push_back(fmt::format("{} with something else", grouped(counters.other_connections)));
    std::string why = "nothing to judge: no CWMP in " + counted(counters.packets, "packet") + " and " +
                      counted(counters.connections, "TCP connection");
    for (std::size_t i = 0; i < parts.size(); ++i) why += (i == 0 ? " (" : ", ") + parts[i];
    if (!parts.empty()) why += ")";
    problems.push_back(why + "; all ports were looked at");
    if (counters.unknown_link > 0) {
        problems.push_back(fmt::format(
            "{} the link type {}, which is not read: capture on an Ethernet, PPP, loopback or "
            "raw IP interface",
            counted(counters.unknown_link, "packet has", "packets have"), name_of(counters.unknown_link_type)));
    }
    return problems;
}

}  // namespace cwmpscope
