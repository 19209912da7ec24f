#include "report/diagram_merge.h"

#include "report/diagram_mermaid.h"
#include "report/diagram_shapes.h"
#include "report/diagram_text.h"
#include "tests/report/sample_session.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

const TextMeasure measure = [](std::string_view text, bool) { return static_cast<double>(text.size()) * 7; };

std::shared_ptr<const Message> http(bool request, std::uint64_t frame, Timestamp time, const char* words) {
    auto message = std::make_shared<Message>();
    message->is_request = request;
    message->first = message->last = {frame, time, 0, 0};
    message->http->method = request ? "GET" : "";
    message->http->target = request ? words : "";
    message->http->status = request ? 0 : 200;
    message->http->reason = request ? "" : words;
    message->body_length = request ? 0 : 4'000'000;
    return message;
}

/// A session that asked for a Download, which the device fetched from another host after it; and that somebody called.
CaptureReport report_with_third_parties(const Session& session, bool caller_is_acs) {
    CaptureReport report;
    FileExchange file;
    file.client = session.cpe;
    file.server = endpoint(9, 8080);
    file.request = http(true, 90, session.end + std::chrono::seconds(2), "/fw.bin?password=hunter2");
    file.response = http(false, 91, session.end + std::chrono::seconds(3), "OK");
    FileExchange call;
    call.client = caller_is_acs ? session.acs : endpoint(7, 40000);
    call.server = session.cpe;
    call.request = http(true, 1, session.start - std::chrono::milliseconds(300), "/call");
    call.response = http(false, 2, session.start - std::chrono::milliseconds(200), "OK");
    report.file_exchanges = {file, call};
    DeviceHistory device;
    device.id = *session.device.get_if();
    Transfer transfer;
    transfer.request_session = session.number;
    transfer.file_exchanges = {0};
    device.transfers = {transfer};
    ConnectionRequest request;
    request.exchanges = {1};
    request.from_acs = caller_is_acs;
    device.connection_requests = {request};
    Lifecycle lifecycle;
    lifecycle.ended_session = session.number;
    lifecycle.connection_request = 0;
    device.lifecycles = {lifecycle};
    report.devices = std::vector<DeviceHistory>{device};
    return report;
}

