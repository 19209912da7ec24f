// The samples through the whole engine: what the conversations printed in the seed articles are known to be.
#include "decoder/analysis.h"

#include "capture/pcap_file.h"
#include "decoder/run.h"
#include "tests/cli/program.h"
#include "tests/places.h"
#include "tests/support/capture_writer.h"
#include "tests/support/catch.h"
#include "tests/support/hostile_traffic.h"
#include "tests/support/play.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace cwmpscope {
namespace {

struct Collected final : RunListener {
    std::vector<SessionResult> sessions;
    AnalysisSummary summary;
    std::uint64_t updates = 0;

    void receive(AnalysisUpdate&& update) override {
        ++updates;
        for (SessionResult& result : update.sessions) sessions.push_back(std::move(result));
    }
};

Collected analyse(const std::string& sample, std::vector<Credentials> credentials = {}) {
    auto opened = open_capture({std::string(CWMPSCOPE_SOURCE_DIR) + "/samples/" + sample + ".pcap"});
    REQUIRE(std::holds_alternative<std::unique_ptr<PacketSource>>(opened));
    AnalysisOptions options;
    options.credentials = std::move(credentials);
    Analysis analysis(std::move(options));
    Collected collected;
    const RunResult result = run(*std::get<std::unique_ptr<PacketSource>>(opened), analysis, collected);
    CHECK_FALSE(result.failure.has_value());
    CHECK(result.damages.empty());
    collected.summary = analysis.take_summary();
    return collected;
}

std::vector<std::string> answered_rpcs(const Session& session) {
    std::vector<std::string> result;
    for (const Transaction& transaction : session.transactions) {
        result.push_back(transaction.method_name + (transaction.response.is_present() ? "" : "?"));
    }
    return result;
}

std::size_t count_digests(const Session& session, AuthOutcome outcome) {
    std::size_t count = 0;
    for (const auto& message : session.messages)
        count += message->is_request && message->auth->response == outcome ? 1 : 0;
    return count;
}

using Words = std::vector<std::string>;
const std::vector<Credentials> acs_password = {{"testcpe", "ac5entry"}};

}  // namespace

TEST_CASE("sample: the gateway of seed 000 ends on an empty 200 with two transfers open", "[analysis]") {
    const Collected run = analyse("seed-000-repaired");
    REQUIRE(run.sessions.size() == 1);
    const Session& session = *run.sessions[0].session;
    CHECK(session.exchanges.size() == 5);
    CHECK(answered_rpcs(session) == Words{"Inform", "GetParameterValues", "Download", "Download"});
    CHECK(session.transactions[2].response == Observed<EnvelopeRef>::present({6, 0}));
    CHECK(session.transactions[3].response == Observed<EnvelopeRef>::present({8, 0}));
    CHECK(session.outcome == Outcome::completed);
    CHECK(session.final_message == 9U);
    CHECK(session.events == std::vector<Event>{{"1 BOOT", ""}});
    CHECK(session.authentication == Authentication::none);
    REQUIRE(run.summary.devices.size() == 1);
    const DeviceHistory device = run.summary.devices[0];
    REQUIRE(device.transfers.size() == 2);
    for (const Transfer& transfer : device.transfers) {
        CHECK(transfer.state == LifecycleState::open);
        CHECK(transfer.command_key == "M Download");
        CHECK(transfer.status == 1);
    }
}

TEST_CASE("sample: the registration of seed 001 is one session of 13 exchanges and 11 RPCs", "[analysis]") {
    const Collected run = analyse("seed-001-registration", acs_password);
    REQUIRE(run.sessions.size() == 1);
    const Session& session = *run.sessions[0].session;
    CHECK(session.exchanges.size() == 13);
    CHECK(session.messages.size() == 26);
    CHECK(answered_rpcs(session) == Words{"Inform", "SetParameterValues", "GetParameterNames", "GetParameterNames",
                                          "GetParameterValues", "GetParameterNames", "GetParameterValues",
                                          "GetParameterValues", "GetParameterValues", "SetParameterValues",
                                          "GetRPCMethods"});
    CHECK(session.outcome == Outcome::completed);
    CHECK(session.final_message == 25U);
    CHECK(session.user == "testcpe");
    CHECK(session.authentication == Authentication::digest);
    CHECK(session.inform == 2U);
    CHECK(count_digests(session, AuthOutcome::right) == 12);
    CHECK(count_digests(session, AuthOutcome::wrong) == 0);
    CHECK(covers(session.coverage, Need::session_start | Need::session_end | Need::no_hole));
    std::uint32_t nc = 0;
    for (const auto& message : session.messages) {
        if (!message->is_request || !message->auth->nc) continue;
        CHECK(message->auth->nc == ++nc);
        CHECK(message->auth->expected_nc == nc);
        CHECK(message->auth->nonce_known == Observed<bool>::present(true));
        CHECK(message->auth->opaque_matches == Observed<bool>::present(true));
        CHECK(message->auth->challenge_message == 1U);
        CHECK(message->cookie->not_returned.empty());
        CHECK(message->cookie->value_changed.empty());
    }
    CHECK(nc == 12);
}

