#include "gui/session_store.h"

#include "tests/gui/support.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <QTemporaryDir>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

SessionPtr numbered(std::uint32_t number, const char* event = "2 PERIODIC") {
    return shared(made_session(number, event, Outcome::completed, number));
}

std::vector<std::uint32_t> numbers(const SessionStore& store) {
    std::vector<std::uint32_t> numbers;
    for (const StoredSession& session : store) numbers.push_back(session.number());
    return numbers;
}

}  // namespace

TEST_CASE("Sessions are found by number, and told in its order however they came") {
    SessionStore store;
    CHECK(numbers(store).empty());
    CHECK_FALSE(store.of(1));
    store.put(std::vector<StoredSession>{numbered(700), numbered(3), numbered(256)});
    CHECK(numbers(store) == std::vector<std::uint32_t>{3, 256, 700});
    CHECK(store.size() == 3);
    CHECK(store.of(700)->session->number == 700);
    CHECK_FALSE(store.of(4));
    CHECK_FALSE(store.of(70'000));
    store.put(std::vector<StoredSession>{numbered(3, "1 BOOT"), numbered(4), numbered(4, "1 BOOT")});
    CHECK(store.size() == 4);
    CHECK(store.of(3)->session->events.front().code == "1 BOOT");
    CHECK(store.of(4)->session->events.front().code == "1 BOOT");
}

TEST_CASE("A copy of the store stays as it was") {
    SessionStore store;
    store.put(std::vector<StoredSession>{numbered(1), numbered(2), numbered(600)});
    const SessionStore before = store;
    const SessionPtr first = store.of(1);
    store.put(std::vector<StoredSession>{numbered(1), numbered(3)});
    store.remove(std::vector<std::uint32_t>{2, 600, 9, 100'000});
    CHECK(numbers(before) == std::vector<std::uint32_t>{1, 2, 600});
    CHECK(before.of(1) == first);
    CHECK(numbers(store) == std::vector<std::uint32_t>{1, 3});
    CHECK(store.of(1) != first);
    CHECK(store.size() == 2);
    CHECK(before.size() == 3);
}

TEST_CASE("What nobody holds any more is let go of, beside the window") {
    std::weak_ptr<const SessionResult> gone, stays;
    SessionStore store;
    {
        const SessionPtr one = numbered(1), two = numbered(2);
        gone = one;
        stays = two;
        store.put(std::vector<StoredSession>{one, two});
    }
    store.remove(std::vector<std::uint32_t>{1});
    CHECK(wait_until([&] { return gone.expired(); }));
    CHECK_FALSE(stays.expired());
    store = {};
    CHECK(wait_until([&] { return stays.expired(); }));
}

TEST_CASE("What is packed is one object for all who hold it, and is read again when nobody does") {
    std::vector<SessionResult> results;
    for (std::uint32_t number = 1; number <= 300; ++number)
        results.push_back(made_session(number, "2 PERIODIC", Outcome::completed, number));
    SessionStore store;
    const auto blocks = std::make_shared<SessionBlocks>();
    store.put(stored(results, blocks));
    const SessionStore copy = store;
    REQUIRE(store.size() == 300);
    const SessionPtr held = store.of(7);
    REQUIRE(held);
    CHECK(held->session->number == 7);
    for (std::uint32_t number = 1; number <= 300; ++number) CHECK(store.of(number)->session->number == number);
    CHECK(store.of(7) == held);
    CHECK(copy.of(7) == held);
    CHECK(store.stored_of(7).brief().outline.number == 7);
    CHECK(store.stored_of(7).read() != held);

    results.resize(1);
    results.front() = made_session(7, "1 BOOT", Outcome::completed, 7);
    store.put(stored(results, blocks));
    CHECK(store.of(7)->session->events.front().code == "1 BOOT");
    CHECK(copy.of(7)->session->events.front().code == "2 PERIODIC");
}

TEST_CASE("Sessions that the disk does not give back are told once, and others stand in their place") {
    const QTemporaryDir folder;
    const TemporaryFolder here(folder.path().toStdString());
    std::vector<Failure> told;
    const auto blocks = std::make_shared<SessionBlocks>([&](const Failure& failure) { told.push_back(failure); });
    SessionStore store;
    for (std::uint32_t number = 1; number <= 400; ++number) {
        const std::string serial(10'000, static_cast<char>('a' + number % 26));
        const SessionResult result = with_findings(
            made_session(number, "1 BOOT", Outcome::completed, number, (serial + std::to_string(number)).c_str()),
            "✕!");
        store.put(stored(std::vector{result}, blocks));
    }
    CHECK(store.of(3)->session->events.front().code == "1 BOOT");
    REQUIRE(lose_files_in(folder.path().toStdString()) == 1);
    const SessionPtr lost = store.of(5);
    REQUIRE(lost);
    CHECK(lost->session->number == 5);
    CHECK(lost->session->events.empty());
    CHECK(lost->judgement.findings.size() == 2);
    CHECK(store.stored_of(6).judgement().findings.size() == 2);
    CHECK(store.stored_of(7).read()->session->number == 7);
    REQUIRE(told.size() == 1);
    CHECK(told.front().what == folder.path().toStdString());
}
