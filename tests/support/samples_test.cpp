// The samples are what their transcripts say: the pcap files are generated, and each tells where it comes from.
#include "tests/support/catch.h"
#include "tests/support/transcript_tcp.h"
#include "tests/places.h"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace cwmpscope::test;
namespace fs = std::filesystem;

TEST_CASE("each sample is what its transcript makes, and says where it comes from", "[samples]") {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(CWMPSCOPE_SOURCE_DIR) / "samples")) {
        if (entry.path().extension() != ".pcap") continue;
        ++count;
        fs::path transcript_path = entry.path(), description = entry.path();
        transcript_path.replace_extension(".cwmp");
        description.replace_extension(".md");
        INFO(entry.path().filename().string());
        CHECK(fs::exists(description));
        const auto transcript = read_transcript(transcript_path);
        if (const auto* error = std::get_if<TranscriptError>(&transcript)) FAIL(error->str());
        const auto traffic = make_traffic(std::get<Transcript>(transcript));
        if (const auto* error = std::get_if<TranscriptError>(&traffic)) FAIL(error->str());
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        CHECK(bytes == pcap_bytes(std::get<Traffic>(traffic).packets));
    }
    CHECK(count >= 14);
}
