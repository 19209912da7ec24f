#include "tests/fuzz/targets.h"

#include <array>

namespace cwmpscope::fuzz {

std::span<const Target> all_targets() {
    static constexpr std::array<Target, 10> targets{{{"packet", packet},
                                                     {"tcp", tcp},
                                                     {"http_head", http_head},
                                                     {"http_body", http_body},
                                                     {"content_decoding", content_decoding},
                                                     {"capture_file", capture_file},
                                                     {"decompression", decompression},
                                                     {"soap", soap},
                                                     {"tls", tls},
                                                     {"whole", whole}}};
    return targets;
}

}  // namespace cwmpscope::fuzz
