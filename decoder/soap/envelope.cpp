// decode_soap: finds the envelopes in a body and decodes each: namespaces, Header, Body, method. SOAP 1.1, 4; TR-069
// Amendment 6, 3.5.
#include "decoder/soap/arguments.h"
#include "decoder/soap/cwmp_message.h"
#include "decoder/soap/cwmp_namespace.h"
#include "decoder/soap/envelope_context.h"
#include "decoder/soap/fault_element.h"
#include "decoder/soap/soap_header.h"
#include "decoder/soap/xml_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>

namespace cwmpscope {

namespace {

/// A body with an envelope names it this early; anything else (a page, a configuration file, firmware) is not parsed.
constexpr std::size_t envelope_named_within = 64U << 10U;

bool may_be_soap(std::string_view body) {
    const std::string_view begin = body.substr(0, envelope_named_within);
    if (begin.find("nvelope") != std::string_view::npos) return true;
    // The same in UTF-16.
    constexpr char wide[] = "n\0v\0e\0l\0o\0p\0e";
    return begin.find(std::string_view(wide, sizeof wide - 1)) != std::string_view::npos;
}

bool is_envelope(pugi::xml_node element) {
    return same_but_for_case(split_name(element.name()).local, "Envelope");
}

void check_encoding_style(EnvelopeContext& context, pugi::xml_node element) {
    const FoundAttribute found = find_attribute(context, element, "encodingStyle");
    if (!found.attribute) return;
    const std::string_view value = trimmed(found.attribute.value());
    if (!value.empty() && classify_namespace(value) != XmlNamespace::soap_encoding) {
        context.note(SoapNoteKind::encoding_style, value, element);
    }
}

/// Templates of envelopes that are put together declare a prefix twice; our parser does not mind, others stop there.
std::string_view attribute_given_twice(pugi::xml_node element) {
    constexpr std::size_t most_looked_at = 32;
    std::size_t number = 0;
    for (pugi::xml_attribute one = element.first_attribute(); one && number < most_looked_at;
         one = one.next_attribute(), ++number) {
        for (pugi::xml_attribute other = element.first_attribute(); other != one; other = other.next_attribute()) {
            if (std::strcmp(other.name(), one.name()) == 0) return one.name();
        }
    }
    return {};
}

void check_envelope_element(EnvelopeContext& context, pugi::xml_node envelope) {
    const QualifiedName name = split_name(envelope.name());
    if (name.local != "Envelope") context.note(SoapNoteKind::element_case, envelope.name(), envelope);
    const XmlNamespace space = context.scope.of_element(name.prefix);
    if (space != XmlNamespace::soap11_envelope) {
        const std::string_view uri = context.scope.uri_of(name.prefix);
        context.note(SoapNoteKind::envelope_namespace, uri.empty() ? "none" : uri, envelope);
        if (space == XmlNamespace::soap12_envelope) context.note(SoapNoteKind::soap12, uri, envelope);
    }
    for (const NamespaceScope::Binding& binding : context.scope.bindings()) {
        if (binding.space == XmlNamespace::schema_1999 || binding.space == XmlNamespace::instance_1999) {
            context.note(SoapNoteKind::xsd_1999, binding.uri, envelope);
        }
    }
    if (const std::string_view twice = attribute_given_twice(envelope); !twice.empty() && context.tree.well_formed())
        context.note(SoapNoteKind::not_well_formed, fmt::format("two attributes {} in one element", twice), envelope);
    check_encoding_style(context, envelope);
}

/// The CWMP namespace declared around the method, for a Fault that names none and a method without one.
CwmpNamespace declared_namespace(const EnvelopeContext& context) {
    for (const NamespaceScope::Binding& binding : context.scope.bindings()) {
        if (is_cwmp(binding.space)) return cwmp_namespace_of(binding.space);
    }
    return CwmpNamespace::none;
}

const MethodInfo* find_method_ignoring_case(std::string_view name) {
    const std::span<const MethodInfo> methods = all_methods();
    const auto found = std::find_if(methods.begin(), methods.end(),
                                    [name](const MethodInfo& info) { return same_but_for_case(info.name, name); });
    return found != methods.end() ? &*found : nullptr;
}

constexpr std::string_view suffix = "Response";

bool is_named_response(std::string_view name) {
    return name.size() > suffix.size() && same_but_for_case(name.substr(name.size() - suffix.size()), suffix);
}

/// "GetParameterValuesResult": what SOAP frameworks call an answer when they are left to themselves.
const MethodInfo* find_misnamed_response(std::string_view name) {
    for (const std::string_view ending : {"Result", "Results", "Return", "Reply", "Answer", "Resp", "Output"}) {
        if (!name.ends_with(ending)) continue;
        if (const MethodInfo* info = find_method(name.substr(0, name.size() - ending.size()))) return info;
    }
    return nullptr;
}

void finish_inform(EnvelopeContext& context) {
    CwmpMessage& message = context.message;
    if (!message.inform) message.inform.emplace();
    InformFacts& inform = *message.inform;
    const auto text = [&message](std::string_view name) {
        const std::string* value = message.argument(name);
        return value != nullptr ? *value : std::string();
    };
    const auto number = [&](std::string_view name) {
        const std::string* value = message.argument(name);
        if (value == nullptr) return context.not_there<std::uint32_t>();
        const std::optional<std::uint32_t> parsed = parse_unsigned_int(*value);
        return parsed ? Observed<std::uint32_t>::present(*parsed) : Observed<std::uint32_t>::unseen();
    };
    inform.device = {text("DeviceId.Manufacturer"), text("DeviceId.OUI"), text("DeviceId.ProductClass"),
                     text("DeviceId.SerialNumber")};
    inform.retry_count = number("RetryCount");
    inform.max_envelopes = number("MaxEnvelopes");
    const std::string* time = message.argument("CurrentTime");
    inform.current_time = time != nullptr ? Observed<std::string>::present(*time) : context.not_there<std::string>();
}

void finish_method(EnvelopeContext& context) {
    CwmpMessage& message = context.message;
    message.status = context.not_there<int>();
    if (message.kind == CwmpKind::response) {
        if (const std::string* text = message.argument("Status")) {
            const std::optional<std::int32_t> value = parse_int(*text);
            message.status = value ? Observed<int>::present(*value) : Observed<int>::unseen();
        }
    }
    if (message.kind != CwmpKind::request) return;
    if (message.method == Method::Inform) finish_inform(context);
    for (const std::string_view name : {"ParameterPath", "ObjectName"}) {
        if (const std::string* value = message.argument(name)) message.subject = *value;
    }
}

/// A namespace that is none of CWMP, but whose author had CWMP in mind.
bool is_meant_as_cwmp(std::string_view uri) {
    return uri.find("cwmp") != std::string_view::npos || uri.find("CWMP") != std::string_view::npos;
}

void decode_method(EnvelopeContext& context, pugi::xml_node element) {
    CwmpMessage& message = context.message;
    const QualifiedName name = split_name(element.name());
    const XmlNamespace space = context.scope.of_element(name.prefix);
    message.element_name = name.local;
    message.cwmp_namespace = cwmp_namespace_of(space);

    std::string_view base = name.local;
    const MethodInfo* info = find_method(base);
    if (info == nullptr && is_named_response(base)) {
        base.remove_suffix(suffix.size());
        message.kind = CwmpKind::response;
        info = find_method(base);
    }
    if (info == nullptr) {
        if (const MethodInfo* misnamed = find_misnamed_response(base)) {
            message.kind = CwmpKind::response;
            base = misnamed->name;
            info = misnamed;
        }
    }
    message.method_name = base;
    if (info == nullptr) info = find_method_ignoring_case(base);
    if (info != nullptr && (info->name != base || (is_named_response(name.local) && !name.local.ends_with(suffix)))) {
        context.note(SoapNoteKind::element_case, element.name(), element);
        message.method_name = info->name;
    }
    // A call of another protocol over SOAP (UPnP, TR-064, the interface of an ACS to its operator, of which methods are
    // named as in CWMP: Reboot) is none of our business.
    if (space == XmlNamespace::other && (info == nullptr || !is_meant_as_cwmp(context.scope.uri_of(name.prefix)))) {
        message.notes.clear();
        return;
    }
    if (space == XmlNamespace::none || space == XmlNamespace::undeclared) {
        context.note(SoapNoteKind::method_unqualified, element.name(), element);
        message.cwmp_namespace = declared_namespace(context);
    } else if (!is_cwmp(space) || space == XmlNamespace::cwmp_unknown) {
        context.note(SoapNoteKind::cwmp_namespace_unknown, context.scope.uri_of(name.prefix), element);
        message.cwmp_namespace = CwmpNamespace::unknown;
    }
    check_encoding_style(context, element);
    if (info == nullptr) {
        decode_unknown_arguments(context, element);
    } else {
        message.method = info->method;
        decode_arguments(context, element,
                         message.kind == CwmpKind::response ? info->response_arguments : info->arguments);
    }
    finish_method(context);
}

/// A value that the call refers to by href: SOAP 1.1, 5.4.1. It is no root of the message (5.6).
bool is_referred_to(const EnvelopeContext& context, pugi::xml_node element) {
    const FoundAttribute root = find_attribute(context, element, "root");
    return (root.attribute && root.space == XmlNamespace::soap_encoding && trimmed(root.attribute.value()) == "0") ||
           (element.attribute("id") && split_name(element.name()).local == "multiRef");
}

void decode_body(EnvelopeContext& context, pugi::xml_node body) {
    std::size_t elements = 0;
    bool has_references = context.tree.has_references();
    check_encoding_style(context, body);
    for_each_element(context, body, [&](pugi::xml_node element) {
        if (is_referred_to(context, element)) {
            has_references = true;
            return;
        }
        if (++elements > 1) {
            context.note(SoapNoteKind::several_rpcs, element.name(), element);
            return;
        }
        const QualifiedName name = split_name(element.name());
        if (name.local == "Fault" && !is_cwmp(context.scope.of_element(name.prefix))) {
            context.message.kind = CwmpKind::fault;
            context.message.element_name = name.local;
            context.message.cwmp_namespace = declared_namespace(context);
            decode_fault(context, element);
        } else {
            decode_method(context, element);
        }
    });
    if (has_references) {
        // References are not followed: the arguments are not known, and nothing is held against them.
        context.message.whole = false;
        context.message.notes.clear();
        return;
    }
    if (elements == 0 && context.tree.well_formed()) context.note(SoapNoteKind::body_empty, body.name(), body);
}

CwmpMessage decode_envelope(const XmlTree& tree, pugi::xml_node envelope, const SoapLimits& limits) {
    CwmpMessage message;
    message.whole = tree.well_formed();
    EnvelopeContext context{message, SoapNotes(message.notes), {}, tree, limits, {}, {}};
    const std::size_t mark = context.scope.enter(envelope);
    check_envelope_element(context, envelope);
    bool has_header = false;
    bool has_body = false;
    for_each_element(context, envelope, [&](pugi::xml_node child) {
        const std::string_view local = split_name(child.name()).local;
        const bool is_header = same_but_for_case(local, "Header");
        const bool is_body = same_but_for_case(local, "Body");
        if (is_header || is_body) {
            if (local != "Header" && local != "Body") context.note(SoapNoteKind::element_case, child.name(), child);
        }
        if (is_header) {
            if (has_body) context.note(SoapNoteKind::header_after_body, child.name(), child);
            if (!has_header) decode_soap_header(context, child);
            has_header = true;
        } else if (is_body) {
            if (has_body) {
                context.note(SoapNoteKind::several_bodies, child.name(), child);
                return;
            }
            has_body = true;
            if (!has_header) decode_soap_header(context, {});
            decode_body(context, child);
        }
    });
    if (!has_header && !has_body) decode_soap_header(context, {});
    if (!has_body && tree.well_formed()) context.note(SoapNoteKind::body_missing, envelope.name(), envelope);
    context.scope.leave(mark);
    return message;
}

/// The text of the note about what stands beside the envelopes.
void note_text_outside(pugi::xml_node node, bool before, SoapNotes& notes) {
    const std::string_view text = trimmed(node.value());
    if (text.empty() || text == "\xEF\xBB\xBF") return;
    notes.add(before ? SoapNoteKind::not_well_formed : SoapNoteKind::extra_envelope_bytes, text, offset_of(node));
}

bool is_ascii(char c) {
    return (static_cast<unsigned char>(c) & 0x80U) == 0;
}

/// Where the first byte outside of ASCII stands.
std::size_t find_non_ascii(std::string_view text) {
    const auto at = std::find_if_not(text.begin(), text.end(), is_ascii);
    return at == text.end() ? std::string_view::npos : static_cast<std::size_t>(at - text.begin());
}

/// TR-069 3.4.1 wants other characters than tab, line end and 32 to 126 to be escaped; those below 32 are not XML at
/// all. A byte order mark is none of them, and UTF-16 is another matter.
void note_unescaped(std::string_view body, SoapNotes& notes) {
    const std::size_t begin = body.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (body.substr(0, 4).find('\0') != std::string_view::npos) return;
    const std::size_t first = find_non_ascii(body.substr(begin));
    if (first == std::string_view::npos) return;
    const std::string_view rest = body.substr(begin + first);
    // Of a character of several bytes only the first counts.
    const auto characters = std::count_if(rest.begin(), rest.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U; });
    notes.add(SoapNoteKind::unescaped_character,
              fmt::format("byte 0x{:02X} at {}", static_cast<unsigned char>(rest.front()), begin + first),
              static_cast<std::uint32_t>(begin + first),
              static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(characters, 1)));
}

