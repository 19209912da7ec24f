// Live capture as a user runs it: a CPE and an ACS talk over real sockets in network namespaces, cwmpscope watches.
#include "tests/live/bed.h"
#include "tests/support/transcript_tcp.h"

#include <csignal>
#include <memory>
#include <regex>

using namespace cwmpscope::test;

TEST_CASE("a lab is watched on the bridge, a port, any and behind a tag, with the report of check on the file",
          "[live]") {
    NEEDS_NAMESPACES();
    const std::string interface = GENERATE("br0", "cpe0", "any");
    INFO(interface);
    Bed bed;
    const std::string file = (bed.folder.path / "lab.pcapng").string();
    Running live(bed.live({"-i", interface, "-w", file, "--json"}), bed.folder.path, "live");
    REQUIRE(watches(live));
    // One device each: a session that follows one that failed would be asked about its RetryCount.
    REQUIRE(bed.cpe({"--sessions", "3", "--devices", "3", "--silent-every", "2"}));
    sleep_milliseconds(300);
    live.signal(SIGINT);
    CHECK(live.wait() == 1);
    const Json summary = summary_of(live.out());
    CHECK(summary["sessions"] == 3);
    CHECK(summary["findings"]["violation"] == 1);
    CHECK(summary["findings"]["warning"] == 0);
    CHECK(summary["dropped_packets"] == 0);
    CHECK(lines_of(live.out(), "http_message").size() == 12 + 6 + 12);
    check_equal(live.out(), {file});
}

TEST_CASE("a lab behind tags is watched on the bridge and on any, with the report of check on the file", "[live]") {
    NEEDS_NAMESPACES();
    const std::string wrapping = GENERATE("vlan", "qinq", "pppoe"), interface = GENERATE("br0", "any");
    INFO(wrapping << " on " << interface);
    Bed bed;
    REQUIRE(bed.lab.add_inner_pairs());
    std::vector<std::unique_ptr<Running>> relays;
    for (const std::string where : {"cpe", "acs"}) {
        relays.push_back(std::make_unique<Running>(
            bed.lab.in(where, {CWMPSCOPE_LAB, "relay", "in1", "eth0", "--in", wrapping, "--sender", "in0"}),
            bed.folder.path, where));
    }
    Running acs(bed.lab.in("acs", {CWMPSCOPE_LAB, "acs", Namespaces::acs_address_inside, "7548"}), bed.folder.path,
                "inside");
    const std::string file = (bed.folder.path / "lab.pcapng").string();
    Running live(bed.live({"-i", interface, "--port", "7548", "-w", file, "--json"}), bed.folder.path, "live");
    REQUIRE(watches(live));
    // Until ACS and relays are there a first device may try in vain, which is no session.
    const auto cpe = [&](const std::string& sessions) {
        Running side(bed.lab.in("cpe", {CWMPSCOPE_LAB, "cpe", Namespaces::acs_address_inside, "7548", "--sessions",
                                        sessions, "--devices", sessions, "--silent-every", "2"}),
                     bed.folder.path, "cpe");
        return side.wait(60) == 0;
    };
    REQUIRE(soon([&] { return run_quietly("grep -q :1D7C /proc/" + std::to_string(acs.process()) + "/net/tcp"); }));
    sleep_milliseconds(200);
    REQUIRE(cpe("3"));
    sleep_milliseconds(300);
    live.signal(SIGINT);
    CHECK(live.wait() == 1);
    const Json summary = summary_of(live.out());
    CHECK(summary["sessions"] == 3);
    CHECK(summary["findings"]["violation"] == 1);
    CHECK(summary["findings"]["warning"] == 0);
    CHECK(summary["dropped_packets"] == 0);
    check_equal(live.out(), {file});
    // They were indeed wrapped.
    const std::string text = run("frames " + file).out;
    INFO(text.substr(0, 500));
    CHECK(contains(file_text(file), wrapping == "vlan"   ? std::string("\x81\x00\x00\x07", 4)
                                    : wrapping == "qinq" ? std::string("\x88\xa8\x00\x46", 4)
                                                         : std::string("\x11\x00\x00\x01", 4)));
}

