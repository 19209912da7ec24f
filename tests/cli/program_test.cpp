// The built program, run as a user runs it: what it prints where, and which code it leaves.
#include "tests/cli/program.h"
#include "tests/places.h"

#include <nlohmann/json.hpp>

using namespace cwmpscope::test;

namespace {

std::vector<nlohmann::json> json_lines(const std::string& text) {
    std::vector<nlohmann::json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(nlohmann::json::parse(line));
    return lines;
}

}  // namespace

TEST_CASE("a clean capture leaves 0, with or without the command's name", "[cli]") {
    const Ran named = run("check " + sample("clean-session"));
    CHECK(named.code == 0);
    CHECK(named.err.empty());
    CHECK(contains(named.out, "1 session, 1 device"));
    const Ran unnamed = run(sample("clean-session"));
    CHECK(unnamed.code == 0);
    CHECK(unnamed.out == named.out);
}

TEST_CASE("--credentials takes one value and leaves the file and the session alone", "[cli]") {
    const Ran drawn = run("diagram --credentials testcpe:ac5entry " + sample("clean-session") + " 1");
    CHECK(drawn.code == 0);
    CHECK(drawn.err.empty());
    CHECK(run("check --credentials a:b --credentials testcpe:ac5entry " + sample("clean-session")).code == 0);
}

TEST_CASE("--fail-on decides what makes the code 1", "[cli]") {
    CHECK(run("--fail-on note " + sample("seed-001-all")).code == 1);
    CHECK(run("--fail-on warning " + sample("seed-001-all")).code == 1);
    CHECK(run("--fail-on never " + sample("seed-000-as-printed")).code == 0);
    CHECK(run(sample("seed-000-as-printed")).code == 1);
}

TEST_CASE("wrong usage leaves 2 and says what to do in two lines", "[cli]") {
    for (const std::string& arguments :
         {std::string("check --no-such-flag x"), std::string("rules no-such-rule"),
          "check --rules +nonsense " + sample("clean-session"), "show " + sample("clean-session") + " 99",
          "check -t nonsense " + sample("clean-session"), "show " + sample("clean-session") + " x",
          "check --fail-on sometimes " + sample("clean-session")}) {
        const Ran ran = run(arguments);
        INFO(arguments << "\n" << ran.err);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err.rfind("cwmpscope: ", 0) == 0);
        CHECK(contains(ran.err, "\n    "));
    }
}

TEST_CASE("a file that cannot be read leaves 3", "[cli]") {
    const Ran missing = run("no-such-file.pcap");
    CHECK(missing.code == 3);
    CHECK(missing.out.empty());
    CHECK(missing.err.rfind("cwmpscope: no-such-file.pcap: ", 0) == 0);
    CHECK(run(std::string(CWMPSCOPE_SOURCE_DIR) + "/CMakeLists.txt").code == 3);
}

TEST_CASE("a capture that breaks off is read as far as it goes and leaves 4", "[cli]") {
    const ScratchFolder folder;
    const std::string whole = file_text(sample("clean-session"));
    const std::string path = (folder.path / "cut.pcap").string();
    std::ofstream(path, std::ios::binary) << whole.substr(0, whole.size() - 7);
    const Ran ran = run("check --json " + path);
    CHECK(ran.code == 4);
    CHECK(contains(ran.err, "everything before it was read"));
    CHECK(json_lines(ran.out).back()["truncated"] == true);
}

TEST_CASE("a capture without CWMP leaves 4: there was nothing to judge", "[cli]") {
    const ScratchFolder folder;
    const std::string path = (folder.path / "none.pcap").string();
    std::ofstream(path, std::ios::binary) << file_text(sample("clean-session")).substr(0, 24 + 16 + 54);
    const Ran ran = run(path);
    INFO(ran.out << ran.err);
    CHECK(ran.code == 4);
    CHECK(contains(ran.out, "nothing to judge"));
}

