// Our HTTP messages are those that others see: tshark on samples, transcripts and captures of real software; ground
// truth where other projects' captures are at hand. Every difference stands in differences.txt with its reason.
#include "tests/cli/program.h"
#include "tests/peers/comparison.h"
#include "tests/peers/peer_messages.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::peers;
namespace fs = std::filesystem;

namespace {

const fs::path source_directory = CWMPSCOPE_SOURCE_DIR;
constexpr std::size_t most_told = 10;  ///< differences of one capture
const fs::path table = source_directory / "tests/peers/differences.txt";

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Fails for each difference that no row explains, and for each row about these captures that explains none.
class Judge {
public:
    Judge() : explanations_(table) {
        for (const std::string& line : explanations_.mistakes()) FAIL_CHECK("differences.txt: " + line);
    }
    void judge(const std::string& capture, const OurMessages& ours, const std::vector<PeerMessage>& theirs) {
        captures_.insert(capture);
        compared_ += theirs.size();
        std::size_t told = 0;
        for (const Difference& difference : compare(ours, theirs)) {
            if (explanations_.explains(capture, difference) || ++told > most_told) continue;
            FAIL_CHECK(fmt::format("{}: {}, frame {}, {}: {}", capture, difference.what, difference.frame,
                                   difference.circumstance, difference.text));
        }
    }
    /// How many messages of others were looked at.
    std::size_t finish() const {
        for (const std::string& line : explanations_.idle(captures_)) {
            FAIL_CHECK("differences.txt explains a difference that is none: " + line);
        }
        return compared_;
    }

private:
    Explanations explanations_;
    std::set<std::string> captures_;
    std::size_t compared_ = 0;
};

bool can_ask_tshark() {
    if (tshark_is_there()) return true;
    WARN("tshark is not installed: nothing compared");
    return false;
}

void against_tshark(Judge& judge, const fs::path& capture, const std::string& name) {
    const OurMessages ours = our_messages(capture);
    judge.judge(name, ours, tshark_messages(capture, ours.server_ports));
}

}  // namespace

TEST_CASE("messages of the samples equal tshark's", "[peers]") {
    if (!can_ask_tshark()) return;
    Judge judge;
    for (const fs::path& path : files_in(source_directory / "samples")) {
        if (path.extension() == ".pcap") against_tshark(judge, path, "samples/" + path.filename().string());
    }
    CHECK(judge.finish() > 150);
}

TEST_CASE("messages of real programs equal tshark's", "[peers]") {
    if (!can_ask_tshark()) return;
    Judge judge;
    for (const fs::path& path : files_in(source_directory / "tests/peers/captures")) {
        if (path.extension() == ".pcap") against_tshark(judge, path, "peers/" + path.filename().string());
    }
    CHECK(judge.finish() > 50);
}

TEST_CASE("messages of other projects' captures equal the ground truth", "[peers]") {
    const fs::path folder = source_directory / "../shared/captures/public";
    if (!fs::exists(folder)) return;
    Judge judge;
    for (const std::string category : {"http", "tcp", "link", "format", "tls"}) {
        for (const fs::path& truth : files_in(folder / "truth" / category)) {
            const std::string name = truth.stem().string();
            const fs::path capture = folder / category / name;
            if (!fs::exists(capture)) continue;
            judge.judge(category + "/" + name, our_messages(capture), json_truth(truth));
        }
    }
    CHECK(judge.finish() > 2500);
}

TEST_CASE("messages of real CWMP conversations equal the ground truth", "[peers]") {
    const fs::path folder = source_directory / "../shared/captures/real";
    if (!fs::exists(folder)) return;
    Judge judge;
    for (const fs::path& truth : files_in(folder / "truth")) {
        const std::string name = truth.stem().string();
        const bool degraded = fs::exists(folder / "degraded" / name);
        const fs::path capture = degraded ? folder / "degraded" / name : folder / name;
        if (truth.extension() != ".tsv" || !fs::exists(capture)) continue;
        judge.judge("real/" + name, our_messages(capture), table_truth(truth));
    }
    CHECK(judge.finish() > 3000);
}
