// pcapng blocks as bytes, little-endian, appended to a string: for whoever writes them somewhere. Times are nanoseconds
// since 1970. https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcapng/
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cwmpscope::pcapng {

/// Begins a file, or a part of one with interfaces of its own. `program`: who writes; may be empty.
void put_section(std::string& out, std::string_view program);

/// Interfaces are numbered from 0 in the order in which they are put. `name` and `filter` may be empty.
void put_interface(std::string& out, std::uint16_t link_type, std::uint32_t snap_length, std::string_view name,
                   std::string_view filter);

/// `dropped`: packets between the one before and this.
void put_packet(std::string& out, std::uint32_t interface, std::uint64_t time, std::uint32_t original_length,
                std::span<const std::uint8_t> bytes, std::string_view comment, std::uint64_t dropped = 0);

/// Of an interface since its section began.
struct Statistics {
    std::uint64_t received = 0, dropped_by_interface = 0, dropped_by_kernel = 0;
};
/// In what cwmpscope and its helper write, `time` also says: everything captured before it stands before this block.
void put_statistics(std::string& out, std::uint32_t interface, std::uint64_t time, const Statistics& counts);

}  // namespace cwmpscope::pcapng
