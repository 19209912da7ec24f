#include "report/capture_report.h"

#include "capture/link_layer.h"
#include "report/counters_text.h"
#include "report/escape.h"
#include "report/shared_report.h"
#include "report/time_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t longest_sentence = 1500;  ///< bytes

/// Who, when and how it ended.
std::shared_ptr<const Session> headline_of(const Session& session) {
    auto headline = std::make_shared<Session>();
    headline->number = session.number;
    headline->device = session.device;
    headline->cpe = session.cpe;
    headline->acs = session.acs;
    headline->transactions = session.transactions;
    headline->events = session.events;
    headline->start = session.start;
    headline->end = session.end;
    headline->outcome = session.outcome;
    headline->outcome_reason = session.outcome_reason;
    headline->captured = session.captured;
    return headline;
}

void add(FindingCounts& counts, Severity severity, std::uint64_t times) {
    (severity == Severity::violation ? counts.violations
     : severity == Severity::warning ? counts.warnings
                                     : counts.notes) += times;
}

/// Each connection request by UDP is signed, and says to its copies that it is the same. They are counted with the
/// session that they called for, else outside of all.
void count_signatures(CaptureReport& report) {
    if (report.udp_messages.empty()) return;
    std::map<std::uint64_t, std::uint32_t> session_of;
    for (const DeviceHistory& device : report.devices) {
        for (const Lifecycle& lifecycle : device.lifecycles) {
            if (lifecycle.kind != LifecycleKind::connection_request || lifecycle.connection_request) continue;
            for (const FrameRef& at : lifecycle.frames) session_of[at.frame] = lifecycle.ended_session.value_or(0);
        }
    }
    std::set<std::pair<std::uint32_t, std::string>> proofs;
    for (const UdpMessage& message : report.udp_messages) {
        const auto session = session_of.find(message.at.frame);
        if (message.sig) proofs.emplace(session == session_of.end() ? 0 : session->second, *message.sig);
    }
    for (const auto& [session, proof] : proofs) report.hidden_in.add(session, Hidden{.credentials = 1});
}

void learn_what_spans_sessions(CaptureReport& report) {
    for (const DeviceHistory& device : report.devices) report.masker->learn(device);
    for (const FileExchange& exchange : report.file_exchanges) report.hidden_in.add(0, report.masker->learn(exchange));
    count_signatures(report);
}

/// After everything was learnt: a password of the last session may stand in the first.
void mask_all(CaptureReport& report) {
    Masker& masker = *report.masker;
    report.sessions.change_words([&](SessionResult& result) {
        const Session* before = result.session.get();
        result.session = masker.session(std::move(result.session));
        return result.session.get() != before;
    });
    report.devices.change([&](DeviceHistory& device) { masker.mask(device); });
    for (FileExchange& exchange : report.file_exchanges) masker.mask(exchange);
    for (UdpMessage& message : report.udp_messages) masker.mask(message);
    for (EncryptedConnection& connection : report.tls_connections) {
        connection.info.client = masker.endpoint(connection.info.client);
        connection.info.server = masker.endpoint(connection.info.server);
    }
    report.findings.change([&](Finding& finding) {
        std::string text = shortened(masker.text(finding.text), longest_sentence);
        if (text == finding.text) return false;
        finding.text = std::move(text);
        return true;
    });
    for (Diagnosis& diagnosis : report.diagnoses)
        diagnosis.text = shortened(masker.text(diagnosis.text), longest_sentence);
    report.limits.secrets = masker.forgotten_secrets();
    report.limits.identities = masker.forgotten_identities();
    if (!masker.redaction().identity) return;
    for (std::string& file : report.files) file = masker.text(file);
}

}  // namespace

/// A report in the making, and what is merged in it at the end.
struct ReportGathering {
    CaptureReport report;
    std::map<std::pair<const Rule*, std::string>, std::uint32_t> not_judged;

    void take(Judgement&& judgement) {
        for (Finding& finding : judgement.findings) report.findings.add(std::move(finding));
        std::ranges::move(judgement.diagnoses, std::back_inserter(report.diagnoses));
        for (NotJudged& missed : judgement.not_judged) not_judged[{missed.rule, std::move(missed.why)}] += missed.count;
        report.checks_made += judgement.checks_made;
        report.checks_not_judged += judgement.checks_not_judged;
    }

    void take_time(const SessionOutline& session) {
        report.first_time = report.first_time ? std::min(*report.first_time, session.start) : session.start;
        report.last_time = report.last_time ? std::max(*report.last_time, session.end) : session.end;
    }

    void finish(std::vector<std::string> files, AnalysisSummary summary, RunResult run) {
        report.files = std::move(files);
        report.devices = std::move(summary.devices);
        report.file_exchanges = std::move(summary.file_exchanges);
        report.udp_messages = std::move(summary.udp_messages);
        report.dhcp = std::move(summary.dhcp);
        report.tls_connections = std::move(summary.tls_connections);
        report.tls_connections_left_out = summary.tls_connections_left_out;
        report.tls_key_log = summary.tls_key_log;
        take(std::move(summary.device_judgement));
        take(std::move(summary.file_judgement));
        report.findings.sort();
        for (auto& [key, count] : not_judged) report.not_judged.push_back({key.first, key.second, count});
        std::ranges::stable_sort(report.not_judged, {}, [](const NotJudged& missed) {
            return missed.rule == nullptr ? std::string_view() : std::string_view(missed.rule->id);
        });
        report.counters = summary.counters;
        report.limits = summary.limits;
        report.http_exchanges_without_cwmp = summary.http_exchanges_without_cwmp;
        report.damages = std::move(run.damages);
        report.failure = std::move(run.failure);
        report.stopped = run.stopped;
    }
};

