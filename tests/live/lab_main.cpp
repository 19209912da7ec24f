// cwmpscope-lab: one side of the lab, for a network namespace of its own.
#include "tests/live/lab.h"
#include "tests/live/relay.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>

using namespace cwmpscope::test;

int main(int count, char** words) {
    LabOptions options;
    std::string side, port, wrapping = "vlan", sender;
    CLI::App app(
        "One side of a CWMP lab over real sockets: acs serves, cpe asks; replay sends a capture, relay wraps what "
        "another "
        "interface carries. For tests of live capture.");
    app.add_option("SIDE", side)->required()->check(CLI::IsMember({"acs", "cpe", "replay", "relay"}));
    app.add_option("ADDRESS", options.address,
                   "of the ACS; of replay the interface; of relay the one with plain frames")
        ->required();
    app.add_option("PORT", port, "of the ACS; of replay the file; of relay the interface that is the wire")->required();
    app.add_option("--sessions", options.sessions);
    app.add_option("--threads", options.threads);
    app.add_option("--devices", options.devices);
    app.add_option("--rpcs", options.rpcs, "that the ACS asks per session");
    app.add_option("--values", options.values, "parameters per answer");
    app.add_option("--pause", options.pause_milliseconds, "milliseconds before each message of the CPE");
    app.add_option("--silent-every", options.silent_every, "each such session breaks off without an answer");
    app.add_option("--in", wrapping, "of relay")->check(CLI::IsMember({"vlan", "qinq", "pppoe"}));
    app.add_option("--sender", sender, "of relay: the interface at the other end of the plain one");
    CLI11_PARSE(app, count, words);
    if (side == "replay") return replay(options.address, port) ? 0 : 1;
    if (!sender.empty()) leave_nothing_to_the_card(sender);
    if (side == "relay") return relay(options.address, port, *wrapping_of(wrapping)) ? 0 : 1;
    options.port = static_cast<std::uint16_t>(std::strtoul(port.c_str(), nullptr, 10));
    if (side == "acs") return run_acs(options) ? 0 : 1;
    const std::uint64_t done = run_cpe(options);
    std::printf("%llu\n", static_cast<unsigned long long>(done));
    return done == options.sessions ? 0 : 1;
}
