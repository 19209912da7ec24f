// One real conversation that was rewritten to other link layers and file formats: the sessions and findings stay the
// same. Only where the captures beside the project are.
#include "capture/pcap_file.h"
#include "decoder/run.h"
#include "tests/support/catch.h"
#include "tests/support/play.h"
#include "tests/places.h"

#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

class Collector final : public RunListener {
public:
    void receive(AnalysisUpdate&& update) override {
        for (SessionResult& result : update.sessions) sessions[result.session->number] = std::move(result);
    }
    std::map<std::uint64_t, SessionResult> sessions;
};

/// Sessions, RPCs and findings, with their frames.
std::vector<std::string> story_of(const fs::path& path) {
    auto source = open_capture({path.string()});
    REQUIRE(std::holds_alternative<std::unique_ptr<PacketSource>>(source));
    Analysis analysis({});
    Collector collector;
    const RunResult result = run(*std::get<0>(source), analysis, collector);
    CHECK(result.damages.empty());
    std::vector<std::string> story;
    for (const auto& [number, entry] : collector.sessions) {
        story.push_back("session " + std::to_string(number) + ": " + entry.session->outcome_reason);
        for (const Transaction& transaction : entry.session->transactions) story.push_back(transaction.method_name);
        for (const std::string& line : described(entry.judgement.findings)) story.push_back(line);
    }
    const AnalysisSummary summary = analysis.take_summary();
    for (const std::string& line : described(summary.device_judgement.findings)) story.push_back(line);
    for (const std::string& line : described(summary.file_judgement.findings)) story.push_back(line);
    CHECK(summary.counters.malformed == 0);
    return story;
}

}  // namespace

TEST_CASE("a conversation tells the same on every link layer and in every byte order", "[peers]") {
    const fs::path real = fs::path(CWMPSCOPE_SOURCE_DIR).parent_path() / "shared/captures/real";
    if (!fs::exists(real / "degraded")) return;
    std::vector<std::string> original;
    for (const auto& entry : fs::directory_iterator(real)) {
        if (entry.path().filename().string().starts_with("05-")) original = story_of(entry.path());
    }
    REQUIRE(original.size() > 10);
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(real / "degraded")) {
        const std::string name = entry.path().filename().string();
        // From d09 on link layers and byte orders; d31 to d38 are other formats, some of them of other conversations.
        const bool is_link = name >= "d09" && name < "d21", is_format = name >= "d31" && name < "d39";
        if ((!is_link && !is_format) || name.find("-of-05") == std::string::npos) continue;
        ++count;
        INFO(name);
        CHECK(story_of(entry.path()) == original);
    }
    CHECK(count >= 17);
}
