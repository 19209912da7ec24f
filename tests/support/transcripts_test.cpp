// Every transcript of the project, at each height that can express it: what is expected is found, and nothing else; and
// the heights agree with each other.
#include "tests/support/catch.h"
#include "tests/support/play.h"
#include "tests/places.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> transcripts() {
    std::vector<fs::path> paths;
    for (const std::string_view folder : {"tests/rules", "tests/transcripts", "samples"}) {
        const fs::path top = fs::path(CWMPSCOPE_SOURCE_DIR) / folder;
        if (!fs::exists(top)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(top)) {
            if (entry.path().extension() == ".cwmp") paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// What a finding says without frames: those of lost or repeated packets may differ between heights.
std::vector<std::string> lines(const Played& played, bool with_frames) {
    return described(played.findings(), with_frames);
}

void run(const fs::path& path) {
    auto read = read_transcript(path);
    if (const auto* error = std::get_if<TranscriptError>(&read)) {
        FAIL_CHECK(error->str());
        return;
    }
    Transcript transcript = std::get<Transcript>(std::move(read));
    transcript.file = fs::relative(path, CWMPSCOPE_SOURCE_DIR).generic_string();
    for (const std::string& rule : transcript.head.rules) {
        if (find_rule(rule) == nullptr) FAIL_CHECK(fmt::format("{}: there is no rule {}", transcript.file, rule));
    }
    const auto made = make_traffic(transcript);
    if (const auto* error = std::get_if<TranscriptError>(&made)) {
        FAIL_CHECK(error->str());
        return;
    }
    const Traffic& traffic = std::get<Traffic>(made);
    const AnalysisOptions options = options_for(transcript);
    std::optional<Played> packets;
    for (const Height height : {Height::packets, Height::chunks, Height::messages}) {
        if (!why_not_at(transcript, traffic, height).empty()) continue;
        const Played played = play(traffic, options, height);
        const auto sentences = disagreements(transcript, traffic, played);
        if (!sentences.empty()) {
            FAIL_CHECK(fmt::format("as {}:\n  {}", to_string(height), fmt::join(sentences, "\n  ")));
        }
        if (!packets) {
            packets = played;
            continue;
        }
        const bool with_frames = !transcript.has_wire_verbs();
        const auto here = lines(played, with_frames), there = lines(*packets, with_frames);
        if (here != there) {
            FAIL_CHECK(
                fmt::format("{}: as {} and as packets the findings differ\n  as {}:\n    {}\n  as packets:\n    {}",
                            transcript.file, to_string(height), to_string(height), fmt::join(here, "\n    "),
                            fmt::join(there, "\n    ")));
        }
    }
}

}  // namespace

TEST_CASE("every transcript is found to be what it says", "[transcripts]") {
    const std::vector<fs::path> paths = transcripts();
    REQUIRE_FALSE(paths.empty());
    for (const fs::path& path : paths) {
        // No section: each would begin by looking for all transcripts again.
        INFO(fs::relative(path, CWMPSCOPE_SOURCE_DIR).generic_string());
        run(path);
    }
}
