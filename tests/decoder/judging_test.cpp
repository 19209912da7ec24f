#include "decoder/judging.h"

#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

using namespace cwmpscope;

namespace {

std::shared_ptr<const Session> session_with(std::uint32_t number, int parameters) {
    std::vector<OwnedListItem> items;
    for (int i = 0; i < parameters; ++i) {
        const std::string name = fmt::format("Device.Hosts.Host.{}.Active", i);
        items.emplace_back(ListItem{name, "true", "boolean"});
    }
    CwmpMessage envelope;
    envelope.method = Method::GetParameterValues;
    envelope.kind = CwmpKind::response;
    envelope.lists = std::make_shared<CwmpLists>(items);
    auto message = std::make_shared<Message>();
    message->envelopes.push_back(envelope);
    auto session = std::make_shared<Session>();
    session->number = number;
    session->messages.push_back(message);
    return session;
}

}  // namespace

TEST_CASE("judging: sessions come out in order, and of those with long lists no two wait", "[session]") {
    constexpr int long_list = 15'000;  // more than 1 MB
    constexpr std::uint32_t sessions = 20;
    WorkCrew crew(1, nullptr);
    const RuleSelection rules;
    std::vector<std::uint32_t> told;
    Judging judging(crew, rules, nullptr, [&](JudgedSession&& judged) { told.push_back(judged.session->number); });
    for (std::uint32_t number = 0; number < sessions; ++number) {
        judging.push(session_with(number, number % 2 == 0 ? long_list : 3));
        if (number % 2 == 0) CHECK(told.size() >= number);
    }
    judging.drain();
    CHECK(told.size() == sessions);
    CHECK(std::is_sorted(told.begin(), told.end()));
}

TEST_CASE("judging: short sessions wait for company", "[session]") {
    WorkCrew crew(1, nullptr);
    const RuleSelection rules;
    std::size_t told = 0;
    Judging judging(crew, rules, nullptr, [&](JudgedSession&&) { ++told; });
    judging.push(session_with(0, 3));
    judging.push(session_with(1, 3));
    CHECK(told == 0);
    judging.drain();
    CHECK(told == 2);
}
