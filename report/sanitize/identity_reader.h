// IdentityReader: the first of the readings of a capture that is to be sanitized with --identity. Packets go in; who
// takes part is learnt, also what the capture tells only after it was used.
#pragma once

#include "capture/capture_pipeline.h"
#include "report/sanitize/identity_masks.h"

namespace cwmpscope {

class IdentityReader final : CaptureListener {
public:
    explicit IdentityReader(IdentityMasks& names);  ///< must outlive the reader
    void push(const Packet& packet);
    /// At the end; once.
    void finish() { pipeline_.finish(); }

private:
    void message(const TcpConnectionInfo& info, const HttpMessage& message) override;
    void datagram(const Datagram& datagram) override;

    IdentityMasks& names_;
    CapturePipeline pipeline_;
};

}  // namespace cwmpscope
