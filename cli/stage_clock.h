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
    void works_beside(RunStage stage, bool begins) override;

    /// "time: read 0.02 s, packets 0.10 s, ..." and how fast that was. `bytes`: of the files.
    std::string text(std::uint64_t packets, std::uint64_t bytes) const;

private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point begin_ = Clock::now(), since_ = begin_;
    RunStage current_ = RunStage::other;
    static constexpr std::size_t stages = static_cast<std::size_t>(RunStage::other) + 1;
    std::array<Clock::duration, stages> times_{};
    std::array<std::atomic<Clock::rep>, stages> beside_{};
};

}  // namespace cwmpscope
