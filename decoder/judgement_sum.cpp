#include "decoder/judgement_sum.h"

#include <algorithm>
#include <iterator>

namespace cwmpscope {

void JudgementSum::add(Judgement&& part) {
    std::ranges::move(part.findings, std::back_inserter(sum_.findings));
    std::ranges::move(part.diagnoses, std::back_inserter(sum_.diagnoses));
    for (NotJudged& missed : part.not_judged) {
        const auto [place, is_new] = places_.try_emplace({missed.rule, missed.why}, sum_.not_judged.size());
        if (is_new) {
            sum_.not_judged.push_back(std::move(missed));
        } else {
            sum_.not_judged[place->second].count += missed.count;
        }
    }
    sum_.checks_made += part.checks_made;
    sum_.checks_not_judged += part.checks_not_judged;
}

}  // namespace cwmpscope
