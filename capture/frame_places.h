// FramePlaces: where a frame lies that was counted over several files read as one capture: in which of them, and which
// number it has there. One entry for each change from file to file.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace cwmpscope {

struct FramePlace {
    std::uint32_t file = 0;   ///< index in the list of inputs
    std::uint64_t frame = 0;  ///< number inside that file, as Wireshark shows it; 0: unknown
};

class FramePlaces {
public:
    /// `frame` is the one after the last that was added.
    void add(std::uint64_t frame, FramePlace place) {
        if (!runs_.empty() && runs_.back().file == place.file) return;
        runs_.push_back({frame, place.file & 0xfffffU, place.frame & 0xfffffffffffU});
    }

    FramePlace of(std::uint64_t frame) const {
        const auto after = std::upper_bound(runs_.begin(), runs_.end(), frame,
                                            [](std::uint64_t wanted, const Run& run) { return wanted < run.first; });
        if (after == runs_.begin()) return {};
        const Run& run = *(after - 1);
        return {static_cast<std::uint32_t>(run.file), run.first_in_file + (frame - run.first)};
    }

private:
    /// Frames one after the other of one file. Small: files of two interfaces change with every packet.
    struct Run {
        std::uint64_t first;
        std::uint64_t file : 20, first_in_file : 44;
    };
    std::vector<Run> runs_;
};

}  // namespace cwmpscope
