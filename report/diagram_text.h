// The sequence diagram as text for terminals, tickets and mail: rows in, lines out.
#pragma once

#include "report/diagram_rows.h"
#include "report/text_style.h"

#include <span>
#include <string>

namespace cwmpscope {

/// With TextStyle::width the details of labels are elided so that lines fit where possible (methods never are); verbose
/// adds frame numbers. Times are since the start unless another format is given; `findings` are those given to
/// diagram_rows() and are listed below.
std::string diagram_text(const DiagramRows& diagram, std::span<const Finding> findings, const TextStyle& look,
                         TimeFormat time = TimeFormat::relative);

}  // namespace cwmpscope
