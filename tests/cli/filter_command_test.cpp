// --filter in every command, as a user types it.
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace cwmpscope::test;

namespace {

std::string quoted(const std::string& filter) {
    return " --filter '" + filter + "' ";
}

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("a filter chooses sessions, and what does not match is not printed", "[cli][filter]") {
    const std::string file = sample("seed-001-all");
    CHECK(lines(run("sessions -q" + quoted("rpc == Download") + file).out) == 2);
    CHECK(lines(run("sessions -q" + quoted("event == BOOT") + file).out) == 3);
    CHECK(lines(run("sessions --json" + quoted("not rpc == Download") + file).out) == 2);
    CHECK(contains(run("diagram" + quoted("rpc == Download") + file).out, "Download"));
    CHECK(contains(run("show --json" + quoted("rpc == Download") + file + " 2").out, "\"session\":2"));
    CHECK(contains(run("devices" + quoted("Download") + file).out, "09D021"));
    CHECK_FALSE(contains(run("devices" + quoted("Upload") + file).out, "09D021"));
    // The frames of a session are those that extract takes: also of what was fetched while its Download was due.
    CHECK(lines(run("frames --json" + quoted("session == 2") + file).out) == 52);
}

TEST_CASE("lists that sessions do not keep are searched all the same", "[cli][filter]") {
    // The GetParameterNamesResponse of this capture has hundreds of names.
    const std::string file = sample("seed-001-all");
    const Ran all = run("messages --json" + quoted("parameter") + file);
    REQUIRE(lines(all.out) > 0);
    CHECK(lines(run("sessions" + quoted("parameter contains \".DeviceInfo.SoftwareVersion\"") + file).out) > 1);
}

TEST_CASE("check asks the filter of each finding", "[cli][filter]") {
    const std::string file = sample("seed-001-all");
    const Ran ran = run("check --json" + quoted("rule matches \"^cookie\" and session in {2..3}") + file);
    std::size_t findings = 0;
    std::istringstream stream(ran.out);
    for (std::string line; std::getline(stream, line);) {
        const auto object = nlohmann::json::parse(line);
        if (object["type"] == "finding") {
            ++findings;
            CHECK(object["rule"].get<std::string>().rfind("cookie", 0) == 0);
            CHECK(object["session"].get<int>() >= 2);
        }
    }
    CHECK(findings > 0);
    // What is left out does not fail a build.
    CHECK(run("check --fail-on warning" + quoted("severity == note") + file).code == 0);
    CHECK(run("check --fail-on warning" + quoted("severity >= warning") + file).code == 1);
}

TEST_CASE("messages are chosen one by one, by what they are and by their session", "[cli][filter]") {
    const std::string file = sample("seed-001-all");
    const Ran refused = run("messages --json" + quoted("http.status == 401") + file);
    CHECK(lines(refused.out) == 4);
    CHECK(lines(run("messages --json" + quoted("http.status == 401 and session == 2") + file).out) == 1);
    CHECK(lines(run("messages --json" + quoted("severity >= warning and rpc == Inform") + file).out) > 0);
    CHECK(lines(run("messages --json" + quoted("http.header contains \"TR069SessionID\"") + file).out) > 2);
    const Ran piped = run("messages" + quoted("duration > 1s") + "- <" + file);
    CHECK(piped.code == 3);
    CHECK(contains(piped.err, "save the packets to a file first"));
    CHECK(lines(run("messages --json" + quoted("http.status == 401") + "- <" + file).out) == 4);
}

TEST_CASE("a filter that is wrong leaves 2 and marks the place", "[cli][filter]") {
    const Ran ran = run("sessions" + quoted("duration > fast") + sample("clean-session"));
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err ==
          "cwmpscope: --filter: duration: expected a time such as 2s or 300ms\n"
          "    duration > fast\n"
          "               ^~~~\n"
          "    cwmpscope help filter explains the language\n");
}

TEST_CASE("a filter that matches nothing says so and is no error", "[cli][filter]") {
    const Ran ran = run("sessions" + quoted("no-such-device") + sample("clean-session"));
    CHECK(ran.code == 0);
    CHECK(ran.out.empty());
    CHECK(ran.err == "cwmpscope: --filter: matches none of 1 session\n");
    CHECK(run("sessions -q" + quoted("no-such-device") + sample("clean-session")).err.empty());
}
