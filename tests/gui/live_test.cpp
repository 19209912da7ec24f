// Live capture from the window, with a source that plays a capture and then waits; and the dialog, with interfaces that
// are made up. With real ones: tests/live.
#include "gui/live_dialog.h"

#include "gui/details_panel.h"
#include "gui/diagram_view.h"
#include "gui/empty_page.h"
#include "gui/session_list.h"
#include "tests/gui/played_source.h"
#include "tests/gui/support.h"
#include "tests/places.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFileInfo>
#include <QLineEdit>
#include <QTableView>

#include <atomic>
#include <fstream>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

/// A capture with its keys, which are written to a key log when the interface has been quiet for five seconds.
class LateKeys : public PacketSource {
public:
    LateKeys(const QString& file, QString log, LiveListener listener, std::shared_ptr<std::atomic<bool>> hold)
        : packets_(file, std::move(listener), std::move(hold)), log_(std::move(log)) {}

    Next next() override {
        Next next = packets_.next();
        if (std::holds_alternative<Idle>(next) && ++quiet_ == 5)
            std::ofstream(log_.toStdString()) << packets_.tls_key_log();
        return next;
    }
    SourcePosition position() const override { return packets_.position(); }

private:
    PlayedSource packets_;
    QString log_;
    int quiet_ = 0;
};

struct Live {
    std::shared_ptr<std::atomic<bool>> hold = std::make_shared<std::atomic<bool>>(false);

    LiveWish wish(const char* name) {
        LiveWish wish;
        wish.order.interfaces = {"lab0"};
        wish.open = [this, name = sample(name)](LiveListener listener) {
            return std::make_unique<PlayedSource>(name, std::move(listener), hold);
        };
        return wish;
    }
};

InterfaceInfo interface(const char* name, bool up, bool loopback = false) {
    InterfaceInfo info;
    info.name = name;
    info.up = up;
    info.loopback = loopback;
    info.addresses = {"192.0.2.1"};
    info.counters = InterfaceCounters{};
    return info;
}

InterfaceSource made_up(std::uint64_t& packets) {
    InterfaceSource source;
    source.list = [] {
        return std::variant<std::vector<InterfaceInfo>, Failure>(
            std::vector<InterfaceInfo>{interface("lo", true, true), interface("eth1", false), interface("eth0", true)});
    };
    source.counters = [&packets](const std::string& name) {
        return std::optional(InterfaceCounters{name == "eth0" ? packets += 10 : 0, 0, 0, 0});
    };
    return source;
}

}  // namespace

TEST_CASE("Sessions appear while the capture goes on; stopping ends it with everything judged") {
    Live live;
    TestWindow shown;
    shown.window.start_live(live.wish("seed-001-all"));
    REQUIRE(wait_until([&] { return shown.window.sessions().rowCount() == 3; }));
    CHECK(shown.window.capturing());
    CHECK(shown.window.windowTitle().contains(QStringLiteral("lab0")));
    CHECK(shown.window.status_text().contains(QStringLiteral("Capturing on lab0")));
    CHECK(shown.window.list().currentIndex().row() == 2);  // it follows the end

    bool ended = false;
    QObject::connect(&shown.window, &MainWindow::reading_ended, &shown.window, [&] { ended = true; });
    shown.window.actions()[ActionId::stop].trigger();
    REQUIRE(wait_until([&] { return ended; }));
    CHECK_FALSE(shown.window.capturing());
    CHECK(shown.window.status_text().contains(QStringLiteral("3 packets dropped")));
    REQUIRE(shown.window.report());
    CHECK(shown.window.report()->live == "lab0");
    CHECK_FALSE(shown.window.report()->stopped);
}

TEST_CASE("A key log that comes after the encrypted connection has closed opens it while the capture goes on") {
    Live live;
    TestWindow shown;
    const QString capture = QStringLiteral(CWMPSCOPE_SOURCE_DIR "/tests/peers/tls/session.pcapng.gz");
    const QString log = shown.folder.filePath(QStringLiteral("keys.log"));
    LiveWish wish = live.wish("seed-001-all");
    wish.key_logs = {log.toStdString()};
    wish.open = [&](LiveListener listener) {
        return std::make_unique<LateKeys>(capture, log, std::move(listener), live.hold);
    };
    shown.window.start_live(wish);
    REQUIRE(wait_until([&] { return shown.window.sessions().rowCount() == 1; }));
    CHECK(shown.window.capturing());
    CHECK(QFileInfo::exists(log));
}