TEST_CASE("what is complete is told while the interface is quiet, on a pipe as well", "[live]") {
    NEEDS_NAMESPACES();
    Bed bed;
    Running live(bed.live({"-i", "br0", "--sessions"}), bed.folder.path, "live");
    sleep_milliseconds(800);
    REQUIRE(bed.cpe({"--sessions", "2"}));
    // The first session has ended because the device has begun another one; nothing is sent any more.
    CHECK(soon([&] { return contains(live.out(), "completed"); }));
    live.signal(SIGTERM);
    CHECK(live.wait() == 0);
    CHECK(contains(live.out(), "live capture on br0 · 2 sessions"));
}

TEST_CASE("files of a ring are named as dumpcap names them, the oldest leave, all together are the capture", "[live]") {
    NEEDS_NAMESPACES();
    Bed bed;
    const fs::path path = bed.folder.path / "ring.pcapng";
    Running live(bed.live({"-i", "br0", "-w", path.string(), "-b", "filesize:40", "--json"}), bed.folder.path, "live");
    REQUIRE(watches(live));
    REQUIRE(bed.cpe({"--sessions", "20"}));
    sleep_milliseconds(300);
    live.signal(SIGINT);
    CHECK(live.wait() == 0);
    const auto files = files_in(bed.folder.path, "ring");
    REQUIRE(files.size() > 5);
    for (const std::string& file : files)
        CHECK(std::regex_search(file, std::regex("/ring_[0-9]{5}_20[0-9]{12}\\.pcapng$")));
    check_equal(live.out(), files);

    const fs::path other = bed.folder.path / "newest";
    Running kept(bed.live({"-i", "br0", "-w", other.string(), "-b", "packets:50", "-b", "files:3", "-a", "files:6"}),
                 bed.folder.path, "kept");
    REQUIRE(watches(kept));
    REQUIRE(bed.cpe({"--sessions", "40"}));
    CHECK(kept.wait() == 0);
    const auto newest = files_in(bed.folder.path, "newest");
    REQUIRE(newest.size() == 3);
    CHECK(contains(newest.front(), "newest_00004_"));
}

