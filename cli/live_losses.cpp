#include "cli/live_losses.h"

#include "report/text_width.h"

#include <fmt/format.h>

#include <utility>

namespace cwmpscope {

NewLosses LossWatch::take(const AnalysisUpdate& update, const std::vector<ReachedLimit>& more) {
    constexpr std::uint64_t as_often = 10;
    NewLosses losses;
    losses.dropped_packets = update.counters.dropped_packets - std::exchange(dropped_, update.counters.dropped_packets);
    std::vector<ReachedLimit> limits = reached_limits(update.counters, update.limits);
    limits.insert(limits.end(), more.begin(), more.end());
    for (const ReachedLimit& limit : limits) {
        std::uint64_t& told = told_[limit.name];
        if (told > 0 && limit.times / as_often < told) continue;
        told = limit.times;
        losses.limits.push_back(limit);
    }
    return losses;
}

std::string limits_text(const std::vector<ReachedLimit>& limits) {
    std::string words;
    for (const ReachedLimit& limit : limits)
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", grouped(limit.times), limit.words);
    return words;
}

}  // namespace cwmpscope
