// What must hold whatever a capture saw of the same traffic: lost packets take findings away and never add one, and it
// does not matter how TCP delivered the bytes. Sampled and seeded; CWMPSCOPE_LONG=1 in the environment asks for all.
#include "report/json.h"
#include "tests/support/catch.h"
#include "tests/support/mutate.h"
#include "tests/support/play.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

struct Sample {
    std::string name;
    Packets packets;
};

bool long_run() {
    return std::getenv("CWMPSCOPE_LONG") != nullptr;
}

/// Of a property with many cases: how many of them this run asks.
std::size_t at_most(std::size_t all, std::size_t in_short_run) {
    return long_run() ? all : std::min(all, in_short_run);
}

std::vector<Sample> samples() {
    std::vector<Sample> all;
    for (const auto& entry : fs::directory_iterator(fs::path(CWMPSCOPE_SOURCE_DIR) / "samples")) {
        if (entry.path().extension() != ".pcap") continue;
        all.push_back({entry.path().stem().string(), read_pcap(entry.path())});
    }
    std::sort(all.begin(), all.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    return all;
}

Played analyzed(const Packets& packets) {
    AnalysisOptions options;
    options.credentials = {{"testcpe", "ac5entry"},
                           {"download", "download"},
                           {"0011AA-Gateway-000000000001", "secret"},
                           {"asker", "knock"}};
    return analyze(packets, options);
}

/// How often each rule was found broken with a warning or violation.
std::map<std::string, std::size_t> accusations(const Played& played) {
    std::map<std::string, std::size_t> counts;
    for (const Finding& finding : played.findings()) {
        if (finding.severity != Severity::note) ++counts[std::string(finding.rule->id)];
    }
    return counts;
}

/// What `less` accuses of beyond what `full` does; empty when nothing.
std::string new_accusations(const Played& full, const Played& less) {
    const auto known = accusations(full);
    std::string text;
    for (const auto& [id, count] : accusations(less)) {
        const auto it = known.find(id);
        const std::size_t before = it == known.end() ? 0 : it->second;
        if (count <= before) continue;
        text += fmt::format("\n  {} {} times instead of {}", id, count, before);
        for (const Finding& finding : less.findings()) {
            if (finding.rule->id == id) text += "\n    " + described(finding);
        }
    }
    return text;
}

void scrub(nlohmann::json& value) {
    if (value.is_array()) {
        for (nlohmann::json& item : value) scrub(item);
    }
    if (!value.is_object()) return;
    for (const std::string_view key :
         {"frame", "last_frame", "frames", "request_frame", "response_frame", "time", "start", "duration_s"}) {
        value.erase(std::string(key));
    }
    for (auto& [key, item] : value.items()) scrub(item);
}

/// Findings and sessions without frame numbers and times: what must not depend on how the bytes were delivered.
std::vector<std::string> substance(const Played& played) {
    std::vector<std::string> lines = described(played.findings(), false);
    CaptureReport report;
    report.sessions = played.sessions;
    report.findings = played.findings();
    for (const SessionResult& result : played.sessions) {
        nlohmann::json session = nlohmann::json::parse(session_json(report, result, {}));
        scrub(session);
        lines.push_back(session.dump());
    }
    for (const DeviceHistory& device : played.summary.devices) {
        for (const Transfer& transfer : device.transfers) {
            lines.push_back(fmt::format("transfer {} {}", transfer.command_key, static_cast<int>(transfer.state)));
        }
    }
    return lines;
}

std::string difference(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::string text;
    for (const std::string& line : before) {
        if (std::find(after.begin(), after.end(), line) == after.end()) text += "\n  - " + line;
    }
    for (const std::string& line : after) {
        if (std::find(before.begin(), before.end(), line) == before.end()) text += "\n  + " + line;
    }
    return text.empty() ? "\n  the same lines in another order or number" : text;
}

/// The mutation may change frame numbers and times, and nothing else.
template <class Mutation>
void changes_nothing(std::string_view what, unsigned seeds, Mutation mutation) {
    for (const Sample& sample : samples()) {
        const auto before = substance(analyzed(sample.packets));
        for (unsigned seed = 1; seed <= seeds; ++seed) {
            Random random(seed);
            const auto after = substance(analyzed(mutation(sample.packets, random)));
            if (before != after) {
                FAIL_CHECK(fmt::format("{}, {} with seed {}:{}", sample.name, what, seed, difference(before, after)));
                break;
            }
        }
    }
}

}  // namespace

TEST_CASE("a lost packet never adds a violation or warning", "[properties]") {
    for (const Sample& sample : samples()) {
        const Played full = analyzed(sample.packets);
        const std::size_t cases = at_most(sample.packets.size(), 40);
        for (std::size_t i = 0; i < cases; ++i) {
            // spread over the capture when not all are asked
            const std::size_t lost = i * sample.packets.size() / cases;
            const std::string text = new_accusations(full, analyzed(without(sample.packets, lost)));
            if (!text.empty()) FAIL_CHECK(fmt::format("{} without frame {}:{}", sample.name, lost + 1, text));
        }
    }
}

TEST_CASE("lost packets never add a violation or warning", "[properties]") {
    for (const Sample& sample : samples()) {
        const Played full = analyzed(sample.packets);
        for (unsigned seed = 1; seed <= at_most(300, 12); ++seed) {
            Random random(seed);
            const unsigned percent = 2 + seed % 40;
            const std::string text = new_accusations(full, analyzed(without_some(sample.packets, percent, random)));
            if (!text.empty())
                FAIL_CHECK(fmt::format("{}, {}% lost with seed {}:{}", sample.name, percent, seed, text));
        }
    }
}

TEST_CASE("the beginning of a capture accuses of nothing that the whole does not", "[properties]") {
    for (const Sample& sample : samples()) {
        const Played full = analyzed(sample.packets);
        const std::size_t cases = at_most(sample.packets.size(), 40);
        for (std::size_t i = 0; i < cases; ++i) {
            const std::size_t count = i * sample.packets.size() / cases;
            const std::string text = new_accusations(full, analyzed(first(sample.packets, count)));
            if (!text.empty()) FAIL_CHECK(fmt::format("the first {} frames of {}:{}", count, sample.name, text));
        }
    }
}

TEST_CASE("the sizes of segments change nothing", "[properties]") {
    changes_nothing("cut and put together", long_run() ? 100 : 3, resegmented);
}

TEST_CASE("segments that change places within patience change nothing", "[properties]") {
    changes_nothing("reordered", long_run() ? 100 : 3, reordered);
}

TEST_CASE("packets that come twice change nothing", "[properties]") {
    changes_nothing("duplicated", long_run() ? 100 : 3, duplicated);
}

TEST_CASE("sequence numbers that wrap change nothing", "[properties]") {
    changes_nothing("near the wrap", long_run() ? 100 : 4, [](const Packets& packets, Random& random) {
        return with_sequence_near_wrap(packets, static_cast<std::uint32_t>(random() % 4000));
    });
}
