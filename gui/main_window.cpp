#include "gui/main_window.h"

#include "gui/details_panel.h"
#include "gui/diagram_view.h"
#include "gui/elided_label.h"
#include "gui/empty_page.h"
#include "gui/filter_bar.h"
#include "gui/focus_ring.h"
#include "gui/live_spool.h"
#include "gui/notice_bar.h"
#include "gui/overview_strip.h"
#include "gui/theme.h"
#include "gui/verdict_bar.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace cwmpscope {

namespace {

constexpr int stacked_below = 1100;  // pixels: diagram and list one above the other

}  // namespace

MainWindow::MainWindow(std::vector<Credentials> credentials, QSettings& settings, QWidget* parent)
    : QMainWindow(parent), settings_(settings), actions_(*this, settings) {
    input_.credentials = std::move(credentials);
    setAcceptDrops(true);
    resize(1440, 900);
    make_regions();
    wire_regions();
    make_menus();
    connect_actions();
    retranslate();
    restore_layout();
    connect(&worker_, &AnalysisWorker::news, this,
            [this](const std::shared_ptr<const ReadingNews>& news) { on_news(*news); });
    connect(&worker_, &AnalysisWorker::warned, this,
            [this](const std::shared_ptr<const RunWarning>& warning) { on_warning(*warning); });
    connect(&worker_, &AnalysisWorker::ended, this,
            [this](const std::shared_ptr<const ReadingEnd>& end) { on_end(*end); });
    connect(&view_maker_, &LatestTask::busy_changed, this, [this] { show_status(); });
    view_rest_.setSingleShot(true);
    connect(&view_rest_, &QTimer::timeout, this, [this] {
        if (std::exchange(view_is_stale_, false) && reading_ && !view_maker_.busy()) make_view();
    });
    connect(&rememberer_, &LatestTask::busy_changed, this, [this] { show_status(); });
    for (LatestTask* task :
         {&view_maker_, &values_maker_, &exporter_, &comparer_, &historian_, &rememberer_, &stepper_})
        connect(task, &LatestTask::failed, this,
                [this](const QString& words) { statusBar()->showMessage(words, 15'000); });
    connect(&reader_, &MessageReader::busy_changed, this, [this] { show_status(); });
    show_status();
}

MainWindow::~MainWindow() {
    // While its widgets go, one after the other loses the keyboard.
    disconnect(qApp, nullptr, this, nullptr);
}

void MainWindow::make_regions() {
    list_ = new SessionList(sessions_);
    findings_ = new FindingsPanel(selection_, sessions_);
    diagram_ = new DiagramView(selection_);
    details_ = new DetailsPanel(selection_, reader_);
    overview_ = new OverviewStrip;
    verdicts_ = new VerdictBar(selection_, sessions_);
    empty_ = new EmptyPage;
    filter_ = new FilterBar(settings_);
    for (const auto& [id, button] :
         {std::pair{ActionId::open, &open_button_}, {ActionId::live, &live_button_}, {ActionId::stop, &stop_button_}}) {
        *button = new QToolButton;
        (*button)->setAutoRaise(true);
        (*button)->setFocusPolicy(Qt::NoFocus);  // the keys of the actions lead here
        connect(*button, &QToolButton::clicked, &actions_[id], &QAction::trigger);
        filter_->add_button(**button);
    }

    left_ = new QSplitter(Qt::Vertical);
    left_->addWidget(list_);
    left_->addWidget(findings_);
    left_->setStretchFactor(0, 3);
    left_->setStretchFactor(1, 2);
    left_->setSizes({480, 320});
    right_ = new QSplitter(Qt::Vertical);
    right_->addWidget(diagram_);
    right_->addWidget(details_);
    right_->setStretchFactor(0, 1);
    right_->setStretchFactor(1, 1);
    right_->setSizes({440, 360});
    columns_ = new QSplitter(Qt::Horizontal);
    columns_->addWidget(left_);
    columns_->addWidget(right_);
    columns_->setSizes({822, 618});
    show_through_veil();
    for (QSplitter* splitter : {left_, right_, columns_}) splitter->setChildrenCollapsible(false);

    auto* work = new QWidget;
    auto* layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(filter_);
    layout->addWidget(overview_);
    layout->addWidget(verdicts_);
    layout->addWidget(columns_, 1);
    stack_ = new QStackedWidget;
    stack_->addWidget(empty_);
    stack_->addWidget(work);
    notice_ = new NoticeBar;
    auto* all = new QWidget;
    auto* parts = new QVBoxLayout(all);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(notice_);
    parts->addWidget(stack_, 1);
    setCentralWidget(all);

    status_ = new ElidedLabel;
    keys_ = new QLabel;
    keys_->setTextFormat(Qt::PlainText);
    not_judged_ = new QPushButton;
    not_judged_->setFlat(true);
    not_judged_->hide();
    statusBar()->addWidget(status_, 1);
    statusBar()->addPermanentWidget(keys_);
    // A message stands in the place of the status. The bar hides it, but shows it again when its height changes, as it
    // does with letters of another font.
    connect(statusBar(), &QStatusBar::messageChanged, status_,
            [this](const QString& message) { status_->setVisible(message.isEmpty()); });
    statusBar()->addPermanentWidget(not_judged_);
    new FocusRing(*this);
}

void MainWindow::wire_regions() {
    connect(list_, &SessionList::session_chosen, &selection_, qOverload<const SessionPtr&>(&Selection::choose));
    connect(list_, &SessionList::sort_wanted, this, [this](SessionColumn column, bool descending) {
        wish_.sort = column;
        wish_.descending = descending;
        make_view();
    });
    connect(list_, &SessionList::group_toggled, this, [this](const QString& device) {
        const std::string name = device.toStdString();
        if (!wish_.collapsed.erase(name)) wish_.collapsed.insert(name);
        make_view();
    });
    connect(list_, &SessionList::mark_wanted, &sessions_, &SessionListModel::toggle_mark);
    connect(list_, &SessionList::filter_wanted, this, &MainWindow::filter_by);
    connect(findings_, &FindingsPanel::filter_wanted, filter_, &FilterBar::add_condition);
    connect(&details_->parameter_tab(), &ParameterTab::filter_wanted, filter_, &FilterBar::add_condition);
    connect(filter_, &FilterBar::changed, this, &MainWindow::make_view);
    connect(filter_, &FilterBar::left, list_, qOverload<>(&QWidget::setFocus));
    connect(filter_, &FilterBar::values_wanted, this, &MainWindow::gather_values);
    connect(list_, &SessionList::entered, diagram_, qOverload<>(&QWidget::setFocus));
    connect(list_, &SessionList::scrolled, this, [this] { overview_->set_visible(list_->visible_time()); });
    connect(&selection_, &Selection::session_changed, this, [this] {
        if (selection_.session()) list_->follow(selection_.session()->session->number);
    });
    connect(diagram_, &DiagramView::entered, this, [this] {
        details_->setCurrentIndex(DetailsPanel::soap);
        details_->soap_tab().setFocus();
        details_->setFocus();
    });
    connect(diagram_, &DiagramView::head_clicked, &actions_[ActionId::aliases], &QAction::trigger);
    connect(diagram_, &DiagramView::left, list_, qOverload<>(&QWidget::setFocus));
    connect(diagram_, &DiagramView::mark_wanted, this, &MainWindow::mark_message);
    connect(&selection_, &Selection::session_changed, this, &MainWindow::show_marked_messages);
    connect(diagram_, &DiagramView::hovered, findings_, &FindingsPanel::hover);
    connect(findings_, &FindingsPanel::hovered, diagram_, &DiagramView::outline);
    connect(diagram_, &DiagramView::menu_wanted, this, &MainWindow::show_diagram_menu);
    connect(diagram_, &DiagramView::described, this, [this](QString words) {
        words.replace(QLatin1Char('\n'), QStringLiteral("  ·  "));
        const int room = keys_->isVisible() ? keys_->x() - 16 : width() - 32;
        statusBar()->showMessage(fontMetrics().elidedText(words, Qt::ElideRight, room), 8000);
    });
    connect(details_, &DetailsPanel::left, diagram_, qOverload<>(&QWidget::setFocus));
    connect(details_, &DetailsPanel::session_wanted, this, &MainWindow::choose_session);
    connect(&details_->parameter_tab(), &ParameterTab::csv_wanted, this,
            [this] { copy_made(details_->parameter_tab().model().csv_writer(), tr("Copied")); });
    connect(&details_->parameter_tab(), &ParameterTab::history_wanted, this, &MainWindow::show_history);
    connect(details_, &DetailsPanel::wireshark_wanted, this, [this] { open_in_wireshark(); });
    connect(findings_, &FindingsPanel::wireshark_wanted, this, &MainWindow::open_in_wireshark);
    connect(verdicts_, &VerdictBar::list_wanted, this, &MainWindow::list_verdicts);
    connect(verdicts_, &VerdictBar::left, list_, qOverload<>(&QWidget::setFocus));
    connect(findings_, &FindingsPanel::entered, diagram_, qOverload<>(&QWidget::setFocus));
    connect(findings_, &FindingsPanel::left, list_, qOverload<>(&QWidget::setFocus));
    connect(findings_, &FindingsPanel::all_changed, &actions_[ActionId::all_findings], &QAction::setChecked);
    connect(overview_, &OverviewStrip::time_chosen, this, [this](std::optional<TimeRange> time) {
        wish_.time = time;
        make_view();
    });
    connect(empty_, &EmptyPage::open_wanted, this, [this] { ask_for_files(false); });
    connect(empty_, &EmptyPage::files_wanted, this, [this](const QStringList& files) {
        if (may_leave()) open(files);
    });
    connect(empty_, &EmptyPage::live_wanted, this, &MainWindow::ask_for_interface);
    connect(not_judged_, &QPushButton::clicked, this, &MainWindow::show_reasons);
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::show_keys);
    connect(stack_, &QStackedWidget::currentChanged, this, &MainWindow::show_keys);
}

void MainWindow::retranslate() {
    actions_.retranslate();
    for (const auto& [menu, widget] : menus_) widget->setTitle(words_of(menu));
    recent_->setTitle(tr("Open recent"));
    theme_menu_->setTitle(tr("Colours"));
    language_menu_->setTitle(tr("Language"));
    sort_menu_->setTitle(tr("Sort sessions by"));
    columns_menu_->setTitle(tr("Columns of the list"));
    open_button_->setText(tr("Open"));
    live_button_->setText(tr("Capture"));
    stop_button_->setText(tr("Stop"));
    for (const auto& [id, button] :
         {std::pair{ActionId::open, open_button_}, {ActionId::live, live_button_}, {ActionId::stop, stop_button_}})
        button->setToolTip(QStringLiteral("%1  %2").arg(words_of(info_of(id)), keys_text(actions_[id], info_of(id))));
    list_->setAccessibleName(tr("Sessions"));
    diagram_->setAccessibleName(tr("Sequence diagram"));
    findings_->setAccessibleName(tr("Findings"));
    overview_->setAccessibleName(tr("Sessions over time"));
    show_keys();
    const QString what = live_.isEmpty() ? files_words(files_) : tr("%1 (live)").arg(live_);
    setWindowTitle(what.isEmpty() ? QStringLiteral("cwmpscope") : what + QStringLiteral(" – cwmpscope"));
    show_status();
}

FooterPlace MainWindow::footer_place() const {
    if (stack_->currentIndex() == 0) return FooterPlace::start;
    const QWidget* focus = QApplication::focusWidget();
    const auto inside = [focus](const QWidget* part) { return focus == part || part->isAncestorOf(focus); };
    if (inside(filter_)) return FooterPlace::filter;
    if (qobject_cast<const QLineEdit*>(focus) != nullptr) return FooterPlace::text;
    for (const auto& [part, place] : {std::pair<const QWidget*, FooterPlace>{diagram_, FooterPlace::diagram},
                                      {details_, FooterPlace::details},
                                      {findings_, FooterPlace::findings},
                                      {overview_, FooterPlace::overview},
                                      {verdicts_, FooterPlace::verdicts}})
        if (inside(part)) return place;
    return FooterPlace::list;
}

/// What the keys do where the keyboard is now; a dialog in front of the window changes nothing.
void MainWindow::show_keys() {
    const QWidget* focus = QApplication::focusWidget();
    if (focus != nullptr && focus->window() != this) return;
    keys_->setText(footer_text(actions_, footer_place()));
}

std::array<std::pair<ActionId, QWidget*>, 4> MainWindow::regions() const {
    return {{{ActionId::region_sessions, list_},
             {ActionId::region_diagram, diagram_},
             {ActionId::region_findings, findings_},
             {ActionId::region_details, details_}}};
}

void MainWindow::show_region(QWidget* region, ActionId action) {
    // The key goes there; when the focus is there already it hides the region.
    const bool inside = region->isAncestorOf(QApplication::focusWidget()) || region == QApplication::focusWidget();
    region->setVisible(!region->isVisible() || !inside);
    actions_[action].setChecked(region->isVisibleTo(this));
    if (!region->isVisible()) return;
    QWidget* inner = region == findings_ ? &findings_->table() : region;
    inner->setFocus(Qt::ShortcutFocusReason);
}

/// Wide: list over findings beside diagram over details. Narrow: list beside findings over diagram beside details.
void MainWindow::arrange() {
    const bool stacked = width() < stacked_below;
    keys_->setVisible(!stacked);
    findings_->set_narrow(stacked);
    const Qt::Orientation wanted = stacked ? Qt::Vertical : Qt::Horizontal;
    if (columns_->orientation() == wanted) return;
    columns_->setOrientation(wanted);
    for (QSplitter* half : {left_, right_}) half->setOrientation(stacked ? Qt::Horizontal : Qt::Vertical);
    const auto share = [](QSplitter& splitter, int first) { splitter.setSizes({first * 10, (100 - first) * 10}); };
    share(*columns_, stacked ? 38 : 56);
    share(*left_, stacked ? 57 : 60);
    share(*right_, stacked ? 56 : 55);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    arrange();
}

void MainWindow::set_text_size(int points) {
    QFont font = QApplication::font();
    font.setPointSize(std::clamp(points, 6, 32));
    QApplication::setFont(font);
    settings_.setValue(QStringLiteral("window/text-size"), font.pointSize());
}

void MainWindow::save_layout() {
    settings_.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings_.setValue(QStringLiteral("window/columns"), columns_->saveState());
    settings_.setValue(QStringLiteral("window/left"), left_->saveState());
    settings_.setValue(QStringLiteral("window/right"), right_->saveState());
    QStringList hidden;
    for (const auto& [id, region] : regions())
        if (region->isHidden()) hidden << QString::fromLatin1(info_of(id).name);
    settings_.setValue(QStringLiteral("window/hidden"), hidden);
    list_->save_columns(settings_);
}

void MainWindow::restore_layout() {
    restoreGeometry(settings_.value(QStringLiteral("window/geometry")).toByteArray());
    columns_->restoreState(settings_.value(QStringLiteral("window/columns")).toByteArray());
    left_->restoreState(settings_.value(QStringLiteral("window/left")).toByteArray());
    right_->restoreState(settings_.value(QStringLiteral("window/right")).toByteArray());
    // Three states are kept; together they make one of the two arrangements.
    for (QSplitter* half : {left_, right_})
        half->setOrientation(columns_->orientation() == Qt::Vertical ? Qt::Horizontal : Qt::Vertical);
    const QStringList hidden = settings_.value(QStringLiteral("window/hidden")).toStringList();
    for (const auto& [id, region] : regions()) {
        const bool shown = !hidden.contains(QString::fromLatin1(info_of(id).name));
        region->setVisible(shown);
        actions_[id].setChecked(shown);
    }
    list_->restore_columns(settings_);
    empty_->set_recent(settings_.value(QStringLiteral("recent")).toStringList());
    arrange();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!may_leave()) return event->ignore();
    save_layout();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && stack_ != nullptr) retranslate();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    if (!files.isEmpty() && may_leave()) open(files);
}

QString MainWindow::footer_words() const {
    return keys_->text();
}

QString MainWindow::status_text() const {
    return status_->text();
}

}  // namespace cwmpscope
