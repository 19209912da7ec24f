// SoapPane and its colours.
#include "gui/details_soap.h"
#include "gui/qt_text.h"
#include "gui/theme.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace cwmpscope {

namespace {

constexpr int deepest = 200, most_items = 10'000;
constexpr int longest_coloured_line = 20'000;
constexpr qsizetype laid_out_at_once = 32 << 10;  // characters
constexpr std::size_t most_marks = 1000;          ///< of search hits, around the current one

/// The XML as items, until it ends or is no longer well-formed; then a last item says so.
void fill_tree(QTreeWidget& tree, const QByteArray& xml) {
    tree.clear();
    QXmlStreamReader reader(xml);
    reader.setNamespaceProcessing(false);
    std::vector<QTreeWidgetItem*> open{tree.invisibleRootItem()};
    int items = 0;
    while (!reader.atEnd() && items < most_items) {
        switch (reader.readNext()) {
            case QXmlStreamReader::StartElement: {
                if (open.size() > deepest) return;
                auto* item = new QTreeWidgetItem(open.back());
                ++items;
                item->setText(0, reader.qualifiedName().toString());
                QStringList attributes;
                for (const QXmlStreamAttribute& attribute : reader.attributes()) {
                    if (!attribute.qualifiedName().startsWith(QStringLiteral("xmlns")))
                        attributes << QStringLiteral("%1=\"%2\"").arg(attribute.qualifiedName(), attribute.value());
                }
                item->setText(2, attributes.join(QLatin1Char(' ')));
                open.push_back(item);
                break;
            }
            case QXmlStreamReader::EndElement:
                if (open.size() > 1) open.pop_back();
                break;
            case QXmlStreamReader::Characters:
                if (!reader.isWhitespace() && open.size() > 1)
                    open.back()->setText(1, open.back()->text(1) + wire_text(reader.text().toString().toStdString()));
                break;
            default:
                break;
        }
    }
    if (reader.hasError() && !xml.isEmpty()) {
        auto* item = new QTreeWidgetItem(tree.invisibleRootItem());
        item->setText(0, QStringLiteral("✕"));
        item->setText(1, reader.errorString());
    }
    tree.expandAll();
}

}  // namespace

XmlHighlighter::XmlHighlighter(QTextDocument& document, const QWidget& widget)
    : QSyntaxHighlighter(&document), widget_(widget) {}

void XmlHighlighter::highlightBlock(const QString& text) {
    if (text.size() > longest_coloured_line) return;
    const Theme theme = Theme::of(widget_.palette());
    constexpr std::array<std::string_view, 5> roles{"tag", "muted", "attribute", "value", "muted"};
    for (const XmlSpan& span : xml_spans(text))
        setFormat(span.place.at, span.place.length, theme.role(roles[static_cast<std::size_t>(span.part)]));
}

SoapPane::SoapPane(QWidget* parent) : QWidget(parent) {
    title_ = new QLabel;
    title_->setContentsMargins(4, 2, 4, 2);
    text_ = new QPlainTextEdit;
    text_->setReadOnly(true);
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    new XmlHighlighter(*text_->document(), *this);
    more_soon_.setSingleShot(true);
    more_soon_.setInterval(0);
    connect(&more_soon_, &QTimer::timeout, this, &SoapPane::lay_out_more);
    tree_ = new QTreeWidget;
    tree_->setColumnCount(3);
    tree_->setHeaderHidden(true);
    tree_->setUniformRowHeights(true);
    stack_ = new QStackedWidget;
    stack_->addWidget(text_);
    stack_->addWidget(tree_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title_);
    layout->addWidget(stack_);
}

void SoapPane::show(const QString& title, const QString& text, SoapForm form, const QByteArray& xml) {
    title_->setText(title);
    if (whole_ != text) {
        whole_ = text;
        laid_out_ = 0;
        hits_.clear();
        finding_.reset();
        wanted_.reset();
        text_->clear();
        lay_out_more();
    }
    stack_->setCurrentIndex(form == SoapForm::tree ? 1 : 0);
    if (form == SoapForm::tree) {
        fill_tree(*tree_, xml);
        for (int column = 0; column < 2; ++column) tree_->resizeColumnToContents(column);
    } else {
        tree_->clear();
    }
}

/// Whole lines, as many as take no longer than a frame.
void SoapPane::lay_out_more() {
    if (laid_out()) return;
    qsizetype end = whole_.indexOf(QLatin1Char('\n'), std::min(laid_out_ + laid_out_at_once, whole_.size()));
    end = end < 0 || end - laid_out_ > 2 * laid_out_at_once ? std::min(laid_out_ + laid_out_at_once, whole_.size())
                                                            : end + 1;
    if (laid_out_ == 0) {
        text_->setPlainText(whole_.left(end));
    } else {
        QTextCursor cursor(text_->document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(whole_.mid(laid_out_, end - laid_out_));
    }
    laid_out_ = end;
    if (!laid_out()) return more_soon_.start();
    show_marks();
    if (wanted_) scroll_to(*wanted_);
}

void SoapPane::mark(std::vector<XmlPlace> hits, std::optional<std::size_t> current,
                    const std::optional<XmlPlace>& finding) {
    hits_ = std::move(hits);
    current_ = current;
    finding_ = finding;
    if (laid_out()) show_marks();
}

void SoapPane::show_marks() {
    const Theme theme = Theme::of(palette());
    QList<QTextEdit::ExtraSelection> marks;
    const auto add = [&](const XmlPlace& place, const QTextCharFormat& format) {
        QTextCursor cursor(text_->document());
        cursor.setPosition(place.at);
        cursor.setPosition(place.at + place.length, QTextCursor::KeepAnchor);
        marks.append({cursor, format});
    };
    const std::size_t middle = current_.value_or(0);
    const std::size_t first = middle > most_marks / 2 ? middle - most_marks / 2 : 0;
    for (std::size_t i = first; i < std::min(hits_.size(), first + most_marks); ++i) {
        QTextCharFormat format;
        format.setBackground(current_ == i ? palette().color(QPalette::Highlight) : theme.role("found"));
        if (current_ == i) format.setForeground(palette().color(QPalette::HighlightedText));
        add(hits_[i], format);
    }
    if (finding_) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(theme.role("violation"));
        format.setBackground(theme.role("removed"));
        add(*finding_, format);
    }
    text_->setExtraSelections(marks);
}

void SoapPane::scroll_to(const XmlPlace& place) {
    wanted_ = place;
    if (!laid_out()) return;
    QTextCursor cursor(text_->document());
    cursor.setPosition(place.at);
    text_->setTextCursor(cursor);
    text_->centerCursor();
    wanted_.reset();
}

}  // namespace cwmpscope
