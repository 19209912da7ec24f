#include "decoder/session/packing.h"

#include "tests/support/catch.h"

#include <limits>

using namespace cwmpscope;

namespace cwmpscope {

struct Parts {
    std::uint64_t large = 0;
    int negative = 0;
    std::optional<std::uint16_t> maybe, none;
    Observed<std::string> seen, absent = Observed<std::string>::present("to be replaced"), unseen;
    Boxed<std::string> boxed, empty;
    std::vector<std::string> list;
    BoxedList<int> flags;
    std::shared_ptr<const std::string> shared, null;
    Timestamp time{};
    Duration duration{};
    FrameRef first, earlier, none_at;
    std::string word, again, full;
};

template <class Archive>
void members(Archive& archive, Like<Parts> auto& parts) {
    archive(parts.large, parts.negative, parts.maybe, parts.none, parts.seen, parts.absent, parts.unseen, parts.boxed,
            parts.empty, parts.list, parts.flags, parts.shared, parts.null, parts.time, parts.duration, parts.first,
            parts.earlier, parts.none_at);
    archive.word(parts.word);
    archive.word(parts.again);
    archive.word(parts.full);
}

}  // namespace cwmpscope

TEST_CASE("what was packed is read again", "[packing]") {
    Parts parts;
    parts.large = std::numeric_limits<std::uint64_t>::max();
    parts.negative = std::numeric_limits<int>::min();
    parts.maybe = 7547;
    parts.seen = Observed<std::string>::present(std::string("a\0b", 3));
    parts.absent = Observed<std::string>::absent();
    parts.boxed = std::string("boxed");
    parts.list = {"", "one", std::string(300, 'x')};
    parts.flags = std::vector<int>{-1, 2};
    parts.shared = std::make_shared<const std::string>("shared");
    parts.time = Timestamp(Duration(-1));
    parts.duration = Duration::max();
    parts.first = {.frame = 5'000'000'000,
                   .time = Timestamp(Duration(1'700'000'000'000'000'000)),
                   .file_offset = 1U << 31U,
                   .file = 3};
    parts.earlier = {
        .frame = 1, .time = Timestamp::min(), .file_offset = std::numeric_limits<std::uint64_t>::max(), .file = 0};
    parts.word = parts.again = "ParameterKey";
    parts.full = std::string(500, 'w');

    Dictionary words(200);  // room for one
    Packer packer(words);
    packer(parts);
    Parts read;
    Unpacker(words.texts(), packer.bytes(), packer.beside())(read);
    CHECK(read.large == parts.large);
    CHECK(read.negative == parts.negative);
    CHECK(read.maybe == parts.maybe);
    CHECK(!read.none);
    CHECK(read.seen == parts.seen);
    CHECK(read.absent == parts.absent);
    CHECK(read.unseen == parts.unseen);
    CHECK(read.boxed == parts.boxed);
    CHECK(!read.empty.has_value());
    CHECK(read.list == parts.list);
    CHECK(read.flags == parts.flags);
    REQUIRE(read.shared != nullptr);
    CHECK(*read.shared == "shared");
    CHECK(read.null == nullptr);
    CHECK(read.time == parts.time);
    CHECK(read.duration == parts.duration);
    CHECK(read.first == parts.first);
    CHECK(read.earlier == parts.earlier);
    CHECK(read.none_at == FrameRef{});
    CHECK(read.word == parts.word);
    CHECK(read.again == parts.word);
    CHECK(read.full == parts.full);

    // The next value knows nothing of the frames of the one before.
    const std::string bytes(packer.bytes());
    packer.clear();
    packer(parts);
    CHECK(packer.bytes() == bytes);
}

TEST_CASE("frames that follow each other take few bytes, and so do words", "[packing]") {
    Dictionary words(1000);
    Packer packer(words);
    FrameRef at{.frame = 1'000'000,
                .time = Timestamp(Duration(1'700'000'000'000'000'000)),
                .file_offset = 900'000'000,
                .file = 0};
    packer(at);
    const std::size_t first = packer.bytes().size();
    at.frame += 3;
    at.time += std::chrono::microseconds(250);
    at.file_offset += 1500;
    packer(at);
    CHECK(packer.bytes().size() - first <= 8);
    packer.clear();
    const std::string name = "InternetGatewayDevice.ManagementServer.ConnectionRequestURL";
    for (int i = 0; i < 10; ++i) packer.word(name);
    CHECK(packer.bytes().size() == 10);
}