std::vector<std::string> names(const DiagramRows& rows) {
    std::vector<std::string> out;
    for (const DiagramRow& row : rows.rows) out.push_back(row.name);
    return out;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("connection requests by UDP stand before the session that they called for", "[diagram]") {
    const SessionSketch sketch = informed();
    CaptureReport report = report_with_third_parties(sketch.session, false);
    DeviceHistory device = report.devices.front();
    device.connection_requests.clear();
    Lifecycle& lifecycle = device.lifecycles[0];
    lifecycle.kind = LifecycleKind::connection_request;
    lifecycle.connection_request.reset();
    for (const std::uint64_t frame : {1U, 2U}) {
        UdpMessage message;
        message.at = {frame, sketch.session.start - std::chrono::milliseconds(400 - 100 * frame), 0, 0};
        message.from = endpoint(7, 40000);
        message.to = sketch.session.cpe;
        message.whole = true;
        message.target = "http://10.0.0.2:50000?ts=1&id=7&un=asker&cn=2&sig=00112233445566778899aabbccddeeff00112233";
        report.udp_messages.push_back(message);
        lifecycle.frames.push_back(message.at);
    }
    report.devices = std::vector<DeviceHistory>{device};
    UdpMessage other = report.udp_messages.back();
    other.at.frame = 77;  // of another device
    report.udp_messages.push_back(other);
    const DiagramRows rows = session_diagram(report, sketch.session, {}, {});
    REQUIRE(rows.lanes.size() == 4);
    CHECK(rows.lanes[2].name == "caller");
    CHECK(rows.lanes[2].address == to_string(endpoint(7, 40000)));
    const std::vector<std::string> all = names(rows);
    REQUIRE(all.size() > 2);
    CHECK(all[0] == "GET by UDP");
    CHECK(all[1] == "GET by UDP");
    CHECK(std::count(all.begin(), all.end(), "GET by UDP") == 2);
    CHECK_FALSE(contains(rows.rows[0].detail, "00112233445566"));
    CHECK(contains(rows.rows[0].detail, "un=asker"));
}

TEST_CASE("who called and where the file came from have lanes of their own, by time", "[diagram]") {
    const SessionSketch sketch = informed();
    const CaptureReport report = report_with_third_parties(sketch.session, false);
    const DiagramRows rows = session_diagram(report, sketch.session, {}, {});
    REQUIRE(rows.lanes.size() == 4);
    CHECK(rows.lanes[2].name == "caller");
    CHECK(rows.lanes[3].name == "file server");
    CHECK(rows.lanes[3].address == "10.0.0.9:8080");
    CHECK(names(rows) == std::vector<std::string>{"GET", "200 OK", "Inform", "InformResponse", "GET", "200 OK"});
    CHECK(rows.rows[0].from == Side::acs);  // it comes from the right
    CHECK(rows.rows[4].from == Side::cpe);
    CHECK(rows.rows[4].detail == "/fw.bin?password=***");
    for (std::size_t i = 0; i < rows.rows.size(); ++i) CHECK(rows.rows[i].partner == (i % 2 == 0 ? i + 1 : i - 1));
    CHECK(rows.rows[0].since_start == Duration::zero());
    CHECK(rows.rows[2].since_start == std::chrono::milliseconds(300));
    REQUIRE(rows.tops.size() == rows.rows.size() + 1);
    const std::string text = diagram_text(rows, {}, {});
    CHECK(contains(text, "file server 10.0.0.9:8080\n"));
    CHECK(contains(text, "caller 10.0.0.7:40000\n"));
    const std::string mermaid = diagram_mermaid(rows, {});
    CHECK(contains(mermaid, "participant P3 as file server 10.0.0.9#58;8080\n"));
    CHECK(contains(mermaid, "    CPE->>P3: GET /fw.bin"));
}

TEST_CASE("an ACS that calls is no third party; without any the diagram is as it was", "[diagram]") {
    const SessionSketch sketch = informed();
    CaptureReport report = report_with_third_parties(sketch.session, true);
    report.devices.change([](DeviceHistory& device) { device.transfers.clear(); });
    CHECK(session_diagram(report, sketch.session, {}, {}).lanes.size() == 2);
    CHECK(session_diagram(report, sketch.session, {}, {}).rows.size() == 4);
    report.devices = {};
    const DiagramRows plain = session_diagram(report, sketch.session, {}, {});
    CHECK(diagram_text(plain, {}, {}) == diagram_text(diagram_rows(sketch.session, {}, {}), {}, {}));
}

TEST_CASE("a session that is sent on to another ACS shows both, also beside others", "[diagram]") {
    SessionSketch sketch = informed();
    sketch.add_connection();
    sketch.session.connections.back().info.server = endpoint(9, 7547);
    sketch.rpc(40, Method::Reboot, 0, "");
    const DiagramRows rows = session_diagram({}, sketch.session, {}, {});
    REQUIRE(rows.lanes.size() == 3);
    CHECK(rows.lanes[2].name == "ACS 2");
    CHECK(rows.lanes[2].address == "10.0.0.9:7547");
    std::vector<std::uint8_t> lanes;
    for (const DiagramRow& row : rows.rows) {
        if (row.message) lanes.push_back(row.right);
    }
    CHECK(lanes == std::vector<std::uint8_t>{1, 1, 2, 2});
    const DiagramRows merged = merged_diagram({rows, diagram_rows(informed().session, {}, {})});
    CHECK(std::ranges::count_if(merged.rows, [](const DiagramRow& row) { return row.name == "Reboot"; }) == 1);
}

TEST_CASE("lanes of third parties stand right of the durations, arrows reach them", "[diagram]") {
    const SessionSketch sketch = informed();
    const DiagramRows rows = session_diagram(report_with_third_parties(sketch.session, false), sketch.session, {}, {});
    const DiagramGeometry geometry = fitted_geometry(rows, measure, 1000);
    REQUIRE(geometry.more.size() == 2);
    CHECK(geometry.acs < geometry.bracket);
    CHECK(geometry.bracket < geometry.more[0]);
    CHECK(geometry.more[0] < geometry.more[1]);
    CHECK(geometry.more[1] < geometry.width);
    bool reached = false;
    for (const Shape& shape : row_shapes(rows, 4, 5, geometry, measure)) {
        const auto* head = std::get_if<HeadShape>(&shape.what);
        reached = reached || (head != nullptr && head->x == geometry.more[1]);
    }
    CHECK(reached);
}

TEST_CASE("several sessions side by side keep their lanes, their partners and the order of time", "[diagram]") {
    SessionSketch first = informed(), second = informed();
    first.rpc(40, Method::Reboot, 0, "");
    second.rpc(20, Method::AddObject, 0, "");
    const DiagramRows rows =
        merged_diagram({diagram_rows(first.session, {}, {}), diagram_rows(second.session, {}, {})});
    CHECK(rows.pairs == 2);
    CHECK(rows.lanes.size() == 4);
    CHECK(rows.title == "2 sessions");
    REQUIRE(rows.rows.size() == 8);
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        const DiagramRow& row = rows.rows[i];
        CHECK(row.right == row.left + 1);
        if (i > 0) CHECK(rows.rows[i - 1].time <= row.time);
        REQUIRE(row.partner);
        CHECK(rows.rows[*row.partner].partner == i);
        CHECK(rows.rows[*row.partner].left == row.left);
    }
    const DiagramGeometry geometry = fitted_geometry(rows, measure, 1400);
    REQUIRE(geometry.more.size() == 2);
    CHECK(geometry.bracket < geometry.more[0]);
    CHECK(geometry.more[1] - geometry.more[0] == Approx(geometry.acs - geometry.cpe));
    for (const Shape& shape : row_shapes(rows, 0, rows.rows.size(), geometry, measure)) {
        const auto* head = std::get_if<HeadShape>(&shape.what);
        if (head == nullptr) continue;
        const DiagramRow& row = rows.rows[shape.row];
        CHECK(head->x == lane_x(geometry, head->to_right ? row.right : row.left));
    }
}

