// The manual page and the completions: each command and option of --help is in each of them.
#include "tests/cli/program.h"

#include <set>

using namespace cwmpscope::test;

namespace {

/// The words of a text that begin with two dashes.
std::set<std::string> long_options(const std::string& text) {
    std::set<std::string> names;
    for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--", at + 2)) {
        std::size_t end = at + 2;
        while (end < text.size() && (std::islower(static_cast<unsigned char>(text[end])) != 0 || text[end] == '-'))
            ++end;
        const bool begins = at > 0 && (text[at - 1] == ' ' || text[at - 1] == ',' || text[at - 1] == '\n');
        if (begins && end > at + 3) names.insert(text.substr(at, end - at));
    }
    return names;
}

std::string without_escapes(std::string text) {
    for (std::size_t at = text.find("\\-"); at != std::string::npos; at = text.find("\\-", at)) text.erase(at, 1);
    return text;
}

}  // namespace

TEST_CASE("every command and option of --help is in the manual and in each completion", "[cli][manual]") {
    const std::string man = without_escapes(run("help --man").out), bash = run("help --bash").out,
                      zsh = run("help --zsh").out, fish = run("help --fish").out;
    for (const std::string command : {"check", "sessions", "show", "diagram", "messages", "frames", "devices", "report",
                                      "extract", "sanitize", "rules", "help"}) {
        const std::string help = run(command + " --help").out;
        INFO(command << "\n" << help);
        // The examples below the options name other commands' options too.
        const auto options = long_options(help.substr(0, help.find("Examples:")));
        REQUIRE(options.size() > 1);
        CHECK(contains(man, "cwmpscope " + command + "\""));
        CHECK(contains(bash, command + ") options="));
        CHECK(contains(zsh, "_cwmpscope_" + command + "()"));
        CHECK(contains(fish, " -a " + command + " "));
        for (const std::string& option : options) {
            INFO(option);
            CHECK(contains(man, option));
            CHECK(contains(bash, option));
            CHECK(contains(zsh, option + "["));
            CHECK(contains(fish, "-l " + option.substr(2) + " "));
        }
    }
}

TEST_CASE("help explains topics", "[cli][manual]") {
    CHECK(contains(run("help filter").out, "duration > 2s"));
    CHECK(run("help sessions").out == run("sessions --help").out);
    CHECK(contains(run("help").out, "Examples:"));
    CHECK(run("help nonsense").code == 2);
    CHECK(contains(run("help http-host-missing").err, "cwmpscope rules"));
}

TEST_CASE("the completions complete in the shells themselves", "[cli][manual]") {
    const ScratchFolder folder;
    const auto asked = [&](const std::string& shell, const std::string& line) {
        const std::string out = (folder.path / "out").string();
        const int status = std::system((shell + " -c '" + line + "' >" + out + " 2>&1").c_str());
        return (status == 0 ? "" : "failed: ") + file_text(out);
    };
    const auto written = [&](const std::string& shell) {
        const std::string path = (folder.path / ("completion." + shell)).string();
        REQUIRE(run("help --" + shell + " >" + path + "; true").code == 0);
        return path;
    };
    const auto is_there = [](const std::string& shell) {
        return std::system(("command -v " + shell + " >/dev/null 2>&1").c_str()) == 0;
    };
    const std::string bash =
        "source " + written("bash") + "; COMP_WORDS=($0 $@); COMP_CWORD=$(($# )); _cwmpscope; echo \"${COMPREPLY[@]}\"";
    const auto in_bash = [&](const std::string& words) {
        const std::string out = (folder.path / "out").string();
        std::system(("bash -c '" + bash + "' " + words + " >" + out + " 2>&1").c_str());
        return file_text(out);
    };
    CHECK(contains(in_bash("cwmpscope rep"), "report"));
    CHECK(in_bash("cwmpscope report --format s") == "sarif\n");
    CHECK(in_bash("cwmpscope help filt") == "filter\n");
    CHECK(in_bash("cwmpscope rules session-acs-request-n") == "session-acs-request-not-answered\n");
    if (is_there("fish")) {
        const std::string fish = "source " + written("fish") + "; complete -C\"cwmpscope ";
        CHECK(contains(asked("fish", fish + "rep\""), "report\t"));
        CHECK(contains(asked("fish", fish + "report --format s\""), "sarif\t"));
        CHECK(contains(asked("fish", fish + "help filt\""), "filter"));
    } else {
        WARN("fish is not installed: not tested");
    }
    if (is_there("zsh")) {
        CHECK(asked("zsh -f", "autoload -U compinit; compinit -u -D; source " + written("zsh") +
                                  " 2>/dev/null; whence -w _cwmpscope_report _cwmpscope") ==
              "_cwmpscope_report: function\n_cwmpscope: function\n");
    } else {
        WARN("zsh is not installed: not tested");
    }
}
