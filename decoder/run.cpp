#include "decoder/run.h"

#include "capture/tls_key_log_source.h"

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>

namespace cwmpscope {

namespace {

/// Who counts looks at the clock a little before (capture/helper/main.cpp: still_on_the_way).
Timestamp a_little_after(Timestamp count) {
    constexpr Duration late = std::chrono::milliseconds(100);
    return std::min(count, Timestamp::max() - late) + late;
}

Next next_of(PacketSource& source, StageListener* stages) {
    const InStage stage(stages, RunStage::read);
    return source.next();
}

}  // namespace

RunResult run(PacketSource& source, Analysis& analysis, RunListener& listener, std::stop_token stop) {
    RunResult result;
    ToldKeys keys;
    for (bool more = true; more;) {
        if (stop.stop_requested()) {
            result.stopped = true;
            break;
        }
        Next next = next_of(source, analysis.stages());
        keys.hand_on(source, [&](std::string_view lines, TlsKeySource from) { analysis.add_tls_keys(lines, from); });
        if (const auto* packet = std::get_if<Packet>(&next)) {
            analysis.push(*packet);
        } else if (const auto* idle = std::get_if<Idle>(&next)) {
            analysis.count_dropped(idle->dropped, idle->dropped_since, a_little_after(idle->now));
            analysis.advance(idle->now);
        } else if (auto* end = std::get_if<End>(&next)) {
            result.damages = std::move(end->damages);
            analysis.count_dropped(end->dropped, end->dropped_since, Timestamp::max());
            more = false;
        } else {
            result.failure = std::move(std::get<Failure>(next));
            more = false;
        }
        if (more && listener.wants_news(source.position())) listener.receive(analysis.update());
    }
    analysis.finish();
    listener.receive(analysis.update());
    return result;
}

}  // namespace cwmpscope
