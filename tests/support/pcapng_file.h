// Packets of a transcript as a pcapng, which can say where packets were dropped; a pcap cannot.
#pragma once

#include "capture/pcap_writer.h"
#include "tests/support/capture_writer.h"

#include <string>
#include <variant>
#include <vector>

namespace cwmpscope::test {

inline bool write_pcapng(const std::string& path, const std::vector<CapturedPacket>& packets) {
    const LinkType link = packets.empty() ? LinkType{1} : packets.front().link;
    auto created = PcapWriter::create(path, CaptureFormat::pcapng, link);
    auto* writer = std::get_if<PcapWriter>(&created);
    if (writer == nullptr) return false;
    for (const CapturedPacket& packet : packets) {
        if (writer->write(as_packet(packet, {.time = packet.time}))) return false;
    }
    return !writer->finish();
}

}  // namespace cwmpscope::test
