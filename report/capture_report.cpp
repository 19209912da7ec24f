#include "report/capture_report.h"

#include "capture/link_layer.h"
#include "report/counters_text.h"
#include "report/escape.h"
#include "report/time_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t longest_sentence = 1500;  ///< bytes

/// What belongs to no session comes last.
std::uint32_t order_of(std::uint32_t session) {
    return session == 0 ? UINT32_MAX : session;
}

class ReportBuilder {
public:
    explicit ReportBuilder(CaptureReport& report) : report_(report) {}

    void take(const Judgement& judgement) {
        for (const Finding& finding : judgement.findings) report_.findings.push_back(finding);
        for (const Diagnosis& diagnosis : judgement.diagnoses) report_.diagnoses.push_back(diagnosis);
        for (const NotJudged& missed : judgement.not_judged) not_judged_[{missed.rule, missed.why}] += missed.count;
        report_.checks_made += judgement.checks_made;
        report_.checks_not_judged += judgement.checks_not_judged;
    }

    void finish() {
        std::stable_sort(report_.findings.begin(), report_.findings.end(),
                         [](const Finding& a, const Finding& b) { return order_of(a.session) < order_of(b.session); });
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
    std::map<std::pair<const Rule*, std::string>, std::uint32_t> not_judged_;
};

/// First everything is learnt, then everything is masked: a password of the last session may stand in the first.
void mask_all(CaptureReport& report, const Redaction& redaction) {
    report.masker = std::make_shared<Masker>(redaction);
    Masker& masker = *report.masker;
    for (const SessionResult& result : report.sessions)
        report.hidden_in[result.session->number] = masker.learn(*result.session);
    for (const DeviceHistory& device : report.devices) masker.learn(device);
    for (const FileExchange& exchange : report.file_exchanges) report.hidden_in[0] += masker.learn(exchange);
    for (SessionResult& result : report.sessions) result.session = masker.session(std::move(result.session));
    for (DeviceHistory& device : report.devices) masker.mask(device);
    for (FileExchange& exchange : report.file_exchanges) masker.mask(exchange);
    for (EncryptedConnection& connection : report.tls_connections) {
        connection.info.client = masker.endpoint(connection.info.client);
        connection.info.server = masker.endpoint(connection.info.server);
    }
    for (Finding& finding : report.findings) finding.text = shortened(masker.text(finding.text), longest_sentence);
    for (Diagnosis& diagnosis : report.diagnoses)
        diagnosis.text = shortened(masker.text(diagnosis.text), longest_sentence);
    if (!redaction.identity) return;
    for (std::string& file : report.files) file = masker.text(file);
}

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

CaptureReport gathered_report(std::vector<std::string> files, std::vector<SessionResult> sessions,
                              AnalysisSummary summary, RunResult run) {
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
    report.devices = std::move(summary.devices);
    report.file_exchanges = std::move(summary.file_exchanges);
    report.tls_connections = std::move(summary.tls_connections);
    report.tls_connections_left_out = summary.tls_connections_left_out;
    report.tls_key_log = summary.tls_key_log;
    ReportBuilder builder(report);
    for (SessionResult& result : report.sessions) {
        const Session& session = *result.session;
        builder.take(result.judgement);
        report.first_time = report.first_time ? std::min(*report.first_time, session.start) : session.start;
        report.last_time = report.last_time ? std::max(*report.last_time, session.end) : session.end;
    }
    for (const Judgement& judgement : summary.device_judgements) builder.take(judgement);
    builder.take(summary.file_judgement);
    builder.finish();
    report.counters = summary.counters;
    report.limits = summary.limits;
    report.http_exchanges_without_cwmp = summary.http_exchanges_without_cwmp;
    report.damages = std::move(run.damages);
    report.failure = std::move(run.failure);
    report.stopped = run.stopped;
    return report;
}

CaptureReport masked_report(CaptureReport gathered, const Redaction& redaction) {
    mask_all(gathered, redaction);
    return gathered;
}

CaptureReport make_report(std::vector<std::string> files, std::vector<SessionResult> sessions, AnalysisSummary summary,
                          RunResult run, const Redaction& redaction) {
    return masked_report(gathered_report(std::move(files), std::move(sessions), std::move(summary), std::move(run)),
                         redaction);
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

Hidden hidden_in(const CaptureReport& report) {
    Hidden hidden;
    const auto add = [&](std::uint32_t session) {
        const auto part = report.hidden_in.find(session);
        if (part != report.hidden_in.end()) hidden += part->second;
    };
    add(0);
    for (const SessionResult& result : report.sessions) add(result.session->number);
    if (report.masker != nullptr) hidden += report.masker->identities();
    return hidden;
}

Hidden hidden_in(const CaptureReport& report, const Session& session) {
    const auto part = report.hidden_in.find(session.number);
    Hidden hidden = part == report.hidden_in.end() ? Hidden() : part->second;
    if (report.masker != nullptr) hidden += report.masker->identities();
    return hidden;
}

std::string hidden_text(const CaptureReport& report) {
    return report.masker == nullptr ? std::string() : hidden_text(hidden_in(report), report.masker->redaction());
}

std::string hidden_text(const CaptureReport& report, const Session& session) {
    return report.masker == nullptr ? std::string()
                                    : hidden_text(hidden_in(report, session), report.masker->redaction());
}

std::string files_text(const CaptureReport& report) {
    if (!report.live.empty()) return "live capture on " + visible(report.live);
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
    if (counters.snapped_packets > 0) {
        problems.push_back(
            fmt::format("{} of {} were cut by the snap length, and what stood behind the cut cannot be judged: capture "
                        "whole packets "
                        "(tcpdump -s 0; Wireshark and dumpcap without a limit for packets)",
                        grouped(counters.snapped_packets), counted(counters.packets, "packet")));
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
    if (counters.http_connections > 0 && counters.snapped_packets > 0) {
        parts.push_back(fmt::format("{} with HTTP, of whose {} only the beginnings were captured",
                                    grouped(counters.http_connections), counted(counters.http_messages, "message")));
    } else if (counters.http_connections > 0) {
        parts.push_back(fmt::format("{} with HTTP that is not CWMP", grouped(counters.http_connections)));
    }
    if (counters.other_connections > 0)
        parts.push_back(fmt::format("{} with something else", grouped(counters.other_connections)));
    // What is said inside TLS is not known.
    std::string why = std::string("nothing to judge: no CWMP ") +
                      (counters.encrypted_connections > 0 ? "that can be read in " : "in ") + counted(counters.packets, "packet") + " and " +
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
