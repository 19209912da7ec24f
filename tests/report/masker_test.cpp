#include "report/masker.h"

#include "report/base64.h"
#include "tests/report/sample_session.h"
#include "tests/support/catch.h"

#include <memory>
#include <set>
#include <string>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

const Redaction hidden;
const Redaction nameless{false, true};
const Redaction open{true, false};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A session in which a password is set, a Download has credentials, and a Fault repeats the password.
Session with_secrets() {
    SessionSketch sketch = informed();
    CwmpMessage set = envelope(Method::SetParameterValues, CwmpKind::request, "2");
    set.item_count = 2;
    set.first_name = "Device.X.Password";
    set.first_value = "h&nter 2";
    const auto lists = std::make_shared<CwmpLists>(
        std::vector<ListItem>{{"Device.X.Password", "h&nter 2", "string"}, {"Device.X.Username", "000000", "string"}});
    set.lists = lists;
    sketch.message(Side::acs, 1, {set});
    CwmpMessage download = envelope(Method::Download, CwmpKind::request, "3");
    download.arguments = {{"URL", "ftp://me:geheim@10.0.0.3/fw.bin"}, {"Username", "000000"}, {"Password", "000000"}};
    sketch.message(Side::acs, 1, {download});
    CwmpMessage fault = envelope(Method::unknown, CwmpKind::fault, "3");
    fault.fault = FaultFacts{};
    fault.fault->text =
        "h&nter 2 (aCZudGVyIDI=, h&amp;nter 2, h%26nter%202) is too short for serial 000000 at 10.0.0.3:80";
    sketch.message(Side::cpe, 1, {fault});
    Message& first = sketch.changed(0);
    first.http->authorization = Observed<AuthField>::present(
        {"digest", {{"username", "202BC1-000000", true}, {"response", "0a0b0c", true}}, ""});
    first.http->cookies.push_back({"s", "8CE5", false, false});
    return sketch.session;
}

}  // namespace

TEST_CASE("masked facts: secrets by their place, and wherever else they turn up", "[masker]") {
    Masker masker(hidden);
    const auto session = std::make_shared<const Session>(with_secrets());
    const Hidden count = masker.learn(*session);
    CHECK(count.passwords == 2);
    CHECK(count.credentials == 1);
    CHECK(count.cookies == 1);
    CHECK(count.urls == 1);
    const auto masked = masker.session(session);
    const Message& set = *masked->messages[masked->messages.size() - 3];
    CHECK(set.cwmp()->first_value == "***");
    CHECK(set.cwmp()->lists->items()[0].value == "***");
    CHECK(set.cwmp()->lists->items()[1].value == "000000");
    const Message& download = *masked->messages[masked->messages.size() - 2];
    CHECK(*download.cwmp()->argument("URL") == "ftp://***@10.0.0.3/fw.bin");
    CHECK(*download.cwmp()->argument("Password") == "***");
    CHECK(*download.cwmp()->argument("Username") == "000000");
    const Message& fault = *masked->messages.back();
    // The serial number is a password as well: it is masked where it is one.
    CHECK(fault.cwmp()->fault->text == "*** (***, ***, ***) is too short for serial 000000 at 10.0.0.3:80");
    const Message& first = *masked->messages.front();
    CHECK(first.http->authorization.get_if()->value("response") == "***");
    CHECK(first.http->authorization.get_if()->value("username") == "202BC1-000000");
    CHECK(first.http->cookies.front().value == cookie_token("8CE5"));
    CHECK(masker.text("geheim and 8CE5") == "*** and " + cookie_token("8CE5"));
    // What was given in is not touched.
    CHECK(session->messages.back()->cwmp()->fault->text.front() == 'h');
}

TEST_CASE("masked facts: other names for who took part, the same everywhere", "[masker]") {
    Masker masker(nameless);
    const auto session = std::make_shared<const Session>(with_secrets());
    masker.learn(*session);
    const auto masked = masker.session(session);
    CHECK(masked->device.get_if()->serial_number == "serial-1");
    CHECK(masked->device.get_if()->oui == "202BC1");
    CHECK(to_string(masked->cpe) == "198.18.0.1:52636");
    CHECK(to_string(masked->connections.front().info.client) == "198.18.0.1:52636");
    CHECK(masked->messages.front()->http->authorization.get_if()->value("username") == "202BC1-serial-1");
    CHECK(contains(masked->messages.back()->cwmp()->fault->text, "serial serial-1 at 198.18.0.3:80"));
    const std::string body = masker.body(
        "<P><Name>D.WiFi.SSID.1.SSID</Name><Value>Hemma</Value></P><P><Name>D.E.MACAddress</Name>"
        "<Value>00:25:9E:01:02:03</Value></P><x>Hemma 00-25-9e-01-02-03 fe80::1 1.2.3.4, 255.255.255.0</x>");
    CHECK(body ==
          "<P><Name>D.WiFi.SSID.1.SSID</Name><Value>ssid-1</Value></P><P><Name>D.E.MACAddress</Name>"
          "<Value>02:00:00:00:00:01</Value></P><x>ssid-1 02-00-00-00-00-01 2001:2::1 198.18.0.4, "
          "255.255.255.0</x>");
    CHECK(masker.text("gSOAP/2.7.6.1 v1.2.3.4 at 12:04:31, 1.3.6.1.4.1.9") ==
          "gSOAP/2.7.6.1 v1.2.3.4 at 12:04:31, 1.3.6.1.4.1.9");
    const Hidden names = masker.identities();
    CHECK(names.serials == 1);
    CHECK(names.addresses == 5);
    CHECK(names.macs == 1);
    CHECK(names.ssids == 1);
}

