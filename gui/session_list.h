// SessionList: the list of sessions. One fixed height, whole rows; the worst finding in its colour beside its glyph,
// marked and highlighted sessions on their grounds, devices as headings when grouped. Sorting is asked for, not done.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/session_list_model.h"
#endif

#include <QTableView>

#include <optional>

class QSettings;

class QMenu;

namespace cwmpscope {

class SessionList : public QTableView {
    Q_OBJECT

public:
    explicit SessionList(SessionListModel& model, QWidget* parent = nullptr);

    SessionPtr current_session() const;
    /// Without signals: the list follows a selection made elsewhere, or finds its place again in a new view.
    void follow(std::uint32_t number);
    /// An entry for each column: to sort by it, or to show it.
    void add_sorting_to(QMenu& menu);
    void add_columns_to(QMenu& menu);
    void save_columns(QSettings& settings) const;
    void restore_columns(QSettings& settings);
    /// Start of the first and end of the last session on screen.
    std::optional<TimeRange> visible_time() const;

signals:
    void session_chosen(const SessionPtr& session);
    void sort_wanted(SessionColumn column, bool descending);
    void entered();
    void mark_wanted(std::uint32_t number);
    void group_toggled(const QString& device);
    /// "only these" (or "without these"): the words of a cell as a filter.
    void filter_wanted(SessionColumn column, const SessionPtr& session, bool without);
    void scrolled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) override;
    void reset() override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;

private:
    void fit_start();
    void move_to(int row);
    bool toggle_group(bool open_only, bool close_only);
    void choose_columns(const QPoint& at);

    SessionListModel& model_;
    bool following_ = false;
    int start_width_ = 0;  ///< that its widest text so far needs
};

}  // namespace cwmpscope
