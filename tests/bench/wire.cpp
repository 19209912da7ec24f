#include "tests/bench/wire.h"

#include <fmt/format.h>

#include <cstdlib>
#include <cstring>
#include <utility>

namespace cwmpscope::bench {

namespace {

void put(std::string& out, std::uint64_t value, int bytes) {  // network byte order
    for (int i = bytes - 1; i >= 0; --i) out.push_back(static_cast<char>(value >> (8 * i)));
}

void put_host(std::string& out, std::uint32_t value) {
    char bytes[4];
    std::memcpy(bytes, &value, 4);
    out.append(bytes, 4);
}

[[noreturn]] void fail(const char* what) {
    std::perror(what);
    std::exit(1);
}

}  // namespace

Wire::Wire(const std::string& path, Impairment impairment, std::uint64_t seed)
    : file_(std::fopen(path.c_str(), "wb")), impairment_(impairment), random_(seed) {
    if (file_ == nullptr) fail(path.c_str());
    std::setvbuf(file_, nullptr, _IOFBF, 1U << 20U);
    std::string head;
    for (const std::uint32_t word : {0xa1b2c3d4U, 0x00040002U, 0U, 0U, 262144U, 1U}) put_host(head, word);
    write(head);
}

void Wire::send(std::string frame, MessageNumber message) {
    if (happens(impairment_.lost)) {
        if (message == no_message) return;
        if (message >= lost_.size()) lost_.resize(message + 1);
        lost_[message] = true;
        return;
    }
    if (happens(impairment_.late)) {
        late_.push_back({1 + static_cast<unsigned>(random_() % 3), std::move(frame)});
        return;
    }
    write_packet(frame);
    if (happens(impairment_.twice)) write_packet(frame);
    for (std::size_t i = 0; i < late_.size();) {
        if (--late_[i].packets > 0) {
            ++i;
            continue;
        }
        write_packet(late_[i].frame);
        late_.erase(late_.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

void Wire::finish() {
    if (file_ == nullptr) return;
    for (const Late& late : late_) write_packet(late.frame);
    late_.clear();
    if (std::fclose(std::exchange(file_, nullptr)) != 0) fail("close");
}

void Wire::write_packet(const std::string& frame) {
    microseconds_ += 20;
    std::string head;
    put_host(head, static_cast<std::uint32_t>(1'700'000'000 + microseconds_ / 1'000'000));
    put_host(head, static_cast<std::uint32_t>(microseconds_ % 1'000'000));
    put_host(head, static_cast<std::uint32_t>(frame.size()));
    put_host(head, static_cast<std::uint32_t>(frame.size()));
    write(head);
    write(frame);
}

void Wire::write(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) fail("write");
    bytes_ += text.size();
}

std::string Peer::str() const {
    return fmt::format("{}.{}.{}.{}:{}", address >> 24U, address >> 16U & 255U, address >> 8U & 255U, address & 255U,
                       port);
}

void send_segment(Wire& wire, Peer& from, const Peer& to, unsigned flags, std::string_view payload,
                  MessageNumber message) {
    std::string frame("\x02\x00\x00\x00\x00\x01\x02\x00\x00\x00\x00\x02\x08\x00", 14);
    put(frame, 0x45, 1);
    put(frame, 0, 1);
    put(frame, 40 + payload.size(), 2);
    put(frame, 0, 2);
    put(frame, 0x4000, 2);
    put(frame, 64, 1);
    put(frame, 6, 1);
    put(frame, 0, 2);
    put(frame, from.address, 4);
    put(frame, to.address, 4);
    put(frame, from.port, 2);
    put(frame, to.port, 2);
    put(frame, from.next, 4);
    put(frame, (flags & ack) != 0U ? to.next : 0, 4);
    put(frame, 0x50, 1);
    put(frame, flags, 1);
    put(frame, 65000, 2);
    put(frame, 0, 4);
    frame += payload;
    from.next += static_cast<std::uint32_t>(payload.size()) + ((flags & (syn | fin)) != 0U ? 1U : 0U);
    wire.send(std::move(frame), message);
}

}  // namespace cwmpscope::bench
