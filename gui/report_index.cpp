#include "gui/report_index.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::uint32_t none = 0xffffffff;

}  // namespace

ReportIndex::ReportIndex(const CaptureReport& report) : report_(report) {
    for (std::uint32_t place = 0; place < report.devices.size(); ++place) {
        for (const std::uint32_t session : report.devices[place].sessions) {
            if (session >= device_of_.size())
                device_of_.resize(std::max<std::size_t>(session + 1, device_of_.size() * 2), none);
            device_of_[session] = place;
        }
    }
    for (std::uint32_t place = 0; place < report.diagnoses.size(); ++place)
        diagnoses_.emplace_back(report.diagnoses[place].session, place);
    std::ranges::sort(diagnoses_);
}

std::optional<DeviceHistory> ReportIndex::device_of(std::uint32_t session) const {
    if (session >= device_of_.size() || device_of_[session] == none) return std::nullopt;
    return report_.devices[device_of_[session]];
}

std::vector<const Diagnosis*> ReportIndex::diagnoses_of(std::uint32_t session) const {
    std::vector<const Diagnosis*> diagnoses;
    for (const auto& [number, place] :
         std::ranges::equal_range(diagnoses_, session, {}, [](const auto& entry) { return entry.first; }))
        diagnoses.push_back(&report_.diagnoses[place]);
    return diagnoses;
}

std::uint32_t ReportIndex::neighbour_of(std::uint32_t session, int by) const {
    const std::optional<DeviceHistory> device = device_of(session);
    if (!device) return 0;
    std::uint32_t best = 0;
    for (const std::uint32_t other : device->sessions) {
        const bool right_side = by > 0 ? other > session : other < session;
        const bool nearer = best == 0 || (by > 0 ? other < best : other > best);
        if (right_side && nearer) best = other;
    }
    return best;
}

}  // namespace cwmpscope
