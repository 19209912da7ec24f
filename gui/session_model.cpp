#include "gui/session_model.h"

#include "report/escape.h"
#include "report/time_text.h"
#include "report/words.h"

#include <QString>

#include <algorithm>
#include <array>

namespace cwmpscope {

namespace {

QString from_wire(const std::string& text) {
    return QString::fromStdString(visible(text));
}

std::size_t count_of(const SessionResult& result, Severity severity) {
    return static_cast<std::size_t>(std::ranges::count(result.judgement.findings, severity, &Finding::severity));
}

/// The worst of the session as a glyph: colour is never alone.
QString mark_of(const SessionResult& result) {
    if (count_of(result, Severity::violation) > 0) return QStringLiteral("✕");
    if (count_of(result, Severity::warning) > 0) return QStringLiteral("!");
    return {};
}

QString device_of(const Session& session) {
    const DeviceId* device = session.device.get_if();
    return device != nullptr ? from_wire(to_string(*device)) : QObject::tr("not captured");
}

QString reason_of(const Session& session) {
    QString text;
    for (const Event& event : session.events) {
        if (!text.isEmpty()) text += QStringLiteral(", ");
        text += from_wire(event.code);
    }
    return text;
}

QString findings_of(const SessionResult& result) {
    QString text;
    const auto add = [&](Severity severity, const char* glyph) {
        if (const std::size_t count = count_of(result, severity); count > 0)
            text += QStringLiteral("%1%2 ").arg(count).arg(QString::fromUtf8(glyph));
    };
    add(Severity::violation, "✕");
    add(Severity::warning, "!");
    add(Severity::note, "i");
    return text.trimmed();
}

}  // namespace

SessionModel::SessionModel(QObject* parent) : QAbstractTableModel(parent) {}

void SessionModel::clear() {
    beginResetModel();
    results_.clear();
    row_of_.clear();
    endResetModel();
}

void SessionModel::receive(const AnalysisUpdate& update) {
    std::vector<SessionResult> added;
    for (const SessionResult& result : update.sessions) {
        const auto known = row_of_.find(result.session->number);
        if (known == row_of_.end()) {
            row_of_.emplace(result.session->number, static_cast<int>(results_.size() + added.size()));
            added.push_back(result);
            continue;
        }
        results_[static_cast<std::size_t>(known->second)] = result;
        emit dataChanged(index(known->second, 0), index(known->second, column_count - 1));
    }
    if (added.empty()) return;
    const int first = static_cast<int>(results_.size());
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    results_.insert(results_.end(), added.begin(), added.end());
    endInsertRows();
}

int SessionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(results_.size());
}

int SessionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant SessionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const SessionResult& row = result(index.row());
    const Session& session = *row.session;
    if (role == Qt::TextAlignmentRole) {
        const bool number = index.column() == duration || index.column() == rpcs;
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role == sort_role) {
        switch (index.column()) {
            case mark:
                return static_cast<qlonglong>(count_of(row, Severity::violation) * 1000 +
                                              count_of(row, Severity::warning));
            case start:
                return static_cast<qlonglong>(session.start.time_since_epoch().count());
            case duration:
                return static_cast<qlonglong>((session.end - session.start).count());
            case rpcs:
                return static_cast<qlonglong>(session.transactions.size());
            case findings:
                return static_cast<qlonglong>(row.judgement.findings.size());
            default:
                break;
        }
    }
    if (role == Qt::ToolTipRole && index.column() == outcome) return from_wire(session.outcome_reason);
    if (role != Qt::DisplayRole && role != sort_role) return {};
    switch (index.column()) {
        case mark:
            return mark_of(row);
        case device:
            return device_of(session);
        case reason:
            return reason_of(session);
        case start:
            return QString::fromStdString(time_text(session.start, TimeFormat::utc, session.start, session.start));
        case duration:
            return QString::fromStdString(duration_text(session.end - session.start));
        case rpcs:
            return static_cast<int>(session.transactions.size());
        case outcome:
            return QString::fromUtf8(word_of(session.outcome).data());
        case findings:
            return findings_of(row);
        default:
            return {};
    }
}

QVariant SessionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    const std::array<QString, column_count> names{QString(),      tr("Device"), tr("Why"), tr("Start"),
                                                  tr("Duration"), tr("RPCs"),   tr("End"), tr("Findings")};
    return section >= 0 && section < column_count ? names[static_cast<std::size_t>(section)] : QVariant();
}

}  // namespace cwmpscope
