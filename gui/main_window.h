// MainWindow: puts the regions together and wires them to one selection; opens captures by dialog, drop, command line
// and from the list of recent ones. Reading, sorting, filtering and reading again go on beside it.
//
//   ┌ overview strip: sessions over time ───────────────────────────┐
//   ├ what went wrong, and why ─────────────────────────────────────┤
//   │ sessions                     │ diagram of the session         │
//   ├──────────────────────────────┼────────────────────────────────┤
//   │ findings                     │ details                        │
//   └ reading 62 % · 4 108 sessions · keys ─────── 6 not judged ────┘
#pragma once

#ifndef Q_MOC_RUN
#include "gui/actions.h"
#include "gui/analysis_worker.h"
#include "gui/findings_panel.h"
#include "gui/footer_keys.h"
#include "gui/list_memory.h"
#include "gui/message_reader.h"
#include "gui/selection.h"
#include "gui/session_list.h"
#include "gui/session_view.h"
#endif

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>

class QLabel;
class QMenu;
class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace cwmpscope {

class DetailsPanel;
class DiagramView;
class ElidedLabel;
class EmptyPage;
class FilterBar;
class LiveSpool;
class NoticeBar;
struct ExportFormat;
struct ExportWish;
class OverviewStrip;
class VerdictBar;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `settings` must outlive the window.
    MainWindow(std::vector<Credentials> credentials, QSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void open(const QStringList& files);
    /// Captures until stop; the packets are kept in a folder of its own (`wish.file` is chosen here) until the capture
    /// is left.
    void start_live(LiveWish wish);
    /// Asks what is to become of the packets of a window that was killed, if there are any.
    void offer_left_capture();
    bool capturing() const { return capturing_; }
    /// For every capture that this window opens, instead of what was chosen for it before.
    void set_key_logs(const QStringList& logs) { given_key_logs_ = logs; }
    /// Reads the capture again with these, and remembers them for it.
    void read_with_keys(const QStringList& logs);
    NoticeBar& notice() { return *notice_; }
    void stop() { worker_.stop(); }
    /// What was captured until now, also while it goes on. `then` is called once it is written; may be empty.
    void save_capture_as(const QString& path, std::function<void()> then);
    /// Shows the session of that number as soon as it is known.
    void choose_session(std::uint32_t number);
    void choose_message(std::uint32_t message);

    // for tests, and for those who compose windows
    SessionListModel& sessions() { return sessions_; }
    SessionList& list() { return *list_; }
    Selection& selection() { return selection_; }
    DiagramView& diagram() { return *diagram_; }
    DetailsPanel& details() { return *details_; }
    FindingsPanel& findings() { return *findings_; }
    OverviewStrip& overview() { return *overview_; }
    VerdictBar& verdicts() { return *verdicts_; }
    EmptyPage& empty_page() { return *empty_; }
    FilterBar& filter_bar() { return *filter_; }
    Actions& actions() { return actions_; }
    /// As when the filter gets the keyboard: what it can be completed with.
    void gather_values();
    QString status_text() const;
    QString footer_words() const;
    bool reading() const { return reading_; }
    const QStringList& files() const { return files_; }
    Redaction redaction() const { return veil_->redaction(); }
    const std::shared_ptr<const CaptureReport>& report() const { return report_; }
    /// What an export is made of, with secrets as they are shown; nothing before something was read.
    std::optional<ExportWish> export_wish() const;

signals:
    /// Everything has been read (or could not be), and the list shows it.
    void reading_ended();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // main_window.cpp: the regions and their wires
    void make_regions();
    void wire_regions();
    void retranslate();
    void save_layout();
    void restore_layout();
    std::array<std::pair<ActionId, QWidget*>, 4> regions() const;
    FooterPlace footer_place() const;
    void show_keys();
    void show_region(QWidget* region, ActionId action);
    void arrange();
    void set_text_size(int points);
    // main_window_reading.cpp: captures
    void ask_for_files(bool new_window);
    void begin_reading(const QStringList& paths, std::optional<QStringList> key_logs = std::nullopt);
    void read_again(std::optional<QStringList> key_logs = std::nullopt);
    void close_capture();
    void on_news(const ReadingNews& news);
    void on_end(const ReadingEnd& end);
    void make_view();
    void remember_filters();
    std::shared_ptr<const ListMemory> lists_of(const Filter& filter) const;
    void filter_by(SessionColumn column, const SessionPtr& session, bool without);
    void take_view(std::shared_ptr<const SessionView> view);
    void choose_first();
    void show_first_verdict();
    void follow_chosen();
    void go_to_end();
    QString packet_words() const;
    void show_status();
    void show_reasons();
    void remember_recent();
    // main_window_live.cpp: live capture
    void ask_for_interface();
    void on_warning(const RunWarning& warning);
    void save_capture(std::function<void()> then);
    void open_left_capture(const QString& folder);
    bool may_leave();
    // main_window_keys.cpp: TLS key logs
    void use_key_logs(const QStringList& logs);
    void recall_key_logs();
    void ask_for_keys();
    void choose_key_log();
    // main_window_actions.cpp: what the actions do
    void make_menus();
    void connect_actions();
    void set_theme(const QString& name);
    void set_language(const QString& name);
    void set_redaction(bool hide);
    void show_through_veil();
    void go_to(const std::optional<Selection::Place>& place);
    void step_device(int by);
    void go_to_neighbour(const SessionPtr& best, int by);
    void step_mark();
    void show_together();
    void copy_text();
    void show_diagram_menu(QPoint at);
    // main_window_exports.cpp: what leaves the window
    void export_something();
    void copy_command();
    void save_shown_sessions();
    void copy_menu();
    void mark_message(std::uint32_t message);
    void show_marked_messages();
    void compare_marked();
    void compare_with_previous();
    void show_history(const std::string& name);
    void compare_messages(std::pair<SessionPtr, std::uint32_t> left, std::pair<SessionPtr, std::uint32_t> right);
    void open_in_wireshark(std::optional<std::uint64_t> frame = std::nullopt);
    void list_verdicts();
    void copy_made(std::function<QString()> make, const QString& done);
    void copy_export(const ExportFormat& format, ExportWish wish);
    void write_export(const ExportFormat& format, ExportWish wish, std::function<void(const QByteArray&)> done);

    QSettings& settings_;
    Actions actions_;
    AnalysisWorker worker_;
    MessageReader reader_;
    LatestTask view_maker_, values_maker_, saver_, exporter_, comparer_, historian_, rememberer_, stepper_;
    SessionListModel sessions_;
    Selection selection_;
    CaptureInput input_;  ///< its files are those of files_
    ViewWish wish_;
    FilterTest filter_test_, highlight_test_;
    /// By the text of a filter that asks for parameters: what it found in the capture.
    std::map<std::string, std::shared_ptr<const ListMemory>> list_memories_;
    std::shared_ptr<Veil> veil_ = std::make_shared<Veil>();

    QStringList files_, given_key_logs_;
    QString live_;                      ///< the interfaces, of a live capture that goes on or went on
    std::unique_ptr<LiveSpool> spool_;  ///< where its packets are
    std::uint64_t packets_saved_ = 0;
    std::uint32_t run_ = 0;
    bool reading_ = false, capturing_ = false, end_awaits_view_ = false, view_is_stale_ = false, paused_ = false;
    QElapsedTimer view_begun_;
    QTimer view_rest_;  ///< while it runs, news do not make another view
    double fraction_ = -1;
    CaptureCounters counters_;
    std::shared_ptr<const CaptureReport> report_;  ///< as gathered: not masked
    std::shared_ptr<const ReportIndex> index_;     ///< of report_
    std::optional<std::uint32_t> wanted_session_, wanted_message_;
    std::uint32_t first_chosen_ = 0;  ///< the session that the window chose itself
    std::vector<std::pair<std::uint32_t, std::uint32_t>> marked_messages_;  ///< session number and message

    NoticeBar* notice_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    EmptyPage* empty_ = nullptr;
    FilterBar* filter_ = nullptr;
    OverviewStrip* overview_ = nullptr;
    VerdictBar* verdicts_ = nullptr;
    SessionList* list_ = nullptr;
    FindingsPanel* findings_ = nullptr;
    DiagramView* diagram_ = nullptr;
    DetailsPanel* details_ = nullptr;
    QSplitter *columns_ = nullptr, *left_ = nullptr, *right_ = nullptr;
    ElidedLabel* status_ = nullptr;
    QLabel* keys_ = nullptr;
    QPushButton* not_judged_ = nullptr;
    QToolButton *open_button_ = nullptr, *live_button_ = nullptr, *stop_button_ = nullptr;
    QMenu* recent_ = nullptr;
    std::map<Menu, QMenu*> menus_;
    QMenu *theme_menu_ = nullptr, *language_menu_ = nullptr, *sort_menu_ = nullptr, *columns_menu_ = nullptr;
};

}  // namespace cwmpscope
