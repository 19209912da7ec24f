// RestingLists: the lists of an exchange, packed from when it has been decoded until its session is finished. Between
// the two nobody asks for them, and they are most of what an open session takes.
#pragma once

#include "decoder/session/message.h"
#include "decoder/soap/packed_lists.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cwmpscope {

/// Of one envelope.
struct RestingLists {
    bool of_request = true;
    std::size_t envelope = 0;
    PackedLists lists;
};

/// Takes the lists out of the messages where they are worth it.
std::vector<RestingLists> lay_to_rest(std::optional<Message>& request, std::optional<Message>& response);
/// Puts them back: into the messages that they were taken from.
void wake(const std::vector<RestingLists>& resting, std::optional<Message>& request, std::optional<Message>& response);

}  // namespace cwmpscope
