#include "report/soap_text.h"

#include "report/escape.h"

#include <algorithm>
#include <vector>

namespace cwmpscope {

namespace {

constexpr std::size_t deepest = 40;  ///< levels that are still indented

enum class PieceKind : std::uint8_t { open, close, single, other, text };

struct Piece {
    PieceKind kind = PieceKind::text;
    std::string_view raw;    ///< as on the wire
    std::string_view name;   ///< local name of a tag
    std::size_t parent = 0;  ///< index + 1 of the piece that opened the element around it; 0: none
};

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

/// Tags and the text between them, in order; every byte that is not blank is in one of them.
std::vector<Piece> pieces_of(std::string_view body) {
    std::vector<Piece> pieces;
    std::vector<std::size_t> open;
    const auto add = [&](PieceKind kind, std::string_view raw) {
        pieces.push_back({kind, raw, kind == PieceKind::text ? std::string_view() : local_name(raw),
                          open.empty() ? 0 : open.back()});
    };
    while (!body.empty()) {
        const std::size_t tag = body.find('<');
        const std::string_view text = trimmed(body.substr(0, tag));
        if (!text.empty()) add(PieceKind::text, text);
        if (tag == std::string_view::npos) break;
        body.remove_prefix(tag);
        const bool comment = body.substr(0, 4) == "<!--";
        const bool cdata = body.substr(0, 9) == "<![CDATA[";
        const std::string_view ending = comment ? "-->" : cdata ? "]]>" : ">";
        const std::size_t found = body.find(ending);
        const std::size_t end = found == std::string_view::npos ? body.size() : found + ending.size();
        const std::string_view raw = body.substr(0, end);
        body.remove_prefix(end);
        if (cdata) {
            add(PieceKind::text, raw);
        } else if (comment || raw.substr(0, 2) == "<!" || raw.substr(0, 2) == "<?") {
            add(PieceKind::other, raw);
        } else if (raw.substr(0, 2) == "</") {
            // The innermost open element of that name ends; an end without a beginning ends nothing.
            std::size_t depth = open.size();
            while (depth > 0 && pieces[open[depth - 1] - 1].name != local_name(raw)) --depth;
            if (depth > 0) open.resize(depth - 1);
            add(PieceKind::close, raw);
        } else if (raw.size() >= 2 && raw[raw.size() - 2] == '/') {
            add(PieceKind::single, raw);
        } else {
            add(PieceKind::open, raw);
            open.push_back(pieces.size());
        }
    }
    return pieces;
}

/// The piece with the text of element `element` (index + 1), or none.
bool is_text_of(const Piece& piece, std::size_t element) {
    return piece.kind == PieceKind::text && piece.parent == element;
}

/// Which pieces of text are secrets: the text of an element with a secret's name, and the Value beside a secret Name.
std::vector<bool> secret_pieces(const std::vector<Piece>& pieces) {
    std::vector<bool> secret(pieces.size(), false);
    std::vector<bool> holds_secret(pieces.size() + 1, false);  // structures (index + 1) with a Name that names a secret
    for (const Piece& piece : pieces) {
        if (piece.kind != PieceKind::text || piece.parent == 0) continue;
        const Piece& element = pieces[piece.parent - 1];
        if (element.name == "Name" && is_secret_name(trimmed(piece.raw))) holds_secret[element.parent] = true;
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        // Any element around the text counts: a Value may hold further elements.
        std::size_t around = pieces[i].parent;
        for (std::size_t steps = 0; around != 0 && steps < deepest && is_text_of(pieces[i], pieces[i].parent);
             ++steps) {
            const Piece& element = pieces[around - 1];
            const bool value_of_secret = element.parent != 0 && element.name == "Value" && holds_secret[element.parent];
            if (value_of_secret || is_secret_name(element.name)) secret[i] = true;
            around = element.parent;
        }
    }
    return secret;
}

}  // namespace

std::string soap_text(std::string_view body, std::string_view indent, const Redaction& redaction) {
    const std::vector<Piece> pieces = pieces_of(body);
    const std::vector<bool> secret =
        redaction.show_secrets ? std::vector<bool>(pieces.size(), false) : secret_pieces(pieces);
    std::string out;
    std::size_t depth = 0;
    const auto begin_line = [&] {
        out += indent;
        out.append(2 * std::min(depth, deepest), ' ');
    };
    const auto text_of = [&](std::size_t i) {
        if (secret[i]) return std::string("***");
        return visible(redacted_urls(pieces[i].raw, redaction));
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        if (piece.kind == PieceKind::close && depth > 0) --depth;
        begin_line();
        out += text_of(i);
        if (piece.kind == PieceKind::open) {
            // <Name>text</Name> and <Name></Name> stay on one line.
            const bool with_text = i + 2 < pieces.size() && pieces[i + 1].kind == PieceKind::text &&
                                   pieces[i + 2].kind == PieceKind::close;
            const bool nothing = i + 1 < pieces.size() && pieces[i + 1].kind == PieceKind::close;
            if (with_text) out += text_of(i + 1) + text_of(i + 2);
            if (nothing) out += text_of(i + 1);
            if (with_text || nothing) {
                i += with_text ? 2 : 1;
            } else {
                ++depth;
            }
        }
        out += '\n';
    }
    return out;
}

}  // namespace cwmpscope
