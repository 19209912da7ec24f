#include "report/live_lines.h"

#include "tests/support/catch.h"

#include <utility>

using namespace cwmpscope;

namespace {

Finding finding(std::uint64_t frame, std::string text) {
    Finding one;
    one.frames = {frame};
    one.message = 3;
    one.text = std::move(text);
    return one;
}

std::string texts(const std::vector<Finding>& findings) {
    std::string all;
    for (const Finding& one : findings) all += one.text + ";";
    return all;
}

}  // namespace

TEST_CASE("of two findings of a rule in one message each is told, and none twice", "[live-lines]") {
    const std::vector<Finding> both = {finding(7, "A is no number"), finding(7, "B is no number")};
    CHECK(texts(not_told(both, {})) == "A is no number;B is no number;");
    CHECK(texts(not_told(both, {both[1]})) == "A is no number;");
    CHECK(texts(not_told(both, both)).empty());
    // Masked in one of them: it stands for one of them all the same.
    CHECK(texts(not_told(both, {finding(7, "*** is no number")})) == "B is no number;");
    CHECK(texts(not_told(both, {finding(7, "*** is no number"), both[0]})).empty());
    CHECK(texts(not_told(both, {finding(8, "A is no number")})) == "A is no number;B is no number;");
}
