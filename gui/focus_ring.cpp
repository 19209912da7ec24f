#include "gui/focus_ring.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace cwmpscope {

FocusRing::FocusRing(QWidget& window) : QWidget(&window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusRing::follow(QWidget* focus) {
    if (around_) around_->removeEventFilter(this);
    around_ = nullptr;
    const bool is_here = focus != nullptr && focus->window() == parentWidget();
    if (is_here && qobject_cast<QAbstractScrollArea*>(focus) != nullptr) {
        around_ = focus;
        around_->installEventFilter(this);
    }
    fit();
}

void FocusRing::fit() {
    setVisible(around_ && around_->isVisible());
    if (!around_) return;
    setGeometry(QRect(around_->mapTo(parentWidget(), QPoint(0, 0)), around_->size()));
    raise();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::Show:
        case QEvent::Hide:
            // The regions around it may still move.
            QMetaObject::invokeMethod(this, &FocusRing::fit, Qt::QueuedConnection);
            break;
        default:
            break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

}  // namespace cwmpscope
