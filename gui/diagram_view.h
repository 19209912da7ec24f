// DiagramView: the sequence diagram of the current session. Rows come from report/ and are laid out by prefix sums, so
// only the rows on screen are shaped and painted, whatever their number. Diagrams of long sessions are made off the
// window's thread.
//
//   since start   Δ           CPE                               ACS
//   +0.000                    ├── Inform · 1 BOOT ──────────────▶│ ┐
//   +0.102    102 ms          │◀─────────────── InformResponse ──┤ ┘ 102 ms
#pragma once

#ifndef Q_MOC_RUN
#include "gui/diagram_painter.h"
#include "gui/selection.h"
#include "gui/veil.h"
#include "report/diagram_rows.h"
#include "report/diagram_shapes.h"
#endif

#include "gui/latest_task.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace cwmpscope {

class DiagramView : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Clock { since_start, clock, since_request };

    /// Pixels between the head, which stays in place, and the first row.
    static constexpr double head_gap = 8;

    explicit DiagramView(Selection& selection, QWidget* parent = nullptr);

    /// What words are shown through. Never null.
    void set_veil(std::shared_ptr<const Veil> veil);
    /// Once everything was read: frames have their names, third parties are known. Null: not yet.
    void set_report(std::shared_ptr<const CaptureReport> report);
    /// Several sessions in one diagram, until another one is chosen; an empty list goes back to the chosen one.
    void show_together(std::vector<SessionPtr> sessions);
    bool together() const { return !together_.empty(); }
    /// Messages that the user marked.
    void set_marked(std::set<std::uint32_t> marked);
    /// Both halves of the message's pair, as long as the mouse is on it elsewhere.
    void outline(std::optional<std::uint32_t> message);
    void toggle_fold();
    void toggle_plumbing();
    void next_clock();
    void toggle_aliases();

    bool folded() const { return options_.fold; }
    bool plumbing() const { return options_.plumbing; }
    Clock clock() const { return clock_; }
    /// As shown, in English: for copies and exports.
    const DiagramRows& rows() const { return *rows_; }
    const std::shared_ptr<const DiagramRows>& shared_rows() const { return rows_; }
    /// In the language of the window.
    const DiagramRows& shown_rows() const { return *shown_; }
    const DiagramOptions& options() const { return options_; }
    std::optional<std::size_t> chosen_row() const { return chosen_; }
    /// How many rows the last painting shaped.
    std::size_t painted_rows() const { return painted_rows_; }
    bool making() const { return task_.busy(); }

    /// The row at that height of the viewport, if there is one.
    std::optional<std::size_t> row_at(int y) const;

signals:
    /// The whole words of the row below the mouse or, without one, of the chosen one.
    void described(const QString& words);
    /// The message below the mouse; none when it left.
    void hovered(std::optional<std::uint32_t> message);
    /// The head of the lanes was clicked.
    void head_clicked();
    /// Enter on a row that does not unfold: the user wants to see more of it.
    void entered();
    void mark_wanted(std::uint32_t message);
    /// About the chosen row, by mouse or key.
    void menu_wanted(QPoint global);
    /// Escape or left: back to the list.
    void left();
    void shown();

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Made {
        std::shared_ptr<const DiagramRows> rows = std::make_shared<const DiagramRows>();
        std::shared_ptr<const DiagramRows> shown = rows;
    };

    void follow_session();
    void follow_item();
    /// Of the row, in a diagram of several sessions; else the chosen one.
    SessionPtr session_of(const DiagramRow& row) const;
    bool is_of_chosen(const DiagramRow& row) const;
    std::optional<std::size_t> row_of_chosen(std::uint32_t message) const;
    void make_rows();
    void take_rows(Made made);
    void lay_out();
    void choose_row(std::size_t row);
    void move_by(int rows);
    void scroll_to(std::size_t row);
    bool set_unfolded(std::size_t row, bool open);
    void hover(std::optional<std::size_t> row);
    QString words_of(std::size_t row) const;
    QString time_of(const DiagramRow& row) const;
    void paint_rows(QPainter& painter, const Theme& theme);
    void paint_head(QPainter& painter, const Theme& theme) const;
    void paint_ground(QPainter& painter, const Theme& theme, std::size_t first, std::size_t last) const;
    QRectF place_of(std::size_t row) const;
    double width_of(std::string_view text, bool bold) const;

    Selection& selection_;
    std::shared_ptr<const Veil> veil_ = std::make_shared<const Veil>();
    LatestTask task_;
    std::shared_ptr<const CaptureReport> report_;
    std::vector<SessionPtr> together_;
    DiagramOptions options_;
    Clock clock_ = Clock::since_start;
    bool aliases_ = false;
    std::shared_ptr<const DiagramRows> rows_ = std::make_shared<const DiagramRows>();
    std::shared_ptr<const DiagramRows> shown_ = rows_;  ///< in the language of the window
    std::uint32_t shown_session_ = 0;
    DiagramGeometry geometry_;
    std::optional<std::size_t> chosen_, hovered_;
    std::set<std::uint32_t> marked_;
    bool own_choice_ = false;  ///< the selection changes because of this view
    std::optional<std::size_t> flashed_;
    QTimer flash_;
    std::size_t painted_rows_ = 0;
};

}  // namespace cwmpscope
