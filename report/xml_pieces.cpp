#include "report/xml_pieces.h"

#include <algorithm>
#include <utility>

namespace cwmpscope {

namespace {

/// How many open elements are asked for the beginning of an end tag: more is no XML but an attack.
constexpr std::size_t most_unclosed = 64;

constexpr std::string_view cdata_begin = "<![CDATA[", cdata_end = "]]>";

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view local_name(std::string_view tag) {
    tag.remove_prefix(std::min(tag.size(), tag.find_first_not_of("</")));
    tag = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
    const std::size_t colon = tag.find(':');
    return colon == std::string_view::npos ? tag : tag.substr(colon + 1);
}

/// The end of the tag that `body` begins with: '>' may stand in a quoted attribute. A quote that nobody closes is no
/// quote; then none is looked for any more, each would read to the end of the text again.
std::size_t end_of_tag(std::string_view body, bool& quotes_close) {
    char quote = 0;
    for (std::size_t i = 1; i < body.size() && quotes_close; ++i) {
        const char c = body[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '>') {
            return i + 1;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '<') {
            return i;
        }
    }
    quotes_close = false;
    const std::size_t end = body.find_first_of("<>", 1);
    if (end == std::string_view::npos) return body.size();
    return body[end] == '>' ? end + 1 : end;
}

std::size_t end_of_markup(std::string_view body, bool& quotes_close) {
    for (const auto& [begin, end] :
         {std::pair<std::string_view, std::string_view>{"<!--", "-->"}, {cdata_begin, cdata_end}, {"<?", "?>"}}) {
        if (body.substr(0, begin.size()) != begin) continue;
        const std::size_t found = body.find(end, begin.size());
        return found == std::string_view::npos ? body.size() : found + end.size();
    }
    return end_of_tag(body, quotes_close);
}

}  // namespace

std::string_view XmlPiece::text() const {
    if (kind != XmlPieceKind::cdata) return raw;
    std::string_view inside = raw.substr(std::min(raw.size(), cdata_begin.size()));
    if (inside.ends_with(cdata_end)) inside.remove_suffix(cdata_end.size());
    return inside;
}

std::vector<XmlPiece> xml_pieces(std::string_view body) {
    std::vector<XmlPiece> pieces;
    std::vector<std::size_t> open;
    bool quotes_close = true;
    const auto add = [&](XmlPieceKind kind, std::string_view raw) {
        const bool text = kind == XmlPieceKind::text || kind == XmlPieceKind::cdata;
        pieces.push_back({kind, raw, text ? std::string_view() : local_name(raw), open.empty() ? 0 : open.back()});
    };
    while (!body.empty()) {
        const std::size_t tag = body.find('<');
        const std::string_view text = trimmed(body.substr(0, tag));
        if (!text.empty()) add(XmlPieceKind::text, text);
        if (tag == std::string_view::npos) break;
        body.remove_prefix(tag);
        const std::size_t end = end_of_markup(body, quotes_close);
        const std::string_view raw = body.substr(0, end);
        body.remove_prefix(end);
        if (raw.starts_with(cdata_begin)) {
            add(XmlPieceKind::cdata, raw);
        } else if (raw.starts_with("<!") || raw.starts_with("<?")) {
            add(XmlPieceKind::other, raw);
        } else if (raw.starts_with("</")) {
            // The innermost open element of that name ends; an end without a beginning ends nothing.
            const std::size_t lowest = open.size() > most_unclosed ? open.size() - most_unclosed : 0;
            std::size_t depth = open.size();
            while (depth > lowest && pieces[open[depth - 1] - 1].name != local_name(raw)) --depth;
            if (depth > lowest) open.resize(depth - 1);
            add(XmlPieceKind::close, raw);
        } else if (raw.ends_with("/>")) {
            add(XmlPieceKind::single, raw);
        } else {
            add(XmlPieceKind::open, raw);
            open.push_back(pieces.size());
        }
    }
    return pieces;
}

}  // namespace cwmpscope
