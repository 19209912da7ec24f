#include "report/chosen.h"

#include <algorithm>
#include <set>

namespace cwmpscope {

namespace {

class Chooser {
public:
    Chooser(const CaptureReport& report, const Choice& choice) : report_(report), choice_(choice) {}

    bool wants(const SessionResult& result) const {
        if (!wants_number(result.session->number)) return false;
        const std::vector<Finding> findings = report_.findings_of(result.session->number);
        return matches({.session = result.session.get(), .findings = findings});
    }

    bool wants(const Finding& finding) const {
        if (!wants_number(finding.session)) return false;
        const std::optional<SessionResult> result = report_.find(finding.session);
        return matches({.session = result ? result->session.get() : nullptr, .findings = {}, .finding = &finding});
    }

private:
    bool wants_number(std::uint32_t number) const { return !choice_.wants_number || choice_.wants_number(number); }

    bool matches(const FilterSubject& subject) const {
        const auto known =
            subject.session == nullptr ? choice_.memory.end() : choice_.memory.find(subject.session->number);
        return known == choice_.memory.end() ? choice_.filter.matches(subject)
                                             : choice_.filter.matches(subject, known->second);
    }

    const CaptureReport& report_;
    const Choice& choice_;
};

}  // namespace

void choose(CaptureReport& report, const Choice& choice) {
    if (!choice.wants_number && choice.filter.empty()) return;
    const Chooser chooser(report, choice);
    std::set<std::uint32_t> kept;
    const bool findings_alone = choice.findings_alone && !choice.filter.empty();
    KeptFindings findings;
    if (findings_alone) {
        findings = report.findings;
        findings.keep([&](const Finding& finding) { return chooser.wants(finding); });
        for (const FindingHead& finding : findings.heads()) kept.insert(finding.session);
    }
    for (const SessionResult& result : report.sessions) {
        if (chooser.wants(result)) kept.insert(result.session->number);
    }
    // Everything was asked with the whole report at hand; now the rest goes.
    report.sessions_left_out += report.sessions.size();
    report.sessions.keep([&](std::uint32_t number) { return kept.contains(number); });
    report.sessions_left_out -= report.sessions.size();
    if (findings_alone) {
        report.findings = std::move(findings);
    } else {
        report.findings.keep_heads([&](const FindingHead& finding) { return kept.contains(finding.session); });
    }
    std::erase_if(report.diagnoses, [&](const Diagnosis& diagnosis) { return !kept.contains(diagnosis.session); });
    // What was not read belongs to no session.
    std::erase_if(report.tls_connections,
                  [&](const EncryptedConnection& connection) { return !kept.contains(connection.session); });
    report.devices.keep([&](const DeviceHistory& device) {
        return std::ranges::any_of(device.sessions, [&](std::uint32_t session) { return kept.contains(session); });
    });
}

}  // namespace cwmpscope