TEST_CASE("What was captured is saved while it goes on, and messages are read again from it") {
    Live live;
    TestWindow shown;
    shown.window.start_live(live.wish("clean-session"));
    REQUIRE(wait_until([&] { return shown.window.details().parameter_tab().model().rowCount() > 0; }));
    const QString path = shown.folder.filePath(QStringLiteral("saved.pcapng"));
    bool saved = false;
    shown.window.save_capture_as(path, [&] { saved = true; });
    REQUIRE(wait_until([&] { return saved; }));
    CHECK(shown.window.capturing());
    const auto live_session = shown.window.sessions().session_at(0);
    const std::string spool = shown.window.files().front().toStdString();
    CHECK(QFileInfo::exists(QString::fromStdString(spool)));
    shown.open({path});
    REQUIRE(shown.window.sessions().rowCount() == 1);
    CHECK(shown.window.sessions().session_at(0)->session->messages.size() == live_session->session->messages.size());
    CHECK(shown.window.sessions().session_at(0)->judgement.findings.size() == live_session->judgement.findings.size());
    CHECK_FALSE(QFileInfo::exists(QString::fromStdString(spool)));  // nobody else knows the packets now
}

TEST_CASE("A paused view stays while the capture goes on") {
    Live live;
    *live.hold = true;
    TestWindow shown;
    shown.window.start_live(live.wish("seed-001-all"));
    QAction& pause = shown.window.actions()[ActionId::pause];
    pause.trigger();
    *live.hold = false;
    REQUIRE(wait_until([&] { return shown.window.sessions().sessions().size() == 3; }));
    wait_until([] { return false; }, 100);
    CHECK(shown.window.sessions().rowCount() == 0);
    CHECK(shown.window.status_text().contains(QStringLiteral("view paused")));
    pause.trigger();
    CHECK(wait_until([&] { return shown.window.sessions().rowCount() == 3; }));
}

TEST_CASE("A session that goes on is in the list at once, grows while it is looked at, and is judged when it is over") {
    Live live;
    *live.hold = true;
    TestWindow shown;
    shown.window.start_live(live.wish("seed-001-all"));
    REQUIRE(wait_until([&] { return shown.window.sessions().rowCount() == 1; }));
    const auto outcome = [&] {
        return shown.window.sessions().index(0, static_cast<int>(SessionColumn::outcome)).data().toString();
    };
    CHECK(outcome().startsWith(QStringLiteral("goes on")));
    const std::size_t before = shown.window.sessions().session_at(0)->session->messages.size();
    CHECK(before > 0);
    CHECK(wait_until([&] { return shown.window.diagram().rows().rows.size() > 0; }));
    CHECK(shown.window.diagram().rows().rows.back().name == "it goes on");
    CHECK(shown.window.details().summary_text().contains(QStringLiteral("It goes on")));
    *live.hold = false;
    REQUIRE(wait_until([&] { return shown.window.sessions().rowCount() == 3; }));
    REQUIRE(wait_until([&] { return outcome() == QStringLiteral("ok"); }));
    CHECK(wait_until([&] { return shown.window.diagram().rows().rows.back().name != "it goes on"; }));
    CHECK(shown.window.sessions().session_at(0)->session->messages.size() > before);
    CHECK(wait_until([&] { return shown.window.sessions().session_at(0)->finished; }));
    CHECK(shown.window.sessions().session_at(0)->judgement.findings.size() > 0);
}

