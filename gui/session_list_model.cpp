#include "gui/session_list_model.h"

#include "gui/qt_text.h"
#include "report/time_text.h"

#include <QFont>

#include <algorithm>

namespace cwmpscope {

SessionListModel::SessionListModel(QObject* parent) : QAbstractTableModel(parent) {}

SessionListModel::~SessionListModel() = default;

void SessionListModel::clear() {
    beginResetModel();
    sessions_ = {};
    view_ = std::make_shared<const SessionView>();
    marked_.clear();
    endResetModel();
    emit marks_changed();
}

void SessionListModel::receive(const std::vector<StoredSession>& sessions) {
    const std::size_t before = sessions_.size();
    sessions_.put(sessions);
    const bool replaced = sessions_.size() < before + sessions.size();
    // One signal for all: a view asks for what it shows only.
    if (replaced && rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, session_column_count - 1));
}

void SessionListModel::forget(const std::vector<std::uint32_t>& numbers) {
    sessions_.remove(numbers);
    for (const std::uint32_t number : numbers) marked_.erase(number);
}

void SessionListModel::show(std::shared_ptr<const SessionView> view) {
    several_days_ = std::chrono::floor<std::chrono::days>(view->overview.from) !=
                    std::chrono::floor<std::chrono::days>(view->overview.to);
    const auto year = [](Timestamp time) {
        return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time)).year();
    };
    several_years_ = year(view->overview.from) != year(view->overview.to);
    const std::vector<ViewEntry>& before = view_->entries;
    const std::vector<ViewEntry>& now = view->entries;
    const bool grew = view->groups.empty() && view_->groups.empty() && now.size() >= before.size() &&
                      std::equal(before.begin(), before.end(), now.begin());
    if (!grew) {
        beginResetModel();
        view_ = std::move(view);
        return endResetModel();
    }
    if (now.size() == before.size()) {
        view_ = std::move(view);
        return;
    }
    beginInsertRows({}, static_cast<int>(before.size()), static_cast<int>(now.size()) - 1);
    view_ = std::move(view);
    endInsertRows();
}

SessionPtr SessionListModel::session_at(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const ViewEntry& entry = view_->entries[static_cast<std::size_t>(row)];
    if (entry.group) return nullptr;
    // In its newest state, also in a view that was made before.
    SessionPtr newest = sessions_.of(entry.number);
    return newest ? newest : view_->sessions.of(entry.number);
}

const DeviceGroup* SessionListModel::group_at(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const ViewEntry& entry = view_->entries[static_cast<std::size_t>(row)];
    return entry.group ? &view_->groups[entry.number] : nullptr;
}

std::optional<int> SessionListModel::row_of(std::uint32_t number) const {
    if (number >= view_->row_of.size() || view_->row_of[number] == SessionView::nowhere) return std::nullopt;
    return static_cast<int>(view_->row_of[number]);
}

void SessionListModel::set_veil(std::shared_ptr<const Veil> veil) {
    veil_ = std::move(veil);
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, session_column_count - 1));
}

void SessionListModel::toggle_mark(std::uint32_t number) {
    if (!marked_.erase(number)) marked_.insert(number);
    if (const auto row = row_of(number)) emit dataChanged(index(*row, 0), index(*row, session_column_count - 1));
    emit marks_changed();
}

int SessionListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(view_->entries.size());
}

int SessionListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : session_column_count;
}

QString SessionListModel::cell_text(SessionColumn column, const SessionResult& result) const {
    if (column == SessionColumn::start && several_days_) {
        const Timestamp start = result.session->start;
        // "06-02 03:39:09", with the year where there are several: milliseconds stand in the tooltip.
        const QString date = qt_text(time_text(start, TimeFormat::utc_date, start, start)).left(19);
        return several_years_ ? date : date.mid(5);
    }
    return veiled(text_of(column, result));
}

QString SessionListModel::veiled(const QString& text) const {
    return qt_text(veil_->text(text.toStdString()));
}

QVariant SessionListModel::group_data(const DeviceGroup& group, SessionColumn column, int role) const {
    if (role == group_role) return true;
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (column) {
        case SessionColumn::mark:
            return group.collapsed ? QStringLiteral("▸") : QStringLiteral("▾");
        case SessionColumn::device:
            return veiled(qt_text(group.device));
        case SessionColumn::reason:
            return tr("%n session(s)", nullptr, static_cast<int>(group.sessions));
        case SessionColumn::findings:
            return text_of(group.counts);
        default:
            return {};
    }
}

QVariant SessionListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto column = static_cast<SessionColumn>(index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool right = session_columns()[static_cast<std::size_t>(index.column())].right;
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (const DeviceGroup* group = group_at(index.row())) return group_data(*group, column, role);
    const SessionPtr result = session_at(index.row());
    if (!result) return {};
    switch (role) {
        case Qt::DisplayRole:
            if (column == SessionColumn::mark && is_marked(result->session->number))
                return QStringLiteral("●") + cell_text(column, *result);
            return cell_text(column, *result);
        case Qt::AccessibleTextRole: {
            const QString text = cell_text(column, *result);
            if (column == SessionColumn::mark) {
                if (text == QStringLiteral("✕")) return tr("violation");
                if (text == QStringLiteral("!")) return tr("warning");
            }
            return text;
        }
        case Qt::ToolTipRole:
            return veiled(tooltip_of(column, *result));
        case group_role:
            return false;
        case marked_role:
            return is_marked(result->session->number);
        case tinted_role:
            return view_->entries[static_cast<std::size_t>(index.row())].tinted;
        default:
            return {};
    }
}

QVariant SessionListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= session_column_count) return {};
    if (role == Qt::DisplayRole) return heading_of(static_cast<SessionColumn>(section));
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return section == 0 ? tr("Marks and the worst finding") : heading_of(static_cast<SessionColumn>(section));
    return {};
}

}  // namespace cwmpscope
