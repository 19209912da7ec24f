// Suspicion: which rules rest on a source that was not read word by word: an RFC or a section of TR-069 known from memory
// or from what others write about it. What they find is certain, that it is a breach is suspected: their findings say so
// and are never more than warnings.
#pragma once

#include "decoder/rules/rule.h"

#include <string>

namespace cwmpscope {

bool is_suspicion(const Rule& rule);
/// The text of a finding of such a rule, which says "suspected" where it does not yet.
std::string suspected(std::string text);

}  // namespace cwmpscope