/// encoding="..." of the XML declaration, as it is written.
std::string declared_encoding(std::string_view body) {
    if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
    if (!body.starts_with("<?xml")) return {};
    const std::string_view declaration = body.substr(0, std::min<std::size_t>(body.find("?>"), 200));
    std::size_t at = declaration.find("encoding");
    if (at == std::string_view::npos) return {};
    at = declaration.find_first_of("'\"", at);
    if (at == std::string_view::npos) return {};
    const std::size_t end = declaration.find(declaration[at], at + 1);
    return end == std::string_view::npos ? std::string{} : std::string(declaration.substr(at + 1, end - at - 1));
}

}  // namespace

SoapBody decode_soap(std::string_view body, bool whole, const SoapLimits& limits) {
    SoapBody result;
    if (!may_be_soap(body)) return result;
    SoapNotes notes(result.notes);
    const XmlTree tree(body, whole, limits, notes);
    for (pugi::xml_node node = tree.root().first_child(); node; node = node.next_sibling()) {
        switch (node.type()) {
            case pugi::node_doctype:
                notes.add(SoapNoteKind::dtd, node.value(), offset_of(node));
                break;
            case pugi::node_pi:
                notes.add(SoapNoteKind::processing_instruction, node.name(), offset_of(node));
                break;
            case pugi::node_pcdata:
            case pugi::node_cdata:
                note_text_outside(node, !result.is_soap, notes);
                break;
            case pugi::node_element:
                if (!is_envelope(node)) {
                    if (result.is_soap) notes.add(SoapNoteKind::extra_envelope_bytes, node.name(), offset_of(node));
                } else if (result.messages.size() >= limits.envelopes) {
                    notes.add(SoapNoteKind::limit_reached, "too many envelopes", offset_of(node));
                } else {
                    result.is_soap = true;
                    result.messages.push_back(decode_envelope(tree, node, limits));
                }
                break;
            default:
                break;
        }
    }
    result.parsed_whole = tree.well_formed();
    if (result.is_soap) {
        if (!tree.is_ascii()) note_unescaped(body, notes);
        result.encoding = declared_encoding(body);
    }
    if (!result.is_soap && !notes.has(SoapNoteKind::limit_reached)) result.notes.clear();
    return result;
}

}  // namespace cwmpscope
