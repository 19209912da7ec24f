// Sessions that are kept are packed, and nobody may see it: what is read again is judged alike, rule by rule, also by
// those that ask for single header fields and values.
#include "decoder/packed_sessions.h"
#include "report/capture_report.h"
#include "report/json.h"
#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/play.h"
#include "tests/support/sources.h"

#include <string>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

std::vector<std::string> told(const Judgement& judgement) {
    std::vector<std::string> all;
    for (const Finding& finding : judgement.findings) all.push_back(described(finding) + " " + finding.text);
    for (const Diagnosis& diagnosis : judgement.diagnoses) all.push_back("diagnosis: " + diagnosis.text);
    for (const NotJudged& missed : judgement.not_judged)
        all.push_back(std::string(missed.rule->id) + ": " + missed.why + " " + std::to_string(missed.count));
    all.push_back(std::to_string(judgement.checks_made) + " " + std::to_string(judgement.checks_not_judged));
    return all;
}

std::string written(const SessionResult& result) {
    return session_json(gathered_report({}, {result}, {}, {}), result, {.redaction = {.show_secrets = true}});
}

}  // namespace

TEST_CASE("A session that was packed is judged and written as before", "[properties][packing]") {
    std::size_t sessions = 0, packed_bytes = 0;
    for (Source& source : samples_and_transcripts(CWMPSCOPE_SOURCE_DIR)) {
        INFO(source.name);
        source.options.keep_lists = true;
        const Played played = analyze(source.packets, source.options);
        const PackedSessions packed(played.sessions);
        REQUIRE(packed.size() == played.sessions.size());
        for (std::size_t i = 0; i < packed.size(); ++i) {
            const SessionResult& before = played.sessions[i];
            const SessionResult after = packed.read(i);
            CHECK(after.finished == before.finished);
            CHECK(told(after.judgement) == told(before.judgement));
            CHECK(told(packed.judgement(i)) == told(before.judgement));
            CHECK(told(judge_session(*after.session, {})) == told(judge_session(*before.session, {})));
            CHECK(written(after) == written(before));
        }
        sessions += packed.size();
        packed_bytes += packed.bytes();
    }
    CHECK(sessions > 1000);
    INFO(packed_bytes / sessions << " bytes a session");
}
