#include "capture/live_pipe.h"

#include <poll.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

#include <utility>

namespace cwmpscope {

namespace {

/// Soon enough for keys and eyes.
constexpr int wait_milliseconds = 100;

}  // namespace

LivePipe::LivePipe(int descriptor, bool is_owned, std::function<void()> waiting)
    : descriptor_(descriptor), is_owned_(is_owned), waiting_(std::move(waiting)) {}

LivePipe::~LivePipe() {
    if (is_owned_) ::close(descriptor_);
}

std::size_t LivePipe::read(std::span<std::uint8_t> into) {
    came_back_ = false;
    for (;;) {
        pollfd wanted = {descriptor_, POLLIN, 0};
        int ready = ::poll(&wanted, 1, 0);
        if (ready == 0) {
            if (waiting_) waiting_();
            ready = ::poll(&wanted, 1, wait_milliseconds);
        }
        if (ready <= 0) {
            came_back_ = comes_back_;
            if (came_back_) return 0;
            continue;
        }
        const ssize_t count = ::read(descriptor_, into.data(), into.size());
        if (count >= 0) {
            position_ += static_cast<std::uint64_t>(count);
            return static_cast<std::size_t>(count);
        }
        if (errno == EINTR || errno == EAGAIN) continue;
        problem_ = std::string("cannot be read further: ") + std::strerror(errno);
        return 0;
    }
}

}  // namespace cwmpscope
