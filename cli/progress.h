// Progress: one line on standard error that tells how far a long read is, on a terminal only; gone at the end.
#pragma once

#include "capture/packet_source.h"

#include <chrono>
#include <cstdint>

namespace cwmpscope {

class Progress {
public:
    Progress(bool shown, const char* unit);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Cheap: looks at the clock once in some calls.
    void step(const PacketSource& source, std::uint64_t count);
    void step(const SourcePosition& position, std::uint64_t count);
    void clear();

private:
    bool due();
    void print(const SourcePosition& position, std::uint64_t count);

    bool shown_, printed_ = false;
    const char* unit_;
    std::uint64_t calls_ = 0;
    std::chrono::steady_clock::time_point next_;
};

}  // namespace cwmpscope