TEST_CASE("nothing is masked when secrets are wanted", "[masker]") {
    Masker masker(open);
    const auto session = std::make_shared<const Session>(with_secrets());
    CHECK(masker.learn(*session).passwords == 2);
    CHECK(masker.session(session)->messages.back()->cwmp()->fault->text ==
          session->messages.back()->cwmp()->fault->text);
    CHECK(masker.body("<Password>x</Password>") == "<Password>x</Password>");
    CHECK(contains(hidden_text(masker.learn(*session), open), "NOT hidden"));
}

TEST_CASE("what was hidden is said", "[masker]") {
    CHECK(hidden_text({}, hidden) == "No password, cookie or credentials had to be hidden.");
    Hidden some;
    some.passwords = 1, some.cookies = 2, some.serials = 1;
    CHECK(hidden_text(some, hidden) == "Hidden: 1 password or key and 2 cookie values (--show-secrets shows them).");
    CHECK(contains(hidden_text(some, nameless), "Replaced by other names: 1 serial number."));
}

TEST_CASE("base64 there and back", "[masker]") {
    for (const std::string text : {"", "a", "ab", "abc", "abcd", "user:pässword"})
        CHECK(from_base64(base64(text)) == text);
    CHECK(base64("user:hunter2") == "dXNlcjpodW50ZXIy");
}

TEST_CASE("many known words cost no more than few", "[masker]") {
    KnownWords words;
    for (int i = 0; i < 100'000; ++i) words.add("secret" + std::to_string(i), "***");
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "nothing secret99999 secret in it ";
    CHECK(words.replaced(text).find("secret99999") == std::string::npos);
    words.add("abcab", "x");
    CHECK(words.replaced("abcab abcabc zabcab") == "x abcabc zabcab");
}

TEST_CASE("masked text: a cookie that is a counter hides no status, one that could be told apart is hidden",
          "[masker]") {
    SessionSketch sketch = informed();
    sketch.changed(0).http->cookies = {{"count", "204", false, false}, {"s", "8CE5A7", false, false}};
    Masker masker(hidden);
    CHECK(masker.learn(sketch.session).cookies == 2);
    CHECK(masker.text("the answer has status 204 and not 8CE5A7") ==
          "the answer has status 204 and not " + cookie_token("8CE5A7"));
}

namespace {

Session of_device(const std::string& serial) {
    CwmpMessage first = inform({{"2 PERIODIC", ""}});
    first.inform->device.serial_number = serial;
    SessionSketch sketch;
    sketch.session.device = Observed<DeviceId>::present(first.inform->device);
    sketch.message(Side::cpe, 0, {first});
    return sketch.session;
}

std::string name_of(Masker& masker, const Session& session) {
    return masker.session(std::make_shared<const Session>(session))->device.get_if()->serial_number;
}

}  // namespace

TEST_CASE("of too many secrets those that were not met for long are forgotten, and counted", "[masker]") {
    Masker masker(hidden);
    masker.bound(100);
    const auto learn = [&](const std::string& password) {
        SessionSketch sketch = informed();
        CwmpMessage download = envelope(Method::Download, CwmpKind::request, "2");
        download.arguments = {{"Password", password}};
        sketch.message(Side::acs, 1, {download});
        masker.learn(sketch.session);
    };
    for (int i = 0; i < 1000; ++i) {
        learn("once-" + std::to_string(1000 + i));
        if (i % 5 == 0) learn("again and again");
        if (i % 10 == 0) masker.text("a line");
    }
    CHECK(masker.text("once-1999 once-1000 again and again") == "*** once-1000 ***");
    // Each as it is and in base64.
    CHECK(masker.forgotten_secrets() >= 1800);
    CHECK(masker.forgotten_identities() == 0);
}

TEST_CASE("of too many devices those that were not met for long are forgotten, and no name is given twice",
          "[masker]") {
    Masker masker(nameless);
    masker.bound(100);
    std::set<std::string> given;
    for (int i = 0; i < 1000; ++i) {
        const std::string serial = "SN" + std::to_string(10'000 + i);
        const Session session = of_device(serial);
        masker.learn(session);
        const std::string name = name_of(masker, session);
        CHECK(given.insert(name).second);
        CHECK(masker.text("device 202BC1-" + serial + " went on") == "device 202BC1-" + name + " went on");
        if (i % 5 == 0) CHECK(name_of(masker, of_device("SN-again")) == "serial-2");
    }
    CHECK(masker.forgotten_identities() >= 800);
    CHECK(masker.text("SN10000") == "SN10000");
    CHECK(given.insert(name_of(masker, of_device("SN10000"))).second);
    masker.bound(Masker::unbounded);
    for (int i = 0; i < 1000; ++i) masker.learn(of_device("SN" + std::to_string(20'000 + i)));
    CHECK(masker.text("SN20000").starts_with("serial-"));
}

TEST_CASE("more addresses than there are for benchmarks get names that are nobody's either", "[masker]") {
    Pseudonyms names;
    names.bound(100);
    std::set<std::string> given;
    IpAddress address;
    for (std::uint32_t i = 0; i < 140'000; ++i) {
        address.bytes = {10, static_cast<std::uint8_t>(i >> 16U), static_cast<std::uint8_t>(i >> 8U),
                         static_cast<std::uint8_t>(i)};
        const std::string name = to_string(names.address(address));
        if (!given.insert(name).second ||
            !(name.starts_with("198.18.") || name.starts_with("198.19.") || name.starts_with("240.")))
            FAIL(name);
    }
    CHECK(given.contains("198.19.255.255"));
    CHECK(given.contains("240.0.0.0"));
}
