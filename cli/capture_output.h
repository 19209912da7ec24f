// For commands that read a capture more than once and write another: standard input is spooled to a temporary file, and
// what is written takes its name only when it is whole.
#pragma once

#include "capture/pcap_writer.h"
#include "cli/options.h"
#include "cli/spool.h"
#include "cli/whole_file.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cwmpscope {

/// Files that can be read again and again.
class RepeatableFiles {
public:
    static std::variant<RepeatableFiles, Failure> of(std::vector<std::string> files);

    const std::vector<std::string>& paths() const { return paths_; }

private:
    explicit RepeatableFiles(std::vector<std::string> files) : paths_(std::move(files)) {}

    std::vector<std::string> paths_;
    std::vector<Spool> spools_;
};

/// What the output is to be: as its name says, else as the input is.
CaptureFormat format_for(const std::string& out, const std::string& in);

/// A capture file that appears under its name when finish() succeeds, and not at all otherwise; what is no file, such as
/// a named pipe, is written as it comes.
class CaptureOutput {
public:
    /// Failure also when `path` is one of the inputs.
    static std::optional<Failure> refusal(const std::string& path, const std::vector<std::string>& inputs);

    CaptureOutput(std::string path, CaptureFormat format)
        : path_(std::move(path)), format_(format), whole_(WholeFile::replacing(path_)) {}

    std::optional<Failure> write(const Packet& packet, std::string_view comment = {});
    std::optional<Failure> finish();

private:
    std::optional<Failure> begin(LinkType link);

    std::string path_;
    CaptureFormat format_;
    std::optional<WholeFile> whole_;
    std::optional<PcapWriter> writer_;
};

}  // namespace cwmpscope
