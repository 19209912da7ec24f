#include "decoder/session/builder.h"
#include "decoder/soap/packed_lists.h"
#include "tests/decoder/session/conversation.h"
#include "tests/support/catch.h"

#include <algorithm>

namespace cwmpscope::test {
namespace {

std::vector<std::string> rpcs(const Session& session) {
    std::vector<std::string> result;
    for (const Transaction& transaction : session.transactions) {
        const char* end = transaction.response.is_present()  ? ""
                          : transaction.response.is_absent() ? " absent"
                                                             : " unseen";
        result.push_back(transaction.method_name + end);
    }
    return result;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("session: Inform, a question, the end", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), inform_response());
    talk.exchange(c, empty_post(), get_values());
    talk.exchange(c, values(), status(204));
    talk.close(c);
    const Session& session = talk.only();
    CHECK(session.number == 1);
    CHECK(session.device == Observed<DeviceId>::present(device_a));
    CHECK(session.outcome == Outcome::completed);
    CHECK(session.outcome_reason.empty());
    CHECK(session.ended_by_empty_response);
    CHECK(session.final_message == 5U);
    CHECK(session.messages.size() == 6);
    CHECK(session.exchanges.size() == 3);
    CHECK(rpcs(session) == Words{"Inform", "GetParameterValues"});
    CHECK(session.captured.start);
    CHECK(session.captured.end);
    CHECK(session.captured.holes == 0);
    CHECK(covers(session.coverage, Need::session_start | Need::session_end | Need::no_hole | Need::connection_start |
                                       Need::both_directions));
    REQUIRE(session.connections.size() == 1);
    CHECK(session.connections.front().close.has_value());
}

TEST_CASE("session: a request of the ACS is answered in the next POST even if IDs repeat", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), inform_response());
    talk.exchange(c, empty_post(), acs_asks(Method::Download, "Download", "1"));
    talk.exchange(c, cpe_answers(Method::Download, "Download", "1"), acs_asks(Method::Download, "Download", "1"));
    talk.exchange(c, cpe_answers(Method::Download, "Download", "1"), status(200));
    const Session& session = talk.only();
    REQUIRE(session.transactions.size() == 3);
    CHECK(session.transactions[1].request == EnvelopeRef{3, 0});
    CHECK(session.transactions[1].response == Observed<EnvelopeRef>::present({4, 0}));
    CHECK(session.transactions[2].request == EnvelopeRef{5, 0});
    CHECK(session.transactions[2].response == Observed<EnvelopeRef>::present({6, 0}));
    CHECK(session.outcome == Outcome::completed);
}

TEST_CASE("session: challenge, redirect and the repeated Inform are one attempt", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    SECTION("401") {
        talk.exchange(c, inform(device_a), challenge("n1"));
    }
    SECTION("redirect") {
        talk.exchange(c, inform(device_a), status(302));
    }
    SECTION("Fault 8005") {
        talk.exchange(c, inform(device_a), fault(false, 8005));
    }
    SECTION("no answer captured") {
        talk.unanswered(c, inform(device_a), HalfMissing::not_captured);
    }
    talk.periodic_session(c, device_a);
    const Session& session = talk.only();
    CHECK(session.exchanges.size() == 3);
    CHECK(session.outcome == Outcome::completed);
    const auto informs =
        std::count_if(session.transactions.begin(), session.transactions.end(),
                      [](const Transaction& t) { return t.method == Method::Inform && t.response.is_present(); });
    CHECK(informs >= 1);
}

TEST_CASE("session: the challenged Inform is no RPC of its own", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), challenge("n1"));
    talk.exchange(c, with_nonce(inform(device_a), "n1", "00000001"), inform_response());
    talk.exchange(c, with_nonce(empty_post(), "n1", "00000002"), status(204));
    const Session& session = talk.only();
    CHECK(rpcs(session) == Words{"Inform"});
    CHECK(session.inform == 2U);
    CHECK(session.messages[2]->auth->challenge_message == 1U);
    CHECK(session.authentication == Authentication::digest);
    CHECK(session.user == "u");
}

