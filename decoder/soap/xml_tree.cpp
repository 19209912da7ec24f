#include "decoder/soap/xml_tree.h"

#include "decoder/soap/xml_repair.h"

#include <fmt/format.h>
#include <algorithm>
#include <cstdlib>
#include <optional>

namespace cwmpscope {

namespace {

/// Text in the parent's own value: half the nodes. White space is kept where it is all the text of an element.
constexpr unsigned parse_flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_pi |
                                 pugi::parse_doctype | pugi::parse_fragment | pugi::parse_embed_pcdata |
                                 pugi::parse_ws_pcdata_single;

/// Below this size no text can make the parser use much memory.
constexpr std::size_t always_small = 1U << 20U;

/// In sums of a byte, which the compiler makes many of at once.
std::size_t count_of(std::string_view text, char wanted) {
    constexpr std::size_t most_in_a_byte = 255;
    std::size_t count = 0;
    for (; !text.empty(); text.remove_prefix(std::min(text.size(), most_in_a_byte))) {
        unsigned char few = 0;
        for (const char c : text.substr(0, most_in_a_byte)) few = static_cast<unsigned char>(few + (c == wanted));
        count += few;
    }
    return count;
}

/// A parsed node takes about 64 bytes, an attribute 40; text made of tags alone would cost many times its size. What
/// `limits.items` allows (a member of a list has three elements) fits easily.
bool too_many_nodes(std::string_view body, const SoapLimits& limits) {
    if (body.size() <= always_small) return false;
    const std::size_t most = limits.items * 12 + 10'000;
    return count_of(body, '<') > most || count_of(body, '=') > most;
}

constexpr bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20U) & (c != '\t') & (c != '\n') & (c != '\r');
}

struct KindsOfBytes {
    bool control = false, non_ascii = false;
};

/// Of every byte of every body: a loop without a way out is several times faster.
KindsOfBytes kinds_of(std::string_view body) {
    unsigned char controls = 0, all = 0;
    for (const char c : body) {
        controls = static_cast<unsigned char>(controls | static_cast<unsigned char>(is_control(c)));
        all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
    }
    return {controls != 0, (all & 0x80U) != 0};
}

void note_control_characters(std::string_view body, SoapNotes& notes) {
    for (auto at = std::find_if(body.begin(), body.end(), is_control); at != body.end();
         at = std::find_if(at + 1, body.end(), is_control)) {
        notes.add(SoapNoteKind::control_character, fmt::format("0x{:02X}", static_cast<unsigned char>(*at)),
                  static_cast<std::uint32_t>(at - body.begin()));
    }
}

/// The entity references that exist without a DTD, and character references.
bool is_reference(std::string_view text, bool controls_allowed) {
    constexpr std::size_t longest = 64;  // with leading zeros
    const std::size_t end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos) return false;
    const std::string_view name = text.substr(1, end - 1);
    if (name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos") return true;
    if (!name.starts_with('#') || name.size() < 2) return false;
    const bool hexadecimal = name[1] == 'x';
    const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    if (digits.empty() ||
        digits.find_first_not_of(hexadecimal ? "0123456789abcdefABCDEF" : "0123456789") != std::string_view::npos)
        return false;
    // XML 1.0, 4.1: a character must be one of XML, also by reference. XML 1.1 allows the controls.
    constexpr unsigned long blank = 0x20;
    const unsigned long character = std::strtoul(std::string(digits).c_str(), nullptr, hexadecimal ? 16 : 10);
    return character >= blank || character == '\t' || character == '\n' || character == '\r' ||
           (controls_allowed && character != 0);
}

bool is_xml_1_1(std::string_view body) {
    const std::string_view declaration = body.substr(0, std::min<std::size_t>(body.find("?>"), 100));
    return declaration.find("version=\"1.1\"") != std::string_view::npos ||
           declaration.find("version='1.1'") != std::string_view::npos;
}

/// Where the next comment, CDATA section or instruction begins.
std::size_t next_section(std::string_view body, std::size_t from) {
    for (std::size_t at = body.find('<', from); at != std::string_view::npos; at = body.find('<', at + 1)) {
        if (at + 1 < body.size() && (body[at + 1] == '!' || body[at + 1] == '?')) return at;
    }
    return std::string_view::npos;
}

/// What ends it.
std::string_view end_of_section(std::string_view section) {
    if (section.starts_with("<?")) return "?>";
    return section.starts_with("<!--") ? "-->" : "]]>";
}

/// The first '&' that begins no reference, or one to no character; the parser leaves such text alone, but it is not
/// well-formed.
std::optional<std::size_t> bare_ampersand(std::string_view body) {
    std::size_t at = body.find('&');
    if (at == std::string_view::npos) return std::nullopt;
    if (body.find("<!DOCTYPE") != std::string_view::npos) return std::nullopt;  // may declare entities
    const bool controls_allowed = is_xml_1_1(body);
    std::size_t looked_from = 0;
    while (at != std::string_view::npos) {
        if (is_reference(body.substr(at), controls_allowed)) {
            at = body.find('&', at + 1);
            continue;
        }
        // In a comment, a CDATA section or an instruction it is right: look at those between the last one known and
        // here.
        std::size_t section = looked_from;
        for (;;) {
            section = next_section(body, section);
            if (section >= at) return at;
            const std::string_view ending = end_of_section(body.substr(section));
            const std::size_t end = body.find(ending, section);
            if (end == std::string_view::npos) return std::nullopt;
            looked_from = section = end + ending.size();
            if (end > at) break;
        }
        at = body.find('&', looked_from);
    }
    return std::nullopt;
}

