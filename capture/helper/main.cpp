// cwmpscope-capture: opens interfaces, gives up every privilege, and writes what they carry as pcapng to standard
// output, which is a pipe to cwmpscope. It decodes nothing, opens no file for writing, and sends nothing. Read in this
// order: main.cpp, confine.cpp, live_interface.cpp, ../pcapng_blocks.cpp; there is no more.
#include "capture/helper/confine.h"
#include "capture/helper/live_interface.h"
#include "capture/pcapng_blocks.h"

#include <poll.h>
#include <time.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>

#include <charconv>
#include <cstdio>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cwmpscope::helper {

namespace {

constexpr std::uint64_t second = 1'000'000'000;
/// The kernel hands packets over after 50 ms at the latest; so old are those that may not have come yet.
constexpr std::uint64_t still_on_the_way = second / 10;
/// Right after packets the reader wants to know soon that no more came: what is complete can be shown then.
constexpr std::uint64_t soon = second / 4;
constexpr int soon_told = 3;
constexpr std::size_t most_interfaces = 32;
constexpr std::size_t write_size = std::size_t{256} << 10U;
/// A filter that lets nothing through is not told to be wrong before this.
constexpr std::uint64_t patience_with_filter = 3 * second;

constexpr const char* usage =
    "usage: cwmpscope-capture -i INTERFACE [-i ...] [-f FILTER] [-s SNAPLEN] [-B MEBIBYTES] [-p]\n"
    "Writes pcapng to standard output, which must not be a terminal. cwmpscope live runs it.\n"
    "  -i  interface; any for all of them        -f  capture filter, as in tcpdump\n"
    "  -s  bytes kept of each packet (262144)    -B  buffer of the kernel in MiB (32)\n"
    "  -p  not in promiscuous mode\n";

// A signal handler can reach nothing but a global.
volatile std::sig_atomic_t stop_wanted = 0;

struct Order {
    std::vector<std::string> interfaces;
    std::string filter;
    CaptureWishes wishes;
};

void tell(const Problem& problem) {
    std::string text = "cwmpscope-capture: " + problem.what + ": " + problem.detail + "\n";
    if (!problem.hint.empty()) text += "    " + problem.hint + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
}

std::optional<int> number_between(int low, int high, std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < low || value > high) return std::nullopt;
    return value;
}

