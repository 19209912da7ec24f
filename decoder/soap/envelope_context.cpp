#include "decoder/soap/envelope_context.h"

#include <cstring>

namespace cwmpscope {

FoundAttribute find_attribute(const EnvelopeContext& context, pugi::xml_node element, std::string_view local) {
    for (pugi::xml_attribute attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
        const QualifiedName name = split_name(attribute.name());
        if (name.prefix == "xmlns" || !same_but_for_case(name.local, local)) continue;
        return {attribute, name, context.scope.of_attribute(name.prefix)};
    }
    return {};
}

namespace {

bool is_as_known(const KnownXsiType& known, const NamespaceScope& scope, pugi::xml_attribute attribute) {
    return known.type.present && known.scope_version == scope.version() &&
           std::strcmp(known.value, attribute.value()) == 0 && std::strcmp(known.name, attribute.name()) == 0;
}

}  // namespace

XsiType xsi_type_of(EnvelopeContext& context, pugi::xml_node element) {
    const pugi::xml_attribute first = element.first_attribute();
    if (!first) return {};
    if (is_as_known(context.known_type, context.scope, first)) return context.known_type.type;
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
    const XsiType type{value.prefix, value.local, space, true};
    const bool remarked = found.space == XmlNamespace::undeclared || space == XmlNamespace::undeclared ||
                          space == XmlNamespace::soap_encoding_near;
    if (!remarked) {
        context.known_type = {found.attribute.name(), found.attribute.value(), context.scope.version(), type};
    }
    return type;
}

}  // namespace cwmpscope
