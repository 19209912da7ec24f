#include "decoder/soap/arguments.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace cwmpscope {

namespace {

/// Structures of lists that are not about parameters are also given as arguments ("TimeWindowList.1.WindowStart").
constexpr std::uint32_t most_flattened_items = 64;
constexpr std::size_t most_arguments = 1000;
constexpr std::size_t longest_argument = 16U << 10U;
constexpr std::size_t longest_name = 128;

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

/// Keeps a scalar, within bounds: what the standard allows is far below them.
void keep_argument(EnvelopeContext& context, pugi::xml_node element, std::string name, std::string_view value) {
    std::vector<Argument>& arguments = context.message.arguments;
    if (arguments.size() >= most_arguments) {
        context.note(SoapNoteKind::limit_reached, "too many arguments", element);
        return;
    }
    if (value.size() > longest_argument) {
        context.note(SoapNoteKind::limit_reached, fmt::format("{} has {} bytes", name, value.size()), element);
        value = value.substr(0, longest_argument);
    }
    arguments.push_back({std::move(name), std::string(value)});
}

std::size_t find_field(std::span<const ArgumentInfo> fields, std::string_view name) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [name](const ArgumentInfo& field) { return field.name == name; });
    return static_cast<std::size_t>(found - fields.begin());
}

std::size_t find_field_ignoring_case(std::span<const ArgumentInfo> fields, std::string_view name) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [name](const ArgumentInfo& field) { return same_but_for_case(field.name, name); });
    return static_cast<std::size_t>(found - fields.begin());
}

/// Which field of a structure is the value in ListItem: Value, Writable, Notification, else the second.
std::size_t value_field(std::span<const ArgumentInfo> fields) {
    for (const std::string_view name : {"Value", "Writable", "Notification"}) {
        if (const std::size_t index = find_field(fields, name); index < fields.size()) return index;
    }
    return 1;
}

/// Walks over the child elements of `parent` in step with `fields`: notes what is not as the schema says and calls
/// visit(child, field) for each that is a field.
template <class Visit>
void for_each_field(EnvelopeContext& context, pugi::xml_node parent, std::span<const ArgumentInfo> fields,
                    Visit&& visit) {
    std::size_t expected = 0;
    std::uint64_t seen = 0;
    for_each_element(context, parent, [&](pugi::xml_node child) {
        const QualifiedName name = split_name(child.name());
        if (context.scope.of_element(name.prefix) != XmlNamespace::none) {
            context.note(SoapNoteKind::argument_qualified, child.name(), child);
        }
        std::size_t index = expected;
        if (index >= fields.size() || fields[index].name != name.local) index = find_field(fields, name.local);
        if (index == fields.size()) {
            index = find_field_ignoring_case(fields, name.local);
            if (index == fields.size()) {
                context.note(SoapNoteKind::unknown_element, child.name(), child);
                return;
            }
            context.note(SoapNoteKind::element_case, child.name(), child);
        }
        const std::uint64_t bit = std::uint64_t{1} << index;
        if ((seen & bit) != 0 && !fields[index].repeated) {
            context.note(SoapNoteKind::duplicate_element, child.name(), child);
        } else if (index < expected && (seen & bit) == 0) {
            context.note(SoapNoteKind::element_order, child.name(), child);
        }
        seen |= bit;
        if (index >= expected) expected = fields[index].repeated ? index : index + 1;
        visit(child, index);
    });
    if (!context.tree.well_formed()) return;
    std::string missing;
    std::uint32_t count = 0;
    for (std::size_t index = 0; index < fields.size(); ++index) {
        if ((seen >> index & 1U) != 0 || fields[index].optional) continue;
        if (++count > 1) missing += ", ";
        missing += fields[index].name;
    }
    if (count > 0) context.notes.add(SoapNoteKind::missing_element, missing, offset_of(parent), count);
}

class ArgumentDecoder {
public:
    explicit ArgumentDecoder(EnvelopeContext& context) : context_(context), message_(context.message) {}

    void decode(pugi::xml_node method, std::span<const ArgumentInfo> arguments) {
        if (arguments.empty() && message_.kind == CwmpKind::response) {
            for_each_element(context_, method, [&](pugi::xml_node child) {
                note(SoapNoteKind::void_response_content, child.name(), child);
            });
            return;
        }
        decode_fields(method, arguments, "");
        finish_lists();
    }

private:
    void note(SoapNoteKind kind, std::string_view text, pugi::xml_node where) { context_.note(kind, text, where); }

