#include "decoder/run.h"

#include <utility>
#include <variant>

namespace cwmpscope {

RunResult run(PacketSource& source, Analysis& analysis, RunListener& listener, std::stop_token stop) {
    RunResult result;
    for (bool more = true; more;) {
        if (stop.stop_requested()) {
            result.stopped = true;
            break;
        }
        Next next = source.next();
        if (const auto* packet = std::get_if<Packet>(&next)) {
            analysis.push(*packet);
        } else if (const auto* idle = std::get_if<Idle>(&next)) {
            analysis.advance(idle->now);
        } else if (auto* end = std::get_if<End>(&next)) {
            result.damages = std::move(end->damages);
            analysis.count_dropped(end->dropped);
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
