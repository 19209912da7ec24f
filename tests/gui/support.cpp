#include "tests/gui/support.h"

#include "decoder/rules/rule.h"
#include "gui/details_panel.h"
#include "tests/places.h"
#include "tests/support/capture_writer.h"
#include "tests/support/transcript_tcp.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QProcess>
#include <QStringList>
#include <QTest>

namespace cwmpscope::test {

namespace {

const Timestamp origin{std::chrono::seconds(1'464'838'749)};

std::shared_ptr<Message> made_message(std::uint32_t index, Side from, CwmpKind kind, Method method) {
    auto message = std::make_shared<Message>();
    message->is_request = from == Side::cpe;
    message->from = from;
    message->kind = kind == CwmpKind::request ? MessageKind::request : MessageKind::response;
    message->first = message->last = {index + 1, origin + std::chrono::milliseconds(index), 0, 0};
    message->is_soap = true;
    CwmpMessage envelope;
    envelope.kind = kind;
    envelope.method = method;
    envelope.method_name = info_of(method).name;
    message->envelopes.push_back(std::move(envelope));
    return message;
}

}  // namespace

SessionResult made_session(std::uint32_t number, const char* event, Outcome outcome, double start, const char* serial) {
    auto session = std::make_shared<Session>();
    session->number = number;
    session->device = Observed<DeviceId>::present({"Example", "00AA00", "Gateway", serial});
    session->events = std::vector<Event>{{event, ""}};
    session->start = origin + std::chrono::milliseconds(static_cast<std::int64_t>(start * 1000));
    session->end = session->start + std::chrono::milliseconds(228);
    session->outcome = outcome;
    session->captured = {true, true, 0};
    SessionResult result;
    result.session = session;
    return result;
}

SessionPtr shared(SessionResult result) {
    return std::make_shared<const SessionResult>(std::move(result));
}

SessionResult with_findings(SessionResult result, const char* severities) {
    for (const QChar c : QString::fromUtf8(severities)) {
        Finding finding;
        finding.rule = &all_rules().front();
        finding.severity = c == QStringLiteral("✕")[0] ? Severity::violation
                           : c == QLatin1Char('!')     ? Severity::warning
                                                       : Severity::note;
        finding.session = result.session->number;
        finding.text = "something is wrong";
        result.judgement.findings.push_back(std::move(finding));
    }
    return result;
}

SessionPtr long_session(std::uint32_t rpcs, Method method) {
    SessionResult result = made_session(1, "2 PERIODIC", Outcome::completed);
    auto session = std::make_shared<Session>(*result.session);
    for (std::uint32_t i = 0; i < rpcs; ++i) {
        session->messages.push_back(made_message(2 * i, Side::acs, CwmpKind::request, method));
        session->messages.push_back(made_message(2 * i + 1, Side::cpe, CwmpKind::response, method));
        Transaction transaction;
        transaction.caller = Side::acs;
        transaction.method = method;
        transaction.method_name = info_of(method).name;
        transaction.request = {2 * i, 0};
        transaction.response = Observed<EnvelopeRef>::present({2 * i + 1, 0});
        session->transactions.push_back(std::move(transaction));
    }
    session->ties.assign(session->messages.size(), Tie::connection);
    session->end = session->start + std::chrono::milliseconds(2 * rpcs);
    result.session = session;
    return shared(std::move(result));
}

std::string printed(const QAbstractItemModel& model, const std::vector<int>& columns) {
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns) cells << model.index(row, column).data().toString();
        text += cells.join(QStringLiteral(" | ")) + QLatin1Char('\n');
    }
    return text.toStdString();
}

QString generated(const QTemporaryDir& folder, const QStringList& options) {
    const QString path = folder.filePath(QStringLiteral("generated.pcap"));
    QProcess generate;
    generate.start(QStringLiteral(CWMPSCOPE_GENERATE), QStringList{path} + options);
    generate.waitForFinished();
    return path;
}

QString sample(const char* name) {
    return QStringLiteral(CWMPSCOPE_SOURCE_DIR "/samples/%1.pcap").arg(QString::fromLatin1(name));
}

bool wait_until(const std::function<bool()>& condition, int milliseconds) {
    const QDeadlineTimer deadline(milliseconds);
    while (!condition()) {
        if (deadline.hasExpired()) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        QTest::qSleep(1);
    }
    return true;
}

TestWindow::TestWindow()
    : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat), window({}, settings) {
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    QApplication::setActiveWindow(&window);
}

void TestWindow::open(const QStringList& files) {
    bool ended = false;
    const auto connection = QObject::connect(&window, &MainWindow::reading_ended, &window, [&] { ended = true; });
    window.open(files);
    wait_until([&] { return ended; });
    QObject::disconnect(connection);
    wait_until(
        [&] {
            return !window.selection().session() || window.details().packet_tab().model().rowCount() > 0 ||
                   window.details().parameter_tab().model().rowCount() > 0;
        },
        3000);
}

void TestWindow::open_transcript(const char* name) {
    const auto transcript = read_transcript(std::string(CWMPSCOPE_SOURCE_DIR "/tests/transcripts/") + name + ".cwmp");
    const auto traffic = make_traffic(std::get<Transcript>(transcript));
    const QString file = folder.filePath(QStringLiteral("%1.pcap").arg(QString::fromLatin1(name)));
    if (write_pcap(file.toStdString(), std::get<Traffic>(traffic).packets)) open({file});
}

void TestWindow::open_text(std::string_view transcript) {
    const auto parsed = parse_transcript(transcript, "test");
    const auto traffic = make_traffic(std::get<Transcript>(parsed));
    const QString file = folder.filePath(QStringLiteral("test.pcap"));
    if (write_pcap(file.toStdString(), std::get<Traffic>(traffic).packets)) open({file});
}

void TestWindow::press(const char* keys) {
    QWidget* focus = QApplication::focusWidget() == nullptr ? &window : QApplication::focusWidget();
    const QKeySequence sequence(QString::fromLatin1(keys));
    QTest::keyClick(focus, sequence[0].key(), sequence[0].keyboardModifiers());
    QCoreApplication::processEvents();
}

}  // namespace cwmpscope::test
