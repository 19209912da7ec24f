// `sanitize` as a user runs it.
#include "tests/cli/program.h"
#include "tests/support/tshark.h"

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

TEST_CASE("sanitize --identity gives other names to who takes part, and the same is found", "[cli][sanitize]") {
    const ScratchFolder folder;
    const std::string out = (folder.path / "out.pcap").string();
    const Ran ran = run("sanitize --identity " + sample("secrets") + " -o " + out);
    CHECK(ran.code == 0);
    CHECK(contains(ran.out, "1 serial number, 3 IP addresses, 3 MAC addresses, 1 SSID"));
    const std::string bytes = file_text(out);
    for (const char* name : {"8KA8WA1151100043", "100.64.17.5", "203.0.113.7"}) CHECK_FALSE(contains(bytes, name));
    const std::string rules = "check --all --json --fail-on never ";
    const auto found = [&](const std::string& file) {
        std::istringstream lines(run(rules + file).out);
        std::string all;
        for (std::string line; std::getline(lines, line);) {
            const auto json = nlohmann::json::parse(line);
            if (json["type"] == "finding")
                all += json["rule"].dump() + json["frames"].dump() + json["at_fault"].dump() + "\n";
        }
        return all;
    };
    CHECK_FALSE(found(out).empty());
    CHECK(found(out) == found(sample("secrets")));
    const auto last = run("sanitize --json --identity " + sample("secrets") + " -o " + out).out;
    CHECK(contains(last, "\"identities\":{\"serial_numbers\":1,\"ip_addresses\":3"));
    CHECK(contains(run("sanitize --json " + sample("secrets") + " -o " + out).out, "\"identities\":null"));
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

TEST_CASE("tshark opens every sanitized sample: same frames, lengths, streams, sequence numbers and checksums",
          "[cli][sanitize][peers]") {
    if (!has_tshark()) {
        WARN("tshark is not installed: not tested");
        return;
    }
    const std::string fields =
        "-o tcp.check_checksum:TRUE -o ip.check_checksum:TRUE -T fields -e frame.number -e frame.time_epoch -e "
        "frame.len -e frame.cap_len -e tcp.stream -e tcp.seq -e tcp.ack -e tcp.len -e tcp.checksum.status -e "
        "ip.checksum.status -e udp.checksum.status";
    std::size_t compared = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(CWMPSCOPE_SOURCE_DIR) + "/samples")) {
        if (entry.path().extension() != ".pcap") continue;
        INFO(entry.path().filename().string());
        const ScratchFolder folder;
        const std::string out = (folder.path / "out.pcap").string();
        const auto before = tshark_lines(entry.path(), fields);
        REQUIRE_FALSE(before.empty());
        REQUIRE(run("sanitize -q --identity " + entry.path().string() + " -o " + out).code == 0);
        CHECK(tshark_lines(out, fields) == before);
        REQUIRE(run("sanitize -q " + entry.path().string() + " -o " + out).code == 0);
        CHECK(tshark_lines(out, fields) == before);
        CHECK(std::system(("tshark -r " + out + " >/dev/null 2>&1").c_str()) == 0);
        // What it cannot dissect it says as an expert's word.
        const std::string errors = "-Y '_ws.malformed || _ws.expert.severity >= 8388608' -T fields -e frame.number";
        CHECK(tshark_lines(out, errors) == tshark_lines(entry.path(), errors));
        ++compared;
    }
    CHECK(compared >= 14);
}