    /// Top-level arguments, and structures in them: each scalar becomes an Argument under `path`.
    void decode_fields(pugi::xml_node parent, std::span<const ArgumentInfo> fields, const std::string& path) {
        std::uint32_t repetition = 0;
        for_each_field(context_, parent, fields, [&](pugi::xml_node child, std::size_t index) {
            const ArgumentInfo& field = fields[index];
            if (field.repeated) {
                decode_repeated(child, field, ++repetition);
            } else if (field.type == ArgumentType::structure) {
                decode_fields(child, field.structure->fields, path + std::string(field.name) + ".");
            } else if (field.type == ArgumentType::array) {
                decode_array(child, field);
            } else if (!context_.tree.cut_inside(child)) {
                keep_argument(context_, child, path + std::string(field.name), scalar(child, field));
            }
        });
    }

    /// The text of a scalar, checked against its type. White space around it comes from whoever laid the XML out in
    /// lines: no argument begins or ends with any.
    std::string_view scalar(pugi::xml_node element, const ArgumentInfo& field) {
        const std::string_view text = trimmed(text_of(element, context_.scratch));
        check_lexical(element, field, text);
        check_enumerated(element, field.name, text);
        return text;
    }

    void check_enumerated(pugi::xml_node element, std::string_view name, std::string_view text) {
        for (const Enumerated& row : enumerated) {
            if (row.method != message_.method || row.field != name) continue;
            if (std::find(row.values.begin(), row.values.end(), text) != row.values.end() || text.empty()) return;
            const bool number = row.kind == SoapNoteKind::integer_lexical;
            if (!number || parse_int(text)) note_lexical(row.kind, element, text);
            return;
        }
    }

    void check_lexical(pugi::xml_node element, const ArgumentInfo& field, std::string_view text) {
        switch (field.type) {
            case ArgumentType::string:
            case ArgumentType::any_uri:
                check_length(element, field, text);
                break;
            case ArgumentType::boolean:
                if (!parse_boolean(text)) note_lexical(SoapNoteKind::boolean_lexical, element, text);
                break;
            case ArgumentType::integer:
                if (!parse_int(text)) note_lexical(SoapNoteKind::integer_lexical, element, text);
                break;
            case ArgumentType::unsigned_integer:
                if (!parse_unsigned_int(text)) note_lexical(SoapNoteKind::integer_lexical, element, text);
                break;
            case ArgumentType::date_time:
                if (!is_date_time(text)) note_lexical(SoapNoteKind::datetime_lexical, element, text);
                break;
            case ArgumentType::base64:
                if (!is_base64(text)) note_lexical(SoapNoteKind::value_lexical, element, text);
                break;
            case ArgumentType::any:
            case ArgumentType::structure:
            case ArgumentType::array:
                break;
        }
    }

    void check_length(pugi::xml_node element, const ArgumentInfo& field, std::string_view text) {
        // A character has at least one byte: most texts need not be counted.
        if (field.max_length == 0 || text.size() <= field.max_length) return;
        const std::size_t length = character_count(text);
        if (length <= field.max_length) return;
        note(SoapNoteKind::string_too_long,
             fmt::format("{}: {} characters, at most {}", field.name, length, field.max_length), element);
    }

    void note_lexical(SoapNoteKind kind, pugi::xml_node element, std::string_view text) {
        if (is_nil(element)) return;
        note(kind, fmt::format("{}: '{}'", split_name(element.name()).local, text.substr(0, 80)), element);
    }

    bool is_nil(pugi::xml_node element) const {
        const FoundAttribute nil = find_attribute(context_, element, "nil");
        return nil.attribute && parse_boolean(nil.attribute.value()).value_or(false);
    }

    // ---- arrays

    void decode_array(pugi::xml_node array, const ArgumentInfo& field) {
        const bool events = field.item_name == "EventStruct";
        if (!events && items_.empty()) items_.reserve(16);
        if (events && !message_.inform) message_.inform.emplace();
        const std::uint32_t count = for_each_member(array, field, [&](pugi::xml_node member, std::uint32_t number) {
            if (number > context_.limits.items) return;
            if (field.structure == nullptr) {
                keep_name(member, field);
            } else {
                keep_structure(member, field, number, events);
            }
        });
        if (!events) message_.item_count += count;
        if (count > context_.limits.items) {
            note(SoapNoteKind::limit_reached, fmt::format("{} has {} members", field.name, count), array);
        }
    }

