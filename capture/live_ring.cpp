#include "capture/live_ring.h"

#include "capture/pcapng_blocks.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/statvfs.h>
#include <time.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

#include <algorithm>
#include <chrono>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t flush_size = std::size_t{64} << 10U;
constexpr std::uint32_t snap_length = 262'144;
/// A full disk is tried again after this much packet time.
constexpr Duration retry_after = std::chrono::seconds(2);
constexpr std::uint64_t least_room = 4 * flush_size;
/// Readers of these files look for this name: statistics of ours also say how far time has come.
constexpr std::string_view program = "cwmpscope live";

std::uint64_t nanoseconds(Timestamp time) {
    return static_cast<std::uint64_t>(std::max<std::int64_t>(time.time_since_epoch().count(), 0));
}

/// As dumpcap writes it: local time.
std::string time_in_name(Timestamp now) {
    const std::time_t seconds = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    tm parts = {};
    localtime_r(&seconds, &parts);
    return fmt::format("{:04}{:02}{:02}{:02}{:02}{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
                       parts.tm_hour, parts.tm_min, parts.tm_sec);
}

std::string hidden(const std::string& name) {
    const std::size_t base = name.rfind('/') + 1;  // npos + 1 is 0
    return name.substr(0, base) + "." + name.substr(base) + ".new";
}

}  // namespace

LiveRing::LiveRing(std::string path, const RingWishes& wishes, Tell told)
    : path_(std::move(path)), wishes_(wishes), told_(std::move(told)) {}

