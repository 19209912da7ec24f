// Files in all their forms, as a user gives them to the program: compressed, in several parts, from a pipe, growing.
#include "tests/capture/gzip_for_tests.h"
#include "tests/cli/program.h"
#include "tests/places.h"

#include <lz4frame.h>
#include <zstd.h>
#include <nlohmann/json.hpp>

#include <vector>

using namespace cwmpscope::test;

namespace fs = std::filesystem;

namespace {

constexpr std::size_t file_head = 24, record_head = 16;

std::string write_file(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
}

std::string zstd(const std::string& text) {
    std::string out(ZSTD_compressBound(text.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
    return out;
}

std::string lz4(const std::string& text) {
    std::string out(LZ4F_compressFrameBound(text.size(), nullptr), '\0');
    out.resize(LZ4F_compressFrame(out.data(), out.size(), text.data(), text.size(), nullptr));
    return out;
}

/// Where the records of a little-endian pcap begin, and its end.
std::vector<std::size_t> records(const std::string& pcap) {
    std::vector<std::size_t> places;
    for (std::size_t at = file_head; at + record_head <= pcap.size();) {
        places.push_back(at);
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i)
            length |= std::size_t{static_cast<unsigned char>(pcap[at + 8 + i])} << (8 * i);
        at += record_head + length;
    }
    places.push_back(pcap.size());
    return places;
}

/// Without the first line, which names the file, and without what is in the command to go on with.
std::string without_names(const std::string& out) {
    std::istringstream lines(out);
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        if (!contains(line, ".pcap") && !contains(line, "standard input") && !contains(line, "cwmpscope "))
            text += line + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("a compressed capture gives the report of the plain one, as a file and from a pipe", "[cli][files]") {
    const ScratchFolder folder;
    const std::string plain = file_text(sample("fault-9005"));
    const Ran expected = run("sessions --json " + sample("fault-9005"));
    REQUIRE(expected.code == 0);
    using cwmpscope::http_test::compress;
    using cwmpscope::http_test::Wrapping;
    // The names tell nothing.
    for (const std::string& bytes : {compress(plain, Wrapping::gzip), zstd(plain), lz4(plain)}) {
        const std::string path = write_file(folder.path / "capture", bytes);
        const Ran from_file = run("sessions --json " + path);
        CHECK(from_file.code == 0);
        CHECK(from_file.out == expected.out);
        CHECK(run("sessions --json -", "cat " + path + " |").out == expected.out);
        CHECK(contains(run("show --soap " + path + " 1").out, "<cwmp:GetParameterValues>"));
    }
    const std::string packed = compress(plain, Wrapping::gzip);
    const Ran cut = run("check " + write_file(folder.path / "cut", packed.substr(0, packed.size() - 100)));
    CHECK(cut.code == 4);
    CHECK(contains(cut.err, "the gzip data breaks off (after frame "));
    CHECK(contains(cut.err, ", at byte "));
    CHECK(contains(cut.out, "1 session"));
}

TEST_CASE("a session that is cut by a ring-file change is one session, whichever order the files are given in",
          "[cli][files]") {
    const ScratchFolder folder;
    const std::string whole = file_text(sample("fault-9005"));
    const std::vector<std::size_t> places = records(whole);
    const std::size_t middle = places[places.size() / 2];
    const std::string first = write_file(folder.path / "ring_1.pcap", whole.substr(0, middle));
    const std::string second =
        write_file(folder.path / "ring_2.pcap", whole.substr(0, file_head) + whole.substr(middle));
    const Ran one = run("sessions " + sample("fault-9005"));
    CHECK(run("sessions " + first + " " + second).out == one.out);
    CHECK(run("sessions " + second + " " + first).out == one.out);

    // The Fault is in frame 13 of the whole.
    const std::size_t before = places.size() / 2;
    const std::string place = before < 13 ? "ring_2.pcap:" + std::to_string(13 - before) : "ring_1.pcap:13";
    const Ran judged = run("check " + first + " " + second);
    CHECK(judged.code == 0);
    CHECK(contains(judged.out, " · frame " + place + "\n"));
    CHECK(contains(run("show " + first + " " + second + " 1").out, place));
    CHECK(contains(run("diagram -v " + first + " " + second + " 1").out, "#" + place));
    CHECK(contains(run("messages " + first + " " + second).out, place));
    CHECK(contains(run("show --soap " + first + " " + second + " 1").out, "<cwmp:GetParameterValues>"));
    bool found = false;
    std::istringstream lines(run("messages --json " + second + " " + first).out);
    for (std::string line; std::getline(lines, line);) {
        const auto message = nlohmann::json::parse(line);
        if (message["frame"] != 13) continue;
        found = true;
        CHECK(message["file"] == (before < 13 ? second : first));
        CHECK(message["file_frame"] == (before < 13 ? 13 - before : 13));
    }
    CHECK(found);
}

TEST_CASE("the same packets in two files are the same sessions and findings", "[cli][files]") {
    const ScratchFolder folder;
    for (const char* name : {"clean-session", "fault-9005", "seed-001-all"}) {
        const std::string whole = file_text(sample(name));
        const std::vector<std::size_t> places = records(whole);
        const std::size_t third = places[places.size() / 3], two_thirds = places[2 * places.size() / 3];
        const std::string first = write_file(folder.path / "a.pcap", whole.substr(0, two_thirds));
        const std::string second = write_file(folder.path / "b.pcap", whole.substr(0, file_head) + whole.substr(third));
        const auto findings = [&](const std::string& files) {
            std::vector<std::string> rules;
            std::istringstream lines(run("check --json " + files).out);
            for (std::string line; std::getline(lines, line);) {
                const auto object = nlohmann::json::parse(line);
                if (object["type"] == "finding") rules.push_back(object["rule"].get<std::string>());
            }
            return rules;
        };
        INFO(name);
        CHECK(run("sessions " + first + " " + second).out == run("sessions " + sample(name)).out);
        CHECK(findings(first + " " + second) == findings(sample(name)));
    }
}

TEST_CASE("one file among several that cannot be read is told, the others are judged: 4", "[cli][files]") {
    const ScratchFolder folder;
    const std::string text = write_file(folder.path / "notes.txt", "only notes\n");
    const Ran ran = run("check " + text + " " + sample("clean-session"));
    CHECK(ran.code == 4);
    CHECK(contains(ran.err, "notes.txt: is a text, not a capture\n    "));
    CHECK(contains(ran.out, "1 session, 1 device"));
    CHECK(contains(ran.out, "1 of 2 files could not be read"));
    CHECK(run("messages " + text + " " + sample("clean-session")).code == 4);
    CHECK(run("check --fail-on note " + text + " " + sample("fault-9005")).code == 1);
    const Ran none = run("check " + text + " /nonexistent/x.pcap");
    CHECK(none.code == 3);
    CHECK(contains(none.err, "notes.txt: is a text"));
    CHECK(contains(none.err, "/nonexistent/x.pcap: No such file"));
}

TEST_CASE("show and diagram take several files and the session after them", "[cli][files]") {
    const std::string files = sample("clean-session") + " " + sample("ipv6");
    CHECK(run("show " + files + " 2").code == 0);
    CHECK(run("diagram " + files + " 1-2").code == 0);
    CHECK(run("diagram " + files).code == 0);
    const Ran without = run("show " + files);
    CHECK(without.code == 2);
    CHECK(contains(without.err, "SESSION is required"));
    CHECK(run("check --follow " + files).code == 2);
}

TEST_CASE("--follow waits for the rest of a growing file and reports at Ctrl-C", "[cli][files]") {
    const ScratchFolder folder;
    const std::string whole = file_text(sample("fault-9005"));
    const fs::path growing = folder.path / "growing.pcap", rest = folder.path / "rest", done = folder.path / "done";
    write_file(growing, whole.substr(0, 1000));  // inside a packet
    write_file(rest, whole.substr(1000));
    // The writer goes on as soon as the program has the file open, and interrupts it once it waits at the end.
    const std::string script = "exec 3</dev/null; " + std::string(CWMPSCOPE_PROGRAM) + " messages --follow " +
                               growing.string() + " >" + done.string() + " 2>&1 & pid=$!; sleep 0.3; cat " +
                               rest.string() + " >>" + growing.string() +
                               "; for i in $(seq 100); do grep -q 'Inform' " + done.string() + " && grep -q '204' " +
                               done.string() + " && break; sleep 0.1; done; kill -INT $pid; wait $pid";
    // A shell without job control makes its background programs deaf to Ctrl-C; bash -m does not.
    const int status = std::system(("bash -mc '" + script + "'").c_str());
    INFO(file_text(done));
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    CHECK(file_text(done) == run("messages " + sample("fault-9005")).out);
}

TEST_CASE("the same conversation in other file formats is the same report", "[cli][files]") {
    const fs::path real = fs::path(CWMPSCOPE_SOURCE_DIR) / ".." / "shared" / "captures" / "real";
    if (!fs::exists(real)) return;
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"d31-bigendian-ns-comments-of-05.pcapng", "05-genieacs1216-easycwmp-connreq-tasks.pcap"},
        {"d32-comments-of-05.pcapng", "05-genieacs1216-easycwmp-connreq-tasks.pcap"},
        {"d33-dsb-of-13.pcapng", "13-genieacs1216-geniesim-tls13.pcap"},
        {"d34-dsb-of-14.pcapng", "14-genieacs1216-geniesim-tls12.pcap"},
        {"d36-of-05.pcap.gz", "05-genieacs1216-easycwmp-connreq-tasks.pcap"},
        {"d37-of-05.pcap.zst", "05-genieacs1216-easycwmp-connreq-tasks.pcap"},
        {"d38-of-05.pcap.lz4", "05-genieacs1216-easycwmp-connreq-tasks.pcap"}};
    for (const auto& [copy, original] : pairs) {
        INFO(copy);
        for (const std::string command : {"check -v ", "sessions "}) {
            const Ran of_copy = run(command + (real / "degraded" / copy).string());
            const fs::path keys = fs::path(real / original).replace_extension(".keylog");
            const std::string with_keys = fs::exists(keys) ? " --tls-keylog " + keys.string() : "";
            const Ran of_original = run(command + (real / original).string() + with_keys);
            CHECK(of_copy.code == of_original.code);
            CHECK(without_names(of_copy.out) == without_names(of_original.out));
        }
    }
}
