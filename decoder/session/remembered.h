// What of a session is remembered once it has been judged and shown: that by which later sessions of its device are
// judged (rules about devices, lifecycles). Header fields, credentials, cookies and most values are gone, and the rest
// is packed: some hundred bytes a session, of which captures have hundreds of thousands.
#pragma once

#include "decoder/session/packing.h"
#include "decoder/session/session.h"
#include "decoder/session/sightings.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

/// What is asked of many sessions at once stands beside the bytes.
struct RememberedSession {
    std::uint32_t number = 0;
    Outcome outcome = Outcome::cut;
    Timestamp start{};
    Endpoint cpe, acs;
    std::uint32_t sightings = 0, bytes_of_sightings = 0;
    std::string packed;  ///< its sightings, and behind them the session
};

class Remembering {
public:
    Remembering() = default;
    Remembering(const Remembering&) = delete;
    Remembering& operator=(const Remembering&) = delete;

    /// `released` has been through released().
    RememberedSession remembered(const Session& released, std::span<const Sighting> sightings = {});
    /// The same messages, by number, time and place, with fewer facts. Made anew with each call.
    std::shared_ptr<const Session> recalled(const RememberedSession& session) const;
    std::vector<Sighting> sightings_of(const RememberedSession& session) const;

private:
    Dictionary words_{4U << 20U};
    Packer packer_{words_, Extent::remembered};
};

}  // namespace cwmpscope
