// The words of `check`, `sessions`, `show` and of SOAP, printed from sessions made by hand.
#include "report/findings_text.h"
#include "report/session_text.h"
#include "report/sessions_table.h"
#include "report/soap_text.h"
#include "report/table.h"
#include "report/text_width.h"
#include "tests/report/sample_session.h"
#include "tests/support/catch.h"

#include <sstream>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

CaptureReport report_of(const std::vector<Session>& sessions, const std::vector<Finding>& findings = {},
                        AnalysisSummary summary = {}) {
    std::vector<SessionResult> results;
    for (const Session& session : sessions) {
        SessionResult result{std::make_shared<Session>(session), {}, true};
        for (const Finding& finding : findings) {
            if (finding.session == session.number) result.judgement.findings.push_back(finding);
        }
        result.judgement.checks_made = 200;
        results.push_back(std::move(result));
    }
    return make_report({"field.pcap"}, std::move(results), std::move(summary), {}, {});
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("check groups equal findings, the gravest first", "[report]") {
    SessionSketch one = informed();
    SessionSketch two = informed();
    two.session.number = 2;
    const std::vector<Finding> findings = {finding_at(0, one.session, Severity::warning, "empty password"),
                                           finding_at(0, two.session, Severity::warning, "empty password"),
                                           finding_at(1, two.session, Severity::violation, "another ID")};
    const std::string text = findings_text(report_of({one.session, two.session}, findings), {}, {});
    CHECK(text ==
          "field.pcap · 2 sessions, 0 devices, 102 ms\n"
          "\n"
          "✕ sample-rule   at fault: CPE   session 2 · 202BC1-BM632w-000000 · frame 5\n"
          "    another ID\n"
          "    TR-069 Amendment 6, 3.4.1\n"
          "! sample-rule   at fault: CPE   2× in 2 sessions, first: session 1 · 202BC1-BM632w-000000 · frame 4\n"
          "    empty password\n"
          "    TR-069 Amendment 6, 3.4.1\n"
          "\n"
          "cwmpscope rules sample-rule explains that rule; cwmpscope diagram field.pcap 2 draws session 2\n"
          "\n"
          "1 violation, 2 warnings. 400 checks made.\n"
          "No password, cookie or credentials had to be hidden.\n");
}

TEST_CASE("what could not be judged is one sentence with its reasons", "[report]") {
    CaptureReport report;
    report.checks_not_judged = 6;
    report.not_judged = {{nullptr, "the capture begins inside the session", 4},
                         {nullptr, "packets of the session were not captured", 2}};
    CHECK(not_judged_text(report) ==
          "6 checks could not be made: 4 because the capture begins inside the session, 2 because packets of the "
          "session were not captured.");
    CHECK(not_judged_text(CaptureReport{}).empty());
}

TEST_CASE("findings of the other party are left out on request", "[report]") {
    SessionSketch sketch = informed();
    std::vector<Finding> findings = {finding_at(0, sketch.session, Severity::violation, "a"),
                                     finding_at(1, sketch.session, Severity::violation, "b")};
    findings[1].at_fault = Party::acs;
    const CaptureReport report = report_of({sketch.session}, findings);
    FindingsOptions options;
    options.at_fault = Party::acs;
    REQUIRE(chosen_findings(report, options).size() == 1);
    CHECK(chosen_findings(report, options).front().text == "b");
}

TEST_CASE("an empty or encrypted capture says why there is nothing to judge", "[report]") {
    AnalysisSummary summary;
    summary.counters.packets = 2310;
    summary.counters.connections = 43;
    summary.counters.encrypted_connections = 41;
    summary.counters.other_connections = 2;
    const std::vector<std::string> problems = evidence_problems(report_of({}, {}, summary));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front() ==
          "nothing to judge: no CWMP that can be read in 2 310 packets and 43 TCP connections (41 encrypted (TLS), 2 "
          "with something "
          "else); all ports were looked at");
}

