#include "report/json_line.h"

#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

using namespace cwmpscope;

TEST_CASE("A JSON object that is written at once is the one that is built first") {
    using Json = nlohmann::ordered_json;
    std::vector<std::string> texts{"",     "plain",      "a \"quote\" and \\", "line\nend\t",
                                   "\x7f", "f\xc3\xbcr", "\xff\xfe",           "\xe2\x82"};
    for (int byte = 0; byte < 256; ++byte) texts.emplace_back(2, static_cast<char>(byte));
    const std::vector<std::uint64_t> frames{0, 9, UINT64_MAX};
    for (const std::string& text : texts) {
        for (const bool ascii : {false, true}) {
            JsonLine line(ascii);
            line.text("text", text);
            line.text_or_null("or_null", text);
            line.number("number", UINT64_MAX);
            line.numbers("numbers", frames);
            line.numbers("none", {});
            line.null("null");
            const Json built = {{"text", text},          {"or_null", text.empty() ? Json(nullptr) : Json(text)},
                                {"number", UINT64_MAX},  {"numbers", frames},
                                {"none", Json::array()}, {"null", nullptr}};
            CHECK(line.finish() == built.dump(-1, ' ', ascii, nlohmann::detail::error_handler_t::replace));
        }
    }
    CHECK(JsonLine(false).finish() == "{}");
}
