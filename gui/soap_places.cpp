#include "gui/soap_places.h"

#include "gui/qt_text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t most_places = 10'000;
constexpr qsizetype most_candidates = 40;

bool could_be_a_name(const QString& word) {
    if (word.size() < 3) return false;
    return std::any_of(word.begin(), word.end(),
                       [](QChar c) { return c.isUpper() || c.isDigit() || c == QLatin1Char('.'); });
}

QStringList words_of(const QString& sentence) {
    static const QRegularExpression blanks(QStringLiteral("[\\s\",;()<>]+"));
    QStringList words;
    for (QString word : sentence.split(blanks, Qt::SkipEmptyParts)) {
        while (word.endsWith(QLatin1Char('.')) || word.endsWith(QLatin1Char(':'))) {
            if (could_be_a_name(word)) words << word;  // "Device." is the path of an object
            word.chop(1);
        }
        if (could_be_a_name(word)) words << word;
    }
    words.removeDuplicates();
    std::stable_sort(words.begin(), words.end(),
                     [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return words.mid(0, most_candidates);
}

QStringList noted_elements(const Message& message, const QString& sentence) {
    QStringList names;
    const auto add = [&](const std::vector<SoapNote>& notes) {
        for (const SoapNote& note : notes) {
            const QString name = qt_text(note.text);
            if (name.size() >= 2 && sentence.contains(name)) names << name;
        }
    };
    add(message.soap_notes);
    for (const CwmpMessage& envelope : message.envelopes) add(envelope.notes);
    return names.mid(0, most_candidates);
}

/// As the name of an element, or as the whole text of one.
std::optional<XmlPlace> element_or_text(const QString& xml, const QString& word) {
    const QString escaped = QRegularExpression::escape(word);
    const QRegularExpression element(QStringLiteral("<(?:[\\w.-]+:)?(%1)(?=[\\s/>])").arg(escaped));
    const QRegularExpression text(QStringLiteral(">\\s*(%1)\\s*<").arg(escaped));
    for (const QRegularExpression& pattern : {element, text}) {
        const QRegularExpressionMatch match = pattern.match(xml);
        if (match.hasMatch())
            return XmlPlace{static_cast<int>(match.capturedStart(1)), static_cast<int>(match.capturedLength(1))};
    }
    return std::nullopt;
}

}  // namespace

std::optional<XmlPlace> place_of_finding(const QString& xml, const Finding& finding, const Message& message) {
    const QString sentence = qt_text(finding.text);
    for (const QStringList& candidates : {noted_elements(message, sentence), words_of(sentence)}) {
        for (const QString& word : candidates)
            if (const auto place = element_or_text(xml, word)) return place;
    }
    return std::nullopt;
}

std::vector<XmlPlace> places_of(const QString& text, const QString& wanted) {
    std::vector<XmlPlace> places;
    if (wanted.isEmpty()) return places;
    for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0 && places.size() < most_places;
         at = text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive))
        places.push_back({static_cast<int>(at), static_cast<int>(wanted.size())});
    return places;
}

std::vector<XmlSpan> xml_spans(const QString& line) {
    static const QRegularExpression tag(QStringLiteral("<(/?)([\\w.-]+:)?([\\w.-]+)([^>]*)>?"));
    static const QRegularExpression attribute(QStringLiteral("([\\w.:-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')"));
    static const QRegularExpression declaration(QStringLiteral("<[?!][^>]*>?"));
    std::vector<XmlSpan> spans;
    const auto add = [&](qsizetype at, qsizetype length, XmlPart part) {
        if (length > 0) spans.push_back({{static_cast<int>(at), static_cast<int>(length)}, part});
    };
    for (auto it = declaration.globalMatch(line); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        add(match.capturedStart(), match.capturedLength(), XmlPart::declaration);
    }
    for (auto it = tag.globalMatch(line); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        add(match.capturedStart(2), match.capturedLength(2), XmlPart::prefix);
        add(match.capturedStart(3), match.capturedLength(3), XmlPart::tag);
        for (auto inner = attribute.globalMatch(match.captured(4)); inner.hasNext();) {
            const QRegularExpressionMatch found = inner.next();
            const bool name_space = found.captured(1).startsWith(QStringLiteral("xmlns"));
            add(match.capturedStart(4) + found.capturedStart(1), found.capturedLength(1),
                name_space ? XmlPart::declaration : XmlPart::attribute);
            add(match.capturedStart(4) + found.capturedStart(2), found.capturedLength(2),
                name_space ? XmlPart::declaration : XmlPart::value);
        }
    }
    return spans;
}

}  // namespace cwmpscope
