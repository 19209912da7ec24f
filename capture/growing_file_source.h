// A file that is still being written, as a ByteSource: at its end it waits for more, as `tail -f` does. Ends when the
// user has enough of it, or when the file is cut, replaced or removed: problem() then says which.
#pragma once

#include "capture/byte_source.h"

#include <memory>
#include <string>

namespace cwmpscope {

/// Takes the open descriptor over. `path` is where another file may take its place.
std::unique_ptr<ByteSource> growing_file(int descriptor, std::string path, const InputWishes& wishes);

}  // namespace cwmpscope
