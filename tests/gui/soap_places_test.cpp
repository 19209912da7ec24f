#include "gui/soap_places.h"

#include "gui/details_packets.h"
#include "gui/details_parameters.h"
#include "gui/wireshark.h"
#include "tests/support/catch.h"

using namespace cwmpscope;

namespace {

const QString xml = QStringLiteral(
    "<soap:Envelope>\n  <soap:Header>\n    <cwmp:ID soap:mustUnderstand=\"1\">42</cwmp:ID>\n  </soap:Header>\n"
    "  <Name>Device.ManagementServer.URL</Name>\n  <EventStruct><EventCode>1 BOOT</EventCode></EventStruct>\n");

QString found(const char* sentence) {
    Finding finding;
    finding.text = sentence;
    const auto place = place_of_finding(xml, finding, Message{});
    return place ? xml.mid(place->at, place->length) : QString();
}

}  // namespace

TEST_CASE("A finding's element is found in the XML") {
    CHECK(found("EventCode is not one of the table") == QStringLiteral("EventCode"));
    CHECK(found("Device.ManagementServer.URL is set to an empty value") ==
          QStringLiteral("Device.ManagementServer.URL"));
    CHECK(found("the header has no ID at all").isEmpty());
}

TEST_CASE("What a finding does not name is not underlined") {
    CHECK(found("the answer came 40 s after the request").isEmpty());
}

TEST_CASE("Elements that the notes about the message name come first") {
    Finding finding;
    finding.text = "ID has mustUnderstand, EventStruct stands in another place";
    Message message;
    message.soap_notes.push_back({SoapNoteKind::id_empty, "ID", 1, 0});
    const auto place = place_of_finding(xml, finding, message);
    REQUIRE(place);
    CHECK(xml.mid(place->at, place->length) == QStringLiteral("ID"));
}

TEST_CASE("Search counts every place in any case") {
    CHECK(places_of(xml, QStringLiteral("SOAP:")).size() == 4);
    CHECK(places_of(xml, QString()).empty());
}

TEST_CASE("The parts of a line of XML are told apart") {
    const auto spans = xml_spans(QStringLiteral("<cwmp:ID xmlns:a=\"u\" soap:mustUnderstand=\"1\">"));
    REQUIRE(spans.size() == 6);
    CHECK(spans[0].part == XmlPart::prefix);
    CHECK(spans[1].part == XmlPart::tag);
    CHECK(spans[2].part == XmlPart::declaration);
    CHECK(spans[4].part == XmlPart::attribute);
    CHECK(spans[5].part == XmlPart::value);
}

TEST_CASE("Frames are written as Wireshark's display filter, neighbours as a range") {
    CHECK(display_filter_of({4, 7, 8, 9, 12, 13}) == QStringLiteral("frame.number in {4, 7..9, 12, 13}"));
    CHECK(display_filter_of({}).isEmpty());
}

TEST_CASE("Fields of CSV are quoted where they must be, and no cell is a formula") {
    CHECK(csv_field(QStringLiteral("plain")) == QStringLiteral("plain"));
    CHECK(csv_field(QStringLiteral("a,\"b\"")) == QStringLiteral("\"a,\"\"b\"\"\""));
    CHECK(csv_field(QStringLiteral("=1+1")) == QStringLiteral("'=1+1"));
}

TEST_CASE("A word for the shell is quoted when it must be") {
    CHECK(shell_quoted(QStringLiteral("/a/b-c.pcap")) == QStringLiteral("/a/b-c.pcap"));
    CHECK(shell_quoted(QStringLiteral("it's here.pcap")) == QStringLiteral("'it'\\''s here.pcap'"));
}

TEST_CASE("Wireshark is asked for the frame in the file in which it lies") {
    auto places = std::make_shared<FramePlaces>();
    places->add(1, {0, 1});
    places->add(4, {1, 1});
    FrameNames frames;
    frames.places = places;
    CHECK(wireshark_command({QStringLiteral("a.pcap"), QStringLiteral("b.pcap")}, 5, frames) ==
          QStringList{QStringLiteral("wireshark"), QStringLiteral("-r"), QStringLiteral("b.pcap"), QStringLiteral("-g"),
                      QStringLiteral("2")});
}
