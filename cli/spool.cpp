#include "cli/spool.h"

#include "decoder/byte_store.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace cwmpscope {

std::variant<Spool, Failure> Spool::create() {
    std::string pattern = temporary_folder() + "/cwmpscope-XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr)
        return Failure{pattern, std::strerror(errno), "set TMPDIR to a folder that you may write to"};
    return Spool(pattern);
}

Spool::Spool(Spool&& other) noexcept : folder_(std::exchange(other.folder_, {})) {}

Spool::~Spool() {
    std::error_code ignored;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
}

}  // namespace cwmpscope
