#include "report/sanitize/mask_tokens.h"

#include "report/base64.h"
#include "report/escape.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace cwmpscope {

namespace {

/// Without x, which fills what is in front.
constexpr std::string_view numerals = "0123456789abcdefghijklmnopqrstuvwyz";

/// One character of a secret.
struct Place {
    std::size_t at = 0;
    std::size_t length = 1;  ///< in UTF-8
};

/// The numeral (numerals.size(): what fills) as a character of as many bytes: what is not ASCII is masked by what is not
/// ASCII, so that whatever is found in it is found in the token.
std::string numeral(std::size_t number, std::size_t length) {
    constexpr std::array<std::uint32_t, 3> first = {0x0250, 0xff10, 0x1d400};  // IPA, full width, mathematical letters
    if (length == 1) return std::string(1, number < numerals.size() ? numerals[number] : 'x');
    const std::uint32_t code = first[length - 2] + static_cast<std::uint32_t>(number);
    std::string made(length, '\0');
    for (std::size_t i = length; i-- > 0;)
        made[i] = static_cast<char>(0x80U | ((code >> (6 * (length - 1 - i))) & 0x3fU));
    made[0] = static_cast<char>((0xf00U >> length & 0xffU) | code >> (6 * (length - 1)));
    return made;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_letter_or_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The length of "&amp;" or "&#38;" at the beginning of the text; 0: none.
std::size_t entity_length(std::string_view text) {
    std::size_t at = 1;
    if (at < text.size() && text[at] == '#') ++at;
    const std::size_t name = at;
    while (at < text.size() && at < 12 && is_letter_or_digit(text[at])) ++at;
    return at > name && at < text.size() && text[at] == ';' ? at + 1 : 0;
}

/// The places that are masked.
std::vector<Place> masked_places(std::string_view secret) {
    std::size_t end = secret.size();
    while (end > 4 && secret.size() % 4 == 0 && secret.size() - end < 2 && secret[end - 1] == '=') --end;
    std::vector<Place> places;
    std::size_t entity_until = 0;
    for (std::size_t i = 0; i < end;) {
        const char c = secret[i];
        const std::size_t character = code_point_at(secret.substr(0, end), i).length;
        const std::size_t entity = c == '&' && i >= entity_until ? entity_length(secret.substr(i)) : 0;
        if (entity > 0) entity_until = i + entity;
        const bool bare_ampersand = c == '&' && i >= entity_until;
        if (static_cast<unsigned char>(c) > ' ' && !bare_ampersand) places.push_back({i, character});
        i += character;
    }
    return places;
}

}  // namespace

std::string MaskTokens::of(std::string_view secret) {
    return token(secret, false);
}

std::string MaskTokens::hex_of(std::string_view secret) {
    return token(secret, true);
}

void MaskTokens::give(std::string_view secret, std::string_view token) {
    tokens_.emplace("t" + std::string(secret), token);
}

void MaskTokens::remember(std::string_view password) {
    constexpr std::size_t shortest = 5;
    if (password.size() >= shortest) remembered_.add(password, {});
}

std::string MaskTokens::token(std::string_view secret, bool hex) {
    if (secret == "true" || secret == "false" || (secret.size() == 1 && is_digit(secret[0])))
        return std::string(secret);
    const std::string key = (hex ? "h" : "t") + std::string(secret);
    if (const auto known = tokens_.find(key); known != tokens_.end()) return known->second;

    const std::vector<Place> places = masked_places(secret);
    const auto all = [&](bool (*is_such)(char)) {
        return std::ranges::all_of(places, [&](const Place& place) { return is_such(secret[place.at]); });
    };
    const bool digits = !hex && all(is_digit), hexadecimal = hex || (!digits && places.size() >= 8 && all(is_hex));
    const std::size_t base = digits || hexadecimal ? 10 : numerals.size();
    std::string pattern(secret);
    for (const Place& place : places)
        pattern.replace(place.at, place.length, numeral(base == 10 ? 0 : numerals.size(), place.length));
    if (digits && !places.empty()) pattern[places.front().at] = '1';

    std::string made = pattern;
    // The first character of a number stays: a zero in front would change what it is.
    const std::size_t fixed = digits && places.size() > 1 ? 1 : 0;
    do {
        made = pattern;
        std::size_t number = ++used_[pattern];
        for (std::size_t i = places.size(); i > fixed && number > 0; --i, number /= base) {
            const Place& place = places[i - 1];
            made.replace(place.at, place.length, numeral(number % base, place.length));
        }
    } while (made == secret && !places.empty());
    tokens_.emplace(key, made);
    return made;
}

std::string MaskTokens::basic_of(std::string_view base64) {
    const std::string plain = from_base64(base64);
    const std::size_t colon = plain.find(':');
    std::string masked;
    if (colon != std::string::npos) {
        masked = cwmpscope::base64(plain.substr(0, colon + 1) + of(std::string_view(plain).substr(colon + 1)));
    } else {
        masked = cwmpscope::base64(std::string(plain.size(), 'x'));
    }
    if (masked.size() == base64.size()) return masked;
    // Not quite base64: as much of it as has the length, and still base64.
    std::string out;
    while (out.size() < base64.size()) out += "eHh4";
    out.resize(base64.size());
    return out;
}

}  // namespace cwmpscope
