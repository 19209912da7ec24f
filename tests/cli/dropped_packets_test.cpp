// What the program says of sessions in whose time packets were dropped.
#include "tests/cli/program.h"
#include "tests/support/pcapng_file.h"
#include "tests/support/transcript_tcp.h"

#include <cstdlib>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

std::string capture_of(const ScratchFolder& folder, const std::string& name) {
    const auto transcript = read_transcript(std::string(CWMPSCOPE_SOURCE_DIR) + "/tests/transcripts/" + name + ".cwmp");
    REQUIRE(std::holds_alternative<Transcript>(transcript));
    const auto traffic = make_traffic(std::get<Transcript>(transcript));
    REQUIRE(std::holds_alternative<Traffic>(traffic));
    const std::string path = (folder.path / (name + ".pcapng")).string();
    REQUIRE(write_pcapng(path, std::get<Traffic>(traffic).packets));
    return path;
}

}  // namespace

TEST_CASE("a session whose end may have been dropped says so wherever it is shown", "[cli][drops]") {
    const ScratchFolder folder;
    const std::string file = capture_of(folder, "drops-before-the-next-session");
    const Ran check = run("check " + file);
    CHECK(check.code == 4);
    CHECK(contains(check.out, "14 packets were dropped while capturing; 1 session may have lost some of them"));
    CHECK(contains(run("check --json -v " + file).out, "\"dropped_packets\":14"));
    CHECK(contains(run("check -v " + file).out, "packets of the session may have been dropped"));
    const Ran sessions = run("sessions " + file);
    CHECK(contains(sessions.out, "not seen: 14 packets dropped"));
    CHECK(contains(sessions.out, "completed"));
    CHECK(contains(run("show " + file + " 1").out, "14 dropped packets may have been its own"));
    CHECK(contains(run("show " + file + " 2").out, "Everything of it was captured"));
    CHECK(contains(run("diagram " + file + " 1").out, "the end may be among 14 dropped packets"));
    const Ran json = run("sessions --json " + file);
    CHECK(contains(json.out, "\"captured\":{\"start\":true,\"end\":false,\"holes\":0,\"dropped_packets\":14}"));
    CHECK(contains(json.out, "\"captured\":{\"start\":true,\"end\":true,\"holes\":0,\"dropped_packets\":0}"));
    const Ran live = run("live --sessions -r - <" + file);
    CHECK(contains(live.out, "not seen: 14 packets dropped"));
    CHECK(contains(live.err, "14 packets were dropped"));
}

TEST_CASE("where packets were dropped stays known in what is written of a capture", "[cli][drops]") {
    const ScratchFolder folder;
    const std::string file = capture_of(folder, "drops-before-the-next-session");
    const std::string clean = (folder.path / "clean.pcapng").string(), part = (folder.path / "part.pcapng").string();
    REQUIRE(run("sanitize " + file + " -o " + clean).code == 0);
    REQUIRE(run("extract " + file + " -o " + part).code == 0);
    for (const std::string& written : {clean, part})
        CHECK(contains(run("sessions " + written).out, "not seen: 14 packets dropped"));
    CHECK(contains(run("extract --transcript " + file + " -o -").out, "\ndrops 14\n"));
}

TEST_CASE("packets that a file counts at its end alone touch each session that is not whole", "[cli][drops]") {
    const ScratchFolder folder;
    const std::string file = capture_of(folder, "drops-somewhere");
    const Ran check = run("check " + file);
    CHECK(check.code == 4);
    CHECK(contains(check.out,
                   "12 packets were dropped while capturing; 2 sessions may have lost some of them; of 12 "
                   "it is not told when"));
    const std::string sessions = run("sessions --json " + file).out;
    const std::string clean = (folder.path / "clean.pcapng").string(), part = (folder.path / "part.pcapng").string();
    REQUIRE(run("sanitize " + file + " -o " + clean).code == 0);
    REQUIRE(run("extract " + file + " --session 3 -o " + part).code == 0);
    CHECK(contains(run("sessions " + clean).out, "not seen: 12 packets dropped"));
    CHECK(contains(run("sessions " + part).out, "not seen: 12 packets dropped"));
    CHECK(contains(run("extract --transcript " + file + " -o -").out, "\ndrops 12 somewhere\n"));
    if (std::system(("gzip -k " + file + " 2>/dev/null").c_str()) == 0)
        CHECK(run("sessions --json " + file + ".gz").out == sessions);
    // Through a pipe nobody can look at the end before.
    const Ran pipe = run("check - <" + file);
    CHECK(pipe.code == 4);
    CHECK(contains(pipe.out,
                   "12 dropped packets were told of at the end only: earlier sessions were judged without "
                   "knowing it"));
}
