#include "report/kept_findings.h"

#include "tests/support/catch.h"

#include "decoder/rules/rule.h"

#include <string>
#include <utility>
#include <vector>

using namespace cwmpscope;

namespace {

Finding of_session(std::uint32_t session, std::string text, Severity severity = Severity::note) {
    Finding finding;
    finding.rule = &all_rules()[session % all_rules().size()];
    finding.severity = severity;
    finding.at_fault = Party::acs;
    finding.session = session;
    finding.stream = session + 1;
    finding.frames = {session + 100ULL, session + 7ULL};
    if (session % 2 == 1) finding.message = session;
    finding.text = std::move(text);
    return finding;
}

std::vector<std::string> texts(const KeptFindings& findings) {
    std::vector<std::string> all;
    for (const Finding& finding : findings) all.push_back(finding.text);
    return all;
}

}  // namespace

TEST_CASE("Findings of a report are read again as they were, by session, those of none behind the others") {
    KeptFindings findings;
    CHECK(findings.empty());
    constexpr std::uint32_t sessions = 300;
    for (std::uint32_t session = sessions; session > 0; --session)
        findings.add(of_session(session, "of session " + std::to_string(session)));
    findings.add(of_session(0, "of none"));
    findings.add(of_session(7, "of its device", Severity::violation));
    CHECK(findings.at(sessions + 1).text == "of its device");  // also before they are sorted
    findings.sort();
    REQUIRE(findings.size() == sessions + 2);
    CHECK(findings.front().session == 1);
    CHECK(findings.at(sessions + 1).text == "of none");
    const std::vector<Finding> of_seven = findings.of(7);
    REQUIRE(of_seven.size() == 2);
    CHECK(of_seven[0].text == "of session 7");
    CHECK(of_seven[1].text == "of its device");
    CHECK(of_seven[1].severity == Severity::violation);
    CHECK(of_seven[0].rule == &all_rules()[7]);
    CHECK(of_seven[0].at_fault == Party::acs);
    CHECK(of_seven[0].stream == 8);
    CHECK(of_seven[0].frames == std::vector<std::uint64_t>{107, 14});
    CHECK(of_seven[0].message == 7U);
    CHECK_FALSE(findings.of(8)[0].message);
    CHECK(findings.of(0).size() == 1);
    CHECK(findings.of(sessions + 1).empty());
    CHECK(findings.heads_of(7)[1].severity == Severity::violation);
    CHECK(gravest_first(findings).front() == 7);  // behind the one that it had already
}

TEST_CASE("Kept findings are left out and changed, and a copy stays as it was") {
    KeptFindings findings;
    for (std::uint32_t session = 1; session <= 200; ++session)
        findings.add(of_session(session, "secret", session % 2 == 0 ? Severity::warning : Severity::note));
    findings.sort();
    const KeptFindings before = findings;
    findings.keep_heads([](const FindingHead& head) { return head.severity == Severity::warning; });
    CHECK(findings.size() == 100);
    findings.keep([](const Finding& finding) { return finding.session % 50 == 0; });
    CHECK(findings.size() == 4);
    findings.change([](Finding& finding) {
        if (finding.session == 100) return false;
        finding.text = "***";
        return true;
    });
    CHECK(texts(findings) == std::vector<std::string>{"***", "secret", "***", "***"});
    findings.add(of_session(201, "later"));
    CHECK(findings.at(4).text == "later");
    CHECK(before.size() == 200);
    CHECK(before.of(50)[0].text == "secret");
}

TEST_CASE("A finding of a rule outside of the table, or of none, is kept") {
    static const Rule own{};
    Finding finding;
    finding.rule = &own;
    const KeptFindings findings(std::vector<Finding>{finding, {}});
    KeptFindings sorted = findings;
    sorted.sort();
    CHECK(sorted.at(0).rule == &own);
    CHECK(sorted.at(1).rule == nullptr);
}
