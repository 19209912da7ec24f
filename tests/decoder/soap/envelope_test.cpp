// decode_soap: facts and notes of whole envelopes.
#include "decoder/soap/cwmp_message.h"

#include "tests/support/catch.h"
#include "tests/support/soap_text.h"

#include <fmt/format.h>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

/// What is noted about a message that is made wrong by replacing `from` by `to` in a right one.
std::string noted(const std::string& right, std::string_view from, std::string_view to) {
    REQUIRE(note_names(decode(right)) == "");
    return note_names(decode(replaced(right, from, to)));
}

std::string noted_in_inform(std::string_view from, std::string_view to) {
    return noted(inform(), from, to);
}

std::string request(std::string_view method) {
    return envelope(method_element(*find_method(method), CwmpKind::request));
}
std::string response(std::string_view method) {
    return envelope(method_element(*find_method(method), CwmpKind::response));
}

std::string fault(std::string_view content) {
    return envelope(fmt::format("<soap:Fault>{}</soap:Fault>", content));
}

const std::string right_fault = fault(
    "<faultcode>Client</faultcode><faultstring>CWMP fault</faultstring><detail><cwmp:Fault><FaultCode>9003</FaultCode>"
    "<FaultString>Invalid arguments</FaultString><SetParameterValuesFault><ParameterName>Device.A</ParameterName>"
    "<FaultCode>9007</FaultCode><FaultString>bad</FaultString></SetParameterValuesFault></cwmp:Fault></detail>");

std::string values(std::string_view type_and_value) {
    return envelope(fmt::format(
        "<cwmp:SetParameterValues><ParameterList soap-enc:arrayType=\"cwmp:ParameterValueStruct[1]\">"
        "<ParameterValueStruct><Name>Device.A.B</Name><Value {}</Value></ParameterValueStruct></ParameterList>"
        "<ParameterKey></ParameterKey></cwmp:SetParameterValues>",
        type_and_value));
}

}  // namespace

TEST_CASE("envelope: the facts of an Inform", "[soap]") {
    const SoapBody body = decode(inform());
    REQUIRE(body.messages.size() == 1);
    const CwmpMessage& message = body.messages[0];
    CHECK(message.method == Method::Inform);
    CHECK(message.element_name == "Inform");
    CHECK(message.whole);
    REQUIRE(message.inform.has_value());
    CHECK(message.inform->device == DeviceId{"Example", "00D0F8", "Gateway", "0001"});
    CHECK(to_string(message.inform->device) == "00D0F8-Gateway-0001");
    CHECK(message.inform->events == std::vector<Event>{{"1 BOOT", ""}});
    CHECK(message.inform->retry_count.value_or(0) == 2);
    CHECK(message.inform->max_envelopes.value_or(0) == 1);
    CHECK(message.inform->current_time.value_or("") == "2016-06-01T23:39:09-04:00");
    CHECK(*message.argument("DeviceId.OUI") == "00D0F8");
    CHECK(message.argument("Nothing") == nullptr);
    CHECK(message.hold_requests.is_absent());
    CHECK(message.status.is_absent());
    CHECK(message.item_count == 1);
    CHECK(message.subject == "Device.DeviceInfo.SoftwareVersion");
    REQUIRE(message.lists != nullptr);
    CHECK(message.lists->items()[0].value == "1.0");
    CHECK(message.lists->items()[0].type == "string");
}

TEST_CASE("envelope: header facts", "[soap]") {
    const SoapBody body = decode(envelope("<cwmp:GetRPCMethods/>",
                                          "<cwmp:ID soap:mustUnderstand=\"1\"> 5 </cwmp:ID>"
                                          "<cwmp:HoldRequests soap:mustUnderstand=\"1\">true</cwmp:HoldRequests>"
                                          "<cwmp:NoMoreRequests>0</cwmp:NoMoreRequests>"
                                          "<cwmp:SessionTimeout>60</cwmp:SessionTimeout>"
                                          "<cwmp:SupportedCWMPVersions>1.0,1.4</cwmp:SupportedCWMPVersions>"
                                          "<cwmp:UseCWMPVersion soap:mustUnderstand=\"1\">1.4</cwmp:UseCWMPVersion>"));
    CHECK(note_names(body) == "");
    const CwmpMessage& message = body.messages.at(0);
    CHECK(message.id.value_or("") == "5");
    CHECK(message.hold_requests.value_or(false));
    CHECK(message.no_more_requests.value_or(true) == false);
    CHECK(message.session_timeout.value_or(0) == 60);
    CHECK(message.supported_versions.value_or("") == "1.0,1.4");
    CHECK(message.use_version.value_or("") == "1.4");
}