TEST_CASE("JSON is one object per line with the frozen names", "[cli]") {
    const auto check = json_lines(run("check --json " + sample("seed-000-as-printed")).out);
    REQUIRE(check.size() > 1);
    CHECK(check.front()["type"] == "finding");
    CHECK(check.back()["type"] == "summary");
    const auto sessions = json_lines(run("sessions --json " + sample("seed-001-all")).out);
    CHECK(sessions.size() == 3);
    for (const auto& session : sessions) CHECK(session["type"] == "session");
    const auto messages = json_lines(run("messages --json " + sample("clean-session")).out);
    CHECK(messages.size() == 10);
    for (const auto& message : messages) CHECK(message["type"] == "http_message");
}

TEST_CASE("no secret of the seeds leaves by default, in any command", "[cli]") {
    const std::string file = sample("seed-001-all");
    for (const std::string& arguments :
         {"messages --json " + file, "show " + file + " 2 --soap", "show " + file + " 1 --soap", "check --all " + file,
          "diagram " + file, "sessions --json " + file, "messages " + file}) {
        const Ran ran = run(arguments);
        INFO(arguments);
        REQUIRE_FALSE(ran.out.empty());
        CHECK_FALSE(contains(ran.out, "<Password>download"));
        CHECK_FALSE(contains(ran.out, "B14B23B3B6912A3C9814648387507201"));  // a session cookie
        // Digests have a mask in the place of what proves the password.
        for (std::size_t at = ran.out.find("response=\""); at != std::string::npos;
             at = ran.out.find("response=\"", at + 1))
            CHECK(ran.out.compare(at, 13, "response=\"***") == 0);
    }
    CHECK(contains(run("show " + file + " 2 --soap").out, "<Password>***</Password>"));
    CHECK(contains(run("show " + file + " 2 --soap --show-secrets").out, "<Password>download</Password>"));
}

TEST_CASE("not a terminal: plain text; colours on request, or when forced, but not with NO_COLOR", "[cli]") {
    const std::string file = "sessions " + sample("seed-000-as-printed");
    CHECK_FALSE(contains(run(file).out, "\x1b"));
    CHECK(contains(run(file + " --color always").out, "\x1b"));
    CHECK(contains(run(file, "CLICOLOR_FORCE=1").out, "\x1b"));
    CHECK_FALSE(contains(run(file, "NO_COLOR=1 CLICOLOR_FORCE=1").out, "\x1b"));
    CHECK_FALSE(contains(run(file + " --color never", "CLICOLOR_FORCE=1").out, "\x1b"));
}

TEST_CASE("standard input is a file like others", "[cli]") {
    const Ran ran = run("sessions -", "cat " + sample("clean-session") + " |");
    CHECK(ran.code == 0);
    CHECK(contains(ran.out, "completed"));
}

TEST_CASE("a diagram has a format and a place to go", "[cli]") {
    const ScratchFolder folder;
    const std::string path = (folder.path / "one.svg").string();
    const Ran ran = run("diagram " + sample("clean-session") + " 1 -o " + path);
    CHECK(ran.code == 0);
    CHECK(ran.out.empty());
    CHECK(file_text(path).rfind("<svg ", 0) == 0);
    CHECK(run("diagram --format mermaid " + sample("clean-session")).out.rfind("sequenceDiagram\n", 0) == 0);
    CHECK(run("diagram --format svg " + sample("seed-001-all")).code == 2);
    for (const char c : run("diagram --format ascii " + sample("clean-session")).out)
        CHECK((c == '\n' || (c >= 0x20 && c < 0x7f)));
}

TEST_CASE("help teaches by examples", "[cli]") {
    const Ran help = run("--help");
    CHECK(help.code == 0);
    CHECK(contains(help.out, "Examples:"));
    CHECK(contains(help.out, "Exit codes:"));
    CHECK(contains(run("diagram --help").out, "--format"));
    CHECK(contains(run("rules").out, "session-"));
    CHECK(run("--version").out.rfind("cwmpscope ", 0) == 0);
}
