// VerdictBar: what went wrong, in one line of totals and one sentence with why, the frame that proves it and who has to
// mend it: that of the current session, or the one that was stepped to. Hidden where nothing went wrong.
//
//   ✕ 2 sessions failed · 1 RPC was refused with a Fault                              1 of 3  ‹ ›  All…
//   session 4 · 1 BOOT · HTTP 400 from the ACS after … · frame 31 · at fault: CPE (cookie-not-returned)
#pragma once

#ifndef Q_MOC_RUN
#include "gui/selection.h"
#include "gui/session_list_model.h"
#endif

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QToolButton;

namespace cwmpscope {

class VerdictBar : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the bar.
    VerdictBar(Selection& selection, const SessionListModel& sessions, QWidget* parent = nullptr);

    /// What sentences are shown through. Never null.
    void set_veil(std::shared_ptr<const Veil> veil);
    /// Once everything was read. Null: not yet.
    void set_report(std::shared_ptr<const CaptureReport> report);
    /// The list shows other sessions now.
    void refresh();
    /// Goes to the next verdict (1), or to the one before (-1): to its message, where it has one.
    void step(int by);
    void go_to(const VerdictPlace& verdict);
    const std::vector<VerdictPlace>& verdicts() const { return sessions_.view().verdicts; }
    /// One verdict in words, fit for a widget; empty when it is gone.
    QString line(const VerdictPlace& verdict) const;
    QString totals_text() const;
    QString sentence_text() const;

signals:
    void list_wanted();
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void follow_session();
    void show_words();
    std::optional<Diagnosis> diagnosis(const VerdictPlace& verdict) const;
    std::optional<std::size_t> place_of_session(std::uint32_t number) const;
    void go_to_told();

    Selection& selection_;
    const SessionListModel& sessions_;
    std::shared_ptr<const Veil> veil_ = std::make_shared<const Veil>();
    std::shared_ptr<const CaptureReport> report_;
    std::optional<std::size_t> at_;  ///< which verdict is told; none: the current session has none
    bool own_choice_ = false;
    QLabel *totals_, *sentence_, *place_;
    QToolButton *before_, *next_, *all_;
};

}  // namespace cwmpscope