TEST_CASE("session: an Inform that counts RetryCount up is a new session", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.unanswered(c, inform(device_a, 0), HalfMissing::never_sent);
    talk.close(c, HttpRole::server);
    talk.wait(std::chrono::seconds(6));
    const auto d = talk.connect();
    talk.exchange(d, inform(device_a, 1), inform_response());
    talk.exchange(d, empty_post(), status(204));
    talk.finish();
    REQUIRE(talk.finished.size() == 2);
    CHECK(talk.finished[0]->outcome == Outcome::aborted);
    CHECK(talk.finished[0]->outcome_reason == "the ACS closed the connection while Inform in frame 2 was unanswered");
    CHECK(talk.finished[1]->retry_count == Observed<std::uint32_t>::present(1));
}

TEST_CASE("session: one connection carries several sessions one after the other", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.periodic_session(c, device_a);
    talk.periodic_session(c, device_a);
    talk.close(c);
    talk.finish();
    REQUIRE(talk.finished.size() == 2);
    CHECK(talk.finished[0]->number == 1);
    CHECK(talk.finished[0]->outcome == Outcome::completed);
    CHECK(talk.finished[0]->connections.front().shared_with_next);
    CHECK_FALSE(talk.finished[0]->connections.front().close);
    CHECK(talk.finished[1]->outcome == Outcome::completed);
    CHECK(talk.finished[1]->connections.front().close);
}

TEST_CASE("session: behind a proxy two devices share a connection and cookies tell them apart", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), with_set_cookie(inform_response(), "s", "aaaaaaaa"));
    talk.exchange(c, inform(device_b), with_set_cookie(inform_response(), "s", "bbbbbbbb"));
    talk.exchange(c, with_cookie(empty_post(), "s", "aaaaaaaa"), get_values());
    talk.exchange(c, with_cookie(empty_post(), "s", "bbbbbbbb"), status(204));
    talk.exchange(c, with_cookie(values(), "s", "aaaaaaaa"), status(204));
    talk.finish();
    REQUIRE(talk.finished.size() == 2);
    CHECK(talk.finished[0]->device == Observed<DeviceId>::present(device_a));
    CHECK(rpcs(*talk.finished[0]) == Words{"Inform", "GetParameterValues"});
    CHECK(talk.finished[0]->outcome == Outcome::completed);
    CHECK(talk.finished[1]->device == Observed<DeviceId>::present(device_b));
    CHECK(rpcs(*talk.finished[1]) == Words{"Inform"});
    CHECK(talk.finished[1]->outcome == Outcome::completed);
}

TEST_CASE("session: a session over many connections is tied by its cookie", "[session]") {
    Conversation talk;
    const auto one = talk.connect();
    talk.exchange(one, inform(device_a), with_set_cookie(inform_response(), "s", "7"));
    talk.close(one);
    const auto two = talk.connect();
    talk.exchange(two, with_cookie(empty_post(), "s", "7"), get_values());
    talk.close(two);
    const auto three = talk.connect();
    talk.exchange(three, with_cookie(values(), "s", "7"), status(204));
    talk.close(three);
    const Session& session = talk.only();
    CHECK(session.connections.size() == 3);
    CHECK(session.ties == std::vector<Tie>{Tie::first, Tie::first, Tie::cookie, Tie::cookie, Tie::cookie, Tie::cookie});
    CHECK(rpcs(session) == Words{"Inform", "GetParameterValues"});
    CHECK(session.outcome == Outcome::completed);
}

TEST_CASE("session: without a cookie the digest nonce ties, then the address if it is the only one", "[session]") {
    Conversation talk;
    const auto one = talk.connect();
    const bool nonce = GENERATE(true, false);
    if (nonce) {
        talk.exchange(one, inform(device_a), challenge("n1"));
        talk.exchange(one, with_nonce(inform(device_a), "n1", "00000001"), inform_response());
    } else {
        talk.exchange(one, inform(device_a), inform_response());
    }
    talk.close(one);
    const auto two = talk.connect();
    talk.exchange(two, nonce ? with_nonce(empty_post(), "n1", "00000002") : empty_post(), status(204));
    const Session& session = talk.only();
    CHECK(session.ties.back() == (nonce ? Tie::nonce : Tie::address));
    CHECK(session.outcome == Outcome::completed);
}