TEST_CASE("sample: the four conversations of seed 001 belong to three runs", "[analysis]") {
    const Collected run = analyse("seed-001-all", acs_password);
    REQUIRE(run.sessions.size() == 3);
    CHECK(run.sessions[0].session->exchanges.size() == 13);
    CHECK(answered_rpcs(*run.sessions[1].session) == Words{"Inform", "GetRPCMethods", "Download"});
    CHECK(answered_rpcs(*run.sessions[2].session) == Words{"Inform", "TransferComplete"});
    for (const SessionResult& result : run.sessions) {
        CHECK(result.session->outcome == Outcome::completed);
        CHECK(count_digests(*result.session, AuthOutcome::wrong) == 0);
    }
    CHECK(run.sessions[2].session->events.size() == 3);
    REQUIRE(run.summary.devices.size() == 1);
    const DeviceHistory device = run.summary.devices[0];
    CHECK(device.sessions == std::vector<std::uint32_t>{1, 2, 3});
    REQUIRE(device.transfers.size() == 2);
    CHECK(device.transfers[0].command_key == "1464917704684_48E4A23255A058F89C");
    CHECK(device.transfers[0].state == LifecycleState::open);
    CHECK(device.transfers[0].file_exchanges.empty());
    CHECK(device.transfers[1].command_key == "1464922149048_BF3C937DCE59AE812C");
    CHECK(device.transfers[1].state == LifecycleState::began_before_capture);
    CHECK(run.summary.file_exchanges.size() == 2);
}

TEST_CASE("sample: the file server's digest verifies with the password that the Download carried", "[analysis]") {
    const Collected run = analyse("seed-001-all");
    REQUIRE(run.summary.file_exchanges.size() == 2);
    const FileExchange& answered = run.summary.file_exchanges[1];
    CHECK(answered.request->auth->response == AuthOutcome::right);
    CHECK(answered.request->auth->password_source == "Download CommandKey 1464917704684_48E4A23255A058F89C");
    CHECK(answered.response->auth->rspauth == AuthOutcome::right);
}

TEST_CASE("sample: the consistent upgrade is one chain", "[analysis]") {
    const Collected run = analyse("seed-001-upgrade");
    REQUIRE(run.summary.devices.size() == 1);
    const DeviceHistory device = run.summary.devices[0];
    REQUIRE(device.transfers.size() == 1);
    const Transfer& transfer = device.transfers[0];
    CHECK(transfer.state == LifecycleState::completed);
    CHECK(transfer.fault_code == 0);
    CHECK(transfer.file_exchanges.size() == 2);
}

TEST_CASE("sample: HTTP/1.0 with a connection per exchange is one session", "[analysis]") {
    const Collected run = analyse("http10");
    REQUIRE(run.sessions.size() == 1);
    CHECK(run.sessions[0].session->connections.size() > 1);
    CHECK(run.sessions[0].session->outcome == Outcome::completed);
}

TEST_CASE("sample: a capture that begins inside a session knows no device", "[analysis]") {
    const Collected run = analyse("cut-at-start");
    REQUIRE(run.sessions.size() == 1);
    CHECK(run.sessions[0].session->device.is_unseen());
    CHECK_FALSE(run.sessions[0].session->captured.start);
}

TEST_CASE("sample: a lost packet is a hole and never an accusation", "[analysis]") {
    const Collected run = analyse("lost-packet");
    REQUIRE(run.sessions.size() == 1);
    CHECK(run.sessions[0].session->captured.holes > 0);
    for (const Finding& finding : run.sessions[0].judgement.findings) CHECK(finding.severity == Severity::note);
}

TEST_CASE("limit: beyond so many devices sessions are read, and not followed from one to the next", "[analysis]") {
    const auto traffic = test::all_hostile_traffic();
    const auto sessions = std::find_if(traffic.begin(), traffic.end(),
                                       [](const test::HostileTraffic& one) { return one.name == "many-sessions"; });
    REQUIRE(sessions != traffic.end());
    const test::ScratchFolder folder;
    const auto path = folder.path / "sessions.pcap";
    {
        std::ofstream file(path, std::ios::binary);
        write_hostile(*sessions, 20, {}, [&](std::string_view bytes) {
            file << bytes;
            return file.good();
        });
    }
    AnalysisOptions options;
    options.limits.devices = 5;
    const test::Played played = test::analyze(test::read_pcap(path), options);
    CHECK(played.sessions.size() == 20);
    CHECK(played.summary.devices.size() == 5);
    CHECK(played.summary.limits.devices == 15);
}

TEST_CASE("run: a stop ends it and still hands on what is known", "[analysis]") {
    auto opened = open_capture({std::string(CWMPSCOPE_SOURCE_DIR) + "/samples/clean-session.pcap"});
    Analysis analysis{AnalysisOptions{}};
    Collected collected;
    std::stop_source stop;
    stop.request_stop();
    const RunResult result =
        run(*std::get<std::unique_ptr<PacketSource>>(opened), analysis, collected, stop.get_token());
    CHECK(result.stopped);
    CHECK(collected.updates == 1);
    CHECK(collected.sessions.empty());
}

}  // namespace cwmpscope
