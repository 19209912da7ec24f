// Packets that are dropped: told as they happen, in their place, and nobody is accused or called failed because of
// them.
#include "tests/live/bed.h"

#include <csignal>
#include <fstream>

using namespace cwmpscope::test;

TEST_CASE("packets that the kernel drops are told, and nobody is accused because of them", "[live]") {
    NEEDS_NAMESPACES();
    Bed bed("6", "60");
    const std::string file = (bed.folder.path / "lab.pcapng").string();
    Running live(bed.live({"-i", "br0", "-B", "1", "-w", file, "--json", "--sessions"}), bed.folder.path, "live");
    REQUIRE(watches(live));
    // Stopped, it takes nothing from the pipe: first that is full, then the kernel's smallest buffer.
    live.signal(SIGSTOP);
    REQUIRE(bed.cpe({"--sessions", "300", "--threads", "3", "--devices", "100"}));
    live.signal(SIGCONT);
    // The loss is told with the first packet after it, and the next ones may be lost as well. Each device comes again:
    // its session before, of which the end fell, looks as if it had been left.
    bool told = false;
    for (int i = 0; i < 10 && !told; ++i) {
        REQUIRE(bed.cpe({"--sessions", "100", "--devices", "100"}));
        for (int j = 0; j < 20 && !told; ++j) {
            sleep_milliseconds(50);
            told = contains(live.err(), "dropped");
        }
    }
    CHECK(told);
    sleep_milliseconds(1500);
    live.signal(SIGINT);
    CHECK(live.wait() == 4);
    const Json summary = summary_of(live.out());
    CHECK(summary["dropped_packets"] > 100);
    CHECK(summary["findings"]["violation"] == 0);
    CHECK(summary["findings"]["warning"] == 0);
    CHECK(!lines_of(live.out(), "loss").empty());
    int cut = 0;
    for (const std::string& line : lines_of(live.out(), "session")) {
        const Json session = Json::parse(line);
        INFO(line);
        CHECK(session["outcome"] != "aborted");
        if (session["outcome"] == "cut" && session["captured"]["dropped_packets"] > 0) ++cut;
    }
    CHECK(cut > 0);
    check_equal(live.out(), {file});
}

TEST_CASE("packets that the interface drops are told like those that the kernel drops", "[live]") {
    NEEDS_NAMESPACES();
    Bed bed;
    // No card is at hand that loses packets at will: the files with its counters are ours.
    const fs::path counters = bed.folder.path / "statistics";
    fs::create_directory(counters);
    const auto count = [&](const char* number) {
        for (const char* counter : {"rx_missed_errors", "rx_fifo_errors"}) std::ofstream(counters / counter) << number;
    };
    count("3\n");  // before the capture
    const std::string lay_over = "mount --bind " + counters.string() + " $(readlink -f /sys/class/net/br0/statistics)";
    const auto in_lab = [&](const std::string& command) { return bed.lab.in("lab", {"sh", "-c", command}); };
    if (Running(in_lab(lay_over), bed.folder.path, "mount").wait() != 0) {
        WARN("left out: nothing can be mounted over /sys here");
        return;
    }
    const std::string file = (bed.folder.path / "lab.pcapng").string();
    Running live(in_lab(lay_over + " && exec " + CWMPSCOPE_PROGRAM + " live -i br0 --json --sessions -w " + file),
                 bed.folder.path, "live");
    REQUIRE(watches(live));
    REQUIRE(bed.cpe({"--sessions", "1"}));
    CHECK(lines_of(live.out(), "loss").empty());
    count("7\n");
    CHECK(soon([&] { return contains(live.err(), "(8 so far)"); }));
    REQUIRE(bed.cpe({"--sessions", "1"}));
    sleep_milliseconds(300);
    live.signal(SIGINT);
    CHECK(live.wait() == 4);
    const Json summary = summary_of(live.out());
    CHECK(summary["dropped_packets"] == 8);
    CHECK(summary["sessions"] == 2);
    CHECK(summary["findings"]["violation"] == 0);
    check_equal(live.out(), {file});
}