TEST_CASE("session: two open sessions of one address are not guessed between", "[session]") {
    Conversation talk;
    const auto one = talk.connect();
    const auto two = talk.connect();
    talk.exchange(one, inform(device_a), inform_response());
    talk.exchange(two, inform(device_b), inform_response());
    const auto three = talk.connect();
    talk.exchange(three, empty_post(), status(204));
    talk.finish();
    CHECK(talk.finished.size() == 2);
    CHECK(talk.builder.exchanges_without_cwmp() == 1);
}

TEST_CASE("session: after Connection: close on the challenge the device itself is the tie", "[session]") {
    Conversation talk;
    const auto one = talk.connect();
    talk.exchange(one, inform(device_a), challenge("n1"));
    talk.close(one);
    const auto two = talk.connect();
    talk.exchange(two, with_nonce(inform(device_a), "n1", "00000001"), inform_response());
    talk.exchange(two, with_nonce(empty_post(), "n1", "00000002"), status(204));
    const Session& session = talk.only();
    CHECK(session.ties[2] == Tie::device);
    CHECK(session.outcome == Outcome::completed);
}

TEST_CASE("session: a capture on a proxy shows each session once per leg", "[session]") {
    Conversation talk;
    // What the proxy sends on is answered before the proxy answers.
    const auto outer = talk.connect(2, endpoint(1, 80));
    const auto inner = talk.connect(8, endpoint(9, 7547));
    for (const auto& leg : {inner, outer}) {
        talk.exchange(leg, inform(device_a), with_set_cookie(inform_response(), "s", "12345678"));
        talk.close(leg);
    }
    for (const unsigned char client : {static_cast<unsigned char>(8), static_cast<unsigned char>(2)}) {
        const auto leg = talk.connect(client, client == 8 ? endpoint(9, 7547) : endpoint(1, 80));
        talk.exchange(leg, with_cookie(empty_post(), "s", "12345678"), status(204));
        talk.close(leg);
    }
    talk.finish();
    REQUIRE(talk.finished.size() == 2);
    for (const auto& session : talk.finished) {
        CHECK(session->exchanges.size() == 2);
        CHECK(session->connections.size() == 2);
        CHECK(session->outcome == Outcome::completed);
    }
}

TEST_CASE("session: interleaved devices on their own connections", "[session]") {
    Conversation talk;
    const auto a = talk.connect(2);
    const auto b = talk.connect(3);
    talk.exchange(a, inform(device_a), inform_response());
    talk.exchange(b, inform(device_b), inform_response());
    talk.exchange(b, empty_post(), get_values("b"));
    talk.exchange(a, empty_post(), status(204));
    talk.exchange(b, values("b"), status(204));
    talk.finish();
    REQUIRE(talk.finished.size() == 2);
    CHECK(rpcs(*talk.finished[0]) == Words{"Inform"});
    CHECK(rpcs(*talk.finished[1]) == Words{"Inform", "GetParameterValues"});
}

TEST_CASE("session: a capture that begins inside a session", "[session]") {
    Conversation talk;
    auto c = talk.connect();
    c.from_syn = false;
    talk.exchange(c, values(), get_values("2"));
    talk.exchange(c, values("2"), status(204));
    const Session& session = talk.only();
    CHECK(session.device.is_unseen());
    CHECK_FALSE(session.captured.start);
    CHECK_FALSE(covers(session.coverage, Need::session_start));
    CHECK(session.outcome == Outcome::completed);
    CHECK(rpcs(session) == Words{"GetParameterValues"});
}

