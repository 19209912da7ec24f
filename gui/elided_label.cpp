#include "gui/elided_label.h"

#include <QPainter>

namespace cwmpscope {

ElidedLabel::ElidedLabel(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setText(const QString& text) {
    if (text == text_) return;
    text_ = text;
    setAccessibleName(text);
    follow();
}

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text_) + 4, fontMetrics().height() + 4};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {40, fontMetrics().height() + 4};
}

void ElidedLabel::follow() {
    setToolTip(fontMetrics().horizontalAdvance(text_) > width() - 4 ? text_ : QString());
    update();
}

void ElidedLabel::resizeEvent(QResizeEvent*) {
    follow();
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRect room = rect().adjusted(4, 0, 0, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text_, Qt::ElideRight, room.width()));
}

}  // namespace cwmpscope
