#include "capture/record_walk.h"
#include "tests/fuzz/memory_source.h"
#include "tests/fuzz/targets.h"

#include <string>

namespace cwmpscope::fuzz {

namespace {

/// What a walk gives, as text.
std::string walked(Bytes file, std::size_t piece) {
    ByteWindow window(std::make_unique<MemorySource>(file, piece));
    auto walk = walk_pcapng(window);
    if (!walk) walk = walk_pcap(window);
    if (!walk) return "no capture file";
    std::string text = walk->unreadable();
    for (;;) {
        const auto record = walk->next(window);
        if (const auto* packet = std::get_if<Packet>(&record)) {
            promise(packet->bytes.size() <= file.size(), "a packet lies in the file");
            text += std::to_string(packet->at.file_offset) + " " + std::to_string(packet->original_length) + " " +
                    std::to_string(static_cast<std::uint32_t>(packet->link)) + " " +
                    std::to_string(packet->at.time.time_since_epoch().count()) + " " +
                    std::to_string(packet->dropped_before) + " ";
            text += as_text(packet->bytes);
            text += "\n";
            continue;
        }
        if (const auto* idle = std::get_if<Idle>(&record)) {
            text += "idle " + std::to_string(idle->now.time_since_epoch().count()) + "\n";
            continue;
        }
        if (const auto* damage = std::get_if<WalkDamage>(&record)) {
            promise(damage->file_offset <= file.size(), "the damage lies in the file");
            return text + "damage " + std::to_string(damage->file_offset) + " " + damage->what;
        }
        return text + "end " + std::to_string(std::get<WalkEnd>(record).dropped);
    }
}

}  // namespace

/// Input: a file.
void capture_file(Bytes input) {
    const std::string expected = walked(input, input.size() + 1);
    promise(walked(input, 1) == expected && walked(input, 13) == expected,
            "the same packets however the bytes are read");
}

}  // namespace cwmpscope::fuzz
