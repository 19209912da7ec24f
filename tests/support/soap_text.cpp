#include "tests/support/soap_text.h"

#include <fmt/format.h>

namespace cwmpscope::test {

namespace {

constexpr std::string_view note_kind_names[] = {"not_well_formed",
                                                "dtd",
                                                "processing_instruction",
                                                "control_character",
                                                "unescaped_character",
                                                "envelope_namespace",
                                                "soap12",
                                                "encoding_namespace",
                                                "xsd_1999",
                                                "cwmp_namespace_unknown",
                                                "body_missing",
                                                "several_bodies",
                                                "header_after_body",
                                                "body_empty",
                                                "several_rpcs",
                                                "method_unqualified",
                                                "argument_qualified",
                                                "value_without_type",
                                                "xsi_type_unknown",
                                                "xsi_type_prefix_undeclared",
                                                "value_lexical",
                                                "array_xsi_type",
                                                "array_type_missing",
                                                "array_type_namespace",
                                                "array_type_count",
                                                "array_type_count_leading_zeros",
                                                "array_type_type",
                                                "array_member_name",
                                                "missing_element",
                                                "element_order",
                                                "unknown_element",
                                                "element_case",
                                                "attribute_case",
                                                "duplicate_element",
                                                "string_too_long",
                                                "boolean_lexical",
                                                "integer_lexical",
                                                "datetime_lexical",
                                                "too_many_items",
                                                "too_few_items",
                                                "encoding_style",
                                                "id_without_must_understand",
                                                "id_must_understand_case",
                                                "id_duplicate",
                                                "id_empty",
                                                "hold_requests_form",
                                                "hold_requests_without_must_understand",
                                                "unknown_must_understand_header",
                                                "fault_faultcode",
                                                "fault_faultstring",
                                                "fault_faultstring_case",
                                                "fault_detail_missing",
                                                "access_list_value",
                                                "void_response_content",
                                                "extra_envelope_bytes",
                                                "limit_reached"};
static_assert(std::size(note_kind_names) == static_cast<std::size_t>(SoapNoteKind::limit_reached) + 1);

std::string elements(std::span<const ArgumentInfo> fields);

/// A text that the schema allows.
std::string_view text_for(const ArgumentInfo& field) {
    if (field.name == "CurrentState") return "Installed";
    if (field.name == "OperationPerformed") return "Install";
    return field.max_length == 6 ? "00D0F8" : "text";
}

std::string element(const ArgumentInfo& field) {
    const std::string_view name = field.name;
    switch (field.type) {
        case ArgumentType::string:
            return fmt::format("<{0}>{1}</{0}>", name, text_for(field));
        case ArgumentType::any_uri:
            return fmt::format("<{0}>http://example.com/</{0}>", name);
        case ArgumentType::integer:
        case ArgumentType::unsigned_integer:
        case ArgumentType::boolean:
            return fmt::format("<{0}>1</{0}>", name);
        case ArgumentType::date_time:
            return fmt::format("<{0}>0001-01-01T00:00:00Z</{0}>", name);
        case ArgumentType::base64:
            return fmt::format("<{0}>AAAA</{0}>", name);
        case ArgumentType::any:
            return fmt::format("<{0} xsi:type=\"xsd:string\">text</{0}>", name);
        case ArgumentType::structure:
            if (field.structure->fields.empty()) {
                return fmt::format("<{0} xsi:type=\"cwmp:InstallOpStruct\">{1}</{0}>", name,
                                   elements(find_operation_struct("InstallOpStruct")->fields));
            }
            return fmt::format("<{0}>{1}</{0}>", name, elements(field.structure->fields));
        case ArgumentType::array:
            return fmt::format("<{0} soap-enc:arrayType=\"{1}:{2}[1]\"><{2}>{3}</{2}></{0}>", name,
                               field.structure != nullptr ? "cwmp" : "xsd", field.item_name,
                               field.structure != nullptr   ? elements(field.structure->fields)
                               : name == "AccessList" ? std::string("Subscriber")
                                                      : std::string("AAAA"));
    }
    return {};
}

std::string elements(std::span<const ArgumentInfo> fields) {
    std::string text;
    for (const ArgumentInfo& field : fields) text += element(field) + "\n";
    return text;
}

}  // namespace

std::string envelope(std::string_view body_content, std::string_view header_content) {
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\""
        " xmlns:soap-enc=\"http://schemas.xmlsoap.org/soap/encoding/\""
        " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        " xmlns:cwmp=\"urn:dslforum-org:cwmp-1-0\">\n"
        "<soap:Header>{}</soap:Header>\n"
        "<soap:Body>\n{}\n</soap:Body>\n"
        "</soap:Envelope>\n",
        header_content.empty() ? "<cwmp:ID soap:mustUnderstand=\"1\">1</cwmp:ID>" : header_content, body_content);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) return "the text to replace is not there: " + std::string(from);
    return text.replace(at, from.size(), to);
}

std::string method_element(const MethodInfo& info, CwmpKind kind) {
    const bool response = kind == CwmpKind::response;
    return fmt::format("<cwmp:{0}{1}>{2}</cwmp:{0}{1}>", info.name, response ? "Response" : "",
                       elements(response ? info.response_arguments : info.arguments));
}

std::string inform() {
    return envelope(
        "<cwmp:Inform><DeviceId><Manufacturer>Example</Manufacturer><OUI>00D0F8</OUI>"
        "<ProductClass>Gateway</ProductClass><SerialNumber>0001</SerialNumber></DeviceId>"
        "<Event soap-enc:arrayType=\"cwmp:EventStruct[1]\"><EventStruct><EventCode>1 BOOT</EventCode>"
        "<CommandKey></CommandKey></EventStruct></Event><MaxEnvelopes>1</MaxEnvelopes>"
        "<CurrentTime>2016-06-01T23:39:09-04:00</CurrentTime><RetryCount>2</RetryCount>"
        "<ParameterList soap-enc:arrayType=\"cwmp:ParameterValueStruct[1]\"><ParameterValueStruct>"
        "<Name>Device.DeviceInfo.SoftwareVersion</Name><Value xsi:type=\"xsd:string\">1.0</Value>"
        "</ParameterValueStruct></ParameterList></cwmp:Inform>");
}

SoapBody decode(std::string_view body) {
    return decode_soap(body, true, SoapLimits{});
}

std::string note_names(const SoapBody& body) {
    std::string names;
    const auto add = [&names](const std::vector<SoapNote>& notes) {
        for (const SoapNote& note : notes) {
            if (!names.empty()) names += ' ';
            names += note_kind_names[static_cast<std::size_t>(note.kind)];
        }
    };
    add(body.notes);
    for (const CwmpMessage& message : body.messages) add(message.notes);
    return names;
}

const SoapNote* find_note(const SoapBody& body, SoapNoteKind kind) {
    for (const SoapNote& note : body.notes) {
        if (note.kind == kind) return &note;
    }
    for (const CwmpMessage& message : body.messages) {
        for (const SoapNote& note : message.notes) {
            if (note.kind == kind) return &note;
        }
    }
    return nullptr;
}

}  // namespace cwmpscope::test
