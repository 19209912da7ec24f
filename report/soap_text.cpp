#include "report/soap_text.h"

#include "report/escape.h"
#include "report/xml_pieces.h"

#include <algorithm>
#include <vector>

namespace cwmpscope {

namespace {

constexpr std::size_t deepest = 40;  ///< levels that are still indented

/// The spans that begin inside `part` of `body`, counted from its beginning.
SecretSpans spans_in(const SecretSpans& spans, std::string_view body, std::string_view part) {
    const auto begin = static_cast<std::size_t>(part.data() - body.data());
    SecretSpans inside;
    auto span = std::lower_bound(spans.begin(), spans.end(), SecretSpan{begin, 0, SecretKind::password});
    for (; span != spans.end() && span->offset < begin + part.size(); ++span)
        inside.push_back(
            {span->offset - begin, std::min(span->length, begin + part.size() - span->offset), span->kind});
    return inside;
}

}  // namespace

std::string soap_text(std::string_view body, std::string_view indent, const Redaction& redaction) {
    const std::vector<XmlPiece> pieces = xml_pieces(body);
    const SecretSpans secrets = redaction.show_secrets ? SecretSpans() : secrets_in_body(body);
    std::string out;
    std::size_t depth = 0;
    const auto begin_line = [&] {
        out += indent;
        out.append(2 * std::min(depth, deepest), ' ');
    };
    const auto text_of = [&](std::size_t i) {
        return visible(masked(pieces[i].raw, spans_in(secrets, body, pieces[i].raw)));
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const XmlPiece& piece = pieces[i];
        if (piece.kind == XmlPieceKind::close && depth > 0) --depth;
        begin_line();
        out += text_of(i);
        if (piece.kind == XmlPieceKind::open) {
            // <Name>text</Name> and <Name></Name> stay on one line.
            const bool with_text =
                i + 2 < pieces.size() && pieces[i + 1].is_text() && pieces[i + 2].kind == XmlPieceKind::close;
            const bool nothing = i + 1 < pieces.size() && pieces[i + 1].kind == XmlPieceKind::close;
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
