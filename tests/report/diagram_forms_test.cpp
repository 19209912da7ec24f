// SVG and Mermaid of the same rows, with hostile words in every place that comes from the wire.
#include "report/diagram_mermaid.h"
#include "report/diagram_shapes.h"
#include "report/diagram_svg.h"
#include "report/diagram_text.h"
#include "tests/report/sample_session.h"
#include "tests/support/catch.h"

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

const std::string hostile = "\x1b]0;x\x07</text><script>alert(1)</script>\n    end;\xff\xe2\x80\xae\"'&%%#{}";

SessionSketch hostile_session() {
    SessionSketch sketch;
    sketch.session.device = Observed<DeviceId>::present({hostile, hostile, hostile, hostile});
    sketch.session.events = std::vector<Event>{{hostile, hostile}};
    sketch.session.target = hostile;
    sketch.session.outcome = Outcome::aborted;
    sketch.session.outcome_reason = hostile;
    CwmpMessage first = inform({{hostile, hostile}});
    first.id = Observed<std::string>::present(hostile);
    const std::uint32_t request = sketch.message(Side::cpe, 0, {first});
    CwmpMessage vendor = envelope(Method::unknown, CwmpKind::request);
    vendor.method_name = vendor.element_name = hostile;
    vendor.subject = hostile;
    vendor.item_count = 1;
    sketch.answered(request, sketch.message(Side::acs, 1, {vendor}));
    CwmpMessage fault = envelope(Method::unknown, CwmpKind::fault);
    fault.fault = FaultFacts{hostile, hostile, Observed<int>::present(-1), hostile, {{hostile, 9005, hostile}}};
    sketch.message(Side::cpe, 1, {fault});
    const std::uint32_t page = sketch.message(Side::acs, 1, {}, 10);
    sketch.changed(page).kind = MessageKind::http;
    sketch.changed(page).http->status = 302;
    sketch.changed(page).http->reason = hostile;
    sketch.changed(page).http->location = Observed<std::string>::present(hostile);
    const std::uint32_t asked = sketch.message(Side::cpe, 1, {}, 10);
    sketch.changed(asked).kind = MessageKind::http;
    sketch.changed(asked).http->method = hostile;
    sketch.changed(asked).http->target = hostile;
    return sketch;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("hostile words cannot leave their place in any form of a diagram", "[diagram]") {
    const SessionSketch sketch = hostile_session();
    const std::vector<Finding> findings = {finding_at(0, sketch.session, Severity::violation, hostile)};
    const DiagramRows rows = diagram_rows(sketch.session, findings, {});
    const std::string text = diagram_text(rows, findings, {});
    const std::string svg = diagram_svg(rows, findings);
    const std::string mermaid = diagram_mermaid(rows, findings);
    for (const std::string& form : {text, svg, mermaid}) {
        INFO(form);
        CHECK_FALSE(contains(form, "\x1b"));
        CHECK_FALSE(contains(form, "\x07"));
        CHECK_FALSE(contains(form, "\xff"));
        CHECK_FALSE(contains(form, "\xe2\x80\xae"));
    }
    CHECK_FALSE(contains(svg, "<script"));
    CHECK_FALSE(contains(mermaid, "<script"));
    CHECK(count(mermaid, "\n") == count(mermaid, "\n    ") + 1);  // all lines but the first are indented statements
    CHECK(mermaid.find(';', mermaid.find("#59;") + 4) != std::string::npos);
    CHECK_FALSE(contains(mermaid, "end;"));
}

TEST_CASE("an SVG names itself, keeps text as text and follows the reader's theme", "[diagram]") {
    SessionSketch sketch = informed();
    sketch.rpc(3, Method::GetParameterValues, 2, "Device.A & B");
    const std::string svg = diagram_svg(diagram_rows(sketch.session, {}, {}), {});
    CHECK(svg.rfind("<svg xmlns=\"http://www.w3.org/2000/svg\"", 0) == 0);
    CHECK(contains(svg, "<title id=\"title\">202BC1-BM632w-000000 · 2 PERIODIC</title>"));
    CHECK(contains(svg, "<desc id=\"description\">"));
    CHECK(contains(svg, "prefers-color-scheme:dark"));
    CHECK(contains(svg, ">GetParameterValues  (2) Device.A &amp; B</text>"));
    CHECK_FALSE(contains(svg, "http://www.w3.org/1999/xlink"));
    CHECK(count(svg, "<text") == count(svg, "</text>"));
}

TEST_CASE("Mermaid has the participants and one line per row", "[diagram]") {
    SessionSketch sketch = informed();
    const std::string mermaid = diagram_mermaid(diagram_rows(sketch.session, {}, {}), {});
    CHECK(mermaid.rfind("sequenceDiagram\n    participant CPE as CPE 10.0.0.2#58;52636\n", 0) == 0);
    CHECK(contains(mermaid, "    CPE->>ACS: Inform 2 PERIODIC · +0.000 s\n"));
    CHECK(contains(mermaid, "    ACS->>CPE: InformResponse · +0.102 s\n"));
}

TEST_CASE("rows and heights find each other", "[diagram]") {
    SessionSketch sketch = informed();
    sketch.empty(Side::cpe, 1);
    const std::uint32_t request = sketch.rpc(1, Method::AddObject, 0, "");
    const DiagramRows rows = diagram_rows(sketch.session, {}, {});
    REQUIRE(rows.tops.size() == rows.rows.size() + 1);
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        CHECK(rows.row_at(rows.y_of(i)) == i);
        CHECK(rows.row_at(rows.y_of(i) + rows.rows[i].height - 1) == i);
    }
    CHECK(rows.row_at(rows.height() + 100) == rows.rows.size() - 1);
    CHECK(rows.row_of_message(request) == std::size_t{3});
    CHECK(rows.rows[3].partner == std::size_t{4});
}

TEST_CASE("only the rows asked for are shaped", "[diagram]") {
    SessionSketch sketch = informed();
    sketch.empty(Side::cpe, 1);
    const DiagramRows rows = diagram_rows(sketch.session, {}, {});
    const TextMeasure measure = [](std::string_view text, bool) { return static_cast<double>(text.size()) * 7; };
    for (const Shape& shape : row_shapes(rows, 1, 2, {}, measure)) CHECK(shape.row == 1);
    CHECK(row_shapes(rows, 3, 9, {}, measure).empty());
}