    /// Checks the array element itself and calls visit(member, number) for each member. Returns how many there are.
    template <class Visit>
    std::uint32_t for_each_member(pugi::xml_node array, const ArgumentInfo& field, Visit&& visit) {
        std::uint32_t count = 0;
        for_each_element(context_, array, [&](pugi::xml_node member) {
            check_member_name(member, field.item_name);
            visit(member, ++count);
        });
        if (!context_.tree.cut_inside(array)) check_array_element(array, field, count);
        return count;
    }

    void check_member_name(pugi::xml_node member, std::string_view wanted) {
        const QualifiedName name = split_name(member.name());
        if (context_.scope.of_element(name.prefix) != XmlNamespace::none) {
            note(SoapNoteKind::argument_qualified, member.name(), member);
        }
        if (name.local == wanted) return;
        note(same_but_for_case(name.local, wanted) ? SoapNoteKind::element_case : SoapNoteKind::array_member_name,
             member.name(), member);
    }

    void check_array_element(pugi::xml_node array, const ArgumentInfo& field, std::uint32_t count) {
        const XsiType type = xsi_type_of(context_, array);
        if (type.present && type.local == "Array") {
            note(SoapNoteKind::array_xsi_type, fmt::format("{}: {}", field.name, type.local), array);
        }
        const FoundAttribute found = find_attribute(context_, array, "arrayType");
        if (found.attribute) {
            check_array_type(array, field, found, count);
        } else if (context_.tree.well_formed()) {
            note(SoapNoteKind::array_type_missing, field.name, array);
        }
        if (!context_.tree.well_formed()) return;
        if (count < field.min_items) {
            note(SoapNoteKind::too_few_items, fmt::format("{}: {}", field.name, count), array);
        }
        if (field.max_items != 0 && count > field.max_items) {
            note(SoapNoteKind::too_many_items, fmt::format("{}: {}, at most {}", field.name, count, field.max_items),
                 array);
        }
    }

    void check_array_type(pugi::xml_node array, const ArgumentInfo& field, const FoundAttribute& found,
                          std::uint32_t count) {
        if (found.name.local != "arrayType") note(SoapNoteKind::attribute_case, found.attribute.name(), array);
        if (found.space == XmlNamespace::soap_encoding_near) {
            note(SoapNoteKind::encoding_namespace, context_.scope.uri_of(found.name.prefix), array);
        } else if (found.space != XmlNamespace::soap_encoding) {
            note(SoapNoteKind::array_type_namespace, found.attribute.name(), array);
        }
        const std::string_view value = trimmed(found.attribute.value());
        const std::size_t bracket = value.rfind('[');
        const QualifiedName type = split_name(trimmed(value.substr(0, bracket)));
        check_member_type(array, field, type, value);
        if (bracket == std::string_view::npos) {
            note(SoapNoteKind::array_type_count, fmt::format("{}: no size in '{}'", field.name, value), array);
            return;
        }
        std::string_view size = value.substr(bracket + 1);
        size = trimmed(size.substr(0, size.find(']')));
        if (size.empty()) return;  // "[]": any number
        const std::optional<std::uint32_t> said = parse_unsigned_int(size);
        if (said != count) {
            // Of text that is not well-formed the members may have been lost with the repair.
            if (!context_.tree.well_formed()) return;
            note(SoapNoteKind::array_type_count, fmt::format("{}: [{}] but {} members", field.name, size, count),
                 array);
        } else if (size.size() > 1 && size.front() == '0') {
            note(SoapNoteKind::array_type_count_leading_zeros, fmt::format("{}: [{}]", field.name, size), array);
        }
    }

    void check_member_type(pugi::xml_node array, const ArgumentInfo& field, const QualifiedName& type,
                           std::string_view value) {
        const XmlNamespace space = context_.scope.of_element(type.prefix);
        if (space == XmlNamespace::undeclared) {
            note(SoapNoteKind::xsi_type_prefix_undeclared, value, array);
        } else if (space == XmlNamespace::soap_encoding_near) {
            note(SoapNoteKind::encoding_namespace, context_.scope.uri_of(type.prefix), array);
        }
        const bool simple = field.structure == nullptr;
        const bool base64 = field.item_name == "base64" && type.local == "base64Binary";
        const bool right_name = type.local == field.item_name || base64;
        const bool right_space =
            space == XmlNamespace::undeclared || (simple ? is_simple_type_space(space) : is_cwmp(space));
        if (!right_name || !right_space) note(SoapNoteKind::array_type_type, value, array);
    }

