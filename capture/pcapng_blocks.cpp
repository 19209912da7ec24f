#include "capture/pcapng_blocks.h"

namespace cwmpscope::pcapng {

namespace {

constexpr std::uint32_t section_header = 0x0a0d0d0a, interface_description = 1, interface_statistics = 5,
                        enhanced_packet = 6, byte_order_magic = 0x1a2b3c4d;
constexpr std::uint16_t option_end = 0, comment_option = 1, program_option = 4, name_option = 2, resolution_option = 9,
                        filter_option = 11, drop_count_option = 4, received_option = 4, interface_drop_option = 5,
                        kernel_drop_option = 7;
constexpr std::string_view nanoseconds = "\x09";
constexpr std::size_t longest_option = 0xffff;

void put16(std::string& out, std::uint16_t value) {
    out += static_cast<char>(value & 0xffU);
    out += static_cast<char>(value >> 8U);
}

void put32(std::string& out, std::uint32_t value) {
    put16(out, static_cast<std::uint16_t>(value & 0xffffU));
    put16(out, static_cast<std::uint16_t>(value >> 16U));
}

void put64(std::string& out, std::uint64_t value) {
    put32(out, static_cast<std::uint32_t>(value & 0xffffffffU));
    put32(out, static_cast<std::uint32_t>(value >> 32U));
}

/// One block: its head on construction, its lengths at the end.
class Block {
public:
    Block(std::string& out, std::uint32_t type) : out_(out), begin_(out.size()) {
        put32(out_, type);
        put32(out_, 0);
    }
    ~Block() {
        const auto length = static_cast<std::uint32_t>(out_.size() - begin_ + 4);
        for (unsigned i = 0; i < 4; ++i) out_[begin_ + 4 + i] = static_cast<char>((length >> (8 * i)) & 0xffU);
        put32(out_, length);
    }
    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;

    void option(std::uint16_t code, std::string_view value) {
        value = value.substr(0, longest_option);
        put16(out_, code);
        put16(out_, static_cast<std::uint16_t>(value.size()));
        out_ += value;
        pad();
    }
    void count(std::uint16_t code, std::uint64_t value) {
        put16(out_, code);
        put16(out_, sizeof value);
        put64(out_, value);
    }
    /// Time as every block has it: the higher half first.
    void time(std::uint64_t nanoseconds_since_1970) {
        put32(out_, static_cast<std::uint32_t>(nanoseconds_since_1970 >> 32U));
        put32(out_, static_cast<std::uint32_t>(nanoseconds_since_1970 & 0xffffffffU));
    }
    void pad() { out_.append((4 - (out_.size() - begin_) % 4) % 4, '\0'); }

private:
    std::string& out_;
    std::size_t begin_;
};

}  // namespace

void put_section(std::string& out, std::string_view program) {
    Block block(out, section_header);
    put32(out, byte_order_magic);
    put16(out, 1);
    put16(out, 0);
    put64(out, UINT64_MAX);  // how long it will be is not known
    if (program.empty()) return;
    block.option(program_option, program);
    block.option(option_end, {});
}

void put_interface(std::string& out, std::uint16_t link_type, std::uint32_t snap_length, std::string_view name,
                   std::string_view filter) {
    Block block(out, interface_description);
    put16(out, link_type);
    put16(out, 0);
    put32(out, snap_length);
    if (!name.empty()) block.option(name_option, name);
    block.option(resolution_option, nanoseconds);
    if (!filter.empty()) block.option(filter_option, std::string(1, '\0').append(filter));
    block.option(option_end, {});
}

void put_packet(std::string& out, std::uint32_t interface, std::uint64_t time, std::uint32_t original_length,
                std::span<const std::uint8_t> bytes, std::string_view comment, std::uint64_t dropped) {
    Block block(out, enhanced_packet);
    put32(out, interface);
    block.time(time);
    put32(out, static_cast<std::uint32_t>(bytes.size()));
    put32(out, original_length);
    out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    block.pad();
    if (comment.empty() && dropped == 0) return;
    if (!comment.empty()) block.option(comment_option, comment);
    if (dropped > 0) block.count(drop_count_option, dropped);
    block.option(option_end, {});
}

void put_statistics(std::string& out, std::uint32_t interface, std::uint64_t time, const Statistics& counts) {
    Block block(out, interface_statistics);
    put32(out, interface);
    block.time(time);
    block.count(received_option, counts.received);
    block.count(interface_drop_option, counts.dropped_by_interface);
    block.count(kernel_drop_option, counts.dropped_by_kernel);
    block.option(option_end, {});
}

}  // namespace cwmpscope::pcapng
