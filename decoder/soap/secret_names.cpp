// is_secret_name: which parameters and arguments hold secrets. The data models mark them as hidden or secured; vendors'
// parameters are recognised by the words in the last part of their name.
#include "decoder/soap/cwmp_message.h"
#include "decoder/soap/lexical.h"

#include <algorithm>
#include <cctype>
#include <span>
#include <string>

namespace cwmpscope {

namespace {

std::string lower_case(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

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

bool ends_with_any(std::string_view text, std::span<const std::string_view> words) {
    if (text.empty()) return false;
    // Asked of every parameter of a capture: the last letter alone decides nearly always.
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return word.back() == text.back() && text.ends_with(word); });
}

}  // namespace

bool is_secret_name(std::string_view name) {
    const std::string_view part = last_part(name);
    std::string text = lower_case(part);
    while (!text.empty() && text.back() >= '0' && text.back() <= '9') text.pop_back();
    if (ends_with_any(text, endings)) return !ends_with_any(text, harmless_keys);
    if (text.ends_with("pass")) return !text.ends_with("bypass") && !text.ends_with("compass");
    // "PIN", "SIMPIN", "X_VENDOR_WPS_PIN", "wps_pin", but not "Spin" or "Mapping".
    return part.ends_with("PIN") || part.ends_with("Pin") || part.ends_with("PUK") || text == "pin" ||
           text.ends_with("_pin") || text.ends_with("-pin");
}

}  // namespace cwmpscope