ReportBuilder::ReportBuilder(std::shared_ptr<Masker> masker) : gathering_(std::make_unique<ReportGathering>()) {
    gathering_->report.masker = std::move(masker);
}
ReportBuilder::~ReportBuilder() = default;

void ReportBuilder::take(SessionResult&& result, SessionFacts facts) {
    CaptureReport& report = gathering_->report;
    report.hidden_in.add(result.session->number, report.masker->learn(*result.session));
    gathering_->take_time(outline_of(*result.session));
    if (facts == SessionFacts::all) {
        gathering_->take(Judgement(result.judgement));
        report.sessions.add(std::move(result));
        return;
    }
    gathering_->take(std::move(result.judgement));
    auto headline = headline_of(*result.session);
    const bool is_plain = report.masker->is_plain(*headline);
    report.sessions.add({std::move(headline), {}, result.finished}, is_plain);
}

void ReportBuilder::count(SessionResult&& result) {
    LeftSessions& left = gathering_->report.left;
    ++left.sessions;
    for (const Finding& finding : result.judgement.findings)
        ++left.findings[{finding.rule, finding.severity, finding.at_fault}];
    result.judgement.findings.clear();
    result.judgement.diagnoses.clear();
    gathering_->take_time(outline_of(*result.session));
    gathering_->take(std::move(result.judgement));
}

std::size_t ReportBuilder::sessions() const {
    return gathering_->report.sessions.size();
}

std::optional<Failure> ReportBuilder::unwritten() const {
    return gathering_->report.unwritten();
}

CaptureReport ReportBuilder::finish(std::vector<std::string> files, AnalysisSummary summary, RunResult run) {
    CaptureReport& report = gathering_->report;
    report.sessions.sort();
    gathering_->finish(std::move(files), std::move(summary), std::move(run));
    learn_what_spans_sessions(report);
    mask_all(report);
    return std::move(report);
}

CaptureReport gathered_report(std::vector<std::string> files, std::vector<SessionResult> sessions,
                              AnalysisSummary summary, RunResult run) {
    return shared_report(std::move(files), KeptSessions(std::move(sessions)), std::move(summary), std::move(run));
}

CaptureReport shared_report(std::vector<std::string> files, KeptSessions sessions, AnalysisSummary summary,
                            RunResult run) {
    ReportGathering gathering;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        gathering.take(sessions.judgement(i));
        gathering.take_time(sessions.outlines()[i]);
    }
    gathering.report.sessions = std::move(sessions);
    gathering.finish(std::move(files), std::move(summary), std::move(run));
    return std::move(gathering.report);
}

CaptureReport masked_report(CaptureReport gathered, const Redaction& redaction) {
    gathered.masker = std::make_shared<Masker>(redaction);
    for (const SessionResult& result : gathered.sessions)
        gathered.hidden_in.add(result.session->number, gathered.masker->learn(*result.session));
    learn_what_spans_sessions(gathered);
    mask_all(gathered);
    return gathered;
}

CaptureReport make_report(std::vector<std::string> files, std::vector<SessionResult> sessions, AnalysisSummary summary,
                          RunResult run, const Redaction& redaction) {
    ReportBuilder builder(redaction);
    for (SessionResult&& result : KeptSessions(std::move(sessions))) builder.take(std::move(result), SessionFacts::all);
    return builder.finish(std::move(files), std::move(summary), std::move(run));
}

CaptureReport report_of(const SessionResult& result, std::shared_ptr<Masker> masker) {
    ReportBuilder builder(std::move(masker));
    builder.take(SessionResult(result), SessionFacts::all);
    return builder.finish({}, {}, {});
}

FindingCounts count_findings(std::span<const Finding> findings) {
    FindingCounts counts;
    for (const Finding& finding : findings) add(counts, finding.severity, 1);
    return counts;
}

FindingCounts count_findings(std::span<const FindingHead> findings) {
    FindingCounts counts;
    for (const FindingHead& finding : findings) add(counts, finding.severity, 1);
    return counts;
}

FindingCounts count_findings(std::span<const FindingHead> findings, const LeftSessions& left) {
    FindingCounts counts = count_findings(findings);
    for (const auto& [kind, times] : left.findings) add(counts, kind.severity, times);
    return counts;
}

Hidden hidden_in(const CaptureReport& report) {
    Hidden hidden = report.hidden_in.of(0);
    for (const SessionOutline& session : report.sessions.outlines()) hidden += report.hidden_in.of(session.number);
    if (report.masker != nullptr) hidden += report.masker->identities();
    return hidden;
}

Hidden hidden_in(const CaptureReport& report, const Session& session) {
    Hidden hidden = report.hidden_in.of(session.number);
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
        const auto touched = std::ranges::count_if(report.sessions.outlines(),
                                                   [](const SessionOutline& session) { return session.may_have_lost; });
        std::string text = counted(counters.dropped_packets, "packet was", "packets were") + " dropped while capturing";
        if (touched > 0)
            text += "; " + counted(static_cast<std::uint64_t>(touched), "session") + " may have lost some of them";
        if (counters.dropped_somewhere > 0)
            text += "; of " + grouped(counters.dropped_somewhere) + " it is not told when";
        problems.push_back(std::move(text));
        if (counters.dropped_late > 0) {
            problems.push_back(counted(counters.dropped_late, "dropped packet was", "dropped packets were") +
                               " told of at the end only: earlier sessions were judged without knowing it (save the "
                               "packets to a file, or unpack it: the end of a plain file is looked at first)");
        }
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
    if (!report.sessions.empty() || report.sessions_left_out + report.left.sessions > 0) return problems;
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
                      (counters.encrypted_connections > 0 ? "that can be read in " : "in ") +
                      counted(counters.packets, "packet") + " and " + counted(counters.connections, "TCP connection");
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
