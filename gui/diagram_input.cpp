// What DiagramView does with mouse and keys.
#include "gui/diagram_view.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace cwmpscope {

void DiagramView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() != QContextMenuEvent::Keyboard) {
        if (const auto row = row_at(viewport()->mapFromGlobal(event->globalPos()).y())) choose_row(*row);
        return emit menu_wanted(event->globalPos());
    }
    if (!chosen_) return;
    const QPointF below(geometry_.time_right, place_of(*chosen_).bottom() - verticalScrollBar()->value());
    emit menu_wanted(viewport()->mapToGlobal(below.toPoint()));
}

void DiagramView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    if (event->position().y() < geometry_.top - head_gap) return emit head_clicked();
    if (const auto row = row_at(static_cast<int>(event->position().y()))) choose_row(*row);
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto row = row_at(static_cast<int>(event->position().y()));
    if (row && !set_unfolded(*row, true)) emit entered();
}

void DiagramView::mouseMoveEvent(QMouseEvent* event) {
    hover(row_at(static_cast<int>(event->position().y())));
}

void DiagramView::hover(std::optional<std::size_t> row) {
    if (row == hovered_) return;
    hovered_ = row;
    viewport()->update();
    emit hovered(row && is_of_chosen(rows_->rows[*row]) ? rows_->rows[*row].message : std::nullopt);
    if (const auto about = row ? row : chosen_) emit described(words_of(*about));
}

bool DiagramView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) hover(std::nullopt);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto row = row_at(help->pos().y());
        QToolTip::showText(help->globalPos(), row ? words_of(*row) : QString(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void DiagramView::keyPressEvent(QKeyEvent* event) {
    const int page = std::max(1, static_cast<int>((viewport()->height() - geometry_.top) / (geometry_.unit * 4)) - 1);
    switch (event->key()) {
        case Qt::Key_Down:
        case Qt::Key_J:
            return move_by(1);
        case Qt::Key_Up:
        case Qt::Key_K:
            return move_by(-1);
        case Qt::Key_PageDown:
            return move_by(page);
        case Qt::Key_PageUp:
            return move_by(-page);
        case Qt::Key_Home:
            return choose_row(0);
        case Qt::Key_End:
            return rows_->rows.empty() ? void() : choose_row(rows_->rows.size() - 1);
        case Qt::Key_G:
            if (rows_->rows.empty()) return;
            return choose_row(event->modifiers() & Qt::ShiftModifier ? rows_->rows.size() - 1 : 0);
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Right:
            if (!chosen_) return move_by(1);
            if (!set_unfolded(*chosen_, true)) emit entered();
            return;
        case Qt::Key_Space:
            if (chosen_ && rows_->rows[*chosen_].message) emit mark_wanted(*rows_->rows[*chosen_].message);
            return;
        case Qt::Key_Left:
            if (!chosen_ || !set_unfolded(*chosen_, false)) emit left();
            return;
        case Qt::Key_Escape:
            emit left();
            return;
        default:
            QAbstractScrollArea::keyPressEvent(event);
    }
}

}  // namespace cwmpscope
