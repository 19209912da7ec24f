// What is remembered of a session for its device must be all that devices are judged by: whoever keeps whole sessions
// finds the same.
#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/play.h"
#include "tests/support/sources.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

std::vector<std::string> judged(const Played& played) {
    std::vector<std::string> all;
    const auto add = [&](const Judgement& judgement) {
        for (const Finding& finding : judgement.findings) all.push_back(described(finding) + " " + finding.text);
        for (const Diagnosis& diagnosis : judgement.diagnoses) all.push_back("diagnosis: " + diagnosis.text);
        all.push_back(std::to_string(judgement.checks_made));
    };
    for (const SessionResult& result : played.sessions) add(result.judgement);
    for (const Judgement& judgement : played.summary.device_judgements) add(judgement);
    add(played.summary.file_judgement);
    return all;
}

}  // namespace

TEST_CASE("a device is judged alike by its whole sessions and by what is remembered of them",
          "[properties][remembered]") {
    std::vector<Source> all = samples_and_transcripts(CWMPSCOPE_SOURCE_DIR);
    std::size_t devices = 0;
    for (Source& source : all) {
        INFO(source.name);
        const std::vector<std::string> remembered = judged(analyze(source.packets, source.options));
        source.options.sessions_stay = true;
        const Played stayed = analyze(source.packets, source.options);
        CHECK(judged(stayed) == remembered);
        devices += stayed.summary.device_judgements.size();
    }
    CHECK(devices > 500);
}

TEST_CASE("a device of which sessions were let go is accused of nothing else than when all are known",
          "[properties][remembered]") {
    using Accusation = std::pair<std::string, std::uint32_t>;
    const auto accusations = [](const Played& played) {
        std::set<Accusation> all;
        for (const Judgement& judgement : played.summary.device_judgements) {
            for (const Finding& finding : judgement.findings) all.emplace(finding.rule->id, finding.session);
        }
        return all;
    };
    std::size_t let_go = 0;
    for (Source& source : samples_and_transcripts(CWMPSCOPE_SOURCE_DIR)) {
        INFO(source.name);
        const Played whole = analyze(source.packets, source.options);
        if (whole.summary.devices.size() != 1) continue;  // others would not be followed at all
        source.options.limits.devices = 1;                // and so little is remembered of it
        const Played bounded = analyze(source.packets, source.options);
        let_go += bounded.summary.limits.devices;
        const std::set<Accusation> known = accusations(whole);
        for (const Accusation& accusation : accusations(bounded)) {
            INFO(accusation.first << " in session " << accusation.second);
            CHECK(known.contains(accusation));
        }
        CHECK(bounded.sessions.size() == whole.sessions.size());
    }
    CHECK(let_go > 0);
}
