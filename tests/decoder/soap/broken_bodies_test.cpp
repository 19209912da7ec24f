// decode_soap on what is not as it should be: text that was cut, text that real devices got wrong, text made to harm.
#include "decoder/soap/cwmp_message.h"

#include "tests/support/catch.h"
#include "tests/support/soap_text.h"

#include <fmt/format.h>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

SoapBody decode_cut(std::string_view body) {
    return decode_soap(body, false, SoapLimits{});
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("broken bodies: cut at any byte, every fact is right or not there", "[soap][broken]") {
    const std::string whole = replaced(inform(), "<CommandKey></CommandKey></EventStruct>",
                                       "<CommandKey></CommandKey></EventStruct><EventStruct><EventCode>M Reboot"
                                       "</EventCode><CommandKey>key</CommandKey></EventStruct>");
    const std::string text = replaced(whole, "EventStruct[1]", "EventStruct[2]");
    REQUIRE(note_names(decode(text)) == "");
    const CwmpMessage right = decode(text).messages.at(0);
    for (std::size_t length = 0; length < text.find("</soap:Envelope>") + 16; ++length) {
        INFO(length);
        const SoapBody body = decode_cut(std::string_view(text).substr(0, length));
        CHECK(note_names(body) == "");
        CHECK_FALSE(body.parsed_whole);
        if (body.messages.empty()) continue;
        const CwmpMessage& message = body.messages[0];
        CHECK_FALSE(message.whole);
        CHECK(message.id.value_or("1") == "1");
        CHECK_FALSE(message.id.is_absent());
        CHECK_FALSE(message.hold_requests.is_absent());
        if (!message.inform) continue;
        const std::vector<Event> events{{"1 BOOT", ""}, {"M Reboot", "key"}};
        REQUIRE(message.inform->events.size() <= 2);
        for (std::size_t i = 0; i < message.inform->events.size(); ++i) CHECK(message.inform->events[i] == events[i]);
        CHECK((message.inform->device.serial_number.empty() || message.inform->device.serial_number == "0001"));
        CHECK((message.inform->device.manufacturer.empty() || message.inform->device.manufacturer == "Example"));
        CHECK(message.inform->retry_count.value_or(2) == 2);
        CHECK_FALSE(message.inform->retry_count.is_absent());
        for (const Argument& argument : message.arguments) {
            REQUIRE(right.argument(argument.name) != nullptr);
            CHECK(*right.argument(argument.name) == argument.value);
        }
        if (message.lists != nullptr) CHECK(message.lists->items().front().value == "1.0");
    }
}

TEST_CASE("broken bodies: an end tag in other letters, and everything after it is known", "[soap][broken]") {
    const std::string text = replaced(inform(), "<CommandKey></CommandKey>", "<commandKey></CommandKey>");
    const SoapBody body = decode(text);
    CHECK(note_names(body) == "not_well_formed element_case");
    CHECK_FALSE(body.parsed_whole);
    const CwmpMessage& message = body.messages.at(0);
    CHECK(find_note(body, SoapNoteKind::element_case)->text == "commandKey");
    REQUIRE(message.inform.has_value());
    CHECK(message.inform->events == std::vector<Event>{{"1 BOOT", ""}});
    CHECK(message.inform->retry_count.value_or(0) == 2);
    CHECK(message.item_count == 1);
}

TEST_CASE("broken bodies: a blank lost before arrayType", "[soap][broken]") {
    const SoapBody body = decode(
        envelope("<cwmp:GetParameterValues><ParameterNamesSOAP-ENC:arrayType=\"xsd:string[2]\"><string>Device.A.B"
                 "</string><string>Device.A.C</string></ParameterNames></cwmp:GetParameterValues>"));
    CHECK(note_names(body) == "not_well_formed");
    const CwmpMessage& message = body.messages.at(0);
    CHECK(message.method == Method::GetParameterValues);
    CHECK(message.id.value_or("") == "1");
    REQUIRE(message.lists != nullptr);
    CHECK(message.lists->items().size() == 2);
    CHECK(message.subject == "Device.A.");
}

TEST_CASE("broken bodies: line feeds inside an end tag", "[soap][broken]") {
    const SoapBody body =
        decode(envelope("<cwmp:InformResponse><MaxEnvelopes>1</MaxEnvelopes></cwmp:InformRespons\ne>"));
    CHECK(note_names(body) == "not_well_formed");
    CHECK(body.messages.at(0).method == Method::Inform);
    CHECK(*body.messages[0].argument("MaxEnvelopes") == "1");
}

TEST_CASE("broken bodies: nesting costs neither stack nor much memory", "[soap][broken]") {
    const std::string open = repeated("<a>", 300'000);
    for (const std::string& text :
         {envelope(open + repeated("</a>", 300'000)), envelope(open), replaced(inform(), "0001", open),
          envelope("<cwmp:X_V_Do>" + open + "x" + repeated("</a>", 300'000) + "</cwmp:X_V_Do>")}) {
        CHECK(decode(text).messages.size() == 1);
        CHECK(decode_cut(text).messages.size() == 1);
    }
    const SoapBody vendor =
        decode(envelope("<cwmp:X_V_Do>" + repeated("<a>", 100) + repeated("</a>", 100) + "</cwmp:X_V_Do>"));
    CHECK(note_names(vendor) == "limit_reached");
}

TEST_CASE("broken bodies: more elements than any message has are not parsed", "[soap][broken]") {
    const SoapBody body = decode(envelope("<cwmp:Reboot>" + repeated("<a/>", 2'600'000) + "</cwmp:Reboot>"));
    CHECK(note_names(body) == "limit_reached");
    CHECK_FALSE(body.is_soap);
}

TEST_CASE("broken bodies: a list above the limit is counted and cut", "[soap][broken]") {
    SoapLimits limits;
    limits.items = 3;
    const std::string text =
        envelope("<cwmp:GetParameterValues><ParameterNames soap-enc:arrayType=\"xsd:string[5]\">" +
                 repeated("<string>Device.A</string>", 5) + "</ParameterNames></cwmp:GetParameterValues>");
    const SoapBody body = decode_soap(text, true, limits);
    CHECK(note_names(body) == "limit_reached");
    CHECK(body.messages.at(0).item_count == 5);
    CHECK(body.messages[0].lists->items().size() == 3);
}

TEST_CASE("broken bodies: many notes, arguments, attributes and declarations stay few", "[soap][broken]") {
    const SoapBody notes = decode(envelope("<cwmp:Reboot>" + repeated("<Extra/>", 10'000) + "</cwmp:Reboot>"));
    CHECK(find_note(notes, SoapNoteKind::unknown_element)->count == 10'000);
    const SoapBody keys =
        decode(envelope("<cwmp:Reboot>" + repeated("<CommandKey>a</CommandKey>", 10'000) + "</cwmp:Reboot>"));
    CHECK(keys.messages.at(0).arguments.size() <= 1000);
    CHECK(find_note(keys, SoapNoteKind::limit_reached) != nullptr);
    std::string attributes;
    for (int i = 0; i < 20'000; ++i) attributes += fmt::format(" xmlns:a{}=\"u\" b{}=\"{}\"", i, i, i);
    const std::string many = replaced(inform(), "<DeviceId>", "<DeviceId" + attributes + ">");
    CHECK(decode(many).messages.at(0).inform->device.serial_number == "0001");
    const SoapBody huge = decode(replaced(inform(), "0001", std::string(1'000'000, 'x')));
    CHECK(huge.messages.at(0).inform->device.serial_number.size() < 100'000);
    CHECK(find_note(huge, SoapNoteKind::limit_reached) != nullptr);
    CHECK(find_note(huge, SoapNoteKind::string_too_long) != nullptr);
}

TEST_CASE("broken bodies: entities of a DTD are not expanded", "[soap][broken]") {
    const SoapBody body =
        decode("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>" +
               replaced(replaced(inform(), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", ""), "0001", "&b;"));
    CHECK(note_names(body) == "dtd");
    CHECK(body.messages.at(0).inform->device.serial_number == "&b;");
}

TEST_CASE("broken bodies: any byte may be wrong", "[soap][broken]") {
    const std::string text = inform();
    for (const char wrong : {'<', '>', '&', '"', '\0', '/', '\xFF', ']'}) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            std::string changed = text;
            changed[at] = wrong;
            const SoapBody body = decode(changed);
            CHECK(body.messages.size() <= 1);
            CHECK(decode_cut(changed).messages.size() <= 1);
        }
    }
}
