// ExportDialog: what to export, whether secrets are hidden (they are, unless the user says otherwise) and the device's
// identity as well, and whether the diagram is as shown or with all its rows. To a file or to the clipboard; the command
// line that writes the same stands below.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/exports.h"
#endif

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace cwmpscope {

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// What the window would export; its redaction is where the switches begin.
    explicit ExportDialog(ExportWish wish, QWidget* parent = nullptr);

    const ExportFormat& format() const;
    void choose(const ExportFormat& format);
    /// As the switches say now.
    ExportWish wish() const;
    bool to_clipboard() const { return to_clipboard_; }
    QString command() const;

private:
    void follow();

    ExportWish wish_;
    QComboBox* formats_;
    QCheckBox *secrets_, *identity_, *all_rows_;
    QLineEdit* command_;
    bool to_clipboard_ = false;
};

}  // namespace cwmpscope
