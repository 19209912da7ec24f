// What users feed to the program by mistake or after an accident: each ends with a sentence and the right exit code.
#include "tests/cli/program.h"

#include <unistd.h>

#include <algorithm>
#include <utility>

using namespace cwmpscope::test;

namespace {

constexpr std::size_t file_head = 24, record_head = 16;

std::string replaced(std::string text, const std::string& part, const std::string& by) {
    REQUIRE(part.size() == by.size());
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        text.replace(at, part.size(), by);
    return text;
}

/// The same bytes as a file and on standard input; the code must be the same.
Ran run_both(const std::string& bytes, int code) {
    const ScratchFolder folder;
    const std::string path = (folder.path / "input.pcap").string();
    std::ofstream(path, std::ios::binary) << bytes;
    const Ran from_file = run("check " + path);
    INFO(from_file.out << from_file.err);
    CHECK(from_file.code == code);
    const Ran from_pipe = run("check -", "cat " + path + " |");
    INFO(from_pipe.out << from_pipe.err);
    CHECK(from_pipe.code == code);
    return from_file;
}

bool is_failure_of_two_lines(const std::string& text) {
    return text.rfind("cwmpscope: ", 0) == 0 && std::count(text.begin(), text.end(), '\n') == 2;
}

}  // namespace

TEST_CASE("what is no capture cannot be read: 3 and two lines", "[cli]") {
    const std::string whole = file_text(sample("clean-session"));
    for (const std::string& bytes : {std::string(), std::string("no capture but a letter\n"), whole.substr(0, 10)}) {
        const Ran ran = run_both(bytes, 3);
        INFO(ran.err);
        CHECK(ran.out.empty());
        CHECK(is_failure_of_two_lines(ran.err));
    }
}

TEST_CASE("a folder and a file that may not be read are told from a missing one", "[cli]") {
    const ScratchFolder folder;
    const Ran directory = run("check " + folder.path.string());
    INFO(directory.err);
    CHECK(directory.code == 3);
    CHECK(is_failure_of_two_lines(directory.err));
    if (geteuid() == 0) return;  // who may read everything cannot see the refusal
    const std::string path = (folder.path / "closed.pcap").string();
    std::ofstream(path, std::ios::binary) << file_text(sample("clean-session"));
    std::filesystem::permissions(path, std::filesystem::perms::none);
    CHECK(run("check " + path).code == 3);
}

TEST_CASE("a capture that breaks off in a packet's head or body is judged as far as it goes: 4", "[cli]") {
    const std::string whole = file_text(sample("clean-session"));
    for (const std::size_t missing : {std::size_t{7}, std::size_t{300}, std::size_t{600}}) {
        const Ran ran = run_both(whole.substr(0, whole.size() - missing), 4);
        CHECK(contains(ran.err, "everything before it was read"));
        CHECK(contains(ran.out, "1 session"));
    }
    const Ran in_head = run_both(whole.substr(0, file_head + record_head / 2), 4);
    CHECK(contains(in_head.out, "nothing to judge"));
}

TEST_CASE("a record whose length is nonsense ends the reading: 4, neither a crash nor gigabytes", "[cli]") {
    std::string bytes = file_text(sample("clean-session"));
    std::uint32_t first_length = 0;
    for (std::size_t i = 0; i < 4; ++i)
        first_length |= std::uint32_t{static_cast<unsigned char>(bytes[file_head + 8 + i])} << (8 * i);
    const std::size_t second = file_head + record_head + first_length;
    for (std::size_t i = 0; i < 8; ++i) bytes[second + 8 + i] = static_cast<char>(0xfe);
    const Ran ran = run_both(bytes, 4);
    CHECK(contains(ran.out + ran.err, "frame 1"));
}

TEST_CASE("TCP without HTTP, and HTTP without CWMP or cookies, leave 4 and say what was there instead", "[cli]") {
    const std::string whole = file_text(sample("clean-session"));
    const Ran other = run_both(replaced(replaced(whole, "HTTP/1.1", "XYZW-2.2"), "POST ", "XOST "), 4);
    INFO(other.out);
    CHECK(contains(other.out, "nothing to judge: no CWMP"));
    CHECK(contains(other.out, "something else"));
    std::string plain = whole;  // no word of SOAP, method of CWMP or cookie is left
    for (const auto& [part, by] : {std::pair<std::string, std::string>{"Envelope", "Elefante"},
                                   {"text/xml", "text/csv"},
                                   {"SOAPAction", "X-Nothings"},
                                   {"<?xml", "plain"},
                                   {"cwmp", "else"},
                                   {"soap", "else"},
                                   {"GetParameter", "PaintPicture"},
                                   {"Cookie:", "Crumbs:"},
                                   {"Inform", "Reform"}}) {
        plain = replaced(plain, part, by);
    }
    const Ran http = run_both(plain, 4);
    INFO(http.out);
    CHECK(contains(http.out, "HTTP that is not CWMP"));
}

TEST_CASE("a capture in which everything is encrypted leaves 4 and says so", "[cli]") {
    const std::string hello("\x16\x03\x01\x00\xc8\x01\x00\x00\xc4", 9),
        answer("\x16\x03\x03\x00\x7a\x02\x00\x00\x76", 9);
    std::string bytes = replaced(file_text(sample("clean-session")), "POST /acs", hello);
    bytes = replaced(bytes, "HTTP/1.1 ", answer);
    const Ran ran = run_both(bytes, 4);
    INFO(ran.out);
    CHECK(contains(ran.out, "encrypted (TLS)"));
}

TEST_CASE("-v tells what became of every packet", "[cli]") {
    const Ran ran = run("check -v " + sample("clean-session"));
    CHECK(ran.code == 0);
    CHECK(contains(ran.out, "\npackets "));
    CHECK(contains(ran.out, "\nlimits       none reached\n"));
}

TEST_CASE("-v tells on standard error how long each stage took", "[cli]") {
    for (const std::string threads : {"1", "2"}) {
        const Ran ran = run("check -v --threads " + threads + " " + sample("clean-session"));
        for (const std::string stage : {"time: read ", ", packets ", ", decode ", ", sessions ", ", judge ", ", report "})
            CHECK(contains(ran.err, stage));
        CHECK_FALSE(contains(ran.out, "time: read"));  // what differs from run to run is not part of the result
    }
    CHECK(run("check " + sample("clean-session")).err.empty());
}

TEST_CASE("a refused RPC and a failed session stand at the top of check", "[cli]") {
    const Ran ran = run("check " + sample("fault-9005"));
    CHECK(contains(
        ran.out,
        "1 RPC was refused with a Fault\n    session 1 · 2 PERIODIC · GetParameterValues was refused with Fault 9005"));
}

TEST_CASE("a diagram in a pipe is 100 columns wide, unless more is asked for", "[cli]") {
    const std::string narrow = run("diagram --ascii " + sample("seed-001-all")).out;
    std::istringstream lines(narrow);
    for (std::string line; std::getline(lines, line);) {
        if (contains(line, "CPE ") && contains(line, " ACS")) CHECK(line.size() <= 100);
    }
    CHECK(run("diagram --ascii --width 0 " + sample("seed-001-all")).out.size() >= narrow.size());
}
