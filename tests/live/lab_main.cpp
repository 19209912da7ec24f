// cwmpscope-lab: one side of the lab, for a network namespace of its own.
#include "tests/live/lab.h"

#include <CLI/CLI.hpp>

#include <cstdio>

using namespace cwmpscope::test;

int main(int count, char** words) {
    LabOptions options;
    std::string side;
    CLI::App app("One side of a CWMP lab over real sockets: acs serves, cpe asks. For tests of live capture.");
    app.add_option("SIDE", side)->required()->check(CLI::IsMember({"acs", "cpe"}));
    app.add_option("ADDRESS", options.address)->required();
    app.add_option("PORT", options.port)->required();
    app.add_option("--sessions", options.sessions);
    app.add_option("--threads", options.threads);
    app.add_option("--devices", options.devices);
    app.add_option("--rpcs", options.rpcs, "that the ACS asks per session");
    app.add_option("--values", options.values, "parameters per answer");
    app.add_option("--pause", options.pause_milliseconds, "milliseconds before each message of the CPE");
    app.add_option("--silent-every", options.silent_every, "each such session breaks off without an answer");
    CLI11_PARSE(app, count, words);
    if (side == "acs") return run_acs(options) ? 0 : 1;
    const std::uint64_t done = run_cpe(options);
    std::printf("%llu\n", static_cast<unsigned long long>(done));
    return done == options.sessions ? 0 : 1;
}