std::string excerpt(std::string_view body, std::size_t offset) {
    constexpr std::size_t before = 30;
    constexpr std::size_t after = 30;
    offset = std::min(offset, body.size());
    const std::size_t begin = offset > before ? offset - before : 0;
    return std::string(body.substr(begin, offset - begin + after));
}

bool is_utf16(std::string_view body) {
    return body.size() >= 2 && (body.starts_with("\xFE\xFF") || body.starts_with("\xFF\xFE") ||
                                (body[0] == '<' && body[1] == '\0') || (body[0] == '\0' && body[1] == '<'));
}

/// The text before white space at its end.
std::string_view before_space(std::string_view text) {
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    return text.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

/// href="#id" somewhere: the sign is rare in messages, so that this costs next to nothing.
bool refers_to_parts_of_itself(std::string_view body) {
    for (std::size_t at = body.find('#'); at != std::string_view::npos; at = body.find('#', at + 1)) {
        if (at == 0 || (body[at - 1] != '"' && body[at - 1] != '\'')) continue;
        const std::string_view before = before_space(body.substr(0, at - 1));
        if (before.ends_with('=') && before_space(before.substr(0, before.size() - 1)).ends_with("href")) return true;
    }
    return false;
}

/// The same of a text whose bytes say nothing.
bool refers_to_parts_of_itself(const pugi::xml_document& document) {
    return static_cast<bool>(document.find_node(
        [](const pugi::xml_node& node) { return std::string_view(node.attribute("href").value()).starts_with('#'); }));
}

}  // namespace

XmlTree::XmlTree(std::string_view body, bool whole, const SoapLimits& limits, SoapNotes& notes) {
    if (too_many_nodes(body, limits)) {
        notes.add(SoapNoteKind::limit_reached, "XML with too many elements or attributes");
        return;
    }
    std::string without_null;
    if (!is_utf16(body)) {
        const KindsOfBytes kinds = kinds_of(body);
        is_ascii_ = !kinds.non_ascii;
        if (kinds.control) note_control_characters(body, notes);
        // The parser takes a null character for the end of the text.
        if (body.find('\0') != std::string_view::npos) {
            without_null = body;
            std::replace(without_null.begin(), without_null.end(), '\0', ' ');
            body = without_null;
        }
    }
    const pugi::xml_parse_result first = document_.load_buffer(body.data(), body.size(), parse_flags);
    if (first) {
        const std::optional<std::size_t> ampersand = is_utf16(body) ? std::nullopt : bare_ampersand(body);
        if (ampersand && whole) {
            const bool of_no_character = is_reference(body.substr(*ampersand), true);
            note_not_well_formed(
                body, *ampersand,
                of_no_character ? "a reference to a character that XML does not allow" : "'&' that begins no reference",
                notes);
        }
        well_formed_ = whole && !ampersand;
        has_references_ = is_utf16(body) ? refers_to_parts_of_itself(document_) : refers_to_parts_of_itself(body);
        return;
    }
    const RepairedXml repaired = repair_xml(body);
    if (whole) {
        const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(first.offset, 0));
        const bool unclosed = !repaired.first_error && repaired.open_elements > 0;
        note_not_well_formed(body, repaired.first_error.value_or(unclosed ? body.size() : offset),
                             unclosed ? "the text ends inside an element" : first.description(), notes);
    }
    const pugi::xml_parse_result second =
        document_.load_buffer(repaired.text.data(), repaired.text.size(), parse_flags);
    // What is open at the end is the chain of last elements. When even the repair failed, all of it is in doubt.
    std::size_t levels = second ? std::min(repaired.open_elements, limits.depth) : limits.depth;
    for (pugi::xml_node node = document_.last_child(); node && levels > 0; node = node.last_child()) {
        while (node && node.type() != pugi::node_element) node = node.previous_sibling();
        if (!node) break;
        cut_.push_back(node);
        --levels;
    }
}

void XmlTree::note_not_well_formed(std::string_view body, std::size_t offset, std::string_view why, SoapNotes& notes) {
    notes.add(SoapNoteKind::not_well_formed, fmt::format("{}: {}", why, excerpt(body, offset)),
              static_cast<std::uint32_t>(offset));
}

bool XmlTree::is_cut(pugi::xml_node element) const {
    return std::find(cut_.begin(), cut_.end(), element) != cut_.end();
}

std::string_view text_of(pugi::xml_node element, std::string& scratch) {
    return text_of(element, element.first_child(), scratch);
}

std::string_view text_of(pugi::xml_node element, pugi::xml_node first, std::string& scratch) {
    const std::string_view own = element.value();
    if (!first) return own;
    scratch.assign(own);
    for (pugi::xml_node piece = first; piece; piece = piece.next_sibling()) {
        if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) scratch.append(piece.value());
    }
    return scratch;
}

std::uint32_t offset_of(pugi::xml_node node) {
    return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
}

}  // namespace cwmpscope
