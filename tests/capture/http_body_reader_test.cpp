#include "capture/http_body_reader.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

namespace {

/// One message whose head is empty, read in pieces of one byte.
struct Body {
    Limits limits;
    CaptureCounters counters;
    StreamLine line;
    HttpBodyReader reader{limits, counters, line};
    HttpMessage message;
    StreamPlace now;

    BodyProgress begin(BodyFraming framing, std::uint64_t length = 0, std::vector<std::string> codings = {}) {
        message.framing = framing;
        return reader.begin({framing, length, std::move(codings)});
    }
    /// Until the body is over, or all is read.
    BodyProgress read(std::string_view bytes) {
        BodyProgress progress = BodyProgress::goes_on;
        while (!bytes.empty() && progress == BodyProgress::goes_on) {
            const std::uint64_t before = now.offset;
            progress = reader.read(message, bytes.substr(0, 1), now);
            bytes.remove_prefix(now.offset - before);
        }
        left = bytes;
        return progress;
    }
    std::string_view left;  ///< what was not read
};

}  // namespace

TEST_CASE("a body with a length ends there", "[http]") {
    Body body;
    CHECK(body.begin(BodyFraming::content_length, 5) == BodyProgress::goes_on);
    CHECK(body.read("helloPOST") == BodyProgress::complete);
    CHECK(body.left == "POST");
    CHECK(body.message.body() == "hello");
    CHECK(body.message.wire_body_length == 5);
    CHECK(body.begin(BodyFraming::content_length, 0) == BodyProgress::complete);
    CHECK(body.begin(BodyFraming::none) == BodyProgress::complete);
}

TEST_CASE("a body in chunks ends behind its trailer", "[http]") {
    Body body;
    body.begin(BodyFraming::chunked);
    CHECK(body.read("5;x=1\r\nhello\r\n2\r\n, \r\n0\r\nX-Sum: 1\r\n") == BodyProgress::trailer_line);
    CHECK(body.line.text() == "X-Sum: 1\r\n");
    body.reader.keep_trailer_line(body.message, body.now.offset);
    CHECK(body.read("\r\nHTTP") == BodyProgress::complete);
    CHECK(body.left == "HTTP");
    CHECK(body.message.body() == "hello, ");
    CHECK(body.message.chunks == 2);
    CHECK(body.message.chunk_sizes == std::vector<std::uint64_t>{5, 2});
    CHECK(body.message.has_note(HttpNoteKind::chunk_extension));
    CHECK(body.message.has_note(HttpNoteKind::trailer));
    CHECK_FALSE(body.message.has_note(HttpNoteKind::bad_chunk));
}

TEST_CASE("where a chunk header is none, nobody knows where the body ends", "[http]") {
    Body body;
    body.begin(BodyFraming::chunked);
    CHECK(body.read("2\r\nab\r\nxyz\r\n") == BodyProgress::undecodable);
    CHECK(body.message.body() == "ab");
    CHECK(body.message.notes.front().offset == 7);

    Body longer;
    longer.begin(BodyFraming::chunked);
    CHECK(longer.read("2\r\nab\rX") == BodyProgress::undecodable);
    CHECK(longer.message.notes.front().offset == 6);
    CHECK(longer.left == "X");
}

TEST_CASE("a hole inside a body costs what it hides, one that may reach beyond it ends it", "[http]") {
    Body body;
    body.begin(BodyFraming::content_length, 10);
    body.read("abc");
    CHECK(body.reader.skip(body.message, 4, Incomplete::gap) == BodyProgress::goes_on);
    CHECK(body.read("hijPOST") == BodyProgress::complete);
    CHECK(body.left == "POST");
    CHECK(body.message.incomplete == Incomplete::gap);
    CHECK(body.message.body() == "abc");

    Body beyond;
    beyond.begin(BodyFraming::content_length, 10);
    CHECK(beyond.reader.skip(beyond.message, 11, Incomplete::gap) == BodyProgress::hidden);
    CHECK(beyond.reader.skip(beyond.message, std::nullopt, Incomplete::gap) == BodyProgress::hidden);
    CHECK(beyond.reader.skip(beyond.message, 10, Incomplete::snaplen) == BodyProgress::complete);

    Body chunks;
    chunks.begin(BodyFraming::chunked);
    chunks.read("4");
    CHECK(chunks.reader.skip(chunks.message, 1, Incomplete::gap) == BodyProgress::hidden);
}

TEST_CASE("what a body holds is counted until it is finished, or its reader is gone", "[http]") {
    CaptureCounters counters;
    {
        const Limits limits;
        StreamLine line;
        HttpBodyReader reader(limits, counters, line);
        HttpMessage message;
        StreamPlace now;
        reader.begin({BodyFraming::until_close, 0, {}});
        CHECK(reader.lasts_until_close());
        reader.read(message, std::string(5000, 'x'), now);
        CHECK(counters.http_open_bytes >= 5000);
        reader.finish(message, now.offset);
        CHECK(counters.http_open_bytes == 0);
        CHECK_FALSE(reader.lasts_until_close());
        reader.begin({BodyFraming::until_close, 0, {}});
        reader.read(message, std::string(5000, 'x'), now);
        CHECK(counters.http_open_bytes > 0);
    }
    CHECK(counters.http_open_bytes == 0);
}
