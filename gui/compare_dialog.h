// CompareDialog: two messages side by side, their XML pretty or the parameters that they name, with what differs on
// coloured grounds and a sign in front of each line that differs.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/text_diff.h"
#endif

#include <QDialog>
#include <QStringList>

#include <map>
#include <memory>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace cwmpscope {

struct ComparedSide {
    QString title;
    QString text;
    std::map<QString, QString> parameters{};
};

/// Lines of both, and which belong side by side.
struct Comparison {
    QStringList left, right;
    std::vector<DiffLine> lines;
};

struct Compared {
    QString left_title, right_title;
    Comparison xml, parameters;
};
/// Takes a while when they are long; any thread may.
Compared compared_sides(const ComparedSide& left, const ComparedSide& right);

class CompareDialog : public QDialog {
    Q_OBJECT

public:
    explicit CompareDialog(QWidget* parent = nullptr);

    void compare(std::shared_ptr<const Compared> compared);
    /// Of the messages' parameters instead of their XML.
    void show_parameters(bool parameters);
    QString summary() const;
    QString left_text() const;
    QString right_text() const;

private:
    void step(int by);
    void fill();

    std::shared_ptr<const Compared> compared_ = std::make_shared<const Compared>();
    QComboBox* forms_;
    QLabel *left_title_, *right_title_, *summary_;
    QPlainTextEdit *left_, *right_;
    std::vector<int> places_;  ///< lines at which a stretch of differences begins
    int place_ = -1;
};

}  // namespace cwmpscope
