#include "gui/selection.h"

#include "tests/gui/support.h"
#include "tests/support/catch.h"

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

struct Watched {
    Selection selection;
    int sessions = 0, items = 0;

    Watched() {
        QObject::connect(&selection, &Selection::session_changed, &selection, [this] { ++sessions; });
        QObject::connect(&selection, &Selection::item_changed, &selection, [this] { ++items; });
    }
};

}  // namespace

TEST_CASE("Choosing a session tells its followers once, choosing it again tells nobody") {
    Watched watched;
    const SessionPtr session = long_session(3);
    watched.selection.choose(session);
    watched.selection.choose(session);
    CHECK(watched.sessions == 1);
    CHECK(watched.items == 1);
}

TEST_CASE("A newer state of the same session keeps the item") {
    Watched watched;
    watched.selection.choose(long_session(3));
    watched.selection.choose_message(2);
    watched.selection.choose(long_session(4));
    CHECK(watched.selection.item().message == 2u);
    CHECK(watched.sessions == 2);
}

TEST_CASE("Back and forward go through the items") {
    Selection selection;
    const SessionPtr session = long_session(3);
    selection.choose(session);
    for (const std::uint32_t message : {0u, 3u, 5u}) selection.choose_message(message);
    const auto go = [&](std::optional<Selection::Place> place) {
        REQUIRE(place);
        selection.choose(session, place->item);
        return place->item.message.value_or(99);
    };
    CHECK(go(selection.back()) == 3);
    CHECK(go(selection.back()) == 0);
    CHECK_FALSE(selection.can_go_back());
    CHECK(go(selection.forward()) == 3);
    selection.choose_message(4);
    CHECK_FALSE(selection.can_go_forward());
    CHECK(go(selection.back()) == 3);
}

TEST_CASE("The other half of an RPC is found across HTTP exchanges") {
    const SessionPtr session = long_session(3);
    CHECK(other_half(*session->session, 2) == 3u);
    CHECK(other_half(*session->session, 3) == 2u);
    CHECK(pair_of(*session->session, 3).request == 2u);
}

TEST_CASE("A finding without a message is about the message in which its frame lies") {
    const SessionPtr session = long_session(3);
    Finding finding;
    finding.frames = {4};
    CHECK(message_of(*session->session, finding) == 3u);
    finding.frames = {400};
    CHECK_FALSE(message_of(*session->session, finding));
}
