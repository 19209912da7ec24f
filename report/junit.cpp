#include "report/junit.h"

#include "report/escape.h"
#include "report/finding_groups.h"
#include "report/findings_text.h"
#include "report/message_label.h"
#include "report/time_text.h"
#include "report/tls_text.h"
#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

namespace cwmpscope {

namespace {

constexpr std::size_t most_findings = 20, most_message = 300;

/// Lines made visible one by one.
std::string lines_escaped(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += xml_escaped(line) + "\n";
    return out;
}

struct Case {
    const Rule* rule = nullptr;
    std::vector<const Finding*> findings;
    std::string not_judged;
    std::uint32_t not_judged_count = 0;
};

struct Counts {
    std::uint64_t tests = 0, failures = 0, skipped = 0;
};

class SuiteWriter {
public:
    SuiteWriter(const CaptureReport& report, const JunitOptions& options) : report_(report), options_(options) {}

    void add(const std::vector<Finding>& findings) {
        for (const Finding& finding : findings) case_of(finding.rule).findings.push_back(&finding);
    }
    void add(const std::vector<NotJudged>& missed) {
        for (const NotJudged& entry : missed) {
            Case& test = case_of(entry.rule);
            if (test.not_judged.empty()) test.not_judged = entry.why;
            test.not_judged_count += entry.count;
        }
    }
    void add_passed() {
        for (const Rule& rule : all_rules()) {
            if (options_.rules.asks(rule.id)) case_of(&rule);
        }
    }

    std::string write(const std::string& name, const std::string& class_name, const std::string& attributes,
                      Counts& totals) const {
        std::string cases;
        Counts counts;
        for (const auto& [id, test] : cases_) cases += write_case(test, id, class_name, counts);
        totals.tests += counts.tests, totals.failures += counts.failures, totals.skipped += counts.skipped;
        return fmt::format(
            "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\"{}>\n{}  </testsuite>\n",
            xml_escaped(shortened(name, most_message)), counts.tests, counts.failures, counts.skipped, attributes,
            cases);
    }

private:
    Case& case_of(const Rule* rule) {
        Case& test = cases_[rule == nullptr ? std::string_view("?") : rule->id];
        test.rule = rule;
        return test;
    }

    bool fails(const Case& test) const {
        return options_.fail_on && std::any_of(test.findings.begin(), test.findings.end(), [&](const Finding* finding) {
                   return finding->severity >= *options_.fail_on;
               });
    }

    std::vector<std::string> lines(const Case& test) const {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < std::min(most_findings, test.findings.size()); ++i) {
            const Finding& finding = *test.findings[i];
            out.push_back(fmt::format("{} (at fault: {}): {}", word_of(finding.severity), name_of(finding.at_fault),
                                      finding.text));
            out.push_back("    " + place_text(report_, finding));
        }
        if (test.findings.size() > most_findings)
            out.push_back(fmt::format("and {} more", test.findings.size() - most_findings));
        if (test.rule != nullptr) {
            out.push_back(fmt::format("The rule: {} ({})", test.rule->title, test.rule->reference));
            out.emplace_back(test.rule->explanation);
        }
        return out;
    }

    std::string write_case(const Case& test, std::string_view id, const std::string& class_name, Counts& counts) const {
        ++counts.tests;
        std::string out =
            fmt::format("    <testcase name=\"{}\" classname=\"{}\" time=\"0\"", xml_escaped(id), class_name);
        if (fails(test)) {
            ++counts.failures;
            const Finding& gravest =
                **std::max_element(test.findings.begin(), test.findings.end(),
                                   [](const Finding* a, const Finding* b) { return a->severity < b->severity; });
            return out + fmt::format(">\n      <failure message=\"{}\" type=\"{}\">{}</failure>\n    </testcase>\n",
                                     xml_escaped(shortened(gravest.text, most_message)), word_of(gravest.severity),
                                     lines_escaped(lines(test)));
        }
        if (!test.findings.empty())
            return out +
                   fmt::format(">\n      <system-out>{}</system-out>\n    </testcase>\n", lines_escaped(lines(test)));
        if (!test.not_judged.empty()) {
            ++counts.skipped;
            return out + fmt::format(">\n      <skipped message=\"not judged: {}\"/>\n    </testcase>\n",
                                     xml_escaped(shortened(test.not_judged, most_message)));
        }
        return out + "/>\n";
    }

    const CaptureReport& report_;
    const JunitOptions& options_;
    std::map<std::string_view, Case> cases_;
};

}  // namespace

std::string junit_xml(const CaptureReport& report, const JunitOptions& options) {
    std::string suites;
    Counts totals;
    const bool whole = report.sessions.size() <= options.whole_sessions;
    for (const SessionResult& result : report.sessions) {
        const Session& session = *result.session;
        const std::vector<Finding> findings = report.findings_of(session.number);
        SuiteWriter suite(report, options);
        suite.add(findings);
        suite.add(result.judgement.not_judged);
        if (whole) suite.add_passed();
        const std::string attributes =
            fmt::format(" timestamp=\"{}\" time=\"{:.3f}\"", iso8601(session.start).substr(0, 19),
                        in_seconds(session.end - session.start));
        suites += suite.write(
            fmt::format("session {} · {} · {}", session.number, device_text(session), events_text(session.events)),
            fmt::format("cwmpscope.session-{}", session.number), attributes, totals);
    }
    const std::vector<Finding> outside = report.findings_of(0);
    if (!outside.empty()) {
        SuiteWriter suite(report, options);
        suite.add(outside);
        suites += suite.write("outside of sessions", "cwmpscope.outside", " time=\"0\"", totals);
    }
    // A capture in which nothing could be judged must not look like one in which all is well.
    std::vector<std::string> remarks = evidence_problems(report);
    for (const std::string& words : tls_sentences(report)) remarks.push_back(words);
    if (!report.accepted.empty()) remarks.push_back("Accepted: " + report.accepted);
    remarks.push_back(hidden_text(report));
    if (report.sessions.empty()) {
        suites += fmt::format(
            "  <testsuite name=\"evidence\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\" time=\"0\">\n    "
            "<testcase "
            "name=\"something-to-judge\" classname=\"cwmpscope.evidence\" time=\"0\">\n      <error message=\"{}\" "
            "type=\"evidence\">{}</error>\n    </testcase>\n  </testsuite>\n",
            xml_escaped(shortened(remarks.front(), most_message)), lines_escaped(remarks));
        ++totals.tests;
    } else {
        suites += fmt::format(
            "  <testsuite name=\"evidence\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\" time=\"0\">\n    "
            "<testcase "
            "name=\"something-to-judge\" classname=\"cwmpscope.evidence\" time=\"0\"/>\n    "
            "<system-out>{}</system-out>\n  </testsuite>\n",
            lines_escaped(remarks));
        ++totals.tests;
    }
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"{}\" tests=\"{}\" failures=\"{}\" "
        "errors=\"{}\" "
        "skipped=\"{}\" time=\"0\">\n{}</testsuites>\n",
        xml_escaped(shortened(files_text(report), most_message)), totals.tests, totals.failures,
        report.sessions.empty() ? 1 : 0, totals.skipped, suites);
}

}  // namespace cwmpscope
