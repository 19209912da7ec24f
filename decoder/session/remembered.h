// What of a session is remembered once it has been judged and shown: that by which later sessions of its device are
// judged (rules about devices, lifecycles). Header fields, credentials, cookies and most values are gone, and the rest
// is packed: some hundred bytes a session, of which captures have hundreds of thousands.
#pragma once

#include "decoder/session/packing.h"
#include "decoder/session/session.h"
#include "decoder/session/sightings.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cwmpscope {

/// What is asked of many sessions at once stands beside the bytes.
struct RememberedSession {
    std::uint32_t number = 0;
    Outcome outcome = Outcome::cut;
    Timestamp start{};
    Endpoint cpe, acs;

    std::string packed;
    Beside tls;                            ///< of its connections, where they have any
    std::shared_ptr<const Session> whole;  ///< in place of the bytes (AnalysisOptions::whole_sessions)

    /// It will not be recalled any more.
    void let_go() {
        packed = std::string();
        tls.clear();
        whole.reset();
    }
};

struct DeviceMemory {
    std::vector<RememberedSession> sessions;
    SightingRecord sightings;
    std::uint64_t left = 0;  ///< sessions that are not remembered any more
};
using DeviceMemories = std::map<DeviceId, DeviceMemory>;

class Remembering {
public:
    Remembering() = default;
    Remembering(const Remembering&) = delete;
    Remembering& operator=(const Remembering&) = delete;

    /// `released` has been through released().
    RememberedSession remembered(const Session& released);
    static RememberedSession kept_whole(std::shared_ptr<const Session> session);
    /// The same messages, by number, time and place, with fewer facts. Made anew with each call.
    std::shared_ptr<const Session> recalled(const RememberedSession& session) const;

private:
    Dictionary words_{4U << 20U};
    Packer packer_{words_, Extent::remembered};
};

}  // namespace cwmpscope
