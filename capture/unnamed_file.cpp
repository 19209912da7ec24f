#include "capture/unnamed_file.h"

#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <cstdlib>

namespace cwmpscope {

std::string temporary_folder() {
    const char* wish = std::getenv("TMPDIR");  // NOLINT(concurrency-mt-unsafe): nobody sets it
    return wish == nullptr || *wish == '\0' ? "/var/tmp" : wish;
}

int open_unnamed() {
    const std::string folder = temporary_folder();
#ifdef O_TMPFILE
    const int file = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, S_IRUSR | S_IWUSR);
    if (file >= 0) return file;
#endif
    std::string named = folder + "/cwmpscope-XXXXXX";
    const int found = mkostemp(named.data(), O_CLOEXEC);
    if (found >= 0) unlink(named.c_str());
    return found;
}

}  // namespace cwmpscope
