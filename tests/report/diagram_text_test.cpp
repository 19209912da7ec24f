#include "report/diagram_text.h"

#include "tests/report/sample_session.h"
#include "tests/support/catch.h"

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

std::string drawn(const SessionSketch& sketch, const std::vector<Finding>& findings = {}, const TextStyle& look = {},
                  const DiagramOptions& options = {}) {
    return diagram_text(diagram_rows(sketch.session, findings, options), findings, look);
}

/// Without the heading and the blank line below it.
std::string rows_of(const std::string& text) {
    return text.substr(text.find("\n\n") + 2);
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a diagram brackets pairs, thins the plumbing and ends with who closed", "[diagram]") {
    SessionSketch sketch = informed();
    sketch.empty(Side::cpe, 10);
    sketch.rpc(15, Method::GetParameterValues, 1, "Device.LAN.MACAddress", 4);
    sketch.empty(Side::acs, 5);
    sketch.close_by_cpe(12);
    const std::string text = drawn(sketch);
    INFO(text);
    CHECK(text.substr(0, text.find('\n')) ==
          "202BC1-BM632w-000000   2 PERIODIC   136 ms   2 RPCs   10.0.0.2:52636 → 10.0.0.1:7547");
    CHECK(rows_of(text) ==
          "     +0.000              CPE ── Inform · 2 PERIODIC ────────────────────────────▶ ACS   ┐\n"
          "     +0.102     102 ms   CPE ◀─ InformResponse ────────────────────────────────── ACS   ┘ 102 ms\n"
          "     +0.112      10 ms   CPE ┄┄ (empty) ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▶ ACS\n"
          "     +0.127      15 ms   CPE ◀─ GetParameterValues (1) Device.LAN.MACAddress ──── ACS   ┐\n"
          "     +0.131       4 ms   CPE ── GetParameterValuesResponse ─────────────────────▶ ACS   ┘ 4 ms\n"
          "     +0.136       5 ms   CPE ◀┄ (empty, 204) ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ ACS\n"
          "                         ━━━━ closed by CPE, 12 ms after last answer ━━━━━━━━━━━━━━━━\n");
}

TEST_CASE("a diagram in ASCII has no other character", "[diagram]") {
    SessionSketch sketch = informed();
    for (int i = 0; i < 3; ++i) sketch.rpc(1, Method::GetParameterNames, 1, "Gerät.");
    sketch.close_by_cpe(1);
    TextStyle look;
    look.ascii = true;
    const std::string text = drawn(sketch, {finding_at(0, sketch.session, Severity::violation, "größer")}, look);
    INFO(text);
    for (const char c : text) CHECK((c == '\n' || (c >= 0x20 && c < 0x7f)));
    CHECK(contains(text, "CPE -- Inform - 2 PERIODIC "));
    CHECK(contains(text, "CPE <= GetParameterNames x3 - 6.0 kB ="));
    CHECK(contains(text, "gr\\u00f6\\u00dfer"));
}

TEST_CASE("three pairs of one method fold, two do not", "[diagram]") {
    SessionSketch two = informed();
    for (int i = 0; i < 2; ++i) two.rpc(1, Method::GetParameterNames, 1, "Device.");
    CHECK_FALSE(contains(drawn(two), "×"));
    SessionSketch three = informed();
    for (int i = 0; i < 3; ++i) three.rpc(1, Method::GetParameterNames, 1, "Device.");
    const std::string text = drawn(three);
    INFO(text);
    CHECK(contains(text, "CPE ◀═ GetParameterNames ×3 · 6.0 kB ═"));
    CHECK(contains(text, "ACS     8 ms\n"));
    CHECK_FALSE(contains(text, "GetParameterNamesResponse"));
    DiagramOptions unfolded;
    unfolded.fold = false;
    CHECK(contains(drawn(three, {}, {}, unfolded), "GetParameterNamesResponse"));
}

TEST_CASE("a finding, a fault and the selected message are never folded away", "[diagram]") {
    SessionSketch sketch = informed();
    std::vector<std::uint32_t> requests;
    for (int i = 0; i < 7; ++i) requests.push_back(sketch.rpc(1, Method::GetParameterNames, 1, "Device."));
    const std::vector<Finding> findings = {
        finding_at(requests[3] + 1, sketch.session, Severity::violation, "the answer is odd")};
    const std::string text = drawn(sketch, findings);
    INFO(text);
    CHECK(contains(text, "✕  "));
    CHECK(contains(text, "✕  sample-rule · frame"));
    CHECK(contains(text, "   the answer is odd\n"));
    CHECK(contains(text, "GetParameterNamesResponse"));
    CHECK(contains(text, "×3"));
    DiagramOptions options;
    options.selected = requests[0];
    CHECK(contains(drawn(sketch, {}, {}, options), "×6"));
}

