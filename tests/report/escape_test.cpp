#include "report/escape.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

TEST_CASE("control characters, direction overrides and invalid bytes become visible", "[escape]") {
    CHECK(visible("plain text") == "plain text");
    CHECK(visible("Gerät 漢字") == "Gerät 漢字");
    CHECK(visible("\x1b[31mred\x07") == "\\x1b[31mred\\x07");
    CHECK(visible("a\r\n\tb") == "a\\r\\n\\tb");
    CHECK(visible(std::string("\0", 1)) == "\\x00");
    CHECK(visible("\xc2\x9b"
                  "31m") == "\\u009b31m");
    CHECK(visible("abc\xe2\x80\xae"
                  "cba") == "abc\\u202ecba");
    CHECK(visible("\xff\xc3") == "\\xff\\xc3");
    CHECK(visible("\xed\xa0\x80") == "\\xed\\xa0\\x80");
    CHECK(visible("\xf3\xa0\x80\x81") == "\\u{e0001}");
    CHECK(visible("\xc0\xaf") == "\\xc0\\xaf");
}

TEST_CASE("ASCII has nothing else", "[escape]") {
    CHECK(visible_ascii("Gerät \x1b") == "Ger\\u00e4t \\x1b");
}

TEST_CASE("XML and Mermaid cannot be broken out of", "[escape]") {
    CHECK(xml_escaped("</text><script a=\"1\" b='2'>&\x01") ==
          "&lt;/text&gt;&lt;script a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;\\x01");
    CHECK(mermaid_escaped("a;b#c\nend %% <b>") == "a#59;b#35;c\\nend #37;#37; #60;b#62;");
}

TEST_CASE("JSON gets valid UTF-8", "[escape]") {
    CHECK(valid_utf8("a\xff\xe4z") == "a\xef\xbf\xbd\xef\xbf\xbdz");
}
