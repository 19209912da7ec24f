// EnvelopeContext: what every function that decodes a part of one envelope needs: where facts and notes go, the
// namespaces in force, the limits, and what of the text can be trusted.
#pragma once

#include "decoder/soap/lexical.h"
#include "decoder/soap/notes.h"
#include "decoder/soap/xml_names.h"
#include "decoder/soap/xml_tree.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cwmpscope {

/// The local part of xsi:type and the namespace its prefix means; an empty name when the element has no xsi:type.
struct XsiType {
    std::string_view prefix, local;
    XmlNamespace space = XmlNamespace::none;
    bool present = false;
};

/// The last one that was found without a remark: members of a list have the same few types.
struct KnownXsiType {
    const char* name = "";
    const char* value = "";
    std::uint32_t scope_version = 0;
    XsiType type;
};

struct EnvelopeContext {
    CwmpMessage& message;
    SoapNotes notes;
    NamespaceScope scope;
    const XmlTree& tree;
    const SoapLimits& limits;
    std::string scratch;  ///< for text_of()
    KnownXsiType known_type;

    void note(SoapNoteKind kind, std::string_view text, pugi::xml_node where) {
        notes.add(kind, text, offset_of(where));
    }
    /// What is not there: absent only in an envelope that was seen whole.
    template <class T>
    Observed<T> not_there() const {
        return tree.well_formed() ? Observed<T>::absent() : Observed<T>::unseen();
    }
};

/// Walks over the child elements of `parent` with their declarations in force. Processing instructions are noted.
template <class Visit>
void for_each_element(EnvelopeContext& context, pugi::xml_node parent, Visit&& visit) {
    for (pugi::xml_node child = parent.first_child();; child = child.next_sibling()) {
        const pugi::xml_node_type type = child.type();
        if (type == pugi::node_null) return;
        if (type == pugi::node_pi) context.note(SoapNoteKind::processing_instruction, child.name(), child);
        if (type != pugi::node_element) continue;
        const std::size_t mark = context.scope.enter(child);
        visit(child);
        context.scope.leave(mark);
    }
}

/// The attribute of that name in the encoding or instance namespace or the like; see the callers.
struct FoundAttribute {
    pugi::xml_attribute attribute;
    QualifiedName name;
    XmlNamespace space = XmlNamespace::none;
};

/// The first attribute with that local name, any prefix, any letter case; an empty attribute when there is none.
FoundAttribute find_attribute(const EnvelopeContext& context, pugi::xml_node element, std::string_view local);

/// Absent when the element has no xsi:type.
XsiType xsi_type_of(EnvelopeContext& context, pugi::xml_node element);

}  // namespace cwmpscope
