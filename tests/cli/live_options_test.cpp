// `live` where nothing needs to be captured: from a pipe, from a file that grows, and what is said about wrong options.
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace cwmpscope::test;
using Json = nlohmann::json;

namespace {

std::string without_hint(std::string text) {
    const std::size_t begin = text.find("; cwmpscope diagram");
    if (begin != std::string::npos) text.erase(begin, text.find('\n', begin) - begin);
    return text;
}

/// From the line after the first that begins so.
std::string after_line(const std::string& text, const std::string& begin) {
    const std::size_t at = text.find(begin);
    REQUIRE(at != std::string::npos);
    return text.substr(text.find('\n', at));
}

std::string last_line(const std::string& text) {
    const std::size_t end = text.find_last_not_of('\n');
    const std::size_t begin = text.rfind('\n', end);
    return text.substr(begin == std::string::npos ? 0 : begin + 1);
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("live from a pipe ends with the report of check", "[cli][live]") {
    for (const char* name : {"fault-9005", "seed-001-all", "lost-packet", "http10"}) {
        INFO(name);
        const Ran check = run("check " + sample(name));
        const Ran live = run("live -r -", "cat " + sample(name) + " |");
        CHECK(live.code == check.code);
        CHECK(after_line(live.out, "live capture on standard input") ==
              without_hint(after_line(check.out, sample(name))));
        CHECK(run("live -", "cat " + sample(name) + " |").out == live.out);
        const Ran json = run("live --json -", "gzip -c " + sample(name) + " |");
        const Ran expected = run("check --json " + sample(name));
        CHECK(count_of(json.out, "{\"type\":\"finding\"") == count_of(expected.out, "{\"type\":\"finding\""));
        CHECK(count_of(json.out, "{\"type\":\"verdict\"") == count_of(expected.out, "{\"type\":\"verdict\""));
        CHECK(count_of(json.out, "{\"type\":\"summary\"") == 1);
    }
}

TEST_CASE("live prints a line per message, or per session, and findings beside them", "[cli][live]") {
    const Ran messages = run("live -q -", "cat " + sample("fault-9005") + " |");
    CHECK(contains(messages.out, "Inform 2 PERIODIC"));
    CHECK(contains(messages.out, "Fault 9005 Invalid parameter name"));
    const Ran sessions = run("live --sessions -", "cat " + sample("seed-001-all") + " |");
    CHECK_FALSE(contains(sessions.out, "POST /"));
    CHECK(contains(sessions.out, "completed"));
}

TEST_CASE("a filter chooses the lines of live as it chooses those of messages", "[cli][live][filter]") {
    const std::string filter = " --filter 'rpc == Download' ";
    const Ran live = run("live -q --json" + filter + "-", "cat " + sample("seed-001-all") + " |");
    const Ran messages = run("messages --json" + filter + sample("seed-001-all"));
    CHECK(count_of(messages.out, "\"type\":\"http_message\"") > 0);
    CHECK(count_of(live.out, "\"type\":\"http_message\"") == count_of(messages.out, "\"type\":\"http_message\""));
    // Of a session nothing is known while its messages are told.
    const Ran early = run("live -q --filter 'outcome == completed' -", "cat " + sample("seed-001-all") + " |");
    CHECK(early.code == 2);
    CHECK(contains(early.err, "add --sessions"));
    CHECK(early.out.empty());
}

TEST_CASE("a filter chooses sessions and findings of live, and its report is that of check", "[cli][live][filter]") {
    for (const char* filter : {"rpc == Download", "severity >= warning", "rule contains cookie and session > 1",
                               "parameter contains \".DeviceInfo.SoftwareVersion\"", "outcome == aborted"}) {
        INFO(filter);
        const std::string option = " --filter '" + std::string(filter) + "' ";
        const Ran check = run("check" + option + sample("seed-001-all"));
        const Ran live = run("live --sessions" + option + "-r -", "cat " + sample("seed-001-all") + " |");
        CHECK(live.code == check.code);
        CHECK(after_line(live.out, "live capture on standard input") ==
              without_hint(after_line(check.out, sample("seed-001-all"))));
        const Ran json = run("live --sessions --json" + option + "-", "cat " + sample("seed-001-all") + " |");
        const Ran sessions = run("sessions --json" + option + sample("seed-001-all"));
        const Ran findings = run("check --json" + option + sample("seed-001-all"));
        CHECK(count_of(json.out, "{\"type\":\"session\"") == count_of(sessions.out, "{\"type\":\"session\""));
        CHECK(count_of(json.out, "{\"type\":\"finding\"") == count_of(findings.out, "{\"type\":\"finding\""));
    }
}

/// That they left is said all the same: evidence is incomplete.
TEST_CASE("of sessions that left memory only what the filter chooses fails", "[cli][live][filter]") {
    const std::string few = "live -q --json --sessions --keep 1 --fail-on note";
    CHECK(run(few + " -", "cat " + sample("seed-001-all") + " |").code == 1);
    CHECK(run(few + " --filter 'outcome == aborted' -", "cat " + sample("seed-001-all") + " |").code == 4);
}

TEST_CASE("live gives everybody one other name, in its lines and in its report", "[cli][live][identity]") {
    for (const char* options : {"", " --sessions", " --json", " --sessions --json"}) {
        INFO(options);
        const Ran live = run("live --identity" + std::string(options) + " -", "cat " + sample("seed-001-all") + " |");
        const Ran plain = run("live" + std::string(options) + " -", "cat " + sample("seed-001-all") + " |");
        for (const char* identity : {"000000000012", "10.10.6.56"}) {
            CHECK_FALSE(contains(live.out, identity));
        }
        CHECK(live.out.size() > plain.out.size() / 2);
    }
    const Ran sessions = run("sessions --json " + sample("seed-001-all"));
    CHECK(contains(sessions.out, "000000000012"));
}

TEST_CASE("live shows every message of a device that opens a connection for each", "[cli][live]") {
    const Ran live = run("live -q --json -", "cat " + sample("http10") + " |");
    const Ran messages = run("messages --json " + sample("http10"));
    CHECK(count_of(live.out, "\"type\":\"http_message\"") == count_of(messages.out, "\"type\":\"http_message\""));
}

TEST_CASE("live keeps what it reads, and stops when it has enough", "[cli][live]") {
    const ScratchFolder folder;
    const std::string file = (folder.path / "kept.pcapng").string();
    const Ran live = run("live --json -w " + file + " -c 10 -", "cat " + sample("seed-001-all") + " |");
    CHECK(contains(live.out, "\"packets\":10,"));
    CHECK(contains(run("check --json " + file).out, "\"packets\":10,"));
    CHECK(contains(run("live --json -a packets:7 -", "cat " + sample("seed-001-all") + " |").out, "\"packets\":7,"));
    // A pipe that stays open does not hold it back.
    CHECK(contains(run("live --json -a duration:1 -", "(cat " + sample("fault-9005") + "; sleep 20) |").out,
                   "\"packets\":24,"));
}

TEST_CASE("packets of which nothing is asked to be kept are gone when live ends", "[cli][live]") {
    const ScratchFolder folder;
    const Ran live = run("live -", "cat " + sample("fault-9005") + " | TMPDIR=" + folder.path.string());
    CHECK(contains(live.err, folder.path.string() + "/cwmpscope-"));
    CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("sessions that leave memory are told, and the others are as they were", "[cli][live]") {
    const Ran all = run("live --json --sessions -", "cat " + sample("seed-001-all") + " |");
    const Ran few = run("live --json --sessions --keep 20 -", "cat " + sample("seed-001-all") + " |");
    // Each is told when it finishes, whether it is kept or not.
    CHECK(count_of(few.out, "{\"type\":\"session\"") == count_of(all.out, "{\"type\":\"session\""));
    CHECK(contains(few.out, "{\"type\":\"limit\",\"limit\":\"finished_sessions\",\"times\":1}"));
    CHECK_FALSE(contains(all.out, "\"limit\":\"finished_sessions\""));
    CHECK(count_of(few.out, "\"severity\":\"violation\"") <= count_of(all.out, "\"severity\":\"violation\""));
}

TEST_CASE("what was found in sessions that left memory still counts in the report and in the exit code",
          "[cli][live]") {
    for (const char* name : {"seed-001-all", "seed-001-registration", "seed-000-as-printed"}) {
        INFO(name);
        const Ran check = run("check --json --fail-on warning " + sample(name));
        const Ran few = run("live --json --sessions --fail-on warning --keep 1 -", "cat " + sample(name) + " |");
        const auto all = Json::parse(last_line(check.out)), left = Json::parse(last_line(few.out));
        CHECK(left["sessions"] == all["sessions"]);
        CHECK(left["findings"] == all["findings"]);
        // Rules that compare the sessions of a device cannot be asked any more, and say so.
        CHECK(left["checks_made"].get<int>() + left["not_judged"].get<int>() ==
              all["checks_made"].get<int>() + all["not_judged"].get<int>());
        CHECK(few.code == check.code);
        if (left.contains("sessions_left_memory"))
            CHECK(contains(run("live --keep 1 -", "cat " + sample(name) + " |").out, "that left memory, told when"));
    }
}

TEST_CASE("live says which of its options cannot be", "[cli][live]") {
    const auto refused = [](const std::string& words, const std::string& why) {
        const Ran ran = run("live " + words);
        INFO(words << "\n" << ran.err);
        CHECK(ran.code == 2);
        CHECK(contains(ran.err, why));
    };
    refused("", "where from?");
    refused("-i eth0 -r -", "cannot capture and read at once");
    refused("-r - -f udp", "this is read");
    refused("-i lo -b size:3 -w x", "filesize:KB");
    refused("-i lo -b filesize:0 -w x", "is no condition for files");
    refused("-i lo -a never", "duration:SECONDS");
    refused("-i lo -b filesize:10", "none is written");
    refused("-i lo -w x -b files:3", "not when another begins");
    refused("-i lo --port 70000", "is no port");
    refused("-i lo --port 80 -f udp", "cannot stand beside -f");
    refused("-i lo -s 3", "-s");
    const Ran nothing = run("live -r -", "printf '' |");
    CHECK(nothing.code == 3);
    CHECK(contains(nothing.err, "standard input: is empty"));
    CHECK(run("live -r -", "echo hello, this is no capture |").code == 3);
}

TEST_CASE("interfaces can be listed by everybody", "[cli][live]") {
    const Ran text = run("interfaces");
    CHECK(text.code == 0);
    CHECK(contains(text.out, "lo "));
    CHECK(contains(text.out, "any "));
    CHECK(contains(run("interfaces --json").out, "{\"type\":\"interface\",\"name\":\"lo\""));
    CHECK(run("live -D").out == text.out);
}
