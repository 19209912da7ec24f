#include "gui/action_dialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QRegularExpression>
#include <QStyledItemDelegate>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr int keys_role = Qt::UserRole + 1;

/// Without the letter that opens it: "&Edit", "编辑(&E)".
QString plain_words(Menu menu) {
    static const QRegularExpression letter(QStringLiteral("\\(&.\\)|&"));
    return words_of(menu).remove(letter);
}

/// What an action is called on the left, its keys on the right.
class ActionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(option.palette.color(chosen ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(keys_role).toString());
    }
};

}  // namespace

bool matches_words(const QString& text, const QString& search) {
    const QStringList words = search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

ActionPalette::ActionPalette(const Actions& actions, QWidget* parent) : QDialog(parent), actions_(actions) {
    setWindowTitle(tr("Actions"));
    search_ = new QLineEdit;
    search_->setPlaceholderText(tr("What do you want to do?"));
    search_->setAccessibleName(tr("Search actions"));
    search_->installEventFilter(this);
    list_ = new QListWidget;
    list_->setItemDelegate(new ActionDelegate(list_));
    list_->setAccessibleName(tr("Actions"));
    list_->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(search_);
    layout->addWidget(list_);
    resize(520, 380);
    connect(search_, &QLineEdit::textChanged, this, &ActionPalette::fill);
    connect(search_, &QLineEdit::returnPressed, this, &ActionPalette::run);
    connect(list_, &QListWidget::itemClicked, this, &ActionPalette::run);
    fill();
}

void ActionPalette::fill() {
    list_->clear();
    for (const ActionInfo& info : all_actions()) {
        const QAction& action = actions_[info.id];
        if (info.by_region || !action.isEnabled()) continue;
        const QString menu = plain_words(info.menu);
        if (!matches_words(action.text() + QLatin1Char(' ') + menu + QLatin1Char(' ') + QString::fromLatin1(info.name),
                           search_->text()))
            continue;
        auto* item = new QListWidgetItem(QStringLiteral("%1 · %2").arg(menu, action.text()), list_);
        item->setData(Qt::UserRole, static_cast<int>(info.id));
        item->setData(keys_role, keys_text(action, info));
    }
    list_->setCurrentRow(0);
}

QStringList ActionPalette::shown() const {
    QStringList lines;
    for (int row = 0; row < list_->count(); ++row) {
        const QListWidgetItem& item = *list_->item(row);
        const QString keys = item.data(keys_role).toString();
        lines << (keys.isEmpty() ? item.text() : item.text() + QStringLiteral("    ") + keys);
    }
    return lines;
}

void ActionPalette::run() {
    const QListWidgetItem* item = list_->currentItem();
    if (item == nullptr) return;
    QAction* action = &actions_[static_cast<ActionId>(item->data(Qt::UserRole).toInt())];
    accept();
    // after the palette is gone: the action acts on the window
    QTimer::singleShot(0, action, &QAction::trigger);
}

bool ActionPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == search_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            list_->setCurrentRow(std::clamp(list_->currentRow() + step, 0, std::max(0, list_->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

KeysDialog::KeysDialog(const Actions& actions, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keys"));
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"3\">");
    const auto row = [&](const QString& keys, const QString& words) {
        html += QStringLiteral("<tr><td><b>%1</b></td><td>&nbsp;&nbsp;%2</td></tr>")
                    .arg(keys.toHtmlEscaped(), words.toHtmlEscaped());
    };
    const auto heading = [&](const QString& words) {
        html += QStringLiteral("<tr><td colspan=\"2\"><h4>%1</h4></td></tr>").arg(words.toHtmlEscaped());
    };
    heading(tr("Moving"));
    for (const RegionKeys& keys : region_keys())
        row(QString::fromUtf8(keys.keys), QCoreApplication::translate("Actions", keys.words));
    for (const Menu menu : {Menu::go, Menu::diagram, Menu::view, Menu::edit, Menu::capture, Menu::help}) {
        heading(plain_words(menu));
        for (const ActionInfo& info : all_actions()) {
            if (info.menu != menu) continue;
            const QString keys = keys_text(actions[info.id], info);
            if (!keys.isEmpty()) row(keys, words_of(info));
        }
    }
    auto* text = new QTextBrowser;
    text->setHtml(html + QStringLiteral("</table>"));
    text->setAccessibleName(tr("All keys"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    resize(560, 640);
}

}  // namespace cwmpscope
