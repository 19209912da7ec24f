#include "gui/findings_model.h"

#include "gui/qt_text.h"
#include "gui/selection.h"
#include "report/words.h"

#include <algorithm>

namespace cwmpscope {

namespace {

QString glyph_of(Severity severity) {
    switch (severity) {
        case Severity::violation:
            return QStringLiteral("✕");
        case Severity::warning:
            return QStringLiteral("!");
        case Severity::note:
            return QStringLiteral("i");
    }
    return {};
}

QString frames_of(const Finding& finding) {
    QStringList frames;
    for (std::size_t i = 0; i < std::min<std::size_t>(finding.frames.size(), 3); ++i)
        frames << QStringLiteral("#%1").arg(finding.frames[i]);
    return frames.join(QLatin1Char(' '));
}

}  // namespace

FindingsModel::FindingsModel(QObject* parent) : QAbstractTableModel(parent) {}

void FindingsModel::set_veil(std::shared_ptr<const Veil> veil) {
    veil_ = std::move(veil);
    if (rowCount() > 0) emit dataChanged(index(0, text), index(rowCount() - 1, text));
}

void FindingsModel::show_session(const SessionPtr& session) {
    beginResetModel();
    lines_.clear();
    if (session) {
        for (std::uint32_t i = 0; i < session->judgement.findings.size(); ++i) lines_.push_back({session, i});
        std::stable_sort(lines_.begin(), lines_.end(),
                         [](const Line& a, const Line& b) { return a.get().severity > b.get().severity; });
    }
    endResetModel();
}

void FindingsModel::show_all(const SessionView& view, const std::vector<SessionPtr>& sessions) {
    beginResetModel();
    lines_.clear();
    lines_.reserve(view.findings.size());
    for (const FindingPlace& at : view.findings) {
        const SessionPtr& session = sessions[at.row];
        if (at.finding < session->judgement.findings.size()) lines_.push_back({session, at.finding});
    }
    endResetModel();
}

int FindingsModel::row_of(std::uint32_t session, std::uint32_t finding) const {
    for (std::size_t row = 0; row < lines_.size(); ++row) {
        if (lines_[row].session->session->number == session && lines_[row].finding == finding)
            return static_cast<int>(row);
    }
    return -1;
}

int FindingsModel::row_of_message(std::uint32_t session, std::uint32_t message) const {
    for (std::size_t row = 0; row < lines_.size(); ++row) {
        const Line& line = lines_[row];
        if (line.session->session->number == session && line.get().message == message) return static_cast<int>(row);
    }
    return -1;
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Line& shown = line(index.row());
    const Finding& finding = shown.get();
    if (role == severity_role) return static_cast<int>(finding.severity);
    if (role == Qt::ToolTipRole) {
        return QStringLiteral("%1\n\n%2\n\n%3")
            .arg(qt_text(finding.rule->title), qt_text(finding.rule->explanation), qt_text(finding.rule->reference));
    }
    if (role == Qt::AccessibleTextRole && index.column() == mark) {
        switch (finding.severity) {
            case Severity::violation:
                return tr("violation");
            case Severity::warning:
                return tr("warning");
            case Severity::note:
                return tr("note");
        }
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
        case mark:
            return glyph_of(finding.severity);
        case rule:
            return qt_text(finding.rule->id);
        case text:
            return veil_->shown(finding.text);
        case at_fault:
            return qt_text(name_of(finding.at_fault));
        case place:
            return tr("session %1 %2").arg(shown.session->session->number).arg(frames_of(finding));
        default:
            return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case rule:
            return tr("Rule");
        case text:
            return tr("What was found");
        case at_fault:
            return tr("At fault");
        case place:
            return tr("Where");
        default:
            return {};
    }
}

}  // namespace cwmpscope
