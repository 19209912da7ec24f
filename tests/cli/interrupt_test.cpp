// Ctrl-C in the middle of reading: what is known so far is printed, and the exit code says that it is not everything.
#include "tests/cli/program.h"

using namespace cwmpscope::test;

TEST_CASE("Ctrl-C prints what is known and leaves 4", "[cli][interrupt]") {
    const ScratchFolder folder;
    const std::string pipe = (folder.path / "pipe").string(), out = (folder.path / "out").string();
    // The writer gives a whole capture and keeps the pipe open; the program is interrupted while it waits for more.
    const std::string script = "mkfifo " + pipe + "; (cat " + sample("seed-001-all") + "; exec sleep 30) >" + pipe +
                               " & writer=$!; " + CWMPSCOPE_PROGRAM + " sessions - <" + pipe + " >" + out +
                               " & program=$!; sleep 2; kill -INT $program; wait $program; code=$?; kill $writer; exit $code";
    const int status = std::system(("bash -c '" + script + "'").c_str());
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 4);
    const std::string text = file_text(out);
    CHECK(contains(text, "2016-06-02 03:39:09.000"));
    CHECK(contains(text, "stopped before the end of the capture"));
}

TEST_CASE("Ctrl-C while a capture is written leaves no half of it", "[cli][interrupt]") {
    const ScratchFolder folder;
    const std::string pipe = (folder.path / "pipe").string(), out = (folder.path / "out.pcap").string();
    const std::string script = "mkfifo " + pipe + "; (cat " + sample("seed-001-all") + "; exec sleep 30) >" + pipe +
                               " & writer=$!; " + CWMPSCOPE_PROGRAM + " sanitize - -o " + out + " <" + pipe +
                               " >/dev/null 2>&1 & program=$!; sleep 2; kill -INT $program; wait $program; code=$?; "
                               "kill $writer; exit $code";
    const int status = std::system(("TMPDIR=" + folder.path.string() + " bash -c '" + script + "'").c_str());
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 4);
    CHECK_FALSE(std::filesystem::exists(out));
    CHECK_FALSE(std::filesystem::exists(out + ".part"));
    std::size_t left = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path))
        left += entry.path().filename().string().starts_with("cwmpscope-") ? 1 : 0;
    CHECK(left == 0);
}
