#include "capture/pcap_writer.h"

#include "capture/link_layer.h"
#include "capture/pcapng_blocks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::uint32_t snap_length = 262144;
constexpr std::uint64_t nanoseconds = 1'000'000'000;

void put16(std::string& record, std::uint16_t value) {
    record += static_cast<char>(value & 0xffU);
    record += static_cast<char>(value >> 8U);
}

void put32(std::string& record, std::uint32_t value) {
    put16(record, static_cast<std::uint16_t>(value & 0xffffU));
    put16(record, static_cast<std::uint16_t>(value >> 16U));
}

/// Neither format has a sign; capture files know no time before 1970.
std::uint64_t nanoseconds_of(Timestamp time) {
    return static_cast<std::uint64_t>(std::max<std::int64_t>(time.time_since_epoch().count(), 0));
}

}  // namespace

std::variant<PcapWriter, Failure> PcapWriter::create(const std::string& path, CaptureFormat format, LinkType link) {
    std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "wb"));
    if (!file) return Failure{path, std::strerror(errno), "choose a folder that you may write to"};
    PcapWriter writer(path, format, std::move(file));
    std::string& record = writer.record_;
    if (format == CaptureFormat::pcap) {
        put32(record, 0xa1b23c4d);
        put16(record, 2);
        put16(record, 4);
        put32(record, 0);
        put32(record, 0);
        put32(record, snap_length);
        put32(record, static_cast<std::uint32_t>(link));
        writer.interfaces_.push_back(link);
    } else {
        pcapng::put_section(record, {});
        writer.interface_of(link);
    }
    if (!writer.flush_record()) return writer.broken();
    return writer;
}

/// The interface with this link type; described in the record at hand when it is new.
std::uint32_t PcapWriter::interface_of(LinkType link) {
    const auto place = std::find(interfaces_.begin(), interfaces_.end(), link);
    const auto index = static_cast<std::uint32_t>(place - interfaces_.begin());
    if (place != interfaces_.end()) return index;
    interfaces_.push_back(link);
    pcapng::put_interface(record_, static_cast<std::uint16_t>(link), snap_length, {}, {});
    return index;
}

std::optional<Failure> PcapWriter::write(const Packet& packet, std::string_view comment) {
    const std::uint64_t time = nanoseconds_of(packet.at.time);
    const auto captured = static_cast<std::uint32_t>(packet.bytes.size());
    if (format_ == CaptureFormat::pcap) {
        if (packet.link != interfaces_.front()) {
            return Failure{path_, fmt::format("a pcap cannot hold packets of {} beside others", name_of(packet.link)),
                           "write a pcapng"};
        }
        put32(record_, static_cast<std::uint32_t>(time / nanoseconds));
        put32(record_, static_cast<std::uint32_t>(time % nanoseconds));
        put32(record_, captured);
        put32(record_, packet.original_length);
        record_ += as_text(packet.bytes);
    } else {
        const std::uint32_t interface = interface_of(packet.link);
        const bool in_place = packet.dropped_until <= packet.at.time;
        pcapng::put_packet(record_, interface, time, packet.original_length, packet.bytes, comment,
                           in_place ? packet.dropped_before : 0);
        last_ = std::max(last_, packet.at.time);
        if (!in_place) {
            dropped_somewhere_ += packet.dropped_before;
            dropped_until_ = std::max(dropped_until_, packet.dropped_until);
        }
    }
    if (!flush_record()) return broken();
    return std::nullopt;
}

bool PcapWriter::flush_record() {
    const bool written = std::fwrite(record_.data(), 1, record_.size(), file_.get()) == record_.size();
    record_.clear();
    return written;
}

std::optional<Failure> PcapWriter::finish() {
    if (dropped_somewhere_ > 0) {
        const Timestamp until = dropped_until_ == Timestamp::max() ? last_ : dropped_until_;
        pcapng::put_statistics(record_, 0, nanoseconds_of(until), {0, 0, dropped_somewhere_});
        if (!flush_record()) return broken();
    }
    if (std::fclose(file_.release()) != 0) return broken();
    return std::nullopt;
}

Failure PcapWriter::broken() const {
    return {path_, fmt::format("cannot be written: {}", std::strerror(errno)), "is the disk full?"};
}

}  // namespace cwmpscope
