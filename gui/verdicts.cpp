#include "gui/verdicts.h"

#include "gui/sentences.h"
#include "report/verdicts_text.h"

#include <algorithm>

namespace cwmpscope {

namespace {

std::size_t rank_of(Trouble trouble) {
    const auto order = troubles_as_told();
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), trouble) - order.begin());
}

std::optional<std::uint32_t> message_with(const Session& session, std::uint64_t frame) {
    for (std::uint32_t i = 0; frame != 0 && i < session.messages.size(); ++i) {
        const Message& message = *session.messages[i];
        if (message.first.frame <= frame && frame <= message.last.frame) return i;
    }
    return std::nullopt;
}

}  // namespace

std::vector<VerdictPlace> verdicts_of(const SessionStore& sessions, const std::vector<std::uint32_t>& numbers,
                                      const CaptureReport* report) {
    std::vector<VerdictPlace> verdicts;
    if (report == nullptr) {
        for (const std::uint32_t number : numbers) {
            std::uint32_t place = 0;
            for (const Trouble trouble : sessions.stored_of(number).troubles())
                verdicts.push_back({number, place++, false, trouble});
        }
    } else {
        const bool all = numbers.size() == sessions.size();
        for (std::uint32_t i = 0; i < report->diagnoses.size(); ++i) {
            const Diagnosis& diagnosis = report->diagnoses[i];
            if (all || std::binary_search(numbers.begin(), numbers.end(), diagnosis.session))
                verdicts.push_back({diagnosis.session, i, true, diagnosis.trouble});
        }
    }
    std::stable_sort(verdicts.begin(), verdicts.end(), [](const VerdictPlace& a, const VerdictPlace& b) {
        return rank_of(a.trouble) < rank_of(b.trouble);
    });
    return verdicts;
}

std::optional<Diagnosis> diagnosis_at(const VerdictPlace& place, const SessionStore& sessions,
                                      const CaptureReport* report) {
    const auto of = [&](const std::vector<Diagnosis>& diagnoses) {
        return place.index < diagnoses.size() ? std::optional(diagnoses[place.index]) : std::nullopt;
    };
    if (!place.in_report) return of(sessions.stored_of(place.session).judgement().diagnoses);
    return report != nullptr ? of(report->diagnoses) : std::nullopt;
}

std::string verdict_totals(const std::vector<VerdictPlace>& verdicts) {
    std::string text;
    for (auto at = verdicts.begin(); at != verdicts.end();) {
        const auto end =
            std::find_if(at, verdicts.end(), [&](const VerdictPlace& other) { return other.trouble != at->trouble; });
        const std::string title = verdict_title(at->trouble, static_cast<std::size_t>(end - at));
        text += (text.empty() ? "" : " · ") + told(title);
        at = end;
    }
    return text;
}

SelectedItem place_of(const Diagnosis& diagnosis, const SessionResult& session) {
    SelectedItem item;
    const std::vector<Finding>& findings = session.judgement.findings;
    for (std::uint32_t i = 0; diagnosis.rule != nullptr && i < findings.size(); ++i) {
        if (findings[i].rule != diagnosis.rule) continue;
        const bool here = std::find(findings[i].frames.begin(), findings[i].frames.end(), diagnosis.frame) !=
                          findings[i].frames.end();
        if (!item.finding || here) item.finding = i;
        if (here) break;
    }
    item.message = message_with(*session.session, diagnosis.frame);
    if (!item.message && item.finding) item.message = message_of(*session.session, findings[*item.finding]);
    return item;
}

}  // namespace cwmpscope
