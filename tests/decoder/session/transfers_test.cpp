#include "decoder/session/transfers.h"

#include "tests/decoder/session/conversation.h"
#include "tests/support/catch.h"

namespace cwmpscope::test {
namespace {

Message download(const std::string& key, const std::string& url = "http://files:80/fw.bin") {
    Message message = acs_asks(Method::Download, "Download");
    message = with_argument(with_argument(std::move(message), "CommandKey", key), "URL", url);
    return with_argument(with_argument(std::move(message), "Username", "u"), "Password", "secret");
}

Message download_response(int status_value) {
    Message message = cpe_answers(Method::Download, "Download");
    message.envelopes.front().status = Observed<int>::present(status_value);
    return message;
}

Message transfer_complete(const std::string& key, const std::string& fault_code) {
    Message message = soap(true, CwmpKind::request, Method::TransferComplete, "TransferComplete", "9");
    return with_argument(with_argument(std::move(message), "CommandKey", key), "FaultStruct.FaultCode", fault_code);
}

void asks(Conversation& talk, const TcpConnectionInfo& c, const Message& what, const Message& answer) {
    talk.exchange(c, inform(device_a), inform_response());
    talk.exchange(c, empty_post(), what);
    talk.exchange(c, answer, status(204));
}

void reports(Conversation& talk, const TcpConnectionInfo& c, const std::string& key, const std::string& fault_code) {
    talk.exchange(c, inform(device_a), inform_response());
    talk.exchange(c, transfer_complete(key, fault_code),
                  soap(false, CwmpKind::response, Method::TransferComplete, "TransferComplete", "9"));
    talk.exchange(c, empty_post(), status(204));
}

std::vector<Transfer> transfers_of(Conversation& talk) {
    talk.finish();
    REQUIRE(talk.builder.devices().size() == 1);
    return talk.builder.history(0).transfers;
}

}  // namespace

TEST_CASE("transfer: Download, then TransferComplete in a later session", "[transfer]") {
    Conversation talk;
    const auto c = talk.connect();
    asks(talk, c, download("k"), download_response(1));
    const bool failed = GENERATE(false, true);
    reports(talk, c, "k", failed ? "9010" : "0");
    const std::vector<Transfer> transfers = transfers_of(talk);
    REQUIRE(transfers.size() == 1);
    CHECK(transfers[0].state == (failed ? LifecycleState::failed : LifecycleState::completed));
    CHECK(transfers[0].fault_code == (failed ? 9010 : 0));
    CHECK(transfers[0].status == 1);
    CHECK(transfers[0].request_session == 1U);
    CHECK(transfers[0].complete_session == 2U);
    CHECK(transfers[0].frames.size() == 3);
}

TEST_CASE("transfer: what is not reported stays open, what was not asked for began before", "[transfer]") {
    Conversation talk;
    const auto c = talk.connect();
    asks(talk, c, download("k"), download_response(1));
    reports(talk, c, "other", "0");
    const std::vector<Transfer> transfers = transfers_of(talk);
    REQUIRE(transfers.size() == 2);
    CHECK(transfers[0].state == LifecycleState::open);
    CHECK(transfers[0].explanation == "still open when the capture ends");
    CHECK(transfers[1].state == LifecycleState::began_before_capture);
    CHECK(transfers[1].explanation == "request not in the capture");
    CHECK(transfers[1].complete_session == 2U);
}

TEST_CASE("transfer: Status 0 is done, a Fault is not", "[transfer]") {
    Conversation talk;
    const auto c = talk.connect();
    SECTION("Status 0") {
        asks(talk, c, download("k"), download_response(0));
        CHECK(transfers_of(talk).at(0).state == LifecycleState::completed);
    }
    SECTION("Fault") {
        asks(talk, c, download("k"), fault(true, 9010));
        const std::vector<Transfer> transfers = transfers_of(talk);
        CHECK(transfers.at(0).state == LifecycleState::failed);
        CHECK(transfers.at(0).explanation == "refused with fault 9010");
    }
}

TEST_CASE("transfer: of two with the same key the older one ends first", "[transfer]") {
    Conversation talk;
    const auto c = talk.connect();
    asks(talk, c, download("k", "http://files/one"), download_response(1));
    asks(talk, c, download("k", "http://files/two"), download_response(1));
    reports(talk, c, "k", "0");
    const std::vector<Transfer> transfers = transfers_of(talk);
    REQUIRE(transfers.size() == 2);
    CHECK(transfers[0].state == LifecycleState::completed);
    CHECK(transfers[1].state == LifecycleState::open);
}

TEST_CASE("transfer: of a device that is asked for ever more the first are followed, the others counted",
          "[transfer]") {
    Limits limits;
    limits.transfers_per_device = 2;
    Conversation talk({}, limits);
    const auto c = talk.connect();
    for (const char* key : {"a", "b", "c"}) asks(talk, c, download(key), download_response(1));
    reports(talk, c, "b", "0");
    reports(talk, c, "unknown", "0");
    talk.finish();
    const DeviceHistory device = talk.builder.history(0);
    REQUIRE(device.transfers.size() == 2);
    CHECK(device.transfers[1].state == LifecycleState::completed);
    CHECK(device.left_out == 2);
}

TEST_CASE("transfer: a TransferComplete that is sent again is no second transfer", "[transfer]") {
    Conversation talk;
    const auto c = talk.connect();
    asks(talk, c, download("k"), download_response(1));
    reports(talk, c, "k", "0");
    reports(talk, c, "k", "0");
    CHECK(transfers_of(talk).size() == 1);
}

TEST_CASE("transfer: the file exchange is found by its URL, its client and its time", "[transfer]") {
    Conversation talk;
    const auto c = talk.connect(2);
    Message fetch = get("/fw.bin");
    fetch.http->host = Observed<std::string>::present("files");
    const auto before = talk.connect(2, endpoint(9, 80));
    talk.exchange(before, fetch, status(200));
    asks(talk, c, download("k"), download_response(1));
    const auto own = talk.connect(2, endpoint(9, 80));
    talk.exchange(own, fetch, status(200));
    const auto neighbour = talk.connect(3, endpoint(9, 80));
    talk.exchange(neighbour, fetch, status(200));
    Message other = get("/other.bin");
    other.http->host = Observed<std::string>::present("files");
    talk.exchange(own, other, status(200));
    const std::vector<Transfer> transfers = transfers_of(talk);
    REQUIRE(transfers.size() == 1);
    CHECK(transfers[0].file_exchanges == std::vector<std::uint32_t>{1});
}

}  // namespace cwmpscope::test