    static bool is_simple_type_space(XmlNamespace space) {
        return space == XmlNamespace::schema_2001 || space == XmlNamespace::schema_1999 ||
               space == XmlNamespace::soap_encoding || space == XmlNamespace::soap_encoding_near;
    }

    /// A member that is a name alone (<string>).
    void keep_name(pugi::xml_node member, const ArgumentInfo& field) {
        if (context_.tree.cut_inside(member)) return;
        const std::string_view text = trimmed(text_of(member, context_.scratch));
        check_length(member, field, text);
        if (message_.method != Method::GetRPCMethods) add_to_subject(text);
        items_.push_back({std::string(text), {}, {}});
    }

    void keep_structure(pugi::xml_node member, const ArgumentInfo& field, std::uint32_t number, bool events) {
        const std::span<const ArgumentInfo> fields = field.structure->fields;
        const bool about_parameters = !fields.empty() && fields[0].name == "Name";
        const bool flatten = !about_parameters && !events && number <= most_flattened_items;
        std::string path;
        if (flatten) path = fmt::format("{}.{}.", field.name, number);
        ListItem item = structure_item(member, fields, flatten ? &path : nullptr);
        // Half an item is none: its name may be seen and its value not.
        if (context_.tree.cut_inside(member)) return;
        if (events) {
            message_.inform->events.push_back({std::move(item.name), std::move(item.value)});
            return;
        }
        if (about_parameters && field.item_name != "ArgStruct") add_to_subject(item.name);
        items_.push_back(std::move(item));
    }

    ListItem structure_item(pugi::xml_node element, std::span<const ArgumentInfo> fields, const std::string* path) {
        ListItem item;
        const std::size_t value_index = value_field(fields);
        for_each_field(context_, element, fields, [&](pugi::xml_node child, std::size_t index) {
            const ArgumentInfo& field = fields[index];
            if (field.type == ArgumentType::array) {
                for_each_member(child, field,
                                [&](pugi::xml_node member, std::uint32_t) { check_access(member, field); });
                return;
            }
            if (field.type == ArgumentType::structure) {
                if (path != nullptr)
                    decode_fields(child, field.structure->fields, *path + std::string(field.name) + ".");
                return;
            }
            if (context_.tree.cut_inside(child)) return;
            const std::string_view text =
                field.type == ArgumentType::any ? typed_value(child, item) : scalar(child, field);
            if (index == 0) item.name = trimmed(text);  // a line broken before the end tag is no part of a name
            if (index == value_index) item.value = text;
            if (field.name == "NotificationChange") item.type = text;
            if (path != nullptr) keep_argument(context_, child, *path + std::string(field.name), text);
        });
        return item;
    }

    /// AccessList is the only list inside of a structure, and the schemas know one value for it.
    void check_access(pugi::xml_node member, const ArgumentInfo& field) {
        if (field.name != "AccessList" || context_.tree.cut_inside(member)) return;
        const std::string_view text = trimmed(text_of(member, context_.scratch));
        if (text != "Subscriber") note(SoapNoteKind::access_list_value, text, member);
    }

    /// An element of ChangeDUState or of the two messages that report its results.
    void decode_repeated(pugi::xml_node element, const ArgumentInfo& field, std::uint32_t number) {
        if (number > most_flattened_items) {
            if (number == most_flattened_items + 1) {
                note(SoapNoteKind::limit_reached, fmt::format("more than {} {}", most_flattened_items, field.name),
                     element);
            }
            ++message_.item_count;
            return;
        }
        std::span<const ArgumentInfo> fields = field.structure->fields;
        const std::string path = fmt::format("{}.{}", field.name, number);
        std::string_view type;
        if (fields.empty()) {
            type = xsi_type_of(context_, element).local;
            const StructInfo* operation = find_operation_struct(type);
            keep_argument(context_, element, path, type);
            ++message_.item_count;
            if (operation == nullptr) return;
            fields = operation->fields;
        } else {
            ++message_.item_count;
        }
        const std::string prefix = path + ".";
        ListItem item = structure_item(element, fields, &prefix);
        item.type = type;
        if (!context_.tree.cut_inside(element)) items_.push_back(std::move(item));
    }

    // ---- values of anySimpleType

