#include "decoder/retention.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

namespace {

RetainedSession session(std::uint32_t number, std::size_t messages) {
    return {.number = number, .device = {}, .messages = messages};
}

std::vector<std::uint32_t> numbers(const std::vector<RetainedSession>& sessions) {
    std::vector<std::uint32_t> all;
    for (const RetainedSession& one : sessions) all.push_back(one.number);
    return all;
}

}  // namespace

TEST_CASE("clean sessions leave first, the oldest before the others, then the oldest failed one", "[retention]") {
    using Numbers = std::vector<std::uint32_t>;
    Retention retention(10);
    CHECK(retention.add(session(1, 4), false).empty());
    CHECK(retention.add(session(2, 3), true).empty());
    CHECK(retention.add(session(3, 3), true).empty());
    CHECK(numbers(retention.add(session(4, 1), true)) == Numbers{2});
    CHECK(numbers(retention.add(session(5, 6), false)) == Numbers{3, 4});
    CHECK(numbers(retention.add(session(6, 1), true)) == Numbers{1});
    CHECK(retention.left() == 4);
    // One that is too large alone is shown all the same.
    CHECK(numbers(retention.add(session(7, 50), true)) == Numbers{6, 5});
}

TEST_CASE("without a limit everything is kept", "[retention]") {
    Retention retention(0);
    for (std::uint32_t i = 1; i < 100; ++i) CHECK(retention.add(session(i, 1000), i % 2 == 0).empty());
    CHECK(retention.left() == 0);
}
