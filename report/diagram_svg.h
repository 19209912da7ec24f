// The sequence diagram as one SVG file: self-contained, text stays text, light or dark as the reader's system is.
#pragma once

#include "report/diagram_rows.h"

#include <span>
#include <string>

namespace cwmpscope {

std::string diagram_svg(const DiagramRows& diagram, std::span<const Finding> findings);

}  // namespace cwmpscope
