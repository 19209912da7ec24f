// Files without a name, for what waits outside of memory: nobody else can open them, and they are gone with the
// program.
#pragma once

#include <string>

namespace cwmpscope {

/// $TMPDIR, else /var/tmp, which is on a disk where /tmp may be memory.
std::string temporary_folder();

/// Its descriptor, for reading and writing; below zero, with errno: there none can be made.
int open_unnamed();

}  // namespace cwmpscope
