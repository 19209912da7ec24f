// CaptureProgram: the process that captures for us, with the privilege that we do not have: cwmpscope-capture, or
// dumpcap where that is permitted. Started, asked to stop, and its words read.
#pragma once

#include "capture/failure.h"

#include <sys/types.h>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace cwmpscope {

enum class CaptureWith : std::uint8_t { helper, dumpcap };

struct CaptureOrder {
    std::vector<std::string> interfaces;  ///< at least one; "any" is all of them
    std::string filter;                   ///< as tcpdump reads it; empty: everything
    std::uint32_t snap_length = 262'144;
    std::uint32_t buffer_mebibytes = 32;  ///< of the kernel, per interface
    bool promiscuous = true;
};

class CaptureProgram {
public:
    /// Failure when the program is not there or cannot be run. That it may not capture is only told later: by its
    /// words.
    static std::variant<std::unique_ptr<CaptureProgram>, Failure> start(const CaptureOrder& order, CaptureWith with);
    /// Asks it to stop and waits for it.
    ~CaptureProgram();
    CaptureProgram(const CaptureProgram&) = delete;
    CaptureProgram& operator=(const CaptureProgram&) = delete;

    /// The reading end of the pipe with what is captured; the caller closes it.
    int output() const { return output_; }
    /// Asks it to write what it has and to end.
    void stop();
    /// What it said on standard error since the last call; does not wait.
    std::vector<Failure> words();
    /// Once its output has ended: waits for it. True: it ended as it should.
    bool ended_well();

private:
    CaptureProgram() = default;

    pid_t process_ = -1;
    int output_ = -1, errors_ = -1;
    bool stopping_ = false;
    int status_ = 0;
    std::string said_;  ///< the beginning of what is not complete yet
};

}  // namespace cwmpscope
