#include "cli/packet_loop.h"

#include "capture/pcap_file.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/progress.h"

#include <utility>

namespace cwmpscope {

std::optional<PacketPass> each_packet(const ProgramOptions& options, const std::vector<std::string>& paths,
                                      const char* unit,
                                      const std::function<std::optional<Failure>(const Packet&)>& take) {
    OpenedCapture opened = open_readable(paths);
    for (const Failure& failure : opened.unread) print_failure(failure);
    if (!opened.source || !opened.unread.empty()) return std::nullopt;
    Progress progress(!options.quiet, unit);
    PacketPass pass;
    std::uint64_t dropped = 0;
    while (!pass.stopped) {
        Next next = opened.source->next();
        if (auto* packet = std::get_if<Packet>(&next)) {
            ++pass.packets;
            packet->dropped_before += std::exchange(dropped, 0);
            if (const auto failure = take(*packet)) {
                progress.clear();
                print_failure(*failure);
                return std::nullopt;
            }
        } else if (const auto* idle = std::get_if<Idle>(&next)) {
            dropped += idle->dropped;
        } else if (auto* end = std::get_if<End>(&next)) {
            pass.damages = std::move(end->damages);
            break;
        } else if (auto* failure = std::get_if<Failure>(&next)) {
            pass.failure = std::move(*failure);
            break;
        }
        progress.step(*opened.source, pass.packets);
        pass.stopped = interrupted();
    }
    if (pass.packets > 0 || !pass.failure) return pass;
    print_failure(*pass.failure);
    return std::nullopt;
}

}  // namespace cwmpscope
