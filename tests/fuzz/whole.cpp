#include "capture/record_walk.h"
#include "decoder/analysis.h"
#include "tests/fuzz/memory_source.h"
#include "tests/fuzz/targets.h"

namespace cwmpscope::fuzz {

namespace {

void check(const Judgement& judgement, std::uint64_t frames) {
    for (const Finding& finding : judgement.findings) {
        promise(finding.rule != nullptr && !finding.text.empty(), "a finding says what is wrong");
        for (const std::uint64_t frame : finding.frames)
            promise(frame >= 1 && frame <= frames, "a finding's frames are in the capture");
    }
}

}  // namespace

/// Input: a file.
void whole(Bytes input) {
    ByteWindow window(std::make_unique<MemorySource>(input, input.size() + 1));
    auto walk = walk_pcapng(window);
    if (!walk) walk = walk_pcap(window);
    if (!walk) return;
    AnalysisOptions options;
    options.credentials = {{"testcpe", "ac5entry"}, {"download", "download"}};
    options.limits.open_sessions = 8;
    options.limits.connections = 16;
    Analysis analysis(options);
    std::uint64_t frames = 0;
    for (;;) {
        auto record = walk->next(window);
        if (const auto* idle = std::get_if<Idle>(&record)) {
            analysis.advance(idle->now);
            continue;
        }
        auto* packet = std::get_if<Packet>(&record);
        if (packet == nullptr) break;
        packet->at.frame = ++frames;
        analysis.push(*packet);
    }
    analysis.finish();
    const AnalysisUpdate update = analysis.update();
    for (const SessionResult& result : update.sessions) {
        promise(result.session != nullptr && result.finished, "sessions are finished at the end");
        check(result.judgement, frames);
    }
    const AnalysisSummary summary = analysis.take_summary();
    check(summary.device_judgement, frames);
    check(summary.file_judgement, frames);
}

}  // namespace cwmpscope::fuzz