TEST_CASE("files are readable whenever the program is killed", "[live]") {
    NEEDS_NAMESPACES();
    Bed bed;
    for (int i = 0; i < 6; ++i) {
        const std::string name = "killed" + std::to_string(i);
        Running live(
            bed.live({"-i", "br0", "--sessions", "-w", (bed.folder.path / name).string(), "-b", "filesize:200"}),
            bed.folder.path, "live");
        REQUIRE(watches(live));
        Running cpe(bed.lab.in("cpe", {CWMPSCOPE_LAB, "cpe", Namespaces::acs_address, "7547", "--sessions", "100000",
                                       "--threads", "2"}),
                    bed.folder.path, "cpe");
        const auto has_grown = [&] {
            const auto files = files_in(bed.folder.path, name + "_");
            return !files.empty() && (files.size() > 1 || fs::file_size(files.front()) > 100'000);
        };
        REQUIRE(soon(has_grown));
        sleep_milliseconds(37 * i);
        live.signal(SIGKILL);
        CHECK(live.wait() == 128 + SIGKILL);
        const auto files = files_in(bed.folder.path, name + "_");
        REQUIRE(!files.empty());
        const Json summary = summary_of(run("check --json" + joined(files)).out);
        INFO(summary.dump());
        // The kernel ends a write that it is killed in: the last block of the last file may be cut, no other.
        CHECK(summary["damages"].size() <= 1);
        for (const Json& damage : summary["damages"]) CHECK(damage["file"] == files.back());
        CHECK(summary["unread_files"].empty());
        CHECK(summary["sessions"] > 0);
        CHECK(summary["findings"]["violation"] == 0);
    }
    // Whoever captured for the killed programs has gone as well.
    CHECK(soon([] { return !run_quietly("grep -l cwmpscope-captu /proc/[0-9]*/comm"); }));
}

TEST_CASE("without a file the packets are in a private folder that goes with the program, unless it is killed",
          "[live]") {
    NEEDS_NAMESPACES();
    Bed bed;
    const fs::path place = bed.folder.path / "spool";
    fs::create_directory(place);
    const auto folders = [&] { return files_in(place, "cwmpscope-"); };
    for (const int signal : {SIGINT, SIGKILL}) {
        std::vector<std::string> words = bed.live({"-i", "br0", "--sessions"});
        words.insert(words.begin(), {"env", "TMPDIR=" + place.string()});
        Running live(words, bed.folder.path, "live" + std::to_string(signal));
        REQUIRE(watches(live));
        REQUIRE(folders().size() == 1);
        const fs::path folder = folders().front();
        CHECK(contains(live.err(), folder.string()));
        CHECK(fs::status(folder).permissions() == fs::perms(0700));
        REQUIRE(bed.cpe({"--sessions", "2"}));
        sleep_milliseconds(1500);
        const auto files = files_in(folder, "live_");
        REQUIRE(files.size() == 1);
        CHECK(fs::status(files.front()).permissions() == fs::perms(0600));
        live.signal(signal);
        CHECK(live.wait() == (signal == SIGINT ? 0 : 128 + SIGKILL));
        CHECK(folders().size() == (signal == SIGINT ? 0 : 1));
        if (signal == SIGKILL) CHECK(summary_of(run("check --json " + files.front()).out)["sessions"] == 2);
    }
}

TEST_CASE("a full disk ends neither the capture nor what was written before", "[live]") {
    NEEDS_NAMESPACES();
    Bed bed;
    const fs::path disk = bed.folder.path / "disk";
    fs::create_directory(disk);
    if (!run_quietly("mount -t tmpfs -o size=1m tmpfs " + disk.string())) {
        WARN("left out: a small disk cannot be mounted here");
        return;
    }
    const std::string file = (disk / "lab.pcapng").string();
    Running live(bed.live({"-i", "br0", "-w", file, "--json", "--sessions"}), bed.folder.path, "live");
    REQUIRE(watches(live));
    REQUIRE(bed.cpe({"--sessions", "150"}));
    CHECK(soon([&] { return contains(live.err(), "packets are not kept from here on"); }));
    // With room again it goes on, and the file says that something is missing.
    fs::copy_file(file, bed.folder.path / "first.pcapng");
    const bool room_again = run_quietly("mount -o remount,size=8m " + disk.string());
    sleep_milliseconds(2500);
    REQUIRE(bed.cpe({"--sessions", "20"}));
    if (room_again) CHECK(soon([&] { return contains(live.err(), "there is room again"); }));
    sleep_milliseconds(1500);  // what is under way is still captured
    live.signal(SIGINT);
    CHECK(live.wait() == 0);
    CHECK(summary_of(live.out())["sessions"] == 170);
    const Json first = summary_of(run("check --json " + (bed.folder.path / "first.pcapng").string()).out);
    CHECK(first["truncated"] == false);
    CHECK(first["sessions"] > 20);
    const Json all = summary_of(run("check --json " + file).out);
    CHECK(all["truncated"] == false);
    CHECK(all["sessions"] > first["sessions"]);
    CHECK(all["dropped_packets"] > 0);
    CHECK(all["findings"]["violation"] == 0);
    run_quietly("umount " + disk.string());
}

TEST_CASE("an interface may go down and come again; one that vanishes ends the capture with its report", "[live]") {
    NEEDS_NAMESPACES();
    Bed bed;
    Running live(bed.live({"-i", "cpe0", "--json", "--sessions"}), bed.folder.path, "live");
    REQUIRE(watches(live));
    REQUIRE(bed.cpe({"--sessions", "2"}));
    REQUIRE(bed.lab.ip("lab", "link set cpe0 down"));
    sleep_milliseconds(500);
    REQUIRE(bed.lab.ip("lab", "link set cpe0 up"));
    REQUIRE(bed.cpe({"--sessions", "2"}));
    sleep_milliseconds(300);
    REQUIRE(bed.lab.ip("lab", "link del cpe0"));
    CHECK(live.wait() == 4);
    CHECK(contains(live.err(), "cpe0: The interface disappeared"));
    CHECK(summary_of(live.out())["sessions"] == 4);
}

/// The frames of a transcript as they would come from a wire.
bool send_transcript(Bed& bed, const std::string& name) {
    const auto transcript = read_transcript(std::string(CWMPSCOPE_SOURCE_DIR) + "/tests/transcripts/" + name + ".cwmp");
    REQUIRE(std::holds_alternative<Transcript>(transcript));
    const auto traffic = make_traffic(std::get<Transcript>(transcript));
    REQUIRE(std::holds_alternative<Traffic>(traffic));
    const std::string file = (bed.folder.path / "frames.pcap").string();
    REQUIRE(write_pcap(file, std::get<Traffic>(traffic).packets));
    Running sender(bed.lab.in("cpe", {CWMPSCOPE_LAB, "replay", "eth0", file}), bed.folder.path, "replay");
    return sender.wait() == 0;
}

TEST_CASE("tagged, tunnelled and fragmented frames of the wire come through, also when a port is asked for", "[live]") {
    NEEDS_NAMESPACES();
    // The kernel takes the outer tag out of the frame; who captures has to put it back.
    const std::string name = GENERATE("link-vlan", "link-qinq", "link-pppoe", "link-vxlan", "link-fragments");
    INFO(name);
    Bed bed;
    const std::string file = (bed.folder.path / "lab.pcapng").string();
    Running live(bed.live({"-i", "cpe0", "--port", "7547", "-w", file, "--json"}), bed.folder.path, "live");
    REQUIRE(watches(live));
    REQUIRE(send_transcript(bed, name));
    sleep_milliseconds(300);
    live.signal(SIGINT);
    live.wait();
    CHECK(summary_of(live.out())["sessions"] == 1);
    check_equal(live.out(), {file});
}

TEST_CASE("a filter that cannot see behind tags is told where tagged frames are", "[live]") {
    NEEDS_NAMESPACES();
    Bed bed;
    Running live(bed.live({"-i", "cpe0", "-f", "tcp port 7548", "--json", "-a", "duration:7"}), bed.folder.path,
                 "live");
    REQUIRE(watches(live));
    REQUIRE(send_transcript(bed, "link-qinq-pppoe"));
    CHECK(live.wait() == 4);
    CHECK(contains(live.err(), "nothing matches so far, but"));
    CHECK(contains(live.err(), "or (vlan and ("));
}

TEST_CASE("cwmpscope sends nothing", "[live]") {
    NEEDS_NAMESPACES();
    if (!run_quietly("command -v dumpcap")) {
        WARN("left out: dumpcap, which watches, is not there");
        return;
    }
    Bed bed;
    // A way out and a name server, so that whoever wanted to send could: at least a question for an address would come.
    bed.lab.ip("lab", "addr add 10.77.0.9/24 dev br0");
    bed.lab.ip("lab", "route add default via 10.77.0.1");
    const std::string seen = (bed.folder.path / "seen.pcapng").string();
    // Watched at the other end of the wire; what the peers themselves send is not looked for, nor what the kernel tells
    // of the bridge's own membership in a multicast group.
    const std::string show = "ip netns exec cwmpscope-" + std::to_string(getpid()) +
                             "-lab cat /sys/class/net/br0/address > " + (bed.folder.path / "mac").string();
    REQUIRE(run_quietly(show));
    std::string mac = file_text(bed.folder.path / "mac");
    while (!mac.empty() && mac.back() == '\n') mac.pop_back();
    Running watch(
        bed.lab.in("acs", {"dumpcap", "-q", "-i", "eth0", "-f", "ether src " + mac + " and not igmp", "-w", seen}),
        bed.folder.path, "watch");
    REQUIRE(soon([&] { return fs::exists(seen); }));
    sleep_milliseconds(500);
    const std::string file = (bed.folder.path / "lab.pcapng").string();
    Running live(bed.live({"-i", "br0", "-w", file}), bed.folder.path, "live");
    REQUIRE(watches(live));
    REQUIRE(bed.cpe({"--sessions", "3", "--silent-every", "2"}));
    sleep_milliseconds(300);
    live.signal(SIGINT);
    CHECK(live.wait() == 1);
    for (const std::vector<std::string>& words : {std::vector<std::string>{"check", file},
                                                  {"show", file, "1", "--soap"},
                                                  {"interfaces"},
                                                  {"live", "-D"},
                                                  {"live", "-i", "br0", "-f", "host acs.example.com"}}) {
        std::vector<std::string> all = {CWMPSCOPE_PROGRAM};
        all.insert(all.end(), words.begin(), words.end());
        Running other(bed.lab.in("lab", all), bed.folder.path, "other");
        CHECK(other.wait() >= 0);
    }
    sleep_milliseconds(500);
    const auto frames = [&] {
        const Ran ran = run("frames --json " + seen);
        return std::count(ran.out.begin(), ran.out.end(), '\n');
    };
    CHECK(frames() == 0);
    // The watcher would have seen it.
    const auto words = bed.lab.in("lab", {"bash", "-c", "echo hello > /dev/udp/10.77.0.1/9"});
    Running sender(words, bed.folder.path, "sender");
    CHECK(sender.wait() == 0);
    CHECK(soon([&] { return frames() > 0; }));
}
