#include "gui/session_view.h"

#include "gui/list_memory.h"
#include "gui/overview_strip.h"
#include "tests/gui/support.h"
#include "tests/support/catch.h"

#include <QTest>

#include <optional>
#include <utility>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

SessionStore three() {
    return {shared(with_findings(made_session(1, "1 BOOT", Outcome::completed, 0), "!")),
            shared(with_findings(made_session(2, "2 PERIODIC", Outcome::cut, 10), "i✕")),
            shared(made_session(3, "2 PERIODIC", Outcome::aborted, 20))};
}

SessionView viewed(const ViewWish& wish) {
    return *make_view(three(), wish, [] { return false; });
}

std::vector<std::uint32_t> rows(const SessionView& view) {
    std::vector<std::uint32_t> rows;
    for (const ViewEntry& entry : view.entries) rows.push_back(entry.number);
    return rows;
}

SessionTest test_of_text(const char* text) {
    return test_of(std::get<Filter>(Filter::parse(text)));
}

}  // namespace

TEST_CASE("A filter hides the rest and counts what is left") {
    ViewWish wish;
    wish.filter = test_of_text("event == \"2 PERIODIC\"");
    const SessionView view = viewed(wish);
    CHECK(rows(view) == std::vector<std::uint32_t>{2, 3});
    CHECK(view.numbers == std::vector<std::uint32_t>{2, 3});
    CHECK(view.shown == 2);
    CHECK(view.total == 3);
    CHECK(view.counts.violations == 1);
    CHECK(view.counts.warnings == 0);
}

TEST_CASE("A highlight tints and hides nothing") {
    ViewWish wish;
    wish.highlight = test_of_text("outcome == cut");
    const SessionView view = viewed(wish);
    REQUIRE(view.entries.size() == 3);
    CHECK_FALSE(view.entries[0].tinted);
    CHECK(view.entries[1].tinted);
}

TEST_CASE("Chips count all sessions, whatever the filter hides") {
    ViewWish wish;
    wish.filter = test_of_text("event == \"1 BOOT\"");
    wish.chips = {test_of_text("severity == violation"), test_of_text("outcome == cut")};
    CHECK(viewed(wish).chips == std::vector<std::size_t>{1, 1});
}

TEST_CASE("A packed session is asked once by each filter, one that goes on each time, one that changed again") {
    const auto blocks = std::make_shared<SessionBlocks>();
    const auto packed = [&](std::uint32_t number, const char* event) {
        return stored(std::vector{made_session(number, event, Outcome::completed, 0)}, blocks);
    };
    SessionStore sessions;
    sessions.put(packed(1, "1 BOOT"));
    sessions.put(packed(2, "2 PERIODIC"));
    sessions.put(std::vector<StoredSession>{shared(made_session(3, "1 BOOT", Outcome::cut, 0))});
    std::vector<std::uint32_t> asked;
    const auto is_boot = [&](const SessionResult& result) {
        asked.push_back(result.session->number);
        return result.session->events.front().code == "1 BOOT";
    };
    ViewWish wish;
    wish.filter = is_boot;
    wish.chips = {wish.filter};  // a copy: it knows what the filter was answered
    const auto view = [&] { return *make_view(sessions, ViewWish(wish), [] { return false; }); };
    CHECK(rows(view()) == std::vector<std::uint32_t>{1, 3});
    CHECK(asked == std::vector<std::uint32_t>{1, 2, 3, 3});
    asked.clear();
    const SessionView second = view();
    CHECK(rows(second) == std::vector<std::uint32_t>{1, 3});
    CHECK(second.chips == std::vector<std::size_t>{2});
    CHECK(asked == std::vector<std::uint32_t>{3, 3});
    asked.clear();
    sessions.put(packed(2, "1 BOOT"));
    CHECK(rows(view()) == std::vector<std::uint32_t>{1, 2, 3});
    CHECK(asked == std::vector<std::uint32_t>{2, 3, 3});
    asked.clear();
    const auto others = std::make_shared<SessionBlocks>();
    sessions.put(stored(std::vector{made_session(1, "2 PERIODIC", Outcome::completed, 0)}, others));
    CHECK(rows(view()) == std::vector<std::uint32_t>{2, 3});
    CHECK(asked == std::vector<std::uint32_t>{1, 3, 3});
    wish.filter = is_boot;  // another one
    wish.chips.clear();
    asked.clear();
    view();
    CHECK(asked == std::vector<std::uint32_t>{1, 2, 3});
}

