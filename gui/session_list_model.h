// SessionListModel: the sessions of a capture as rows of a table, in the order that a SessionView says. Holds pointers
// to immutable results; a cell's text is made when it is asked for, so a million rows cost no more than those on
// screen.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/session_view.h"
#include "gui/veil.h"
#endif

#include <QAbstractTableModel>

#include <optional>
#include <unordered_set>
#include <vector>

namespace cwmpscope {

class SessionListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// Roles beside Qt's: is the row a device, is the session marked, is it tinted by the highlight.
    enum Role { group_role = Qt::UserRole + 1, marked_role, tinted_role };

    explicit SessionListModel(QObject* parent = nullptr);
    ~SessionListModel() override;

    // the store: every session
    void clear();
    /// Those that are there already are replaced. New ones are shown from the next view on.
    void receive(const std::vector<StoredSession>& sessions);
    /// Sessions of these numbers are not kept any longer. The view that is shown keeps them until the next one.
    void forget(const std::vector<std::uint32_t>& numbers);
    const SessionStore& sessions() const { return sessions_; }
    SessionPtr session_of(std::uint32_t number) const { return sessions_.of(number); }

    // the view
    void show(std::shared_ptr<const SessionView> view);
    const SessionView& view() const { return *view_; }
    const std::shared_ptr<const SessionView>& shared_view() const { return view_; }
    /// Null for the row of a device.
    SessionPtr session_at(int row) const;
    const DeviceGroup* group_at(int row) const;
    std::optional<int> row_of(std::uint32_t number) const;

    /// What cells are shown through. Never null.
    void set_veil(std::shared_ptr<const Veil> veil);

    void toggle_mark(std::uint32_t number);
    bool is_marked(std::uint32_t number) const { return marked_.contains(number); }
    const std::unordered_set<std::uint32_t>& marked() const { return marked_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void marks_changed();

private:
    QString cell_text(SessionColumn column, const SessionResult& result) const;
    QString veiled(const QString& text) const;
    QVariant group_data(const DeviceGroup& group, SessionColumn column, int role) const;

    std::shared_ptr<const Veil> veil_ = std::make_shared<const Veil>();
    SessionStore sessions_;
    std::shared_ptr<const SessionView> view_ = std::make_shared<const SessionView>();
    bool several_days_ = false;  ///< a clock without its date would say nothing
    bool several_years_ = false;
    std::unordered_set<std::uint32_t> marked_;  ///< session numbers
};

}  // namespace cwmpscope
