// `messages`: one line per HTTP message, as they complete. Streams: nothing is kept, so columns have fixed widths.
#pragma once

#include "capture/http_message.h"
#include "report/redact.h"
#include "report/text_style.h"

#include <string>

namespace cwmpscope {

std::string messages_head(const TextStyle& look);
/// `label`: what the message means to CWMP, "" for none.
std::string message_line(const TcpConnectionInfo& info, const HttpMessage& message, std::string_view label,
                         Timestamp first, Timestamp previous, const Redaction& redaction, const TextStyle& look);

}  // namespace cwmpscope
