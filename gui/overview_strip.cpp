#include "gui/overview_strip.h"

#include "gui/qt_text.h"
#include "gui/theme.h"
#include "report/time_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace cwmpscope {

namespace {

constexpr double margin = 6;
constexpr double least_drag = 4;  // pixels

}  // namespace

OverviewStrip::OverviewStrip(QWidget* parent) : QWidget(parent) {
    setFixedHeight(sizeHint().height());
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

QSize OverviewStrip::sizeHint() const {
    return {600, fontMetrics().height() + 30};
}

void OverviewStrip::show(const Overview& overview) {
    overview_ = overview;
    update();
}

void OverviewStrip::set_chosen(std::optional<TimeRange> time) {
    chosen_ = time;
    update();
}

void OverviewStrip::set_visible(std::optional<TimeRange> time) {
    visible_ = time;
    update();
}

Timestamp OverviewStrip::time_at(double x) const {
    const double part = std::clamp((x - margin) / std::max(1.0, width() - 2 * margin), 0.0, 1.0);
    const double length = static_cast<double>((overview_.to - overview_.from).count());
    return overview_.from + Duration(static_cast<std::int64_t>(part * length));
}

double OverviewStrip::x_of(Timestamp time) const {
    const double length = std::max(1.0, static_cast<double>((overview_.to - overview_.from).count()));
    return margin + static_cast<double>((time - overview_.from).count()) / length * (width() - 2 * margin);
}

/// With its date where there are several.
QString OverviewStrip::clock(Timestamp time) const {
    using std::chrono::days;
    const bool one_day = std::chrono::floor<days>(overview_.from) == std::chrono::floor<days>(overview_.to);
    if (one_day) return qt_text(time_text(time, TimeFormat::utc, time, time));
    return qt_text(time_text(time, TimeFormat::utc_date, time, time)).left(19);
}

void OverviewStrip::paintEvent(QPaintEvent*) {
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.background());
    painter.setFont(font());
    const double base = height() - fontMetrics().height() - 4.0;
    painter.setPen(theme.lane());
    painter.drawLine(QPointF(margin, base + 0.5), QPointF(width() - margin, base + 0.5));
    if (overview_.slices.empty()) {
        painter.setPen(theme.muted());
        painter.drawText(rect(), Qt::AlignCenter, tr("Sessions over time"));
        return;
    }
    std::uint32_t most = 1;
    for (const Overview::Slice& slice : overview_.slices) most = std::max(most, slice.sessions);
    const double step = (width() - 2 * margin) / static_cast<double>(overview_.slices.size());
    // By logarithm: one session must be seen beside a thousand.
    const auto height_of = [&](std::uint32_t count) {
        return count == 0 ? 0.0 : std::max(3.0, std::log1p(count) / std::log1p(most) * (base - 10));
    };
    for (std::size_t i = 0; i < overview_.slices.size(); ++i) {
        const Overview::Slice& slice = overview_.slices[i];
        const double x = margin + step * static_cast<double>(i);
        const double wide = std::max(1.5, step - 0.5);
        QColor faint = theme.role("strip");
        faint.setAlphaF(0.35F);
        painter.fillRect(QRectF(x, base - height_of(slice.sessions), wide, height_of(slice.sessions)), faint);
        painter.fillRect(QRectF(x, base - height_of(slice.shown), wide, height_of(slice.shown)), theme.role("strip"));
        if (slice.losses > 0)
            painter.fillRect(
                QRectF(x, base - height_of(slice.sessions), std::max(wide, 4.0), height_of(slice.sessions)),
                QBrush(theme.role("gap"), Qt::BDiagPattern));
        if (slice.violations > 0) painter.fillRect(QRectF(x, 2, std::max(2.0, wide), 6), theme.role("violation"));
    }
    painter.setPen(theme.muted());
    const QString end = clock(overview_.to);
    painter.drawText(QPointF(margin, height() - 4.0), clock(overview_.from));
    painter.drawText(QPointF(width() - margin - fontMetrics().horizontalAdvance(end), height() - 4.0), end);
    if (visible_) {
        painter.setPen(QPen(theme.muted(), 1));
        painter.setBrush(Qt::NoBrush);
        const double from = x_of(visible_->from), to = x_of(visible_->to);
        painter.drawRect(QRectF(from - 1, 1, std::max(3.0, to - from + 2), base));
    }
    if (chosen_) {
        QColor ground = palette().color(QPalette::Highlight);
        ground.setAlphaF(0.28F);
        painter.fillRect(QRectF(x_of(chosen_->from), 0, std::max(2.0, x_of(chosen_->to) - x_of(chosen_->from)), base),
                         ground);
        painter.setPen(theme.text());
        painter.drawText(QRectF(0, height() - fontMetrics().height() - 3.0, width(), fontMetrics().height()),
                         Qt::AlignCenter,
                         tr("%1 to %2 · double click clears").arg(clock(chosen_->from), clock(chosen_->to)));
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void OverviewStrip::choose(std::optional<TimeRange> time) {
    set_chosen(time);
    emit time_chosen(time);
}

void OverviewStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !overview_.slices.empty()) pressed_ = event->position().x();
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event) {
    if (!pressed_ || std::abs(event->position().x() - *pressed_) < least_drag) return;
    const auto [from, to] = std::minmax({*pressed_, event->position().x()});
    set_chosen(TimeRange{time_at(from), time_at(to)});
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent* event) {
    if (!pressed_) return;
    const double began = *std::exchange(pressed_, std::nullopt);
    if (std::abs(event->position().x() - began) < least_drag) return;
    const auto [from, to] = std::minmax({began, event->position().x()});
    choose(TimeRange{time_at(from), time_at(to)});
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent*) {
    pressed_.reset();
    choose(std::nullopt);
}

