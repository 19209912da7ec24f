#include "cli/output.h"

#include "cli/terminal.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t buffer_size = std::size_t{256} << 10U;

}  // namespace

Output::Output(std::string path, bool pager)
    : path_(std::move(path)), pager_(pager && path_.empty() && stdout_is_terminal()) {
    buffer_.reserve(buffer_size);
}

Output::~Output() {
    finish();
}

void Output::replace_whole_file() {
    if (path_.empty() || begun_ || whole_) return;
    if (auto whole = WholeFile::replacing(path_)) whole_.emplace(std::move(*whole));
}

void Output::discard() {
    if (begun_) return;
    closed_ = true;
    buffer_.clear();
}

void Output::write(std::string_view text) {
    if (closed_ || failed_) return;
    buffer_ += text;
    if (buffer_.size() >= buffer_size) flush();
}

void Output::write_now() {
    if (!buffer_.empty() && !closed_ && !failed_) flush();
}

void Output::begin() {
    begun_ = true;
    if (!path_.empty()) {
        file_ = std::fopen((whole_ ? whole_->part() : path_).c_str(), "wb");
        if (file_ == nullptr) {
            failed_ = true;
            error_ = errno;
        }
        return;
    }
    file_ = stdout;
    if (!pager_) return;
    const auto lines = static_cast<std::size_t>(std::count(buffer_.begin(), buffer_.end(), '\n'));
    if (lines < terminal_lines()) return;
    const std::string wish = environment("PAGER");
    const std::string command = wish.empty() ? "command -v less >/dev/null && exec less -FRX || exec cat" : wish;
    std::fflush(stdout);
    pager_pipe_ = popen(command.c_str(), "w");
    if (pager_pipe_ != nullptr) file_ = pager_pipe_;
}

void Output::flush() {
    if (!begun_) begin();
    if (file_ != nullptr && !buffer_.empty()) {
        const std::size_t written = std::fwrite(buffer_.data(), 1, buffer_.size(), file_);
        if (written < buffer_.size() || std::fflush(file_) != 0) {
            closed_ = errno == EPIPE;
            failed_ = !closed_;
            error_ = errno;
        }
    }
    buffer_.clear();
}

void Output::put_in_place() {
    if (!failed_ && !closed_) {
        if (const std::error_code error = whole_->put_in_place()) {
            failed_ = true;
            error_ = error.value();
        }
    }
    whole_.reset();
}

std::optional<Failure> Output::finish() {
    if (!closed_ && !failed_) flush();
    if (pager_pipe_ != nullptr) pclose(std::exchange(pager_pipe_, nullptr));
    if (file_ != nullptr && !path_.empty() && std::fclose(file_) != 0 && !failed_) {
        failed_ = true;
        error_ = errno;
    }
    file_ = nullptr;
    if (whole_) put_in_place();
    if (!std::exchange(failed_, false)) return std::nullopt;
    closed_ = true;
    return Failure{path_.empty() ? "standard output" : path_,
                   std::string("cannot be written: ") + std::strerror(error_),
                   "is the folder there, writable, and the disk not full?"};
}

}  // namespace cwmpscope
