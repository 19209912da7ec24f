#include "gui/details_panel.h"

#include "gui/details_http.h"
#include "gui/details_summary.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>
#include <QTextBrowser>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace cwmpscope {

namespace {

constexpr int read_after_ms = 120;
/// Summaries of longer sessions, in messages, are made beside the window.
constexpr std::size_t told_at_once = 400;
/// Sessions of the device that are read as well, for the values that the chosen one changes.
constexpr std::size_t most_before = 4;

QTextBrowser* new_browser() {
    auto* browser = new QTextBrowser;
    browser->setOpenLinks(false);
    browser->setFrameShape(QFrame::NoFrame);
    browser->document()->setDocumentMargin(8);
    return browser;
}

void set_html_in_place(QTextBrowser& browser, const QString& html) {
    const int at = browser.verticalScrollBar()->value();
    browser.setHtml(html);
    browser.verticalScrollBar()->setValue(at);
}

}  // namespace

DetailsPanel::DetailsPanel(Selection& selection, MessageReader& reader, QWidget* parent)
    : QTabWidget(parent), selection_(selection), reader_(reader) {
    setDocumentMode(true);
    summary_ = new_browser();
    soap_ = new SoapTab;
    http_request_ = new_browser();
    http_response_ = new_browser();
    auto* http_both = new QSplitter;
    http_both->addWidget(http_request_);
    http_both->addWidget(http_response_);
    parameters_ = new ParameterTab;
    packets_ = new PacketTab;
    for (QWidget* tab : std::initializer_list<QWidget*>{summary_, soap_, http_both, parameters_, packets_})
        addTab(tab, QString());
    read_soon_.setSingleShot(true);
    connect(&read_soon_, &QTimer::timeout, this, &DetailsPanel::read_again);
    connect(&reader_, &MessageReader::ready, this, [this](const std::shared_ptr<const SessionContent>& content) {
        if (!selection_.session() || content->session != selection_.session()->session->number) return;
        if (content->is_begun && content_ && !content_->is_begun) return;
        content_ = content;
        fill();
        read_rest_soon();
    });
    connect(&selection_, &Selection::session_changed, this, [this] {
        const SessionPtr& session = selection_.session();
        content_ = session ? reader_.content_of(session->session->number) : nullptr;
        if (session) {
            // At once, but for who walks through the list with a key held down.
            const bool walks = chosen_last_.isValid() && chosen_last_.elapsed() < read_after_ms;
            read_soon_.start(walks ? read_after_ms : 0);
            chosen_last_.start();
        } else {
            read_soon_.stop();
        }
        fill();
    });
    connect(&selection_, &Selection::item_changed, this, [this] {
        if (selection_.item().message && currentIndex() == summary) setCurrentIndex(soap);
        const bool is_there = content_ && (!content_->is_begun || content_->find(selection_.item().message) != nullptr);
        if (selection_.item().message && !is_there && !read_soon_.isActive())
            reader_.read_first(selection_.session(), sessions_before(), *selection_.item().message);
        soap_->show(selection_.session(), selection_.item(), content_);
        packets_->set_message(selection_.item().message);
        fill_http();
    });
    for (QTextBrowser* browser : {summary_, http_request_, http_response_}) {
        connect(browser, &QTextBrowser::anchorClicked, this, &DetailsPanel::follow_link);
        browser->installEventFilter(this);
    }
    connect(parameters_, &ParameterTab::message_chosen, this, [this](std::uint32_t message) {
        setCurrentIndex(soap);
        selection_.choose_message(message);
    });
    connect(packets_, &PacketTab::wireshark_wanted, this, &DetailsPanel::wireshark_wanted);
    retranslate();
}

void DetailsPanel::set_report(std::shared_ptr<const CaptureReport> report, std::shared_ptr<const ReportIndex> index) {
    report_ = std::move(report);
    index_ = std::move(index);
    if (report_) packets_->model().set_frames(report_->frames);
    fill();
    if (!sessions_before().empty()) read_soon_.start(read_after_ms);
}

/// Of a capture that goes on the last packets may not have been written yet. Once: what was not found then is not
/// there.
void DetailsPanel::read_rest_soon() {
    const SessionPtr& session = selection_.session();
    const bool lacks = !content_->is_begun && content_->messages.size() < session->session->messages.size();
    if (lacks && std::exchange(completed_, session) != session) read_soon_.start(read_after_ms);
}

void DetailsPanel::read_again() {
    reader_.read(selection_.session(), sessions_before(), selection_.item().message);
}

