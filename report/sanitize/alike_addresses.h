// AlikeAddresses: other IP addresses that are written in as many characters, so that a capture keeps its lengths: each
// part of an address gets another of as many digits. What kind of address it is stays: private, link-local, shared (RFC
// 1918, 3927, 6598; 4193, 4291). The same address has the same name everywhere, different ones have different names.
#pragma once

#include "capture/address.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace cwmpscope {

class AlikeAddresses {
public:
    /// Is in the capture: not given to another as long as there is a choice.
    void avoid(const IpAddress& address);
    /// Loopback, multicast, broadcast and unspecified addresses stay.
    IpAddress of(const IpAddress& address);
    /// of(), written as `written` is, in its length: "2001:DB8::0a" is "2001:FFF::0f".
    std::string written_alike(std::string_view written, const IpAddress& address);
    std::size_t size() const { return names_.size(); }

private:
    std::map<IpAddress, IpAddress> names_;
    std::set<IpAddress> real_, given_;
    std::map<IpAddress, std::uint64_t> next_;  ///< by the highest address of the same kind and digits
};

}  // namespace cwmpscope
