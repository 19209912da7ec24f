#include "decoder/session/release.h"

#include "tests/support/catch.h"

#include <fmt/format.h>

using namespace cwmpscope;

namespace {

/// A session of one message that carries `count` parameters, the last of which is a password.
std::shared_ptr<const Session> session_with(Method method, CwmpKind kind, std::size_t count) {
    std::vector<OwnedListItem> items;
    for (std::size_t i = 0; i + 1 < count; ++i)
        items.emplace_back(ListItem{fmt::format("Device.X.{}", i), "1", "string"});
    items.emplace_back(ListItem{"Device.ManagementServer.Password", "hunter2", "string"});
    CwmpMessage envelope;
    envelope.method = method;
    envelope.kind = kind;
    envelope.item_count = static_cast<std::uint32_t>(count);
    envelope.lists = std::make_shared<CwmpLists>(items);
    auto message = std::make_shared<Message>();
    message->envelopes.push_back(envelope);
    auto session = std::make_shared<Session>();
    session->messages.push_back(message);
    return session;
}

const CwmpMessage& envelope_of(const std::shared_ptr<const Session>& session) {
    return session->messages.front()->envelopes.front();
}

}  // namespace

TEST_CASE("After judging, a large list keeps only what must be masked", "[session]") {
    const auto session = session_with(Method::GetParameterValues, CwmpKind::response, 500);
    const auto slim = released(session);
    REQUIRE(envelope_of(slim).lists != nullptr);
    REQUIRE(envelope_of(slim).lists->items().size() == 1);
    CHECK(envelope_of(slim).lists->items().front().value == "hunter2");
    CHECK(envelope_of(slim).item_count == 500);
    CHECK(envelope_of(session).lists->items().size() == 500);  // published values never change
}

TEST_CASE("What was set is kept, for it is told", "[session]") {
    const auto session = session_with(Method::SetParameterValues, CwmpKind::request, 500);
    CHECK(released(session) == session);
}

TEST_CASE("A session without large lists is the same object", "[session]") {
    const auto session = session_with(Method::GetParameterValues, CwmpKind::response, 3);
    CHECK(released(session) == session);
}

TEST_CASE("What sessions are compared by is kept, within bounds", "[session]") {
    const auto session = session_with(Method::GetParameterValues, CwmpKind::response, 500);
    auto message = std::make_shared<Message>(*session->messages.front());
    const auto before = message->envelopes.front().lists->items();
    std::vector<ListItem> items(before.begin(), before.end());
    items.insert(items.end(), 100, {"Device.ManagementServer.PeriodicInformInterval", "60", "unsignedInt"});
    message->envelopes.front().lists = std::make_shared<CwmpLists>(items);
    auto changed = std::make_shared<Session>(*session);
    changed->messages.front() = message;
    const auto slim = released(changed);
    CHECK(envelope_of(slim).lists->items().size() == 1 + 16);
}
