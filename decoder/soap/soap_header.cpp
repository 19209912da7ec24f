#include "decoder/soap/soap_header.h"

#include <fmt/format.h>

namespace cwmpscope {

namespace {

enum class MustUnderstand { right, missing, wrong_case };

/// mustUnderstand="1" of the envelope namespace. SOAP 1.1, 4.2.3.
MustUnderstand must_understand(const EnvelopeContext& context, pugi::xml_node element) {
    const FoundAttribute found = find_attribute(context, element, "mustUnderstand");
    if (!found.attribute) return MustUnderstand::missing;
    // An envelope of a wrong namespace is noted once; its attributes only have to be of the same.
    const std::string_view header_namespace = context.scope.uri_of(split_name(element.parent().name()).prefix);
    const bool of_envelope = found.space == XmlNamespace::soap11_envelope ||
                             found.space == XmlNamespace::soap12_envelope ||
                             (!found.name.prefix.empty() && !header_namespace.empty() &&
                              context.scope.uri_of(found.name.prefix) == header_namespace);
    if (!of_envelope || !parse_boolean(found.attribute.value()).value_or(false)) return MustUnderstand::missing;
    return found.name.local == "mustUnderstand" ? MustUnderstand::right : MustUnderstand::wrong_case;
}

std::string attributes_text(pugi::xml_node element) {
    std::string text = fmt::format("<{}", element.name());
    for (const pugi::xml_attribute attribute : element.attributes()) {
        if (text.size() > longest_note_text) break;
        text += fmt::format(" {}=\"{}\"", attribute.name(), std::string_view(attribute.value()).substr(0, 40));
    }
    return text + ">";
}

std::string undeclared(const EnvelopeContext& context, pugi::xml_node element) {
    const FoundAttribute found = find_attribute(context, element, "mustUnderstand");
    if (!found.attribute || found.space != XmlNamespace::undeclared) return {};
    return fmt::format(", prefix {} not declared", found.name.prefix.substr(0, 40));
}

constexpr std::string_view known_names[] = {
    "ID", "HoldRequests", "NoMoreRequests", "SessionTimeout", "SupportedCWMPVersions", "UseCWMPVersion"};

/// The name as the standard spells it; empty when it is none of CWMP.
std::string_view known_name(std::string_view local) {
    for (const std::string_view name : known_names) {
        if (same_but_for_case(name, local)) return name;
    }
    return {};
}

void decode_id(EnvelopeContext& context, pugi::xml_node element, std::string_view text) {
    if (context.message.id.is_present()) {
        context.note(SoapNoteKind::id_duplicate, text, element);
    } else {
        context.message.id = Observed<std::string>::present(std::string(text.substr(0, 4096)));
    }
    if (text.empty()) context.note(SoapNoteKind::id_empty, "", element);
    switch (must_understand(context, element)) {
        case MustUnderstand::right:
            break;
        case MustUnderstand::missing:
            context.note(SoapNoteKind::id_without_must_understand,
                         attributes_text(element) + undeclared(context, element), element);
            break;
        case MustUnderstand::wrong_case:
            context.note(SoapNoteKind::id_must_understand_case, attributes_text(element), element);
            context.note(SoapNoteKind::attribute_case, attributes_text(element), element);
            break;
    }
}

void decode_hold_requests(EnvelopeContext& context, pugi::xml_node element, std::string_view text) {
    if (const std::optional<bool> value = parse_boolean(text)) {
        context.message.hold_requests = Observed<bool>::present(*value);
    } else {
        context.message.hold_requests = Observed<bool>::unseen();
        context.note(SoapNoteKind::hold_requests_form, text, element);
    }
    const MustUnderstand understand = must_understand(context, element);
    if (understand == MustUnderstand::missing) {
        context.note(SoapNoteKind::hold_requests_without_must_understand, attributes_text(element), element);
    } else if (understand == MustUnderstand::wrong_case) {
        context.note(SoapNoteKind::attribute_case, attributes_text(element), element);
    }
}

void decode_header_element(EnvelopeContext& context, pugi::xml_node element) {
    const QualifiedName name = split_name(element.name());
    const XmlNamespace space = context.scope.of_element(name.prefix);
    const std::string_view known = space == XmlNamespace::other ? std::string_view{} : known_name(name.local);
    if (known.empty()) {
        if (must_understand(context, element) != MustUnderstand::missing) {
            context.note(SoapNoteKind::unknown_must_understand_header, element.name(), element);
        }
        return;
    }
    if (context.tree.cut_inside(element)) return;
    if (known != name.local) context.note(SoapNoteKind::element_case, element.name(), element);
    const std::string_view text = trimmed(text_of(element, context.scratch));
    CwmpMessage& message = context.message;
    if (known == "ID") {
        decode_id(context, element, text);
    } else if (known == "HoldRequests") {
        decode_hold_requests(context, element, text);
    } else if (known == "NoMoreRequests") {
        if (const std::optional<bool> value = parse_boolean(text)) {
            message.no_more_requests = Observed<bool>::present(*value);
        } else {
            message.no_more_requests = Observed<bool>::unseen();
            context.note(SoapNoteKind::boolean_lexical, fmt::format("{}: '{}'", known, text.substr(0, 80)), element);
        }
    } else if (known == "SessionTimeout") {
        if (const std::optional<std::uint32_t> value = parse_unsigned_int(text)) {
            message.session_timeout = Observed<std::uint32_t>::present(*value);
        } else {
            message.session_timeout = Observed<std::uint32_t>::unseen();
            context.note(SoapNoteKind::integer_lexical, fmt::format("{}: '{}'", known, text.substr(0, 80)), element);
        }
    } else {
        Observed<std::string>& versions = known == "UseCWMPVersion" ? message.use_version : message.supported_versions;
        versions = Observed<std::string>::present(std::string(text.substr(0, 4096)));
    }
}

}  // namespace

void decode_soap_header(EnvelopeContext& context, pugi::xml_node header) {
    CwmpMessage& message = context.message;
    message.id = context.not_there<std::string>();
    message.hold_requests = context.not_there<bool>();
    message.no_more_requests = context.not_there<bool>();
    message.session_timeout = context.not_there<std::uint32_t>();
    message.supported_versions = context.not_there<std::string>();
    message.use_version = context.not_there<std::string>();
    if (!header) return;
    for_each_element(context, header, [&context](pugi::xml_node element) { decode_header_element(context, element); });
}

}  // namespace cwmpscope