TEST_CASE("envelope: the facts of a Fault", "[soap]") {
    const SoapBody body = decode(right_fault);
    CHECK(note_names(body) == "");
    const CwmpMessage& message = body.messages.at(0);
    CHECK(message.kind == CwmpKind::fault);
    CHECK(message.cwmp_namespace == CwmpNamespace::v1_0);
    REQUIRE(message.fault.has_value());
    CHECK(message.fault->faultcode == "Client");
    CHECK(message.fault->faultstring == "CWMP fault");
    CHECK(message.fault->code.value_or(0) == 9003);
    CHECK(message.fault->text == "Invalid arguments");
    REQUIRE(message.fault->parameters.size() == 1);
    CHECK(message.fault->parameters[0].name == "Device.A");
    CHECK(message.fault->parameters[0].code == 9007);
    CHECK(message.fault->parameters[0].text == "bad");
}

TEST_CASE("envelope: responses, status, flattened structures", "[soap]") {
    const SoapBody added = decode(response("AddObject"));
    CHECK(added.messages.at(0).kind == CwmpKind::response);
    CHECK(added.messages[0].status.value_or(0) == 1);
    CHECK(*added.messages[0].argument("InstanceNumber") == "1");
    const SoapBody complete = decode(replaced(request("TransferComplete"), "<FaultCode>1<", "<FaultCode>9010<"));
    CHECK(*complete.messages.at(0).argument("FaultStruct.FaultCode") == "9010");
    const SoapBody change = decode(request("ChangeDUState"));
    CHECK(*change.messages.at(0).argument("Operations.1") == "InstallOpStruct");
    CHECK(*change.messages[0].argument("Operations.1.URL") == "http://example.com/");
    CHECK(change.messages[0].item_count == 1);
    const SoapBody windows = decode(request("ScheduleDownload"));
    CHECK(*windows.messages.at(0).argument("TimeWindowList.1.WindowStart") == "1");
}

TEST_CASE("envelope: the subject of several names is their common path", "[soap]") {
    const auto subject = [](std::string_view first, std::string_view second) {
        return decode(
                   envelope(fmt::format("<cwmp:GetParameterValues><ParameterNames soap-enc:arrayType=\"xsd:string[2]\">"
                                        "<string>{}</string><string>{}</string></ParameterNames>"
                                        "</cwmp:GetParameterValues>",
                                        first, second)))
            .messages.at(0)
            .subject;
    };
    CHECK(subject("Device.A.B", "Device.A.C") == "Device.A.");
    CHECK(subject("Device.Alpha", "Device.Alps") == "Device.");
    CHECK(subject("Device.A", "Other.A").empty());
    CHECK(decode(request("AddObject")).messages.at(0).subject == "text");
}

TEST_CASE("envelope: SetParameterValues shows its first parameter", "[soap]") {
    const SoapBody body = decode(values("xsi:type=\"xsd:int\">5"));
    CHECK(note_names(body) == "");
    CHECK(body.messages.at(0).first_name == "Device.A.B");
    CHECK(body.messages[0].first_value == "5");
}

TEST_CASE("envelope: prefixes are the sender's choice", "[soap]") {
    const std::string text =
        "\xEF\xBB\xBF \r\n<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Header>"
        "<q:ID xmlns:q='urn:dslforum-org:cwmp-1-2' xmlns:e='http://schemas.xmlsoap.org/soap/envelope/' "
        "e:mustUnderstand='1'>a&lt;<![CDATA[b]]><!-- c -->d</q:ID></Header><!-- x --><Body>"
        "<q:GetParameterNames xmlns:q='urn:dslforum-org:cwmp-1-2'><ParameterPath xmlns=''>Device.</ParameterPath>"
        "<NextLevel xmlns=''>0</NextLevel></q:GetParameterNames></Body></Envelope>";
    const SoapBody body = decode(text);
    CHECK(note_names(body) == "");
    const CwmpMessage& message = body.messages.at(0);
    CHECK(message.method == Method::GetParameterNames);
    CHECK(message.cwmp_namespace == CwmpNamespace::v1_2);
    CHECK(message.id.value_or("") == "a<bd");
    CHECK(message.subject == "Device.");
}

