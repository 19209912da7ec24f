// The sequence diagram as Mermaid, which GitHub, GitLab and Jira draw: rows in, one sequenceDiagram out.
#pragma once

#include "report/diagram_rows.h"

#include <span>
#include <string>

namespace cwmpscope {

std::string diagram_mermaid(const DiagramRows& diagram, std::span<const Finding> findings);

}  // namespace cwmpscope
