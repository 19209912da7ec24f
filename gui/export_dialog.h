// ExportDialog: what to export, whether secrets are hidden (they are, unless the user says otherwise), and whether the
// diagram is as shown or with all its rows. To a file or to the clipboard.
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace cwmpscope {

struct ExportFormat;

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(bool has_session, bool hide_secrets, QWidget* parent = nullptr);

    const ExportFormat& format() const;
    bool hides_secrets() const;
    bool all_rows() const;
    bool to_clipboard() const { return to_clipboard_; }

private:
    QComboBox* formats_;
    QCheckBox *secrets_, *all_rows_;
    bool to_clipboard_ = false;
};

}  // namespace cwmpscope
