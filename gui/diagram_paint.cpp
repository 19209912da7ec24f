// How DiagramView looks: grounds, rows, the head that stays in place.
#include "gui/diagram_painter.h"
#include "gui/diagram_view.h"
#include "gui/qt_text.h"
#include "gui/sentences.h"
#include "report/time_text.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace cwmpscope {

namespace {

/// The left column's time is said by the view, which knows the mode.
bool is_left_time(const cwmpscope::Shape& shape, const DiagramGeometry& geometry) {
    const auto* text = std::get_if<TextShape>(&shape.what);
    return text != nullptr && shape.style.role == ShapeRole::time && text->anchor == TextAnchor::end &&
           text->x == geometry.time_right;
}

}  // namespace

QString DiagramView::time_of(const DiagramRow& row) const {
    switch (clock_) {
        case Clock::since_start:
            return QStringLiteral("+%1").arg(in_seconds(row.since_start), 0, 'f', 3);
        case Clock::clock:
            return qt_text(time_text(row.time, TimeFormat::utc, row.time, row.time));
        case Clock::since_request:
            return row.bracket == Bracket::close && row.answered_after ? qt_text(duration_text(*row.answered_after))
                                                                       : QString();
    }
    return {};
}

QString DiagramView::words_of(std::size_t row) const {
    const DiagramRow& what = shown_->rows[row];
    QString words = qt_text(what.name);
    if (what.kind == RowKind::folded) words += QStringLiteral(" ×%1").arg(what.pairs);
    if (!what.detail.empty()) words += QStringLiteral("  ") + qt_text(what.detail);
    if (what.frame > 0) words += tr("  ·  frame %1").arg(qt_text(rows_->frames.text(what.frame)));
    if (const SessionPtr session = session_of(what)) {
        for (const std::uint32_t finding : what.findings) {
            const auto& findings = session->judgement.findings;
            if (finding < findings.size()) words += QStringLiteral("\n") + veil_->told(findings[finding].text);
        }
    }
    return words;
}

void DiagramView::paintEvent(QPaintEvent*) {
    const Theme theme = Theme::of(palette());
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.background());
    painted_rows_ = 0;
    if (rows_->rows.empty()) {
        painter.setPen(theme.muted());
        painter.drawText(viewport()->rect(), Qt::AlignCenter,
                         task_.busy() ? tr("The diagram is being made …") : tr("Choose a session"));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-horizontalScrollBar()->value(), 0);
    paint_rows(painter, theme);
    paint_head(painter, theme);
}

void DiagramView::paint_rows(QPainter& painter, const Theme& theme) {
    const double top = verticalScrollBar()->value();
    const auto row_near = [&](double y) {
        return rows_->row_at(static_cast<std::uint32_t>(std::max(0.0, (y - geometry_.top) / geometry_.unit)));
    };
    const std::size_t first = row_near(top + geometry_.top);
    const std::size_t last = std::min(row_near(top + viewport()->height()) + 1, rows_->rows.size());
    painted_rows_ = last - first;
    painter.save();
    painter.setClipRect(QRectF(0, geometry_.top - head_gap, std::max(geometry_.width, double(viewport()->width())),
                               viewport()->height() - geometry_.top + head_gap));
    painter.translate(0, -top);
    paint_ground(painter, theme, first, last);
    const DiagramPainter shapes{painter, theme, font()};
    const auto measure = [this](std::string_view text, bool bold) { return width_of(text, bold); };
    for (cwmpscope::Shape& shape : row_shapes(*shown_, first, last, geometry_, measure)) {
        if (is_left_time(shape, geometry_))
            std::get<TextShape>(shape.what).text = time_of(rows_->rows[shape.row]).toStdString();
        // What stands beside a bracket is worded while it is shaped.
        if (auto* text = std::get_if<TextShape>(&shape.what); text != nullptr && shape.style.role == ShapeRole::mark)
            text->text = told(text->text);
        shapes.paint(shape);
    }
    painter.restore();
}

void DiagramView::paint_ground(QPainter& painter, const Theme& theme, std::size_t first, std::size_t last) const {
    if (chosen_ && *chosen_ >= first && *chosen_ < last) {
        QColor ground = palette().color(QPalette::Highlight);
        const float strength = theme.kind == ThemeKind::dark ? 1.9F : 1.0F;  // on black a tint of blue is hardly seen
        ground.setAlphaF(strength * (flashed_ == chosen_ ? 0.45F : hasFocus() ? 0.24F : 0.14F));
        painter.fillRect(place_of(*chosen_), ground);
        painter.fillRect(QRectF(0, place_of(*chosen_).top(), 3, place_of(*chosen_).height()),
                         palette().color(QPalette::Highlight));
    }
    for (std::size_t row = first; row < last; ++row) {
        const auto& message = rows_->rows[row].message;
        if (!message || !marked_.contains(*message) || !is_of_chosen(rows_->rows[row])) continue;
        painter.fillRect(place_of(row), theme.role("marked"));
        painter.setPen(theme.text());
        painter.drawText(QPointF(24, place_of(row).center().y() + 5), QStringLiteral("●"));
    }
    const auto outline = [&](std::size_t row) {
        painter.setPen(QPen(theme.role("control"), 1));
        painter.setBrush(Qt::NoBrush);
        const double left = lane_x(geometry_, rows_->rows[row].left), right = lane_x(geometry_, rows_->rows[row].right);
        painter.drawRoundedRect(
            QRectF(left - 8, place_of(row).top() + 1.5, right - left + 16, place_of(row).height() - 2), 4, 4);
    };
    if (!hovered_ || *hovered_ >= rows_->rows.size()) return;
    outline(*hovered_);
    if (rows_->rows[*hovered_].partner) outline(*rows_->rows[*hovered_].partner);
}

void DiagramView::paint_head(QPainter& painter, const Theme& theme) const {
    const double width = std::max(geometry_.width, double(viewport()->width()));
    const double bottom = geometry_.top - head_gap;
    painter.fillRect(QRectF(0, 0, width, bottom), theme.role("head"));
    painter.setPen(theme.lane());
    painter.drawLine(QPointF(0, bottom - 0.5), QPointF(width, bottom - 0.5));
    const DiagramPainter shapes{painter, theme, font()};
    for (cwmpscope::Shape& shape : head_shapes(*shown_, geometry_)) {
        auto* text = std::get_if<TextShape>(&shape.what);
        if (text != nullptr && shape.style.role == ShapeRole::title && text->x < geometry_.time_right) {
            const QFontMetricsF metrics(font_of(font(), text->bold));
            text->text = metrics.elidedText(qt_text(text->text), Qt::ElideMiddle, width - text->x - 12).toStdString();
        }
        shapes.paint(shape);
    }
    painter.setFont(font());
    painter.setPen(theme.muted());
    const QString names[] = {tr("since start"), tr("clock (UTC)"), tr("since request")};
    const QString left = names[static_cast<int>(clock_)];
    const QFontMetricsF metrics(font());
    painter.drawText(QPointF(geometry_.time_right - metrics.horizontalAdvance(left), 36), left);
    const QString delta = tr("Δ before");
    painter.drawText(QPointF(geometry_.delta_right - metrics.horizontalAdvance(delta) + 4, 36), delta);
}

}  // namespace cwmpscope
