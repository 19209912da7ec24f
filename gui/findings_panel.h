// FindingsPanel: the findings of the current session, or of all sessions that the list shows. Choosing one selects it
// and the message it is about; the selection made elsewhere is followed.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/findings_model.h"
#include "gui/selection.h"
#endif

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QTableView;
class QToolButton;

namespace cwmpscope {

class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    FindingsPanel(Selection& selection, SessionListModel& sessions, QWidget* parent = nullptr);

    /// Once everything was read: findings that belong to no session stand among those of all sessions. Null: not yet.
    void set_report(const CaptureReport* report);
    void show_all(bool all);
    bool shows_all() const { return all_; }
    void set_narrow(bool narrow);
    /// The list shows other sessions now.
    void refresh();
    /// To the next finding (1) or the one before (-1): through all that a row stands for, then the next row, then the
    /// next session that has any. False: there is none further on.
    bool step(int by);
    /// The finding about the message that the mouse is on.
    void hover(std::optional<std::uint32_t> message);
    FindingsModel& model() { return model_; }
    QTableView& table() { return *table_; }

signals:
    void all_changed(bool all);
    /// The user wants to see only sessions with a finding like the one below the mouse, or those without.
    void filter_wanted(const QString& condition, bool without);
    /// The message that the finding below the mouse is about, when it is of the chosen session.
    void hovered(std::optional<std::uint32_t> message);
    /// The user wants to see that frame elsewhere.
    void wireshark_wanted(std::uint64_t frame);
    void entered();
    void left();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void set_widths();
    void show_menu(const QModelIndex& index, QPoint at);
    void point_at(const QModelIndex& index);
    void fill();
    void follow_item();
    void choose(FindingsModel::Hit hit);
    std::optional<FindingsModel::Hit> neighbour(int by) const;
    void count();

    Selection& selection_;
    SessionListModel& sessions_;
    SessionPtr outside_;  ///< no session, with the findings that belong to none; null: there are none
    FindingsModel model_;
    bool all_ = false;
    bool own_choice_ = false;
    bool narrow_ = false;
    FindingsModel::Hit at_;     ///< the finding that is chosen
    std::vector<int> hovered_;  ///< rows about the message that the mouse is on
    QLabel* count_;
    QToolButton* all_button_;
    QTableView* table_;
};

}  // namespace cwmpscope
