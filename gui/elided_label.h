// ElidedLabel: one line of words that ends in dots where there is no room for all of it; the tooltip has the rest.
#pragma once

#include <QWidget>

namespace cwmpscope {

class ElidedLabel : public QWidget {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    /// Plain: nothing in it is taken for markup.
    void setText(const QString& text);
    const QString& text() const { return text_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();

    QString text_;
};

}  // namespace cwmpscope
