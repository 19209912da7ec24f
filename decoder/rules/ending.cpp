#include "decoder/rules/ending.h"

namespace cwmpscope::rules {

std::optional<Ending> ending_of(const Session& session, StreamIndex stream) {
    for (const ConnectionUse& use : session.connections) {
        if (use.info.stream != stream || !use.close || use.shared_with_next) continue;
        const TcpClose& close = *use.close;
        if (close.reason != CloseReason::fin && close.reason != CloseReason::reset) return std::nullopt;
        Ending ending;
        ending.by = close.first_by;
        const auto& fin = close.first_by == HttpRole::server ? close.server_fin : close.client_fin;
        // A connection whose first closing was a FIN may still end in an RST: what counts is who gave up, and when.
        ending.reset = close.reason == CloseReason::reset && !fin;
        ending.at = fin ? *fin : close.reset.value_or(close.at);
        return ending;
    }
    return std::nullopt;
}

std::optional<Ending> ending_after(const Session& session, const Message& message) {
    const auto ending = ending_of(session, message.stream);
    return ending && ending->at.time >= message.last.time ? ending : std::nullopt;
}

}  // namespace cwmpscope::rules
