// The keys that are valid where the keyboard is, as the footer names them. They come from the table of actions, so that
// keys which were changed stand there as they are.
#pragma once

#include "gui/actions.h"

namespace cwmpscope {

enum class FooterPlace { start, list, findings, diagram, details, overview, verdicts, filter, text };

QString footer_text(const Actions& actions, FooterPlace place);

}  // namespace cwmpscope