std::optional<Order> read_order(int count, char** words) {
    Order order;
    opterr = 0;
    for (int letter = 0; (letter = getopt(count, words, "i:f:s:B:p")) != -1;) {
        std::optional<int> number;
        switch (letter) {
            case 'i':
                if (order.interfaces.size() == most_interfaces || *optarg == '\0') return std::nullopt;
                order.interfaces.emplace_back(optarg);
                break;
            case 'f':
                order.filter = optarg;
                break;
            case 's':
                number = number_between(64, 262'144, optarg);
                if (!number) return std::nullopt;
                order.wishes.snap_length = *number;
                break;
            case 'B':
                number = number_between(1, 2000, optarg);
                if (!number) return std::nullopt;
                order.wishes.buffer_mebibytes = *number;
                break;
            case 'p':
                order.wishes.promiscuous = false;
                break;
            default:
                return std::nullopt;
        }
    }
    if (order.interfaces.empty() || optind != count) return std::nullopt;
    return order;
}

std::uint64_t clock_now() {
    timespec now = {};
    clock_gettime(CLOCK_REALTIME, &now);
    return static_cast<std::uint64_t>(now.tv_sec) * second + static_cast<std::uint64_t>(now.tv_nsec);
}

/// Beside a filter of the user: does it let nothing through because the packets are tagged or in a tunnel of PPP?
class TaggedProbe {
public:
    void open(const std::string& interface) {
        auto opened = LiveInterface::open(interface, {.snap_length = 64, .buffer_mebibytes = 1, .promiscuous = true});
        if (auto* probe = std::get_if<LiveInterface>(&opened)) probe_.emplace(std::move(*probe));
    }
    void set_filter() {
        // vlan stands last: what follows it is looked for behind the tag.
        constexpr const char* tagged = "ether proto 0x8864 or ether proto 0x8847 or ether proto 0x88a8 or vlan";
        if (probe_ && std::holds_alternative<Problem>(probe_->set_filter(tagged))) probe_.reset();
    }
    /// Tells once. A packet that the filter let through ends the probe.
    void look(std::uint64_t now, bool filter_matched, const std::string& filter) {
        if (!probe_) return;
        if (begun_ == 0) begun_ = now;
        bool alive = probe_->take_all([this](auto...) { ++tagged_; });
        if (!filter_matched && tagged_ > 0 && now - begun_ > patience_with_filter) {
            tell({"-f " + filter,
                  "nothing matches so far, but " + std::to_string(tagged_) + " frames have a VLAN, PPPoE or MPLS tag",
                  "a filter looks behind tags only where it says so: (" + filter + ") or (vlan and (" + filter + "))"});
            alive = false;
        }
        if (!alive || filter_matched) probe_.reset();
    }

private:
    std::optional<LiveInterface> probe_;
    std::uint64_t begun_ = 0, tagged_ = 0;
};

class Capture {
public:
    explicit Capture(Order order) : order_(std::move(order)) {}

    std::optional<Problem> open() {
        for (const std::string& name : order_.interfaces) {
            auto opened = LiveInterface::open(name, order_.wishes);
            if (auto* problem = std::get_if<Problem>(&opened)) return std::move(*problem);
            interfaces_.push_back(std::move(std::get<LiveInterface>(opened)));
        }
        drops_.assign(interfaces_.size(), {{}, clock_now(), {}});
        if (!order_.filter.empty()) probe_.open(order_.interfaces.front());
        return std::nullopt;
    }

    std::optional<Problem> set_filters() {
        if (order_.filter.empty()) return std::nullopt;
        for (LiveInterface& interface : interfaces_) {
            auto set = interface.set_filter(order_.filter);
            if (auto* problem = std::get_if<Problem>(&set)) return std::move(*problem);
        }
        probe_.set_filter();
        return std::nullopt;
    }

    /// Until a signal, the end of all interfaces, or nobody reads any more.
    int run() {
        pcapng::put_section(blocks_, "cwmpscope-capture");
        for (const LiveInterface& interface : interfaces_) {
            pcapng::put_interface(blocks_, static_cast<std::uint16_t>(interface.link_type()),
                                  static_cast<std::uint32_t>(interface.snap_length()), interface.name(), order_.filter);
        }
        for (bool more = true; more;) {
            more = stop_wanted == 0;  // one more look after the signal: what the kernel holds was captured
            const std::uint64_t now = clock_now();
            take_packets();
            more = more && watched_ > 0;
            if (!more || now - told_ >= (tell_soon_ > 0 ? soon : second)) tell_statistics(now - still_on_the_way);
            probe_.look(now, packets_ > 0, order_.filter);
            write_blocks();
            if (reader_is_gone_) break;
            if (more) wait();
        }
        return watched_ > 0 ? 0 : 1;
    }

private:
    void take_packets() {
        watched_ = 0;
        for (std::size_t i = 0; i < interfaces_.size(); ++i) {
            if (!interfaces_[i].end_reason().empty()) continue;
            const auto take = [&](std::uint64_t time, std::uint32_t length, std::span<const unsigned char> bytes) {
                if (reader_is_gone_ || is_after_stop(time)) return interfaces_[i].stop_taking();
                tell_drops_before(i, time);
                pcapng::put_packet(blocks_, static_cast<std::uint32_t>(i), time, length, bytes, {});
                ++packets_;
                tell_soon_ = soon_told;
                if (blocks_.size() < write_size) return;
                look_for_drops();
                write_blocks();
            };
            if (interfaces_[i].take_all(take)) {
                ++watched_;
            } else {
                tell({interfaces_[i].name(), interfaces_[i].end_reason(), "what came before was captured"});
            }
        }
    }

    /// The wish to stop is for now: what the kernel goes on to fill its buffer with is not waited for.
    bool is_after_stop(std::uint64_t time) {
        if (stop_wanted != 0 && stop_time_ == 0) stop_time_ = clock_now();
        return stop_time_ != 0 && time > stop_time_;
    }

    /// While a full buffer is read the kernel drops what comes now: behind packets that are still to be read. So it is
    /// told when those have been written, once before and once after the time in which it happened.
    void look_for_drops() {
        constexpr std::size_t most = 10'000;
        const std::uint64_t now = clock_now();
        for (std::size_t i = 0; i < interfaces_.size(); ++i) {
            Drops& drops = drops_[i];
            const LiveCounts counts = interfaces_[i].counts();
            const std::uint64_t more = counts.dropped() - drops.noticed.dropped();
            if (more > 0 && drops.untold.size() < most) {
                if (more > 1) {
                    ++drops.noticed.dropped_by_kernel;
                    drops.untold.push_back({drops.looked_at, drops.noticed});
                }
                drops.untold.push_back({now, counts});
                drops.noticed = counts;
            }
            drops.looked_at = now;
        }
    }

    void tell_drops_before(std::size_t interface, std::uint64_t time) {
        std::deque<Noticed>& untold = drops_[interface].untold;
        for (; !untold.empty() && untold.front().time <= time; untold.pop_front())
            put_statistics(interface, time, untold.front().counts);
    }

    void put_statistics(std::size_t interface, std::uint64_t time, const LiveCounts& counts) {
        pcapng::put_statistics(blocks_, static_cast<std::uint32_t>(interface), time,
                               {counts.received, counts.dropped_by_interface, counts.dropped_by_kernel});
    }

    void tell_statistics(std::uint64_t time) {
        told_ = clock_now();
        if (tell_soon_ > 0) --tell_soon_;
        for (std::size_t i = 0; i < interfaces_.size(); ++i) {
            Drops& drops = drops_[i];
            drops.untold.clear();
            drops.noticed = interfaces_[i].counts();
            drops.looked_at = told_;
            put_statistics(i, time, drops.noticed);
        }
    }

    /// Waits while the pipe is full; the kernel's buffer takes the packets meanwhile.
    void write_blocks() {
        std::string_view rest = blocks_;
        while (!rest.empty() && !reader_is_gone_) {
            const ssize_t count = ::write(STDOUT_FILENO, rest.data(), rest.size());
            if (count > 0) rest.remove_prefix(static_cast<std::size_t>(count));
            reader_is_gone_ = count < 0 && errno != EINTR;
        }
        blocks_.clear();
    }

    void wait() {
        std::vector<pollfd> all;
        for (const LiveInterface& interface : interfaces_) {
            if (interface.end_reason().empty()) all.push_back({interface.descriptor(), POLLIN, 0});
        }
        constexpr int milliseconds = 200;
        ::poll(all.data(), static_cast<nfds_t>(all.size()), milliseconds);
    }

    struct Noticed {
        std::uint64_t time = 0;  ///< told before the first packet that is not older
        LiveCounts counts;
    };
    struct Drops {
        LiveCounts noticed;
        std::uint64_t looked_at = 0;
        std::deque<Noticed> untold;  ///< by time
    };

    Order order_;
    std::string blocks_;  ///< not written yet
    std::vector<LiveInterface> interfaces_;
    std::vector<Drops> drops_;  ///< of each interface
    TaggedProbe probe_;
    bool reader_is_gone_ = false;
    int tell_soon_ = 0;  ///< that many times
    std::size_t watched_ = 0;
    std::uint64_t packets_ = 0, told_ = 0, stop_time_ = 0;
};

int run_helper(int count, char** words) {
    constexpr int wrong_usage = 2, cannot_capture = 3;
    const auto order = read_order(count, words);
    if (!order || isatty(STDOUT_FILENO) != 0) {
        std::fputs(usage, stderr);
        return wrong_usage;
    }
    struct sigaction action = {};
    action.sa_handler = [](int) { stop_wanted = 1; };
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    Capture capture(*order);
    auto problem = capture.open();
    if (!problem) {
        if (std::string failed = give_up_privileges(); !failed.empty()) problem = {"privileges", failed, ""};
    }
    if (!problem) problem = capture.set_filters();
    if (!problem) {
        if (std::string failed = give_up_files(); !failed.empty()) problem = {"privileges", failed, ""};
    }
    if (problem) {
        tell(*problem);
        return cannot_capture;
    }
    return capture.run();
}

}  // namespace

}  // namespace cwmpscope::helper

int main(int count, char** words) {
    return cwmpscope::helper::run_helper(count, words);
}
