// JudgementSum: many judgements as one.
#pragma once

#include "decoder/rules/judge.h"

#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace cwmpscope {

class JudgementSum {
public:
    void add(Judgement&& part);
    const Judgement& so_far() const { return sum_; }
    Judgement take() { return std::move(sum_); }

private:
    Judgement sum_;
    std::map<std::pair<const Rule*, std::string>, std::size_t> places_;  ///< in what was not judged
};

}  // namespace cwmpscope
