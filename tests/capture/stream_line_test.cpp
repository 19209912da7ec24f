#include "capture/stream_line.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

namespace {

StreamPlace place(std::uint64_t offset, std::uint64_t frame, std::uint64_t acknowledged = 0) {
    return {offset, acknowledged, FrameRef{frame, {}, 0, 0}};
}

}  // namespace

TEST_CASE("a line is taken in pieces up to its line feed, and each byte knows its packet", "[http]") {
    StreamLine line;
    StreamPlace now = place(100, 7, 50);
    CHECK_FALSE(line.take("POST /a", 8192, now));
    CHECK(now.offset == 107);
    now = place(107, 9, 60);
    CHECK(line.take("cs HTTP/1.1\r\nHost: a\r\n", 8192, now));
    CHECK(line.text() == "POST /acs HTTP/1.1\r\n");
    CHECK(now.offset == 120);
    CHECK(line.offset() == 100);
    CHECK(line.place_of(106).at.frame == 7);
    CHECK(line.place_of(106).acknowledged == 50);
    CHECK(line.place_of(107).at.frame == 9);
    CHECK(line.place_of(119).offset == 119);

    line.clear();
    CHECK(line.take("\n", 8192, now));
    CHECK(line.offset() == 120);
    CHECK(line.place_of(120).at.frame == 9);
}

TEST_CASE("a line without end is cut at its limit, its front can be forgotten", "[http]") {
    StreamLine line;
    StreamPlace now = place(0, 1);
    CHECK_FALSE(line.take("aaaa", 8, now));
    now.at = place(0, 2).at;
    CHECK(line.take("bbbbbbbb", 8, now));
    CHECK(line.text() == "aaaabbbb");
    CHECK(now.offset == 8);
    CHECK_FALSE(line.ends_with_line_feed());
    line.drop_front(5);
    CHECK(line.text() == "bbb");
    CHECK(line.offset() == 5);
    CHECK(line.place_of(5).at.frame == 2);
}

TEST_CASE("a line ends in CRLF or in LF alone", "[http]") {
    CHECK(without_line_end("a\r\n") == "a");
    CHECK(without_line_end("a\n") == "a");
    CHECK(without_line_end("a\r") == "a");
    CHECK(without_line_end("a\r\r\n") == "a\r");
    CHECK(without_line_end("") == "");
}
