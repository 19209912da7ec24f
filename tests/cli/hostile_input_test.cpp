// Traffic that tries to exhaust the reader, through a pipe into the program: what it costs at most, that a clean
// session in the midst of it comes out untouched, and that each limit that bit is told. In a sanitized build cost is
// not measured: there the shadow costs more than the program. CWMPSCOPE_LONG=1 asks for the whole forms and tells their
// cost, CWMPSCOPE_PROGRAM=PATH measures another build of the program.
#include "tests/cli/program.h"
#include "tests/places.h"
#include "tests/support/hostile_traffic.h"
#include "tests/support/sanitized_build.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <map>
#include <vector>

using namespace cwmpscope::test;

namespace {

/// The sum in capture/limits.h and what the program itself takes.
constexpr long promised_megabytes = 512;
/// Of any of them; what costs more than linear time takes hours.
constexpr double promised_seconds = 60;
/// The device of samples/clean-session.pcap.
constexpr const char* clean_device = "0011AA-Gateway-000000000001";

struct Measured {
    long megabytes = 0;
    double seconds = 0;  ///< of a processor
    int code = -1;
    std::string out;
};

/// Runs `check --json -`, fed from this process, with what it prints in a file.
Measured check(const HostileTraffic& traffic, std::uint64_t count) {
    const ScratchFolder folder;
    const std::string out = (folder.path / "out").string();
    int pipe_ends[2] = {-1, -1};
    REQUIRE(pipe(pipe_ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const int file = open(out.c_str(), O_WRONLY | O_CREAT, 0600);
        dup2(pipe_ends[0], 0);
        dup2(file, 1);
        close(pipe_ends[0]);
        close(pipe_ends[1]);
        const char* other = std::getenv("CWMPSCOPE_PROGRAM");
        execl(other != nullptr ? other : CWMPSCOPE_PROGRAM, "cwmpscope", "check", "--json", "-q", "-",
              static_cast<char*>(nullptr));
        _exit(127);
    }
    close(pipe_ends[0]);
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    write_hostile(traffic, count, read_pcap(sample("clean-session")), [&](std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = write(pipe_ends[1], bytes.data(), bytes.size());
            if (written <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    });
    close(pipe_ends[1]);
    std::signal(SIGPIPE, before);
    int status = 0;
    rusage usage{};
    REQUIRE(wait4(child, &status, 0, &usage) == child);
    const double seconds = static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec);
    return {usage.ru_maxrss / 1024, seconds, WIFEXITED(status) ? WEXITSTATUS(status) : -1, file_text(out)};
}

/// Which limits the whole form must reach, by their names in JSON.
const std::map<std::string_view, std::vector<std::string>> expected_limits = {
    {"no-body", {"connections"}},
    {"endless-body", {"http_body"}},
    // A chunk of 2^63 bytes is none: nothing is kept of it.
    {"endless-header", {"http_head"}},
    {"many-headers", {"http_head"}},
    {"gzip-bomb", {"http_body"}},
    {"syns", {"connections"}},
    {"holes", {"connections"}},
    {"fragments", {"fragments"}},
    {"deep-xml", {"soap"}},
    {"large-attribute", {"http_body"}},
    {"many-parameters", {"soap"}},
    {"open-heads", {"connections"}},
    {"many-messages", {"sessions"}},
    {"tiny-segments", {"held_back"}},
    {"many-sessions", {"sessions"}},
    {"nonces", {"nonces", "http_exchanges"}},
    {"datagrams", {"datagrams"}},
    {"open-records", {"connections", "tls"}}};

/// Of the reduced form.
const std::map<std::string_view, std::vector<std::string>> expected_limits_reduced = {
    {"endless-header", {"http_head"}}, {"many-headers", {"http_head"}}, {"gzip-bomb", {"http_body"}},
    {"fragments", {"fragments"}},      {"deep-xml", {"soap"}},          {"tiny-segments", {"held_back"}},
};

std::vector<std::string> names_of(const nlohmann::json& limits) {
    std::vector<std::string> names;
    for (const auto& limit : limits) names.push_back(limit["limit"].get<std::string>());
    return names;
}

/// Nothing is found in the clean session, not even a note.
void require_clean_session(const std::vector<nlohmann::json>& findings) {
    for (const auto& finding : findings) {
        if (finding["type"] != "finding" || !finding["device"].is_string()) continue;
        INFO(finding.dump());
        CHECK_FALSE(contains(finding["device"].get<std::string>(), clean_device));
    }
}

void try_out(const HostileTraffic& traffic, std::uint64_t count,
             const std::map<std::string_view, std::vector<std::string>>& limits) {
    const Measured measured = check(traffic, count);
    const std::string cost = fmt::format("{}: {}, {} times; {} MB, {:.0f} s", traffic.name, traffic.why, count,
                                         measured.megabytes, measured.seconds);
    if (std::getenv("CWMPSCOPE_LONG") != nullptr) WARN(cost);
    INFO(cost);
    std::vector<nlohmann::json> lines;
    std::istringstream text(measured.out);
    for (std::string line; std::getline(text, line);) lines.push_back(nlohmann::json::parse(line));
    REQUIRE_FALSE(lines.empty());
    const nlohmann::json summary = lines.back();
    lines.pop_back();
    REQUIRE(summary["type"] == "summary");
    CHECK((measured.code == 0 || measured.code == 1 || measured.code == 4));
    if (!sanitized_build) {
        CHECK(measured.megabytes < promised_megabytes);
        CHECK(measured.seconds < promised_seconds);
    }
    CHECK(summary["sessions"].get<int>() >= 1);
    require_clean_session(lines);
    const auto wanted = limits.find(traffic.name);
    const std::vector<std::string> reached = names_of(summary["limits_reached"]);
    for (const std::string& limit : wanted == limits.end() ? std::vector<std::string>{} : wanted->second) {
        INFO("limit " << limit << " in " << summary["limits_reached"].dump());
        CHECK(std::find(reached.begin(), reached.end(), limit) != reached.end());
    }
    CHECK(reached.empty() == (wanted == limits.end()));
    CHECK((reached.empty() || measured.code != 0));
}

}  // namespace

TEST_CASE("hostile traffic costs bounded memory and spoils nothing else: reduced", "[cli][hostile]") {
    for (const HostileTraffic& traffic : all_hostile_traffic()) {
        DYNAMIC_SECTION(traffic.name) {
            try_out(traffic, traffic.reduced, expected_limits_reduced);
        }
    }
}

TEST_CASE("hostile traffic costs bounded memory and spoils nothing else: whole", "[long][hostile]") {
    if (std::getenv("CWMPSCOPE_LONG") == nullptr) return;
    for (const HostileTraffic& traffic : all_hostile_traffic()) {
        DYNAMIC_SECTION(traffic.name) {
            try_out(traffic, traffic.whole, expected_limits);
        }
    }
}
