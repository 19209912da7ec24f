// What a capture missed must not become an accusation: every sample and every transcript is damaged in many ways, and
// no violation or warning may appear that the whole capture does not show for the same session. CWMPSCOPE_LONG=N asks
// for N rounds of all cases, CWMPSCOPE_CAPTURES=FOLDER for the captures in a folder as well, CWMPSCOPE_ONLY=TEXT only
// for sources whose path contains the text.
#include "tests/support/damage.h"
#include "tests/support/catch.h"
#include "tests/support/play.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

struct Source {
    std::string name;
    Packets packets;
    AnalysisOptions options;
};

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

void add_pcaps(std::vector<Source>& all, const fs::path& folder) {
    if (!fs::exists(folder)) return;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".pcap") continue;
        Source source{entry.path().string(), read_pcap(entry.path()), {}};
        source.options.credentials = {{"testcpe", "ac5entry"},
                                      {"download", "download"},
                                      {"0011AA-Gateway-000000000001", "secret"},
                                      {"asker", "knock"}};
        if (!source.packets.empty()) all.push_back(std::move(source));
    }
}

void add_transcripts(std::vector<Source>& all, const fs::path& folder) {
    if (!fs::exists(folder)) return;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".cwmp") continue;
        auto transcript = read_transcript(entry.path());
        if (!std::holds_alternative<Transcript>(transcript)) continue;
        auto traffic = make_traffic(std::get<Transcript>(transcript));
        if (!std::holds_alternative<Traffic>(traffic)) continue;
        Source source{entry.path().string(), std::get<Traffic>(traffic).packets,
                      options_for(std::get<Transcript>(transcript))};
        source.options.rules = {};
        all.push_back(std::move(source));
    }
}

std::vector<Source> sources() {
    const fs::path root(CWMPSCOPE_SOURCE_DIR);
    std::vector<Source> all;
    add_pcaps(all, root / "samples");
    add_transcripts(all, root / "tests" / "rules");
    add_transcripts(all, root / "tests" / "transcripts");
    if (const std::string more = from_environment("CWMPSCOPE_CAPTURES"); !more.empty()) add_pcaps(all, more);
    if (const std::string only = from_environment("CWMPSCOPE_ONLY"); !only.empty()) {
        std::erase_if(all, [&](const Source& source) { return source.name.find(only) == std::string::npos; });
    }
    std::sort(all.begin(), all.end(), [](const Source& a, const Source& b) { return a.name < b.name; });
    return all;
}

/// An accusation as it can be compared: frames are indexes into the whole capture.
struct Accusation {
    std::string rule;
    std::set<std::size_t> session;  ///< the first frames of the session's messages; empty: about no session
    const Finding* finding = nullptr;
};

std::vector<Accusation> accusations(const std::vector<Finding>& findings, const Played& played,
                                    const std::vector<std::size_t>& original) {
    std::map<std::uint32_t, std::set<std::size_t>> sessions;
    for (const SessionResult& result : played.sessions) {
        for (const auto& message : result.session->messages)
            sessions[result.session->number].insert(original[message->first.frame - 1]);
    }
    std::vector<Accusation> all;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::note) continue;
        all.push_back({std::string(finding.rule->id), sessions[finding.session], &finding});
    }
    return all;
}

bool about_the_same(const Accusation& a, const Accusation& b) {
    if (a.rule != b.rule) return false;
    if (a.session.empty() || b.session.empty()) return true;
    return std::any_of(a.session.begin(), a.session.end(),
                       [&](std::size_t frame) { return b.session.contains(frame); });
}

/// A device that goes on after the end of its session: where the capture ends between the two, what it sends too late
/// was indeed not sent in the session.
bool is_proven_all_the_same(const Accusation& accusation, const std::vector<Accusation>& known) {
    if (accusation.rule != "transfer-events-without-complete") return false;
    return std::any_of(known.begin(), known.end(), [&](const Accusation& other) {
        const bool goes_on =
            other.rule == "session-no-request-after-empty-post" || other.rule == "session-continues-after-end";
        return goes_on && std::any_of(accusation.session.begin(), accusation.session.end(),
                                      [&](std::size_t frame) { return other.session.contains(frame); });
    });
}

/// What the damaged capture accuses of and the whole one does not; empty when nothing.
std::string invented(const std::vector<Accusation>& known, const Source& source, const Loss& damage) {
    const Played played = analyze(damaged(source.packets, damage), source.options);
    const std::vector<Finding> findings = played.findings();
    const bool traceless = loses_a_whole_connection(source.packets, damage);
    std::map<std::string, std::size_t> room;
    for (const Accusation& accusation : known) ++room[accusation.rule];
    std::string text;
    for (const Accusation& accusation : accusations(findings, played, damage.kept)) {
        const auto same = [&](const Accusation& other) { return about_the_same(accusation, other); };
        if (std::any_of(known.begin(), known.end(), same) && room[accusation.rule] > 0) {
            --room[accusation.rule];
            continue;
        }
        if (is_proven_all_the_same(accusation, known)) continue;
        // What asks for continuity takes the capture's word that nothing was lost without a trace.
        if (covers(accusation.finding->rule->needs, Need::continuity) && traceless) continue;
        std::vector<std::size_t> frames;
        for (const std::uint64_t frame : accusation.finding->frames) frames.push_back(damage.kept[frame - 1] + 1);
        text += fmt::format("\n    {} (frames {} of the whole capture)", described(*accusation.finding),
                            fmt::join(frames, " "));
    }
    return text;
}

}  // namespace

TEST_CASE("damage to a capture never adds a violation or warning", "[properties][damage]") {
    const std::string wanted = from_environment("CWMPSCOPE_LONG");
    const unsigned rounds = wanted.empty() ? 0 : std::max(1U, static_cast<unsigned>(std::atoi(wanted.c_str())));
    std::size_t cases = 0;
    std::map<std::string, std::size_t> told;
    std::size_t turn = 0;
    for (const Source& source : sources()) {
        ++turn;
        LossEffort effort{.places = 10000, .pairs = 1500, .outages = 10000, .first_seed = 1, .seeds = 40 * rounds};
        if (rounds == 0)
            effort = {.places = 3, .pairs = 2, .outages = 1, .first_seed = static_cast<unsigned>(turn), .seeds = 1};
        std::vector<std::size_t> all(source.packets.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        const Played whole = analyze(source.packets, source.options);
        const std::vector<Finding> findings = whole.findings();
        const std::vector<Accusation> known = accusations(findings, whole, all);
        each_damage(source.packets, effort, [&](const Loss& damage) {
            ++cases;
            const std::string text = invented(known, source, damage);
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
