// Content and transfer codings of a body: gzip, x-gzip and deflate (also the raw form that some senders use). Coded
// bytes go in, decoded ones come out; how large they may become is bounded. RFC 9110 section 8.4.1, RFC 1950 to 1952.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

enum class DecodingEnd : std::uint8_t {
    whole,       ///< the coded data ended where it says that it ends
    cut,         ///< the coded data is good so far, and goes on
    limit,       ///< more would have come out than is allowed
    broken,      ///< not what the coding promises
    unsupported  ///< a coding that is not read here
};

struct DecodedContent {
    std::string bytes;  ///< what came out before the end; empty when it is not of the innermost content
    DecodingEnd end = DecodingEnd::whole;
};

/// Undoes `codings` (lower case, in the order in which they were applied). At most `most_bytes` come out of each step.
DecodedContent decode_content(std::string_view coded, const std::vector<std::string>& codings, std::size_t most_bytes);

}  // namespace cwmpscope
