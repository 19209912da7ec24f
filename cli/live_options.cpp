#include "cli/live_options.h"

#include "capture/capture_filter.h"

#include <charconv>
#include <string_view>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::string_view ring_hint =
    "filesize:KB, duration:SECONDS, interval:SECONDS, packets:NUMBER begin another file; files:NUMBER keeps the newest";
constexpr std::string_view stop_hint = "duration:SECONDS, packets:NUMBER, files:NUMBER or filesize:KB";

template <class T>
std::optional<T> number(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

struct Condition {
    std::string_view word, value;
};

Condition split(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return {text, {}};
    return {text.substr(0, colon), text.substr(colon + 1)};
}

std::optional<Duration> seconds(std::string_view text) {
    const auto value = number<double>(text);
    // As long as a Duration can hold with room to spare.
    if (!value || *value < 0.001 || *value > 3e9) return std::nullopt;
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(*value));
}

bool take_ring(const Condition& condition, RingWishes& ring) {
    const auto whole = number<std::uint64_t>(condition.value);
    const bool positive = whole && *whole > 0 && *whole < UINT64_MAX / 1024;
    if (condition.word == "duration") return (ring.file_duration = seconds(condition.value)).has_value();
    if (condition.word == "interval") return (ring.interval = seconds(condition.value)).has_value();
    if (!positive) return false;
    if (condition.word == "filesize") {
        ring.file_bytes = *whole * 1000;  // dumpcap's kB
    } else if (condition.word == "packets") {
        ring.file_packets = *whole;
    } else if (condition.word == "files") {
        ring.files = static_cast<std::size_t>(*whole);
    } else {
        return false;
    }
    return true;
}

bool take_stop(const Condition& condition, StopConditions& stop) {
    if (condition.word == "duration") {
        const auto value = seconds(condition.value);
        if (value) stop.duration = std::chrono::duration_cast<std::chrono::milliseconds>(*value);
        return value.has_value();
    }
    const auto whole = number<std::uint64_t>(condition.value);
    if (!whole || *whole == 0 || *whole >= UINT64_MAX / 1024) return false;
    if (condition.word == "packets") {
        stop.packets = *whole;
    } else if (condition.word == "files") {
        stop.files = *whole;
    } else if (condition.word == "filesize") {
        stop.file_bytes = *whole * 1000;
    } else {
        return false;
    }
    return true;
}

std::optional<Failure> read_ports(const std::vector<std::string>& texts, std::string& filter) {
    std::vector<std::uint16_t> ports;
    for (const std::string& text : texts) {
        const auto port = number<std::uint16_t>(text);
        if (!port || *port == 0) return Failure{"--port " + text, "is no port", "for example --port 7547,80"};
        ports.push_back(*port);
    }
    if (!ports.empty() && !filter.empty())
        return Failure{"--port", "is a filter of its own and cannot stand beside -f", "write the ports into -f"};
    if (!ports.empty()) filter = filter_for_ports(ports);
    return std::nullopt;
}

std::optional<Failure> check(const LiveOptions& options) {
    if (options.list) return std::nullopt;
    const bool captures = !options.order.interfaces.empty();
    if (captures == !options.read.empty()) {
        return Failure{"live", captures ? "cannot capture and read at once" : "where from?",
                       "-i INTERFACE captures (cwmpscope interfaces lists them), -r - reads a pipe, -r FILE one that "
                       "grows"};
    }
    if (!captures && !options.order.filter.empty()) {
        return Failure{"-f", "filters what is captured, and this is read",
                       "give the filter to the program that captures"};
    }
    if (options.ring.files > 0 && !options.ring.any())
        return Failure{"-b files", "says how many files are kept, but not when another begins", std::string(ring_hint)};
    if (options.write.empty() && (options.ring.any() || options.stop.files || options.stop.file_bytes))
        return Failure{"-b", "is about files, and none is written", "name them: -w capture.pcapng"};
    if (options.stop.files && !options.ring.any())
        return Failure{"-a files", "counts files, and there is only one", "-b says when another begins"};
    return std::nullopt;
}

}  // namespace

std::optional<Failure> read_live_options(const RawLiveOptions& raw, LiveOptions& options) {
    options.order.interfaces = raw.interfaces;
    options.order.filter = raw.filter;
    options.order.promiscuous = !raw.no_promiscuous;
    options.order.snap_length = static_cast<std::uint32_t>(raw.snap_length);
    options.order.buffer_mebibytes = static_cast<std::uint32_t>(raw.buffer);
    if (!raw.read.empty() && !raw.source.empty())
        return Failure{"-r", "and " + raw.source + " are two inputs", "one is enough"};
    options.read = raw.read.empty() ? raw.source : raw.read;
    options.write = raw.write;
    options.sessions = raw.sessions;
    options.view = raw.view;
    options.list = raw.list;
    options.keep_messages = static_cast<std::size_t>(raw.keep);
    if (raw.with == "helper") options.with = CaptureWith::helper;
    if (raw.with == "dumpcap") options.with = CaptureWith::dumpcap;
    if (raw.count > 0) options.stop.packets = raw.count;
    for (const std::string& text : raw.ring) {
        if (!take_ring(split(text), options.ring))
            return Failure{"-b " + text, "is no condition for files", std::string(ring_hint)};
    }
    for (const std::string& text : raw.stop) {
        if (!take_stop(split(text), options.stop))
            return Failure{"-a " + text, "is no condition to stop", std::string(stop_hint)};
    }
    if (auto failure = read_ports(raw.ports, options.order.filter)) return failure;
    return check(options);
}

}  // namespace cwmpscope
