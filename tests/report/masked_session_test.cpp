// A session in which nothing is masked stays the very same object, so that nobody packs it again.
#include "report/masker.h"

#include "tests/support/catch.h"

#include <memory>
#include <string>

using namespace cwmpscope;

namespace {

std::shared_ptr<Session> of_a_device() {
    auto session = std::make_shared<Session>();
    session->number = 1;
    session->device = Observed<DeviceId>::present({"Maker", "202BC1", "Box", "0123456789"});
    session->events.push_back({"2 PERIODIC", ""});
    return session;
}

/// After the words were learnt as passwords.
Masker knowing(const std::string& secret, const Redaction& redaction = {}) {
    Masker masker(redaction);
    Session session;
    auto message = std::make_shared<Message>();
    message->http.emplace().location = Observed<std::string>::present("http://user:" + secret + "@host/");
    session.messages.push_back(std::move(message));
    masker.learn(session);
    return masker;
}

}  // namespace

TEST_CASE("A session without words of the wire is plain, and masked it is the very same") {
    Masker masker = knowing("hunter2");
    const std::shared_ptr<const Session> session = of_a_device();
    CHECK(masker.is_plain(*session));
    CHECK(masker.session(session) == session);
}

TEST_CASE("A session with a password in its words is not plain, and masked it is another one") {
    for (std::string Session::*word : {&Session::outcome_reason, &Session::target, &Session::user}) {
        Masker masker = knowing("hunter2");
        const auto session = of_a_device();
        (*session).*word = "about hunter2";
        CHECK_FALSE(masker.is_plain(*session));
        const auto masked = masker.session(session);
        CHECK(masked != session);
        CHECK((*masked).*word == "about ***");
        CHECK((*session).*word == "about hunter2");
    }
    Masker masker = knowing("hunter2");
    const auto session = of_a_device();
    session->events.front().command_key = "hunter2";
    CHECK_FALSE(masker.is_plain(*session));
    CHECK(masker.session(session)->events.front().command_key == "***");
    session->events.front().command_key = "key";
    CHECK(masker.session(session) == session);
}

TEST_CASE("A session of which the device has another name is not plain, nor one whose name is too long") {
    Masker names = knowing("hunter2", {.identity = true});
    CHECK_FALSE(names.is_plain(*of_a_device()));
    CHECK(names.session(of_a_device())->device.get_if()->serial_number != "0123456789");
    Masker masker = knowing("hunter2");
    const auto session = of_a_device();
    session->device = Observed<DeviceId>::present({"Maker", "202BC1", "Box", std::string(1000, '1')});
    CHECK_FALSE(masker.is_plain(*session));
    CHECK(masker.session(session)->device.get_if()->serial_number.size() < 200);
}
