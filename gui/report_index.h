// ReportIndex: what a report says of one session, found without looking through all of it. Made once, beside the
// window.
#pragma once

#include "report/capture_report.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace cwmpscope {

class ReportIndex {
public:
    /// The report must outlive it.
    explicit ReportIndex(const CaptureReport& report);

    /// Of the device that had this session; none: it is not known.
    std::optional<DeviceHistory> device_of(std::uint32_t session) const;
    std::vector<const Diagnosis*> diagnoses_of(std::uint32_t session) const;
    /// The session of the same device before (-1) or after it (1), by number; 0: there is none.
    std::uint32_t neighbour_of(std::uint32_t session, int by) const;

private:
    const CaptureReport& report_;
    std::vector<std::uint32_t> device_of_;  ///< by session number: place in the report's devices, or none
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        diagnoses_;  ///< session number and place in the report; ascending
};

}  // namespace cwmpscope
