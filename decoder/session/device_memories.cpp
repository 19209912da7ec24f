#include "decoder/session/device_memories.h"

#include "decoder/session/session_members.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace cwmpscope {

template <class Archive>
void members(Archive& archive, Like<ByteStore::Place> auto& place) {
    auto& [at, size] = place;
    archive(at, size);
}

template <class Archive>
void members(Archive& archive, Like<RememberedSession> auto& session) {
    auto& [number, outcome, start, cpe, acs, sightings, bytes_of_sightings, packed] = session;
    archive(number, outcome, start, cpe, acs, sightings, bytes_of_sightings, packed);
}

template <class Archive>
void members(Archive& archive, Like<SightingRecord> auto& record) {
    auto& [kept, left_out, notified] = record;
    archive(kept, left_out, notified);
}

template <class Archive>
void members(Archive& archive, Like<DeviceMemory> auto& memory) {
    auto& [sessions, newest, sightings, left] = memory;
    archive(sessions, newest, sightings, left);
}

namespace {

/// Where sessions leave, what is remembered of the others stays in memory.
constexpr std::size_t most_sightings_in_memory = 1'000'000;

}  // namespace

DeviceMemories::DeviceMemories(const Limits& limits, bool sessions_leave)
    : most_bytes_(limits.remembered_per_device),
      sessions_leave_(sessions_leave),
      devices_(limits.devices, limits.devices_at_hand),
      sightings_(sessions_leave ? most_sightings_in_memory : std::numeric_limits<std::size_t>::max()) {}

bool DeviceMemories::remember(const Session& session, const Session& slim) {
    DeviceMemory* memory = devices_.find_or_add(*session.device.get_if());
    if (memory == nullptr) return false;
    const std::vector<Sighting> told = sightings_.take(session, memory->sightings);
    RememberedSession remembered = remembering_.remembered(slim, told);
    if (sessions_leave_) {
        memory->sessions.push_back(std::move(remembered));
        return true;
    }
    packer_.clear();
    packer_(remembered, memory->newest);
    memory->newest = away_.add(packer_.bytes());
    return true;
}

bool DeviceMemories::let_go(const DeviceId& device, std::uint32_t number) {
    DeviceMemory* memory = devices_.find(device);
    if (memory == nullptr) return false;
    ++memory->left;
    std::erase_if(memory->sessions, [&](const RememberedSession& kept) {
        if (kept.number > number) return false;
        sightings_.forget(memory->sightings, kept.sightings);
        return true;
    });
    return true;
}

/// The newest first, as long as there is room for them.
void DeviceMemories::read_away(const DeviceMemory& memory, DevicePast& past) const {
    const Texts no_words;
    const Beside nothing;
    std::size_t bytes = 0;
    for (ByteStore::Place place = memory.newest; place.size > 0;) {
        const std::string read = away_.read(place);
        RememberedSession session;
        Unpacker(no_words, read, nothing)(session, place);
        bytes += read.size();
        if (bytes <= most_bytes_ || past.sessions.empty()) {
            past.sessions.push_back(std::move(session));
        } else {
            ++past.too_many;
            past.begins_after = std::max(past.begins_after, session.number);
        }
    }
    past.too_many += std::erase_if(
        past.sessions, [&](const RememberedSession& session) { return session.number <= past.begins_after; });
}

DevicePast DeviceMemories::past_of(const DeviceId& device) {
    DevicePast past;
    const DeviceMemory* memory = devices_.find(device);
    if (memory == nullptr) return past;
    past.sessions = memory->sessions;
    past.left = memory->left;
    past.left_out = memory->sightings.left_out;
    read_away(*memory, past);
    // One of which only the beginning was captured may be told, and numbered, after those that came later.
    std::ranges::sort(past.sessions, {},
                      [](const RememberedSession& session) { return std::pair(session.start, session.number); });
    return past;
}

std::vector<std::shared_ptr<const Session>> DeviceMemories::recalled(const DevicePast& past) const {
    std::vector<std::shared_ptr<const Session>> sessions;
    sessions.reserve(past.sessions.size());
    for (const RememberedSession& session : past.sessions) sessions.push_back(remembering_.recalled(session));
    return sessions;
}

std::vector<Sighting> DeviceMemories::sightings_of(const DevicePast& past) const {
    std::vector<Sighting> sightings;
    for (const RememberedSession& session : past.sessions) {
        for (Sighting& sighting : remembering_.sightings_of(session)) sightings.push_back(std::move(sighting));
    }
    std::ranges::stable_sort(sightings, {},
                             [](const Sighting& sighting) { return std::pair(sighting.at.time, sighting.at.frame); });
    return sightings;
}

}  // namespace cwmpscope