TEST_CASE("of several connections each has its bar and number", "[diagram]") {
    SessionSketch sketch = informed();
    sketch.add_connection();
    sketch.empty(Side::cpe, 5);
    sketch.rpc(5, Method::Reboot, 0, "");
    const DiagramRows rows = diagram_rows(sketch.session, {}, {});
    std::vector<std::string> numbers;
    std::size_t bars = 0;
    for (const Shape& shape : row_shapes(rows, 0, rows.rows.size(), {}, measure)) {
        if (shape.style.role != ShapeRole::connection) continue;
        if (const auto* text = std::get_if<TextShape>(&shape.what)) numbers.push_back(text->text);
        bars += std::holds_alternative<RectShape>(shape.what) ? 1 : 0;
    }
    CHECK(numbers == std::vector<std::string>{"1", "2"});
    CHECK(bars == rows.rows.size());
    for (const Shape& shape : row_shapes(diagram_rows(informed().session, {}, {}), 0, 2, {}, measure))
        CHECK(shape.style.role != ShapeRole::connection);
}

TEST_CASE("the time column has room for what is written in it, and for the marks left of it", "[diagram]") {
    const DiagramRows rows = diagram_rows(informed().session, {}, {});
    const DiagramGeometry usual = fitted_geometry(rows, measure, 1000),
                          clock = fitted_geometry(rows, measure, 1000, "00:00:00.000");
    CHECK(clock.time_right - measure("00:00:00.000", false) >= 24);
    CHECK(clock.delta_right - clock.time_right == usual.delta_right - usual.time_right);
    CHECK(clock.cpe - clock.delta_right == usual.cpe - usual.delta_right);
    CHECK(clock.bracket - clock.acs == usual.bracket - usual.acs);
}

