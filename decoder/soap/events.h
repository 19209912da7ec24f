// The event codes of Inform as a table: since when, how often in one Inform, what must come with them, and which answer
// delivers them. Rules and reports read it. TR-069 Amendment 6, 3.7.1.5 Table 8.
#pragma once

#include "decoder/soap/methods.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace cwmpscope {

/// What becomes of an event whose Inform was not answered.
enum class Undelivered : std::uint8_t { kept, kept_until_reboot, dropped, as_the_cpe_likes };

struct EventInfo {
    std::string_view code;  ///< "1 BOOT", "M Reboot"
    CwmpNamespace since = CwmpNamespace::v1_0;
    /// At most once in an Inform and without CommandKey; else (M events) one for each call.
    bool single = true;
    /// At least one of these must be in the same Inform; empty: none.
    std::span<const std::string_view> comes_with;
    /// What the CPE calls in the same session because of the event; unknown: nothing.
    Method calls = Method::unknown;
    /// The event is delivered when this call of the CPE was answered.
    Method delivered_by = Method::Inform;
    Undelivered undelivered = Undelivered::kept;
};

std::span<const EventInfo> all_events();
/// By exact code; nullptr for vendor's and unknown ones.
const EventInfo* find_event(std::string_view code);
/// By its number, or by "M " and the method in any letter case: what a misspelt code ("1 Boot") was meant to be.
const EventInfo* find_event_meant(std::string_view code);
/// "M X_<vendor> ...", "X <OUI or VENDOR> ...": the form of a vendor's event.
bool is_vendor_event(std::string_view code);

}  // namespace cwmpscope