TEST_CASE("HTTP whose bodies were cut by the snap length is not called other than CWMP", "[report]") {
    AnalysisSummary summary;
    summary.counters.packets = 652;
    summary.counters.connections = 28;
    summary.counters.http_connections = 26;
    summary.counters.http_messages = 136;
    summary.counters.snapped_packets = 371;
    const std::vector<std::string> problems = evidence_problems(report_of({}, {}, summary));
    REQUIRE(problems.size() == 2);
    CHECK(problems[0] ==
          "371 of 652 packets were cut by the snap length, and what stood behind the cut cannot be judged: capture "
          "whole packets (tcpdump -s 0; Wireshark and dumpcap without a limit for packets)");
    CHECK(problems[1] ==
          "nothing to judge: no CWMP in 652 packets and 28 TCP connections (26 with HTTP, of whose 136 messages only "
          "the beginnings were captured); all ports were looked at");
}

TEST_CASE("a sentence of a finding loses the session's secrets", "[report]") {
    SessionSketch sketch = informed();
    sketch.changed(0).http->authorization = Observed<AuthField>::present({"basic", {}, "dXNlcjpodW50ZXIy"});
    const CaptureReport report =
        report_of({sketch.session}, {finding_at(0, sketch.session, Severity::note, "Basic dXNlcjpodW50ZXIy, hunter2")});
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings.front().text == "Basic ***, ***");
}

TEST_CASE("sessions are one line each and fit a terminal", "[report]") {
    SessionSketch sketch = informed();
    SessionSketch cut = informed();
    cut.session.number = 2;
    cut.session.outcome = Outcome::cut;
    cut.session.events =
        std::vector<Event>{{"0 BOOTSTRAP", ""}, {"1 BOOT", ""}, {"2 PERIODIC", ""}, {"4 VALUE CHANGE", ""}};
    const CaptureReport report =
        report_of({sketch.session, cut.session}, {finding_at(0, cut.session, Severity::violation, "x")});
    const std::string text = sessions_table(report, {});
    INFO(text);
    CHECK(contains(text, "1  03:39:09.000   102 ms  202BC1-BM632w-000000  2 PERIODIC"));
    CHECK(contains(text,
                   "2  03:39:09.000  ≀102 ms  202BC1-BM632w-000000  0 BOOTSTRAP, 1 BOOT, 2 PERIODIC, 4 VALUE CHANGE    "
                   " 1  not seen   1✕\n"));
    TextStyle narrow;
    narrow.width = 80;
    std::istringstream lines(sessions_table(report, narrow));
    for (std::string line; std::getline(lines, line);) CHECK(display_width(line) <= 80);
}

TEST_CASE("show tells the session in sentences", "[report]") {
    SessionSketch sketch = informed();
    CwmpMessage set = envelope(Method::SetParameterValues, CwmpKind::request);
    const auto lists =
        std::make_shared<CwmpLists>(std::vector<ListItem>{{"Device.ManagementServer.URL", "http://u:pw@acs/", "string"},
                                                          {"Device.ManagementServer.Password", "hunter2", "string"}});
    set.lists = lists;
    set.item_count = 2;
    const std::uint32_t request = sketch.message(Side::acs, 3, {set});
    sketch.answered(request, sketch.message(Side::cpe, 3, {envelope(Method::SetParameterValues, CwmpKind::response)}));
    const CaptureReport report = report_of({sketch.session});
    const std::string text = session_text(report, report.sessions.front(), {}, {});
    INFO(text);
    CHECK(contains(text, "Session 1 · 202BC1-BM632w-000000 · 2016-06-02 03:39:09.000 UTC\n"));
    CHECK(contains(text, "It informed because of 2 PERIODIC."));
    CHECK(contains(text, "It was completed after 108 ms and 2 RPCs."));
    CHECK(contains(text, "Everything of it was captured"));
    CHECK(contains(text, "    Device.ManagementServer.URL = http://***@acs/   (accepted)\n"));
    CHECK(contains(text, "    Device.ManagementServer.Password = ***   (accepted)\n"));
    CHECK(contains(text, "No findings.\n"));
    CHECK_FALSE(contains(text, "hunter2"));
}

