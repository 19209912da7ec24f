// `extract`: the packets of chosen sessions, and what belongs to them.
#include "tests/cli/program.h"
#include "tests/support/transcript_tcp.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace cwmpscope::test;

namespace {

nlohmann::json first_session(const std::string& file) {
    const std::string lines = run("sessions --json " + file).out;
    return nlohmann::json::parse(lines.substr(0, lines.find('\n')));
}

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("extract writes a session from its handshake on, with a comment per message", "[cli][extract]") {
    const ScratchFolder folder;
    const std::string out = (folder.path / "out.pcapng").string();
    REQUIRE(run("extract " + sample("seed-001-all") + " --session 2 -o " + out).code == 0);
    REQUIRE(lines(run("sessions --json " + out).out) == 1);
    const std::string all = run("sessions --json " + sample("seed-001-all")).out;
    const auto second =
        nlohmann::json::parse(all.substr(all.find('\n') + 1, all.find('\n', all.find('\n') + 1) - all.find('\n') - 1));
    const auto only = first_session(out);
    for (const char* same : {"outcome", "start", "duration_s", "events", "captured", "cpe"})
        CHECK(only[same] == second[same]);
    CHECK(only["messages"].size() == second["messages"].size());
    const std::string bytes = file_text(out);
    CHECK(contains(bytes, "session 2 · CPE → ACS · Inform"));
    CHECK_FALSE(contains(bytes, "<Password>download"));
    REQUIRE(run("extract --show-secrets " + sample("seed-001-all") + " --session 2 -o " + out).code == 0);
    CHECK(contains(file_text(out), "<Password>download"));
}

TEST_CASE("extract chooses by filter and says when nothing is chosen", "[cli][extract]") {
    const ScratchFolder folder;
    const std::string out = (folder.path / "out.pcapng").string();
    REQUIRE(run("extract " + sample("seed-001-all") + " --filter 'event == BOOT' -o " + out).code == 0);
    CHECK(lines(run("sessions --json " + out).out) == 2);
    CHECK(run("extract " + sample("seed-001-all") + " --filter nothing -o " + out).code == 2);
    CHECK(run("extract " + sample("seed-001-all") + " --session 9 -o " + out).code == 2);
    CHECK(run("extract " + sample("seed-001-all") + " --session 1 -o " + (folder.path / "out.pcap").string()).code ==
          2);
}

TEST_CASE("a connection request comes with the session that it called", "[cli][extract]") {
    const ScratchFolder folder;
    const std::string out = (folder.path / "out.pcapng").string();
    const std::string in = sample("connection-request");
    REQUIRE(run("extract " + in + " --filter 'event == \"6 CONNECTION REQUEST\"' -o " + out).code == 0);
    CHECK(contains(file_text(out), "connection request · "));
    CHECK(contains(run("devices --json " + out).out, "connection-request"));
}

TEST_CASE("extract --transcript writes text to read and to play", "[cli][extract]") {
    const ScratchFolder folder;
    const std::string out = (folder.path / "out.cwmp").string();
    const Ran told = run("extract --transcript " + sample("seed-001-all") + " --session 2");
    REQUIRE(told.code == 0);
    CHECK(contains(told.out, "# name: session 2 of "));
    CHECK(contains(told.out, "session 2 · CPE → ACS · Inform"));
    CHECK(contains(told.out, "\nexpect sessions 1\n"));
    CHECK_FALSE(contains(told.out, "<Password>download"));
    REQUIRE(run("extract --transcript " + sample("seed-001-all") + " --session 2 -o " + out).code == 0);
    CHECK(file_text(out) == told.out);
    CHECK(contains(run("extract --transcript --show-secrets " + sample("seed-001-all") + " --session 2").out,
                   "<Password>download"));
    CHECK(run("extract --transcript " + sample("clean-session") + " -o " + sample("clean-session")).code == 2);
}

TEST_CASE("extract --identity gives other names to who takes part, also in transcripts", "[cli][extract]") {
    const ScratchFolder folder;
    const std::string out = (folder.path / "out.pcapng").string();
    for (const std::string command : {"extract --identity ", "extract --identity --transcript "}) {
        INFO(command);
        const Ran ran = run(command + sample("secrets") + " -o " + out);
        CHECK(ran.code == 0);
        const std::string written = file_text(out);
        for (const char* name : {"8KA8WA1151100043", "100.64.17.5", "203.0.113.7"})
            CHECK_FALSE(contains(written, name));
        CHECK(contains(written, "<SerialNumber>xxxxxxxxxxxxxxx1</SerialNumber>"));
    }
    const Ran both = run("extract --identity --show-secrets " + sample("secrets") + " -o " + out);
    CHECK(both.code == 2);
    CHECK(contains(both.err, "give one of them"));
}

TEST_CASE("extract takes several files, with the file transfers of a session", "[cli][extract]") {
    const ScratchFolder folder;
    const std::string out = (folder.path / "out.pcapng").string();
    REQUIRE(run("extract " + sample("seed-001-registration") + " " + sample("seed-001-upgrade") + " -o " + out).code ==
            0);
    const std::string bytes = file_text(out);
    CHECK(contains(bytes, "file transfer · "));
    CHECK(contains(bytes, " · CPE → ACS · TransferComplete"));
    const std::string both =
        run("sessions --json " + sample("seed-001-registration") + " " + sample("seed-001-upgrade")).out;
    CHECK(lines(run("sessions --json " + out).out) == lines(both));
}

TEST_CASE("extract takes the fragments of a session's packets", "[cli][extract]") {
    const ScratchFolder folder;
    const std::string whole = (folder.path / "whole.pcap").string(), out = (folder.path / "out.pcapng").string();
    const auto read = read_transcript(CWMPSCOPE_SOURCE_DIR "/tests/transcripts/link-fragments.cwmp");
    REQUIRE(std::holds_alternative<Transcript>(read));
    const auto traffic = make_traffic(std::get<Transcript>(read));
    REQUIRE(std::holds_alternative<Traffic>(traffic));
    REQUIRE(write_pcap(whole, std::get<Traffic>(traffic).packets));
    REQUIRE(run("extract --show-secrets " + whole + " -o " + out).code == 0);
    const auto before = first_session(whole), after = first_session(out);
    for (const char* same : {"outcome", "captured", "messages"}) CHECK(after[same].size() == before[same].size());
    CHECK(after["outcome"] == before["outcome"]);
}
