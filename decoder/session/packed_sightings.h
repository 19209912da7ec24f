// PackedSightings: what the messages of a device's sessions say of its parameters, packed: most devices say the same
// few things, and of hundreds of thousands of devices each is asked about once.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

struct Sighting;

class PackedSightings {
public:
    /// Those of one session.
    void add(std::uint32_t session, std::span<const Sighting> sightings);
    /// Of sessions up to that number: how many have gone.
    std::size_t forget(std::uint32_t last_session);
    /// By time.
    std::vector<Sighting> all() const;
    std::size_t size() const { return size_; }

private:
    struct Part {
        std::uint32_t session = 0, count = 0, bytes = 0;
    };
    std::vector<Part> parts_;
    std::string bytes_;
    std::size_t size_ = 0;
};

}  // namespace cwmpscope
