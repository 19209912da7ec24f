// LiveInterface: one interface that is being captured, with libpcap. Opening needs the privilege, everything after it
// does not.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <variant>

namespace cwmpscope::helper {

/// What went wrong, as cwmpscope prints it: what, why, and what to do next.
struct Problem {
    std::string what, detail, hint;
};

struct CaptureWishes {
    int snap_length = 262'144;
    int buffer_mebibytes = 32;
    bool promiscuous = true;
};

struct LiveCounts {
    std::uint64_t received = 0, dropped_by_interface = 0, dropped_by_kernel = 0;
    std::uint64_t dropped() const { return dropped_by_interface + dropped_by_kernel; }
};

/// Called with the time in nanoseconds, the length on the wire and the bytes, which are valid during the call.
using TakePacket = std::function<void(std::uint64_t, std::uint32_t, std::span<const unsigned char>)>;

class LiveInterface {
public:
    static std::variant<LiveInterface, Problem> open(const std::string& name, const CaptureWishes& wishes);

    /// The filter as libpcap reads it; a Problem with its words when it cannot be read.
    std::variant<std::monostate, Problem> set_filter(const std::string& filter);
    /// Hands out what is there and does not wait. False: the interface is gone.
    bool take_all(const TakePacket& take);
    /// From within `take`: it is not called again, and take_all() returns.
    void stop_taking();
    LiveCounts counts();

    const std::string& name() const { return name_; }
    int link_type() const;
    int snap_length() const;
    int descriptor() const;
    const std::string& end_reason() const { return end_reason_; }

private:
    struct Close {
        void operator()(void* pcap) const;
    };
    LiveInterface() = default;

    std::string name_, end_reason_;
    std::unique_ptr<void, Close> pcap_;
    std::uint64_t interface_drops_before_ = 0;
    unsigned received_before_ = 0, kernel_drops_before_ = 0;
    LiveCounts last_;
    int missed_ = -1, overrun_ = -1;  ///< the kernel's counters of the device, kept open; -1 where there is none
};

}  // namespace cwmpscope::helper
