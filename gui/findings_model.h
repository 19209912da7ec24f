// FindingsModel: findings as rows: those of one session, or of all sessions that the list shows. Equal ones (rule and
// sentence) are one row that counts them and leads from one to the next. Holds places, not texts.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/session_list_model.h"
#endif

#include <QAbstractTableModel>

#include <memory>
#include <span>
#include <vector>

namespace cwmpscope {

class FindingsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { mark, rule, text, at_fault, place, column_count };
    enum Role { severity_role = Qt::UserRole + 1 };

    explicit FindingsModel(QObject* parent = nullptr);

    using Places = std::span<const FindingPlace>;
    struct Hit {
        int row = -1;
        std::size_t place = 0;  ///< in the row's line
    };
    /// What sentences are shown through. Never null.
    void set_veil(std::shared_ptr<const Veil> veil);
    /// The gravest first, then as judged.
    void show_session(const SessionPtr& session);
    /// As the view orders them. `outside`: no session, with the findings that belong to none; may be null.
    void show_all(std::shared_ptr<const SessionView> view, const SessionPtr& outside);
    /// What a row stands for; never empty.
    Places places(int row) const;
    Finding finding(int row) const { return finding_at(places(row).front()); }
    Finding finding_at(const FindingPlace& at) const;
    SessionPtr session_of(const FindingPlace& at) const;
    /// Of that finding; row -1: none.
    Hit find(std::uint32_t session, std::uint32_t finding) const;
    /// Of the first finding about that message; row -1: none.
    Hit find_message(std::uint32_t session, std::uint32_t message) const;
    /// All rows with a finding about that message, ascending.
    std::vector<int> rows_about(std::uint32_t session, std::uint32_t message) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        std::size_t begin = 0, count = 0;  ///< in places_
        Severity severity = Severity::note;
    };

    template <typename Wanted>
    Hit find_if(Wanted wanted) const;
    QString places_text(Places places) const;
    void clear();
    void add_session(const SessionPtr& session);
    void sort_by_severity();

    std::shared_ptr<const Veil> veil_ = std::make_shared<const Veil>();
    std::shared_ptr<const SessionView> view_;  ///< whose sessions the places are of; null: one session's
    SessionPtr own_;                           ///< that session; or what belongs to none
    std::vector<FindingPlace> places_;
    std::vector<Line> lines_;
};

}  // namespace cwmpscope
