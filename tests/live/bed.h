// What live tests share: the lab with its ACS, the watching program in it, and what they wait for and compare.
#pragma once

#include "tests/cli/program.h"
#include "tests/live/namespaces.h"
#include "tests/places.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope::test {

namespace fs = std::filesystem;
using Json = nlohmann::json;

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

inline bool watches(const Running& live) {
    return soon([&] { return contains(live.err(), "watched from now on"); });
}

/// The lines of one type.
inline std::vector<std::string> lines_of(const std::string& text, const std::string& type) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (contains(line, "{\"type\":\"" + type + "\"")) lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

inline Json summary_of(const std::string& text) {
    const auto lines = lines_of(text, "summary");
    REQUIRE(lines.size() == 1);
    return Json::parse(lines.front());
}

inline std::vector<std::string> files_in(const fs::path& folder, const std::string& begin) {
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().filename().string().starts_with(begin)) files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

inline std::string joined(const std::vector<std::string>& files) {
    std::string text;
    for (const std::string& file : files) text += " " + file;
    return text;
}

/// What live said at the end is what check says about the files.
inline void check_equal(const std::string& live, const std::vector<std::string>& files) {
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

}  // namespace cwmpscope::test