TEST_CASE("session: an empty POST with a cookie shows a session, one without anything does not", "[session]") {
    Conversation talk;
    auto c = talk.connect();
    SECTION("cookie") {
        talk.exchange(c, with_cookie(empty_post(), "s", "1"), status(204));
        CHECK_FALSE(talk.only().captured.start);
    }
    SECTION("the ACS asks in return") {
        talk.exchange(c, empty_post(), get_values());
        CHECK(talk.only().outcome == Outcome::cut);
    }
    SECTION("nothing") {
        talk.exchange(c, empty_post(), status(204));
        talk.finish();
        CHECK(talk.finished.empty());
        CHECK(talk.builder.file_exchanges().size() == 1);
    }
}

TEST_CASE("session: files, web pages and connection requests stay outside", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), inform_response());
    talk.exchange(c, get("/fw.bin"), status(200));
    const auto request = talk.connect(1, endpoint(2, 7547));
    talk.exchange(request, get("/cr"), challenge("x"));
    talk.exchange(request, get("/cr"), status(200));
    talk.exchange(c, empty_post(), status(204));
    const Session& session = talk.only();
    CHECK(session.exchanges.size() == 2);
    CHECK(talk.builder.file_exchanges().size() == 3);
    CHECK(session.outcome == Outcome::completed);
}

TEST_CASE("session: a POST that is no XML belongs to the session of its connection", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), inform_response());
    Message text = whole_message(true);
    text.body_length = 5;
    talk.exchange(c, text, status(400));
    const Session& session = talk.only();
    CHECK(session.messages.size() == 4);
    CHECK(session.outcome_reason == "HTTP 400 from the ACS in frame 5");
}

TEST_CASE("session: an unanswered request is absent only where its place was seen", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), inform_response());
    talk.exchange(c, empty_post(), get_values());
    SECTION("something else came instead") {
        talk.exchange(c, empty_post(), status(204));
        const Session& session = talk.only();
        CHECK(session.transactions[1].response.is_absent());
        CHECK(session.transactions[1].instead == 4U);
        CHECK(session.outcome != Outcome::completed);
    }
    SECTION("the CPE closed the connection") {
        talk.close(c);
        const Session& session = talk.only();
        CHECK(session.transactions[1].response.is_absent());
        CHECK(session.outcome == Outcome::aborted);
        CHECK(session.outcome_reason ==
              "the CPE closed the connection while GetParameterValues in frame 5 was unanswered");
        CHECK(covers(session.coverage, Need::session_end));
        CHECK(covers(session.transactions[1].coverage, Need::request_body | Need::session_end | Need::no_hole));
    }
    SECTION("the capture ended") {
        const Session& session = talk.only();
        CHECK(session.transactions[1].response.is_unseen());
        CHECK(session.outcome == Outcome::cut);
        CHECK(session.outcome_reason == "the capture ends inside the session");
    }
    SECTION("the next POST was torn") {
        talk.exchange(c, torn(values()), status(204));
        const Session& session = talk.only();
        CHECK(session.transactions[1].response.is_unseen());
        CHECK(session.captured.holes == 1);
        CHECK_FALSE(covers(session.coverage, Need::no_hole));
    }
    SECTION("a message may have been lost in between") {
        talk.after_hole(c, empty_post(), status(204));
        CHECK(talk.only().transactions[1].response.is_unseen());
    }
    SECTION("packets before the FIN were lost") {
        talk.close(c, HttpRole::client, 1);
        const Session& session = talk.only();
        CHECK(session.transactions[1].response.is_unseen());
        CHECK(session.outcome == Outcome::cut);
    }
}

TEST_CASE("session: the ACS that closes in mid-turn leaves the CPE its time to come back", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), inform_response());
    talk.exchange(c, empty_post(), get_values());
    talk.close(c, HttpRole::server);
    SECTION("the capture ends at once") {
        CHECK(talk.only().outcome == Outcome::cut);
    }
    SECTION("it does not come back") {
        talk.wait(std::chrono::seconds(31));
        REQUIRE(talk.finished.size() == 1);
        CHECK(talk.finished.front()->outcome == Outcome::aborted);
        CHECK(covers(talk.finished.front()->coverage, Need::watched_30s));
    }
    SECTION("it comes back") {
        const auto d = talk.connect();
        talk.exchange(d, values(), status(204));
        CHECK(talk.only().outcome == Outcome::completed);
    }
}

