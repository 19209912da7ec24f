// Where in the text of a message a finding points to, and the parts of XML that are coloured. Pure: text in, places
// out.
#pragma once

#include "decoder/rules/finding.h"
#include "decoder/session/message.h"

#include <QString>

#include <optional>
#include <vector>

namespace cwmpscope {

struct XmlPlace {
    int at = 0, length = 0;
    bool operator==(const XmlPlace&) const = default;
};

/// The element, or the value, that the finding speaks of, in the XML as shown (pretty or raw). Elements named by the
/// notes about the message come first, then the words of the finding's sentence, the longest first.
std::optional<XmlPlace> place_of_finding(const QString& xml, const Finding& finding, const Message& message);

/// Every place where `wanted` stands, in any case; at most 10 000.
std::vector<XmlPlace> places_of(const QString& text, const QString& wanted);

enum class XmlPart { tag, prefix, attribute, value, declaration };
struct XmlSpan {
    XmlPlace place;
    XmlPart part = XmlPart::tag;
};
/// Of one line. Tags that go on in the next line are coloured as far as they go.
std::vector<XmlSpan> xml_spans(const QString& line);

}  // namespace cwmpscope