/// The next stretch with sessions in it, or up to it as well.
void OverviewStrip::step(int by, bool extend) {
    const auto count = static_cast<int>(overview_.slices.size());
    if (count == 0) return;
    const double length = std::max(1.0, static_cast<double>((overview_.to - overview_.from).count()));
    const auto time_of = [&](int slice) {
        return overview_.from + Duration(static_cast<std::int64_t>(length * slice / count));
    };
    const auto slice_of = [&](Timestamp time) {
        return static_cast<int>(static_cast<double>((time - overview_.from).count()) / length * count + 0.5);
    };
    const int first = chosen_ ? slice_of(chosen_->from) : by > 0 ? 0 : count;
    const int last = chosen_ ? slice_of(chosen_->to) - 1 : by > 0 ? -1 : count - 1;
    int at = by > 0 ? last + 1 : (extend && chosen_ ? last - 1 : first - 1);
    while (at >= 0 && at < count && overview_.slices[static_cast<std::size_t>(at)].sessions == 0) at += by;
    if (at < 0 || at >= count) return;
    const int from = extend && chosen_ ? std::min(first, at) : at;
    choose(TimeRange{time_of(from), time_of(at + 1)});
}

void OverviewStrip::keyPressEvent(QKeyEvent* event) {
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    if (event->key() == Qt::Key_Right) return step(1, extend);
    if (event->key() == Qt::Key_Left) return step(-1, extend);
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Delete) return choose(std::nullopt);
    QWidget::keyPressEvent(event);
}

bool OverviewStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !overview_.slices.empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const double part = (help->x() - margin) / std::max(1.0, width() - 2 * margin);
        const auto at =
            static_cast<std::size_t>(std::clamp(part, 0.0, 0.9999) * static_cast<double>(overview_.slices.size()));
        const Overview::Slice& slice = overview_.slices[at];
        QToolTip::showText(help->globalPos(),
                           tr("%1 · sessions: %2, violations: %3, with loss: %4")
                               .arg(clock(time_at(help->x())))
                               .arg(slice.sessions)
                               .arg(slice.violations)
                               .arg(slice.losses),
                           this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace cwmpscope
