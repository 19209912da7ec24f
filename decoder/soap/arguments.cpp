#include "decoder/soap/arguments.h"

#include "decoder/soap/argument_checks.h"
#include "decoder/soap/packed_lists.h"

#include <fmt/format.h>
#include <algorithm>
#include <deque>
#include <functional>
#include <utility>

namespace cwmpscope {

namespace {

/// Structures of lists that are not about parameters are also given as arguments ("TimeWindowList.1.WindowStart").
constexpr std::uint32_t most_flattened_items = 64;
constexpr std::size_t most_arguments = 1000;
constexpr std::size_t longest_argument = 16U << 10U;
constexpr std::size_t longest_name = 128;

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

/// A structure that is a member of lists: its fields, and which of them is the value.
struct MemberFields {
    explicit MemberFields(std::span<const ArgumentInfo> all_) : all(all_), value(value_field(all_)) {}
    std::span<const ArgumentInfo> all;
    std::size_t value;
};

/// Room is made for so many members at once: a long list that grows is copied again and again.
std::size_t children_of(pugi::xml_node parent) {
    std::size_t number = 0;
    for (pugi::xml_node child = parent.first_child(); child; child = child.next_sibling()) ++number;
    return number;
}

/// Walks over the child elements of `parent` in step with `fields`: notes what is not as the schema says and calls
/// visit(child, field) for each that is a field.
template <class Visit>
void for_each_field(EnvelopeContext& context, pugi::xml_node parent, std::span<const ArgumentInfo> fields,
                    Visit&& visit) {
    std::size_t expected = 0;
    std::uint64_t seen = 0;
    for_each_element(context, parent, [&](pugi::xml_node child) {
        const std::string_view whole_name = child.name();
        std::size_t index = expected;
        const bool as_expected = index < fields.size() && fields[index].name == whole_name;  // nearly always
        const QualifiedName name = as_expected ? QualifiedName{{}, whole_name} : split_name(whole_name);
        if (context.scope.of_element(name.prefix) != XmlNamespace::none) {
            context.note(SoapNoteKind::argument_qualified, whole_name, child);
        }
        if (!as_expected) index = find_field(fields, name.local);
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
        message_.arguments.reserve(arguments.size());
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
        const pugi::xml_node inside = element.first_child();
        const std::string_view text = trimmed(text_of(element, inside, context_.scratch));
        check_lexical(context_, element, field, text);
        if (inside && context_.tree.well_formed()) {
            for_each_element(context_, element,
                             [&](pugi::xml_node child) { note(SoapNoteKind::unknown_element, child.name(), child); });
        }
        return text;
    }

    void decode_array(pugi::xml_node array, const ArgumentInfo& field) {
        const bool events = field.item_name == "EventStruct";
        if (events) {
            if (!message_.inform) message_.inform.emplace();
        } else {
            items_.reserve(items_.size() + std::min(children_of(array), context_.limits.items));
        }
        const MemberFields fields(field.structure == nullptr ? std::span<const ArgumentInfo>()
                                                             : field.structure->fields);
        const std::uint32_t count = for_each_member(array, field, [&](pugi::xml_node member, std::uint32_t number) {
            if (number > context_.limits.items) return;
            if (field.structure == nullptr) {
                keep_name(member, field);
            } else if (events) {
                keep_event(member, fields);
            } else {
                keep_structure(member, field, fields, number);
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
            check_member_name(context_, member, field.item_name);
            visit(member, ++count);
        });
        if (!context_.tree.cut_inside(array)) check_array_element(context_, array, field, count);
        return count;
    }

    /// A member that is a name alone (<string>).
    void keep_name(pugi::xml_node member, const ArgumentInfo& field) {
        if (context_.tree.cut_inside(member)) return;
        const std::string_view text = trimmed(text_of(member, context_.scratch));
        check_length(context_, member, field, text);
        if (message_.method != Method::GetRPCMethods) add_to_subject(text);
        items_.push_back({held(text), {}, {}});
    }

    void keep_event(pugi::xml_node member, const MemberFields& fields) {
        ListItem item;
        decode_structure(member, fields, nullptr, item);
        if (context_.tree.cut_inside(member)) return;
        message_.inform->events.push_back({std::string(item.name), std::string(item.value)});
    }

    void keep_structure(pugi::xml_node member, const ArgumentInfo& field, const MemberFields& fields,
                        std::uint32_t number) {
        const bool about_parameters = !fields.all.empty() && fields.all[0].name == "Name";
        if (!about_parameters && number <= most_flattened_items) {
            const std::string path = fmt::format("{}.{}.", field.name, number);
            ListItem item;
            decode_structure(member, fields, &path, item);
            if (!context_.tree.cut_inside(member)) items_.push_back(item);
            return;
        }
        ListItem& item = items_.emplace_back();  // in its place: there are many, and nothing else is added meanwhile
        decode_structure(member, fields, nullptr, item);
        // Half an item is none: its name may be seen and its value not.
        if (context_.tree.cut_inside(member)) {
            items_.pop_back();
        } else if (about_parameters && field.item_name != "ArgStruct") {
            add_to_subject(item.name);
        }
    }

    /// Fills the item, which is empty.
    void decode_structure(pugi::xml_node element, const MemberFields& fields, const std::string* path, ListItem& item) {
        for_each_field(context_, element, fields.all, [&](pugi::xml_node child, std::size_t index) {
            const ArgumentInfo& field = fields.all[index];
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
                field.type == ArgumentType::any ? typed_value(context_, child, item) : scalar(child, field);
            if (index == 0) item.name = held(trimmed(text));  // a line broken before the end tag is no part of a name
            if (index == fields.value) item.value = held(text);
            if (field.name == "NotificationChange") item.type = held(text);
            if (path != nullptr) keep_argument(context_, child, *path + std::string(field.name), text);
        });
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
        ListItem item;
        decode_structure(element, MemberFields(fields), &prefix, item);
        item.type = type;
        if (!context_.tree.cut_inside(element)) items_.push_back(item);
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
        const std::span<const ListItem> items(items_);
        if (items.size() > context_.limits.items_at_hand) {
            message_.packed_lists = std::make_shared<const PackedLists>(items);
        } else {
            message_.lists = std::make_shared<const CwmpLists>(items);
        }
    }

    /// Texts of items are those in the tree, which stays until the lists are made; only what was put together of
    /// several pieces goes with the next text.
    std::string_view held(std::string_view text) {
        const std::string& pieces = context_.scratch;
        const std::less<const char*> before;
        if (before(text.data(), pieces.data()) || !before(text.data(), pieces.data() + pieces.size())) return text;
        return put_together_.emplace_back(text);
    }

    EnvelopeContext& context_;
    CwmpMessage& message_;
    std::vector<ListItem> items_;
    std::deque<std::string> put_together_;  ///< texts that do not stand in the tree in one piece
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
