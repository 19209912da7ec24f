#include "cli/capture_output.h"

#include "capture/link_layer.h"
#include "cli/interrupt.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <utility>

namespace cwmpscope {

namespace {

namespace fs = std::filesystem;

/// Standard input as a file.
std::optional<Failure> spool_standard_input(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wb"), std::fclose);
    std::array<char, 65536> piece{};
    while (file && !interrupted()) {
        const ssize_t got = read(STDIN_FILENO, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return Failure{"standard input", std::strerror(errno), ""};
        const auto count = static_cast<std::size_t>(got);
        if (count == 0 ? std::fflush(file.get()) != 0 : std::fwrite(piece.data(), 1, count, file.get()) < count) break;
        if (count == 0) return std::nullopt;
    }
    if (interrupted()) return std::nullopt;
    return Failure{path, std::strerror(errno), "is the disk full? TMPDIR names another folder"};
}

}  // namespace

std::variant<RepeatableFiles, Failure> RepeatableFiles::of(std::vector<std::string> files) {
    RepeatableFiles repeatable(std::move(files));
    for (std::string& path : repeatable.paths_) {
        if (path != "-") continue;
        auto spool = Spool::create();
        if (auto* failure = std::get_if<Failure>(&spool)) return std::move(*failure);
        path = (std::get<Spool>(spool).folder() / "standard-input").string();
        repeatable.spools_.push_back(std::move(std::get<Spool>(spool)));
        if (auto failure = spool_standard_input(path)) return std::move(*failure);
    }
    return repeatable;
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

std::optional<Failure> CaptureOutput::begin(LinkType link) {
    auto created = PcapWriter::create(whole_ ? whole_->part() : path_, format_, link);
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
    writer_.reset();
    if (!whole_) return std::nullopt;
    const std::error_code error = whole_->put_in_place();
    if (!error) return std::nullopt;
    return Failure{path_, error.message(), "choose a folder that you may write to"};
}

}  // namespace cwmpscope
