#include "decoder/session/remembered.h"

#include "tests/decoder/session/conversation.h"
#include "tests/support/catch.h"

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

/// An Inform with a parameter, a question whose answer names two, a Download.
Session judged() {
    Conversation talk;
    const auto c = talk.connect();
    Message first = with_cookie(inform(device_a), "s", "8CE5");
    const auto told =
        std::make_shared<CwmpLists>(std::vector<ListItem>{{"Device.DeviceInfo.SoftwareVersion", "1.0", "string"}});
    first.envelopes.front().lists = told;
    talk.exchange(c, std::move(first), inform_response());
    talk.exchange(c, empty_post(), get_values());
    Message answer = values();
    const auto read = std::make_shared<CwmpLists>(
        std::vector<ListItem>{{"Device.X.Note", "long ago", "string"},
                              {"Device.ManagementServer.PeriodicInformInterval", "300", "unsignedInt"}});
    answer.envelopes.front().lists = read;
    talk.exchange(c, std::move(answer),
                  with_argument(with_argument(acs_asks(Method::Download, "Download"), "CommandKey", "k"), "URL",
                                "http://10.0.0.3/fw.bin"));
    talk.exchange(c, cpe_answers(Method::Download, "Download"), status(204));
    talk.close(c);
    return talk.only();
}

}  // namespace

TEST_CASE("remembered sessions have what devices are judged by", "[session]") {
    const Session session = judged();
    Remembering remembering;
    const auto kept = remembering.recalled(remembering.remembered(session));
    REQUIRE(kept->messages.size() == session.messages.size());
    CHECK(kept->transactions.size() == session.transactions.size());
    CHECK(kept->device == session.device);
    for (std::size_t i = 0; i < session.messages.size(); ++i) {
        const Message &before = *session.messages[i], &after = *kept->messages[i];
        CHECK(after.first.frame == before.first.frame);
        CHECK(after.kind == before.kind);
        CHECK(after.coverage == before.coverage);
        CHECK(after.http->status == before.http->status);
        CHECK(after.envelopes.size() == before.envelopes.size());
    }
    const Message& first = *kept->messages.front();
    CHECK(first.http->host == Observed<std::string>::present("acs:7547"));
    CHECK(first.is(Method::Inform, CwmpKind::request));
    REQUIRE(first.cwmp()->lists != nullptr);
    CHECK(first.cwmp()->lists->items().front().value == "1.0");
    const Message& download = *kept->messages[5];
    REQUIRE(download.cwmp()->argument("URL") != nullptr);
    CHECK(*download.cwmp()->argument("URL") == "http://10.0.0.3/fw.bin");
}

TEST_CASE("remembered sessions have nothing more, and take a few hundred bytes", "[session]") {
    const Session session = judged();
    Remembering remembering;
    const RememberedSession remembered = remembering.remembered(session);
    CHECK(remembered.packed.size() < 100 + 80 * session.messages.size());
    const auto kept = remembering.recalled(remembered);
    const Message& first = *kept->messages.front();
    CHECK(first.http->cookies.empty());
    CHECK(first.http->target.empty());
    const Message& answer = *kept->messages[4];
    REQUIRE(answer.cwmp()->lists != nullptr);
    REQUIRE(answer.cwmp()->lists->items().size() == 1);
    CHECK(answer.cwmp()->lists->items().front().value == "300");
    CHECK(session.messages[4]->cwmp()->lists->items().size() == 2);  // what was given never changes
}

TEST_CASE("sessions that differ in one value are remembered with their own", "[session]") {
    Session one = judged(), other = judged();
    auto changed = std::make_shared<Message>(*other.messages[5]);
    changed->envelopes.front().arguments.front().value = "another key";
    other.messages[5] = changed;
    Remembering remembering;
    const RememberedSession of_one = remembering.remembered(one), of_other = remembering.remembered(other);
    const auto first = remembering.recalled(of_one), second = remembering.recalled(of_other);
    CHECK(*first->messages[5]->cwmp()->argument("CommandKey") == "k");
    CHECK(*second->messages[5]->cwmp()->argument("CommandKey") == "another key");
}
