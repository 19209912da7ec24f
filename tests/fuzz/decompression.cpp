#include "capture/decompressed_source.h"
#include "tests/capture/gzip_for_tests.h"
#include "tests/fuzz/memory_source.h"
#include "tests/fuzz/targets.h"

#include <string>
#include <utility>
#include <vector>

namespace cwmpscope::fuzz {

namespace {

/// A bomb need not be unpacked to its end.
constexpr std::size_t enough = 1U << 20U;

/// What comes out of a compressed file, and what is wrong with it.
std::string unpacked(Bytes file, std::size_t piece, std::size_t at_once) {
    const auto source = decompressed(ByteWindow(std::make_unique<MemorySource>(file, piece)));
    std::string text;
    std::vector<std::uint8_t> into(at_once);
    while (text.size() < enough) {
        const std::size_t count = source->read(into);
        promise(count <= into.size(), "no more is read than fits");
        promise(source->position() <= file.size(), "no more is read than there is");
        if (count == 0) {
            promise(source->read(into) == 0, "the end stays the end");
            return text + "\n" + source->problem();
        }
        text += as_text(Bytes(into).first(count));
    }
    text.resize(enough);
    return text;
}

/// How much came out, and what was said then.
std::string end_of(const std::string& unpacked) {
    return std::to_string(unpacked.size()) + " bytes, ..." + unpacked.substr(unpacked.rfind('\n') + 1);
}

}  // namespace

/// Input: a compressed file.
void decompression(Bytes input) {
    if (!compression_of(input).empty()) {
        const std::string expected = unpacked(input, input.size() + 1, 4096);
        for (const auto& [piece, at_once] : {std::pair{1U, 4096U}, std::pair{100U, 7U}}) {
            const std::string found = unpacked(input, piece, at_once);
            promise(found == expected,
                    "the same comes out however it is read: " + end_of(found) + ", and at once " + end_of(expected));
        }
    }
    const std::string packed = http_test::compress(as_text(input), http_test::Wrapping::gzip);
    promise(unpacked(as_bytes(packed), 11, 4096) == std::string(as_text(input)) + "\n", "what was packed comes out");
}

}  // namespace cwmpscope::fuzz
