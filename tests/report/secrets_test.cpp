#include "report/secrets.h"

#include "tests/support/catch.h"

#include <string>

using namespace cwmpscope;

namespace {

/// The text with each span in brackets.
std::string shown(std::string_view text, const SecretSpans& spans) {
    std::string out;
    std::size_t at = 0;
    for (const SecretSpan& span : spans) {
        out += text.substr(at, span.offset - at);
        out += "[" + std::string(text.substr(span.offset, span.length)) + "]";
        at = span.offset + span.length;
    }
    return out.append(text.substr(at));
}
std::string field(std::string_view name, std::string_view value) {
    return shown(value, secrets_in_field(name, value));
}
std::string xml(std::string_view text) {
    return shown(text, secrets_in_xml(text));
}

}  // namespace

TEST_CASE("secrets in header fields", "[secrets]") {
    CHECK(field("Authorization", "Basic dXNlcjpwYXNz") == "Basic [dXNlcjpwYXNz]");
    CHECK(field("authorization", " Basic\r\n  dXNlcjpwYXNz ") == " Basic\r\n  [dXNlcjpwYXNz] ");
    CHECK(field("Authorization", "Digest username=\"u\", response=\"01,2\", nc=1, cnonce=x") ==
          "Digest username=\"u\", response=\"[01,2]\", nc=1, cnonce=[x]");
    CHECK(field("Authorization", "Digest username=\"u, response=01") == "Digest username=\"[u, response=01]");
    CHECK(field("Authentication-Info", "qop=auth, rspauth=\"ab\", nextnonce=\"n\"") ==
          "qop=auth, rspauth=\"[ab]\", nextnonce=\"n\"");
    CHECK(field("Set-Cookie", "s=8CE5; Path=/; HttpOnly") == "s=[8CE5]; Path=/; HttpOnly");
    CHECK(field("Cookie", "a=1; b=\"2\"") == "a=[1]; b=\"[2]\"");
    CHECK(field("X-Auth-Token", "abc") == "[abc]");
    CHECK(field("Location", "http://u:p@h/a;jsessionid=12?x=1") == "http://[u:p]@h/a;jsessionid=[12]?x=1");
    CHECK(field("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\"") == "Digest realm=\"r\", nonce=\"n\"");
}

TEST_CASE("secrets in a head: folded fields, a start line that is a field", "[secrets]") {
    const std::string head =
        "GET /a?password=x HTTP/1.1\r\nAuthorization: Digest a=\"1\",\r\n response=\"2\"\r\nHost: h\r\nCookie: "
        "s=7\r\n\r\n";
    CHECK(shown(head, secrets_in_head(head)) ==
          "GET /a?password=[x] HTTP/1.1\r\nAuthorization: Digest a=\"[1]\",\r\n response=\"[2]\"\r\nHost: h\r\nCookie: "
          "s=[7]\r\n\r\n");
    const std::string torn = "Cookie: s=7\r\n\r\n";
    CHECK(shown(torn, secrets_in_head(torn)) == "Cookie: s=[7]\r\n\r\n");
}

TEST_CASE("secrets in XML: by element, by the Name beside the Value, in attributes, comments and URLs", "[secrets]") {
    CHECK(xml("<Password>a b</Password>") == "<Password>[a b]</Password>");
    CHECK(xml("<c:Password><![CDATA[ a ]]></c:Password>") == "<c:Password><![CDATA[ [a] ]]></c:Password>");
    CHECK(xml("<P><Name>X.Password</Name><Value>pw</Value></P><P><Name>X.User</Name><Value>u</Value></P>") ==
          "<P><Name>X.Password</Name><Value>[pw]</Value></P><P><Name>X.User</Name><Value>u</Value></P>");
    CHECK(xml("<P><Value>pw</Value><Name>X.Password</Name></P>") ==
          "<P><Value>[pw]</Value><Name>X.Password</Name></P>");
    CHECK(xml("<P><Name>X.PIN</Name><Value><a>1</a>2</Value></P>") ==
          "<P><Name>X.PIN</Name><Value><a>[1]</a>[2]</Value></P>");
    CHECK(xml("<user password=\"pw\" name='n'/>") == "<user password=\"[pw]\" name='n'/>");
    CHECK(xml("<!-- <Password>pw</Password> --><!-- psk=12 -->") ==
          "<!-- <Password>[pw]</Password> --><!-- psk=[12] -->");
    CHECK(xml("<URL>http://u:p@h/?sig=1&amp;password=2</URL>") ==
          "<URL>http://[u:p]@h/?sig=[1]&amp;password=[2]</URL>");
    CHECK(xml("<CommandKey>k</CommandKey><ParameterKey>k</ParameterKey>") ==
          "<CommandKey>k</CommandKey><ParameterKey>k</ParameterKey>");
}

TEST_CASE("secrets in XML that is cut: a Value whose Name was not captured is taken for a secret", "[secrets]") {
    CHECK(xml("ue>pw</Value></P><P><Name>A</Name><Value>1</Value></P>") ==
          "[ue>pw]</Value></P><P><Name>A</Name><Value>1</Value></P>");
    CHECK(xml("pw</Password>") == "[pw]</Password>");
    CHECK(xml("<P><Value>pw</Value></P>") == "<P><Value>[pw]</Value></P>");
    CHECK(xml("<P><Name>A</Name><Value>1</Value><Value>pw</Value></P>") ==
          "<P><Name>A</Name><Value>1</Value><Value>[pw]</Value></P>");
    CHECK(xml("<P><Name>A.Password</Name><Value>p") == "<P><Name>A.Password</Name><Value>[p]");
}

TEST_CASE("secrets in text of any kind", "[secrets]") {
    const auto text = [](std::string_view words) { return shown(words, secrets_in_text(words)); };
    CHECK(text("password=pw&user=u") == "password=[pw]&user=u");
    CHECK(text("{\"wpaPassphrase\": \"a\\\"b\", \"x\":1}") == "{\"wpaPassphrase\": \"[a\\\"b]\", \"x\":1}");
    CHECK(text("set snmp community: public\n") == "set snmp community: [public]\n");
    CHECK(text("ftp://u:p@h") == "ftp://[u:p]@h");
}

TEST_CASE("hostile XML costs linear time", "[secrets]") {
    std::string opens, closes, quotes, values;
    for (int i = 0; i < 100'000; ++i) {
        opens += "<a>";
        closes += "</b>";
        quotes += "<a b=\">";
        values += "<Value>";
    }
    CHECK(secrets_in_xml(opens + closes + quotes).empty());
    CHECK(secrets_in_xml(quotes + "\"").size() < 2);
    CHECK(secrets_in_xml(values + "x").size() == 1);
}

TEST_CASE("identities by name", "[secrets]") {
    CHECK(identity_of_name("InternetGatewayDevice.DeviceInfo.SerialNumber") == IdentityKind::serial);
    CHECK(identity_of_name("SerialNumber") == IdentityKind::serial);
    CHECK(identity_of_name("Device.Ethernet.Interface.1.MACAddress") == IdentityKind::mac);
    CHECK(identity_of_name("Device.WiFi.SSID.1.BSSID") == IdentityKind::mac);
    CHECK(identity_of_name("Device.WiFi.SSID.1.SSID") == IdentityKind::ssid);
    CHECK(identity_of_name("Device.WiFi.SSID.1.SSIDReference") == IdentityKind::none);
    CHECK(identity_of_name("Device.DeviceInfo.ModelName") == IdentityKind::none);
}
