// A POST that the ACS refused because, as it says, the session had expired; and how long the CPE had been silent
// before.
#pragma once

#include "capture/time.h"
#include "decoder/rules/turns.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cwmpscope::rules {

struct Expiry {
    std::size_t turn = 0;  ///< index of the refused POST in the turns
    Duration silence{};    ///< between the last byte of the ACS's response before it and the first of the POST
};

std::optional<Expiry> expiry_in(const std::vector<Turn>& turns);

}  // namespace cwmpscope::rules
