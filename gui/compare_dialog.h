// CompareDialog: two messages side by side, their XML pretty or the parameters that they name, with what differs on
// coloured grounds and a sign in front of each line that differs.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/text_diff.h"
#endif

#include <QDialog>

#include <map>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace cwmpscope {

class CompareDialog : public QDialog {
    Q_OBJECT

public:
    explicit CompareDialog(QWidget* parent = nullptr);

    struct Side {
        QString title;
        QString text;
        std::map<QString, QString> parameters{};
    };
    void compare(const Side& left, const Side& right);
    /// Of the messages' parameters instead of their XML.
    void show_parameters(bool parameters);
    QString summary() const;
    QString left_text() const;
    QString right_text() const;

private:
    void step(int by);
    void fill();

    Side first_, second_;
    QComboBox* forms_;
    QLabel *left_title_, *right_title_, *summary_;
    QPlainTextEdit *left_, *right_;
    std::vector<int> places_;  ///< lines at which a stretch of differences begins
    int place_ = -1;
};

}  // namespace cwmpscope
