#include "gui/export_dialog.h"

#include "gui/exports.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cwmpscope {

ExportDialog::ExportDialog(bool has_session, bool hide_secrets, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Export"));
    formats_ = new QComboBox;
    for (std::size_t i = 0; i < export_formats().size(); ++i) {
        const ExportFormat& format = export_formats()[i];
        if (has_session || !format.of_session) formats_->addItem(words_of(format), static_cast<int>(i));
    }
    formats_->setAccessibleName(tr("Format"));
    secrets_ = new QCheckBox(tr("Hide passwords, keys, credentials and cookie values"));
    secrets_->setChecked(hide_secrets);
    all_rows_ = new QCheckBox(tr("All rows of the diagram, also what is folded or hidden now"));
    auto* warning = new QLabel(tr("Secrets will be readable in what is exported."));
    warning->setVisible(!hide_secrets);
    connect(secrets_, &QCheckBox::toggled, warning, [warning](bool hide) { warning->setVisible(!hide); });
    const auto follow = [this] {
        all_rows_->setEnabled(QString::fromLatin1(format().name).startsWith(QStringLiteral("diagram")));
    };
    connect(formats_, &QComboBox::currentIndexChanged, this, follow);
    auto* buttons = new QDialogButtonBox;
    auto* save = buttons->addButton(tr("Save as…"), QDialogButtonBox::AcceptRole);
    auto* copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] {
        to_clipboard_ = true;
        accept();
    });
    auto* layout = new QVBoxLayout(this);
    for (QWidget* widget : std::initializer_list<QWidget*>{formats_, secrets_, warning, all_rows_, buttons})
        layout->addWidget(widget);
    follow();
}

const ExportFormat& ExportDialog::format() const {
    return export_formats()[static_cast<std::size_t>(formats_->currentData().toInt())];
}

bool ExportDialog::hides_secrets() const {
    return secrets_->isChecked();
}

bool ExportDialog::all_rows() const {
    return all_rows_->isChecked();
}

}  // namespace cwmpscope
