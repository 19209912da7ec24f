// What a stage promises whatever goes in. A broken promise is a defect: nobody catches it in a fuzz target, and a test
// fails with its text.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace cwmpscope::test {

struct BrokenPromise : std::runtime_error {
    using std::runtime_error::runtime_error;
};

inline void promise(bool kept, std::string_view what) {
    if (!kept) throw BrokenPromise(std::string(what));
}

}  // namespace cwmpscope::test
