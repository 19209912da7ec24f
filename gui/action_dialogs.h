// Two ways to find an action: the palette, which searches all of them by their words, and the list of all keys.
#pragma once

#include "gui/actions.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace cwmpscope {

class ActionPalette : public QDialog {
    Q_OBJECT

public:
    ActionPalette(const Actions& actions, QWidget* parent);
    QStringList shown() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void run();

    const Actions& actions_;
    QLineEdit* search_;
    QListWidget* list_;
};

class KeysDialog : public QDialog {
    Q_OBJECT

public:
    KeysDialog(const Actions& actions, QWidget* parent);
};

/// Do all words of the search occur in the text, in any order and case?
bool matches_words(const QString& text, const QString& search);

}  // namespace cwmpscope
