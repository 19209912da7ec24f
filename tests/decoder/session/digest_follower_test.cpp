#include "decoder/session/digest_follower.h"

#include "decoder/session/digest.h"
#include "tests/decoder/session/conversation.h"
#include "tests/support/catch.h"

#include <map>

namespace cwmpscope::test {
namespace {

using Known = Observed<bool>;

/// One client whose exchanges are followed; messages get places that count up.
struct Following {
    DigestFollower follower{1U << 20U};
    TcpConnectionInfo connection;
    std::map<StreamIndex, std::uint64_t> sent_on;

    Following() {
        connection.client = endpoint(2, 40000);
        connection.server = endpoint(1, 7547);
        connection.from_syn = true;
    }
    AuthCheck follow(Message request, Message response, bool sure = true) {
        std::uint64_t& sent = sent_on[connection.stream];
        request.stream_offset = response.stream_offset = sent;
        sent += 1000;
        request.stream_end = response.stream_end = sent;
        follower.follow(connection, &request, &response, sure);
        rspauth = response.auth->rspauth;
        return *request.auth;
    }
    AuthOutcome rspauth = AuthOutcome::none;
};

Message authorised(const std::string& user, const std::string& password, const std::string& uri = "/acs",
                   const std::string& method = "POST") {
    Message message = empty_post();
    message.http->method = method;
    message.http->target = "/acs";
    const std::optional<std::string> response = digest_response({.algorithm = "",
                                                                 .user = user,
                                                                 .realm = "r",
                                                                 .password = password,
                                                                 .nonce = "n",
                                                                 .cnonce = "c",
                                                                 .nonce_count = "00000001",
                                                                 .qop = "auth",
                                                                 .method = method,
                                                                 .uri = uri});
    message.http->authorization = Observed<AuthField>::present(digest_field({{"username", user},
                                                                             {"realm", "r"},
                                                                             {"nonce", "n"},
                                                                             {"uri", uri},
                                                                             {"nc", "00000001"},
                                                                             {"cnonce", "c"},
                                                                             {"qop", "auth"},
                                                                             {"response", *response}}));
    return message;
}

}  // namespace

TEST_CASE("digest follower: a nonce is followed from its challenge", "[digest]") {
    Following client;
    client.follow(empty_post(), challenge("n"));
    for (std::uint32_t count = 1; count <= 3; ++count) {
        const AuthCheck check =
            client.follow(with_nonce(empty_post(), "n", "0000000" + std::to_string(count)), status(204));
        CHECK(check.nonce_known == Known::present(true));
        CHECK(check.nc == count);
        CHECK(check.expected_nc == count);
        CHECK_FALSE(check.nc_reused);
        CHECK(check.realm_matches == Known::present(true));
        CHECK(check.qop_offered == Known::present(true));
        CHECK(check.algorithm_matches == Known::present(true));
        CHECK(check.uri_matches == Known::present(true));
        CHECK(check.opaque_matches.is_absent());
    }
}

TEST_CASE("digest follower: nonces without end are forgotten, and what was forgotten accuses nobody", "[digest]") {
    Following client;
    client.follow(empty_post(), challenge("first"));
    for (int i = 0; i < 300; ++i) client.follow(empty_post(), challenge(std::string(10'000, 'n') + std::to_string(i)));
    CHECK(client.follower.forgotten() > 200);
    CHECK(client.follow(with_nonce(empty_post(), "first", "00000001"), status(204)).nonce_known.is_unseen());
    client.follow(empty_post(), challenge("last"));
    CHECK(client.follow(with_nonce(empty_post(), "last", "00000001"), status(204)).nonce_known == Known::present(true));
    for (std::uint32_t i = 0; i < 100; ++i) client.follow(empty_post(), challenge("again"));
    const AuthCheck check = client.follow(with_nonce(empty_post(), "again", "00000001"), status(204));
    CHECK(check.expected_nc == 1U);
}

TEST_CASE("digest follower: a skipped and a repeated count are seen", "[digest]") {
    Following client;
    client.follow(empty_post(), challenge("before"));
    client.follow(empty_post(), challenge("n"));
    CHECK(client.follow(with_nonce(empty_post(), "n", "00000003"), status(204)).expected_nc == 1U);
    CHECK(client.follow(with_nonce(empty_post(), "n", "00000003"), status(204)).nc_reused);
}

TEST_CASE("digest follower: the only nonce of a server may have been counted before the capture", "[digest]") {
    Following client;
    client.follow(empty_post(), challenge("n"));
    CHECK_FALSE(client.follow(with_nonce(empty_post(), "n", "00000039"), status(204)).expected_nc.has_value());
    CHECK(client.follow(with_nonce(empty_post(), "n", "0000003a"), status(204)).expected_nc == 0x3aU);
}

TEST_CASE("digest follower: a nonce that is told again may be counted on", "[digest]") {
    Following client;
    client.follow(empty_post(), challenge("n"));
    client.follow(with_nonce(empty_post(), "n", "00000001"), status(204));
    client.follow(empty_post(), challenge("other"));
    client.follow(empty_post(), challenge("n"));
    CHECK_FALSE(client.follow(with_nonce(empty_post(), "n", "00000002"), status(204)).expected_nc.has_value());
}

TEST_CASE("digest follower: after a loss nothing is expected", "[digest]") {
    Following client;
    client.follow(empty_post(), challenge("n"));
    client.follow(with_nonce(empty_post(), "n", "00000001"), status(204));
    const AuthCheck check = client.follow(with_nonce(empty_post(), "n", "00000003"), status(204), false);
    CHECK_FALSE(check.expected_nc.has_value());
    CHECK(client.follow(with_nonce(empty_post(), "n", "00000004"), status(204)).expected_nc == 4U);
}

TEST_CASE("digest follower: a number may be under way on a parallel connection", "[digest]") {
    Following client;
    client.follow(empty_post(), challenge("n"));
    TcpConnectionInfo parallel = client.connection;
    parallel.stream = 1;
    client.follower.connection_opened(parallel);
    CHECK_FALSE(client.follow(with_nonce(empty_post(), "n", "00000002"), status(204)).expected_nc.has_value());
    client.follower.connection_closed(parallel);
    CHECK(client.follow(with_nonce(empty_post(), "n", "00000004"), status(204)).expected_nc == 3U);
}

TEST_CASE("digest follower: a nonce issued again may be counted from one again", "[digest]") {
    Following client;
    client.follow(empty_post(), challenge("n"));
    client.follow(with_nonce(empty_post(), "n", "00000001"), challenge("n"));
    const AuthCheck check = client.follow(with_nonce(empty_post(), "n", "00000001"), status(204));
    CHECK(check.expected_nc == 1U);
    CHECK_FALSE(check.nc_reused);
}

TEST_CASE("digest follower: two clients may be given the same nonce", "[digest]") {
    Following client;
    client.follow(empty_post(), challenge("n"));
    client.follow(with_nonce(empty_post(), "n", "00000001"), status(204));
    client.connection.client = endpoint(3, 40000);
    client.connection.stream = 1;
    client.follow(empty_post(), challenge("n"));
    const AuthCheck check = client.follow(with_nonce(empty_post(), "n", "00000001"), status(204));
    CHECK(check.expected_nc == 1U);
    CHECK_FALSE(check.nc_reused);
}

TEST_CASE("digest follower: a nonce is unknown only after a challenge on the same whole connection", "[digest]") {
    Following client;
    SECTION("kept from before the capture") {
        CHECK(client.follow(with_nonce(empty_post(), "old", "00000009"), status(204)).nonce_known.is_unseen());
    }
    SECTION("in the face of a challenge") {
        client.follow(empty_post(), challenge("n"));
        CHECK(client.follow(with_nonce(empty_post(), "other", "00000001"), status(204)).nonce_known ==
              Known::present(false));
    }
    SECTION("a response was lost") {
        client.follow(empty_post(), challenge("n"));
        Message torn_response = status(200);
        torn_response.coverage = Need::none;
        client.follow(empty_post(), torn_response);
        CHECK(client.follow(with_nonce(empty_post(), "other", "00000001"), status(204)).nonce_known.is_unseen());
    }
    SECTION("the connection began before the capture") {
        client.connection.from_syn = false;
        client.follow(empty_post(), challenge("n"));
        CHECK(client.follow(with_nonce(empty_post(), "other", "00000001"), status(204)).nonce_known.is_unseen());
    }
}

TEST_CASE("digest follower: what differs from the challenge", "[digest]") {
    Following client;
    Message offered = challenge("n");
    offered.http->challenges = {digest_field(
        {{"realm", "x"}, {"nonce", "n"}, {"qop", "auth-int"}, {"opaque", "o"}, {"algorithm", "MD5-sess"}})};
    client.follow(empty_post(), offered);
    Message request = with_nonce(empty_post(), "n", "00000001");
    request.http->target = "/elsewhere";
    const AuthCheck check = client.follow(request, status(204));
    CHECK(check.realm_matches == Known::present(false));
    CHECK(check.qop_offered == Known::present(false));
    CHECK(check.opaque_matches == Known::present(false));
    CHECK(check.algorithm_matches == Known::present(false));
    CHECK(check.uri_matches == Known::present(false));
}

TEST_CASE("digest follower: a list of qop values and an absolute uri are understood", "[digest]") {
    Following client;
    Message offered = challenge("n");
    offered.http->challenges = {digest_field({{"realm", "r"}, {"nonce", "n"}, {"qop", "auth-int, auth"}})};
    client.follow(empty_post(), offered);
    Message request = with_nonce(empty_post(), "n", "00000001");
    request.http->target = "http://acs:7547/acs";
    const AuthCheck check = client.follow(request, status(204));
    CHECK(check.qop_offered == Known::present(true));
    CHECK(check.uri_matches == Known::present(true));
}

TEST_CASE("digest follower: a given password verifies the response", "[digest]") {
    Following client;
    CHECK(client.follow(authorised("u", "secret"), status(204)).response == AuthOutcome::not_checked);
    client.follower.learn({.user = "u", .password = "secret", .source = "given"});
    const AuthCheck right = client.follow(authorised("u", "secret"), status(204));
    CHECK(right.response == AuthOutcome::right);
    CHECK(right.password_source == "given");
    CHECK(client.follow(authorised("u", "other"), status(204)).response == AuthOutcome::wrong);
    CHECK(client.follow(authorised("v", "other"), status(204)).response == AuthOutcome::not_checked);
    CHECK(client.follow(empty_post(), status(204)).response == AuthOutcome::none);
}

TEST_CASE("digest follower: a learnt password is valid at its server and never against one that accepts", "[digest]") {
    Following client;
    client.follower.learn({.user = "u", .password = "secret", .source = "Download CommandKey k", .server = "acs:7547"});
    CHECK(client.follow(authorised("u", "secret"), status(204)).response == AuthOutcome::right);
    CHECK(client.follow(authorised("u", "new"), status(204)).response == AuthOutcome::not_checked);
    CHECK(client.follow(authorised("u", "new"), challenge("m")).response == AuthOutcome::wrong);
    Message elsewhere = authorised("u", "new");
    elsewhere.http->host = Observed<std::string>::present("other");
    CHECK(client.follow(elsewhere, challenge("m")).response == AuthOutcome::not_checked);
}

TEST_CASE("digest follower: rspauth proves that the server knows the password", "[digest]") {
    Following client;
    client.follower.learn({.user = "u", .password = "secret", .source = "given"});
    const Message proof = authorised("u", "secret", "/acs", "");
    Message response = status(200);
    AuthField information;
    information.parameters = {{"rspauth", "", true}};
    for (const AuthParameter& parameter : proof.http->authorization.get_if()->parameters) {
        if (parameter.name == "response") information.parameters.front().value = parameter.value;
    }
    response.http->authentication_info = Observed<AuthField>::present(information);
    client.follow(authorised("u", "secret"), response);
    CHECK(client.rspauth == AuthOutcome::right);
    information.parameters.front().value = "00";
    response.http->authentication_info = Observed<AuthField>::present(information);
    client.follow(authorised("u", "secret"), response);
    CHECK(client.rspauth == AuthOutcome::wrong);
    client.follow(authorised("u", "unknown"), response);
    CHECK(client.rspauth == AuthOutcome::not_checked);
}

}  // namespace cwmpscope::test
