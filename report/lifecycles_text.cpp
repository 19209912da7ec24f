#include "report/lifecycles_text.h"

#include "report/escape.h"
#include "report/text_width.h"
#include "report/transfers_text.h"
#include "report/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <utility>
#include <vector>

namespace cwmpscope {

namespace {

/// Of one kind with one outcome; a device that is asked every minute would fill the screen.
constexpr std::size_t most_alike = 10;

std::string frames_text(const std::vector<FrameRef>& frames) {
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < frames.size() && i < most; ++i)
        text += fmt::format("{}{}", i == 0 ? "" : ", ", frames[i].frame);
    if (frames.size() > most) text += " and more";
    return text;
}

}  // namespace

std::string lifecycle_text(const Lifecycle& lifecycle) {
    std::string text(to_string(lifecycle.kind));
    if (!lifecycle.command_key.empty()) {
        const bool parameter =
            lifecycle.kind == LifecycleKind::diagnostics || lifecycle.kind == LifecycleKind::value_change;
        text += (parameter ? " of " : " · key ") + visible(lifecycle.command_key);
    }
    text += " · ";
    switch (lifecycle.state) {
        case LifecycleState::completed:
            text += "completed: ";
            break;
        case LifecycleState::failed:
            text += "failed: ";
            break;
        case LifecycleState::open:
            break;
        case LifecycleState::began_before_capture:
            break;
    }
    text += visible(lifecycle.explanation);
    std::string places;
    if (lifecycle.asked_session) places = fmt::format("asked for in session {}", *lifecycle.asked_session);
    if (lifecycle.ended_session && lifecycle.state == LifecycleState::began_before_capture)
        places += fmt::format("{}told in session {}", places.empty() ? "" : ", ", *lifecycle.ended_session);
    if (!lifecycle.frames.empty()) {
        places += fmt::format("{}{} {}", places.empty() ? "" : " · ", lifecycle.frames.size() == 1 ? "frame" : "frames",
                              frames_text(lifecycle.frames));
    }
    return text + (places.empty() ? "" : " (" + places + ")");
}

std::string lifecycles_text(const CaptureReport& report, const TextStyle& look) {
    std::string text;
    for (const DeviceHistory& device : report.devices) {
        std::string lines;
        for (const Transfer& transfer : device.transfers)
            lines += wrapped(in_charset(transfer_text(transfer, Redaction{}), look), look.width, "    ") + "\n";
        std::map<std::pair<LifecycleKind, LifecycleState>, std::size_t> shown;
        for (const Lifecycle& lifecycle : device.lifecycles) {
            if (++shown[{lifecycle.kind, lifecycle.state}] > most_alike) continue;
            lines += wrapped(in_charset(lifecycle_text(lifecycle), look), look.width, "    ") + "\n";
        }
        for (const auto& [what, count] : shown) {
            if (count > most_alike)
                lines += in_charset(fmt::format("    and {} more of {}, {}\n", count - most_alike, to_string(what.first),
                                                word_of(what.second)),
                                    look);
        }
        if (device.left_out > 0) lines += fmt::format("    {} more records were left out\n", device.left_out);
        if (!lines.empty()) text += "\n" + in_charset(visible(to_string(device.id)), look) + "\n" + lines;
    }
    return text;
}

}  // namespace cwmpscope
