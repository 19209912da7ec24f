#include "gui/details_parameters.h"

#include "gui/qt_text.h"
#include "gui/table_look.h"
#include "report/filter/filter_completion.h"
#include "report/message_label.h"
#include "report/redact.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

namespace cwmpscope {

namespace {

/// Of more lines those that pass the filter are looked for off the window's thread.
constexpr std::size_t chosen_at_once = 1000;

}  // namespace

ParameterModel::ParameterModel(QObject* parent) : QAbstractTableModel(parent) {
    connect(&task_, &LatestTask::busy_changed, this, &ParameterModel::chosen);
}

void ParameterModel::show(const SessionPtr& session, std::shared_ptr<const SessionContent> content) {
    lines_.session = session;
    lines_.content = std::move(content);
    choose();
}

void ParameterModel::set_veil(std::shared_ptr<const Veil> veil) {
    lines_.veil = std::move(veil);
    choose();
}

void ParameterModel::set_filter(const QString& text) {
    filter_ = text;
    choose();
}

void ParameterModel::choose() {
    const std::size_t count = lines_.content && lines_.session ? lines_.content->parameters.size() : 0;
    if (count <= chosen_at_once || filter_.isEmpty()) {
        task_.cancel();
        return take(lines_.with(filter_, [] { return false; }));
    }
    take({});
    task_.run([this, lines = lines_, filter = filter_](const LatestTask::Unwanted& unwanted) -> LatestTask::Finish {
        return [this, shown = lines.with(filter, unwanted)]() mutable { take(std::move(shown)); };
    });
}

void ParameterModel::take(std::vector<std::uint32_t> shown) {
    beginResetModel();
    shown_ = std::move(shown);
    endResetModel();
    emit chosen();
}

std::vector<std::uint32_t> ParameterModel::Lines::with(const QString& wanted,
                                                       const std::function<bool()>& unwanted) const {
    std::vector<std::uint32_t> with;
    const std::size_t count = content && session ? content->parameters.size() : 0;
    for (std::uint32_t at = 0; at < count && !(at % 1024 == 1023 && unwanted()); ++at) {
        const bool passes = wanted.isEmpty() || text(at, name).contains(wanted, Qt::CaseInsensitive) ||
                            text(at, value).contains(wanted, Qt::CaseInsensitive) ||
                            text(at, rpc).contains(wanted, Qt::CaseInsensitive);
        if (passes) with.push_back(at);
    }
    return with;
}

QString ParameterModel::Lines::text(std::uint32_t at, int column) const {
    const ParameterLine& line = content->parameters[at];
    switch (column) {
        case name:
            return wire_text(line.name);
        case value:
            return veil->shown(redacted_value(line.name, line.value, veil->redaction()));
        case type:
            return wire_text(line.type);
        case rpc: {
            const Message& message = *session->session->messages[line.message];
            return message.cwmp() == nullptr ? QString() : qt_text(visible(method_text(*message.cwmp())));
        }
        default:
            return {};
    }
}

QString csv_field(QString text) {
    if (!text.isEmpty() && QStringLiteral("=+-@\t").contains(text.front())) text.prepend(QLatin1Char('\''));
    if (!text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('\n')))
        return text;
    text.replace(QStringLiteral("\""), QStringLiteral("\"\""));
    return QStringLiteral("\"%1\"").arg(text);
}

std::function<QString()> ParameterModel::csv_writer() const {
    return [lines = lines_, shown = shown_] {
        QString text = QStringLiteral("name,value,type,rpc\r\n");
        for (const std::uint32_t at : shown) {
            QStringList fields;
            for (int column = 0; column < column_count; ++column) fields << csv_field(lines.text(at, column));
            text += fields.join(QLatin1Char(',')) + QStringLiteral("\r\n");
        }
        return text;
    };
}

int ParameterModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int ParameterModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant ParameterModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    return lines_.text(shown_[static_cast<std::size_t>(index.row())], index.column());
}

QVariant ParameterModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case name:
            return tr("Name");
        case value:
            return tr("Value");
        case type:
            return tr("Type");
        case rpc:
            return tr("RPC");
        default:
            return {};
    }
}

ParameterTab::ParameterTab(QWidget* parent) : QWidget(parent) {
    filter_ = new QLineEdit;
    filter_->setClearButtonEnabled(true);
    count_ = new QLabel;
    table_ = new QTableView;
    table_->setModel(&model_);
    make_list_of(*table_);
    table_->setColumnWidth(ParameterModel::name, 380);
    table_->setColumnWidth(ParameterModel::value, 240);
    table_->setColumnWidth(ParameterModel::type, 110);
    table_->installEventFilter(this);
    table_->viewport()->installEventFilter(this);
    auto* top = new QHBoxLayout;
    top->addWidget(filter_, 1);
    top->addWidget(count_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(top);
    layout->addWidget(table_);
    connect(filter_, &QLineEdit::textChanged, &model_, &ParameterModel::set_filter);
    connect(&model_, &ParameterModel::chosen, this, &ParameterTab::count);
    connect(table_, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit message_chosen(model_.message_at(index.row())); });
    retranslate();
}

bool ParameterTab::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ContextMenu) return QWidget::eventFilter(watched, event);
    const auto [index, at] = menu_place(*table_, *static_cast<QContextMenuEvent*>(event));
    show_menu(index, at);
    return true;
}

void ParameterTab::show_menu(const QModelIndex& index, QPoint at) {
    QMenu menu;
    menu.addAction(tr("Copy as CSV"), this, &ParameterTab::csv_wanted);
    if (index.isValid()) {
        const std::string name = model_.name_at(index.row());
        menu.addAction(tr("Copy this value"), this,
                       [text = index.data().toString()] { QApplication::clipboard()->setText(text); });
        menu.addAction(tr("History of this parameter"), this, [this, name] { emit history_wanted(name); });
        const QString condition = QStringLiteral("parameter == %1").arg(qt_text(filter_quoted(name)));
        menu.addAction(tr("Only sessions with this parameter"), this,
                       [this, condition] { emit filter_wanted(condition, false); });
        menu.addAction(tr("Only sessions without it"), this,
                       [this, condition] { emit filter_wanted(condition, true); });
        menu.addAction(tr("Show the message"), this,
                       [this, message = model_.message_at(index.row())] { emit message_chosen(message); });
    }
    menu.exec(at);
}

void ParameterTab::show(const SessionPtr& session, std::shared_ptr<const SessionContent> content) {
    model_.show(session, std::move(content));
}

void ParameterTab::focus_search() {
    filter_->setFocus();
    filter_->selectAll();
}

bool ParameterTab::ask_for_history() {
    const int row = table_->currentIndex().row();
    if (row < 0 || row >= model_.rowCount()) return false;
    emit history_wanted(model_.name_at(row));
    return true;
}

void ParameterTab::count() {
    count_->setText(model_.busy() ? tr("looking …") : tr("%n parameter(s)", nullptr, model_.rowCount()));
}

void ParameterTab::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ParameterTab::retranslate() {
    filter_->setPlaceholderText(tr("Find names, values, RPCs"));
    filter_->setAccessibleName(tr("Find parameters"));
    table_->setAccessibleName(tr("Parameters"));
    count();
}

}  // namespace cwmpscope
