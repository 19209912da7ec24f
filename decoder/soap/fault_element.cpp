#include "decoder/soap/fault_element.h"

#include "decoder/soap/cwmp_namespace.h"

#include <utility>

#include <fmt/format.h>

namespace cwmpscope {

namespace {

constexpr std::size_t longest_text = 4096;

/// The child that a name means, in whatever letter case; the case is noted. The child's declarations are not in force.
bool is_named(EnvelopeContext& context, pugi::xml_node element, std::string_view wanted) {
    const std::string_view local = split_name(element.name()).local;
    if (local == wanted) return true;
    if (!same_but_for_case(local, wanted)) return false;
    context.note(SoapNoteKind::element_case, element.name(), element);
    return true;
}

std::string kept_text(EnvelopeContext& context, pugi::xml_node element) {
    return std::string(trimmed(text_of(element, context.scratch)).substr(0, longest_text));
}

std::optional<int> fault_code(EnvelopeContext& context, pugi::xml_node element) {
    const std::string_view text = text_of(element, context.scratch);
    const std::optional<std::int32_t> code = parse_int(text);
    if (!code) {
        context.note(SoapNoteKind::integer_lexical, fmt::format("FaultCode: '{}'", text.substr(0, 80)), element);
    }
    return code;
}

ParameterFault parameter_fault(EnvelopeContext& context, pugi::xml_node element) {
    ParameterFault fault;
    bool has_code = false;
    for_each_element(context, element, [&](pugi::xml_node child) {
        if (context.tree.cut_inside(child)) return;
        if (is_named(context, child, "ParameterName")) {
            fault.name = kept_text(context, child);
        } else if (is_named(context, child, "FaultCode")) {
            fault.code = fault_code(context, child).value_or(0);
            has_code = true;
        } else if (is_named(context, child, "FaultString")) {
            fault.text = kept_text(context, child);
        }
    });
    if (!has_code && context.tree.well_formed())
        context.note(SoapNoteKind::missing_element, "FaultCode of a SetParameterValuesFault", element);
    return fault;
}

/// The Fault element of CWMP.
void decode_cwmp_fault(EnvelopeContext& context, pugi::xml_node element, FaultFacts& facts) {
    const XmlNamespace space = context.scope.of_element(split_name(element.name()).prefix);
    if (!is_cwmp(space)) {
        context.note(SoapNoteKind::fault_detail_missing,
                     fmt::format("<{}> is not in the CWMP namespace", element.name()), element);
    } else {
        context.message.cwmp_namespace = cwmp_namespace_of(space);
    }
    for_each_element(context, element, [&](pugi::xml_node child) {
        if (is_named(context, child, "SetParameterValuesFault")) {
            if (facts.parameters.size() >= context.limits.items) {
                context.note(SoapNoteKind::limit_reached, "too many SetParameterValuesFault", child);
            } else {
                ParameterFault fault = parameter_fault(context, child);
                if (!context.tree.cut_inside(child)) facts.parameters.push_back(std::move(fault));
            }
        } else if (context.tree.cut_inside(child)) {
            return;
        } else if (is_named(context, child, "FaultCode")) {
            if (!facts.code.is_absent() && context.tree.well_formed())
                context.note(SoapNoteKind::duplicate_element, child.name(), child);
            const std::optional<int> code = fault_code(context, child);
            facts.code = code ? Observed<int>::present(*code) : Observed<int>::unseen();
        } else if (is_named(context, child, "FaultString")) {
            facts.text = kept_text(context, child);
        } else {
            context.note(SoapNoteKind::unknown_element, child.name(), child);
        }
    });
    if (facts.code.is_absent()) context.note(SoapNoteKind::missing_element, "FaultCode", element);
}

/// A vendor may add a detail of its own; what belongs into the Fault of CWMP is not found beside it.
void note_if_of_cwmp(EnvelopeContext& context, pugi::xml_node element) {
    const std::string_view local = split_name(element.name()).local;
    if (local == "SetParameterValuesFault" || local == "FaultCode" || local == "FaultString")
        context.note(SoapNoteKind::unknown_element, fmt::format("{} outside of the Fault of CWMP", local), element);
}

void check_faultcode(EnvelopeContext& context, pugi::xml_node element, const std::string& text) {
    const QualifiedName name = split_name(text);
    const XmlNamespace space = context.scope.of_element(name.prefix);
    const bool right_space =
        name.prefix.empty() || space == XmlNamespace::soap11_envelope || space == XmlNamespace::soap12_envelope;
    const bool right_name = name.local == "Client" || name.local == "Server" || name.local == "MustUnderstand" ||
                            name.local == "VersionMismatch";
    if (!right_space || !right_name) context.note(SoapNoteKind::fault_faultcode, text, element);
}

void check_faultstring(EnvelopeContext& context, pugi::xml_node element, const std::string& text) {
    if (text == "CWMP fault") return;
    context.note(
        same_but_for_case(text, "CWMP fault") ? SoapNoteKind::fault_faultstring_case : SoapNoteKind::fault_faultstring,
        text, element);
}

}  // namespace

void decode_fault(EnvelopeContext& context, pugi::xml_node fault) {
    FaultFacts& facts = context.message.fault.emplace();
    facts.code = context.not_there<int>();
    bool has_detail = false;
    bool has_cwmp_fault = false;
    pugi::xml_node code_element;
    pugi::xml_node string_element;
    for_each_element(context, fault, [&](pugi::xml_node child) {
        if (is_named(context, child, "detail")) {
            has_detail = true;
            for_each_element(context, child, [&](pugi::xml_node inner) {
                if (!is_named(context, inner, "Fault")) {
                    note_if_of_cwmp(context, inner);
                    return;
                }
                if (std::exchange(has_cwmp_fault, true)) {
                    context.note(SoapNoteKind::duplicate_element, inner.name(), inner);
                    return;
                }
                decode_cwmp_fault(context, inner, facts);
            });
        } else if (context.tree.cut_inside(child)) {
            return;
        } else if (is_named(context, child, "faultcode")) {
            facts.faultcode = kept_text(context, child);
            code_element = child;
            check_faultcode(context, child, facts.faultcode);
        } else if (is_named(context, child, "faultstring")) {
            facts.faultstring = kept_text(context, child);
            string_element = child;
        }
    });
    // These two faults are those of SOAP itself: CWMP says nothing of their text and detail.
    const std::string_view code = split_name(facts.faultcode).local;
    if (code == "MustUnderstand" || code == "VersionMismatch") return;
    if (string_element) check_faultstring(context, string_element, facts.faultstring);
    if (!context.tree.well_formed()) return;
    if (!code_element) context.note(SoapNoteKind::missing_element, "faultcode", fault);
    if (!string_element) context.note(SoapNoteKind::missing_element, "faultstring", fault);
    if (!has_detail) {
        context.note(SoapNoteKind::fault_detail_missing, "no detail", fault);
    } else if (!has_cwmp_fault) {
        context.note(SoapNoteKind::fault_detail_missing, "no Fault in detail", fault);
    }
}

}  // namespace cwmpscope
