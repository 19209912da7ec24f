// The report as Markdown for bug trackers: GitHub, GitLab, Gitea, with Mermaid diagrams where those draw them. Kept
// within their limits: 50 000 characters and 500 arrows for a diagram, 64 kB for a text that one pastes.
#pragma once

#include "report/ticket.h"

#include <string>

namespace cwmpscope {

/// What suits a ticket: few sessions, short texts.
TicketOptions markdown_options(TicketOptions options);
std::string ticket_markdown(const Ticket& ticket);

}  // namespace cwmpscope
