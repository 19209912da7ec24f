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
