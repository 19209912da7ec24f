#include "capture/capture_file.h"

#include "capture/decompressed_source.h"
#include "capture/other_formats.h"
#include "capture/unpacked_copy.h"

#include <utility>

namespace cwmpscope {

namespace {

/// Holds the statistics of hundreds of interfaces.
constexpr std::size_t enough_to_end = std::size_t{64} << 10U;
/// Bytes of a compressed file, and of what is in it: a bomb holds more.
constexpr std::uint64_t soon_unpacked = std::uint64_t{32} << 20U, most_unpacked = 16 * soon_unpacked;

std::string shown_name(const std::string& path) {
    return path == "-" ? "standard input" : path;
}

}  // namespace

CaptureFile::CaptureFile(std::string path, const InputWishes& wishes, std::uint32_t index)
    : path_(std::move(path)), name_(shown_name(path_)), index_(index), given_up_(std::make_shared<bool>(false)) {
    wishes_.follow = wishes.follow;
    wishes_.unpack_into = wishes.unpack_into;
    wishes_.keep_waiting = [asked = wishes.keep_waiting, given_up = given_up_] {
        *given_up = asked && !asked();
        return !*given_up;
    };
}

std::variant<CaptureFile::Content, Failure> CaptureFile::open_content(const std::string& path,
                                                                      const InputWishes& wishes) {
    auto bytes = open_bytes(path, wishes);
    if (auto* failure = std::get_if<Failure>(&bytes)) return std::move(*failure);
    Content content{ByteWindow(std::move(std::get<0>(bytes))), nullptr};
    const std::string compression(compression_of(content.window.peek(4)));
    content.is_compressed = !compression.empty();
    if (content.is_compressed) {
        auto unpacked = decompressed(std::move(content.window));
        if (wishes.unpack_into) unpacked = copied(std::move(unpacked), wishes.unpack_into->begin(path));
        content.window = ByteWindow(std::move(unpacked));
    }
    content.walk = walk_pcapng(content.window);
    if (!content.walk) content.walk = walk_pcap(content.window);
    const std::string name = shown_name(path);
    if (!content.walk) {
        const Bytes begin = content.window.peek(format_evidence);
        if (std::string problem = content.window.problem(); !problem.empty())
            return Failure{name, std::move(problem), "was it copied whole?"};
        Failure failure = not_a_capture(name, begin);
        if (!compression.empty())
            failure.detail = "is compressed with " + compression + ", and inside " + failure.detail;
        return failure;
    }
    if (std::string reason = content.walk->unreadable(); !reason.empty()) {
        return Failure{name, std::move(reason), "capture on an Ethernet, PPP, loopback or raw IP interface"};
    }
    return content;
}

std::variant<CaptureFile, Failure> CaptureFile::open(const std::string& path, const InputWishes& wishes,
                                                     std::uint32_t index) {
    CaptureFile file(path, wishes, index);
    auto content = open_content(path, file.wishes_);
    if (auto* failure = std::get_if<Failure>(&content)) return std::move(*failure);
    file.content_ = std::move(std::get<Content>(content));
    file.total_ = file.content_->window.source().total();
    return file;
}

void CaptureFile::begin_at(const FrameRef& packet, std::shared_ptr<const UnpackedCopy> unpacked) {
    if (!content_) return;
    if (content_->is_compressed && unpacked && unpacked->size() > packet.file_offset) {
        Content content{ByteWindow(unpacked->source()), nullptr};
        content.walk = walk_pcapng(content.window);
        if (!content.walk) content.walk = walk_pcap(content.window);
        if (content.walk) content_ = std::move(content);
    }
    if (content_->walk->begin_at(content_->window, packet)) content_->is_looked_ahead = true;
}

void CaptureFile::advance() {
    begun_ = true;
    head_.reset();
    is_mark_ = false;
    if (!content_) return;
    auto record = content_->walk->next(content_->window);
    if (const auto* idle = std::get_if<Idle>(&record)) {
        head_.emplace();
        head_->at.time = idle->now;
        head_->at.file = index_;
        head_->dropped_before = idle->dropped;
        head_->dropped_since = idle->dropped_since;
        is_mark_ = true;
        return;
    }
    if (auto* packet = std::get_if<Packet>(&record)) {
        head_ = *packet;
        frames_ = head_->at.frame;
        head_->at.file = index_;
        if (!std::exchange(content_->is_looked_ahead, true)) look_ahead();
        return;
    }
    if (const auto* ended = std::get_if<WalkEnd>(&record)) {
        dropped_ = ended->dropped;
        dropped_since_ = ended->dropped_since;
        // A growing file may be cut or replaced between two records.
        if (std::string problem = content_->window.problem(); !problem.empty())
            return end(WalkDamage{content_->window.offset(), std::move(problem)});
        return end(std::nullopt);
    }
    end(std::move(std::get<WalkDamage>(record)));
}

/// Of packets that were dropped most writers tell only when they end. Sessions would be judged by then as if none were.
void CaptureFile::look_ahead() {
    if (!total_ || !content_->walk->tells_drops_at_the_end()) return;
    const auto somewhere = content_->walk->look_ahead(last_bytes());
    if (!somewhere) return;
    head_->dropped_before += somewhere->packets;
    head_->dropped_since = std::min(head_->dropped_since, head_->at.time);
    head_->dropped_until = somewhere->until;
}

/// What is compressed is unpacked for it, unless that would take long.
std::vector<std::uint8_t> CaptureFile::last_bytes() const {
    if (!content_->is_compressed) return content_->window.source().last_bytes(enough_to_end);
    auto packed = open_bytes(path_, {});
    if (*total_ > soon_unpacked || !std::holds_alternative<std::unique_ptr<ByteSource>>(packed)) return {};
    const std::unique_ptr<ByteSource> source = decompressed(ByteWindow(std::move(std::get<0>(packed))));
    std::vector<std::uint8_t> last, next(enough_to_end);
    std::uint64_t unpacked = 0;
    for (std::size_t count = source->read(next); count > 0; count = source->read(next)) {
        unpacked += count;
        if (unpacked > most_unpacked) return {};
        last.insert(last.end(), next.begin(), next.begin() + static_cast<std::ptrdiff_t>(count));
        if (last.size() > enough_to_end)
            last.erase(last.begin(), last.end() - static_cast<std::ptrdiff_t>(enough_to_end));
    }
    return source->problem().empty() ? last : std::vector<std::uint8_t>();
}

void CaptureFile::end(std::optional<WalkDamage> damage) {
    key_log_ = tls_key_log();
    content_.reset();
    // Whoever stops in the middle of a record finds no damage there.
    if (damage && !*given_up_) damage_ = Damage{name_, frames_, damage->file_offset, std::move(damage->what)};
}

void CaptureFile::rest() {
    if (!total_ || !head_) return;
    head_->bytes = {};
    content_.reset();
}

void CaptureFile::wake() {
    if (content_ || !head_) return;
    const FrameRef expected = head_->at;
    auto content = open_content(path_, wishes_);
    if (auto* failure = std::get_if<Failure>(&content)) {
        head_.reset();
        frames_ = 0;
        return end(WalkDamage{0, std::move(failure->detail)});
    }
    content_ = std::move(std::get<Content>(content));
    frames_ = 0;
    advance();
    if (head_ && head_->at != expected) {
        head_.reset();
        frames_ = 0;
        end(WalkDamage{0, "the file was changed while it was read"});
    }
}

}  // namespace cwmpscope
