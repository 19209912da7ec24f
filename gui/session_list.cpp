#include "gui/session_list.h"

#include "gui/qt_text.h"
#include "gui/table_look.h"
#include "gui/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QStyledItemDelegate>

#include <algorithm>

namespace cwmpscope {

namespace {

class SessionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme theme = Theme::of(option->palette);
        if (index.data(SessionListModel::group_role).toBool()) {
            option->backgroundBrush = theme.role("head");
            return;
        }
        pad_numbers(*option);
        // The end of a serial number says more than its middle.
        if (index.column() == static_cast<int>(SessionColumn::device)) option->textElideMode = Qt::ElideMiddle;
        if (index.data(SessionListModel::tinted_role).toBool()) option->backgroundBrush = theme.role("tint");
        if (index.data(SessionListModel::marked_role).toBool()) option->backgroundBrush = theme.role("marked");
        const auto column = static_cast<SessionColumn>(index.column());
        const auto color = [&](std::string_view role) { option->palette.setColor(QPalette::Text, theme.role(role)); };
        if (column == SessionColumn::mark || column == SessionColumn::findings) {
            const bool violation = option->text.contains(QStringLiteral("✕"));
            const bool warning = option->text.contains(QLatin1Char('!'));
            if (violation || warning) color(violation ? "violation" : "warning");
            if (!violation && !warning) color("muted");
        }
    }
};

}  // namespace

SessionList::SessionList(SessionListModel& model, QWidget* parent) : QTableView(parent), model_(model) {
    setModel(&model);
    make_list_of(*this);
    setItemDelegate(new SessionDelegate(this));
    for (const SessionColumnInfo& info : session_columns()) {
        const int column = static_cast<int>(info.column);
        setColumnWidth(column, info.width);
        setColumnHidden(column, !info.shown);
    }
    QHeaderView* header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(static_cast<int>(SessionColumn::start), Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &SessionList::choose_columns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        emit sort_wanted(static_cast<SessionColumn>(column), order == Qt::DescendingOrder);
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (following_) return;
        if (const SessionPtr session = model_.session_at(current.row())) emit session_chosen(session);
    });
    connect(this, &QTableView::doubleClicked, this, [this] {
        if (!toggle_group(false, false)) emit entered();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SessionList::scrolled);
}

SessionPtr SessionList::current_session() const {
    return model_.session_at(currentIndex().row());
}

void SessionList::follow(std::uint32_t number) {
    const auto row = model_.row_of(number);
    following_ = true;
    if (row) {
        if (currentIndex().row() != *row) setCurrentIndex(model_.index(*row, static_cast<int>(SessionColumn::device)));
    } else {
        setCurrentIndex({});
    }
    following_ = false;
}

void SessionList::move_to(int row) {
    if (model_.rowCount() == 0) return;
    setCurrentIndex(model_.index(std::clamp(row, 0, model_.rowCount() - 1), static_cast<int>(SessionColumn::device)));
}

bool SessionList::toggle_group(bool open_only, bool close_only) {
    const DeviceGroup* group = model_.group_at(currentIndex().row());
    if (group == nullptr) return false;
    if ((open_only && !group->collapsed) || (close_only && group->collapsed)) return true;
    emit group_toggled(qt_text(group->device));
    return true;
}

void SessionList::keyPressEvent(QKeyEvent* event) {
    const int row = currentIndex().row();
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!toggle_group(false, false)) emit entered();
            return;
        case Qt::Key_Right:
            if (!toggle_group(true, false)) emit entered();
            return;
        case Qt::Key_Left:
            toggle_group(false, true);
            return;
        case Qt::Key_J:
            return move_to(row + 1);
        case Qt::Key_K:
            return move_to(row - 1);
        case Qt::Key_G:
            return move_to(event->modifiers() & Qt::ShiftModifier ? model_.rowCount() - 1 : 0);
        case Qt::Key_Home:
            return move_to(0);
        case Qt::Key_End:
            return move_to(model_.rowCount() - 1);
        case Qt::Key_Space:
            if (const SessionPtr session = current_session()) emit mark_wanted(session->session->number);
            return;
        default:
            QTableView::keyPressEvent(event);
    }
}

