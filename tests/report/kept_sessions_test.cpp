#include "report/kept_sessions.h"

#include "tests/support/catch.h"

#include <memory>
#include <utility>
#include <vector>

using namespace cwmpscope;

namespace {

SessionResult numbered(std::uint32_t number, const char* reason = "") {
    auto session = std::make_shared<Session>();
    session->number = number;
    session->outcome = number % 2 == 0 ? Outcome::completed : Outcome::aborted;
    session->outcome_reason = reason;
    session->captured.end = number % 3 == 0;
    SessionResult result;
    result.session = std::move(session);
    result.judgement.checks_made = number;
    return result;
}

std::vector<std::uint32_t> numbers(const KeptSessions& sessions) {
    std::vector<std::uint32_t> numbers;
    for (const SessionResult& result : sessions) numbers.push_back(result.session->number);
    return numbers;
}

}  // namespace

TEST_CASE("Sessions of a report are found by number, however they came and however many blocks they fill") {
    KeptSessions sessions;
    CHECK(sessions.empty());
    for (std::uint32_t number = 1000; number > 0; --number) sessions.add(numbered(number));
    sessions.sort();
    REQUIRE(sessions.size() == 1000);
    CHECK(sessions.front().session->number == 1);
    CHECK(sessions[999].session->number == 1000);
    CHECK(sessions.find(437)->session->number == 437);
    CHECK(sessions.find(437)->judgement.checks_made == 437);
    CHECK(sessions.judgement(436).checks_made == 437);
    CHECK_FALSE(sessions.find(0));
    CHECK_FALSE(sessions.find(1001));
    CHECK(sessions.outlines()[2].number == 3);
    CHECK(sessions.outlines()[2].ends);
    CHECK(sessions.outlines()[2].outcome == Outcome::aborted);
}

TEST_CASE("Of sessions with one number the last counts") {
    const KeptSessions sessions(std::vector{numbered(2, "first"), numbered(1), numbered(2, "last")});
    CHECK(numbers(sessions) == std::vector<std::uint32_t>{1, 2});
    CHECK(sessions.find(2)->session->outcome_reason == "last");
}

TEST_CASE("Kept sessions are left out and changed, and a copy stays as it was") {
    KeptSessions sessions;
    for (std::uint32_t number = 1; number <= 200; ++number) sessions.add(numbered(number));
    sessions.sort();
    const KeptSessions before = sessions;
    sessions.keep([](std::uint32_t number) { return number % 50 == 0; });
    CHECK(numbers(sessions) == std::vector<std::uint32_t>{50, 100, 150, 200});
    CHECK_FALSE(sessions.contains(51));
    sessions.change([](SessionResult& result) {
        if (result.session->number == 100) return false;
        auto changed = std::make_shared<Session>(*result.session);
        changed->outcome_reason = "changed";
        changed->captured.end = true;
        result.session = std::move(changed);
        return true;
    });
    CHECK(numbers(sessions) == std::vector<std::uint32_t>{50, 100, 150, 200});
    CHECK(sessions.find(200)->session->outcome_reason == "changed");
    CHECK(sessions.find(100)->session->outcome_reason.empty());
    sessions.change([](SessionResult& result) {
        result.judgement.checks_made = 1;
        return true;
    });
    CHECK(sessions.find(200)->session->outcome_reason == "changed");
    CHECK(sessions.judgement(3).checks_made == 1);
    CHECK(sessions.judgement(1).checks_made == 1);
    CHECK(sessions.outlines()[3].ends);
    CHECK(before.size() == 200);
    CHECK(before.find(200)->session->outcome_reason.empty());
    CHECK(before.judgement(199).checks_made == 200);
    KeptSessions of_others = before;
    const auto blocks = std::make_shared<SessionBlocks>();
    const std::vector others{numbered(300, "elsewhere")};
    of_others.add(outline_of(*others[0].session), {blocks, blocks->add(PackedSessions(others))});
    CHECK(of_others.find(300)->session->outcome_reason == "elsewhere");
    CHECK(of_others.find(200)->session->number == 200);
}
