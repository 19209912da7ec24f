#include "decoder/rules/judge.h"

#include "tests/support/catch.h"

#include <memory>

using namespace cwmpscope;

namespace {

constexpr Coverage whole_message = Need::head | Need::body | Need::xml;

Message post(std::uint64_t frame) {
    Message message;
    message.first.frame = message.last.frame = frame;
    message.coverage = whole_message;
    message.http->method = "POST";
    message.http->target = "/acs";
    message.http->version = "HTTP/1.1";
    message.http->host_count = 1;
    message.kind = MessageKind::empty;
    return message;
}

Session session_of(std::vector<Message> messages) {
    Session session;
    session.number = 3;
    for (Message& message : messages) session.messages.push_back(std::make_shared<const Message>(std::move(message)));
    return session;
}

RuleSelection only(std::string id) {
    RuleSelection selection;
    selection.only.insert(std::move(id));
    return selection;
}

}  // namespace

TEST_CASE("a broken rule gives a finding with rule, place and words") {
    Message message = post(17);
    message.http->host_count = 0;
    const Judgement judgement = judge_session(session_of({post(12), message}), only("http-host-missing"));

    REQUIRE(judgement.findings.size() == 1);
    const Finding& finding = judgement.findings.front();
    CHECK(finding.rule == find_rule("http-host-missing"));
    CHECK(finding.severity == Severity::violation);
    CHECK(finding.at_fault == Party::cpe);
    CHECK(finding.session == 3);
    CHECK(finding.message == 1U);
    CHECK(finding.frames == std::vector<std::uint64_t>{17});
    CHECK(finding.text == "an empty POST has no Host field");
    CHECK(judgement.checks_made == 2);
    CHECK(judgement.checks_not_judged == 0);
}

TEST_CASE("a rule is not asked when its evidence was not captured") {
    Message message = post(17);
    message.http->host_count = 0;
    message.coverage = Need::body;
    const Judgement judgement = judge_session(session_of({message, message}), only("http-host-missing"));

    CHECK(judgement.findings.empty());
    CHECK(judgement.checks_made == 0);
    CHECK(judgement.checks_not_judged == 2);
    REQUIRE(judgement.not_judged.size() == 1);
    CHECK(judgement.not_judged.front().rule == find_rule("http-host-missing"));
    CHECK(judgement.not_judged.front().count == 2);
    CHECK(judgement.not_judged.front().why == "the message was not captured whole");
}

TEST_CASE("a rule that blames either names the sender of the message") {
    Message response = post(9);
    response.is_request = false;
    response.from = Side::acs;
    response.http->version = "HTTP/1.0";
    response.http->status = 200;
    response.envelopes.emplace_back();
    const Judgement judgement = judge_session(session_of({post(4), response}), only("http-version-11"));
    REQUIRE(judgement.findings.size() == 1);
    CHECK(judgement.findings.front().at_fault == Party::acs);
}

TEST_CASE("what an exchange inherits from its connection is part of its evidence") {
    Session session = session_of({post(4), post(5)});
    session.exchanges.resize(1);
    session.exchanges[0].stream = 0;
    session.exchanges[0].request = 1;
    session.exchanges[0].pipelined = true;
    session.exchanges[0].coverage = Need::request_head;
    session.connections.resize(1);
    session.connections[0].info.saw_client = true;

    CHECK(judge_session(session, only("http-no-pipelining")).checks_not_judged == 1);
    session.connections[0].info.saw_server = true;
    CHECK(judge_session(session, only("http-no-pipelining")).findings.size() == 1);
}

TEST_CASE("a message without a body leaves no check about XML open") {
    Message message = post(4);
    message.coverage = Need::head | Need::body;
    CHECK(judge_session(session_of({message}), only("soap-single-body")).checks_not_judged == 0);
    message.has_body_element = true;
    CHECK(judge_session(session_of({message}), only("soap-single-body")).checks_not_judged == 1);
}

TEST_CASE("a selection asks only some rules, or all but some") {
    RuleSelection selection;
    CHECK(selection.asks("http-host-missing"));
    selection.except.insert("http-host-missing");
    CHECK_FALSE(selection.asks("http-host-missing"));
    CHECK(selection.asks("http-version-11"));
    CHECK_FALSE(only("http-version-11").asks("http-method-post"));
}

TEST_CASE("only rules about any HTTP are asked of a file exchange, and the server is a file server") {
    auto request = std::make_shared<Message>(post(1));
    request->http->method = "GET";
    auto response = std::make_shared<Message>(post(2));
    response->is_request = false;
    response->http->status = 204;
    response->http->content_length = Observed<std::uint64_t>::present(5);
    response->http->content_type = Observed<std::string>::present("text/plain");
    FileExchange exchange;
    exchange.server.port = 80;
    exchange.request = request;
    exchange.response = response;

    Judgement judgement = judge_file_exchange(exchange, {});
    REQUIRE(judgement.findings.size() == 1);
    CHECK(judgement.findings.front().rule->id == "http-204-content-length");
    CHECK(judgement.findings.front().at_fault == Party::file_server);

    exchange.server.port = 7547;  // may be a connection request: the roles are not certain
    CHECK(judge_file_exchange(exchange, {}).findings.front().at_fault == Party::either);
}