void SessionList::dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) {
    QTableView::dataChanged(from, to, roles);
    fit_start();
}

void SessionList::reset() {
    QTableView::reset();
    fit_start();
}

void SessionList::rowsInserted(const QModelIndex& parent, int first, int last) {
    QTableView::rowsInserted(parent, first, last);
    fit_start();
}

/// Captures of several days show the date as well, which needs more room; what the user made wider stays so.
void SessionList::fit_start() {
    const int column = static_cast<int>(SessionColumn::start);
    for (int row = 0; row < std::min(2, model_.rowCount()); ++row) {
        const QString text = model_.index(row, column).data().toString();
        const int wanted = fontMetrics().horizontalAdvance(text) + 14;
        if (wanted <= start_width_) continue;
        start_width_ = wanted;
        if (columnWidth(column) < wanted) setColumnWidth(column, wanted);
    }
}

void SessionList::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) fit_rows(*this);
    if (event->type() == QEvent::LanguageChange)
        emit model_.headerDataChanged(Qt::Horizontal, 0, session_column_count - 1);
}

void SessionList::contextMenuEvent(QContextMenuEvent* event) {
    const auto [index, at] = menu_place(*this, *event);
    const SessionPtr session = model_.session_at(index.row());
    if (!session) return;
    const auto column = static_cast<SessionColumn>(index.column());
    QMenu menu;
    const QString text = text_of(column, *session);
    menu.addAction(tr("Only “%1”").arg(text), this, [=, this] { emit filter_wanted(column, session, false); });
    menu.addAction(tr("Without “%1”").arg(text), this, [=, this] { emit filter_wanted(column, session, true); });
    menu.addSeparator();
    menu.addAction(tr("Mark or unmark"), this, [=, this] { emit mark_wanted(session->session->number); });
    menu.exec(at);
}

void SessionList::add_sorting_to(QMenu& menu) {
    const QHeaderView* header = horizontalHeader();
    for (const SessionColumnInfo& info : session_columns()) {
        const int column = static_cast<int>(info.column);
        const bool by_it = header->sortIndicatorSection() == column;
        const bool descends = by_it && header->sortIndicatorOrder() == Qt::DescendingOrder;
        const QString name = info.column == SessionColumn::mark ? tr("Worst finding") : heading_of(info.column);
        QAction* action = menu.addAction(by_it ? name + (descends ? QStringLiteral("  ▾") : QStringLiteral("  ▴")) : name);
        action->setCheckable(true);
        action->setChecked(by_it);
        connect(action, &QAction::triggered, this, [this, column, turned = by_it && !descends] {
            horizontalHeader()->setSortIndicator(column, turned ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
}

void SessionList::choose_columns(const QPoint& at) {
    QMenu menu;
    add_columns_to(menu);
    menu.exec(horizontalHeader()->mapToGlobal(at));
}

void SessionList::add_columns_to(QMenu& menu) {
    for (const SessionColumnInfo& info : session_columns()) {
        const int column = static_cast<int>(info.column);
        if (info.column == SessionColumn::mark) continue;
        QAction* action = menu.addAction(heading_of(info.column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
}

void SessionList::save_columns(QSettings& settings) const {
    settings.setValue(QStringLiteral("sessions/header"), horizontalHeader()->saveState());
}

void SessionList::restore_columns(QSettings& settings) {
    const QByteArray state = settings.value(QStringLiteral("sessions/header")).toByteArray();
    if (!state.isEmpty()) horizontalHeader()->restoreState(state);
}

std::optional<TimeRange> SessionList::visible_time() const {
    const int first = rowAt(1);
    int last = rowAt(viewport()->height() - 1);
    if (last < 0) last = model_.rowCount() - 1;
    std::optional<TimeRange> time;
    for (int row = std::max(0, first); first >= 0 && row <= last; ++row) {
        const SessionPtr session = model_.session_at(row);
        if (!session) continue;
        const Session& shown = *session->session;
        if (!time) time = TimeRange{shown.start, shown.end};
        time->from = std::min(time->from, shown.start);
        time->to = std::max(time->to, shown.end);
    }
    return time;
}

}  // namespace cwmpscope
