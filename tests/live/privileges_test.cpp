// Who may capture, and what of that is left once it goes on.
#include "tests/live/bed.h"

#include <csignal>
#include <sstream>

using namespace cwmpscope::test;

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

namespace {

/// Somebody without any privilege; in a group besides, if one is given.
std::vector<std::string> as_nobody(const std::string& group, const std::vector<std::string>& words) {
    std::vector<std::string> all = {"env",
                                    "TMPDIR=/tmp",
                                    "setpriv",
                                    "--reuid=65534",
                                    "--regid=65534",
                                    "--inh-caps=-all",
                                    group.empty() ? "--clear-groups" : "--groups=" + group};
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

/// Copies of the programs where everybody may run them, the helper permitted as an installation permits it.
struct Installed {
    fs::path program, helper;
    std::string why_not;  ///< file capabilities cannot be used here, because

    Installed(const fs::path& scratch, const std::string& group) {
        const fs::path folder = scratch / ("bin" + group);
        fs::create_directory(folder);
        fs::permissions(scratch, fs::perms(0755));
        fs::permissions(folder, fs::perms(0755));
        program = folder / "cwmpscope";
        helper = folder / "cwmpscope-capture";
        fs::copy_file(CWMPSCOPE_PROGRAM, program);
        fs::copy_file(fs::path(CWMPSCOPE_PROGRAM).parent_path() / "cwmpscope-capture", helper);
        const std::string permit = std::string(CWMPSCOPE_SOURCE_DIR) + "/capture/helper/permit " + helper.string();
        if (!run_quietly("command -v setcap")) {
            why_not = "setcap is not there (libcap2-bin)";
        } else if (run_quietly("grep -q 'NoNewPrivs:.1' /proc/self/status")) {
            why_not = "no program may gain privileges here";
        } else if (!run_quietly(permit + " " + group)) {
            why_not = "the file system of " + folder.string() + " keeps no capabilities";
        } else if (!runs(scratch, group)) {
            why_not = "capabilities of files are not honoured in " + folder.string() +
                      " (nosuid, or outside of what may be had)";
        }
    }
    /// Without words it tells its usage, where the kernel starts it at all.
    bool runs(const fs::path& scratch, const std::string& group) const {
        constexpr int usage = 2;
        return Running(as_nobody(group, {helper.string()}), scratch, "probe").wait() == usage;
    }
};

}  // namespace

TEST_CASE("once it is permitted an ordinary user captures, and only the opening has a privilege", "[live]") {
    NEEDS_NAMESPACES();
    const std::string group = GENERATE("", "games");
    INFO("group " << group);
    Bed bed;
    const Installed installed(bed.folder.path, group);
    if (!installed.why_not.empty()) {
        WARN("left out: " << installed.why_not);
        return;
    }
    const std::vector<std::string> words = {installed.program.string(), "live", "-i", "br0", "--json"};
    Running live(bed.lab.in("lab", as_nobody(group, words)), bed.folder.path, "live");
    REQUIRE(watches(live));
    const std::string own = "/proc/" + std::to_string(live.process());
    std::istringstream children(file_text(own + "/task/" + std::to_string(live.process()) + "/children"));
    std::string helper;
    REQUIRE(children >> helper);
    for (const std::string& status : {file_text(own + "/status"), file_text("/proc/" + helper + "/status")}) {
        CHECK(contains(status, "Uid:\t65534\t65534\t65534\t65534"));
        for (const char* set : {"CapInh", "CapPrm", "CapEff", "CapAmb"})
            CHECK(contains(status, std::string(set) + ":\t0000000000000000"));
    }
    CHECK(contains(file_text("/proc/" + helper + "/status"), "Seccomp:\t2"));
    REQUIRE(bed.cpe({"--sessions", "2"}));
    sleep_milliseconds(300);
    live.signal(SIGINT);
    CHECK(live.wait() == 0);
    CHECK(summary_of(live.out())["sessions"] == 2);
}

TEST_CASE("who is not in the group that may capture is told how to get there", "[live]") {
    NEEDS_NAMESPACES();
    Bed bed;
    const Installed installed(bed.folder.path, "games");
    if (!installed.why_not.empty()) {
        WARN("left out: " << installed.why_not);
        return;
    }
    const std::vector<std::string> words = {installed.program.string(), "live",  "-i", "br0",
                                            "--capture-with",           "helper"};
    Running denied(bed.lab.in("lab", as_nobody("", words)), bed.folder.path, "denied");
    CHECK(denied.wait() == 3);
    CHECK(contains(denied.err(), "no permission to run it"));
    CHECK(contains(denied.err(), "sudo usermod -aG games $USER"));
}

TEST_CASE("without permission to capture the error says what to do", "[live]") {
    NEEDS_NAMESPACES();
    Bed bed;
    const std::vector<std::string> words = {CWMPSCOPE_PROGRAM, "live", "-i", "br0", "-a", "duration:1"};
    Running denied(bed.lab.in("lab", as_nobody("", words)), bed.folder.path, "denied");
    CHECK(denied.wait() == 3);
    CHECK(contains(denied.err(), "br0: no permission to capture"));
    CHECK(contains(denied.err(), "sudo setcap cap_net_raw,cap_net_admin+ep"));
    CHECK(contains(denied.err(), "for a group only: sudo chgrp GROUP"));
}
