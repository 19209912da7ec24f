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

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_number(std::string_view text) {
    return !text.empty() && is_digit(text.back()) && std::all_of(text.begin(), text.end(), is_digit);
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

/// Bit i of a letter: endings[i] has it at the end, or as many letters before the end. Names are asked of every
/// parameter of a capture, and nearly all of them end with two letters that none of the words has.
constexpr auto endings_by_letter(std::size_t before_the_end) {
    std::array<std::uint32_t, 26> bits{};
    static_assert(std::size(endings) <= 32);
    for (std::size_t i = 0; i < std::size(endings); ++i) {
        const char letter = endings[i][endings[i].size() - 1 - before_the_end];
        bits[static_cast<std::size_t>(letter - 'a')] |= 1U << i;
    }
    return bits;
}
constexpr auto by_last_letter = endings_by_letter(0);
constexpr auto by_letter_before = endings_by_letter(1);

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

/// The endings that may be meant, by the last two letters.
std::uint32_t endings_like(std::string_view text) {
    if (text.size() < 2) return 0;
    const char last = without_case(text.back());
    const char before = without_case(text[text.size() - 2]);
    if (last < 'a' || last > 'z' || before < 'a' || before > 'z') return 0;
    return by_last_letter[static_cast<std::size_t>(last - 'a')] &
           by_letter_before[static_cast<std::size_t>(before - 'a')];
}

/// Neither one of the endings, nor a word that ends in "pass", "pin" or "puk", nor something behind which a number or a
/// dot stands: what nearly every name is.
bool ends_like_no_secret(std::string_view name) {
    if (name.empty() || is_digit(name.back()) || name.back() == '.') return false;
    const char last = without_case(name.back());
    const char before = name.size() < 2 ? ' ' : without_case(name[name.size() - 2]);
    const bool other_word =
        (before == 's' && last == 's') || (before == 'i' && last == 'n') || (before == 'u' && last == 'k');
    return !other_word && endings_like(name) == 0;
}

bool has_secret_ending(std::string_view text) {
    for (std::uint32_t bits = endings_like(text); bits != 0; bits &= bits - 1) {
        if (ends_with(text, endings[std::countr_zero(bits)])) return true;
    }
    return false;
}

}  // namespace

bool is_secret_name(std::string_view name) {
    if (ends_like_no_secret(name)) return false;
    const std::string_view part = last_part(name);
    std::string_view text = part;
    while (!text.empty() && is_digit(text.back())) text.remove_suffix(1);
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