LiveRing::LiveRing(LiveRing&& other) noexcept
    : path_(std::move(other.path_)),
      wishes_(other.wishes_),
      told_(std::move(other.told_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      files_(std::move(other.files_)),
      begun_(other.begun_),
      written_(other.written_),
      blocks_(std::move(other.blocks_)),
      borders_(std::move(other.borders_)) {}

LiveRing::~LiveRing() {
    if (descriptor_ < 0) return;
    flush();
    ::close(descriptor_);
}

std::variant<LiveRing, Failure> LiveRing::create(std::string path, const RingWishes& wishes, Tell told) {
    LiveRing ring(std::move(path), wishes, std::move(told));
    const auto now = std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
    if (auto failure = ring.open_next(now)) return std::move(*failure);
    if (ring.paused_) return Failure{ring.files_.back(), "cannot be written", "is the disk full?"};
    return ring;
}

std::string LiveRing::next_name(Timestamp now) const {
    if (!wishes_.any()) return path_;
    const std::size_t slash = path_.rfind('/');
    std::size_t dot = path_.rfind('.');
    if (dot == std::string::npos || (slash != std::string::npos && dot < slash)) dot = path_.size();
    return fmt::format("{}_{:05}_{}{}", path_.substr(0, dot), begun_ + 1, time_in_name(now), path_.substr(dot));
}

/// A failure leaves the ring without an open file.
std::optional<Failure> LiveRing::open_next(Timestamp now) {
    const std::string name = next_name(now);
    // A file of a ring gets its name once its head is in it: whatever ends us, no empty file is left in the ring, and
    // what `check NAME_*` would take for one of its files is hidden.
    const std::string name_at_first = wishes_.any() ? hidden(name) : name;
    descriptor_ = ::open(name_at_first.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor_ < 0) return Failure{name, std::strerror(errno), "choose a folder that you may write to"};
    files_.push_back(name);
    ++begun_;
    written_ = packets_ = 0;
    first_.reset();
    begin_section();
    flush();
    if (wishes_.any() && ::rename(name_at_first.c_str(), name.c_str()) != 0)
        told_({name, std::strerror(errno), "it is called " + name_at_first});
    remove_oldest();
    return std::nullopt;
}

void LiveRing::begin_section() {
    interfaces_.clear();
    dropped_ -= std::exchange(dropped_told_, 0);
    pcapng::put_section(blocks_, program);
    borders_.push_back({blocks_.size(), false});
}

void LiveRing::remove_oldest() {
    while (wishes_.files > 0 && files_.size() > wishes_.files) {
        ::unlink(files_.front().c_str());
        files_.pop_front();
    }
}

bool LiveRing::is_full(Timestamp now) const {
    if (packets_ == 0) return false;
    if (wishes_.file_bytes && bytes_in_file() >= *wishes_.file_bytes) return true;
    if (wishes_.file_packets && packets_ >= *wishes_.file_packets) return true;
    if (!first_) return false;
    if (wishes_.file_duration && now - *first_ >= *wishes_.file_duration) return true;
    return wishes_.interval &&
           now.time_since_epoch() / *wishes_.interval != first_->time_since_epoch() / *wishes_.interval;
}

std::uint32_t LiveRing::interface_of(LinkType link) {
    const auto place = std::find(interfaces_.begin(), interfaces_.end(), link);
    const auto index = static_cast<std::uint32_t>(place - interfaces_.begin());
    if (place != interfaces_.end()) return index;
    interfaces_.push_back(link);
    pcapng::put_interface(blocks_, static_cast<std::uint16_t>(link), snap_length, {}, {});
    borders_.push_back({blocks_.size(), false});
    return index;
}

/// Without an interface there is nothing to put it to; then the next packet brings it.
void LiveRing::put_statistics(Timestamp time) {
    if (interfaces_.empty()) return;
    pcapng::put_statistics(blocks_, 0, nanoseconds(time), {packets_, 0, dropped_});
    dropped_told_ = dropped_;
    borders_.push_back({blocks_.size(), false});
}

void LiveRing::write(const Packet& packet) {
    last_ = std::max(last_, packet.at.time);
    if (paused_ && !try_again()) {
        ++not_written_;
        dropped_ += packet.dropped_before + 1;
        return;
    }
    if (is_full(packet.at.time)) {
        flush();
        if (!paused_) {
            ::close(std::exchange(descriptor_, -1));
            if (const auto failure = open_next(last_)) {
                told_(*failure);
                paused_ = true;
                paused_at_ = last_;
            }
        }
        if (paused_) return write(packet);
    }
    const std::uint32_t interface = interface_of(packet.link);
    dropped_ += packet.dropped_before;
    if (dropped_ > dropped_told_) put_statistics(last_);
    pcapng::put_packet(blocks_, interface, nanoseconds(packet.at.time), packet.original_length, packet.bytes, {});
    borders_.push_back({blocks_.size(), true});
    ++packets_;
    if (!first_) first_ = packet.at.time;
    if (blocks_.size() >= flush_size) flush();
}

void LiveRing::write(const Idle& mark) {
    last_ = std::max(last_, mark.now);
    dropped_ += mark.dropped;
    if (paused_ && !try_again()) return;
    put_statistics(last_);
}

void LiveRing::flush() {
    std::size_t written = 0;
    room_ = true;
    while (written < blocks_.size()) {
        const ssize_t count = ::write(descriptor_, blocks_.data() + written, blocks_.size() - written);
        if (count > 0) {
            written += static_cast<std::size_t>(count);
        } else if (count < 0 && errno != EINTR) {
            return no_room(written, errno);
        }
    }
    written_ += written;
    blocks_.clear();
    borders_.clear();
}

/// The file is cut after the last block that is wholly there.
void LiveRing::no_room(std::size_t written, int error) {
    std::size_t whole = 0;
    std::uint64_t lost = 0;
    for (const Border& border : borders_) {
        if (border.end <= written) {
            whole = border.end;
        } else if (border.is_packet) {
            ++lost;
        }
    }
    // Should this fail, the file ends inside a block, which readers tell.
    if (::ftruncate(descriptor_, static_cast<off_t>(written_ + whole)) == 0)
        ::lseek(descriptor_, static_cast<off_t>(written_ + whole), SEEK_SET);
    written_ += whole;
    blocks_.clear();
    borders_.clear();
    not_written_ += lost;
    dropped_ += lost;
    room_ = false;
    if (paused_) return;
    paused_ = true;
    paused_at_ = last_;
    tell_missing();
    told_({files_.back(), std::string(std::strerror(error)) + ": packets are not kept from here on",
           "what is there stays, and the capture goes on; it is tried again every 2 s: make room"});
}

/// What was cut away leaves room for a small block in most cases: readers learn from it that something is missing.
void LiveRing::tell_missing() {
    put_statistics(last_);
    flush();
}

/// Is there room again? Then a new section begins, with the count of what is missing, so that readers know.
bool LiveRing::try_again() {
    if (last_ - *paused_at_ < retry_after) return false;
    paused_at_ = last_;
    if (descriptor_ < 0) {
        if (open_next(last_)) return false;
    } else {
        struct statvfs room = {};
        if (::fstatvfs(descriptor_, &room) != 0 || room.f_bavail * room.f_frsize < least_room) return false;
        begin_section();
    }
    flush();
    if (!room_ || written_ == 0) return false;
    paused_ = false;
    told_({files_.back(), fmt::format("there is room again: {} packets were not kept meanwhile", not_written_), ""});
    return true;
}

void LiveRing::finish(std::uint64_t dropped) {
    dropped_ += dropped;
    if (paused_ && descriptor_ >= 0 && !try_again()) tell_missing();
    if (!paused_) put_statistics(last_);
    flush();
    if (descriptor_ >= 0 && ::close(std::exchange(descriptor_, -1)) != 0)
        told_({files_.back(), std::string(std::strerror(errno)), "the end of the file may be missing"});
}

}  // namespace cwmpscope
