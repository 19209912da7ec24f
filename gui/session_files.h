// Chosen sessions as files of packets and as transcripts: what `extract` writes, by the same code, masked in the same
// way. Reads the capture again, beside the window's thread.
#pragma once

#include "gui/exports.h"

#include <functional>
#include <optional>
#include <string>

namespace cwmpscope {

/// Writes the packets of the sessions that are shown, with the file transfers and connection requests that belong to
/// them, into a pcapng; null when it went well.
std::optional<Failure> save_sessions(const ExportWish& wish, const std::string& path,
                                     const std::function<bool()>& unwanted);

/// What cannot be written as a transcript is said in one.
std::string transcript_of(const ExportInput& input);

}  // namespace cwmpscope
