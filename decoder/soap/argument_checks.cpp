#include "decoder/soap/argument_checks.h"

#include "decoder/soap/lexical.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cwmpscope {

namespace {

bool is_nil(EnvelopeContext& context, pugi::xml_node element) {
    const FoundAttribute nil = find_attribute(context, element, "nil");
    return nil.attribute && parse_boolean(nil.attribute.value()).value_or(false);
}

void note_lexical(EnvelopeContext& context, SoapNoteKind kind, pugi::xml_node element, std::string_view text) {
    if (is_nil(context, element)) return;
    context.note(kind, fmt::format("{}: '{}'", split_name(element.name()).local, text.substr(0, 80)), element);
}

/// Fields for which the schema lists the values, where no rule of its own speaks of them.
struct Enumerated {
    Method method;
    std::string_view field;
    std::span<const std::string_view> values;
    SoapNoteKind kind;
};
constexpr std::array<std::string_view, 3> unit_states{"Installed", "Uninstalled", "Failed"};
constexpr std::array<std::string_view, 3> unit_operations{"Install", "Update", "Uninstall"};
constexpr std::array<std::string_view, 4> option_states{"0", "1", "2", "3"};
constexpr std::array<std::string_view, 3> option_modes{"0", "1", "2"};
constexpr std::array<std::string_view, 2> option_transferable{"0", "1"};
constexpr Enumerated enumerated[] = {
    {Method::DUStateChangeComplete, "CurrentState", unit_states, SoapNoteKind::value_lexical},
    {Method::AutonomousDUStateChangeComplete, "CurrentState", unit_states, SoapNoteKind::value_lexical},
    {Method::AutonomousDUStateChangeComplete, "OperationPerformed", unit_operations, SoapNoteKind::value_lexical},
    {Method::GetOptions, "State", option_states, SoapNoteKind::integer_lexical},
    {Method::GetOptions, "Mode", option_modes, SoapNoteKind::integer_lexical},
    {Method::GetOptions, "IsTransferable", option_transferable, SoapNoteKind::integer_lexical},
};

bool has_enumerated(Method method) {
    return method == Method::GetOptions || method == Method::DUStateChangeComplete ||
           method == Method::AutonomousDUStateChangeComplete;
}

void check_enumerated(EnvelopeContext& context, pugi::xml_node element, std::string_view name, std::string_view text) {
    if (!has_enumerated(context.message.method)) return;
    for (const Enumerated& row : enumerated) {
        if (row.method != context.message.method || row.field != name) continue;
        if (std::find(row.values.begin(), row.values.end(), text) != row.values.end() || text.empty()) return;
        // What is no number at all is noted as such.
        if (row.kind != SoapNoteKind::integer_lexical || parse_int(text))
            note_lexical(context, row.kind, element, text);
        return;
    }
}

bool is_simple_type_space(XmlNamespace space) {
    return space == XmlNamespace::schema_2001 || space == XmlNamespace::schema_1999 ||
           space == XmlNamespace::soap_encoding || space == XmlNamespace::soap_encoding_near;
}

void check_member_type(EnvelopeContext& context, pugi::xml_node array, const ArgumentInfo& field,
                       const QualifiedName& type, std::string_view value) {
    const XmlNamespace space = context.scope.of_element(type.prefix);
    if (space == XmlNamespace::undeclared) {
        context.note(SoapNoteKind::xsi_type_prefix_undeclared, value, array);
    } else if (space == XmlNamespace::soap_encoding_near) {
        context.note(SoapNoteKind::encoding_namespace, context.scope.uri_of(type.prefix), array);
    }
    const bool simple = field.structure == nullptr;
    const bool base64 = field.item_name == "base64" && type.local == "base64Binary";
    const bool right_name = type.local == field.item_name || base64;
    const bool right_space =
        space == XmlNamespace::undeclared || (simple ? is_simple_type_space(space) : is_cwmp(space));
    if (!right_name || !right_space) context.note(SoapNoteKind::array_type_type, value, array);
}

void check_array_type(EnvelopeContext& context, pugi::xml_node array, const ArgumentInfo& field,
                      const FoundAttribute& found, std::uint32_t count) {
    if (found.name.local != "arrayType") context.note(SoapNoteKind::attribute_case, found.attribute.name(), array);
    if (found.space == XmlNamespace::soap_encoding_near) {
        context.note(SoapNoteKind::encoding_namespace, context.scope.uri_of(found.name.prefix), array);
    } else if (found.space != XmlNamespace::soap_encoding) {
        context.note(SoapNoteKind::array_type_namespace, found.attribute.name(), array);
    }
    const std::string_view value = trimmed(found.attribute.value());
    const std::size_t bracket = value.rfind('[');
    const QualifiedName type = split_name(trimmed(value.substr(0, bracket)));
    check_member_type(context, array, field, type, value);
    if (bracket == std::string_view::npos) {
        context.note(SoapNoteKind::array_type_count, fmt::format("{}: no size in '{}'", field.name, value), array);
        return;
    }
    std::string_view size = value.substr(bracket + 1);
    size = trimmed(size.substr(0, size.find(']')));
    if (size.empty()) return;  // "[]": any number
    // A part of an array, of which the rest is not sent: SOAP 1.1, 5.4.2.1.
    if (find_attribute(context, array, "offset").attribute) return;
    const std::optional<std::uint32_t> said = parse_unsigned_int(size);
    if (said != count) {
        // Of text that is not well-formed the members may have been lost with the repair.
        if (!context.tree.well_formed()) return;
        context.note(SoapNoteKind::array_type_count, fmt::format("{}: [{}] but {} members", field.name, size, count),
                     array);
    } else if (size.size() > 1 && size.front() == '0') {
        context.note(SoapNoteKind::array_type_count_leading_zeros, fmt::format("{}: [{}]", field.name, size), array);
    }
}

/// A text that stands on lines of its own was laid out by a pretty printer: the white space around it is not its own.
std::string_view unwrapped(std::string_view text) {
    if (text.empty() || (text.front() > ' ' && text.back() > ' ')) return text;
    const std::string_view inside = trimmed(text);
    const std::size_t before = static_cast<std::size_t>(inside.data() - text.data());
    const bool on_own_line = text.substr(0, before).find('\n') != std::string_view::npos ||
                             text.substr(before + inside.size()).find('\n') != std::string_view::npos;
    return on_own_line ? inside : text;
}

/// XML that was put into a value as it is: a value is a text.
bool holds_elements(pugi::xml_node value) {
    const auto children = value.children();
    return std::any_of(children.begin(), children.end(),
                       [](const pugi::xml_node& child) { return child.type() == pugi::node_element; });
}

std::string element_type_text(const XsiType& type) {
    return type.prefix.empty() ? std::string(type.local) : fmt::format("{}:{}", type.prefix, type.local);
}

bool is_value_type(std::string_view type) {
    constexpr std::string_view types[] = {"string",       "int",  "unsignedInt",  "boolean",   "dateTime", "base64",
                                          "base64Binary", "long", "unsignedLong", "hexBinary", "decimal"};
    return std::find(std::begin(types), std::end(types), type) != std::end(types);
}

bool fits_type(std::string_view type, std::string_view text) {
    if (type == "string") return true;
    if (type == "int") return parse_int(text).has_value();
    if (type == "unsignedInt") return parse_unsigned_int(text).has_value();
    if (type == "boolean") return parse_boolean(text).has_value();
    if (type == "dateTime") return is_date_time(text);
    if (type == "long") return is_long(text);
    if (type == "unsignedLong") return is_unsigned_long(text);
    if (type == "hexBinary") return is_hex_binary(text);
    if (type == "decimal") return is_decimal(text);
    return is_base64(text);
}

}  // namespace

