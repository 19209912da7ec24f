// The filter language explained from its table of fields: `cwmpscope help filter`, the hover help of the GUI, the
// manual.
#pragma once

#include "report/filter/filter_fields.h"
#include "report/text_style.h"

#include <string>

namespace cwmpscope {

/// Grammar, comparisons, the fields, examples.
std::string filter_help_text(const TextStyle& look);
/// One field in a few lines: what it is, what it is compared with, an example.
std::string filter_field_help(const FilterField& field);

}  // namespace cwmpscope
