// The keys of the actions, to be changed: a list of all actions, and a field that takes the next keys that are pressed.
// A key that another action has is refused with its name. What is changed holds at once and is remembered.
#pragma once

#include "gui/actions.h"

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QTreeWidget;

namespace cwmpscope {

class KeyEditor : public QDialog {
    Q_OBJECT

public:
    KeyEditor(Actions& actions, QWidget* parent);

    void choose(ActionId id);
    /// Gives the chosen action these keys; false, and a sentence, when another one has them.
    bool assign(const QKeySequence& keys);
    void assign_usual();
    QString message() const;

private:
    void fill();
    const ActionInfo* chosen() const;
    void show_chosen();

    Actions& actions_;
    QTreeWidget* list_;
    QKeySequenceEdit* edit_;
    QLabel* message_;
};

}  // namespace cwmpscope
