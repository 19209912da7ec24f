#include "decoder/soap/lexical.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

TEST_CASE("lexical: booleans", "[soap][lexical]") {
    CHECK(parse_boolean("1") == true);
    CHECK(parse_boolean(" true\n") == true);
    CHECK(parse_boolean("0") == false);
    CHECK(parse_boolean("false") == false);
    for (const char* wrong : {"", "yes", "True", "2", "01", "on"}) CHECK_FALSE(parse_boolean(wrong).has_value());
}

TEST_CASE("lexical: integers", "[soap][lexical]") {
    CHECK(parse_int("-2147483648") == -2147483648LL);
    CHECK(parse_int("+5") == 5);
    CHECK(parse_int("007") == 7);
    CHECK(parse_unsigned_int("4294967295") == 4294967295U);
    CHECK(parse_unsigned_int("-0") == 0U);
    for (const char* wrong : {"", "-", "+", "+-5", "1.0", "0x10", "2147483648", "1 2", "1e3"}) {
        INFO(wrong);
        CHECK_FALSE(parse_int(wrong).has_value());
    }
    for (const char* wrong : {"-1", "4294967296", ""}) CHECK_FALSE(parse_unsigned_int(wrong).has_value());
    CHECK(is_long("-9223372036854775808"));
    CHECK_FALSE(is_long("9223372036854775808"));
    CHECK(is_unsigned_long("18446744073709551615"));
    CHECK_FALSE(is_unsigned_long("-1"));
}

TEST_CASE("lexical: dateTime", "[soap][lexical]") {
    for (const char* right : {"2016-06-01T23:39:09-04:00", "2016-06-01T23:39:09", "0001-01-01T00:00:00Z",
                              "2016-02-29T00:00:00.125Z", "2016-06-01T24:00:00", "2016-06-01T23:39:09+14:00",
                              " 2016-06-01T23:39:09Z\n", "12016-06-01T23:39:09Z", "-0044-03-15T12:00:00"}) {
        INFO(right);
        CHECK(is_date_time(right));
    }
    for (const char* wrong :
         {"", "2016/06/01 23:39", "2016-06-01", "2016-06-01 23:39:09", "2016-6-1T23:39:09", "2015-02-29T00:00:00",
          "2016-13-01T00:00:00", "2016-06-31T00:00:00", "2016-06-01T24:00:01", "2016-06-01T23:60:00",
          "2016-06-01T23:39:60", "2016-06-01T23:39:09.", "2016-06-01T23:39:09-0400", "2016-06-01T23:39:09+14:30",
          "2016-06-01T23:39", "16-06-01T23:39:09", "2016-06-01T23:39:09Zx"}) {
        INFO(wrong);
        CHECK_FALSE(is_date_time(wrong));
    }
}

TEST_CASE("lexical: base64 and hexBinary", "[soap][lexical]") {
    for (const char* right : {"", "AAAA", "AAA=", "AA==", "AA AA\nBB==", "+/+/"}) CHECK(is_base64(right));
    for (const char* wrong : {"A", "AAA", "A===", "AA=A", "AA-_"}) CHECK_FALSE(is_base64(wrong));
    for (const char* right : {"", "0aFF"}) CHECK(is_hex_binary(right));
    for (const char* wrong : {"0", "0g"}) CHECK_FALSE(is_hex_binary(wrong));
}

TEST_CASE("lexical: length is counted in characters", "[soap][lexical]") {
    CHECK(character_count("") == 0);
    CHECK(character_count("abc") == 3);
    CHECK(character_count("\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80") == 3);
}

TEST_CASE("lexical: letter case", "[soap][lexical]") {
    CHECK(same_but_for_case("CommandKey", "commandKEY"));
    CHECK_FALSE(same_but_for_case("CommandKey", "CommandKeys"));
    CHECK_FALSE(same_but_for_case("a[", "A{"));
}
