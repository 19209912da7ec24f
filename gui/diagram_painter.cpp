#include "gui/diagram_painter.h"

#include "gui/qt_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace cwmpscope {

namespace {

void draw(const DiagramPainter& with, const LineShape& line, const QColor& color) {
    const Qt::PenStyle style = line.dash == LineDash::dotted   ? Qt::DotLine
                               : line.dash == LineDash::dashed ? Qt::DashLine
                                                               : Qt::SolidLine;
    with.painter.setPen(QPen(color, 1.3, style));
    with.painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2));
}

void draw(const DiagramPainter& with, const HeadShape& head, const QColor& color) {
    const double back = head.to_right ? head.x - head.size : head.x + head.size;
    QPainterPath path(QPointF(head.x, head.y));
    path.lineTo(back, head.y - head.size / 2);
    path.lineTo(back, head.y + head.size / 2);
    path.closeSubpath();
    with.painter.setPen(QPen(color, 1.2));
    with.painter.setBrush(head.hollow ? with.theme.background() : color);
    with.painter.drawPath(path);
}

void draw(const DiagramPainter& with, const TextShape& text, const QColor& color) {
    const QFont wanted = font_of(with.font, text.bold);
    with.painter.setFont(wanted);
    with.painter.setPen(color);
    const QString words = qt_text(text.text);
    const double width = text.anchor == TextAnchor::begin ? 0 : QFontMetricsF(wanted).horizontalAdvance(words);
    const double x = text.anchor == TextAnchor::begin ? text.x
                     : text.anchor == TextAnchor::end ? text.x - width
                                                      : text.x - width / 2;
    with.painter.drawText(QPointF(x, text.y), words);
}

void draw(const DiagramPainter& with, const RectShape& rect, const QColor& color) {
    with.painter.setPen(Qt::NoPen);
    with.painter.setBrush(rect.hatched ? QBrush(color, Qt::BDiagPattern) : QBrush(color));
    with.painter.drawRect(QRectF(rect.x, rect.y, rect.width, rect.height));
}

/// Words on a hatched band need a quiet ground.
void ground(const DiagramPainter& with, const TextShape& text) {
    const double width = QFontMetricsF(with.font).horizontalAdvance(qt_text(text.text));
    const double height = QFontMetricsF(with.font).height();
    const double x = text.anchor == TextAnchor::middle ? text.x - width / 2 : text.x;
    with.painter.fillRect(QRectF(x - 6, text.y - height * 0.8, width + 12, height), with.theme.background());
}

}  // namespace

QFont font_of(const QFont& base, bool bold) {
    QFont font = base;
    font.setBold(bold);
    return font;
}

QColor color_of(const ShapeStyle& style, const Theme& theme) {
    switch (style.role) {
        case ShapeRole::lane:
            return theme.lane();
        case ShapeRole::time:
        case ShapeRole::bracket:
        case ShapeRole::connection:
            return theme.muted();
        case ShapeRole::pause:
            return theme.role("warning");
        case ShapeRole::title:
            return theme.text();
        case ShapeRole::mark:
            return theme.role(style.mark == Mark::violation || style.mark == Mark::none ? "violation"
                              : style.mark == Mark::warning                             ? "warning"
                                                                                        : "note");
        default:
            return theme.role(name_of(style.style));
    }
}

void DiagramPainter::paint(const cwmpscope::Shape& shape) const {
    QColor color = color_of(shape.style, theme);
    if (const auto* rect = std::get_if<RectShape>(&shape.what)) {
        const bool band = shape.style.role == ShapeRole::band;  // words stand on it
        color.setAlphaF(rect->hatched ? 0.55F : band ? 0.14F : 0.5F);
    }
    const auto* text = std::get_if<TextShape>(&shape.what);
    if (text != nullptr && (shape.style.role == ShapeRole::band || shape.style.role == ShapeRole::pause) &&
        text->anchor == TextAnchor::middle)
        ground(*this, *text);
    std::visit([&](const auto& what) { draw(*this, what, color); }, shape.what);
}

}  // namespace cwmpscope
