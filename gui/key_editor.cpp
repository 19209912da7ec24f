#include "gui/key_editor.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace cwmpscope {

KeyEditor::KeyEditor(Actions& actions, QWidget* parent) : QDialog(parent), actions_(actions) {
    setWindowTitle(tr("Change keys"));
    list_ = new QTreeWidget;
    list_->setHeaderLabels({tr("Action"), tr("Keys")});
    list_->setRootIsDecorated(false);
    list_->setAccessibleName(tr("Actions and their keys"));
    edit_ = new QKeySequenceEdit;
    edit_->setAccessibleName(tr("New keys for the chosen action"));
    message_ = new QLabel(tr("Choose an action, then press its new keys in the field below."));
    message_->setWordWrap(true);
    auto* set = new QPushButton(tr("Use these keys"));
    auto* none = new QPushButton(tr("No keys"));
    auto* usual = new QPushButton(tr("Usual keys"));
    for (QPushButton* button : {set, none, usual}) button->setAutoDefault(false);
    auto* below = new QHBoxLayout;
    below->addWidget(edit_, 1);
    for (QPushButton* button : {set, none, usual}) below->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(list_);
    layout->addWidget(message_);
    layout->addLayout(below);
    resize(620, 560);
    connect(list_, &QTreeWidget::currentItemChanged, this, &KeyEditor::show_chosen);
    connect(list_, &QTreeWidget::itemActivated, edit_, [this] { edit_->setFocus(); });
    connect(set, &QPushButton::clicked, this, [this] { assign(edit_->keySequence()); });
    connect(none, &QPushButton::clicked, this, [this] { assign({}); });
    connect(usual, &QPushButton::clicked, this, &KeyEditor::assign_usual);
    fill();
}

void KeyEditor::fill() {
    const ActionInfo* before = chosen();
    list_->clear();
    for (const ActionInfo& info : all_actions()) {
        if (info.by_region) continue;  // the region acts on these keys itself
        auto* item = new QTreeWidgetItem({actions_[info.id].text(), keys_text(actions_[info.id], info)});
        item->setData(0, Qt::UserRole, static_cast<int>(info.id));
        list_->addTopLevelItem(item);
        if (before == &info) list_->setCurrentItem(item);
    }
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (list_->currentItem() == nullptr) list_->setCurrentItem(list_->topLevelItem(0));
}

const ActionInfo* KeyEditor::chosen() const {
    const QTreeWidgetItem* item = list_->currentItem();
    return item == nullptr ? nullptr : &info_of(static_cast<ActionId>(item->data(0, Qt::UserRole).toInt()));
}

void KeyEditor::choose(ActionId id) {
    for (int row = 0; row < list_->topLevelItemCount(); ++row)
        if (list_->topLevelItem(row)->data(0, Qt::UserRole).toInt() == static_cast<int>(id))
            list_->setCurrentItem(list_->topLevelItem(row));
}

void KeyEditor::show_chosen() {
    if (const ActionInfo* info = chosen()) edit_->setKeySequence(actions_[info->id].shortcut());
}

bool KeyEditor::assign(const QKeySequence& keys) {
    const ActionInfo* info = chosen();
    if (info == nullptr) return false;
    if (const auto owner = actions_.owner_of(keys); owner && *owner != info->id) {
        message_->setText(tr("%1 belongs to: %2").arg(keys.toString(QKeySequence::NativeText), words_of(info_of(*owner))));
        return false;
    }
    actions_.rebind(info->id, keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys});
    message_->setText(keys.isEmpty() ? tr("%1 has no keys now.").arg(actions_[info->id].text())
                                     : tr("%1 is %2 now.").arg(actions_[info->id].text(),
                                                               keys.toString(QKeySequence::NativeText)));
    fill();
    return true;
}

void KeyEditor::assign_usual() {
    const ActionInfo* info = chosen();
    if (info == nullptr) return;
    const QList<QKeySequence> usual = usual_keys(*info);
    for (const QKeySequence& keys : usual) {
        const auto owner = actions_.owner_of(keys);
        if (!owner || *owner == info->id) continue;
        message_->setText(tr("%1 belongs to: %2").arg(keys.toString(QKeySequence::NativeText), words_of(info_of(*owner))));
        return;
    }
    actions_.rebind(info->id, usual);
    message_->setText(tr("%1 has its usual keys again.").arg(actions_[info->id].text()));
    fill();
}

QString KeyEditor::message() const {
    return message_->text();
}

}  // namespace cwmpscope
