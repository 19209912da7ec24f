// CaptureReport: everything that a finished run found out, put together for the writers of this room: sessions with
// their judgements, what spans sessions, losses, and what could not be judged. Built once, then only read.
#pragma once

#include "decoder/analysis.h"
#include "decoder/run.h"
#include "report/frame_names.h"
#include "report/kept_findings.h"
#include "report/kept_sessions.h"
#include "report/masker.h"
#include "report/redact.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

struct FindingCounts {
    std::uint64_t violations = 0, warnings = 0, notes = 0;
};

/// What stays of finished sessions that left memory while a capture went on: numbers.
struct LeftSessions {
    struct Kind {
        const Rule* rule = nullptr;
        Severity severity = Severity::note;
        Party at_fault = Party::either;
        auto operator<=>(const Kind&) const = default;
    };
    std::uint64_t sessions = 0;
    std::map<Kind, std::uint64_t> findings;  ///< by kind, how many
};

struct CaptureReport {
    std::string live;  ///< what was captured on, when no file is left of it: "eth0"; empty otherwise
    std::vector<std::string> files;
    KeptSessions sessions;                ///< finished ones, by number
    std::uint64_t sessions_left_out = 0;  ///< that the user did not choose
    LeftSessions left;                    ///< counted in checks_made and not_judged, in nothing else
    KeptFindings findings;                ///< of sessions, devices and file exchanges, by session, then as judged
    std::string accepted;                 ///< what a baseline took out of them, in one line; from a file's name
    std::vector<Diagnosis> diagnoses;     ///< what went wrong and why, by session
    std::vector<NotJudged> not_judged;    ///< merged by rule and reason
    std::uint64_t checks_made = 0, checks_not_judged = 0;
    KeptDevices devices;
    std::vector<FileExchange> file_exchanges;
    std::vector<UdpMessage> udp_messages;  ///< connection requests by UDP, and answers to them
    std::vector<DhcpMessage> dhcp;         ///< as it was captured: it leaves the program in no report
    std::vector<EncryptedConnection> tls_connections;
    std::uint64_t tls_connections_left_out = 0;
    TlsKeyLogCounts tls_key_log;
    CaptureCounters counters;
    AnalysisLimits limits;
    std::uint64_t http_exchanges_without_cwmp = 0;
    std::vector<Damage> damages;
    std::vector<Failure> unread;  ///< files that could not be opened; the others were read
    FrameNames frames;
    std::optional<Failure> failure;  ///< reading broke off
    bool stopped = false;            ///< by the user
    std::optional<Timestamp> first_time, last_time;

    HiddenBySession hidden_in;  ///< secrets; 0: in what belongs to no session
    /// Masks what is read again from the capture as all this was masked. Never null after make_report().
    std::shared_ptr<Masker> masker;

    std::optional<SessionResult> find(std::uint32_t number) const { return sessions.find(number); }
    std::optional<Failure> unwritten() const {
        auto of_sessions = sessions.unwritten();
        return of_sessions ? of_sessions : findings.unwritten();
    }
    /// Copies of those of a session (0: outside of all).
    std::vector<Finding> findings_of(std::uint32_t session) const { return findings.of(session); }
};

/// How much of each session a report holds.
enum class SessionFacts : std::uint8_t {
    all,
    headlines  ///< who, when, how it ended, how many RPCs: no messages, exchanges, connections and judgement
};

struct ReportGathering;

/// Puts a report together while sessions finish, so that they need not all be kept until then.
class ReportBuilder {
public:
    /// The masker may know more already, and goes on to be used elsewhere: then the same names are written everywhere.
    explicit ReportBuilder(std::shared_ptr<Masker> masker);
    explicit ReportBuilder(const Redaction& redaction) : ReportBuilder(std::make_shared<Masker>(redaction)) {}
    ~ReportBuilder();
    ReportBuilder(const ReportBuilder&) = delete;
    ReportBuilder& operator=(const ReportBuilder&) = delete;

    /// Each number once. What is secret in it is learnt, also where only the headline stays.
    void take(SessionResult&& result, SessionFacts facts);
    /// One that is not kept any longer: only numbers stay.
    void count(SessionResult&& result);
    std::size_t sessions() const;
    /// Why what was taken stays in memory; none: all is well.
    std::optional<Failure> unwritten() const;
    /// The last call. Everything in what comes out is masked as the redaction says: facts of sessions and devices,
    /// sentences, names of files.
    CaptureReport finish(std::vector<std::string> files, AnalysisSummary summary, RunResult run);

private:
    std::unique_ptr<ReportGathering> gathering_;
};

/// The same at once. `sessions` in any order; of one number the last counts. Takes what it is given.
CaptureReport make_report(std::vector<std::string> files, std::vector<SessionResult> sessions, AnalysisSummary summary,
                          RunResult run, const Redaction& redaction);
/// Of one session alone, while others are still to come.
CaptureReport report_of(const SessionResult& result, std::shared_ptr<Masker> masker);

/// The two halves of make_report(), for a program that shows facts as they are and masks what it shows: put together,
/// with the sessions it was given and no masker; and masked once somebody wants a report of it (a copy may be given).
CaptureReport gathered_report(std::vector<std::string> files, std::vector<SessionResult> sessions,
                              AnalysisSummary summary, RunResult run);
CaptureReport masked_report(CaptureReport gathered, const Redaction& redaction);

FindingCounts count_findings(std::span<const Finding> findings);
FindingCounts count_findings(std::span<const FindingHead> findings);
/// Together with those of sessions that left memory.
FindingCounts count_findings(std::span<const FindingHead> findings, const LeftSessions& left);
/// What was hidden in the sessions that are there, and outside of all.
Hidden hidden_in(const CaptureReport& report);
Hidden hidden_in(const CaptureReport& report, const Session& session);
/// The same as a sentence.
std::string hidden_text(const CaptureReport& report);
std::string hidden_text(const CaptureReport& report, const Session& session);
/// "field.pcap", "field.pcap and 2 more files"
std::string files_text(const CaptureReport& report);
/// "the file ends inside a packet (after frame 12, at byte 3 456)"; of one file among several with its name.
std::string damage_text(const Damage& damage, bool with_file);
/// Why nothing, or not everything, could be judged in a way that could hide a finding; empty when all is well.
std::vector<std::string> evidence_problems(const CaptureReport& report);

}  // namespace cwmpscope
