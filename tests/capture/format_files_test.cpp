// Public files of many writers, sound and broken: as many packets as tshark reads, unless none of it is read because of
// its link type.
#include "tests/capture/file_writer.h"
#include "tests/places.h"

#include <nlohmann/json.hpp>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

namespace fs = std::filesystem;

const fs::path captures = fs::path(CWMPSCOPE_SOURCE_DIR) / ".." / "shared" / "captures" / "public";

/// Custom blocks after the last packet.
std::size_t custom_blocks_at_end(const std::string& name) {
    if (name.ends_with("test017.pcapng")) return 4;
    return name.ends_with("test018.pcapng") || name.ends_with("__advanced__test102.pcapng") ? 1 : 0;
}

}  // namespace

TEST_CASE("public files give as many packets as tshark reads in them", "[files]") {
    if (!fs::exists(captures / "format")) return;
    std::size_t seen = 0;
    for (const auto& entry : fs::directory_iterator(captures / "format")) {
        const std::string name = entry.path().filename().string();
        std::ifstream truth(captures / "truth" / "format" / (name + ".json"));
        if (!truth) continue;
        const auto frames = nlohmann::json::parse(truth).at("frames").get<std::size_t>();
        const Reading reading = read_paths({entry.path().string()});
        ++seen;
        if (reading.failure && reading.failure->detail.starts_with("link type ")) continue;
        // tshark also numbers custom blocks; of those after the last packet nothing is given.
        const std::size_t last = reading.packets.empty() ? 0 : reading.packets.back().at.frame;
        INFO(name << ": " << last << ", tshark " << frames << " "
                  << (reading.failure    ? reading.failure->detail
                      : reading.damage() ? reading.damage()->what
                                         : std::string()));
        CHECK(last == frames - custom_blocks_at_end(name));
    }
    CHECK(seen >= 70);
}
