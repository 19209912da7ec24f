#include "capture/content_decoding.h"
#include "tests/capture/gzip_for_tests.h"
#include "tests/fuzz/script.h"
#include "tests/fuzz/targets.h"

#include <array>

namespace cwmpscope::fuzz {

/// Input: codings (8 bits), the limit in 16 bytes (8), where the coded bytes are cut (16), the bytes.
void content_decoding(Bytes input) {
    static constexpr std::array<std::string_view, 4> names{"gzip", "deflate", "x-gzip", "identity"};
    Script script(input);
    const unsigned choice = script.take8();
    const std::size_t most = script.take8() * std::size_t{16};
    const std::size_t cut_at = script.take16();
    const std::string_view bytes = as_text(script.take_rest());
    std::vector<std::string> codings{std::string(names[choice % 4])};
    if ((choice & 4U) != 0) codings.emplace_back(names[choice / 8 % 4]);
    if ((choice & 0xc0U) == 0xc0U) codings.emplace_back("br");

    const DecodedContent limited = decode_content(bytes, codings, most);
    promise(limited.bytes.size() <= most, "no more comes out than is allowed");
    const DecodedContent all = decode_content(bytes, codings, 1U << 20U);
    promise(all.bytes.size() <= 1U << 20U, "no more comes out than is allowed");
    if (codings.size() == 1) {
        const DecodedContent part = decode_content(bytes.substr(0, cut_at), codings, 1U << 20U);
        if (all.end == DecodingEnd::whole || all.end == DecodingEnd::cut)
            promise(all.bytes.starts_with(part.bytes), "the beginning decodes to the beginning");
    }

    if (choice % 4 == 3) return;
    using http_test::Wrapping;
    const Wrapping wrapping =
        codings.front() == "deflate" ? ((choice & 8U) != 0 ? Wrapping::raw : Wrapping::zlib) : Wrapping::gzip;
    const DecodedContent back = decode_content(http_test::compress(bytes, wrapping), {codings.front()}, bytes.size());
    promise(back.bytes == bytes, "what was coded comes back");
    promise(back.end == DecodingEnd::whole, "and is whole");
}

}  // namespace cwmpscope::fuzz
