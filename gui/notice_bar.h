// NoticeBar: a sentence above the regions with what can be done about it. It asks without standing in the way.
#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QHBoxLayout;
class QPushButton;

namespace cwmpscope {

class NoticeBar : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    struct Choice {
        QString words;
        std::function<void()> act;  ///< the bar hides before
    };
    void ask(const QString& sentence, const std::vector<Choice>& choices);
    QString sentence() const;
    const std::vector<QPushButton*>& buttons() const { return buttons_; }

private:
    QLabel* sentence_;
    QHBoxLayout* layout_;
    std::vector<QPushButton*> buttons_;
};

}  // namespace cwmpscope
