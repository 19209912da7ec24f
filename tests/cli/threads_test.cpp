// However many threads read XML, nobody can tell from the results.
#include "tests/cli/program.h"
#include "tests/places.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <string>

namespace fs = std::filesystem;
using namespace cwmpscope::test;

TEST_CASE("one thread and several give the same report, to the byte", "[cli][threads]") {
    std::size_t compared = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(CWMPSCOPE_SOURCE_DIR) / "samples")) {
        if (entry.path().extension() != ".pcap" && entry.path().extension() != ".pcapng") continue;
        const std::string command = "check --json --all --color never ";
        const Ran one = run(command + "--threads 1 " + entry.path().string());
        CHECK(one.out.size() > 100);
        for (const std::string threads : {"2", "4"}) {
            const Ran more = run(command + "--threads " + threads + " " + entry.path().string());
            INFO(entry.path() << " with " << threads);
            CHECK(more.code == one.code);
            CHECK(more.out == one.out);
        }
        ++compared;
    }
    CHECK(compared > 10);
}
