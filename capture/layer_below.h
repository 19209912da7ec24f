// What the stages between a frame and its IP packet have in common: each takes its header off and names what is below.
#pragma once

#include "capture/bytes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace cwmpscope {

/// What is left of the frame while headers are taken off.
struct Rest {
    Bytes bytes;
    std::uint32_t original_length;  ///< on the wire

    bool has(std::size_t count) const { return bytes.size() >= count; }
    /// The caller has checked that they are there.
    void take(std::size_t count) {
        bytes = bytes.subspan(count);
        original_length -= std::min(original_length, static_cast<std::uint32_t>(count));
    }
};

/// The name of what is below: an EtherType (IEEE 802), or one of these, which have none.
using Protocol = std::uint32_t;
namespace protocol {
constexpr Protocol ipv4 = 0x0800, ipv6 = 0x86dd, vlan = 0x8100, provider_vlan = 0x88a8, old_qinq = 0x9100,
                   old_qinq_2 = 0x9200, pppoe_session = 0x8864, mpls = 0x8847, mpls_multicast = 0x8848,
                   ethernet = 0x6558, ppp = 0x880b, provider_backbone = 0x88e7, fabric_path = 0x8903;
constexpr Protocol llc = 0x10000, wireless = 0x10001, ip = 0x10002, not_ip = 0x10003;
}  // namespace protocol

/// Nothing when the header is cut or contradicts itself.
using Below = std::optional<Protocol>;

}  // namespace cwmpscope
