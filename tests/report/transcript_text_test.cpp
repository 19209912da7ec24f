// Transcripts that are written of captures: played again they show the same sessions and findings, and hold no secret.
#include "report/transcript/transcript_text.h"
#include "report/capture_report.h"
#include "report/sanitize/mask_planner.h"
#include "report/transcript/session_recorder.h"
#include "report/transcript/transcript_words.h"
#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/play.h"
#include "tests/support/sources.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

struct Written {
    std::string text;
    std::size_t sessions = 0, encrypted = 0;
};

/// The transcript of the chosen sessions (none: of all), as `extract --transcript` makes it.
Written written(const Packets& packets, const AnalysisOptions& options, std::set<std::uint32_t> chosen = {}) {
    Played played = analyze(packets, options);
    const CaptureReport report =
        make_report({"a.pcap"}, std::move(played.sessions), std::move(played.summary), RunResult{}, Redaction{});
    Written result;
    result.sessions = report.sessions.size();
    if (chosen.empty()) {
        for (const SessionResult& session : report.sessions) chosen.insert(session.session->number);
    }
    const std::vector<FrameRef> frames = frame_refs(packets);
    MaskPlanner planner(options.credentials, MaskPlanner::CodedBodies::kept);
    for (std::size_t i = 0; i < packets.size(); ++i) planner.push(as_packet(packets[i], frames[i]));
    const MaskPlan plan = planner.finish();
    const Extract extract(report, chosen, Redaction{});
    for (const auto& [stream, wanted] : extract.streams()) result.encrypted += wanted.encrypted ? 1 : 0;
    SessionRecorder recorder(extract, &plan);
    for (std::size_t i = 0; i < packets.size(); ++i) recorder.push(as_packet(packets[i], frames[i]));
    const Recording recording = recorder.finish();
    CHECK_FALSE(recording.too_large);
    result.text = transcript_text(recording, transcript_words(report, chosen, extract, &plan, nullptr, recording));
    return result;
}

/// Without those about encrypted connections, which are in no transcript.
std::vector<std::string> findings_in_sessions(const Played& played) {
    std::vector<std::string> all;
    for (const Finding& finding : played.findings()) {
        const std::string_view layer = layer_of(*finding.rule);
        if (layer == "tls" || finding.rule->id == "connreq-https") continue;
        if (finding.session > 0)
            all.push_back(
                fmt::format("{} {} session {}", to_string(finding.severity), finding.rule->id, finding.session));
    }
    std::ranges::sort(all);
    return all;
}

std::vector<std::string> outcomes(const Played& played) {
    std::vector<std::string> all;
    for (const SessionResult& result : played.sessions) {
        const Session& session = *result.session;
        all.push_back(fmt::format("{} {} {} messages {} transactions {}", session.number,
                                  static_cast<int>(session.outcome), session.messages.size(),
                                  session.transactions.size(), session.user));
    }
    return all;
}

Played played(const std::string& text) {
    const auto read = parse_transcript(text, "written.cwmp");
    if (const auto* error = std::get_if<TranscriptError>(&read)) FAIL(error->str() << "\n" << text);
    const Transcript& transcript = std::get<Transcript>(read);
    const auto traffic = make_traffic(transcript);
    if (const auto* error = std::get_if<TranscriptError>(&traffic)) FAIL(error->str() << "\n" << text);
    Played result = play(std::get<Traffic>(traffic), options_for(transcript), Height::packets);
    for (const std::string& sentence : disagreements(transcript, std::get<Traffic>(traffic), result))
        FAIL_CHECK(sentence);
    return result;
}

void check_plays_the_same(const Source& source) {
    INFO(source.name);
    const Played original = analyze(source.packets, source.options);
    if (original.sessions.empty()) return;
    const Written transcript = written(source.packets, source.options);
    if (transcript.encrypted > 0) return;
    const Played again = played(transcript.text);
    CHECK(outcomes(again) == outcomes(original));
    CHECK(findings_in_sessions(again) == findings_in_sessions(original));
}

}  // namespace

TEST_CASE("a written transcript plays as the capture did: samples", "[transcript-text]") {
    for (const Source& source : captures_in(CWMPSCOPE_SOURCE_DIR "/samples")) check_plays_the_same(source);
}

TEST_CASE("a written transcript plays as the capture did: transcripts", "[transcript-text]") {
    std::vector<Source> all = transcripts_in(CWMPSCOPE_SOURCE_DIR "/tests/transcripts");
    for (Source& source : transcripts_in(CWMPSCOPE_SOURCE_DIR "/tests/rules")) all.push_back(std::move(source));
    keep_wanted(all);
    // Every one takes a while; CWMPSCOPE_LONG=1 asks all.
    const std::size_t step = number_from_environment("CWMPSCOPE_LONG", 0) != 0 ? 1 : 7;
    for (std::size_t i = 0; i < all.size(); i += step) check_plays_the_same(all[i]);
}

TEST_CASE("a written transcript plays as the capture did: captures of real programs", "[transcript-text]") {
    std::vector<Source> all = captures_in(CWMPSCOPE_SOURCE_DIR "/../shared/captures/real");
    keep_wanted(all);
    for (const Source& source : all) check_plays_the_same(source);
}
