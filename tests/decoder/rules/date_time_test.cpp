#include "decoder/rules/date_time.h"

#include "tests/support/catch.h"

using namespace cwmpscope::rules;
using namespace std::chrono;

TEST_CASE("a dateTime with an offset is a moment") {
    const sys_seconds moment = sys_days(year(2016) / June / 2) + hours(3) + minutes(39) + seconds(9);
    CHECK(moment_of("2016-06-02T03:39:09Z") == moment);
    CHECK(moment_of("2016-06-01T23:39:09-04:00") == moment);
    CHECK(moment_of("2016-06-02T05:09:09.25+01:30") == moment);
    CHECK(moment_of(" 2016-06-02T03:39:09Z\n") == moment);
}

TEST_CASE("what is unknown, relative or no dateTime is no moment") {
    for (const char* text : {"2016-06-02T03:39:09", "0001-01-01T00:00:00Z", "0001-01-01T00:10:00Z", "12016-06-02T03:39:09Z",
                             "2016-06-31T03:39:09Z", "yesterday", ""}) {
        INFO(text);
        CHECK_FALSE(moment_of(text).has_value());
    }
}

TEST_CASE("moments are compared over their offsets") {
    CHECK(is_earlier("2016-06-02T03:39:08Z", "2016-06-01T23:39:09-04:00"));
    CHECK_FALSE(is_earlier("2016-06-02T03:39:09Z", "2016-06-01T23:39:09-04:00"));
    CHECK_FALSE(is_earlier("2016-06-01T00:00:00", "2016-06-02T00:00:00Z"));
}
