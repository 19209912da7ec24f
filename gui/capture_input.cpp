#include "gui/capture_input.h"

#include "capture/tls_key_log_source.h"

#include <fstream>
#include <functional>
#include <thread>
#include <utility>
#include <variant>

namespace cwmpscope {

namespace {

/// `open` may be asked twice.
OpenedCapture with_key_logs(const CaptureInput& input, const std::function<OpenedCapture()>& open) {
    OpenedCapture opened = open();
    if (!opened.source) return opened;
    // A log that is gone must not take the others, or the packets, with it.
    std::vector<std::string> readable;
    for (const std::string& log : input.key_logs) {
        if (std::ifstream(log).good()) {
            readable.push_back(log);
        } else {
            opened.unread.push_back(
                {log, "the TLS key log cannot be read", "Capture, Choose a TLS key log names another"});
        }
    }
    auto keyed = with_tls_key_logs(std::move(opened.source), readable, false);
    if (auto* failure = std::get_if<Failure>(&keyed)) {
        opened.source = open().source;
        opened.unread.push_back(std::move(*failure));
    } else {
        opened.source = std::move(std::get<std::unique_ptr<PacketSource>>(keyed));
    }
    return opened;
}

}  // namespace

OpenedCapture open_input(const CaptureInput& input) {
    return with_key_logs(input, [&] { return open_readable(input.files); });
}

OpenedCapture open_input_first(const CaptureInput& input) {
    return with_key_logs(input, [&] {
        InputWishes wishes;
        wishes.unpack_into = input.unpacked;
        return open_readable(input.files, wishes);
    });
}

OpenedCapture open_input_at(const CaptureInput& input, const FrameRef& packet) {
    return with_key_logs(input, [&] { return open_readable_at(input.files, packet, input.unpacked.get()); });
}

AnalysisOptions analysis_options(const CaptureInput& input) {
    AnalysisOptions options;
    options.credentials = input.credentials;
    options.decoding_threads = std::thread::hardware_concurrency() > 1 ? 1 : 0;  // as many as `check` takes
    return options;
}

void expect_keys(const CaptureInput& input, Analysis& analysis) {
    if (!input.key_logs.empty()) analysis.expect_tls_keys(false);
}

KeyedPipeline::KeyedPipeline(const CaptureInput& input, PacketSource& source, CapturePipeline& pipeline)
    : source_(source), pipeline_(pipeline) {
    if (!input.key_logs.empty()) pipeline_.expect_tls_keys(false);
}

PacketFate KeyedPipeline::push(const Packet& packet) {
    keys_.hand_on(source_, [&](std::string_view lines, TlsKeySource from) { pipeline_.add_tls_keys(lines, from); });
    return pipeline_.push(packet);
}

}  // namespace cwmpscope
