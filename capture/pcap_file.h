// Capture files as a PacketSource: pcap (microseconds, nanoseconds, both byte orders, with the extended record header)
// and pcapng (several sections and interfaces). An own walk over the records: it gives the place of every packet and of
// any damage, and knows several link types in one file.
#pragma once

#include "capture/packet_source.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace cwmpscope {

/// Several files are read one after the other; "-" is standard input. Frame numbers go on from file to file. Failure
/// when a file cannot be opened, is empty, is no capture, or has one link type that is not read. A file that is damaged
/// ends there, with everything before it given; the next file follows, and End tells of the first damage.
std::variant<std::unique_ptr<PacketSource>, Failure> open_capture(const std::vector<std::string>& paths);

}  // namespace cwmpscope