TEST_CASE("session: Fault on Inform and HTTP errors abort", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    SECTION("Fault") {
        talk.exchange(c, inform(device_a), fault(false, 8002));
        CHECK(talk.only().outcome_reason == "Fault 8002 on Inform in frame 3");
    }
    SECTION("status") {
        talk.exchange(c, inform(device_a), status(503));
        CHECK(talk.only().outcome_reason == "HTTP 503 from the ACS in frame 3");
    }
    CHECK(talk.finished.front()->outcome == Outcome::aborted);
    CHECK(talk.finished.front()->captured.end);
}

TEST_CASE("session: the empty response to a held empty POST does not end it", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    Message hold = inform_response();
    hold.envelopes.front().hold_requests = Observed<bool>::present(true);
    talk.exchange(c, inform(device_a), hold);
    talk.exchange(c, empty_post(), status(204));
    SECTION("only that") {
        CHECK(talk.only().outcome == Outcome::cut);
    }
    SECTION("and then one that is not held") {
        talk.exchange(c, empty_post(), status(204));
        CHECK(talk.only().outcome == Outcome::completed);
    }
}

TEST_CASE("session: what comes after the end still belongs to it", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.periodic_session(c, device_a);
    talk.exchange(c, empty_post(), status(204));
    const Session& session = talk.only();
    CHECK(session.final_message == 3U);
    CHECK(session.messages.size() == 6);
}

TEST_CASE("session: an Inform in the middle of its own session stays in it", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), with_set_cookie(inform_response(), "s", "1"));
    talk.exchange(c, with_cookie(inform(device_a), "s", "1"), inform_response());
    talk.exchange(c, with_cookie(empty_post(), "s", "1"), status(204));
    CHECK(talk.only().transactions.size() == 2);
}

TEST_CASE("session: a silent session ends while the capture goes on", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), inform_response());
    talk.wait(std::chrono::seconds(119));
    CHECK(talk.finished.empty());
    talk.wait(std::chrono::seconds(2));
    REQUIRE(talk.finished.size() == 1);
    CHECK(talk.finished.front()->outcome == Outcome::aborted);
    CHECK(covers(talk.finished.front()->coverage, Need::watched_120s));
    CHECK_FALSE(talk.finished.front()->captured.end);
}

TEST_CASE("session: a finished one waits for its close, and not for ever", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.periodic_session(c, device_a);
    talk.wait(std::chrono::seconds(40));
    CHECK(talk.finished.empty());
    talk.close(c);
    talk.wait(std::chrono::seconds(31));
    REQUIRE(talk.finished.size() == 1);
    CHECK(talk.finished.front()->connections.front().close);
    CHECK(talk.finished.front()->outcome == Outcome::completed);
}

TEST_CASE("session: numbers are by start even if an earlier session ends later", "[session]") {
    Conversation talk;
    const auto a = talk.connect(2);
    const auto b = talk.connect(3);
    talk.exchange(a, inform(device_a), inform_response());
    talk.periodic_session(b, device_b);
    talk.close(b);
    talk.wait(std::chrono::seconds(31));
    REQUIRE(talk.finished.size() == 1);
    CHECK(talk.finished[0]->number == 2);
    talk.finish();
    CHECK(talk.finished[1]->number == 1);
}

TEST_CASE("session: packets captured out of order do not change the order of a connection", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), inform_response());
    talk.exchange(c, empty_post(), get_values());
    // The answer's first packet was captured before the question's.
    talk.now -= std::chrono::milliseconds(35);
    talk.exchange(c, values(), status(204));
    const Session& session = talk.only();
    CHECK(rpcs(session) == Words{"Inform", "GetParameterValues"});
    CHECK(session.transactions[1].response == Observed<EnvelopeRef>::present({4, 0}));
    CHECK(session.outcome == Outcome::completed);
}

