// File transfers that span sessions, as sentences: Download, file, TransferComplete, tied by CommandKey.
#pragma once

#include "report/capture_report.h"
#include "report/text_style.h"

#include <optional>
#include <string>

namespace cwmpscope {

/// "Download 1 Firmware Upgrade Image · key 1464… · still open when the capture ends (asked for in session 2)"
std::string transfer_text(const Transfer& transfer, const Redaction& redaction);
/// A line for each transfer, or only for those that session asked for or completed; with a heading, empty without
/// transfers.
std::string transfers_text(const CaptureReport& report, std::optional<std::uint32_t> session,
                           const Redaction& redaction, const TextStyle& look);
/// HTTP that is not CWMP (file servers, connection requests), a line per connection with what became of its digests.
std::string file_exchanges_text(const CaptureReport& report, const TextStyle& look);
/// Those that are not completed: for `check`.
std::string open_transfers_text(const CaptureReport& report, const TextStyle& look);

}  // namespace cwmpscope
