#include "decoder/soap/events.h"

#include "decoder/soap/lexical.h"

#include <algorithm>
#include <array>

namespace cwmpscope {

namespace {

constexpr std::array<std::string_view, 1> with_boot{"1 BOOT"};
constexpr std::array<std::string_view, 1> with_scheduled{"3 SCHEDULED"};
constexpr std::array<std::string_view, 1> with_m_schedule_inform{"M ScheduleInform"};
constexpr std::array<std::string_view, 1> with_transfer_complete{"7 TRANSFER COMPLETE"};
constexpr std::array<std::string_view, 3> with_m_transfer{"M Download", "M ScheduleDownload", "M Upload"};
constexpr std::array<std::string_view, 1> with_du_complete{"11 DU STATE CHANGE COMPLETE"};
constexpr std::array<std::string_view, 1> with_m_change_du_state{"M ChangeDUState"};
constexpr std::span<const std::string_view> alone{};

constexpr CwmpNamespace v1_0 = CwmpNamespace::v1_0;
constexpr CwmpNamespace v1_1 = CwmpNamespace::v1_1;
constexpr CwmpNamespace v1_2 = CwmpNamespace::v1_2;
constexpr Method no_call = Method::unknown;
constexpr Method inform = Method::Inform;

constexpr EventInfo table[] = {
    {"0 BOOTSTRAP", v1_0, true, alone, no_call, inform, Undelivered::kept},
    {"1 BOOT", v1_0, true, alone, no_call, inform, Undelivered::kept_until_reboot},
    {"2 PERIODIC", v1_0, true, alone, no_call, inform, Undelivered::kept},
    {"3 SCHEDULED", v1_0, true, with_m_schedule_inform, no_call, inform, Undelivered::kept},
    {"4 VALUE CHANGE", v1_0, true, alone, no_call, inform, Undelivered::kept_until_reboot},
    {"5 KICKED", v1_0, true, alone, Method::Kicked, Method::Kicked, Undelivered::as_the_cpe_likes},
    {"6 CONNECTION REQUEST", v1_0, true, alone, no_call, inform, Undelivered::dropped},
    {"7 TRANSFER COMPLETE", v1_0, true, with_m_transfer, Method::TransferComplete, Method::TransferComplete,
     Undelivered::kept},
    {"8 DIAGNOSTICS COMPLETE", v1_0, true, alone, no_call, inform, Undelivered::kept_until_reboot},
    {"9 REQUEST DOWNLOAD", v1_0, true, alone, Method::RequestDownload, Method::RequestDownload,
     Undelivered::as_the_cpe_likes},
    {"10 AUTONOMOUS TRANSFER COMPLETE", v1_1, true, alone, Method::AutonomousTransferComplete,
     Method::AutonomousTransferComplete, Undelivered::kept},
    {"11 DU STATE CHANGE COMPLETE", v1_2, true, with_m_change_du_state, Method::DUStateChangeComplete,
     Method::DUStateChangeComplete, Undelivered::kept},
    {"12 AUTONOMOUS DU STATE CHANGE COMPLETE", v1_2, true, alone, Method::AutonomousDUStateChangeComplete,
     Method::AutonomousDUStateChangeComplete, Undelivered::kept},
    // What becomes of these two when they are not delivered was read nowhere.
    {"13 WAKEUP", v1_2, true, alone, no_call, inform, Undelivered::as_the_cpe_likes},
    {"14 HEARTBEAT", v1_2, true, alone, no_call, inform, Undelivered::as_the_cpe_likes},
    {"M Reboot", v1_0, false, with_boot, no_call, inform, Undelivered::kept},
    {"M ScheduleInform", v1_0, false, with_scheduled, no_call, inform, Undelivered::kept},
    {"M Download", v1_0, false, with_transfer_complete, Method::TransferComplete, Method::TransferComplete,
     Undelivered::kept},
    {"M ScheduleDownload", v1_2, false, with_transfer_complete, Method::TransferComplete, Method::TransferComplete,
     Undelivered::kept},
    {"M Upload", v1_0, false, with_transfer_complete, Method::TransferComplete, Method::TransferComplete,
     Undelivered::kept},
    {"M ChangeDUState", v1_2, false, with_du_complete, Method::DUStateChangeComplete, Method::DUStateChangeComplete,
     Undelivered::kept},
};

/// "7" of "7 TRANSFER_COMPLETE"; empty when the code begins with no number.
std::string_view number_of(std::string_view code) {
    const std::size_t end = std::min(code.find_first_not_of("0123456789"), code.size());
    return code.substr(0, end);
}

}  // namespace

std::span<const EventInfo> all_events() {
    return table;
}

const EventInfo* find_event(std::string_view code) {
    const auto* const found =
        std::find_if(std::begin(table), std::end(table), [code](const EventInfo& info) { return info.code == code; });
    return found != std::end(table) ? found : nullptr;
}

const EventInfo* find_event_meant(std::string_view code) {
    code = trimmed(code);
    const std::string_view number = number_of(code);
    const auto* const found = std::find_if(std::begin(table), std::end(table), [&](const EventInfo& info) {
        return number.empty() ? same_but_for_case(info.code, code) : number_of(info.code) == number;
    });
    return found != std::end(table) ? found : nullptr;
}

bool is_vendor_event(std::string_view code) {
    if (code.starts_with("M X_")) return code.size() > 4 && code.find(' ', 4) == std::string_view::npos;
    if (!code.starts_with("X ")) return false;
    const std::size_t blank = code.find(' ', 2);
    return blank != std::string_view::npos && blank > 2 && blank + 1 < code.size();
}

}  // namespace cwmpscope