TEST_CASE("envelope: vendors' methods keep name and arguments", "[soap]") {
    const SoapBody body = decode(envelope(
        "<cwmp:X_EXAMPLE_DoResponse><A>1</A><B><C>2</C></B><L soap-enc:arrayType=\"xsd:string[2]\"><string>a</string>"
        "<string>b</string></L></cwmp:X_EXAMPLE_DoResponse>"));
    CHECK(note_names(body) == "");
    const CwmpMessage& message = body.messages.at(0);
    CHECK(message.method == Method::unknown);
    CHECK(message.method_name == "X_EXAMPLE_Do");
    CHECK(message.kind == CwmpKind::response);
    CHECK(*message.argument("A") == "1");
    CHECK(*message.argument("B.C") == "2");
    CHECK(message.item_count == 2);
}

TEST_CASE("envelope: SOAP of other protocols is not accused", "[soap]") {
    const SoapBody body = decode(
        "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
        "<u:GetExternalIPAddress xmlns:u=\"urn:schemas-upnp-org:service:WANIPConnection:1\"/></s:Body></s:Envelope>");
    CHECK(body.is_soap);
    CHECK(note_names(body) == "");
    CHECK(body.messages.at(0).cwmp_namespace == CwmpNamespace::none);
}

TEST_CASE("envelope: what is no SOAP is not parsed", "[soap]") {
    for (const char* text : {"", " ", "<html><body>no</html>", "binary \x01\x02", "<Config><A>1</A></Config>"}) {
        const SoapBody body = decode(text);
        CHECK_FALSE(body.is_soap);
        CHECK(body.messages.empty());
        CHECK(body.notes.empty());
    }
}

TEST_CASE("envelope: notes about the XML", "[soap][notes]") {
    CHECK(noted_in_inform("</OUI>", "") == "not_well_formed");
    CHECK(noted_in_inform("<SerialNumber>0001", "<SerialNumber>a & b") == "not_well_formed");
    CHECK(noted_in_inform("<SerialNumber>0001", "<SerialNumber>a &nbsp; b") == "not_well_formed");
    CHECK(noted_in_inform("<SerialNumber>0001", "<SerialNumber>&#48;&#x31;&amp;&apos;") == "");
    CHECK(noted_in_inform("<SerialNumber>0001", "<SerialNumber><![CDATA[a & b]]><!-- & -->") == "");
    CHECK(noted_in_inform("</soap:Envelope>", "") == "not_well_formed");
    CHECK(noted_in_inform("<soap:Envelope", "<!DOCTYPE x><soap:Envelope") == "dtd");
    CHECK(noted_in_inform("<soap:Envelope", "<?a b?><soap:Envelope") == "processing_instruction");
    CHECK(noted_in_inform("<MaxEnvelopes>", "<?a b?><MaxEnvelopes>") == "processing_instruction");
    CHECK(noted_in_inform("<SerialNumber>0001",
                          "<SerialNumber>00\x0B"
                          "01") == "control_character");
    CHECK(noted_in_inform("</soap:Envelope>\n", "</soap:Envelope>\nrubbish") == "extra_envelope_bytes");
    CHECK(noted_in_inform("<?xml", "rubbish<?xml") == "not_well_formed");
    const SoapBody body = decode(replaced(inform(), "</OUI>", "</oui>"));
    CHECK_FALSE(body.parsed_whole);
    REQUIRE(find_note(body, SoapNoteKind::not_well_formed) != nullptr);
    CHECK(find_note(body, SoapNoteKind::not_well_formed)->offset == inform().find("</OUI>"));
    CHECK(find_note(body, SoapNoteKind::not_well_formed)->text.find("</oui>") != std::string::npos);
}

