// The report as one HTML file: nothing is loaded from anywhere, nothing is run; readable without scripts, printable,
// light or dark as the reader's system is.
#pragma once

#include "report/ticket.h"

#include <string>
#include <string_view>

namespace cwmpscope {

std::string ticket_html(const Ticket& ticket);
/// Its style sheet (ticket_style.cpp).
std::string_view ticket_style();

}  // namespace cwmpscope
