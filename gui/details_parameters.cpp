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

ParameterModel::ParameterModel(QObject* parent) : QAbstractTableModel(parent) {}

void ParameterModel::show(const SessionPtr& session, std::shared_ptr<const SessionContent> content) {
    session_ = session;
    content_ = std::move(content);
    choose();
}

void ParameterModel::set_veil(std::shared_ptr<const Veil> veil) {
    veil_ = std::move(veil);
    choose();
}

void ParameterModel::set_filter(const QString& text) {
    filter_ = text;
    choose();
}

void ParameterModel::choose() {
    beginResetModel();
    shown_.clear();
    for (std::uint32_t i = 0; content_ && session_ && i < content_->parameters.size(); ++i) {
        const ParameterLine& line = content_->parameters[i];
        const bool passes = filter_.isEmpty() || text_of(line, name).contains(filter_, Qt::CaseInsensitive) ||
                            text_of(line, value).contains(filter_, Qt::CaseInsensitive) ||
                            text_of(line, rpc).contains(filter_, Qt::CaseInsensitive);
        if (passes) shown_.push_back(i);
    }
    endResetModel();
}

QString ParameterModel::text_of(const ParameterLine& line, int column) const {
    switch (column) {
        case name:
            return wire_text(line.name);
        case value:
            return veil_->shown(redacted_value(line.name, line.value, veil_->redaction()));
        case type:
            return wire_text(line.type);
        case rpc: {
            const Message& message = *session_->session->messages[line.message];
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

QString ParameterModel::csv() const {
    QString text = QStringLiteral("name,value,type,rpc\r\n");
    for (const std::uint32_t at : shown_) {
        QStringList fields;
        for (int column = 0; column < column_count; ++column)
            fields << csv_field(text_of(content_->parameters[at], column));
        text += fields.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return text;
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
    return text_of(line(index.row()), index.column());
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
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
        model_.set_filter(text);
        count();
    });
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
    menu.addAction(tr("Copy as CSV"), this, [this] { QApplication::clipboard()->setText(model_.csv()); });
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
    count();
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
    count_->setText(tr("%n parameter(s)", nullptr, model_.rowCount()));
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