TEST_CASE("envelope: a null character does not hide what follows", "[soap][notes]") {
    const SoapBody body =
        decode(replaced(inform(), "<SerialNumber>0001", std::string_view("<SerialNumber>00\0001", 18)));
    CHECK(note_names(body) == "control_character");
    CHECK(body.messages.at(0).inform->events.size() == 1);
}

TEST_CASE("envelope: notes about namespaces", "[soap][notes]") {
    CHECK(noted_in_inform("http://schemas.xmlsoap.org/soap/envelope/", "http://example.com/") == "envelope_namespace");
    CHECK(noted_in_inform("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope") ==
          "envelope_namespace soap12");
    CHECK(noted_in_inform("http://schemas.xmlsoap.org/soap/encoding/", "http://schemas.xmlsoap.org/soap/encoding") ==
          "encoding_namespace");
    CHECK(noted_in_inform("http://www.w3.org/2001/XMLSchema-instance", "http://www.w3.org/1999/XMLSchema-instance") ==
          "xsd_1999");
    CHECK(noted_in_inform("urn:dslforum-org:cwmp-1-0", "urn:dslforum-org:cwmp-1-4") == "cwmp_namespace_unknown");
    CHECK(noted_in_inform("<cwmp:Inform>", "<cwmp:Inform soap:encodingStyle=\"http://example.com/enc\">") ==
          "encoding_style");
    CHECK(noted_in_inform("<cwmp:Inform>",
                          "<cwmp:Inform soap:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\">") == "");
    const SoapBody near = decode(replaced(inform(), "soap/encoding/", "soap/encoding"));
    CHECK(find_note(near, SoapNoteKind::encoding_namespace)->count == 2);
}

TEST_CASE("envelope: notes about Envelope, Header and Body", "[soap][notes]") {
    const std::string body = "<soap:Body><cwmp:GetRPCMethods/></soap:Body>";
    const std::string right = envelope("<cwmp:GetRPCMethods/>");
    CHECK(noted(right, "<soap:Body>\n<cwmp:GetRPCMethods/>\n</soap:Body>", "") == "body_missing");
    CHECK(noted(right, "</soap:Body>", "</soap:Body>" + body) == "several_bodies");
    CHECK(noted(right, "</soap:Body>", "</soap:Body><soap:Header/>") == "header_after_body");
    CHECK(noted(right, "<cwmp:GetRPCMethods/>", "") == "body_empty");
    CHECK(noted(right, "<cwmp:GetRPCMethods/>", "<cwmp:GetRPCMethods/><cwmp:GetRPCMethods/>") == "several_rpcs");
    CHECK(noted(right, "<cwmp:GetRPCMethods/>", "<GetRPCMethods/>") == "method_unqualified");
    CHECK(noted(right, "<cwmp:GetRPCMethods/>", "<cwmp:getRPCMethods/>") == "element_case");
    CHECK(decode(replaced(right, "<cwmp:GetRPCMethods/>", "<cwmp:getRPCMethods/>")).messages.at(0).method ==
          Method::GetRPCMethods);
}

TEST_CASE("envelope: notes about the header", "[soap][notes]") {
    const auto header = [](std::string_view content) {
        return note_names(decode(envelope("<cwmp:GetRPCMethods/>", content)));
    };
    const std::string id = "<cwmp:ID soap:mustUnderstand=\"1\">5</cwmp:ID>";
    CHECK(header(id) == "");
    CHECK(header("<cwmp:ID>5</cwmp:ID>") == "id_without_must_understand");
    CHECK(header("<cwmp:ID mustUnderstand=\"1\">5</cwmp:ID>") == "id_without_must_understand");
    CHECK(header("<cwmp:ID soap:mustUnderstand=\"0\">5</cwmp:ID>") == "id_without_must_understand");
    CHECK(header("<cwmp:ID soap:mustunderstand=\"1\">5</cwmp:ID>") == "id_must_understand_case attribute_case");
    CHECK(header(id + id) == "id_duplicate");
    CHECK(header("<cwmp:ID soap:mustUnderstand=\"1\"/>") == "id_empty");
    CHECK(header("<cwmp:HoldRequests soap:mustUnderstand=\"1\">no</cwmp:HoldRequests>") == "hold_requests_form");
    CHECK(header("<cwmp:HoldRequests>0</cwmp:HoldRequests>") == "hold_requests_without_must_understand");
    CHECK(header("<x:Foo xmlns:x=\"http://x/\" soap:mustUnderstand=\"1\"/>") == "unknown_must_understand_header");
    CHECK(header("<x:Foo xmlns:x=\"http://x/\"/>") == "");
    CHECK(header("<cwmp:id soap:mustUnderstand=\"1\">5</cwmp:id>") == "element_case");
    CHECK(header("<cwmp:SessionTimeout>soon</cwmp:SessionTimeout>") == "integer_lexical");
    CHECK(decode(envelope("<cwmp:GetRPCMethods/>", "<x/>")).messages.at(0).id.is_absent());
}

