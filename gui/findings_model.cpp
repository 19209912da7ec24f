#include "gui/findings_model.h"

#include "gui/qt_text.h"
#include "gui/rule_words.h"
#include "gui/selection.h"
#include "gui/sentences.h"
#include "report/words.h"

#include <algorithm>
#include <string>
#include <unordered_map>

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

constexpr std::size_t most_frames = 3;

}  // namespace

FindingsModel::FindingsModel(QObject* parent) : QAbstractTableModel(parent) {}

void FindingsModel::set_veil(std::shared_ptr<const Veil> veil) {
    veil_ = std::move(veil);
    if (rowCount() > 0) emit dataChanged(index(0, text), index(rowCount() - 1, text));
}

void FindingsModel::add_session(const SessionPtr& session) {
    std::unordered_map<std::string, std::size_t> line_of;
    for (std::uint32_t i = 0; session && i < session->judgement.findings.size(); ++i) {
        const auto [line, is_new] = line_of.try_emplace(likeness_of(session->judgement.findings[i]), lines_.size());
        if (is_new) lines_.emplace_back();
        lines_[line->second].places.push_back({session, i});
    }
}

void FindingsModel::sort_by_severity() {
    std::stable_sort(lines_.begin(), lines_.end(),
                     [](const Line& a, const Line& b) { return a.get().severity > b.get().severity; });
}

void FindingsModel::show_session(const SessionPtr& session) {
    beginResetModel();
    lines_.clear();
    add_session(session);
    sort_by_severity();
    endResetModel();
}

void FindingsModel::show_all(const SessionView& view, const std::vector<SessionPtr>& sessions,
                             const SessionPtr& outside) {
    beginResetModel();
    lines_.clear();
    auto begin = view.finding_lines.begin();
    for (std::uint32_t i = 0; i < view.findings.size(); ++i) {
        const bool begins = begin != view.finding_lines.end() && *begin == i;
        if (begins) ++begin;
        const SessionPtr& session = sessions[view.findings[i].row];
        if (view.findings[i].finding >= session->judgement.findings.size()) continue;
        if (begins || lines_.empty()) lines_.emplace_back();
        lines_.back().places.push_back({session, view.findings[i].finding});
    }
    if (outside) {
        add_session(outside);
        sort_by_severity();
    }
    endResetModel();
}

template <typename Wanted>
FindingsModel::Hit FindingsModel::find_if(Wanted wanted) const {
    for (std::size_t row = 0; row < lines_.size(); ++row) {
        const std::vector<Place>& places = lines_[row].places;
        const auto hit = std::find_if(places.begin(), places.end(), wanted);
        if (hit != places.end()) return {static_cast<int>(row), static_cast<std::size_t>(hit - places.begin())};
    }
    return {};
}

FindingsModel::Hit FindingsModel::find(std::uint32_t session, std::uint32_t finding) const {
    return find_if([&](const Place& at) { return at.finding == finding && at.session->session->number == session; });
}

FindingsModel::Hit FindingsModel::find_message(std::uint32_t session, std::uint32_t message) const {
    return find_if(
        [&](const Place& at) { return at.session->session->number == session && at.get().message == message; });
}

/// "session 3 #118 #121", of several "session 3 #118 #240 #377 …"
QString FindingsModel::places_of(const Line& line) {
    const std::uint32_t session = line.places.front().session->session->number;
    QStringList words;
    words << (session == 0 ? tr("no session") : qt_text(told("session " + std::to_string(session))));
    bool more = false;
    for (const Place& place : line.places) {
        for (const std::uint64_t frame : place.get().frames) {
            const bool fits = place.session->session->number == session && words.size() <= qsizetype(most_frames);
            if (fits) words << QStringLiteral("#%1").arg(frame);
            more = more || !fits;
        }
    }
    return words.join(QLatin1Char(' ')) + (more ? QStringLiteral(" …") : QString());
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
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) {
        return QStringLiteral("%1\n\n%2\n\n%3")
            .arg(rule_title(*finding.rule), rule_explanation(*finding.rule), qt_text(finding.rule->reference));
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
            if (shown.places.size() == 1) return before_evidence(finding.rule) + veil_->told(finding.text);
            return QStringLiteral("%1×  %2%3")
                .arg(shown.places.size())
                .arg(before_evidence(finding.rule), veil_->told(finding.text));
        case at_fault:
            return qt_text(told(name_of(finding.at_fault)));
        case place:
            return places_of(shown);
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
