// The rows of the table of export formats write from an ExportInput; here is what the picture shares with them.
#pragma once

#include "gui/exports.h"

namespace cwmpscope {

/// Of the current session: as shown, or all rows.
DiagramRows exported_rows(const ExportInput& input);

}  // namespace cwmpscope
