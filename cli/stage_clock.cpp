#include "cli/stage_clock.h"

#include "report/time_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace cwmpscope {

namespace {

double seconds(std::chrono::steady_clock::duration time) {
    return std::chrono::duration<double>(time).count();
}

constexpr std::array<std::string_view, 6> names = {"read", "packets", "decode", "sessions", "judge", "report"};

}  // namespace

RunStage StageClock::go_on_with(RunStage stage) {
    const Clock::time_point now = Clock::now();
    times_[static_cast<std::size_t>(current_)] += now - since_;
    since_ = now;
    const RunStage before = current_;
    current_ = stage;
    return before;
}

void StageClock::works_beside(RunStage stage, bool begins) {
    const Clock::rep now = Clock::now().time_since_epoch().count();
    beside_[static_cast<std::size_t>(stage)] += begins ? -now : now;
}

std::string StageClock::text(std::uint64_t packets, std::uint64_t bytes) const {
    std::string text = "time:";
    for (std::size_t i = 0; i < names.size(); ++i)
        text += fmt::format("{} {} {:.3f} s", i == 0 ? "" : ",", names[i], seconds(times_[i]));
    std::string beside;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Clock::duration time(beside_[i].load());
        if (time > Clock::duration::zero())
            beside += fmt::format("{} {} {:.3f} s", beside.empty() ? "; beside them" : ",", names[i], seconds(time));
    }
    text += beside;
    const double all = std::max(seconds(Clock::now() - begin_), 1e-6);
    return text + fmt::format("; {:.3f} s in all, {:.0f} MB/s, {} packets/s", all,
                              static_cast<double>(bytes) / all / 1e6,
                              grouped(static_cast<std::uint64_t>(static_cast<double>(packets) / all)));
}

}  // namespace cwmpscope
