// Our HTTP messages are those that others see: tshark on samples, transcripts and captures of real software; ground
// truth where other projects' captures are at hand. Every difference stands in differences.txt with its reason.
#include "tests/cli/program.h"
#include "tests/peers/comparison.h"
#include "tests/peers/peer_messages.h"
#include "tests/places.h"
#include "tests/support/capture_writer.h"
#include "tests/support/catch.h"
#include "tests/support/sanitized_build.h"
#include "tests/support/sources.h"
#include "tests/support/transcript_tcp.h"
#include "tests/support/tshark.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::peers;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

const fs::path source_directory = CWMPSCOPE_SOURCE_DIR;
constexpr std::size_t most_told = 30;  ///< differences of one capture
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
    /// `recorded`: what we saw before packets changed places or were lost.
    void judge(const std::string& capture, const OurMessages& ours, const std::vector<PeerMessage>& theirs,
               const OurMessages* recorded = nullptr) {
        captures_.insert(capture);
        compared_ += theirs.size();
        std::size_t told = 0;
        for (const Difference& difference : compare(ours, theirs)) {
            if (recorded != nullptr && is_as_recorded(difference, *recorded)) continue;
            if (explanations_.explains(capture, difference) || ++told > most_told) continue;
            FAIL_CHECK(fmt::format("{}: {}, frame {}, {}, {}, {}: {}", capture, difference.what, difference.frame,
                                   difference.circumstance, difference.ours.target,
                                   fmt::join(difference.ours.marks, " "), difference.text));
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
    if (has_tshark()) return true;
    WARN("tshark is not installed: nothing compared");
    return false;
}

void against_tshark(Judge& judge, const fs::path& capture, const std::string& name) {
    const OurMessages ours = our_messages(capture);
    judge.judge(name, ours, tshark_messages(capture, ours.server_ports));
}

/// Several captures as one, so that tshark needs to be asked once: each has a day of its own.
class Merged {
public:
    void add(const std::string& name, const std::vector<CapturedPacket>& packets) {
        if (packets.empty()) return;
        const Timestamp day{std::chrono::days(17'000 + parts_.size())};
        const Duration later = day - packets.front().time;
        parts_.push_back({name, packets_.size()});
        for (CapturedPacket packet : packets) {
            packet.time += later;
            packets_.push_back(std::move(packet));
        }
    }

    std::size_t size() const { return parts_.size(); }

    using Readings = std::map<std::string, OurMessages>;

    /// Gives what we see in each; `variant` is added to the names where they are altered, with what was recorded.
    Readings judge(Judge& judge, const std::string& variant = {}, const Readings& recorded = {}) const {
        Readings readings;
        const ScratchFolder folder;
        const fs::path capture = folder.path / "merged.pcap";
        REQUIRE(write_pcap(capture, packets_));
        const OurMessages ours = our_messages(capture);
        const std::vector<PeerMessage> theirs = tshark_messages(capture, ours.server_ports);
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const std::uint64_t before = parts_[i].before;
            const std::uint64_t until = i + 1 < parts_.size() ? parts_[i + 1].before : packets_.size();
            OurMessages here;
            here.streams_with_holes = ours.streams_with_holes;
            here.messages = within(ours.messages, before, until);
            const auto original = recorded.find(parts_[i].name);
            judge.judge(parts_[i].name + variant, here, within(theirs, before, until),
                        original == recorded.end() ? nullptr : &original->second);
            readings.emplace(parts_[i].name, std::move(here));
        }
        return readings;
    }

private:
    struct Part {
        std::string name;
        std::uint64_t before = 0;  ///< packets before its first
    };
    static std::vector<PeerMessage> within(const std::vector<PeerMessage>& all, std::uint64_t before,
                                           std::uint64_t until) {
        std::vector<PeerMessage> found;
        for (PeerMessage message : all) {
            if (message.shown <= before || message.shown > until) continue;
            for (std::uint64_t* frame : {&message.frame, &message.last_frame, &message.or_last_frame, &message.shown}) {
                if (*frame != 0) *frame -= before;
            }
            found.push_back(std::move(message));
        }
        return found;
    }
    std::vector<CapturedPacket> packets_;
    std::vector<Part> parts_;
};

/// With addresses that no other has. None of a transcript inside of other link layers and tunnels, which other tests
/// are about: a file has one link type.
std::vector<CapturedPacket> packets_of(const fs::path& path, std::size_t number) {
    auto read = read_transcript(path);
    if (const auto* error = std::get_if<TranscriptError>(&read)) FAIL(error->str());
    Transcript transcript = std::get<Transcript>(std::move(read));
    const TranscriptHead& head = transcript.head;
    if (!head.encapsulation.layers.empty() || head.encapsulation.fragments.size != 0) return {};
    auto made = make_traffic(transcript);
    if (const auto* error = std::get_if<TranscriptError>(&made)) FAIL(error->str());
    std::vector<CapturedPacket> packets = std::get<Traffic>(std::move(made)).packets;
    for (CapturedPacket& packet : packets) {
        const bool is_v6 = packet.bytes.at(12) == 0x86;
        const std::size_t from = is_v6 ? 22 : 26, length = is_v6 ? 16 : 4, changed = is_v6 ? 6 : 1;
        for (const std::size_t address : {from, from + length}) {
            packet.bytes.at(address + changed) = static_cast<std::uint8_t>(number / 250);
            packet.bytes.at(address + changed + 1) = static_cast<std::uint8_t>(1 + number % 250);
        }
    }
    return packets;
}

/// As a network treats packets: some change places with one of the next few, some are lost and none is sent again.
std::vector<CapturedPacket> through_bad_network(std::vector<CapturedPacket> packets, unsigned seed, bool lose) {
    std::mt19937 random(seed);
    for (std::size_t i = 0; i + 4 < packets.size(); ++i) {
        if (random() % 6 != 0) continue;
        const std::size_t other = i + 1 + random() % 3;
        std::swap(packets[i].bytes, packets[other].bytes);
        std::swap(packets[i].original_length, packets[other].original_length);
    }
    if (lose) std::erase_if(packets, [&](const CapturedPacket&) { return random() % 40 == 0; });
    return packets;
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

TEST_CASE("messages of real programs equal tshark's, also when packets change places or are lost", "[peers]") {
    if (!can_ask_tshark()) return;
    Judge judge;
    Merged as_recorded, reordered, lossy;
    for (const fs::path& path : files_in(source_directory / "tests/peers/captures")) {
        const std::vector<CapturedPacket> packets = read_pcap(path);
        REQUIRE(packets.size() > 10);
        const std::string name = "peers/" + path.stem().string();
        as_recorded.add(name, packets);
        reordered.add(name, through_bad_network(packets, 1, false));
        lossy.add(name, through_bad_network(packets, 2, true));
    }
    const Merged::Readings recorded = as_recorded.judge(judge);
    reordered.judge(judge, " reordered", recorded);
    lossy.judge(judge, " lossy", recorded);
    CHECK(judge.finish() > 250);
}

TEST_CASE("messages of a folder's captures equal tshark's, also when packets change places or are lost",
          "[peers][long]") {
    const char* folder = std::getenv("CWMPSCOPE_CAPTURES");
    if (folder == nullptr || !can_ask_tshark()) return;
    Judge judge;
    Merged as_recorded;
    std::map<std::string, Merged> reordered, lossy;
    for (const fs::path& path : files_in(folder)) {
        const std::vector<CapturedPacket> packets = read_pcap(path);
        const std::string name = "peers/" + path.stem().string();
        as_recorded.add(name, packets);
        // Other ways of losing and swapping, in files of their own: the same ports come again and again.
        for (const unsigned seed : variant_seeds(2)) {
            reordered[fmt::format(" reordered {}", seed)].add(name, through_bad_network(packets, 2 * seed, false));
            lossy[fmt::format(" lossy {}", seed)].add(name, through_bad_network(packets, 2 * seed + 1, true));
        }
    }
    const Merged::Readings recorded = as_recorded.judge(judge);
    for (const auto* altered : {&reordered, &lossy}) {
        for (const auto& [variant, merged] : *altered) merged.judge(judge, variant, recorded);
    }
    WARN(fmt::format("{} messages were compared", judge.finish()));
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

TEST_CASE("messages of transcripts equal tshark's", "[peers]") {
    if (!can_ask_tshark()) return;
    Judge judge;
    Merged merged;
    std::size_t number = 0;
    for (const char* folder : {"tests/transcripts", "tests/rules"}) {
        std::vector<fs::path> paths;
        for (const auto& entry : fs::recursive_directory_iterator(source_directory / folder)) {
            if (entry.path().extension() == ".cwmp") paths.push_back(entry.path());
        }
        std::sort(paths.begin(), paths.end());
        const bool is_rules = std::string_view(folder) == "tests/rules";
        for (const fs::path& path : paths) {
            // Those of the rules are many: without CWMPSCOPE_LONG only what HTTP and TCP do.
            const std::string name = path.parent_path().filename().string();
            const bool about_http = name.starts_with("http-") || name.starts_with("tcp-");
            if (is_rules && !about_http && std::getenv("CWMPSCOPE_LONG") == nullptr) continue;
            if (++number % share == 0)
                merged.add(fs::relative(path, source_directory).generic_string(), packets_of(path, number));
        }
    }
    merged.judge(judge);
    CHECK(judge.finish() > 500 / share);
}