TEST_CASE("Findings of packed sessions stand in the view as those of others do") {
    std::vector<SessionResult> results;
    for (const char* marks : {"!", "", "i✕!", "✕"})
        results.push_back(with_findings(
            made_session(static_cast<std::uint32_t>(results.size() + 1), "1 BOOT", Outcome::completed, 0), marks));
    SessionStore packed, whole;
    packed.put(stored(results, std::make_shared<SessionBlocks>()));
    for (const SessionResult& result : results) whole.put(std::vector<StoredSession>{shared(SessionResult(result))});
    const auto view_of = [](const SessionStore& sessions) { return *make_view(sessions, {}, [] { return false; }); };
    const SessionView one = view_of(packed), other = view_of(whole);
    CHECK(one.findings == other.findings);
    CHECK(one.finding_lines.size() == other.finding_lines.size());
    REQUIRE(one.findings.size() == 5);
    CHECK(one.findings[0] == FindingPlace{3, 1});
    CHECK(one.findings[1] == FindingPlace{4, 0});
    CHECK(one.finding_lines[0].severity == Severity::violation);
    CHECK(packed.stored_of(4).judgement().findings.size() == 1);
    CHECK(packed.stored_of(2).findings().empty());
}

TEST_CASE("A stretch of time shows the sessions that touch it") {
    ViewWish wish;
    const auto sessions = three();
    const Session& second = *sessions.of(2)->session;
    wish.time = TimeRange{second.start - std::chrono::seconds(1), second.end};
    CHECK(rows(viewed(wish)) == std::vector<std::uint32_t>{2});
}

TEST_CASE("All findings stand by severity, then by session") {
    const SessionView view = viewed({});
    REQUIRE(view.findings.size() == 3);
    CHECK(view.findings[0] == FindingPlace{2, 1});
    CHECK(view.findings[1] == FindingPlace{1, 0});
    CHECK(view.findings[2] == FindingPlace{2, 0});
    CHECK(view.rows_judged == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("A view knows where each session stands") {
    ViewWish wish;
    wish.descending = true;
    wish.filter = test_of_text("not outcome == cut");
    const SessionView view = viewed(wish);
    CHECK(rows(view) == std::vector<std::uint32_t>{3, 1});
    CHECK(view.row_of[3] == 0);
    CHECK(view.row_of[1] == 1);
    CHECK(view.row_of[2] == SessionView::nowhere);
    CHECK(view.numbers == std::vector<std::uint32_t>{1, 3});
}

TEST_CASE("The overview counts each session once, at its beginning") {
    const SessionView view = viewed({});
    std::uint32_t sessions = 0, violations = 0;
    for (const Overview::Slice& slice : view.overview.slices) {
        sessions += slice.sessions;
        violations += slice.violations;
    }
    CHECK(sessions == 3);
    CHECK(violations == 1);
    CHECK(view.overview.slices.front().sessions == 1);
}

TEST_CASE("Places in the overview and times are each other's inverse") {
    OverviewStrip strip;
    strip.resize(1012, 40);
    const SessionView view = viewed({});
    strip.show(view.overview);
    CHECK(std::abs(strip.x_of(view.overview.from) - 6) < 0.01);
    CHECK(std::abs(strip.x_of(view.overview.to) - 1006) < 0.01);
    CHECK(std::abs(in_seconds(strip.time_at(506) - view.overview.from) -
                   in_seconds(view.overview.to - view.overview.from) / 2) < 1e-6);
}

TEST_CASE("Dragging over the overview, either way, chooses what lies between; a double click clears it") {
    OverviewStrip strip;
    strip.resize(1012, 40);
    strip.show(viewed({}).overview);
    std::optional<TimeRange> chosen;
    QObject::connect(&strip, &OverviewStrip::time_chosen, &strip,
                     [&](std::optional<TimeRange> time) { chosen = time; });
    for (const auto& [from, to] : {std::pair{206, 706}, {706, 206}}) {
        chosen.reset();
        QTest::mousePress(&strip, Qt::LeftButton, {}, {from, 10});
        QTest::mouseMove(&strip, {(from + to) / 2, 10});
        QTest::mouseRelease(&strip, Qt::LeftButton, {}, {to, 10});
        REQUIRE(chosen);
        CHECK(chosen->from == strip.time_at(206));
        CHECK(chosen->to == strip.time_at(706));
    }
    QTest::mouseDClick(&strip, Qt::LeftButton, {}, {500, 10});
    CHECK_FALSE(chosen);
}

TEST_CASE("A view that nobody wants any more is given up") {
    CHECK_FALSE(make_view(three(), {}, [] { return true; }));
}
