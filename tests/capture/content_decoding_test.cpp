#include "capture/content_decoding.h"

#include "tests/capture/gzip_for_tests.h"
#include "tests/support/catch.h"

using namespace cwmpscope;
using http_test::compress;
using http_test::Wrapping;

namespace {

const std::string text = [] {
    std::string lines;
    for (int i = 0; i < 3000; ++i) lines += "<Name>InternetGatewayDevice." + std::to_string(i) + "</Name>\n";
    return lines;
}();

}  // namespace

TEST_CASE("gzip, x-gzip and both kinds of deflate are decoded", "[http]") {
    CHECK(decode_content(compress(text, Wrapping::gzip), {"gzip"}, 1U << 20U).bytes == text);
    CHECK(decode_content(compress(text, Wrapping::gzip), {"x-gzip"}, 1U << 20U).bytes == text);
    CHECK(decode_content(compress(text, Wrapping::zlib), {"deflate"}, 1U << 20U).bytes == text);
    CHECK(decode_content(compress(text, Wrapping::raw), {"deflate"}, 1U << 20U).bytes == text);
}

TEST_CASE("several codings are undone in reverse order", "[http]") {
    const std::string coded = compress(compress(text, Wrapping::zlib), Wrapping::gzip);
    const DecodedContent decoded = decode_content(coded, {"deflate", "gzip"}, 1U << 20U);
    CHECK(decoded.bytes == text);
    CHECK(decoded.end == DecodingEnd::whole);
}

TEST_CASE("more codings than anyone uses are not followed", "[http]") {
    CHECK(decode_content("x", {"gzip", "gzip", "gzip", "gzip", "gzip"}, 1000).end == DecodingEnd::limit);
}

TEST_CASE("several gzip members are one text, padding behind them is none", "[http]") {
    const std::string coded = compress("one ", Wrapping::gzip) + compress("two", Wrapping::gzip) + std::string(3, '\0');
    CHECK(decode_content(coded, {"gzip"}, 1000).bytes == "one two");
}

TEST_CASE("what cannot be decoded says how", "[http]") {
    const std::string coded = compress(text, Wrapping::gzip);
    const DecodedContent cut = decode_content(std::string_view(coded).substr(0, coded.size() / 2), {"gzip"}, 1U << 20U);
    CHECK(cut.end == DecodingEnd::cut);
    CHECK(!cut.bytes.empty());
    CHECK(text.substr(0, cut.bytes.size()) == cut.bytes);
    std::string broken = coded;
    broken[coded.size() / 2] ^= 0x55;
    CHECK(decode_content(broken, {"gzip"}, 1U << 20U).end == DecodingEnd::broken);
    CHECK(decode_content("plain text", {"gzip"}, 1000).end == DecodingEnd::broken);
    CHECK(decode_content("plain text", {"br"}, 1000).end == DecodingEnd::unsupported);
}

TEST_CASE("a small body that grows without bound is stopped at the bound", "[http]") {
    const std::string bomb = compress(std::string(50U << 20U, 'x'), Wrapping::gzip);
    REQUIRE(bomb.size() < 100'000);
    const DecodedContent decoded = decode_content(bomb, {"gzip"}, 1U << 20U);
    CHECK(decoded.end == DecodingEnd::limit);
    CHECK(decoded.bytes.size() == 1U << 20U);
}

TEST_CASE("exactly the bound is whole", "[http]") {
    CHECK(decode_content(compress(text, Wrapping::gzip), {"gzip"}, text.size()).end == DecodingEnd::whole);
    CHECK(decode_content(compress(text, Wrapping::gzip), {"gzip"}, text.size() - 1).end == DecodingEnd::limit);
}
