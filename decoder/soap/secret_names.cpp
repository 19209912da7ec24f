// is_secret_name: which parameters and arguments hold secrets. The data models mark them as hidden or secured; vendors'
// parameters are recognised by the words in the last part of their name.
#include "decoder/soap/cwmp_message.h"
#include "decoder/soap/lexical.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace cwmpscope {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The last part that is a name: of "WEPKey.1.WEPKey" WEPKey, of "PreSharedKey.1" PreSharedKey.
std::string_view last_part(std::string_view name) {
    while (!name.empty()) {
        if (name.back() == '.') name.remove_suffix(1);
        const std::size_t dot = name.rfind('.');
        const std::string_view part = dot == std::string_view::npos ? name : name.substr(dot + 1);
        if (!is_number(part) || dot == std::string_view::npos) return part;
        name = name.substr(0, dot);
    }
    return name;
}

/// A secret's name ends with one of these, perhaps with a number after it (WEPKey1, Password2).
constexpr std::string_view endings[] = {
    "password",   "passwd",      "passphrase",     "passcode",        "passwords",     "pwd",          "psk",
    "secret",     "secrets",     "community",      "communitystring", "communityname", "rocommunity",  "rwcommunity",
    "token",      "pinnumber",   "pincode",        "pukcode",         "devicepin",     "passwordhash", "passwdhash",
    "credential", "credentials", "activationcode", "unlockcode",      "accesscode",    "key",          "keys"};

/// Keys that open nothing.
constexpr std::string_view harmless_keys[] = {"parameterkey", "commandkey",  "publickey",  "hotkey",     "sortkey",
                                              "uniquekey",    "primarykey",  "foreignkey", "publickeys", "pubkey",
                                              "objectkey",    "announcekey", "monkey",     "turkey"};

/// Bit i of a letter: endings[i] ends with it. Names are asked of every parameter of a capture, and nearly all of them
/// end with a letter that few of the words have.
constexpr auto endings_by_letter = [] {
    std::array<std::uint32_t, 26> bits{};
    static_assert(std::size(endings) <= 32);
    for (std::size_t i = 0; i < std::size(endings); ++i) {
        bits[static_cast<std::size_t>(endings[i].back() - 'a')] |= 1U << i;
    }
    return bits;
}();

constexpr char without_case(char letter) {
    return static_cast<char>(letter | 0x20);
}

/// The first and the last letter decide nearly always.
bool ends_with(std::string_view text, std::string_view word) {
    if (text.size() < word.size()) return false;
    const std::string_view end = text.substr(text.size() - word.size());
    return without_case(end.back()) == without_case(word.back()) &&
           without_case(end.front()) == without_case(word.front()) && same_but_for_case(end, word);
}

bool has_secret_ending(std::string_view text) {
    const char last = without_case(text.back());
    if (last < 'a' || last > 'z') return false;
    for (std::uint32_t bits = endings_by_letter[static_cast<std::size_t>(last - 'a')]; bits != 0; bits &= bits - 1) {
        if (ends_with(text, endings[std::countr_zero(bits)])) return true;
    }
    return false;
}

}  // namespace

bool is_secret_name(std::string_view name) {
    const std::string_view part = last_part(name);
    std::string_view text = part;
    while (!text.empty() && text.back() >= '0' && text.back() <= '9') text.remove_suffix(1);
    if (text.empty()) return false;
    if (has_secret_ending(text)) {
        return std::none_of(std::begin(harmless_keys), std::end(harmless_keys),
                            [text](std::string_view word) { return ends_with(text, word); });
    }
    if (ends_with(text, "pass")) return !ends_with(text, "bypass") && !ends_with(text, "compass");
    // "PIN", "SIMPIN", "X_VENDOR_WPS_PIN", "wps_pin", but not "Spin" or "Mapping".
    return part.ends_with("PIN") || part.ends_with("Pin") || part.ends_with("PUK") || same_but_for_case(text, "pin") ||
           ends_with(text, "_pin") || ends_with(text, "-pin");
}

}  // namespace cwmpscope
