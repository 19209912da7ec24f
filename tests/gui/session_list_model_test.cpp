#include "gui/session_list_model.h"

#include "tests/gui/support.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

constexpr int mark = 0, device = 1, reason = 2, start = 3, outcome = 6, findings = 7;

std::shared_ptr<const SessionView> view_of(const SessionListModel& model, const ViewWish& wish = {}) {
    return std::make_shared<const SessionView>(*make_view(model.sessions(), wish, [] { return false; }));
}

struct Listed {
    SessionListModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    void receive(const std::vector<StoredSession>& sessions, const ViewWish& wish = {}) {
        model.receive(sessions);
        model.show(view_of(model, wish));
    }
};

}  // namespace

TEST_CASE("Sessions are rows in the order of time, and a session that goes on replaces its row") {
    Listed list;
    list.receive({shared(made_session(1, "1 BOOT", Outcome::cut)),
                  shared(made_session(2, "2 PERIODIC", Outcome::completed, 1))});
    list.receive({shared(made_session(1, "1 BOOT", Outcome::completed)),
                  shared(made_session(3, "6 CONNECTION REQUEST", Outcome::aborted, 2))});
    CHECK(printed(list.model, {device, reason, start, outcome}) ==
          "00AA00-Gateway-1 | 1 BOOT | 03:39:09.000 | ok\n"
          "00AA00-Gateway-1 | 2 PERIODIC | 03:39:10.000 | ok\n"
          "00AA00-Gateway-1 | 6 CONNECTION REQUEST | 03:39:11.000 | aborted\n");
}

TEST_CASE("A session that is seen later but began earlier is put in its place") {
    Listed list;
    list.receive({shared(made_session(2, "2 PERIODIC", Outcome::completed, 5))});
    list.receive({shared(made_session(1, "1 BOOT", Outcome::completed, 1))});
    CHECK(printed(list.model, {reason}) == "1 BOOT\n2 PERIODIC\n");
    CHECK(list.model.row_of(2) == 1);
}

TEST_CASE(
    "Findings are counted by severity and marked with a glyph, and the mark has a name for those who cannot see") {
    Listed list;
    list.receive({shared(with_findings(made_session(1, "1 BOOT", Outcome::completed), "✕!!")),
                  shared(made_session(2, "1 BOOT", Outcome::completed, 1))});
    CHECK(printed(list.model, {mark, findings}) == "✕ | 1✕ 2!\n | \n");
    CHECK(list.model.data(list.model.index(0, mark), Qt::AccessibleTextRole).toString() == QStringLiteral("violation"));
}

TEST_CASE("Sorted by any column, both ways") {
    ViewWish wish;
    wish.sort = SessionColumn::reason;
    wish.descending = true;
    Listed list;
    list.receive({shared(made_session(1, "1 BOOT", Outcome::completed)),
                  shared(made_session(2, "4 VALUE CHANGE", Outcome::completed, 1)),
                  shared(made_session(3, "2 PERIODIC", Outcome::completed, 2))},
                 wish);
    CHECK(printed(list.model, {reason}) == "4 VALUE CHANGE\n2 PERIODIC\n1 BOOT\n");
}

TEST_CASE("Grouped by device, sessions stand below their device and may be hidden there") {
    ViewWish wish;
    wish.by_device = true;
    Listed list;
    const std::vector<StoredSession> sessions{
        shared(with_findings(made_session(1, "1 BOOT", Outcome::completed, 0, "A"), "!")),
        shared(made_session(2, "1 BOOT", Outcome::completed, 1, "B")),
        shared(with_findings(made_session(3, "2 PERIODIC", Outcome::completed, 2, "A"), "✕"))};
    list.receive(sessions, wish);
    CHECK(printed(list.model, {mark, device, reason, findings}) ==
          "▾ | 00AA00-Gateway-A | 2 sessions | 1✕ 1!\n"
          "! | 00AA00-Gateway-A | 1 BOOT | 1!\n"
          "✕ | 00AA00-Gateway-A | 2 PERIODIC | 1✕\n"
          "▾ | 00AA00-Gateway-B | 1 session | \n"
          " | 00AA00-Gateway-B | 1 BOOT | \n");
    wish.collapsed.insert("00AA00-Gateway-A");
    list.model.show(view_of(list.model, wish));
    CHECK(printed(list.model, {mark, device}) == "▸ | 00AA00-Gateway-A\n▾ | 00AA00-Gateway-B\n | 00AA00-Gateway-B\n");
    CHECK_FALSE(list.model.row_of(1));
    CHECK(list.model.row_of(2) == 2);
}

TEST_CASE("Marks stay with their session") {
    Listed list;
    list.receive({shared(made_session(1, "1 BOOT", Outcome::completed)),
                  shared(made_session(2, "2 PERIODIC", Outcome::completed, 1))});
    list.model.toggle_mark(2);
    ViewWish wish;
    wish.descending = true;
    list.model.show(view_of(list.model, wish));
    CHECK(printed(list.model, {mark, reason}) == "● | 2 PERIODIC\n | 1 BOOT\n");
    list.model.toggle_mark(2);
    CHECK(list.model.marked().empty());
}

TEST_CASE("A device name from the wire cannot break the list") {
    auto session = std::make_shared<Session>();
    session->number = 1;
    session->device = Observed<DeviceId>::present({"", "00AA00", "", "a\nb\xe2\x80\xae"});
    SessionResult result;
    result.session = session;
    Listed list;
    list.receive({shared(std::move(result))});
    CHECK(printed(list.model, {device}) == "00AA00-a\\nb\\u202e\n");
}

TEST_CASE("Sessions that come later are added by insertion, not by a new list") {
    Listed list;
    std::vector<StoredSession> first, more;
    for (std::uint32_t i = 1; i <= 2000; ++i) first.push_back(shared(made_session(i, "1 BOOT", Outcome::completed, i)));
    for (std::uint32_t i = 2001; i <= 2500; ++i)
        more.push_back(shared(made_session(i, "1 BOOT", Outcome::completed, i)));
    list.receive(first);
    int resets = 0, inserts = 0;
    QObject::connect(&list.model, &QAbstractItemModel::modelReset, &list.model, [&] { ++resets; });
    QObject::connect(&list.model, &QAbstractItemModel::rowsInserted, &list.model, [&] { ++inserts; });
    list.receive(more);
    CHECK(resets == 0);
    CHECK(inserts == 1);
    CHECK(list.model.rowCount() == 2500);
}
