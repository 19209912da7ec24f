// The pieces of an XML text in order: tags, text, comments. Works on text that is not well-formed or was cut as well:
// nothing is left out, nothing is repaired. For showing and masking; facts are decoded elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cwmpscope {

enum class XmlPieceKind : std::uint8_t { open, close, single, other, text, cdata };

struct XmlPiece {
    XmlPieceKind kind = XmlPieceKind::text;
    std::string_view raw;    ///< as on the wire; text without blanks around it
    std::string_view name;   ///< local name of a tag
    std::size_t parent = 0;  ///< index + 1 of the piece that opened the element around it; 0: none

    bool is_text() const { return kind == XmlPieceKind::text || kind == XmlPieceKind::cdata; }
    /// Text without the brackets of a CDATA section.
    std::string_view text() const;
};

/// Points into `body`.
std::vector<XmlPiece> xml_pieces(std::string_view body);

}  // namespace cwmpscope
