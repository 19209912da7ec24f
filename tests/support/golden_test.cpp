// The program's output on every sample is compared with what was approved before. tests/approve rewrites what is
// approved; the review is git diff.
#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/sanitized_build.h"

#include <fmt/format.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path source_directory = CWMPSCOPE_SOURCE_DIR;

/// Which output is kept under which name; {} is the sample.
struct Output {
    std::string_view name;
    std::string_view arguments;
};

constexpr std::array outputs{
    Output{"check.txt", "check {} --color never"},
    Output{"sessions.txt", "sessions {} --color never"},
    Output{"diagram.txt", "diagram {} --format text --color never"},
    Output{"messages.json", "messages {} --json"},
    Output{"sessions.json", "sessions {} --json"},
    Output{"check.json", "check {} --json"},
    Output{"devices.json", "devices {} --json"},
};

/// Reports of three samples: one that fails, one with secrets everywhere, one with holes. JUnit has a case per rule, so
/// that only some are asked.
constexpr std::array report_samples{std::string_view("fault-9005"), std::string_view("lost-packet"),
                                    std::string_view("secrets")};
constexpr std::array reports{
    Output{"report.html", "report {} --format html"},
    Output{"report.md", "report {} --format md"},
    Output{"report.txt", "report {} --format txt"},
    Output{"report.json", "report {} --format json"},
    Output{"report.sarif", "report {} --format sarif"},
    Output{"report.junit.xml",
           "report {} --format junit --fail-on note --rules "
           "+auth-required-without-tls,cookie-not-returned,rpc-secret-in-clear,session-acs-request-not-answered"},
    Output{"diagram.svg", "diagram {} 1 --format svg"},
    Output{"diagram.mmd", "diagram {} 1 --format mermaid"},
};

/// Standard output with the exit code as its last line. The program runs in the source directory, so that paths are
/// short.
std::string run(const std::string& arguments) {
    const std::string command =
        fmt::format("cd '{}' && '{}' {} 2>&1", source_directory.string(), CWMPSCOPE_PROGRAM, arguments);
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return "the program could not be started";
    std::string text;
    std::array<char, 4096> piece{};
    while (const std::size_t size = fread(piece.data(), 1, piece.size(), pipe)) text.append(piece.data(), size);
    const int status = pclose(pipe);
    return text + fmt::format("exit {}\n", WIFEXITED(status) ? WEXITSTATUS(status) : -1);
}

/// How many checks were made and not made is left out: each new rule would change it everywhere. So is the version.
std::string without_check_counts(std::string text) {
    static const std::vector<std::pair<std::regex, std::string>> replacements = {
        {std::regex("\"(checks_made|not_judged)\":[0-9]+"), "\"$1\":\"…\""},
        {std::regex("[0-9][0-9 ]* checks? made"), "… checks made"},
        {std::regex("[0-9][0-9 ]* checks? could not be made"), "… checks could not be made"},
        {std::regex("[0-9][0-9 ]* because "), "… because "},
        {std::regex("[0-9][0-9 ]* made, [0-9][0-9 ]* could not be made"), "… made, … could not be made"},
        {std::regex("\"(semanticVersion|version)\": \"0\\.[0-9]+\\.[0-9]+\""), "\"$1\": \"…\""},
        {std::regex("cwmpscope [0-9]+\\.[0-9]+\\.[0-9]+"), "cwmpscope …"}};
    for (const auto& [pattern, words] : replacements) text = std::regex_replace(text, pattern, words);
    return text;
}

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The first line in which two texts differ, with its number.
std::string first_difference(const std::string& approved, const std::string& now) {
    std::size_t line = 1, start = 0;
    for (std::size_t i = 0; i < std::min(approved.size(), now.size()) && approved[i] == now[i]; ++i) {
        if (approved[i] == '\n') ++line, start = i + 1;
    }
    const auto line_at = [&](const std::string& text) {
        return start >= text.size() ? std::string("(nothing)") : text.substr(start, text.find('\n', start) - start);
    };
    return fmt::format("line {}\n  approved: {}\n  now:      {}", line, line_at(approved), line_at(now));
}

}  // namespace

TEST_CASE("the program says about every sample what was approved", "[golden]") {
    const bool approve = std::getenv("CWMPSCOPE_APPROVE") != nullptr;
    std::vector<std::string> samples;
    for (const auto& entry : fs::directory_iterator(source_directory / "samples")) {
        if (entry.path().extension() == ".pcap") samples.push_back(entry.path().stem().string());
    }
    std::sort(samples.begin(), samples.end());
    REQUIRE_FALSE(samples.empty());
    std::size_t turn = 0;
    for (const std::string& sample : samples) {
        if (++turn % cwmpscope::test::share != 0) continue;
        const fs::path folder = source_directory / "tests/golden" / sample;
        if (approve) fs::create_directories(folder);
        std::vector<Output> wanted(outputs.begin(), outputs.end());
        if (std::ranges::find(report_samples, sample) != report_samples.end())
            wanted.insert(wanted.end(), reports.begin(), reports.end());
        for (const Output& output : wanted) {
            const std::string now =
                without_check_counts(run(fmt::format(fmt::runtime(output.arguments), "samples/" + sample + ".pcap")));
            const fs::path path = folder / output.name;
            if (approve) {
                std::ofstream(path, std::ios::binary) << now;
            } else if (!fs::exists(path)) {
                FAIL_CHECK(fmt::format("tests/golden/{}/{} is not there; run tests/approve and look at it", sample,
                                       output.name));
            } else if (const std::string approved = content(path); approved != now) {
                FAIL_CHECK(fmt::format("{} of {} differs from what was approved in {}\n(if it is meant: tests/approve)",
                                       output.name, sample, first_difference(approved, now)));
            }
        }
    }
    CHECK(samples.size() >= 14);
}
