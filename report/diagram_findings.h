// The findings that stand below a drawn diagram, one entry per rule: a rule that is broken in every message must not
// bury the others. Text and SVG write them.
#pragma once

#include "report/diagram_rows.h"

#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

struct DiagramFinding {
    Severity severity = Severity::note;
    std::string rule;   ///< its id
    std::string where;  ///< " · 3× · frames 4, 9, 12"
    std::string text;   ///< of the first one; from the wire: escape before printing
};

/// Those that are marked on rows of the diagram, the gravest first.
std::vector<DiagramFinding> findings_below(const DiagramRows& diagram, std::span<const Finding> findings);

}  // namespace cwmpscope
