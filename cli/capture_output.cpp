#include "cli/capture_output.h"

#include "capture/link_layer.h"
#include "cli/interrupt.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace cwmpscope {

namespace {

namespace fs = std::filesystem;

/// Standard input as a file of its own that only this user may read.
std::variant<std::string, Failure> spool_standard_input() {
    const char* folder = std::getenv("TMPDIR");
    std::string path = std::string(folder != nullptr && *folder != '\0' ? folder : "/tmp") + "/cwmpscope-XXXXXX";
    const int file = mkstemp(path.data());
    if (file < 0) return Failure{path, std::strerror(errno), "set TMPDIR to a folder that you may write to"};
    std::array<char, 65536> piece{};
    std::optional<Failure> failure;
    while (!failure && !interrupted()) {
        const ssize_t got = read(STDIN_FILENO, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) failure = Failure{"standard input", std::strerror(errno), ""};
        if (got <= 0) break;
        for (ssize_t done = 0; done < got && !failure;) {
            const ssize_t put = ::write(file, piece.data() + done, static_cast<std::size_t>(got - done));
            if (put <= 0) failure = Failure{path, std::strerror(errno), "is the disk full?"};
            done += std::max<ssize_t>(put, 0);
        }
    }
    close(file);
    if (!failure) return path;
    unlink(path.c_str());
    return std::move(*failure);
}

}  // namespace

std::variant<RepeatableFiles, Failure> RepeatableFiles::of(std::vector<std::string> files) {
    RepeatableFiles repeatable(std::move(files));
    for (std::string& path : repeatable.paths_) {
        if (path != "-") continue;
        auto spooled = spool_standard_input();
        if (auto* failure = std::get_if<Failure>(&spooled)) return std::move(*failure);
        path = std::get<std::string>(spooled);
        repeatable.spooled_.push_back(path);
    }
    return repeatable;
}

RepeatableFiles::RepeatableFiles(RepeatableFiles&& other) noexcept
    : paths_(std::move(other.paths_)), spooled_(std::exchange(other.spooled_, {})) {}

RepeatableFiles::~RepeatableFiles() {
    for (const std::string& path : spooled_) unlink(path.c_str());
}

CaptureFormat format_for(const std::string& out, const std::string& in) {
    if (out.ends_with(".pcapng") || out.ends_with(".ntar")) return CaptureFormat::pcapng;
    if (out.ends_with(".pcap") || out.ends_with(".cap")) return CaptureFormat::pcap;
    std::ifstream file(in, std::ios::binary);
    std::array<char, 4> magic{};
    file.read(magic.data(), magic.size());
    constexpr std::array<char, 4> pcapng = {0x0a, 0x0d, 0x0d, 0x0a};
    if (file && magic == pcapng) return CaptureFormat::pcapng;
    return in.find(".pcapng") != std::string::npos ? CaptureFormat::pcapng : CaptureFormat::pcap;
}

std::optional<Failure> CaptureOutput::refusal(const std::string& path, const std::vector<std::string>& inputs) {
    if (path.empty()) return Failure{"-o", "is required: the file to write", "for example -o shared.pcapng"};
    if (path == "-")
        return Failure{"-o -", "a capture is written to a file, when all of it has been read", "-o OUT.pcapng"};
    for (const std::string& input : inputs) {
        std::error_code error;
        if (fs::equivalent(path, input, error))
            return Failure{path, "is the file that is read", "choose another name for what is written"};
    }
    return std::nullopt;
}

CaptureOutput::~CaptureOutput() {
    if (writer_ && !finished_) unlink(unfinished().c_str());
}

std::optional<Failure> CaptureOutput::begin(LinkType link) {
    auto created = PcapWriter::create(unfinished(), format_, link);
    if (auto* failure = std::get_if<Failure>(&created)) return std::move(*failure);
    writer_.emplace(std::move(std::get<PcapWriter>(created)));
    return std::nullopt;
}

std::optional<Failure> CaptureOutput::write(const Packet& packet, std::string_view comment) {
    if (!writer_) {
        if (auto failure = begin(packet.link)) return failure;
    }
    return writer_->write(packet, comment);
}

std::optional<Failure> CaptureOutput::finish() {
    if (!writer_) {
        if (auto failure = begin(link_type::ethernet)) return failure;
    }
    if (auto failure = writer_->finish()) return failure;
    finished_ = true;
    if (std::rename(unfinished().c_str(), path_.c_str()) == 0) return std::nullopt;
    return Failure{path_, std::strerror(errno), "choose a folder that you may write to"};
}

}  // namespace cwmpscope
