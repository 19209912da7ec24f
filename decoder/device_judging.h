// Judging devices when a capture has ended, one after the other: each is read, judged and let go, so that their number
// costs little. What has to be known of all of them before the first is judged is gathered in tables.
#pragma once

#include "decoder/kept_devices.h"
#include "decoder/rules/judge.h"
#include "decoder/rules/tls_diagnosis.h"
#include "decoder/session/builder.h"
#include "decoder/session/datagrams.h"
#include "decoder/session/device_memories.h"
#include "decoder/session/encrypted_connections.h"
#include "decoder/session/surroundings.h"

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

struct DeviceScene {
    const RuleSelection& rules;
    const SessionBuilder& builder;  ///< finished
    DeviceMemories& memories;
    const Surroundings& surroundings;
    const Datagrams& datagrams;
    std::span<const FailedConnection> failed_connections;
    std::span<const EncryptedConnection> tls_connections;
    /// Addresses of CPEs of which a session does not tell the device; null: there are more.
    const std::set<IpAddress>* without_device = nullptr;
};

struct JudgedDevices {
    KeptDevices devices;  ///< by first session
    Judgement judgement;  ///< of all of them together
    std::vector<ToldAcsUrl> acs_urls;
    std::set<std::string> file_servers;          ///< "host:port" of every URL that one was to fetch from or send to
    std::vector<SessionTrace> at_tls;            ///< sessions of the clients of the connections with TLS
    std::vector<Endpoint> acs;                   ///< of their sessions
    std::vector<FailedConnection> of_no_device;  ///< attempts to connect of hosts that are none of them
    std::uint64_t records_left_out = 0;          ///< but for those of sessions that left memory
    std::uint64_t sessions_left_out = 0;         ///< of devices that have too many
};

JudgedDevices judge_devices(const DeviceScene& scene);

}  // namespace cwmpscope
