// `rules`: the table of rules, and one rule explained. No capture is needed.
#pragma once

#include "decoder/rules/rule.h"
#include "report/text_style.h"

#include <string>

namespace cwmpscope {

std::string rules_table(std::span<const Rule> rules, const TextStyle& look);
std::string rule_text(const Rule& rule, const TextStyle& look);

}  // namespace cwmpscope
