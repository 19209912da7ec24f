// Inputs that once broke something (tests/fuzz/crashes/TARGET) or are worth keeping (tests/fuzz/corpus/TARGET) go
// through their target again, without libFuzzer and whatever the compiler.
#include "tests/fuzz/targets.h"
#include "tests/support/catch.h"
#include "tests/places.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace cwmpscope;
namespace fs = std::filesystem;

TEST_CASE("kept inputs of the fuzz targets break nothing", "[fuzz]") {
    const fs::path folder = fs::path(CWMPSCOPE_SOURCE_DIR) / "tests" / "fuzz";
    for (const fuzz::Target& target : fuzz::all_targets()) {
        for (const char* kind : {"crashes", "corpus"}) {
            const fs::path inputs = folder / kind / target.name;
            if (!fs::exists(inputs)) continue;
            for (const auto& entry : fs::directory_iterator(inputs)) {
                std::ifstream file(entry.path(), std::ios::binary);
                const std::string bytes{std::istreambuf_iterator<char>(file), {}};
                INFO(entry.path().string());
                CHECK_NOTHROW(target.run(as_bytes(bytes)));
            }
        }
    }
}

TEST_CASE("every fuzz target takes no bytes at all, and any few", "[fuzz]") {
    for (const fuzz::Target& target : fuzz::all_targets()) {
        INFO(target.name);
        CHECK_NOTHROW(target.run({}));
        for (unsigned byte = 0; byte < 256; ++byte) {
            const std::string bytes(5, static_cast<char>(byte));
            CHECK_NOTHROW(target.run(as_bytes(bytes)));
        }
    }
}
