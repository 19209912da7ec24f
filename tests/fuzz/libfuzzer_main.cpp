// One program per target; CWMPSCOPE_FUZZ_TARGET is its function.
#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    cwmpscope::fuzz::CWMPSCOPE_FUZZ_TARGET(cwmpscope::Bytes(data, size));
    return 0;
}