TEST_CASE("heads of several sessions do not run into each other", "[diagram]") {
    SessionSketch first = informed(), second = informed();
    const DeviceId device{"Maker", "202BC1", "A product class that is long", "00000000000000000000012"};
    first.session.device = second.session.device = Observed<DeviceId>::present(device);
    const DiagramRows rows =
        merged_diagram({diagram_rows(first.session, {}, {}), diagram_rows(second.session, {}, {})});
    const DiagramGeometry geometry = fitted_geometry(rows, measure, 600);
    double end = geometry.delta_right;
    for (const Shape& shape : head_shapes(rows, geometry)) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        if (text == nullptr || text->y != 36) continue;
        const double width = measure(text->text, true);
        INFO(text->text);
        CHECK(text->x - (text->anchor == TextAnchor::end ? width : 0) >= end);
        end = text->x + (text->anchor == TextAnchor::end ? 0 : width);
    }
}

TEST_CASE("bars tell how long it was before a row: longer after longer pauses, never beyond their column",
          "[diagram]") {
    SessionSketch sketch = informed();
    for (const int milliseconds : {0, 1, 40, 900, 20'000, 754'000}) sketch.empty(Side::cpe, milliseconds);
    const DiagramRows rows = diagram_rows(sketch.session, {}, {});
    const DiagramGeometry geometry = fitted_geometry(rows, measure, 1000);
    std::vector<double> lengths;
    for (const Shape& shape : row_shapes(rows, 0, rows.rows.size(), geometry, measure)) {
        const auto* bar = std::get_if<RectShape>(&shape.what);
        const bool of_time = shape.style.role == ShapeRole::time || shape.style.role == ShapeRole::pause;
        if (bar == nullptr || !of_time) continue;
        CHECK(bar->x + bar->width == Approx(geometry.delta_right));
        lengths.push_back(bar->width);
    }
    REQUIRE(lengths.size() == 6);  // nothing for no time, one for the InformResponse
    CHECK(std::is_sorted(lengths.begin() + 1, lengths.end()));
    CHECK(lengths.back() == Approx(44));
    // "12 min 34 s" does not run into the time left of it
    CHECK(geometry.delta_right - measure("12 min 34 s", true) >= geometry.time_right);
}

TEST_CASE("methods that nobody knows have dashed arrows, plumbing has dotted ones", "[diagram]") {
    SessionSketch sketch = informed();
    sketch.empty(Side::cpe, 1);
    CwmpMessage vendor = envelope(Method::unknown, CwmpKind::request);
    vendor.method_name = vendor.element_name = "X_EXAMPLE_Dance";
    sketch.message(Side::acs, 1, {vendor});
    const DiagramRows rows = diagram_rows(sketch.session, {}, {});
    std::vector<LineDash> dashes;
    for (const Shape& shape : row_shapes(rows, 0, rows.rows.size(), {}, measure)) {
        const auto* line = std::get_if<LineShape>(&shape.what);
        if (line != nullptr && shape.style.role == ShapeRole::arrow) dashes.push_back(line->dash);
    }
    CHECK(dashes == std::vector<LineDash>{LineDash::solid, LineDash::solid, LineDash::dotted, LineDash::dashed});
}

TEST_CASE("a lane is not drawn through the label of an arrow that crosses it", "[diagram]") {
    DiagramRows rows = diagram_rows(informed().session, {}, {});
    rows.lanes.push_back({"file server", "10.0.0.3:80"});
    rows.rows[0].right = 2;
    const DiagramGeometry geometry = fitted_geometry(rows, measure, 1000);
    for (const Shape& shape : row_shapes(rows, 0, 1, geometry, measure)) {
        const auto* line = std::get_if<LineShape>(&shape.what);
        if (line == nullptr || shape.style.role != ShapeRole::lane) continue;
        const bool crossed = line->x1 == geometry.acs;
        CHECK((line->y1 > geometry.top) == crossed);
    }
}
