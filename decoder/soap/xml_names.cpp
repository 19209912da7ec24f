#include "decoder/soap/xml_names.h"

#include "decoder/soap/lexical.h"

#include <cstring>

namespace cwmpscope {

XmlNamespace classify_namespace(std::string_view uri) {
    if (uri.empty()) return XmlNamespace::none;
    if (uri == "http://schemas.xmlsoap.org/soap/envelope/") return XmlNamespace::soap11_envelope;
    if (uri == "http://schemas.xmlsoap.org/soap/encoding/") return XmlNamespace::soap_encoding;
    if (uri == "http://www.w3.org/2001/XMLSchema") return XmlNamespace::schema_2001;
    if (uri == "http://www.w3.org/2001/XMLSchema-instance") return XmlNamespace::instance_2001;
    if (uri == "urn:dslforum-org:cwmp-1-0") return XmlNamespace::cwmp_1_0;
    if (uri == "urn:dslforum-org:cwmp-1-1") return XmlNamespace::cwmp_1_1;
    if (uri == "urn:dslforum-org:cwmp-1-2") return XmlNamespace::cwmp_1_2;
    if (uri == "http://www.w3.org/1999/XMLSchema") return XmlNamespace::schema_1999;
    if (uri == "http://www.w3.org/1999/XMLSchema-instance") return XmlNamespace::instance_1999;
    if (uri == "http://www.w3.org/2003/05/soap-envelope" || uri == "http://www.w3.org/2002/12/soap-envelope" ||
        uri == "http://www.w3.org/2001/12/soap-envelope") {
        return XmlNamespace::soap12_envelope;
    }
    if (uri.starts_with("http://schemas.xmlsoap.org/soap/encoding") ||
        same_but_for_case(uri, "http://schemas.xmlsoap.org/soap/encoding/")) {
        return XmlNamespace::soap_encoding_near;
    }
    constexpr std::string_view cwmp = "urn:dslforum-org:cwmp";
    constexpr std::string_view later = "urn:broadband-forum-org:cwmp";
    if (same_but_for_case(uri.substr(0, cwmp.size()), cwmp) || same_but_for_case(uri.substr(0, later.size()), later)) {
        return XmlNamespace::cwmp_unknown;
    }
    return XmlNamespace::other;
}

QualifiedName split_name(std::string_view name) {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos) return {{}, name};
    return {name.substr(0, colon), name.substr(colon + 1)};
}

// An element with a million declarations must not make every lookup slow; nobody needs this many at one place.
constexpr std::size_t most_bindings = 256;
constexpr std::size_t usual_bindings = 8;

std::size_t NamespaceScope::enter(pugi::xml_node element) {
    const std::size_t mark = bindings_.size();
    for (pugi::xml_attribute attribute = element.first_attribute();; attribute = attribute.next_attribute()) {
        const char* const name = attribute.name();
        if (name[0] == '\0') return mark;  // there is no further one
        // xsi:type stands in most elements, a declaration in few.
        if (name[0] == 'x' && name[1] == 'm') break;
    }
    declare(element);
    return mark;
}

void NamespaceScope::declare(pugi::xml_node element) {
    const std::size_t mark = bindings_.size();
    for (const pugi::xml_attribute attribute : element.attributes()) {
        std::string_view name = attribute.name();
        if (!name.starts_with("xmlns")) continue;
        if (bindings_.size() >= most_bindings) break;
        name.remove_prefix(5);
        if (!name.empty()) {
            if (name.front() != ':') continue;
            name.remove_prefix(1);
        }
        if (bindings_.capacity() == 0) bindings_.reserve(usual_bindings);
        const std::string_view uri = trimmed(attribute.value());
        bindings_.push_back({name, uri, classify_namespace(uri)});
    }
    if (bindings_.size() != mark) changed();
}

void NamespaceScope::changed() {
    ++version_;
    const Binding* const binding = find({});
    default_ = binding != nullptr ? binding->space : XmlNamespace::none;
}

const NamespaceScope::Binding* NamespaceScope::find(std::string_view prefix) const {
    for (auto binding = bindings_.rbegin(); binding != bindings_.rend(); ++binding) {
        if (binding->prefix == prefix) return &*binding;
    }
    return nullptr;
}

XmlNamespace NamespaceScope::of_element(std::string_view prefix) const {
    if (prefix.empty()) return default_;
    if (const Binding* binding = find(prefix)) return binding->space;
    return prefix == "xml" ? XmlNamespace::xml : XmlNamespace::undeclared;
}

XmlNamespace NamespaceScope::of_attribute(std::string_view prefix) const {
    return prefix.empty() ? XmlNamespace::none : of_element(prefix);
}

std::string_view NamespaceScope::uri_of(std::string_view prefix) const {
    const Binding* binding = find(prefix);
    return binding != nullptr ? binding->uri : std::string_view{};
}

}  // namespace cwmpscope
