#include "report/json.h"

#include "tests/report/sample_session.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

using namespace cwmpscope;
using namespace cwmpscope::test;
using Json = nlohmann::ordered_json;

namespace {

CaptureReport report_of(SessionSketch sketch, std::vector<Finding> findings = {}) {
    Judgement judgement;
    judgement.findings = std::move(findings);
    judgement.checks_made = 402;
    judgement.checks_not_judged = 6;
    judgement.not_judged = {{&sample_rule(), "the capture begins inside the session", 6}};
    AnalysisSummary summary;
    summary.counters.packets = 812;
    DeviceHistory device;
    device.id = {"Acme", "202BC1", "BM632w", "000000"};
    device.sessions = {1};
    summary.devices.add(device);
    return make_report({"field.pcap"},
                       {{std::make_shared<Session>(std::move(sketch.session)), std::move(judgement), true}},
                       std::move(summary), {}, {});
}

std::vector<std::string> keys(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) names.push_back(name);
    return names;
}

/// Everything of `wanted` is in `object`, in that order; more may be there.
bool has_in_order(const Json& object, const std::vector<std::string>& wanted) {
    const std::vector<std::string> names = keys(object);
    auto at = names.begin();
    for (const std::string& name : wanted) {
        at = std::find(at, names.end(), name);
        if (at == names.end()) return false;
    }
    return true;
}