TEST_CASE("envelope: notes about arguments", "[soap][notes]") {
    CHECK(noted_in_inform("<RetryCount>2</RetryCount>", "") == "missing_element");
    CHECK(noted_in_inform("<RetryCount>2</RetryCount>", "<RetryCount>2</RetryCount><RetryCount>3</RetryCount>") ==
          "duplicate_element");
    CHECK(noted_in_inform("<RetryCount>2</RetryCount>", "<RetryCount>2</RetryCount><Extra/>") == "unknown_element");
    CHECK(noted_in_inform("<RetryCount>2</RetryCount>", "<retryCount>2</retryCount>") == "element_case");
    CHECK(noted_in_inform("<RetryCount>2</RetryCount>", "<cwmp:RetryCount>2</cwmp:RetryCount>") ==
          "argument_qualified");
    CHECK(noted_in_inform("<cwmp:Inform>", "<cwmp:Inform><RetryCount>2</RetryCount>") ==
          "element_order duplicate_element");
    CHECK(noted_in_inform("<RetryCount>2", "<RetryCount>-1") == "integer_lexical");
    CHECK(noted_in_inform("2016-06-01T23", "2016/06/01 23") == "datetime_lexical");
    CHECK(noted(request("GetParameterNames"), "<NextLevel>1", "<NextLevel>yes") == "boolean_lexical");
    CHECK(noted(request("Reboot"), "<CommandKey>text", "<CommandKey>" + std::string(33, 'x')) == "string_too_long");
    CHECK(noted(request("Reboot"), "<CommandKey>text", "<CommandKey>" + std::string(32, 'x')) == "");
    std::string umlauts;
    for (int i = 0; i < 32; ++i) umlauts += "\xC3\xA4";
    CHECK(noted(request("Reboot"), "<CommandKey>text", "<CommandKey>" + umlauts) == "unescaped_character");
    CHECK(noted(response("Reboot"), "</cwmp:RebootResponse>", "<Status>0</Status></cwmp:RebootResponse>") ==
          "void_response_content");
    const SoapBody missing = decode(envelope("<cwmp:DownloadResponse><Status>1</Status></cwmp:DownloadResponse>"));
    REQUIRE(find_note(missing, SoapNoteKind::missing_element) != nullptr);
    CHECK(find_note(missing, SoapNoteKind::missing_element)->text == "StartTime, CompleteTime");
    CHECK(find_note(missing, SoapNoteKind::missing_element)->count == 2);
}

TEST_CASE("envelope: order is judged without accusing what follows", "[soap][notes]") {
    const std::string right = request("AddObject");
    const std::string name = "<ObjectName>text</ObjectName>";
    const std::string key = "<ParameterKey>text</ParameterKey>";
    CHECK(noted(right, name + "\n" + key, key + name) == "element_order");
}

