#include "decoder/session/resting_lists.h"

#include "tests/decoder/session/conversation.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

namespace cwmpscope::test {
namespace {

std::shared_ptr<const CwmpLists> lists_of(int count) {
    std::vector<OwnedListItem> items;
    for (int i = 0; i < count; ++i) {
        const std::string name = fmt::format("Device.Hosts.Host.{}.Active", i);
        items.emplace_back(ListItem{name, "true", "boolean"});
    }
    return std::make_shared<CwmpLists>(std::span<const OwnedListItem>(items));
}

Message with_lists(Message message, int count) {
    message.envelopes.front().lists = lists_of(count);
    return message;
}

}  // namespace

TEST_CASE("session: long lists rest while it goes on, and are there when it is finished", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), inform_response());
    talk.exchange(c, empty_post(), with_lists(get_values(), 300));
    talk.exchange(c, with_lists(values(), 500), with_lists(get_values(), 2));
    talk.exchange(c, with_lists(values(), 2), status(204));
    const Session& session = talk.only();
    CHECK(session.messages[3]->cwmp()->lists->items().size() == 300);
    CHECK(session.messages[4]->cwmp()->lists->items().size() == 500);
    CHECK(session.messages[4]->cwmp()->lists->items().back().name == "Device.Hosts.Host.499.Active");
    CHECK(session.messages[5]->cwmp()->lists->items().size() == 2);
    CHECK(session.messages[6]->cwmp()->lists->items().size() == 2);
}

TEST_CASE("resting lists: only long ones, each back in its own envelope", "[session]") {
    std::optional<Message> request = values(), response = get_values();
    request->envelopes.push_back(request->envelopes.front());
    request->envelopes[0].lists = lists_of(3);
    request->envelopes[1].lists = lists_of(200);
    response->envelopes[0].lists = lists_of(400);
    const std::vector<RestingLists> resting = lay_to_rest(request, response);
    CHECK(resting.size() == 2);
    CHECK(request->envelopes[0].lists->items().size() == 3);
    CHECK(request->envelopes[1].lists == nullptr);
    CHECK(response->envelopes[0].lists == nullptr);
    wake(resting, request, response);
    CHECK(request->envelopes[0].lists->items().size() == 3);
    CHECK(request->envelopes[1].lists->items().size() == 200);
    CHECK(response->envelopes[0].lists->items().size() == 400);
}

TEST_CASE("session: a long list of an exchange outside of sessions comes back as well", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, with_lists(values(), 500), status(204));
    talk.finish();
    // It is a session without its beginning, or an exchange of its own; its list is there.
    const auto& files = talk.builder.file_exchanges();
    const Message& message = files.empty() ? *talk.finished.front()->messages.front() : *files.front().request;
    REQUIRE(message.cwmp()->lists != nullptr);
    CHECK(message.cwmp()->lists->items().size() == 500);
}

}  // namespace cwmpscope::test
