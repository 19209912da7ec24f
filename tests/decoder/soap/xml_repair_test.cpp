#include "decoder/soap/xml_repair.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

namespace {

std::string repaired(std::string_view xml) {
    return repair_xml(xml).text;
}

}  // namespace

TEST_CASE("repair: well-formed text stays as it is", "[soap][repair]") {
    for (const char* xml :
         {"<a/>", "<?xml version='1.0'?>\n<a b='>'></a>", "<a><!-- < & > --><![CDATA[</a>]]>x &amp; y</a>",
          "<!DOCTYPE a><a:b xmlns:a = \"u\"\nc=''>t</a:b>", ""}) {
        const RepairedXml result = repair_xml(xml);
        CHECK(result.text == xml);
        CHECK(result.open_elements == 0);
        CHECK_FALSE(result.first_error.has_value());
    }
}

TEST_CASE("repair: an end tag closes what it most likely means", "[soap][repair]") {
    CHECK(repaired("<a><b>x</B></a>") == "<a><b>x</b></a>");
    CHECK(repaired("<a><b>x</a>") == "<a><b>x</b></a>");
    CHECK(repaired("<a>x</b></a>") == "<a>x</a>");
    CHECK(repaired("<a>x</a></a>") == "<a>x</a>");
    CHECK(repaired("<a><b>x</b</a>") == "<a><b>x</b></a>");
    CHECK(*repair_xml("<a><b>x</B></a>").first_error == 7);
}

TEST_CASE("repair: a blank lost in a start tag", "[soap][repair]") {
    CHECK(repaired("<NamesSOAP-ENC:arrayType=\"xsd:string[2]\"><string>a</string></Names>") ==
          "<Names><string>a</string></Names>");
}

TEST_CASE("repair: broken attributes go, good ones stay", "[soap][repair]") {
    CHECK(repaired("<a b='1' c=2 d>x</a>") == "<a b='1'>x</a>");
    CHECK(repaired("<a b=\"1>x</a>") == "<a>x</a>");
    CHECK(repaired("<a b/>") == "<a/>");
    CHECK(repaired("<a <b/></a>") == "<a><b/></a>");
}

TEST_CASE("repair: a '<' that begins no tag is text", "[soap][repair]") {
    CHECK(repaired("<a>1 < 2 <3</a>") == "<a>1 &lt; 2 &lt;3</a>");
}

TEST_CASE("repair: text that was cut is closed, and what was open is counted", "[soap][repair]") {
    const RepairedXml result = repair_xml("<a><b>te");
    CHECK(result.text == "<a><b>te</b></a>");
    CHECK(result.open_elements == 2);
    CHECK_FALSE(result.first_error.has_value());
    CHECK(repaired("<a><b") == "<a></a>");
    CHECK(repaired("<a><b c='x") == "<a></a>");
    CHECK(repaired("<a>x</") == "<a>x</a>");
    CHECK(repaired("<a>x<") == "<a>x</a>");
    CHECK(repaired("<a>x<!-- y") == "<a>x</a>");
}