/// Only once everything was read it is known which sessions are the device's, and only who sets values needs them.
SessionsBefore DetailsPanel::sessions_before() const {
    const SessionPtr& chosen = selection_.session();
    if (!chosen || !index_) return {};
    const Session& session = *chosen->session;
    const std::optional<DeviceHistory> device = index_->device_of(session.number);
    const bool sets = std::ranges::any_of(session.messages, [](const auto& message) {
        return message->is(Method::SetParameterValues, CwmpKind::request);
    });
    if (!device || !sets) return {};
    SessionsBefore before;
    const auto here = std::ranges::find(device->sessions, session.number);
    for (auto at = here; here != device->sessions.end() && at != device->sessions.begin();) {
        if (const auto result = report_->find(*--at)) before.push_back(result->session);
        if (before.size() == most_before) break;
    }
    return before;
}

void DetailsPanel::set_veil(std::shared_ptr<const Veil> veil) {
    veil_ = std::move(veil);
    soap_->set_veil(veil_);
    parameters_->model().set_veil(veil_);
    fill();
}

void DetailsPanel::find_here() {
    if (currentIndex() == parameters) {
        parameters_->focus_search();
        return;
    }
    setCurrentIndex(soap);
    soap_->focus_search();
}

QString DetailsPanel::summary_text() const {
    return summary_->toPlainText();
}

QString DetailsPanel::http_text() const {
    return http_request_->toPlainText() + QStringLiteral("\n---\n") + http_response_->toPlainText();
}

void DetailsPanel::fill_summary() {
    const SessionPtr& session = selection_.session();
    summary_maker_.cancel();
    const std::uint32_t before = std::exchange(summarized_, session ? session->session->number : 0);
    if (!session) return summary_->clear();
    if (before != summarized_) summary_->verticalScrollBar()->setValue(0);
    const auto make = [session, report = report_, index = index_, content = content_, veil = veil_,
                       theme = Theme::of(palette())] {
        return summary_html({*session, report.get(), index.get(), content.get(), *veil, theme});
    };
    if (session->session->messages.size() <= told_at_once) return set_html_in_place(*summary_, make());
    if (before != summarized_) summary_->clear();
    summary_maker_.run([this, make](const LatestTask::Unwanted&) -> LatestTask::Finish {
        return [this, html = make()] { set_html_in_place(*summary_, html); };
    });
}

void DetailsPanel::fill() {
    const SessionPtr& session = selection_.session();
    fill_summary();
    soap_->show(session, selection_.item(), content_);
    parameters_->show(session, content_);
    packets_->show(session, content_);
    packets_->set_message(selection_.item().message);
    fill_http();
}

void DetailsPanel::fill_http() {
    const SessionPtr& session = selection_.session();
    if (!session || !selection_.item().message) {
        http_request_->setHtml(session ? QStringLiteral("<p>%1</p>").arg(tr("Choose a message in the diagram."))
                                       : QString());
        http_response_->clear();
        return;
    }
    // By HTTP, not by RPC: the exchange that the message rode in.
    MessagePair pair;
    for (const Exchange& exchange : session->session->exchanges) {
        if (exchange.request == selection_.item().message || exchange.response == selection_.item().message)
            pair = {exchange.request, exchange.response};
    }
    if (!pair.request && !pair.response) pair.request = selection_.item().message;
    const Theme theme = Theme::of(palette());
    const Session& of = *session->session;
    set_html_in_place(*http_request_, http_html({of, pair.request, content_.get(), *veil_, theme}));
    set_html_in_place(*http_response_, http_html({of, pair.response, content_.get(), *veil_, theme}));
}

void DetailsPanel::follow_link(const QUrl& url) {
    const std::uint32_t number = url.path().toUInt();
    if (url.scheme() == QStringLiteral("session")) emit session_wanted(number);
    if (url.scheme() == QStringLiteral("message")) {
        if (currentIndex() == summary) setCurrentIndex(soap);
        selection_.choose_message(number);
    }
    if (url.scheme() == QStringLiteral("finding")) selection_.choose_finding(number);
}

bool DetailsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        emit left();
        return true;
    }
    return QTabWidget::eventFilter(watched, event);
}

/// What no part of the details has a use for.
void DetailsPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return emit left();
    QTabWidget::keyPressEvent(event);
}

void DetailsPanel::changeEvent(QEvent* event) {
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    if (event->type() == QEvent::PaletteChange) fill();
}

void DetailsPanel::retranslate() {
    setTabText(summary, tr("Summary"));
    setTabText(soap, tr("SOAP"));
    setTabText(http, tr("HTTP"));
    setTabText(parameters, tr("Parameters"));
    setTabText(packets, tr("Packets"));
    summary_->setAccessibleName(tr("Summary of the session"));
    http_request_->setAccessibleName(tr("HTTP request"));
    http_response_->setAccessibleName(tr("HTTP response"));
    setAccessibleName(tr("Details"));
    tabBar()->setAccessibleName(tr("Details"));
}

}  // namespace cwmpscope
