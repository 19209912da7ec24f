// Capture files as a PacketSource: pcap (microseconds, nanoseconds, both byte orders, with the extended record header)
// and pcapng (several sections and interfaces), each also compressed. An own walk over the records: it gives the place
// of every packet and of any damage, and knows several link types in one file.
#pragma once

#include "capture/byte_source.h"
#include "capture/packet_source.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace cwmpscope {

class UnpackedCopies;

struct OpenedCapture {
    std::unique_ptr<PacketSource> source;  ///< null: no file could be opened
    std::vector<Failure> unread;           ///< of the files that could not be opened
};

/// Several files are one capture: the packet with the earliest time comes next, in each file in its order, as mergecap
/// does it. Frame numbers count over all of them. A file that is damaged ends there, with everything before it given;
/// the others go on. "-" is standard input. A file that cannot be opened, is empty, is no capture, or has one link type
/// that is not read is left out and told.
OpenedCapture open_readable(const std::vector<std::string>& paths, const InputWishes& wishes = {});

/// The same of a single file from this packet on, which was given by one that read all of it: without reading what lies
/// before, where that can be done. What stands before it beside packets (keys, counts of dropped ones) may be missing
/// then, and so may packets if it stands in a part of the file with other links than the first: who does not find what
/// he looks for reads from the beginning.
OpenedCapture open_readable_at(const std::vector<std::string>& paths, const FrameRef& packet,
                               const UnpackedCopies* unpacked = nullptr);

/// The same, but every file must be readable.
std::variant<std::unique_ptr<PacketSource>, Failure> open_capture(const std::vector<std::string>& paths);

}  // namespace cwmpscope
