#include "capture/wireless_frame.h"

#include "capture/wire.h"

namespace cwmpscope {

namespace {

/// Radiotap's flags, the second of its fields; zero when it is not there.
unsigned radiotap_flags(Bytes header) {
    constexpr std::uint32_t has_time = 1U, has_flags = 2U, has_more_words = 0x80000000U;
    const std::uint32_t present = little32(header, 4);
    if ((present & has_flags) == 0) return 0;
    std::size_t at = 4;
    while ((little32(header, at) & has_more_words) != 0) {
        at += 4;
        if (header.size() < at + 4) return 0;
    }
    at += 4;
    if ((present & has_time) != 0) at = (at + 7) / 8 * 8 + 8;
    return at < header.size() ? header[at] : 0U;
}

Below data_frame(Rest& rest, bool padded) {
    if (!rest.has(24)) return std::nullopt;
    const unsigned control = rest.bytes[0], flags = rest.bytes[1];
    const bool is_data = (control & 0x0fU) == 0x08, has_payload = (control & 0x40U) == 0, has_qos = (control & 0x80U);
    const bool four_addresses = (flags & 0x03U) == 0x03, more_fragments = (flags & 0x04U) != 0;
    const bool encrypted = (flags & 0x40U) != 0, has_ht_control = (flags & 0x80U) != 0;
    const bool later_fragment = (rest.bytes[22] & 0x0fU) != 0;
    if (!is_data || !has_payload || encrypted || more_fragments || later_fragment) return protocol::not_ip;

    std::size_t header = four_addresses ? 30 : 24;
    if (has_qos) {
        if (!rest.has(header + 2)) return std::nullopt;
        const bool aggregate = (rest.bytes[header] & 0x80U) != 0;
        if (aggregate) return protocol::not_ip;
        header += has_ht_control ? 6 : 2;
    }
    if (padded) header = (header + 3) / 4 * 4;
    if (!rest.has(header)) return std::nullopt;
    rest.take(header);
    return protocol::llc;
}

}  // namespace

Below below_radiotap(Rest& rest) {
    constexpr unsigned padded = 0x20;
    if (!rest.has(8)) return std::nullopt;
    const std::size_t length = little16(rest.bytes, 2);
    if (length < 8 || !rest.has(length)) return std::nullopt;
    const unsigned flags = radiotap_flags(rest.bytes.first(length));
    rest.take(length);
    return data_frame(rest, (flags & padded) != 0);
}

Below below_wireless(Rest& rest) {
    return data_frame(rest, false);
}

}  // namespace cwmpscope
