// Names of XML elements and attributes: prefix and local part, and which namespace a prefix means at a place in the
// document. NamespaceScope follows the declarations while the decoder walks down and up the tree. XML Namespaces 1.0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

namespace cwmpscope {

/// The namespaces that CWMP messages use, and those that are taken for them.
enum class XmlNamespace : std::uint8_t {
    none,        ///< no prefix and no default namespace
    undeclared,  ///< a prefix without declaration
    soap11_envelope,
    soap12_envelope,
    soap_encoding,
    soap_encoding_near,  ///< near: not equal, but surely meant (no final slash)
    schema_2001,
    schema_1999,
    instance_2001,
    instance_1999,
    cwmp_1_0,
    cwmp_1_1,
    cwmp_1_2,
    cwmp_unknown,  ///< unknown: like a CWMP namespace, but there is no such
    xml,
    other
};

XmlNamespace classify_namespace(std::string_view uri);
constexpr bool is_cwmp(XmlNamespace space) {
    return space >= XmlNamespace::cwmp_1_0 && space <= XmlNamespace::cwmp_unknown;
}

struct QualifiedName {
    std::string_view prefix, local;
};
QualifiedName split_name(std::string_view name);

class NamespaceScope {
public:
    struct Binding {
        std::string_view prefix, uri;
        XmlNamespace space = XmlNamespace::none;
    };

    /// Takes up the declarations of an element; returns what leave() must be given when its content has been walked.
    std::size_t enter(pugi::xml_node element);
    void leave(std::size_t mark) {
        if (mark == bindings_.size()) return;
        bindings_.resize(mark);
        changed();
    }

    XmlNamespace of_element(std::string_view prefix) const;
    /// An attribute without prefix is in no namespace.
    XmlNamespace of_attribute(std::string_view prefix) const;
    /// As written in the innermost declaration; empty when there is none.
    std::string_view uri_of(std::string_view prefix) const;
    /// All declarations in force, outermost first.
    const std::vector<Binding>& bindings() const { return bindings_; }
    /// The same number: the same declarations are in force.
    std::uint32_t version() const { return version_; }

private:
    const Binding* find(std::string_view prefix) const;
    void declare(pugi::xml_node element);
    void changed();

    std::vector<Binding> bindings_;
    std::uint32_t version_ = 0;
    XmlNamespace default_ = XmlNamespace::none;  ///< of an element without prefix: nearly every one
};

}  // namespace cwmpscope
