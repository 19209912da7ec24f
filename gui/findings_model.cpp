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

void FindingsModel::clear() {
    view_.reset();
    own_.reset();
    places_.clear();
    lines_.clear();
}

/// Equal ones of one session stand in one line.
void FindingsModel::add_session(const SessionPtr& session) {
    own_ = session;
    if (!session) return;
    const std::vector<Finding>& findings = session->judgement.findings;
    std::unordered_map<std::uint64_t, std::size_t> kind_of;
    std::vector<std::vector<std::uint32_t>> kinds;
    for (std::uint32_t i = 0; i < findings.size(); ++i) {
        const auto [kind, is_new] = kind_of.try_emplace(brief_of(findings[i]).likeness, kinds.size());
        if (is_new) kinds.emplace_back();
        kinds[kind->second].push_back(i);
    }
    for (const std::vector<std::uint32_t>& kind : kinds) {
        lines_.push_back({places_.size(), kind.size(), findings[kind.front()].severity});
        for (const std::uint32_t finding : kind) places_.push_back({session->session->number, finding});
    }
}

void FindingsModel::sort_by_severity() {
    std::stable_sort(lines_.begin(), lines_.end(),
                     [](const Line& a, const Line& b) { return a.severity > b.severity; });
}

void FindingsModel::show_session(const SessionPtr& session) {
    beginResetModel();
    clear();
    add_session(session);
    sort_by_severity();
    endResetModel();
}

void FindingsModel::show_all(std::shared_ptr<const SessionView> view, const SessionPtr& outside) {
    beginResetModel();
    clear();
    view_ = std::move(view);
    places_ = view_->findings;
    for (std::size_t line = 0; line < view_->finding_lines.size(); ++line) {
        const auto [begin, severity] = view_->finding_lines[line];
        const bool last = line + 1 == view_->finding_lines.size();
        const std::size_t end = last ? places_.size() : view_->finding_lines[line + 1].begin;
        lines_.push_back({begin, end - begin, severity});
    }
    add_session(outside);
    sort_by_severity();
    endResetModel();
}

FindingsModel::Places FindingsModel::places(int row) const {
    const Line& line = lines_[static_cast<std::size_t>(row)];
    return Places(places_).subspan(line.begin, line.count);
}

Finding FindingsModel::finding_at(const FindingPlace& at) const {
    if (!view_ || at.session == 0) return own_->judgement.findings[at.finding];
    return view_->sessions.stored_of(at.session).judgement().findings[at.finding];
}

SessionPtr FindingsModel::session_of(const FindingPlace& at) const {
    return view_ && at.session != 0 ? view_->sessions.of(at.session) : own_;
}

template <typename Wanted>
FindingsModel::Hit FindingsModel::find_if(Wanted wanted) const {
    for (int row = 0; row < rowCount(); ++row) {
        const Places here = places(row);
        const auto hit = std::find_if(here.begin(), here.end(), wanted);
        if (hit != here.end()) return {row, static_cast<std::size_t>(hit - here.begin())};
    }
    return {};
}

FindingsModel::Hit FindingsModel::find(std::uint32_t session, std::uint32_t finding) const {
    return find_if([&](const FindingPlace& at) { return at.session == session && at.finding == finding; });
}

FindingsModel::Hit FindingsModel::find_message(std::uint32_t session, std::uint32_t message) const {
    return find_if([&](const FindingPlace& at) { return at.session == session && finding_at(at).message == message; });
}

std::vector<int> FindingsModel::rows_about(std::uint32_t session, std::uint32_t message) const {
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        const bool about = std::ranges::any_of(places(row), [&](const FindingPlace& at) {
            return at.session == session && finding_at(at).message == message;
        });
        if (about) rows.push_back(row);
    }
    return rows;
}

/// "session 3 #118 #121", of several "session 3 #118 #240 #377 …"
QString FindingsModel::places_text(Places places) const {
    const std::uint32_t session = places.front().session;
    QStringList words;
    words << (session == 0 ? tr("no session") : qt_text(told("session " + std::to_string(session))));
    bool more = false;
    for (auto at = places.begin(); at != places.end() && !more; ++at) {
        const std::vector<std::uint64_t> frames = finding_at(*at).frames;
        for (const std::uint64_t frame : frames) {
            const bool fits = at->session == session && words.size() <= qsizetype(most_frames);
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
    const Places shown = places(index.row());
    const Finding finding = finding_at(shown.front());
    if (role == severity_role) return static_cast<int>(finding.severity);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) {
        return QStringLiteral("%1\n\n%2\n\n%3")
            .arg(rule_title(*finding.rule), rule_explanation(*finding.rule), qt_text(told(finding.rule->reference)));
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
            if (shown.size() == 1) return before_evidence(finding.rule) + veil_->told(finding.text);
            return QStringLiteral("%1×  %2%3")
                .arg(shown.size())
                .arg(before_evidence(finding.rule), veil_->told(finding.text));
        case at_fault:
            return qt_text(told(name_of(finding.at_fault)));
        case place:
            return places_text(shown);
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
