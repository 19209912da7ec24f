#include "decoder/session/datagrams.h"

#include "capture/wire.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

namespace cwmpscope {

namespace {

constexpr std::size_t most_kept = 10'000;
constexpr std::size_t most_text = 2'048;

/// "k=v&k=v", undecoded.
void read_query(std::string_view query, UdpMessage& message) {
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string_view name = pair.substr(0, equals);
        std::optional<std::string>* field = name == "ts"    ? &message.ts
                                            : name == "id"  ? &message.id
                                            : name == "un"  ? &message.un
                                            : name == "cn"  ? &message.cn
                                            : name == "sig" ? &message.sig
                                                            : nullptr;
        if (field != nullptr && !*field) *field = std::string(pair.substr(equals + 1));
    }
}

DhcpKind kind_of(std::uint8_t type) {
    switch (type) {
        case 1:
            return DhcpKind::discover;
        case 2:
            return DhcpKind::offer;
        case 3:
            return DhcpKind::request;
        case 5:
            return DhcpKind::ack;
        default:
            return DhcpKind::other;
    }
}

IpAddress v4_at(Bytes bytes, std::size_t at) {
    IpAddress address;
    for (std::size_t i = 0; i < 4; ++i) address.bytes[i] = bytes[at + i];
    return address;
}

}  // namespace

std::optional<UdpMessage> read_udp_message(const Datagram& datagram) {
    const std::string_view text = as_text(datagram.payload);
    UdpMessage message;
    message.at = datagram.at;
    message.from = datagram.from;
    message.to = datagram.to;
    message.whole = datagram.whole;
    const std::string_view line = text.substr(0, std::min(text.find_first_of("\r\n"), most_text));
    if (line.starts_with("HTTP/1.")) {
        message.is_request = false;
        return message;
    }
    if (!line.starts_with("GET ")) return std::nullopt;
    const std::string_view rest = line.substr(4);
    const std::size_t blank = rest.rfind(' ');
    message.target = std::string(rest.substr(0, blank));
    if (blank != std::string_view::npos) message.version = std::string(rest.substr(blank + 1));
    if (const std::size_t question = message.target.find('?'); question != std::string::npos)
        read_query(std::string_view(message.target).substr(question + 1), message);
    const std::size_t head = text.find("\r\n\r\n");
    if (head != std::string_view::npos) message.body_length = text.size() - head - 4;
    return message;
}

std::optional<DhcpMessage> read_dhcp(const Datagram& datagram) {
    constexpr std::size_t options_at = 240;
    constexpr std::uint32_t magic = 0x63825363;
    const Bytes bytes = datagram.payload;
    if (bytes.size() < options_at || big32(bytes, options_at - 4) != magic) return std::nullopt;
    DhcpMessage message;
    message.at = datagram.at;
    message.from = datagram.from;
    message.to = datagram.to;
    message.transaction = big32(bytes, 4);
    message.asked = v4_at(bytes, 12);
    message.given = v4_at(bytes, 16);
    for (std::size_t i = 0; i < std::min<std::size_t>(bytes[2], 16); ++i)
        message.client += fmt::format("{:02x}", bytes[28 + i]);
    // A long option comes in pieces, which are put together (RFC 3396).
    std::map<std::uint8_t, std::string> options;
    std::size_t at = options_at;
    while (at < bytes.size()) {
        const std::uint8_t code = bytes[at];
        if (code == 0) {
            ++at;
            continue;
        }
        if (code == 255) {
            message.whole = datagram.whole;
            break;
        }
        if (at + 2 > bytes.size() || at + 2 + bytes[at + 1] > bytes.size()) break;
        options[code] += as_text(bytes.subspan(at + 2, bytes[at + 1]));
        at += 2 + std::size_t{bytes[at + 1]};
    }
    const auto take = [&](std::uint8_t code) -> std::optional<std::string> {
        const auto place = options.find(code);
        return place == options.end() ? std::nullopt : std::optional(std::move(place->second));
    };
    if (const auto type = take(53); type && type->size() == 1)
        message.kind = kind_of(static_cast<std::uint8_t>(type->front()));
    if (const auto asked = take(50); asked && asked->size() == 4) message.asked = v4_at(as_bytes(*asked), 0);
    message.vendor_class = take(60).value_or("");
    message.vendor_classes_by_enterprise = take(124).value_or("");
    message.wanted = take(55).value_or("");
    message.vendor_information = take(43);
    message.by_enterprise = take(125);
    return message;
}

void Datagrams::take(const Datagram& datagram) {
    auto message = read_udp_message(datagram);
    auto dhcp = message ? std::nullopt : read_dhcp(datagram);
    if (!message && !dhcp) return;
    if (messages_.size() + dhcp_.size() >= most_kept) {
        ++left_out_;
    } else if (message) {
        messages_.push_back(std::move(*message));
    } else {
        dhcp_.push_back(std::move(*dhcp));
    }
}

}  // namespace cwmpscope
