// FindingsModel: findings as rows: those of one session, or of all sessions that the list shows. Equal ones (rule and
// sentence) are one row that counts them and leads from one to the next. Holds places, not texts.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/session_list_model.h"
#endif

#include <QAbstractTableModel>

#include <vector>

namespace cwmpscope {

class FindingsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { mark, rule, text, at_fault, place, column_count };
    enum Role { severity_role = Qt::UserRole + 1 };

    explicit FindingsModel(QObject* parent = nullptr);

    struct Place {
        SessionPtr session;
        std::uint32_t finding = 0;  ///< index in its Judgement::findings
        const Finding& get() const { return session->judgement.findings[finding]; }
    };
    struct Line {
        std::vector<Place> places;  ///< never empty
        const Finding& get() const { return places.front().get(); }
    };
    struct Hit {
        int row = -1;
        std::size_t place = 0;  ///< in the row's line
    };
    /// What sentences are shown through. Never null.
    void set_veil(std::shared_ptr<const Veil> veil);
    /// The gravest first, then as judged.
    void show_session(const SessionPtr& session);
    /// As the view orders them; `sessions` is the store that its rows are places in. `outside`: no session, with the
    /// findings that belong to none; may be null.
    void show_all(const SessionView& view, const std::vector<SessionPtr>& sessions, const SessionPtr& outside);
    const Line& line(int row) const { return lines_[static_cast<std::size_t>(row)]; }
    /// Of that finding; row -1: none.
    Hit find(std::uint32_t session, std::uint32_t finding) const;
    /// Of the first finding about that message; row -1: none.
    Hit find_message(std::uint32_t session, std::uint32_t message) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    template <typename Wanted>
    Hit find_if(Wanted wanted) const;
    static QString places_of(const Line& line);
    void add_session(const SessionPtr& session);
    void sort_by_severity();

    std::shared_ptr<const Veil> veil_ = std::make_shared<const Veil>();
    std::vector<Line> lines_;
};

}  // namespace cwmpscope
