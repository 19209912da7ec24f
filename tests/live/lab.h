// A lab of two: a CPE and an ACS that speak CWMP over real TCP sockets: digest with fresh nonces, a session cookie,
// several RPCs. What is said is right unless a fault is asked for. For captures in network namespaces.
#pragma once

#include <cstdint>
#include <string>

namespace cwmpscope::test {

struct LabOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 7547;
    unsigned threads = 1;
    std::uint64_t sessions = 1;       ///< of all threads together
    unsigned devices = 1;             ///< per thread, taking turns
    unsigned rpcs = 3;                ///< that the ACS asks in a session
    unsigned values = 10;             ///< parameters in each answer
    unsigned pause_milliseconds = 0;  ///< between two messages of the CPE
    std::uint64_t silent_every = 0;   ///< each such session the CPE never answers the first request: a violation
};

/// Serves until the process ends. False: the port is not free.
bool run_acs(const LabOptions& options);
/// The sessions that came to their end as they should (also those that were to break off).
std::uint64_t run_cpe(const LabOptions& options);
/// Sends the frames of a capture (Ethernet, as cwmpscope-transcript writes it) into an interface, one per millisecond.
bool replay(const std::string& interface, const std::string& file);

}  // namespace cwmpscope::test
