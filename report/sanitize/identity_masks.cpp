#include "report/sanitize/identity_masks.h"

#include "capture/wire.h"
#include "decoder/session/percent_encoding.h"
#include "report/secrets.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t most_names = 500'000;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Options of DHCP that say nothing of who it is, or are read for words: RFC 2132, RFC 3004, RFC 3925.
bool is_harmless_option(std::uint8_t code) {
    constexpr std::array<std::uint8_t, 14> harmless = {1, 13, 51, 52, 53, 55, 57, 58, 59, 60, 77, 26, 23, 2};
    return std::ranges::find(harmless, code) != harmless.end();
}
bool has_words(std::uint8_t code) {
    return code == 43 || code == 60 || code == 77 || code == 124 || code == 125;
}
bool has_addresses(std::uint8_t code) {
    constexpr std::array<std::uint8_t, 12> addresses = {3, 4, 5, 6, 28, 42, 44, 50, 54, 69, 70, 150};
    return std::ranges::find(addresses, code) != addresses.end();
}

std::string as_string(std::span<const std::uint8_t> bytes) {
    return {bytes.begin(), bytes.end()};
}

}  // namespace

void IdentityMasks::learn_word(std::string_view value, std::set<std::string, std::less<>>& words) {
    if (value.empty() || words.size() >= most_names || !words.emplace(value).second) return;
    words_.add(value, tokens_.of(value), is_telling_name(value));
}

void IdentityMasks::learn_serial(std::string_view value) {
    value = trimmed(value);
    learn_word(value, serials_);
    // In a user name (TR-069, 3.4.4). Written in the same places with the token's characters, it is decoded to the token.
    for (const PercentCase letters : {PercentCase::upper, PercentCase::lower}) {
        const std::string encoded = percent_encoded(value, letters);
        if (encoded == value) return;
        const std::string alike = percent_encoded_as(value, tokens_.of(value), letters);
        tokens_.give(encoded, alike);
        words_.add(encoded, alike, is_telling_name(value));
    }
}

void IdentityMasks::learn(std::string_view body) {
    for (const NamedValue& item : named_values_in_xml(body)) {
        switch (identity_of_name(item.name)) {
            case IdentityKind::serial:
                learn_serial(item.value);
                break;
            case IdentityKind::ssid:
                learn_word(trimmed(item.value), ssids_);
                break;
            case IdentityKind::mac:
            case IdentityKind::address:
            case IdentityKind::none:
                break;
        }
    }
}

std::uint64_t IdentityMasks::other_mac(std::uint64_t mac) {
    const bool of_a_group = ((mac >> 40U) & 1U) != 0;
    if (mac == 0 || of_a_group) return mac;
    return (std::uint64_t{2} << 40U) | macs_.try_emplace(mac, macs_.size() + 1).first->second;
}

IdentityMasks::MacAddress IdentityMasks::mac(const MacAddress& mac) {
    std::uint64_t value = 0;
    for (const std::uint8_t byte : mac) value = value << 8U | byte;
    value = other_mac(value);
    MacAddress made{};
    for (std::size_t i = 6; i > 0; --i, value >>= 8U) made[i - 1] = static_cast<std::uint8_t>(value & 0xffU);
    return made;
}

std::vector<MaskEdit> IdentityMasks::edits(std::string_view text) {
    std::vector<MaskEdit> found;
    for (const auto& [begin, length] : words_.places_in(text))
        found.push_back({begin, tokens_.of(text.substr(begin, length))});
    for (const AddressInText& one : addresses_in(text)) {
        if (one.mac) {
            MacText other = *one.mac;
            other.value = other_mac(other.value);
            found.push_back({one.offset, to_string(other)});
        } else {
            found.push_back({one.offset, addresses_.written_alike(text.substr(one.offset, one.length), one.ip)});
        }
    }
    return without_overlaps(std::move(found));
}

std::vector<MaskEdit> IdentityMasks::edits_of_body(std::string_view body) {
    std::vector<MaskEdit> found;
    for (const NamedValue& item : named_values_in_xml(body)) {
        const IdentityKind kind = identity_of_name(item.name);
        const std::string_view value = trimmed(item.value);
        if (value.empty()) continue;
        const auto begin = static_cast<std::uint64_t>(value.data() - body.data());
        if (kind == IdentityKind::serial || kind == IdentityKind::ssid) {
            found.push_back({begin, tokens_.of(value)});
        } else if (const auto mac = kind == IdentityKind::mac ? mac_at(value, true) : std::nullopt;
                   mac && value.size() == (mac->separator == '\0' ? 12U : 17U)) {
            MacText other = *mac;
            other.value = other_mac(other.value);
            found.push_back({begin, to_string(other)});
        }
    }
    const std::vector<MaskEdit> by_form = edits(body);
    found.insert(found.end(), by_form.begin(), by_form.end());
    return without_overlaps(std::move(found));
}

std::string IdentityMasks::replaced(std::string_view text) {
    std::string out(text);
    for (const MaskEdit& edit : edits(text)) out.replace(edit.offset, edit.bytes.size(), edit.bytes);
    return out;
}

std::vector<MaskEdit> IdentityMasks::edits_of_dhcp(Bytes payload) {
    constexpr std::size_t options_at = 240, hardware_at = 28, hardware_length = 16;
    constexpr std::uint32_t magic = 0x63825363;
    if (payload.size() < options_at || big32(payload, options_at - 4) != magic) return {};
    std::vector<MaskEdit> edits;
    const auto address_at = [&](std::size_t at) {
        IpAddress address;
        std::ranges::copy(payload.subspan(at, 4), address.bytes.begin());
        const IpAddress other = addresses_.of(address);
        edits.push_back({at, as_string(Bytes(other.bytes).first(4))});
    };
    const auto mac_at_place = [&](std::size_t at) {
        MacAddress mac{};
        std::ranges::copy(payload.subspan(at, 6), mac.begin());
        edits.push_back({at, as_string(this->mac(mac))});
    };
    const auto filled = [&](std::size_t at, std::size_t length) {
        if (length > 0) edits.push_back({at, std::string(length, 'x')});
    };
    for (const std::size_t at : {12, 16, 20, 24}) address_at(at);
    if (payload[2] == 6) {
        mac_at_place(hardware_at);
    } else {
        filled(hardware_at, hardware_length);
    }
    const std::string_view name = as_text(payload.subspan(44, options_at - 4 - 44));  // server's name, boot file
    for (MaskEdit& edit : this->edits(name)) edits.push_back({edit.offset + 44, std::move(edit.bytes)});
    for (std::size_t at = options_at; at + 2 <= payload.size() && payload[at] != 255;) {
        const std::uint8_t code = payload[at];
        if (code == 0) {
            ++at;
            continue;
        }
        const std::size_t begin = at + 2, length = std::min<std::size_t>(payload[at + 1], payload.size() - begin);
        at = begin + length;
        if (has_words(code)) {
            for (MaskEdit& edit : this->edits(as_text(payload.subspan(begin, length))))
                edits.push_back({edit.offset + begin, std::move(edit.bytes)});
        } else if (has_addresses(code)) {
            for (std::size_t i = 0; i + 4 <= length; i += 4) address_at(begin + i);
        } else if (code == 61 && length == 7 && payload[begin] == 1) {
            mac_at_place(begin + 1);
        } else if (!is_harmless_option(code)) {
            filled(begin, length);
        }
    }
    return without_overlaps(std::move(edits));
}

}  // namespace cwmpscope
