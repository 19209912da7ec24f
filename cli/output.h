// Output: where a command's data goes: a file, a pipe, a terminal, or the pager when it is more than a screen. Written
// in large pieces; a reader that went away is no error.
#pragma once

#include "capture/failure.h"
#include "cli/whole_file.h"

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

    /// The file is replaced at once, when all is written: whoever reads it sees the old one or the new one. Before the
    /// first write(). No effect on pipes, devices and standard output.
    void replace_whole_file();
    void write(std::string_view text);
    /// Does not wait for more to write together: the reader looks on. Without effect before the first write().
    void write_now();
    /// Writes what is left and waits for the pager. A file that could not be written is told here.
    std::optional<Failure> finish();
    /// The command failed: a file is neither made nor replaced unless something was written to it already.
    void discard();
    /// Nobody reads any more: the rest need not be made.
    bool closed() const { return closed_; }

private:
    void flush();
    void begin();
    void put_in_place();

    std::string path_, buffer_;
    std::optional<WholeFile> whole_;  ///< none: `path_` is written as it is
    bool pager_ = false, begun_ = false, closed_ = false, failed_ = false;
    std::FILE* file_ = nullptr;
    std::FILE* pager_pipe_ = nullptr;
    int error_ = 0;
};

}  // namespace cwmpscope
