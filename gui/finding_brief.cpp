#include "gui/finding_brief.h"

#include <functional>
#include <string_view>

namespace cwmpscope {

FindingBrief brief_of(const Finding& finding) {
    constexpr std::uint64_t spread = 0x9e3779b97f4a7c15;
    const std::hash<std::string_view> hash;
    const std::uint64_t sentence = hash(finding.rule->id) * spread + hash(finding.text);
    return {(sentence & ~FindingBrief::severity_bits) | static_cast<std::uint64_t>(finding.severity)};
}

void JudgementBriefs::add(const Judgement& judgement) {
    for (const Finding& finding : judgement.findings) findings.push_back(brief_of(finding));
    for (const Diagnosis& diagnosis : judgement.diagnoses) troubles.push_back(diagnosis.trouble);
}

}  // namespace cwmpscope
