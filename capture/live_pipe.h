// LivePipe: a pipe from whoever captures, as a ByteSource that can be waited for without hanging: while nothing comes
// it tells its user from time to time, and at the border of two records it comes back with nothing.
#pragma once

#include "capture/byte_source.h"

#include <cstdint>
#include <functional>
#include <string>

namespace cwmpscope {

class LivePipe final : public ByteSource {
public:
    /// Takes the descriptor over when `is_owned`. `waiting` is called before each wait of at most 100 ms.
    LivePipe(int descriptor, bool is_owned, std::function<void()> waiting);
    ~LivePipe() override;
    LivePipe(const LivePipe&) = delete;
    LivePipe& operator=(const LivePipe&) = delete;

    std::size_t read(std::span<std::uint8_t> into) override;
    std::string problem() const override { return problem_; }
    std::uint64_t position() const override { return position_; }
    std::optional<std::uint64_t> total() const override { return std::nullopt; }

    /// From now on a read that waited in vain comes back with nothing, which is not the end.
    void come_back(bool wanted) { comes_back_ = wanted; }
    /// The last read came back with nothing although the pipe has not ended.
    bool came_back() const { return came_back_; }

private:
    int descriptor_;
    bool is_owned_, comes_back_ = false, came_back_ = false;
    std::function<void()> waiting_;
    std::uint64_t position_ = 0;
    std::string problem_;
};

}  // namespace cwmpscope