void check_length(EnvelopeContext& context, pugi::xml_node element, const ArgumentInfo& field, std::string_view text) {
    // A character has at least one byte: most texts need not be counted.
    if (field.max_length == 0 || text.size() <= field.max_length) return;
    const std::size_t length = character_count(text);
    if (length <= field.max_length) return;
    context.note(SoapNoteKind::string_too_long,
                 fmt::format("{}: {} characters, at most {}", field.name, length, field.max_length), element);
}

void check_lexical(EnvelopeContext& context, pugi::xml_node element, const ArgumentInfo& field, std::string_view text) {
    check_enumerated(context, element, field.name, text);
    switch (field.type) {
        case ArgumentType::string:
        case ArgumentType::any_uri:
            check_length(context, element, field, text);
            break;
        case ArgumentType::boolean:
            if (!parse_boolean(text)) note_lexical(context, SoapNoteKind::boolean_lexical, element, text);
            break;
        case ArgumentType::integer:
            if (!parse_int(text)) note_lexical(context, SoapNoteKind::integer_lexical, element, text);
            break;
        case ArgumentType::unsigned_integer:
            if (!parse_unsigned_int(text)) note_lexical(context, SoapNoteKind::integer_lexical, element, text);
            break;
        case ArgumentType::date_time:
            if (!is_date_time(text)) note_lexical(context, SoapNoteKind::datetime_lexical, element, text);
            break;
        case ArgumentType::base64:
            if (!is_base64(text)) note_lexical(context, SoapNoteKind::value_lexical, element, text);
            break;
        case ArgumentType::any:
        case ArgumentType::structure:
        case ArgumentType::array:
            break;
    }
}

