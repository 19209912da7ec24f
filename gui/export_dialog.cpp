#include "gui/export_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cwmpscope {

ExportDialog::ExportDialog(ExportWish wish, QWidget* parent) : QDialog(parent), wish_(std::move(wish)) {
    setWindowTitle(tr("Export"));
    formats_ = new QComboBox;
    for (std::size_t i = 0; i < export_formats().size(); ++i) {
        const ExportFormat& format = export_formats()[i];
        if (wish_.session || !format.of_session) formats_->addItem(words_of(format), static_cast<int>(i));
    }
    formats_->setAccessibleName(tr("Format"));
    secrets_ = new QCheckBox(tr("&Hide passwords, keys, credentials and cookie values"));
    secrets_->setChecked(!wish_.redaction.show_secrets);
    identity_ = new QCheckBox(tr("Also hide device &identity: serial numbers, addresses, SSIDs get other names"));
    identity_->setChecked(wish_.redaction.identity);
    all_rows_ = new QCheckBox(tr("&All rows of the diagram, also what is folded or hidden now"));
    auto* warning = new QLabel(tr("Secrets will be readable in what is exported."));
    warning->setVisible(wish_.redaction.show_secrets);
    connect(secrets_, &QCheckBox::toggled, warning, [warning](bool hide) { warning->setVisible(!hide); });
    command_ = new QLineEdit;
    command_->setReadOnly(true);
    command_->setMinimumWidth(480);
    command_->setAccessibleName(tr("Command line that writes the same"));
    auto* copy_command = new QPushButton(tr("Copy command"));
    connect(copy_command, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(command_->text()); });
    connect(formats_, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    for (QCheckBox* box : {secrets_, identity_, all_rows_})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::follow);
    auto* buttons = new QDialogButtonBox;
    auto* save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::AcceptRole);
    auto* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] {
        to_clipboard_ = true;
        accept();
    });
    auto* line = new QHBoxLayout;
    line->addWidget(command_, 1);
    line->addWidget(copy_command);
    auto* layout = new QVBoxLayout(this);
    for (QWidget* widget : std::initializer_list<QWidget*>{formats_, secrets_, warning, identity_, all_rows_})
        layout->addWidget(widget);
    layout->addLayout(line);
    layout->addWidget(buttons);
    copy_command->setAutoDefault(false);
    save->setDefault(true);  // which it can be only now that it is inside of the dialog
    follow();
}

void ExportDialog::follow() {
    all_rows_->setEnabled(QString::fromLatin1(format().name).startsWith(QStringLiteral("diagram")));
    const QString command = command_line(format(), wish());
    command_->setText(command);
    command_->setPlaceholderText(format().command[0] == '\0'
                                     ? tr("only the window writes this format")
                                     : tr("no command line is short enough for just these sessions"));
    command_->setCursorPosition(0);
}

const ExportFormat& ExportDialog::format() const {
    return export_formats()[static_cast<std::size_t>(formats_->currentData().toInt())];
}

void ExportDialog::choose(const ExportFormat& format) {
    formats_->setCurrentIndex(formats_->findText(words_of(format)));
}

ExportWish ExportDialog::wish() const {
    ExportWish wish = wish_;
    wish.redaction = {!secrets_->isChecked(), identity_->isChecked()};
    wish.all_rows = all_rows_->isChecked() && all_rows_->isEnabled();
    return wish;
}

QString ExportDialog::command() const {
    return command_->text();
}

}  // namespace cwmpscope
