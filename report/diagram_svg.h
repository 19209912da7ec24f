// The sequence diagram as one SVG file: self-contained, text stays text, light or dark as the reader's system is.
#pragma once

#include "report/diagram_rows.h"

#include <span>
#include <string>
#include <string_view>

namespace cwmpscope {

std::string diagram_svg(const DiagramRows& diagram, std::span<const Finding> findings);

/// For a page with several: styles and patterns once, then each diagram with an id of its own.
std::string diagram_svg_styles();
std::string diagram_svg_inside(const DiagramRows& diagram, std::span<const Finding> findings, std::string_view id);

}  // namespace cwmpscope
