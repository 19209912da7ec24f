// `rules`: the table of rules, one rule explained, and the page that explains all. No capture is needed.
#pragma once

#include "decoder/rules/rule.h"
#include "report/text_style.h"

#include <string>

namespace cwmpscope {

std::string rules_table(std::span<const Rule> rules, const TextStyle& look);
std::string rule_text(const Rule& rule, const TextStyle& look);
/// All of them with their explanations, as a page of Markdown.
std::string rules_reference(std::span<const Rule> rules);

}  // namespace cwmpscope