TEST_CASE("envelope: notes about arrays", "[soap][notes]") {
    const std::string array = " soap-enc:arrayType=\"cwmp:ParameterValueStruct[1]\"";
    CHECK(noted_in_inform(array, "") == "array_type_missing");
    CHECK(noted_in_inform(array, " soap:arrayType=\"cwmp:ParameterValueStruct[1]\"") == "array_type_namespace");
    CHECK(noted_in_inform(array, " arrayType=\"cwmp:ParameterValueStruct[1]\"") == "array_type_namespace");
    CHECK(noted_in_inform(array, " soap-enc:arraytype=\"cwmp:ParameterValueStruct[1]\"") == "attribute_case");
    CHECK(noted_in_inform("ParameterValueStruct[1]", "ParameterValueStruct[2]") == "array_type_count");
    CHECK(noted_in_inform("ParameterValueStruct[1]", "ParameterValueStruct[0002]") == "array_type_count");
    CHECK(noted_in_inform("ParameterValueStruct[1]", "ParameterValueStruct[0001]") == "array_type_count_leading_zeros");
    CHECK(noted_in_inform("ParameterValueStruct[1]", "ParameterValueStruct[]") == "");
    CHECK(noted_in_inform("cwmp:EventStruct[1]", "cwmp:Eventstruct[1]") == "array_type_type");
    CHECK(noted_in_inform("cwmp:EventStruct[1]", "xsd:EventStruct[1]") == "array_type_type");
    CHECK(noted_in_inform("cwmp:EventStruct[1]", "q:EventStruct[1]") == "xsi_type_prefix_undeclared");
    CHECK(noted(response("GetRPCMethods"), "xsd:string[1]", "cwmp:string[1]") == "array_type_type");
    CHECK(noted(response("GetRPCMethods"), "xsd:string[1]", "soap-enc:string[1]") == "");
    CHECK(noted_in_inform(array, array + " xsi:type=\"soap-enc:Array\"") == "array_xsi_type");
    CHECK(noted(response("GetRPCMethods"), "<string>AAAA</string>", "<item>AAAA</item>") == "array_member_name");
    CHECK(noted(response("GetRPCMethods"), "<string>AAAA</string>", "<String>AAAA</String>") == "element_case");
    CHECK(noted(response("GetRPCMethods"), "[1]\"><string>AAAA</string>", "[0]\">") == "too_few_items");
    std::string events;
    for (int i = 0; i < 65; ++i) events += "<EventStruct><EventCode>M Reboot</EventCode><CommandKey/></EventStruct>";
    CHECK(noted_in_inform("[1]\"><EventStruct><EventCode>1 BOOT</EventCode><CommandKey></CommandKey></EventStruct>",
                          "[65]\">" + events) == "too_many_items");
}

TEST_CASE("envelope: notes about values", "[soap][notes]") {
    const auto value = [](std::string_view text) { return note_names(decode(values(text))); };
    CHECK(value("xsi:type=\"xsd:string\">") == "");
    CHECK(value(">5") == "value_without_type");
    CHECK(value("type=\"xsd:int\">5") == "value_without_type");
    CHECK(value("xsi:type=\"xsd:float\">5") == "xsi_type_unknown");
    CHECK(value("xsi:type=\"cwmp:string\">5") == "xsi_type_unknown");
    CHECK(value("xsi:type=\"xs:string\">5") == "xsi_type_prefix_undeclared");
    CHECK(value("xsi:type=\"xsd:boolean\">yes") == "value_lexical");
    CHECK(value("xsi:type=\"xsd:boolean\"> 1 ") == "");
    CHECK(value("xsi:type=\"xsd:int\">") == "value_lexical");
    CHECK(value("xsi:type=\"xsd:int\" xsi:nil=\"true\">") == "");
    CHECK(value("xsi:type=\"xsd:unsignedInt\">-1") == "value_lexical");
    CHECK(value("xsi:type=\"xsd:dateTime\">2016-06-01") == "value_lexical");
    CHECK(value("xsi:type=\"soap-enc:base64\">AAAA") == "");
    CHECK(value("xsi:type=\"xsd:base64Binary\">A!") == "value_lexical");
    CHECK(value("xsi:type=\"xsd:unsignedLong\">18446744073709551615") == "");
    CHECK(value("xsi:type=\"xsd:hexBinary\">0g") == "value_lexical");
}