TEST_CASE("the SOAP of a message is indented and without secrets", "[report]") {
    const std::string body =
        "<e:Envelope><e:Body><m><Password>pw1</Password><Empty></Empty><L><S><Value>pw2</Value><Name>A.KeyPassphrase</"
        "Name></S>"
        "<S><Name>A.SSID</Name><Value>home</Value></S></L></m></e:Body></e:Envelope>";
    CHECK(soap_text(body, "  ", {}) ==
          "  <e:Envelope>\n"
          "    <e:Body>\n"
          "      <m>\n"
          "        <Password>***</Password>\n"
          "        <Empty></Empty>\n"
          "        <L>\n"
          "          <S>\n"
          "            <Value>***</Value>\n"
          "            <Name>A.KeyPassphrase</Name>\n"
          "          </S>\n"
          "          <S>\n"
          "            <Name>A.SSID</Name>\n"
          "            <Value>home</Value>\n"
          "          </S>\n"
          "        </L>\n"
          "      </m>\n"
          "    </e:Body>\n"
          "  </e:Envelope>\n");
    CHECK(contains(soap_text(body, "", {true}), "<Password>pw1</Password>"));
}

TEST_CASE("broken and hostile XML is shown as far as it goes", "[report]") {
    CHECK(soap_text("", "", {}).empty());
    CHECK(contains(soap_text("<a><b>\x1b[2J</a", "", {}), "\\x1b[2J"));
    CHECK(soap_text("</x></y><z", "", {}) == "</x>\n</y>\n<z\n");
    CHECK_FALSE(contains(soap_text("<S><Name>P.Password</Name><Value><![CDATA[pw]]></Value>", "", {}), "pw]"));
    CHECK_FALSE(contains(soap_text("<Password>pw1", "", {}), "pw1"));
    std::string deep;
    for (int i = 0; i < 5000; ++i) deep += "<a>";
    CHECK(contains(soap_text(deep, "", {}), "<a>"));
}

TEST_CASE("a message's head is shown without secrets, folded or not", "[report]") {
    SessionSketch sketch = informed();
    const MessageTextSource source = [](std::uint32_t) {
        return std::optional<MessageText>(
            {"POST /acs?password=pw0 HTTP/1.1\r\nAuthorization : Basic\r\n c2VjcmV0\r\nCookie: s=8CE5\r\nHost: "
             "acs\r\n\r\n",
             ""});
    };
    Masker masker{Redaction{}};
    const std::string text = session_soap_text(sketch.session, source, masker, {});
    INFO(text);
    CHECK(contains(text, "    POST /acs?password=*** HTTP/1.1\n"));
    CHECK(contains(text, "    Authorization : Basic ***\n"));
    CHECK(contains(text, "    Host: acs\n"));
    CHECK_FALSE(contains(text, "c2VjcmV0"));
    CHECK_FALSE(contains(text, "8CE5"));
}

TEST_CASE("durations and amounts are written for reading", "[report]") {
    using namespace std::chrono;
    CHECK(duration_text(Duration::zero()) == "0 ms");
    CHECK(duration_text(microseconds(42)) == "42 µs");
    CHECK(duration_text(microseconds(420)) == "0.4 ms");
    CHECK(duration_text(milliseconds(102)) == "102 ms");
    CHECK(duration_text(milliseconds(4310)) == "4.31 s");
    CHECK(duration_text(seconds(125)) == "2 min 05 s");
    CHECK(duration_text(hours(3) + minutes(7)) == "3 h 07 min");
    CHECK(bytes_text(1) == "1 byte");
    CHECK(bytes_text(22'000) == "22 kB");
    CHECK(grouped(1'234'567) == "1 234 567");
    CHECK(elide_middle("InternetGatewayDevice.ManagementServer.", 20) == "Intern…gementServer.");
    CHECK(display_width("漢字") == 4);
    CHECK(display_width(elide_end("漢字漢字", 5)) <= 5);
}

TEST_CASE("a table shrinks the widest columns and keeps the others whole", "[report]") {
    TextStyle look;
    look.width = 30;
    const std::vector<TableColumn> columns = {{"id", false, 0}, {"path", false, 8}, {"words", false, 8, true}};
    CHECK(table_text(columns, {{{"keep-this"}, {"Device.ManagementServer.URL"}, {"one two three four"}}}, look) ==
          "id         path      words\n"
          "keep-this  De…r.URL  one two …\n");
}
