#include "decoder/soap/envelope_context.h"

namespace cwmpscope {

FoundAttribute find_attribute(const EnvelopeContext& context, pugi::xml_node element, std::string_view local) {
    for (pugi::xml_attribute attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
        const QualifiedName name = split_name(attribute.name());
        if (name.prefix == "xmlns" || !same_but_for_case(name.local, local)) continue;
        return {attribute, name, context.scope.of_attribute(name.prefix)};
    }
    return {};
}

XsiType xsi_type_of(EnvelopeContext& context, pugi::xml_node element) {
    const FoundAttribute found = find_attribute(context, element, "type");
    if (!found.attribute) return {};
    if (found.space == XmlNamespace::undeclared) {
        context.note(SoapNoteKind::xsi_type_prefix_undeclared, found.attribute.name(), element);
    } else if (found.space != XmlNamespace::instance_2001 && found.space != XmlNamespace::instance_1999) {
        return {};
    }
    const QualifiedName value = split_name(trimmed(found.attribute.value()));
    const XmlNamespace space = context.scope.of_element(value.prefix);
    if (space == XmlNamespace::undeclared) {
        context.note(SoapNoteKind::xsi_type_prefix_undeclared, found.attribute.value(), element);
    } else if (space == XmlNamespace::soap_encoding_near) {
        context.note(SoapNoteKind::encoding_namespace, context.scope.uri_of(value.prefix), element);
    }
    return {value.prefix, value.local, space, true};
}

}  // namespace cwmpscope
