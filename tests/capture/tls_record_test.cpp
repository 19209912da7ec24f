#include "capture/tls_record.h"

#include "tests/support/catch.h"

#include <fmt/format.h>

#include <random>
#include <string>

using namespace cwmpscope;

namespace {

std::string record_of(char type, std::string_view body) {
    return std::string{type, '\3', '\3', static_cast<char>(body.size() >> 8U), static_cast<char>(body.size())} +
           std::string(body);
}

/// Writes down what comes, and believes sought records that hold nothing but 'd'.
class Notes final : public TlsRecordOwner {
public:
    bool record(const TlsRecord& record) override {
        const std::string_view body = as_text(record.body);
        if (record.sought && body.find_first_not_of('d') != std::string_view::npos) return false;
        text +=
            fmt::format("{} at {} of {} frames {}", record.type, record.offset, record.body.size(), record.first.frame);
        std::uint64_t last = record.first.frame;
        for (const TlsPiece& piece : record.pieces) {
            if (piece.at.frame != last) text += fmt::format(" {}@{}", piece.at.frame, piece.offset);
            last = piece.at.frame;
        }
        text += "\n";
        return true;
    }
    void lost(const Loss& loss) override {
        text += fmt::format("lost{}\n", loss.in_record ? fmt::format(" in {} of {}", loss.type, loss.length) : "");
    }
    void not_tls(const StreamBytes& rest, std::uint64_t) override {
        text += fmt::format("no TLS at {}\n", rest.offset);
    }
    std::string text;
};

}  // namespace

TEST_CASE("records are the same however their bytes are cut", "[tls]") {
    const std::string stream = record_of(22, std::string(300, 'h')) + record_of(20, "\1") +
                               record_of(23, std::string(16384, 'd')) + record_of(23, "d") +
                               record_of(21, std::string(2, 'a'));
    const auto read = [&](std::size_t piece, std::size_t frame_length) {
        Notes notes;
        TlsRecordReader reader(notes);
        for (std::size_t at = 0; at < stream.size();) {
            const std::size_t to_frame = frame_length - at % frame_length;
            const std::string_view bytes = std::string_view(stream).substr(at, std::min(piece, to_frame));
            reader.read(
                {at, as_bytes(bytes), {.frame = 1 + at / frame_length, .time = {}, .file_offset = 0, .file = 0}}, 0);
            at += bytes.size();
        }
        CHECK(reader.held() < 1000);
        return notes.text;
    };
    const std::string whole = read(1460, 1460);
    CHECK(whole.starts_with(
        "22 at 0 of 300 frames 1\n20 at 305 of 1 frames 1\n23 at 311 of 16384 frames 1 2@1144 3@2604"));
    for (const std::size_t piece : {1, 2, 3, 5, 100, 1459}) CHECK(read(piece, 1460) == whole);
}

TEST_CASE("a hole inside a record costs that record", "[tls]") {
    Notes notes;
    TlsRecordReader reader(notes);
    const std::string stream = record_of(23, std::string(2000, 'd')) + record_of(23, "dd");
    reader.read({0, as_bytes(std::string_view(stream).substr(0, 100)), {}}, 0);
    reader.skip({100, 500, GapReason::not_captured, {}}, 0);
    reader.read({600, as_bytes(std::string_view(stream).substr(600)), {}}, 0);
    CHECK(notes.text == "lost in 23 of 2000\n23 at 2005 of 2 frames 0\n");
}

TEST_CASE("after a hole that hides the head of a record the next one is sought", "[tls]") {
    std::mt19937 random(1);
    for (int i = 0; i < 50; ++i) {
        std::string noise(random() % 3000, '\0');
        for (char& byte : noise) byte = static_cast<char>(random());
        // What looks like a record and is none, too.
        noise += record_of(23, "no record");
        const std::string stream = noise + record_of(23, std::string(50, 'd')) + record_of(22, "hh");
        Notes notes;
        TlsRecordReader reader(notes);
        reader.skip({0, 1000, GapReason::not_captured, {}}, 0);
        for (std::size_t at = 0; at < stream.size();) {
            const std::size_t length = std::min<std::size_t>(1 + random() % 700, stream.size() - at);
            reader.read({1000 + at, as_bytes(std::string_view(stream).substr(at, length)), {}}, 0);
            at += length;
        }
        reader.finish();
        INFO(notes.text);
        CHECK(notes.text == fmt::format("lost\n23 at {} of 50 frames 0\n22 at {} of 2 frames 0\n", 1000 + noise.size(),
                                        1000 + noise.size() + 55));
    }
}

TEST_CASE("what is no record is told once", "[tls]") {
    Notes notes;
    TlsRecordReader reader(notes);
    const std::string stream = record_of(21, std::string(2, 'a')) + "HTTP/1.1 400 Bad Request\r\n\r\n";
    for (std::size_t at = 0; at < stream.size(); ++at)
        reader.read({at, as_bytes(std::string_view(stream).substr(at, 1)), {}}, 0);
    CHECK(notes.text == "21 at 0 of 2 frames 0\nno TLS at 7\n");
}
