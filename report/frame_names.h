// FrameNames: how a frame is called in what people read. Of one file it is its number, as in Wireshark; of several the
// short name of its file and its number there, "ring_00002.pcap:17", so that it is found without counting.
#pragma once

#include "capture/frame_places.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace cwmpscope {

struct FrameNames {
    std::vector<std::string> paths;             ///< as given
    std::vector<std::string> files;             ///< names as short as tells them apart; escaped
    std::shared_ptr<const FramePlaces> places;  ///< null: there is one file

    std::string text(std::uint64_t frame) const;
    /// Our sentences say "in frame 12"; with several files it becomes "in frame ring_2.pcap:3".
    std::string in_sentence(std::string sentence) const;
};

FrameNames frame_names(const std::vector<std::string>& paths, std::shared_ptr<const FramePlaces> places);

}  // namespace cwmpscope
