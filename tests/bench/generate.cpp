// Writes a capture of realistic CWMP traffic, the same for the same options: many devices talk to one ACS at once, some
// authenticate by digest, some ACSs send chunks, bodies of chosen sizes, unrelated TCP traffic in between; packets are
// lost, late or doubled and rules are broken where that is asked for. What is measured is made here, so that anybody
// can make it again. With --truth, what the capture holds is written beside it (truth.h).
#include "tests/bench/device_session.h"
#include "tests/bench/truth.h"
#include "tests/bench/wire.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdint>
#include <cstdio>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace cwmpscope::bench;

namespace {

struct Options {
    std::string out, truth;
    std::uint64_t megabytes = 100;
    std::uint32_t sessions = 0;
    unsigned concurrent = 50;
    unsigned background = 0;  // turns of a thousand
    std::uint64_t seed = 1;
    Impairment impairment;
    SessionOptions session;
};

/// Bytes that are no HTTP, on long-lived connections.
class Background {
public:
    explicit Background(std::mt19937_64& random) : random_(&random) {
        for (std::uint32_t i = 0; i < 200; ++i) {
            peers_.push_back({0x0b000000U + i, static_cast<std::uint16_t>(i % 2 == 0 ? 30000 + i : 443),
                              static_cast<std::uint32_t>(random())});
        }
    }
    void step(Wire& wire) {
        const std::size_t pair = (*random_)() % (peers_.size() / 2) * 2;
        std::string payload(1448, '\0');
        for (char& byte : payload) byte = static_cast<char>((*random_)());
        payload[0] = '\x17';
        send_segment(wire, peers_[pair], peers_[pair + 1], ack, payload);
    }

private:
    std::mt19937_64* random_;
    std::vector<Peer> peers_;
};

std::uint32_t generate(const Options& options, Wire& wire, Truth& truth) {
    std::mt19937_64 random(options.seed);
    Background background(random);
    std::vector<DeviceSession> open;
    std::uint32_t number = 0;
    const auto more = [&] {
        return options.sessions > 0 ? number < options.sessions : wire.bytes() < options.megabytes * 1'000'000;
    };
    while (more() || !open.empty()) {
        while (open.size() < options.concurrent && more()) open.emplace_back(++number, options.session, random, truth);
        if (more() && random() % 1000 < options.background) {
            background.step(wire);
            continue;
        }
        const std::size_t chosen = random() % open.size();
        if (!open[chosen].step(wire)) {
            std::swap(open[chosen], open.back());
            open.pop_back();
        }
    }
    return number;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app("Writes a capture of CWMP traffic, the same for the same options.");
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    app.add_option("OUT", options.out, "the pcap file to write")->required();
    app.add_option("--truth", options.truth, "write here which messages and planted violations the capture holds");
    app.add_option("--megabytes", options.megabytes, "begin no session after so many megabytes")->capture_default_str();
    app.add_option("--sessions", options.sessions, "begin so many sessions instead");
    app.add_option("--body-min", options.session.body_min, "of a GetParameterValuesResponse")->capture_default_str();
    app.add_option("--body-max", options.session.body_max)->capture_default_str();
    app.add_option("--rpcs", options.session.rpcs, "in a session")->capture_default_str();
    app.add_option("--digest-every", options.session.digest_every, "authenticate in one of so many sessions; 0: none")
        ->capture_default_str();
    app.add_option("--chunked-every", options.session.chunked_every, "send chunks in one of so many sessions; 0: none")
        ->capture_default_str();
    app.add_option("--planted-every", options.session.planted_every, "break a rule in one of so many sessions; 0: none")
        ->capture_default_str();
    app.add_option("--concurrent", options.concurrent, "sessions at a time")
        ->capture_default_str()
        ->check(CLI::PositiveNumber);
    app.add_option("--background", options.background, "turns of a thousand that are one packet of unrelated traffic")
        ->check(CLI::Range(0, 999));
    app.add_option("--lost", options.impairment.lost, "packets of a thousand that the capture lacks")
        ->check(CLI::Range(0, 500));
    app.add_option("--late", options.impairment.late, "packets of a thousand that come 1 to 3 packets late")
        ->check(CLI::Range(0, 500));
    app.add_option("--twice", options.impairment.twice, "packets of a thousand that come twice")
        ->check(CLI::Range(0, 500));
    app.add_option("--seed", options.seed)->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    if (options.session.body_max < options.session.body_min) options.session.body_max = options.session.body_min;

    Wire wire(options.out, options.impairment, options.seed);
    Truth truth;
    const std::uint32_t sessions = generate(options, wire, truth);
    wire.finish();
    if (!options.truth.empty() && !truth.write(options.truth, wire)) {
        std::perror(options.truth.c_str());
        return 1;
    }
    fmt::print(stderr, "{}: {} sessions, {} bytes\n", options.out, sessions, wire.bytes());
}
