#include "gui/diagram_view.h"

#include "gui/theme.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>

namespace cwmpscope {

namespace {

QString text_of(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QFont font_of(const QFont& base, bool bold) {
    QFont font = base;
    font.setBold(bold);
    return font;
}

QColor color_of(const ShapeStyle& style, const Theme& theme) {
    if (style.role == ShapeRole::lane) return theme.lane();
    if (style.role == ShapeRole::time || style.role == ShapeRole::bracket || style.role == ShapeRole::pause)
        return theme.muted();
    if (style.role == ShapeRole::title) return theme.text();
    if (style.role == ShapeRole::mark)
        return theme.style(style.mark == Mark::violation ? "fault"
                           : style.mark == Mark::warning ? "change"
                                                         : "control");
    return theme.style(name_of(style.style));
}

/// Paints one shape after the other; holds nothing but the brushes in use.
struct ShapePainter {
    QPainter& painter;
    const Theme& theme;
    QFont font;

    void paint(const Shape& shape) {
        const QColor color = color_of(shape.style, theme);
        std::visit([&](const auto& what) { draw(what, color); }, shape.what);
    }
    void draw(const LineShape& line, const QColor& color) {
        painter.setPen(QPen(color, 1.3, line.dash == LineDash::dotted ? Qt::DotLine : Qt::SolidLine));
        painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2));
    }
    void draw(const HeadShape& head, const QColor& color) {
        const double back = head.to_right ? head.x - head.size : head.x + head.size;
        QPainterPath path(QPointF(head.x, head.y));
        path.lineTo(back, head.y - head.size / 2);
        path.lineTo(back, head.y + head.size / 2);
        path.closeSubpath();
        painter.setPen(QPen(color, 1.2));
        painter.setBrush(head.hollow ? theme.background() : color);
        painter.drawPath(path);
    }
    void draw(const TextShape& text, const QColor& color) {
        const QFont wanted = font_of(font, text.bold);
        painter.setFont(wanted);
        painter.setPen(color);
        const QString words = text_of(text.text);
        const double width = QFontMetricsF(wanted).horizontalAdvance(words);
        const double x = text.anchor == TextAnchor::begin ? text.x
                         : text.anchor == TextAnchor::end ? text.x - width
                                                          : text.x - width / 2;
        painter.drawText(QPointF(x, text.y), words);
    }
    void draw(const RectShape& rect, QColor color) {
        if (!rect.hatched) color.setAlphaF(0.18F);  // words stand on it
        painter.setPen(Qt::NoPen);
        painter.setBrush(rect.hatched ? QBrush(color, Qt::BDiagPattern) : QBrush(color));
        painter.drawRect(QRectF(rect.x, rect.y, rect.width, rect.height));
    }
};

}  // namespace

DiagramView::DiagramView(QWidget* parent) : QAbstractScrollArea(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
}

void DiagramView::show_session(std::shared_ptr<const Session> session, const std::vector<Finding>& findings) {
    session_ = std::move(session);
    chosen_.reset();
    rows_ = session_ ? diagram_rows(*session_, findings, {}) : DiagramRows{};
    verticalScrollBar()->setValue(0);
    lay_out();
}

void DiagramView::choose_message(const QVariant& message) {
    if (!message.isValid()) return;
    if (const auto row = rows_.row_of_message(message.toUInt())) choose_row(*row);
}

double DiagramView::width_of(std::string_view text, bool bold) const {
    return QFontMetricsF(font_of(font(), bold)).horizontalAdvance(text_of(text));
}

void DiagramView::lay_out() {
    const auto measure = [this](std::string_view text, bool bold) { return width_of(text, bold); };
    geometry_ = fitted_geometry(rows_, measure, std::max(620, viewport()->width()));
    const int height = static_cast<int>(diagram_height(rows_, geometry_));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(geometry_.unit * 4));
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(geometry_.width) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

void DiagramView::resizeEvent(QResizeEvent*) {
    lay_out();
}

void DiagramView::paintEvent(QPaintEvent*) {
    const Theme theme = Theme::of(palette());
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.background());
    if (rows_.rows.empty()) {
        painter.setPen(theme.muted());
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("Choose a session"));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());

    const auto row_near = [&](double y) {
        const double units = std::max(0.0, (y - geometry_.top) / geometry_.unit);
        return rows_.row_at(static_cast<std::uint32_t>(units));
    };
    const double top = verticalScrollBar()->value();
    const std::size_t first = row_near(top);
    const std::size_t last = std::min(row_near(top + viewport()->height()) + 2, rows_.rows.size());
    if (chosen_) {
        QColor highlight = palette().color(QPalette::Highlight);
        highlight.setAlphaF(0.18F);
        painter.fillRect(QRectF(0, geometry_.top + rows_.y_of(*chosen_) * geometry_.unit, geometry_.width,
                                rows_.rows[*chosen_].height * geometry_.unit),
                         highlight);
    }
    ShapePainter shapes{painter, theme, font()};
    for (const cwmpscope::Shape& shape : head_shapes(rows_, geometry_)) shapes.paint(shape);
    const auto measure = [this](std::string_view text, bool bold) { return width_of(text, bold); };
    for (const cwmpscope::Shape& shape : row_shapes(rows_, first > 0 ? first - 1 : 0, last, geometry_, measure))
        shapes.paint(shape);
}

void DiagramView::choose_row(std::size_t row) {
    chosen_ = std::min(row, rows_.rows.size() - 1);
    const int y = static_cast<int>(geometry_.top + rows_.y_of(*chosen_) * geometry_.unit);
    const int height = static_cast<int>(rows_.rows[*chosen_].height * geometry_.unit);
    QScrollBar* bar = verticalScrollBar();
    if (y < bar->value()) bar->setValue(y - height);
    if (y + height > bar->value() + viewport()->height()) bar->setValue(y + 2 * height - viewport()->height());
    viewport()->update();
}

void DiagramView::mousePressEvent(QMouseEvent* event) {
    const double y = event->position().y() + verticalScrollBar()->value() - geometry_.top;
    if (rows_.rows.empty() || y < 0) return;
    choose_row(rows_.row_at(static_cast<std::uint32_t>(y / geometry_.unit)));
}

void DiagramView::keyPressEvent(QKeyEvent* event) {
    if (rows_.rows.empty()) return;
    const std::size_t now = chosen_.value_or(0);
    const std::size_t last = rows_.rows.size() - 1;
    switch (event->key()) {
        case Qt::Key_Down:
        case Qt::Key_J:
            choose_row(chosen_ ? now + 1 : 0);
            break;
        case Qt::Key_Up:
        case Qt::Key_K:
            choose_row(now > 0 ? now - 1 : 0);
            break;
        case Qt::Key_Home:
            choose_row(0);
            break;
        case Qt::Key_End:
            choose_row(last);
            break;
        default:
            QAbstractScrollArea::keyPressEvent(event);
    }
}

}  // namespace cwmpscope
