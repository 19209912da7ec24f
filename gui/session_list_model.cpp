#include "gui/session_list_model.h"

#include "gui/qt_text.h"
#include "report/time_text.h"

#include <QFont>
#include <QThreadPool>

#include <algorithm>

namespace cwmpscope {

void release_elsewhere(std::vector<SessionPtr>&& sessions) {
    if (sessions.empty()) return;
    auto held = std::make_shared<std::vector<SessionPtr>>(std::move(sessions));
    QThreadPool::globalInstance()->start([held = std::move(held)]() mutable { held->clear(); });
}

void release_elsewhere(std::shared_ptr<const CaptureReport>&& report) {
    if (!report) return;
    auto held = std::make_shared<std::shared_ptr<const CaptureReport>>(std::move(report));
    QThreadPool::globalInstance()->start([held = std::move(held)]() mutable { held->reset(); });
}

SessionListModel::SessionListModel(QObject* parent) : QAbstractTableModel(parent) {}

SessionListModel::~SessionListModel() = default;

void SessionListModel::clear() {
    beginResetModel();
    release_elsewhere(std::move(sessions_));
    sessions_ = {};
    place_of_.clear();
    view_ = std::make_shared<const SessionView>();
    row_of_.clear();
    marked_.clear();
    endResetModel();
    emit marks_changed();
}

void SessionListModel::receive(const std::vector<SessionPtr>& sessions) {
    std::vector<SessionPtr> replaced;
    for (const SessionPtr& session : sessions) {
        const std::uint32_t number = session->session->number;
        if (number >= place_of_.size())
            place_of_.resize(std::max<std::size_t>(number + 1, place_of_.size() * 2), nowhere);
        std::uint32_t& place = place_of_[number];
        if (place == nowhere) {
            place = static_cast<std::uint32_t>(sessions_.size());
            sessions_.push_back(session);
            continue;
        }
        if (sessions_[place] == session) continue;
        replaced.push_back(std::move(sessions_[place]));
        sessions_[place] = session;
    }
    // One signal for all: a view asks for what it shows only.
    if (!replaced.empty() && rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, session_column_count - 1));
    if (replaced.size() > 1000) release_elsewhere(std::move(replaced));
}

void SessionListModel::forget(const std::vector<std::uint32_t>& numbers) {
    if (numbers.empty()) return;
    beginResetModel();
    std::vector<SessionPtr> gone;
    for (const std::uint32_t number : numbers) {
        if (const SessionPtr session = session_of(number)) gone.push_back(std::move(sessions_[place_of_[number]]));
        marked_.erase(number);
    }
    // Whoever stayed has another place now, also in the view that is shown until the next one is made.
    std::vector<std::uint32_t> now_at(sessions_.size(), nowhere);
    std::vector<SessionPtr> kept;
    std::fill(place_of_.begin(), place_of_.end(), nowhere);
    for (std::size_t place = 0; place < sessions_.size(); ++place) {
        if (!sessions_[place]) continue;
        now_at[place] = static_cast<std::uint32_t>(kept.size());
        place_of_[sessions_[place]->session->number] = now_at[place];
        kept.push_back(std::move(sessions_[place]));
    }
    sessions_ = std::move(kept);
    SessionView view = *view_;
    std::erase_if(view.entries, [&](const ViewEntry& entry) { return !entry.group && now_at[entry.row] == nowhere; });
    for (ViewEntry& entry : view.entries)
        if (!entry.group) entry.row = now_at[entry.row];
    view.findings.clear();
    view.finding_lines.clear();
    view.verdicts.clear();
    view_ = std::make_shared<const SessionView>(std::move(view));
    row_of_.assign(sessions_.size(), nowhere);
    for (std::size_t row = 0; row < view_->entries.size(); ++row)
        if (!view_->entries[row].group) row_of_[view_->entries[row].row] = static_cast<std::uint32_t>(row);
    endResetModel();
    release_elsewhere(std::move(gone));
}

SessionPtr SessionListModel::session_of(std::uint32_t number) const {
    if (number >= place_of_.size() || place_of_[number] == nowhere) return nullptr;
    return sessions_[place_of_[number]];
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
    const auto remember = [&](std::size_t from) {
        row_of_.resize(std::max(row_of_.size(), sessions_.size()), nowhere);
        for (std::size_t row = from; row < view_->entries.size(); ++row)
            if (!view_->entries[row].group) row_of_[view_->entries[row].row] = static_cast<std::uint32_t>(row);
    };
    if (grew) {
        const std::size_t from = before.size();
        if (now.size() > from) {
            beginInsertRows({}, static_cast<int>(from), static_cast<int>(now.size()) - 1);
            view_ = std::move(view);
            remember(from);
            endInsertRows();
        } else {
            view_ = std::move(view);
        }
        return;
    }
    beginResetModel();
    view_ = std::move(view);
    row_of_.clear();
    remember(0);
    endResetModel();
}

SessionPtr SessionListModel::session_at(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const ViewEntry& entry = view_->entries[static_cast<std::size_t>(row)];
    return entry.group || entry.row >= sessions_.size() ? nullptr : sessions_[entry.row];
}

const DeviceGroup* SessionListModel::group_at(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const ViewEntry& entry = view_->entries[static_cast<std::size_t>(row)];
    return entry.group ? &view_->groups[entry.row] : nullptr;
}

std::optional<int> SessionListModel::row_of(std::uint32_t number) const {
    if (number >= place_of_.size() || place_of_[number] == nowhere) return std::nullopt;
    const std::uint32_t place = place_of_[number];
    if (place >= row_of_.size() || row_of_[place] == nowhere) return std::nullopt;
    return static_cast<int>(row_of_[place]);
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
