// Live capture as a user runs it: a CPE and an ACS talk over real sockets in network namespaces, cwmpscope watches.
#include "tests/cli/program.h"
#include "tests/live/namespaces.h"
#include "tests/places.h"
#include "tests/support/transcript_tcp.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <csignal>
#include <map>
#include <memory>
#include <optional>
#include <regex>

using namespace cwmpscope::test;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

/// Says in the log why a test was left out.
#define NEEDS_NAMESPACES()                                             \
    if (const std::string why = Namespaces::why_not(); !why.empty()) { \
        WARN("left out: " << why);                                     \
        SUCCEED();                                                     \
        return;                                                        \
    }

struct Bed {
    ScratchFolder folder;
    Namespaces lab;
    std::string values;  ///< parameters that are asked and answered
    std::optional<Running> acs;

    explicit Bed(const std::string& rpcs = "3", const std::string& of_values = "10") : values(of_values) {
        acs.emplace(
            lab.in("acs", {CWMPSCOPE_LAB, "acs", Namespaces::acs_address, "7547", "--rpcs", rpcs, "--values", values}),
            folder.path, "acs");
        REQUIRE(soon([&] { return lab_listens(); }));
    }
    bool lab_listens() {
        return run_quietly("ip netns exec cwmpscope-" + std::to_string(getpid()) +
                           "-acs sh -c 'grep -q :1D7B /proc/net/tcp'");
    }
    /// Its words go to NAME.out and NAME.err.
    std::vector<std::string> live(std::vector<std::string> words) {
        std::vector<std::string> all = {CWMPSCOPE_PROGRAM, "live"};
        all.insert(all.end(), words.begin(), words.end());
        return lab.in("lab", all);
    }
    bool cpe(std::vector<std::string> words) {
        std::vector<std::string> all = {CWMPSCOPE_LAB, "cpe", Namespaces::acs_address, "7547", "--values", values};
        all.insert(all.end(), words.begin(), words.end());
        Running side(lab.in("cpe", all), folder.path, "cpe");
        return side.wait(60) == 0;
    }
};

bool watches(const Running& live) {
    return soon([&] { return contains(live.err(), "watched from now on"); });
}

/// The lines of one type.
std::vector<std::string> lines_of(const std::string& text, const std::string& type) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (contains(line, "{\"type\":\"" + type + "\"")) lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

Json summary_of(const std::string& text) {
    const auto lines = lines_of(text, "summary");
    REQUIRE(lines.size() == 1);
    return Json::parse(lines.front());
}

std::vector<std::string> files_in(const fs::path& folder, const std::string& begin) {
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().filename().string().starts_with(begin)) files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string joined(const std::vector<std::string>& files) {
    std::string text;
    for (const std::string& file : files) text += " " + file;
    return text;
}

/// What live said at the end is what check says about the files.
void check_equal(const std::string& live, const std::vector<std::string>& files) {
    const Ran check = run("check --json" + joined(files));
    const Ran sessions = run("sessions --json" + joined(files));
    // Frame places in several files are not part of what a live capture can know.
    if (files.size() == 1) {
        CHECK(lines_of(live, "finding") == lines_of(check.out, "finding"));
        CHECK(lines_of(live, "verdict") == lines_of(check.out, "verdict"));
        CHECK(lines_of(live, "session") == lines_of(sessions.out, "session"));
    }
    CHECK(summary_of(live) == summary_of(check.out));
}

}  // namespace

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
    // The loss is told with the first packet after it, and the next ones may be lost as well.
    bool told = false;
    for (int i = 0; i < 10 && !told; ++i) {
        REQUIRE(bed.cpe({"--sessions", "5"}));
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
    check_equal(live.out(), {file});
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

TEST_CASE("the program that captures keeps no privilege and refuses what it does not need", "[live]") {
    NEEDS_NAMESPACES();
    Bed bed;
    const std::string helper = (fs::path(CWMPSCOPE_PROGRAM).parent_path() / "cwmpscope-capture").string();
    Running running(bed.lab.in("lab", {helper, "-i", "br0"}), bed.folder.path, "helper");
    const std::string status = "/proc/" + std::to_string(running.process()) + "/status";
    REQUIRE(soon([&] { return contains(file_text(status), "Seccomp:\t2"); }));
    const std::string text = file_text(status);
    CHECK(contains(text, "Uid:\t65534\t65534\t65534\t65534"));
    CHECK(contains(text, "Gid:\t65534\t65534\t65534\t65534"));
    for (const char* set : {"CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"})
        CHECK(contains(text, std::string(set) + ":\t0000000000000000"));
    CHECK(contains(text, "NoNewPrivs:\t1"));
    running.signal(SIGTERM);
    CHECK(running.wait() == 0);

    for (const std::vector<std::string>& words : {std::vector<std::string>{"-i", "br0", "-w", "/tmp/file"},
                                                  {"-i", "br0", "extra"},
                                                  {"-r", "/etc/passwd"},
                                                  {},
                                                  {"-i", "br0", "-B", "0"},
                                                  {"-i", ""}}) {
        std::vector<std::string> all = {helper};
        all.insert(all.end(), words.begin(), words.end());
        Running refused(all, bed.folder.path, "refused");
        CHECK(refused.wait() == 2);
        CHECK(contains(refused.err(), "usage:"));
    }
    Running name(bed.lab.in("lab", {helper, "-i", "br0", "-f", "host acs.example.com"}), bed.folder.path, "name");
    CHECK(name.wait() == 3);
    CHECK(contains(name.err(), "names are not looked up"));
}

TEST_CASE("without permission to capture the error says what to do", "[live]") {
    NEEDS_NAMESPACES();
    Bed bed;
    // nobody has no capability.
    std::vector<std::string> words =
        bed.lab.in("lab", {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all",
                           CWMPSCOPE_PROGRAM, "live", "-i", "br0", "-a", "duration:1"});
    words.insert(words.begin(), {"env", "TMPDIR=/tmp"});
    Running denied(words, bed.folder.path, "denied");
    CHECK(denied.wait() == 3);
    CHECK(contains(denied.err(), "br0: no permission to capture"));
    CHECK(contains(denied.err(), "sudo setcap cap_net_raw,cap_net_admin+ep"));
}
