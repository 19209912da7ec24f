// What became of each frame, one line or one JSON object per frame.
#pragma once

#include "capture/packet.h"
#include "capture/packet_fate.h"
#include "report/json.h"
#include "report/text_style.h"

#include <string>

namespace cwmpscope {

/// "in order", "held back behind missing bytes", "no IP"
std::string_view fate_text(const PacketFate& fate);

std::string frames_head(const TextStyle& look);
/// `first` and `before`: times of the first frame and of the one before, for relative formats.
std::string frame_line(FrameRef at, const PacketFate& fate, Timestamp first, Timestamp before, const TextStyle& look);
std::string frame_json(FrameRef at, const PacketFate& fate, const JsonStyle& style);

}  // namespace cwmpscope