HttpMessage http_message(std::string head, std::string_view body) {
    HttpMessage message;
    message.stream = 2;
    message.first = {4, Timestamp(std::chrono::nanoseconds(1464838749'100000000)), 0, 0};
    message.last = {6, message.first.time, 0, 0};
    message.head_length = head.size();
    message.buffer = std::move(head) + std::string(body);
    const auto line_end = static_cast<std::uint32_t>(message.buffer.find("\r\n"));
    message.start_line = {0, line_end};
    std::uint32_t at = line_end + 2;
    while (true) {
        const auto end = static_cast<std::uint32_t>(message.buffer.find("\r\n", at));
        if (end == at) break;
        const auto colon = static_cast<std::uint32_t>(message.buffer.find(':', at));
        message.headers.push_back({{at, colon - at}, {colon + 2, end - colon - 2}});
        at = end + 2;
    }
    return message;
}

TcpConnectionInfo connection() {
    TcpConnectionInfo info;
    info.client = endpoint(2, 40001);
    info.server = endpoint(1, 9000);
    return info;
}

}  // namespace

TEST_CASE("an HTTP message has the frozen names and no secret", "[json]") {
    const HttpMessage message = http_message(
        "POST /acs HTTP/1.1\r\nHost: 10.0.0.1:9000\r\nAuthorization: Basic dXNlcjpodW50ZXIy\r\n\r\n", "abc");
    const std::string line = http_message_json(connection(), message, {});
    CHECK(
        line ==
        R"({"type":"http_message","frame":4,"last_frame":6,"stream":2,"time":"2016-06-02T03:39:09.100000000Z","direction":"request",)"
        R"("from":"10.0.0.2:40001","to":"10.0.0.1:9000","start_line":"POST /acs HTTP/1.1",)"
        R"("headers":[["Host","10.0.0.1:9000"],["Authorization","Basic ***"]],"body_length":3,)"
        R"("body_sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","complete":true,"incomplete_reason":null,)"
        R"("hidden":{"secrets_shown":false,"identities_replaced":false,"passwords":0,"credentials":1,"cookies":0,"urls":0,"serial_numbers":0,"addresses":0,"mac_addresses":0,"ssids":0}})");
    CHECK(http_message_json(connection(), message, {false, {true}}).find("dXNlcjpodW50ZXIy") != std::string::npos);
}

TEST_CASE("an incomplete message says why", "[json]") {
    HttpMessage message = http_message("HTTP/1.1 200 OK\r\n\r\n", "");
    message.is_request = false;
    message.incomplete = Incomplete::capture_start;
    const Json object = Json::parse(http_message_json(connection(), message, {}));
    CHECK(object["direction"] == "response");
    CHECK(object["from"] == "10.0.0.1:9000");
    CHECK(object["complete"] == false);
    CHECK(object["incomplete_reason"] == "capture-start");
}

TEST_CASE("a session has the frozen names, with null for what is absent", "[json]") {
    SessionSketch sketch = informed();
    sketch.unanswered(sketch.message(Side::acs, 10, {envelope(Method::Reboot, CwmpKind::request, "7")}));
    sketch.empty(Side::cpe, 1);
    const std::vector<Finding> findings = {finding_at(0, sketch.session, Severity::warning, "odd")};
    const CaptureReport report = report_of(sketch, findings);
    const Json object = Json::parse(session_json(report, report.sessions.front(), {}));
    CHECK(has_in_order(
        object, {"type", "session", "device", "cpe", "acs", "streams", "start", "duration_s", "events", "retry_count",
                 "cwmp_version", "user", "authentication", "messages", "rpcs", "outcome", "captured", "findings"}));
    CHECK(object["type"] == "session");
    CHECK(object["session"] == 1);
    CHECK(object["device"].dump() ==
          R"({"manufacturer":"Acme","oui":"202BC1","product_class":"BM632w","serial_number":"000000"})");
    CHECK(object["streams"].dump() == "[0]");
    CHECK(object["start"] == "2016-06-02T03:39:09.000000000Z");
    CHECK(object["duration_s"] == 0.113);
    CHECK(object["events"].dump() == R"([{"code":"2 PERIODIC","command_key":""}])");
    CHECK(object["cwmp_version"] == "1.0");
    CHECK(object["user"].is_null());
    CHECK(
        object["messages"][0].dump() ==
        R"({"frame":4,"stream":0,"time":"2016-06-02T03:39:09.000000000Z","from":"cpe","kind":"request","method":"Inform","id":"1","http":"POST","status":null,"fault_code":null})");
    CHECK(object["messages"][3]["kind"] == "empty");
    CHECK(object["messages"][3]["method"].is_null());
    CHECK(has_in_order(object["rpcs"][0],
                       {"method", "from", "id", "request_frame", "response_frame", "duration_s", "fault_code"}));
    CHECK(object["rpcs"][0]["duration_s"] == 0.102);
    CHECK(object["rpcs"][1]["response_frame"].is_null());
    CHECK(object["outcome"] == "completed");
    CHECK(object["captured"].dump() == R"({"start":true,"end":true,"holes":0,"dropped_packets":0})");
    CHECK(object["findings"].dump() == R"({"violation":0,"warning":1,"note":0})");
}

TEST_CASE("check gives findings and then a summary", "[json]") {
    const SessionSketch sketch = informed();
    const CaptureReport report =
        report_of(sketch, {finding_at(1, sketch.session, Severity::violation, "the answer is odd")});
    REQUIRE(report.findings.size() == 1);
    CHECK(
        finding_json(report, report.findings.front(), {}) ==
        R"({"type":"finding","rule":"sample-rule","severity":"violation","at_fault":"cpe","session":1,"stream":0,"frame":5,"frames":[5],)"
        R"("device":"202BC1-BM632w-000000","message":"the answer is odd","reference":"TR-069 Amendment 6, 3.4.1","certification_area":null})");
    CHECK(
        summary_json(report, report.findings, {}) ==
        R"({"type":"summary","files":["field.pcap"],"packets":812,"sessions":1,"devices":1,"findings":{"violation":1,"warning":0,"note":0},)"
        R"("checks_made":402,"not_judged":6,"dropped_packets":0,"truncated":false,"unread_files":[],"damages":[],"encrypted_streams":0,"limits_reached":[],)"
        R"("hidden":{"secrets_shown":false,"identities_replaced":false,"passwords":0,"credentials":0,"cookies":0,"urls":0,"serial_numbers":0,"addresses":0,"mac_addresses":0,"ssids":0}})");
}

TEST_CASE("any bytes give valid JSON on one line", "[json]") {
    SessionSketch sketch = informed();
    const std::string hostile = std::string("\xff\xfe\0\"\\\n", 6) + "\x1b[2J\xe2\x80\xae";
    sketch.session.device = Observed<DeviceId>::present({hostile, hostile, hostile, hostile});
    sketch.session.events = std::vector<Event>{{hostile, hostile}};
    sketch.session.outcome_reason = hostile;
    sketch.session.user = hostile;
    sketch.changed(0).envelopes.front().id = Observed<std::string>::present(hostile);
    const CaptureReport report = report_of(sketch, {finding_at(0, sketch.session, Severity::note, hostile)});
    const HttpMessage message =
        http_message("POST /" + std::string("\xff\x80") + " HTTP/1.1\r\nX: \xff\r\n\r\n", "\xff");
    for (const std::string& line :
         {session_json(report, report.sessions.front(), {}), finding_json(report, report.findings.front(), {}),
          http_message_json(connection(), message, {}), session_json(report, report.sessions.front(), {true, {}})}) {
        INFO(line);
        CHECK(line.find('\n') == std::string::npos);
        CHECK(line.find('\x1b') == std::string::npos);
        CHECK(Json::accept(line));
    }
    for (const char c : session_json(report, report.sessions.front(), {true, {}})) CHECK((c >= 0x20 && c < 0x7f));
}

TEST_CASE("a device tells of its transfers", "[json]") {
    DeviceHistory device;
    device.id = {"Acme", "202BC1", "BM632w", "000000"};
    device.sessions = {1, 3};
    Transfer transfer;
    transfer.command_key = "k";
    transfer.url = "http://u:p@host/f";
    transfer.request_session = 1;
    transfer.complete_session = 3;
    transfer.state = LifecycleState::began_before_capture;
    transfer.frames = {{10, {}, 0, 0}};
    device.transfers.push_back(transfer);
    const Json object = Json::parse(device_json({}, device, {}));
    CHECK(object["sessions"].dump() == "[1,3]");
    const Json& lifecycle = object["lifecycles"][0];
    CHECK(has_in_order(lifecycle, {"kind", "command_key", "state", "frames", "sessions"}));
    CHECK(lifecycle["kind"] == "download");
    CHECK(lifecycle["state"] == "began-before-capture");
    CHECK(lifecycle["frames"].dump() == "[10]");
    CHECK(lifecycle["sessions"].dump() == "[1,3]");
    CHECK(lifecycle["url"] == "http://***@host/f");
}
