// StageClock: how long each stage of a run took, for -v. It measures the program, not the traffic.
#pragma once

#include "decoder/run_stage.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace cwmpscope {

class StageClock final : public StageListener {
public:
    RunStage go_on_with(RunStage stage) override;
    void decodes_beside(bool begins) override;

    /// "time: read 0.02 s, packets 0.10 s, ..." and how fast that was. `bytes`: of the files.
    std::string text(std::uint64_t packets, std::uint64_t bytes) const;

private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point begin_ = Clock::now(), since_ = begin_;
    RunStage current_ = RunStage::other;
    std::array<Clock::duration, static_cast<std::size_t>(RunStage::other) + 1> times_{};
    std::atomic<Clock::rep> beside_ = 0;
};

}  // namespace cwmpscope