TEST_CASE("envelope: a type means what its prefix means where it stands", "[soap][notes]") {
    const auto value = [](std::string_view attributes) {
        return fmt::format("<ParameterValueStruct><Name>Device.A.B</Name><Value {}>5</Value></ParameterValueStruct>",
                           attributes);
    };
    const std::string usual = value("xsi:type=\"xsd:int\"");
    const std::string other_xsd = value("xsi:type=\"xsd:int\" xmlns:xsd=\"urn:other\"");
    const std::string other_xsi = value("xsi:type=\"xsd:int\" xmlns:xsi=\"urn:other\"");
    const auto notes = [](const std::string& members) {
        return note_names(decode(replaced(
            replaced(values("xsi:type=\"xsd:int\">5"), "[1]", "[3]"),
            "<ParameterValueStruct><Name>Device.A.B</Name><Value xsi:type=\"xsd:int\">5</Value></ParameterValueStruct>",
            members)));
    };
    CHECK(notes(usual + usual + usual) == "");
    CHECK(notes(usual + other_xsd + usual) == "xsi_type_unknown");
    CHECK(notes(other_xsd + usual + usual) == "xsi_type_unknown");
    CHECK(notes(usual + usual + other_xsi) == "value_without_type");
    CHECK(notes(usual + usual + value("xsi:type=\"xsd:float\"")) == "xsi_type_unknown");
    CHECK(notes(usual + usual + value("type=\"xsd:int\"")) == "value_without_type");
}

TEST_CASE("envelope: a secret does not show in a note", "[soap][notes]") {
    const SoapBody body = decode(replaced(values("xsi:type=\"xsd:int\">hunter2"), "Device.A.B", "Device.A.Password"));
    REQUIRE(find_note(body, SoapNoteKind::value_lexical) != nullptr);
    CHECK(find_note(body, SoapNoteKind::value_lexical)->text.find("hunter2") == std::string::npos);
}

TEST_CASE("envelope: notes about faults", "[soap][notes]") {
    CHECK(noted(right_fault, ">Client<", ">soap:Client<") == "");
    CHECK(noted(right_fault, ">Client<", ">cwmp:9005<") == "fault_faultcode");
    CHECK(noted(right_fault, "CWMP fault", "CWMP Fault") == "fault_faultstring_case");
    CHECK(noted(right_fault, "CWMP fault", "oops") == "fault_faultstring");
    CHECK(noted(right_fault, "<faultstring>CWMP fault</faultstring>", "") == "missing_element");
    CHECK(noted(right_fault, "<FaultCode>9003</FaultCode>", "") == "missing_element");
    CHECK(noted(right_fault, "<FaultCode>9003", "<FaultCode>bad") == "integer_lexical");
    CHECK(note_names(decode(fault("<faultcode>Server</faultcode><faultstring>CWMP fault</faultstring>"))) ==
          "fault_detail_missing");
    CHECK(note_names(decode(fault("<faultcode>Server</faultcode><faultstring>CWMP fault</faultstring><detail/>"))) ==
          "fault_detail_missing");
    CHECK(note_names(decode(fault("<faultcode>Server</faultcode><faultstring>CWMP fault</faultstring><detail><Fault>"
                                  "<FaultCode>8002</FaultCode></Fault></detail>"))) == "fault_detail_missing");
    CHECK(note_names(decode(fault("<faultcode>soap:MustUnderstand</faultcode><faultstring>no</faultstring>"))) == "");
}

TEST_CASE("envelope: several envelopes in one body", "[soap]") {
    const SoapBody body = decode(inform() + "\r\n" + request("GetRPCMethods") + inform());
    CHECK(body.messages.size() == 3);
    CHECK(body.parsed_whole);
    CHECK(body.messages.at(1).method == Method::GetRPCMethods);
    CHECK(note_names(body) == "");
    SoapLimits limits;
    limits.envelopes = 2;
    const SoapBody limited = decode_soap(inform() + inform() + inform(), true, limits);
    CHECK(limited.messages.size() == 2);
    CHECK(note_names(limited) == "limit_reached");
}

TEST_CASE("envelope: ISO-8859-1 and UTF-16 are read as text", "[soap]") {
    std::string latin = replaced(inform(), "UTF-8", "ISO-8859-1");
    latin = replaced(latin, "Example", "Gr\xFC\xDF");
    CHECK(decode(latin).messages.at(0).inform->device.manufacturer == "Gr\xC3\xBC\xC3\x9F");
    std::string wide = "\xFF\xFE";
    for (const char c : replaced(inform(), "UTF-8", "UTF-16")) wide += std::string(1, c) + '\0';
    const SoapBody body = decode(wide);
    REQUIRE(body.messages.size() == 1);
    CHECK(body.messages[0].inform->device.serial_number == "0001");
    CHECK(note_names(body) == "");
}
