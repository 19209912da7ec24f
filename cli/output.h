// Output: where a command's data goes: a file, a pipe, a terminal, or the pager when it is more than a screen. Written
// in large pieces; a reader that went away is no error.
#pragma once

#include "capture/failure.h"

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace cwmpscope {

class Output {
public:
    /// `path` empty: standard output. `pager`: allowed when that is a terminal.
    Output(std::string path, bool pager);
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view text);
    /// Does not wait for more to write together: the reader looks on. Without effect before the first write().
    void write_now();
    /// Writes what is left and waits for the pager. A file that could not be written is told here.
    std::optional<Failure> finish();
    /// Nobody reads any more: the rest need not be made.
    bool closed() const { return closed_; }

private:
    void flush();
    void begin();

    std::string path_, buffer_;
    bool pager_ = false, begun_ = false, closed_ = false, failed_ = false;
    std::FILE* file_ = nullptr;
    std::FILE* pager_pipe_ = nullptr;
    int error_ = 0;
};

}  // namespace cwmpscope
