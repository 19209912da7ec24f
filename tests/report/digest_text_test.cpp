#include "report/digest_text.h"

#include "tests/support/catch.h"

#include <vector>

using namespace cwmpscope;

namespace {

std::shared_ptr<const Message> request(AuthOutcome outcome, const char* source = "") {
    auto message = std::make_shared<Message>();
    AuthField credentials;
    credentials.scheme = "digest";
    credentials.parameters = {{"username", "testcpe", true}};
    message->http->authorization = Observed<AuthField>::present(credentials);
    message->auth->response = outcome;
    message->auth->password_source = source;
    return message;
}

std::shared_ptr<const Message> response(int status, AuthOutcome rspauth = AuthOutcome::none) {
    auto message = std::make_shared<Message>();
    message->is_request = false;
    message->http->status = status;
    message->auth->rspauth = rspauth;
    return message;
}

std::string sentence(std::vector<std::shared_ptr<const Message>> messages) {
    return digest_sentence(digest_tally(messages));
}

}  // namespace

TEST_CASE("Digests that verify are counted", "[report]") {
    CHECK(sentence({request(AuthOutcome::right, "given"), response(200), request(AuthOutcome::right, "given"),
                    response(204)}) == "All 2 digest responses of testcpe verify with the password that was given.");
    CHECK(sentence({request(AuthOutcome::right, "Download"), response(200, AuthOutcome::right)}) ==
          "The digest response of testcpe verifies with the password that the capture reveals (Download), and so does "
          "the "
          "server's own proof (rspauth).");
}

TEST_CASE("A password that does not fit although the server was content is probably not the password", "[report]") {
    CHECK(
        sentence({request(AuthOutcome::wrong), response(200), request(AuthOutcome::wrong), response(204)}) ==
        "No digest response of testcpe verifies with the password that was given; as the server accepted them, this is "
        "probably not the password.");
    CHECK(sentence({request(AuthOutcome::wrong), response(401)}) ==
          "No digest response of testcpe verifies with the password that was given.");
    CHECK(sentence({request(AuthOutcome::right, "given"), response(200), request(AuthOutcome::wrong), response(401)}) ==
          "1 of 2 digest responses of testcpe do not verify with the password that was given.");
}

TEST_CASE("Without a password the sentence says how to give one", "[report]") {
    CHECK(sentence({request(AuthOutcome::not_checked), response(200)}) ==
          "1 digest response of testcpe could not be verified: no password of that user is known (--credentials "
          "testcpe:PASSWORD).");
    CHECK(sentence({response(200), nullptr}).empty());
}
