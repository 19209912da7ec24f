#include "capture/pcap_file.h"

#include "capture/byte_window.h"
#include "capture/record_walk.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace cwmpscope {

namespace {

struct OpenFile {
    std::string name;
    ByteWindow window;
    std::unique_ptr<RecordWalk> walk;
};

class FileSource final : public PacketSource {
public:
    explicit FileSource(std::vector<OpenFile> files) : files_(std::move(files)) {}

    Next next() override {
        while (current_ < files_.size()) {
            OpenFile& file = files_[current_];
            auto record = file.walk->next(file.window);
            if (auto* packet = std::get_if<Packet>(&record)) {
                packet->at.frame = ++frames_;
                packet->at.file = static_cast<std::uint32_t>(current_);
                packet->dropped_before += std::exchange(dropped_, 0);
                return *packet;
            }
            if (const auto* end = std::get_if<WalkEnd>(&record)) dropped_ += end->dropped;
            if (auto* damage = std::get_if<WalkDamage>(&record); damage != nullptr && !end_.damage) {
                end_.damage = Damage{file.name, frames_, damage->file_offset, std::move(damage->what)};
            }
            finished_bytes_ += file.window.offset();
            ++current_;
        }
        end_.dropped = dropped_;
        return end_;
    }

    SourcePosition position() const override {
        SourcePosition position;
        position.bytes_read = finished_bytes_;
        if (current_ < files_.size()) position.bytes_read += files_[current_].window.offset();
        std::uint64_t total = 0;
        for (const OpenFile& file : files_) {
            const auto size = file.window.source().total();
            if (!size) return position;
            total += *size;
        }
        position.bytes_total = total;
        return position;
    }

private:
    std::vector<OpenFile> files_;
    std::size_t current_ = 0;
    std::uint64_t frames_ = 0;
    std::uint64_t finished_bytes_ = 0;
    std::uint64_t dropped_ = 0;
    End end_;
};

struct OtherFormat {
    std::string_view begin, is, hint;
};

/// What people hand to an analyzer of captures by mistake.
constexpr std::array<OtherFormat, 5> other_formats{{
    {"\x1f\x8b", "is compressed with gzip", "unpack it first: gunzip"},
    {"\x28\xb5\x2f\xfd", "is compressed with zstd", "unpack it first: unzstd"},
    {"\x04\x22\x4d\x18", "is compressed with lz4", "unpack it first: unlz4"},
    {"PK\x03\x04", "is a zip archive", "unpack it first: unzip"},
    {"snoop", "is a snoop capture", "convert it first: editcap -F pcapng"},
}};

Failure not_a_capture(const std::string& name, Bytes begin) {
    if (begin.empty()) return {name, "is empty", "was the capture stopped before the first packet was written?"};
    for (const OtherFormat& other : other_formats) {
        if (as_text(begin).starts_with(other.begin)) return {name, std::string(other.is), std::string(other.hint)};
    }
    const bool is_text = std::all_of(begin.begin(), begin.end(), [](std::uint8_t byte) {
        return byte == '\n' || byte == '\r' || byte == '\t' || (byte >= 0x20 && byte < 0x7f);
    });
    return {name, is_text ? "is a text, not a capture" : "is not a pcap or pcapng file",
            "record with tcpdump -w or dumpcap, or convert it: editcap -F pcapng"};
}

std::variant<OpenFile, Failure> open_file(const std::string& path) {
    auto bytes = open_bytes(path);
    if (auto* failure = std::get_if<Failure>(&bytes)) return std::move(*failure);
    const std::string name = path == "-" ? "standard input" : path;
    OpenFile file{name, ByteWindow(std::move(std::get<0>(bytes))), nullptr};
    file.walk = walk_pcapng(file.window);
    if (!file.walk) file.walk = walk_pcap(file.window);
    if (!file.walk) {
        const Bytes begin = file.window.peek(64);
        if (file.window.failed()) return Failure{name, "cannot be read", ""};
        return not_a_capture(name, begin);
    }
    if (std::string reason = file.walk->unreadable(); !reason.empty()) {
        return Failure{name, std::move(reason), "capture on an Ethernet, PPP, loopback or raw IP interface"};
    }
    return file;
}

}  // namespace

std::variant<std::unique_ptr<PacketSource>, Failure> open_capture(const std::vector<std::string>& paths) {
    std::vector<OpenFile> files;
    files.reserve(paths.size());
    for (const std::string& path : paths) {
        auto file = open_file(path);
        if (auto* failure = std::get_if<Failure>(&file)) return std::move(*failure);
        files.push_back(std::move(std::get<OpenFile>(file)));
    }
    return std::make_unique<FileSource>(std::move(files));
}

}  // namespace cwmpscope