TEST_CASE("session: too many open sessions end the oldest and say so", "[session]") {
    Limits limits;
    limits.open_sessions = 2;
    Conversation talk({}, limits);
    for (unsigned char host = 2; host < 5; ++host) {
        const auto c = talk.connect(host);
        talk.exchange(c, inform({"Acme", "001122", "GW", std::to_string(host)}), inform_response());
    }
    talk.wait(std::chrono::seconds(1));
    REQUIRE(talk.finished.size() == 1);
    CHECK(talk.finished.front()->outcome == Outcome::cut);
    CHECK(talk.finished.front()->outcome_reason ==
          "too many sessions were open at once; this one was not followed further");
}

TEST_CASE("session: several envelopes in one message pair by ID", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), inform_response());
    Message asks = get_values("x");
    asks.envelopes.push_back(acs_asks(Method::GetParameterNames, "GetParameterNames", "y").envelopes.front());
    Message answers = cpe_answers(Method::GetParameterNames, "GetParameterNames", "y");
    answers.envelopes.push_back(values("x").envelopes.front());
    talk.exchange(c, empty_post(), asks);
    talk.exchange(c, answers, status(204));
    const Session& session = talk.only();
    REQUIRE(session.transactions.size() == 3);
    CHECK(session.transactions[1].response == Observed<EnvelopeRef>::present({4, 1}));
    CHECK(session.transactions[2].response == Observed<EnvelopeRef>::present({4, 0}));
}

TEST_CASE("session: an answer challenged with 401 counts where it is accepted", "[session]") {
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), inform_response());
    talk.exchange(c, empty_post(), get_values());
    talk.exchange(c, values(), challenge("n2"));
    talk.exchange(c, values(), status(204));
    const Session& session = talk.only();
    CHECK(session.transactions[1].response == Observed<EnvelopeRef>::present({6, 0}));
    CHECK(session.outcome == Outcome::completed);
}

TEST_CASE("session: where many sessions end, the oldest wait no longer for what may follow", "[session]") {
    Limits limits;
    limits.waiting_messages = 8;
    Conversation talk({}, limits);
    for (int i = 0; i < 6; ++i) {
        const auto c = talk.connect(static_cast<unsigned char>(10 + i));
        talk.exchange(c, inform(DeviceId{"Acme", "001122", "GW", std::to_string(i)}), inform_response());
        talk.exchange(c, empty_post(), status(204));
        talk.close(c);
    }
    CHECK(talk.finished.empty());
    talk.wait(std::chrono::milliseconds(1));
    CHECK(talk.finished.size() >= 2);
    CHECK(talk.finished.size() < 6);
    for (const auto& session : talk.finished) {
        CHECK(session->outcome == Outcome::completed);
        CHECK(covers(session->coverage, Need::session_start | Need::session_end | Need::no_hole));
    }
    CHECK(talk.builder.given_up() == 0);
}

TEST_CASE("session: packed lists are at hand when it is finished, also of an exchange outside of sessions",
          "[session]") {
    const auto with_lists = [](Message message) {
        const std::vector<ListItem> items = {{"Device.A", "1", "int"}, {"Device.B", "2", "int"}};
        message.envelopes.front().packed_lists = std::make_shared<PackedLists>(items);
        return message;
    };
    const auto last_name = [](const Message& message) {
        const CwmpMessage& envelope = *message.cwmp();
        return envelope.lists == nullptr ? "" : std::string(envelope.lists->items().back().name);
    };
    Conversation talk;
    const auto c = talk.connect();
    talk.exchange(c, inform(device_a), inform_response());
    talk.exchange(c, empty_post(), with_lists(get_values()));
    talk.exchange(c, with_lists(values()), status(204));
    const auto other = talk.connect(9);
    talk.exchange(other, get("/firmware.bin"), with_lists(get_values()));
    talk.finish();
    REQUIRE(talk.finished.size() == 1);
    CHECK(last_name(*talk.finished.front()->messages[3]) == "Device.B");
    CHECK(last_name(*talk.finished.front()->messages[4]) == "Device.B");
    CHECK(talk.finished.front()->messages[4]->cwmp()->packed_lists == nullptr);
    REQUIRE(talk.builder.file_exchanges().size() == 1);
    CHECK(last_name(*talk.builder.file_exchanges().front().response) == "Device.B");
}

}  // namespace cwmpscope::test