void check_member_name(EnvelopeContext& context, pugi::xml_node member, std::string_view wanted) {
    const std::string_view whole_name = member.name();
    const QualifiedName name = whole_name == wanted ? QualifiedName{{}, wanted} : split_name(whole_name);
    if (context.scope.of_element(name.prefix) != XmlNamespace::none) {
        context.note(SoapNoteKind::argument_qualified, member.name(), member);
    }
    if (name.local == wanted) return;
    context.note(same_but_for_case(name.local, wanted) ? SoapNoteKind::element_case : SoapNoteKind::array_member_name,
                 member.name(), member);
}

void check_array_element(EnvelopeContext& context, pugi::xml_node array, const ArgumentInfo& field,
                         std::uint32_t count) {
    if (count == 0 && is_nil(context, array)) return;
    const XsiType type = xsi_type_of(context, array);
    if (type.present && type.local == "Array") {
        context.note(SoapNoteKind::array_xsi_type, fmt::format("{}: {}", field.name, type.local), array);
    }
    const FoundAttribute found = find_attribute(context, array, "arrayType");
    if (found.attribute) {
        check_array_type(context, array, field, found, count);
    } else if (context.tree.well_formed()) {
        context.note(SoapNoteKind::array_type_missing, field.name, array);
    }
    if (!context.tree.well_formed()) return;
    if (count < field.min_items) {
        context.note(SoapNoteKind::too_few_items, fmt::format("{}: {}", field.name, count), array);
    }
    if (field.max_items != 0 && count > field.max_items) {
        context.note(SoapNoteKind::too_many_items,
                     fmt::format("{}: {}, at most {}", field.name, count, field.max_items), array);
    }
}

std::string_view typed_value(EnvelopeContext& context, pugi::xml_node element, ListItem& item) {
    const XsiType type = xsi_type_of(context, element);
    const pugi::xml_node inside = element.first_child();
    const std::string_view text = unwrapped(text_of(element, inside, context.scratch));
    if (!type.present) {
        if (!is_nil(context, element)) context.note(SoapNoteKind::value_without_type, item.name, element);
        return text;
    }
    item.type = type.local;
    if (inside && context.tree.well_formed() && holds_elements(element)) {
        context.note(SoapNoteKind::value_lexical, fmt::format("{} holds elements", item.name), element);
        return text;
    }
    if (type.space == XmlNamespace::undeclared) return text;
    if (!is_simple_type_space(type.space) || !is_value_type(type.local)) {
        context.note(SoapNoteKind::xsi_type_unknown, element_type_text(type), element);
        return text;
    }
    if (!fits_type(type.local, text) && !is_nil(context, element)) {
        const std::string_view shown = is_secret_name(item.name) ? "***" : text.substr(0, 80);
        context.note(SoapNoteKind::value_lexical, fmt::format("{} as {}: '{}'", item.name, type.local, shown), element);
    }
    return text;
}

}  // namespace cwmpscope
