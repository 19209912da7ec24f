// Compressed capture files as a ByteSource: gzip, zstd and lz4, recognised by content, any number of members or frames
// one after the other. Unpacks as it is read, so that a file of any size, and a bomb, costs the same bounded memory.
#pragma once

#include "capture/byte_window.h"

#include <memory>
#include <string_view>

namespace cwmpscope {

/// "gzip", "zstd" or "lz4" by the first bytes of a file (at least 4 are looked at); empty when it is none of them.
std::string_view compression_of(Bytes begin);

/// Unpacks from where `packed` stands. All that lies before damage comes out; problem() says where in the compressed
/// file the damage is.
std::unique_ptr<ByteSource> decompressed(ByteWindow packed);

}  // namespace cwmpscope