    std::string_view typed_value(pugi::xml_node element, ListItem& item) {
        const XsiType type = xsi_type_of(context_, element);
        const std::string_view text = text_of(element, context_.scratch);
        if (!type.present) {
            note(SoapNoteKind::value_without_type, item.name, element);
            return text;
        }
        item.type = type.local;
        if (type.space == XmlNamespace::undeclared) return text;
        if (!is_simple_type_space(type.space) || !is_value_type(type.local)) {
            note(SoapNoteKind::xsi_type_unknown, element_type_text(type), element);
            return text;
        }
        if (!fits_type(type.local, text) && !is_nil(element)) {
            const std::string_view shown = is_secret_name(item.name) ? "***" : text.substr(0, 80);
            note(SoapNoteKind::value_lexical, fmt::format("{} as {}: '{}'", item.name, type.local, shown), element);
        }
        return text;
    }

    static std::string element_type_text(const XsiType& type) {
        return type.prefix.empty() ? std::string(type.local) : fmt::format("{}:{}", type.prefix, type.local);
    }

    static bool is_value_type(std::string_view type) {
        constexpr std::string_view types[] = {"string", "int",          "unsignedInt", "boolean",      "dateTime",
                                              "base64", "base64Binary", "long",        "unsignedLong", "hexBinary"};
        return std::find(std::begin(types), std::end(types), type) != std::end(types);
    }

    static bool fits_type(std::string_view type, std::string_view text) {
        if (type == "string") return true;
        if (type == "int") return parse_int(text).has_value();
        if (type == "unsignedInt") return parse_unsigned_int(text).has_value();
        if (type == "boolean") return parse_boolean(text).has_value();
        if (type == "dateTime") return is_date_time(text);
        if (type == "long") return is_long(text);
        if (type == "unsignedLong") return is_unsigned_long(text);
        if (type == "hexBinary") return is_hex_binary(text);
        return is_base64(text);
    }

    // ---- what a diagram writes beside the method

    void add_to_subject(std::string_view name) {
        if (names_ == 0) {
            message_.subject = name;
        } else if (!name.starts_with(message_.subject)) {  // what all have in common is soon found
            const std::size_t most = std::min(message_.subject.size(), name.size());
            std::size_t common = 0;
            while (common < most && message_.subject[common] == name[common]) ++common;
            message_.subject.resize(common);
        }
        ++names_;
    }

    void finish_lists() {
        // A path of several names ends at a dot.
        if (names_ > 1) message_.subject.resize(message_.subject.rfind('.') + 1);
        if (items_.empty()) return;
        if (message_.method == Method::SetParameterValues && message_.kind == CwmpKind::request) {
            message_.first_name = items_.front().name;
            message_.first_value = items_.front().value;
        }
        items_.shrink_to_fit();
        auto lists = std::make_shared<CwmpLists>();
        lists->items = std::move(items_);
        message_.lists = std::move(lists);
    }

    EnvelopeContext& context_;
    CwmpMessage& message_;
    std::vector<ListItem> items_;
    std::size_t names_ = 0;
};

/// The element has the attribute arrayType: its children are members of a list.
bool looks_like_array(const EnvelopeContext& context, pugi::xml_node element) {
    return static_cast<bool>(find_attribute(context, element, "arrayType").attribute);
}

bool has_child_element(pugi::xml_node element) {
    for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) {
        if (child.type() == pugi::node_element) return true;
    }
    return false;
}

class UnknownArgumentDecoder {
public:
    explicit UnknownArgumentDecoder(EnvelopeContext& context) : context_(context) {}

    void decode(pugi::xml_node parent, const std::string& path, std::size_t depth) {
        if (depth >= context_.limits.depth) {
            context_.note(SoapNoteKind::limit_reached, "elements nested too deeply", parent);
            return;
        }
        for_each_element(context_, parent, [&](pugi::xml_node child) {
            const std::string_view name = split_name(child.name()).local.substr(0, longest_name);
            if (looks_like_array(context_, child)) {
                for_each_element(context_, child, [&](pugi::xml_node) { ++context_.message.item_count; });
            } else if (has_child_element(child)) {
                decode(child, fmt::format("{}{}.", path, name), depth + 1);
            } else if (!context_.tree.cut_inside(child)) {
                keep_argument(context_, child, path + std::string(name), text_of(child, context_.scratch));
            }
        });
    }

private:
    EnvelopeContext& context_;
};

}  // namespace

void decode_arguments(EnvelopeContext& context, pugi::xml_node method, std::span<const ArgumentInfo> arguments) {
    ArgumentDecoder(context).decode(method, arguments);
}

void decode_unknown_arguments(EnvelopeContext& context, pugi::xml_node method) {
    UnknownArgumentDecoder(context).decode(method, "", 0);
}

}  // namespace cwmpscope
