// CaptureInput: what a capture is read from: its files, the TLS key logs that open it, passwords to verify digests
// with. Everything that reads it (the engine, messages read again, filters, exports) reads it the same way.
#pragma once

#include "capture/capture_pipeline.h"
#include "capture/pcap_file.h"
#include "capture/tls_key_log_source.h"
#include "capture/unpacked_copy.h"
#include "decoder/analysis.h"

#include <memory>
#include <string>
#include <vector>

namespace cwmpscope {

struct CaptureInput {
    std::vector<std::string> files;
    std::vector<std::string> key_logs;
    std::vector<Credentials> credentials;
    /// Of those of its files that are compressed, once they were read with open_input_first().
    std::shared_ptr<UnpackedCopies> unpacked = nullptr;
};

/// Key logs that cannot be read stand in `unread` as well; the packets are there all the same.
OpenedCapture open_input(const CaptureInput& input);
/// The same, and what is compressed leaves copies in `unpacked`.
OpenedCapture open_input_first(const CaptureInput& input);
/// As open_readable_at().
OpenedCapture open_input_at(const CaptureInput& input, const FrameRef& packet);
AnalysisOptions analysis_options(const CaptureInput& input);
void expect_keys(const CaptureInput& input, Analysis& analysis);

/// Packets through a pipeline, with the keys that come along.
class KeyedPipeline {
public:
    /// Both must outlive this.
    KeyedPipeline(const CaptureInput& input, PacketSource& source, CapturePipeline& pipeline);
    PacketFate push(const Packet& packet);

private:
    PacketSource& source_;
    CapturePipeline& pipeline_;
    ToldKeys keys_;
};

}  // namespace cwmpscope
