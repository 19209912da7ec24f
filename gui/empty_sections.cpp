#include "gui/empty_sections.h"

#include "gui/empty_page.h"
#include "gui/qt_text.h"
#include "gui/rule_words.h"
#include "gui/sentences.h"
#include "report/findings_text.h"
#include "report/tls_text.h"
#include "report/verdicts_text.h"

#include <string>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t most_lines = 50;

EmptySection reasons_of(const CaptureReport& report) {
    EmptySection section;
    const auto say = [&](const Failure& failure) { section.lines << sentence(failure); };
    if (report.failure) say(*report.failure);
    for (const Failure& failure : report.unread)
        if (!report.failure || failure.what != report.failure->what) say(failure);
    if (report.counters.packets > 0 || section.lines.isEmpty())
        for (const std::string& problem : evidence_problems(report)) section.lines << qt_text(told(problem));
    return section;
}

EmptySection findings_of(const CaptureReport& report, const Veil& veil) {
    EmptySection section{EmptyPage::tr("Findings"), {}, false};
    for (const Finding& finding : report.findings) {
        if (static_cast<std::size_t>(section.lines.size()) >= most_lines) break;
        QString line = qt_text(finding.rule == nullptr ? std::string() : std::string(finding.rule->id)) +
                       QStringLiteral(": ") + before_evidence(finding.rule) + veil.told(finding.text);
        if (!finding.frames.empty())
            line +=
                QStringLiteral(" · ") + EmptyPage::tr("frame %1").arg(qt_text(report.frames.text(finding.frames[0])));
        section.lines << line;
    }
    return section;
}

}  // namespace

QString sentence(const Failure& failure) {
    QString text = wire_text(failure.what + ": " + told(failure.detail));
    if (!failure.hint.empty()) text += QStringLiteral("; ") + wire_text(told(failure.hint));
    return text;
}

std::vector<EmptySection> empty_sections(const CaptureReport& report, const Veil& veil) {
    std::vector<EmptySection> sections{reasons_of(report)};
    for (const VerdictBlock& block : verdict_blocks(report, most_lines)) {
        EmptySection section{qt_text(told(block.title)), {}, true};
        for (const std::string& line : block.lines) section.lines << wire_text(told_parts(veil.text(line)));
        sections.push_back(std::move(section));
    }
    sections.push_back(findings_of(report, veil));
    EmptySection encrypted{EmptyPage::tr("Encrypted connections"), {}, false};
    for (const std::string& line : unread_tls_lines(report, report.frames)) encrypted.lines << veil.told(line);
    sections.push_back(std::move(encrypted));
    std::erase_if(sections, [](const EmptySection& section) { return section.lines.isEmpty(); });
    return sections;
}

}  // namespace cwmpscope
