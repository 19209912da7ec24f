// `sanitize` as a user runs it.
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

using namespace cwmpscope::test;

namespace {

std::string checked(const std::string& file) {
    return run("check -q --all " + file).out + run("sessions --json " + file).out;
}

}  // namespace

TEST_CASE("sanitize writes a capture in which the same is found", "[cli][sanitize]") {
    const ScratchFolder folder;
    for (const char* name : {"out.pcap", "out.pcapng"}) {
        const std::string out = (folder.path / name).string();
        const Ran ran = run("sanitize " + sample("seed-001-all") + " -o " + out);
        CHECK(ran.code == 0);
        CHECK(ran.err.empty());
        CHECK(contains(ran.out, "150 packets"));
        CHECK(contains(ran.out, "proofs or texts of credentials"));
        CHECK(checked(out) == checked(sample("seed-001-all")));
        CHECK_FALSE(std::filesystem::exists(out + ".part"));
        const std::string format = file_text(out).substr(0, 4);
        CHECK((format == "\x0a\x0d\x0d\x0a") == (std::string(name) == "out.pcapng"));
    }
}

TEST_CASE("sanitize reads standard input and lists what it masked as JSON", "[cli][sanitize]") {
    const ScratchFolder folder;
    const std::string out = (folder.path / "out.pcap").string();
    const Ran ran = run("sanitize --json - -o " + out + " <" + sample("clean-session"));
    CHECK(ran.code == 0);
    std::istringstream stream(ran.out);
    std::string last;
    std::size_t masked = 0;
    for (std::string line; std::getline(stream, line); last = line)
        masked += nlohmann::json::parse(line)["type"] == "masked" ? 1 : 0;
    CHECK(masked > 0);
    CHECK(nlohmann::json::parse(last)["type"] == "sanitized");
    CHECK(checked(out) == checked(sample("clean-session")));
}

TEST_CASE("sanitize refuses to write over what it reads, and says what is missing", "[cli][sanitize]") {
    const ScratchFolder folder;
    const std::string copy = (folder.path / "copy.pcap").string();
    std::filesystem::copy_file(sample("clean-session"), copy);
    CHECK(run("sanitize " + copy + " -o " + copy).code == 2);
    CHECK(contains(run("sanitize " + copy).err, "-o: is required"));
    CHECK(run("sanitize " + copy + " -o -").code == 2);
    CHECK(run("sanitize " + copy + " -o " + (folder.path / "no" / "such").string()).code == 3);
    CHECK(run("sanitize no-such-file -o " + (folder.path / "x.pcap").string()).code == 3);
    CHECK(file_text(copy) == file_text(sample("clean-session")));
}

TEST_CASE("a capture is written through a symbolic link and into a pipe as they stand", "[cli][sanitize]") {
    const ScratchFolder folder;
    const std::string plain = (folder.path / "plain.pcap").string(), target = (folder.path / "target.pcap").string(),
                      link = (folder.path / "link.pcap").string(), pipe = (folder.path / "pipe.pcap").string(),
                      piped = (folder.path / "piped.pcap").string();
    const std::string what = "sanitize -q " + sample("clean-session") + " -o ";
    REQUIRE(run(what + plain).code == 0);
    std::filesystem::create_symlink(target, link);
    CHECK(run(what + link).code == 0);
    CHECK(std::filesystem::is_symlink(link));
    CHECK(file_text(target) == file_text(plain));
    const std::string script = "mkfifo " + pipe + "; cat " + pipe + " >" + piped + " & sleep 0.2; " +
                               CWMPSCOPE_PROGRAM + " " + what + pipe + "; code=$?; wait; exit $code";
    CHECK(std::system(("timeout 20 bash -c '" + script + "'").c_str()) == 0);
    CHECK(std::filesystem::is_fifo(pipe));
    CHECK(file_text(piped) == file_text(plain));
}

TEST_CASE("standard input that cannot be kept is told with what to do", "[cli][sanitize]") {
    const ScratchFolder folder;
    const Ran ran = run("sanitize - -o " + (folder.path / "out.pcap").string() + " <" + sample("clean-session"),
                        "TMPDIR=" + (folder.path / "no-such").string());
    CHECK(ran.code == 3);
    CHECK(contains(ran.err, "set TMPDIR to a folder that you may write to"));
}
