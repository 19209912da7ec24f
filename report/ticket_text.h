// The report as plain text: for mails and terminals. What `check` says, then each session concerned with its diagram
// and the text of the messages concerned.
#pragma once

#include "report/text_style.h"
#include "report/ticket.h"

#include <string>

namespace cwmpscope {

std::string ticket_text(const Ticket& ticket, const TextStyle& look);

}  // namespace cwmpscope
