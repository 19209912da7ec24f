#include "gui/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace cwmpscope {

NoticeBar::NoticeBar(QWidget* parent) : QWidget(parent) {
    sentence_ = new QLabel;
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setWordWrap(true);
    layout_ = new QHBoxLayout(this);
    layout_->setContentsMargins(8, 4, 8, 4);
    layout_->addWidget(sentence_, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    hide();
}

void NoticeBar::ask(const QString& sentence, const std::vector<Choice>& choices) {
    sentence_->setText(sentence);
    for (QPushButton* button : buttons_) button->deleteLater();
    buttons_.clear();
    for (const Choice& choice : choices) {
        auto* button = new QPushButton(choice.words);
        connect(button, &QPushButton::clicked, this, [this, act = choice.act] {
            hide();
            if (act) act();
        });
        layout_->addWidget(button);
        buttons_.push_back(button);
    }
    show();
}

QString NoticeBar::sentence() const {
    return sentence_->text();
}

}  // namespace cwmpscope
