// What a capture missed must not become an accusation: every sample and every transcript is damaged in many ways, and
// no violation or warning may appear that the whole capture does not show for the same session. CWMPSCOPE_LONG=N asks
// for N rounds of all cases, CWMPSCOPE_CAPTURES=FOLDER for the captures in a folder as well, CWMPSCOPE_ONLY=TEXT only
// for sources whose path contains the text.
#include "tests/support/damage.h"
#include "tests/places.h"
#include "tests/support/accusations.h"
#include "tests/support/catch.h"
#include "tests/support/sanitized_build.h"
#include "tests/support/sources.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

std::vector<Source> sources() {
    const std::string root(CWMPSCOPE_SOURCE_DIR);
    std::vector<Source> all = captures_in(root + "/samples");
    const auto add = [&](std::vector<Source> more) {
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    add(transcripts_in(root + "/tests/rules"));
    add(transcripts_in(root + "/tests/transcripts"));
    if (const std::string more = text_from_environment("CWMPSCOPE_CAPTURES"); !more.empty()) add(captures_in(more));
    keep_wanted(all);
    return all;
}

}  // namespace

TEST_CASE("damage to a capture never adds a violation or warning", "[properties][damage]") {
    const unsigned rounds = number_from_environment("CWMPSCOPE_LONG", 0);
    std::size_t cases = 0;
    std::map<std::string, std::size_t> told;
    std::size_t turn = 0;
    for (const Source& source : sources()) {
        if (++turn % (rounds == 0 ? share : 1) != 0) continue;
        LossEffort effort{.places = 10000, .pairs = 1500, .outages = 10000, .first_seed = 1, .seeds = 40 * rounds};
        if (rounds == 0)
            effort = {.places = 3, .pairs = 2, .outages = 1, .first_seed = static_cast<unsigned>(turn), .seeds = 1};
        const Accusations whole(source);
        each_damage(source.packets, effort, [&](const Loss& damage) {
            ++cases;
            const std::string text = whole.invented_by(damage);
            if (text.empty()) return;
            // One of a kind per source tells enough.
            const std::string kind = text.substr(0, text.find(", session"));
            if (++told[source.name + " " + kind.substr(kind.find_first_not_of(" \n"))] > 1) return;
            std::vector<std::size_t> kept;
            for (const std::size_t i : damage.kept) kept.push_back(i + 1);
            FAIL_CHECK(fmt::format("{}, {}:{}\n    left: {}", source.name, damage.how, text,
                                   kept.size() > 80 ? "many" : fmt::format("{}", fmt::join(kept, " "))));
        });
    }
    for (const auto& [kind, count] : told) WARN(fmt::format("{} times {}", count, kind));
    if (rounds > 0) WARN(fmt::format("{} damaged captures", cases));
    CHECK(cases > 0);
}

TEST_CASE("a clock that is set back inside a capture accuses nobody", "[properties][damage]") {
    const unsigned rounds = number_from_environment("CWMPSCOPE_LONG", 0);
    const auto accusations = [](const Played& played) {
        std::set<std::pair<std::string, std::vector<std::uint64_t>>> all;
        for (const Finding& finding : played.findings()) {
            if (finding.severity != Severity::note) all.emplace(finding.rule->id, finding.frames);
        }
        return all;
    };
    std::size_t turn = 0, skipped = 0;
    for (const Source& source : sources()) {
        if (rounds == 0 && ++skipped % 16 != 0) continue;
        const auto known = accusations(analyze(source.packets, source.options));
        const std::size_t step =
            rounds == 0 ? source.packets.size() : std::max<std::size_t>(1, source.packets.size() / 50);
        for (std::size_t at = ++turn % source.packets.size(); at < source.packets.size(); at += step) {
            Packets packets = source.packets;
            for (std::size_t i = at; i < packets.size(); ++i) packets[i].time -= std::chrono::hours(1);
            for (const auto& [rule, frames] : accusations(analyze(packets, source.options))) {
                INFO(source.name << ", an hour back from frame " << at + 1 << ": " << rule);
                CHECK(known.contains({rule, frames}));
            }
        }
    }
}
