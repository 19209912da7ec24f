// What a rule says, in the language of the window: its title and its explanation. They are translated like the words of
// the window, in a file of their own (translations/cwmpscope_rules_LANGUAGE.ts), because the rules know nothing of Qt.
// What was found, with its values, stays as the engine and every report write it: it is evidence, and tickets quote it.
#pragma once

#include "decoder/rules/rule.h"

#include <QString>

namespace cwmpscope {

QString rule_title(const Rule& rule);
QString rule_explanation(const Rule& rule);
/// "title — " before a sentence that is in English where the window is not; empty where both are.
QString before_evidence(const Rule* rule);

}  // namespace cwmpscope
