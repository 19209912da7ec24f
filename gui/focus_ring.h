// FocusRing: a frame around the list, table, text or diagram that has the keyboard; the style draws one around fields
// and buttons only. It lies above the window's widgets and takes no mouse.
#pragma once

#include <QPointer>
#include <QWidget>

namespace cwmpscope {

class FocusRing : public QWidget {
    Q_OBJECT

public:
    explicit FocusRing(QWidget& window);

    /// The region that it is around; null while something else has the focus.
    QWidget* around() const { return around_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow(QWidget* focus);
    void fit();

    QPointer<QWidget> around_;
};

}  // namespace cwmpscope
