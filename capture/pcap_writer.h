// Writes packets to a capture file: pcap with nanoseconds, or pcapng with a comment per packet and one interface per
// link type. Lengths on the wire and times are kept.
#pragma once

#include "capture/failure.h"
#include "capture/packet.h"

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cwmpscope {

enum class CaptureFormat : std::uint8_t { pcap, pcapng };

class PcapWriter {
public:
    /// Failure when the file cannot be written. `link`: of all packets of a pcap; for pcapng of the first interface.
    static std::variant<PcapWriter, Failure> create(const std::string& path, CaptureFormat format, LinkType link);

    /// A pcap has no place for the comment, and none for the number of dropped packets. Failure when writing fails (a
    /// full disk), or when the link type of a packet has no place in a pcap.
    std::optional<Failure> write(const Packet& packet, std::string_view comment = {});
    /// Writes what is buffered. To be called once at the end: a destructor could not tell of a full disk.
    std::optional<Failure> finish();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    PcapWriter(std::string path, CaptureFormat format, std::unique_ptr<std::FILE, Close> file)
        : path_(std::move(path)), format_(format), file_(std::move(file)) {}

    std::uint32_t interface_of(LinkType link);
    bool flush_record();
    Failure broken() const;

    std::string path_;
    CaptureFormat format_;
    std::unique_ptr<std::FILE, Close> file_;
    std::vector<LinkType> interfaces_;
    std::string record_;  ///< the record that is being written; kept to reuse its memory
    std::uint64_t dropped_somewhere_ = 0;  ///< told at the end, as in the file that it was read from
    Timestamp dropped_until_{}, last_{};
};

}  // namespace cwmpscope
