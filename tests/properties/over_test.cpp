// What is told of a session as soon as it is over must stay true when it is finished: nobody takes a finding back.
#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/play.h"
#include "tests/support/sources.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

std::pair<Timestamp, Endpoint> key_of(const SessionResult& result) {
    return {result.session->start, result.session->cpe};
}

bool is_the_same(const Finding& a, const Finding& b) {
    return a.rule == b.rule && a.severity == b.severity && a.frames == b.frames && a.message == b.message &&
           a.text == b.text;
}

}  // namespace

TEST_CASE("what is found in a session that is over is found when it is finished", "[properties][over]") {
    std::vector<Source> all = samples_and_transcripts(CWMPSCOPE_SOURCE_DIR);
    std::size_t told = 0, sooner = 0;
    for (Source& source : all) {
        source.options.tell_when_over = true;
        const Played played = analyze(source.packets, source.options);
        std::map<std::pair<Timestamp, Endpoint>, const SessionResult*> finished;
        for (const SessionResult& result : played.sessions) finished[key_of(result)] = &result;
        for (const SessionResult& over : played.over) {
            INFO(source.name);
            const auto place = finished.find(key_of(over));
            REQUIRE(place != finished.end());
            const std::vector<Finding>& findings = place->second->judgement.findings;
            sooner += over.session->number == place->second->session->number ? 1 : 0;
            for (const Finding& finding : over.judgement.findings) {
                INFO(described(finding));
                CHECK(std::ranges::any_of(findings, [&](const Finding& one) { return is_the_same(one, finding); }));
                ++told;
            }
        }
    }
    CHECK(told > 1000);
    CHECK(sooner > 500);
}

TEST_CASE("sessions that may not wait for what follows them accuse nobody of more", "[properties][over]") {
    const std::string root(CWMPSCOPE_SOURCE_DIR);
    std::vector<Source> all = captures_in(root + "/samples");
    for (const char* folder : {"/tests/rules", "/tests/transcripts"}) {
        std::vector<Source> more = transcripts_in(root + folder);
        std::move(more.begin(), more.end(), std::back_inserter(all));
    }
    keep_wanted(all);
    std::size_t early = 0;
    for (Source& source : all) {
        INFO(source.name);
        const Played patient = analyze(source.packets, source.options);
        source.options.limits.waiting_messages = 0;
        const Played hasty = analyze(source.packets, source.options);
        early += hasty.summary.limits.waiting;
        const std::vector<Finding> known = patient.findings();
        for (const Finding& finding : hasty.findings()) {
            if (finding.severity == Severity::note) continue;
            INFO(described(finding));
            CHECK(std::ranges::any_of(
                known, [&](const Finding& one) { return one.rule == finding.rule && one.frames == finding.frames; }));
        }
    }
    CHECK(early > 500);
}
