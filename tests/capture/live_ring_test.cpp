// What a live capture writes is read back as what it was: packets, drops and the marks that say that time goes on.
#include "capture/live_ring.h"

#include "capture/link_layer.h"
#include "capture/pcap_file.h"
#include "tests/cli/program.h"

using namespace cwmpscope;
using cwmpscope::test::ScratchFolder;

namespace {

Timestamp at(double seconds) {
    return Timestamp(std::chrono::duration_cast<Duration>(std::chrono::duration<double>(1'000'000 + seconds)));
}

Packet packet(const std::string& text, double seconds, std::uint64_t dropped = 0) {
    Packet made;
    made.bytes = as_bytes(text);
    made.original_length = static_cast<std::uint32_t>(text.size() + 1);
    made.link = link_type::ethernet;
    made.at.time = at(seconds);
    made.dropped_before = dropped;
    return made;
}

/// "p1500 text 3" per packet (with what was dropped before), "i2000 4 since 1000" per mark (with what was dropped
/// before), "e4" at the end.
std::string read_back(const std::vector<std::string>& files) {
    auto opened = open_capture(files);
    REQUIRE(std::holds_alternative<std::unique_ptr<PacketSource>>(opened));
    PacketSource& source = *std::get<0>(opened);
    std::string text;
    const auto seconds = [](Timestamp time) { return std::to_string((time - at(0)).count() / 1'000'000); };
    for (;;) {
        const Next next = source.next();
        if (const auto* one = std::get_if<Packet>(&next)) {
            CHECK(one->original_length == one->bytes.size() + 1);
            text += "p" + seconds(one->at.time) + " " + std::string(as_text(one->bytes)) + " " +
                    std::to_string(one->dropped_before) + "\n";
        } else if (const auto* idle = std::get_if<Idle>(&next)) {
            text += "i" + seconds(idle->now);
            if (idle->dropped > 0)
                text += " " + std::to_string(idle->dropped) + " since " + seconds(idle->dropped_since);
            text += "\n";
        } else {
            REQUIRE(std::holds_alternative<End>(next));
            CHECK(std::get<End>(next).damages.empty());
            return text + "e" + std::to_string(std::get<End>(next).dropped);
        }
    }
}

std::vector<std::string> names(const LiveRing& ring) {
    return {ring.files().begin(), ring.files().end()};
}

LiveRing make(const ScratchFolder& folder, const RingWishes& wishes) {
    auto made = LiveRing::create((folder.path / "ring.pcapng").string(), wishes, [](const Failure&) {});
    REQUIRE(std::holds_alternative<LiveRing>(made));
    return std::move(std::get<LiveRing>(made));
}

}  // namespace

TEST_CASE("a ring of one file gives back packets, marks and drops in order", "[live-ring]") {
    const ScratchFolder folder;
    LiveRing ring = make(folder, {});
    ring.write(packet("one", 1));
    ring.write(Idle{at(2), 0});
    ring.write(packet("two", 3, 5));
    ring.write(packet("three", 4));
    ring.write(Idle{at(5), 2});
    ring.finish(7);
    CHECK(read_back(names(ring)) ==
          "p1000 one 0\ni2000\ni3000 5 since 2000\np3000 two 0\np4000 three 0\n"
          "i5000 2 since 3000\ni5000 7 since 3000\ne0");
}

TEST_CASE("what was written before a flush is there while the file is open", "[live-ring]") {
    const ScratchFolder folder;
    LiveRing ring = make(folder, {});
    ring.write(packet("one", 1));
    ring.flush();
    ring.write(packet("two", 2));
    CHECK(read_back(names(ring)) == "p1000 one 0\ne0");
}

TEST_CASE("another file begins by size, packets, time and hour", "[live-ring]") {
    const ScratchFolder folder;
    const auto files_with = [&](const RingWishes& wishes) {
        LiveRing ring = make(folder, wishes);
        for (int i = 0; i < 20; ++i) ring.write(packet(std::string(100, 'x'), i));
        ring.finish(0);
        // Whatever is kept is whole, and ends with the last packet.
        CHECK(read_back(names(ring)).find("p19000 " + std::string(100, 'x') + " 0\n") != std::string::npos);
        return ring.files().size();
    };
    CHECK(files_with({}) == 1);
    CHECK(files_with({.file_bytes = 1000}) == 3);
    CHECK(files_with({.file_packets = 5}) == 4);
    CHECK(files_with({.file_duration = std::chrono::seconds(10)}) == 2);
    CHECK(files_with({.interval = std::chrono::seconds(4)}) == 5);
    CHECK(files_with({.file_packets = 2, .files = 3}) == 3);
}

TEST_CASE("a file that cannot be made is a failure with its name", "[live-ring]") {
    const auto made = LiveRing::create("/nowhere/at/all.pcapng", {}, [](const Failure&) {});
    REQUIRE(std::holds_alternative<Failure>(made));
    CHECK(std::get<Failure>(made).what == "/nowhere/at/all.pcapng");
}