TEST_CASE("an answer that did not come and one that was not captured look different", "[diagram]") {
    SessionSketch sketch = informed();
    sketch.unanswered(sketch.message(Side::acs, 3, {envelope(Method::Reboot, CwmpKind::request)}));
    CHECK(contains(drawn(sketch), "┐ ✕ not answered"));
    SessionSketch cut = informed();
    cut.not_seen(cut.message(Side::acs, 3, {envelope(Method::Reboot, CwmpKind::request)}));
    cut.session.captured.end = false;
    cut.session.outcome = Outcome::cut;
    const std::string text = drawn(cut);
    CHECK(contains(text, "┐ ≀ answer not captured"));
    CHECK(contains(text, "≀ capture ends here ≀"));
    CHECK_FALSE(contains(text, "✕"));
}

TEST_CASE("the refused Inform of an authentication dance is not unanswered", "[diagram]") {
    SessionSketch sketch;
    const std::uint32_t first = sketch.message(Side::cpe, 0, {inform({{"1 BOOT", ""}})});
    const std::uint32_t refusal = sketch.message(Side::acs, 5, {}, 0);
    sketch.changed(refusal).kind = MessageKind::http;
    sketch.changed(refusal).http->status = 401;
    sketch.changed(refusal).http->reason = "Unauthorized";
    sketch.changed(refusal).http->challenges.push_back({"digest", {}, ""});
    sketch.exchange(first, refusal);
    sketch.unanswered(first);
    const std::string text = drawn(sketch);
    INFO(text);
    CHECK(contains(text, "CPE ┄┄ Inform · 1 BOOT ┄"));
    CHECK(contains(text, "CPE ◀┄ 401 Unauthorized (digest) ┄"));
    CHECK_FALSE(contains(text, "not answered"));
}

TEST_CASE("holes are drawn with their size and direction", "[diagram]") {
    SessionSketch sketch = informed();
    const std::uint32_t request =
        sketch.message(Side::acs, 5, {envelope(Method::GetParameterValues, CwmpKind::request)});
    sketch.changed(request).incomplete = Incomplete::gap;
    sketch.changed(request).http->content_length = Observed<std::uint64_t>::present(2448);
    sketch.session.captured.start = false;
    sketch.session.connections.front().info.from_syn = false;
    const std::string text = drawn(sketch);
    INFO(text);
    CHECK(contains(text, "╱ 1 448 bytes not captured (ACS → CPE) ╱"));
    CHECK(contains(text, "≀ capture begins here ≀"));
    CHECK(contains(text, "CPE ◀≀ GetParameterValues (0) ──"));
}

TEST_CASE("a pause of more than a second is marked, a long one breaks the lanes", "[diagram]") {
    SessionSketch sketch = informed();
    sketch.empty(Side::cpe, 1500);
    sketch.empty(Side::acs, 45'000);
    const std::string text = drawn(sketch);
    INFO(text);
    CHECK(contains(text, "‖ 1.50 s"));
    CHECK(contains(text, " nothing for 45.00 s "));
}

TEST_CASE("a second connection is announced", "[diagram]") {
    SessionSketch sketch = informed();
    sketch.add_connection();
    sketch.empty(Side::cpe, 5);
    CHECK(contains(drawn(sketch), "┄ connection 2 · 10.0.0.2:52637 → 10.0.0.1:7547 ┄"));
}

TEST_CASE("in a narrow terminal paths are elided in the middle and methods stay", "[diagram]") {
    SessionSketch sketch = informed();
    sketch.rpc(1, Method::GetParameterValues, 12,
               "InternetGatewayDevice.WANDevice.1.WANConnectionDevice.1.WANIPConnection.");
    TextStyle look;
    look.width = 100;
    const std::string text = drawn(sketch, {}, look);
    INFO(text);
    CHECK(contains(text, "GetParameterValues (12) …"));
    CHECK(contains(text, "WANIPConnection. ─"));
}

TEST_CASE("a secret parameter's value is masked unless asked for", "[diagram]") {
    SessionSketch sketch = informed();
    CwmpMessage set = envelope(Method::SetParameterValues, CwmpKind::request);
    set.item_count = 1;
    set.first_name = "Device.ManagementServer.Password";
    set.first_value = "hunter2";
    sketch.message(Side::acs, 1, {set});
    CHECK(contains(drawn(sketch), "SetParameterValues (1) Device.ManagementServer.Password = ***"));
    DiagramOptions options;
    options.redaction.show_secrets = true;
    CHECK(contains(drawn(sketch, {}, {}, options), "= hunter2"));
}

TEST_CASE("colours appear only when asked for", "[diagram]") {
    SessionSketch sketch = informed();
    CHECK_FALSE(contains(drawn(sketch), "\x1b"));
    TextStyle look;
    look.color = true;
    CHECK(contains(drawn(sketch, {}, look), "\x1b[34m"));
}