TEST_CASE("A capture that cannot start says why in the window") {
    TestWindow shown;
    LiveWish wish;
    wish.order.interfaces = {"lab0"};
    wish.open = [](const LiveListener&) {
        return Failure{"lab0", "no permission to capture", "run: sudo setcap cap_net_raw+ep cwmpscope-capture"};
    };
    shown.window.start_live(wish);
    REQUIRE(wait_until([&] { return !shown.window.reading(); }));
    CHECK(shown.window.empty_page().text().contains(QStringLiteral("no permission to capture")));
    CHECK(shown.window.empty_page().text().contains(QStringLiteral("setcap")));
}

TEST_CASE("Sessions that are not kept any longer leave the list, the others keep their place") {
    SessionListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<StoredSession> sessions;
    for (std::uint32_t number = 1; number <= 5; ++number)
        sessions.push_back(shared(made_session(number, "2 PERIODIC", Outcome::completed, number)));
    model.receive(sessions);
    model.show(std::make_shared<const SessionView>(*make_view(model.sessions(), {}, [] { return false; })));
    model.forget({2, 4, 9});
    CHECK_FALSE(model.session_of(4));
    CHECK(model.session_at(3)->session->number == 4);  // what is shown stays whole until the next view
    model.show(std::make_shared<const SessionView>(*make_view(model.sessions(), {}, [] { return false; })));
    CHECK(printed(model, {static_cast<int>(SessionColumn::number)}) == "1\n3\n5\n");
    CHECK(model.row_of(5) == 2);
    model.receive({shared(made_session(6, "2 PERIODIC", Outcome::completed, 6))});
    model.show(std::make_shared<const SessionView>(*make_view(model.sessions(), {}, [] { return false; })));
    CHECK(printed(model, {static_cast<int>(SessionColumn::number)}) == "1\n3\n5\n6\n");
}

TEST_CASE("The dialog shows how busy each interface is, what is up first") {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    std::uint64_t packets = 0;
    LiveDialog dialog(settings, made_up(packets));
    InterfaceModel& model = dialog.model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(printed(model, {InterfaceModel::name}) == "eth0\nlo\neth1 (down)\n");
    REQUIRE(wait_until([&] { return packets >= 20; }));
    CHECK(model.index(0, InterfaceModel::packets).data().toInt() >= 20);
    const auto samples =
        model.index(0, InterfaceModel::activity).data(InterfaceModel::samples_role).value<QList<double>>();
    REQUIRE(samples.size() >= 2);
    CHECK(samples.back() == 1.0);
    CHECK(dialog.problem().isEmpty());
    CHECK(dialog.order().interfaces == std::vector<std::string>{"eth0"});
}

TEST_CASE("The dialog says what is wrong, makes a filter of ports, and remembers") {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    std::uint64_t packets = 0;
    {
        LiveDialog dialog(settings, made_up(packets));
        dialog.ports().setText(QStringLiteral("http"));
        CHECK(dialog.problem().startsWith(QStringLiteral("Ports are numbers")));
        dialog.ports().setText(QStringLiteral("7547, 80"));
        CHECK(dialog.order().filter.find("7547") != std::string::npos);
        dialog.filter().setText(QStringLiteral("host 192.0.2.1"));
        CHECK_FALSE(dialog.problem().isEmpty());
        dialog.ports().clear();
        CHECK(dialog.order().filter == "host 192.0.2.1");
        dialog.table().clearSelection();
        CHECK(dialog.problem() == QStringLiteral("Choose an interface."));
        dialog.table().selectRow(1);
        dialog.key_log().setText(QStringLiteral("/run/acs/keys.log"));
        QMetaObject::invokeMethod(&dialog, "accept");
    }
    LiveDialog again(settings, made_up(packets));
    CHECK(again.order().interfaces == std::vector<std::string>{"lo"});
    CHECK(again.filter().text() == QStringLiteral("host 192.0.2.1"));
    CHECK(again.key_log().text() == QStringLiteral("/run/acs/keys.log"));
}

TEST_CASE("No interfaces, or none that may be listed, is said in the dialog") {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    InterfaceSource none;
    none.list = [] {
        return std::variant<std::vector<InterfaceInfo>, Failure>(Failure{"interfaces", "not allowed", ""});
    };
    CHECK(LiveDialog(settings, none).problem().contains(QStringLiteral("not allowed")));
}
