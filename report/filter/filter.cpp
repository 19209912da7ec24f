#include "report/filter/filter.h"

#include "report/escape.h"
#include "report/filter/filter_syntax.h"
#include "report/text_width.h"

#include <algorithm>
#include <functional>

namespace cwmpscope {

namespace {

bool uses_lists(const FilterNode& node) {
    return node.kind == FilterNodeKind::search || (node.field != nullptr && node.field->source == FilterSource::lists);
}

bool contains_ignoring_case(std::string_view text, const std::string& lower) {
    const auto same = [](char c, char wanted) {
        return (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) == wanted;
    };
    return std::search(text.begin(), text.end(), lower.begin(), lower.end(), same) != text.end();
}

bool test(const FilterNode& node, const FilterSubject& subject) {
    const FilterField& field = *node.field;
    if (node.kind == FilterNodeKind::exists) return field.values(subject, [](const FilterValue&) { return true; });
    const auto any_holds = [&](FilterComparison comparison) {
        return field.values(subject, [&](const FilterValue& value) {
            return std::ranges::any_of(
                node.literals, [&](const FilterLiteral& literal) { return holds(field, comparison, literal, value); });
        });
    };
    switch (node.comparison) {
        case FilterComparison::unequal:
            return field.values(subject, [](const FilterValue&) { return true; }) &&
                   !any_holds(FilterComparison::equal);
        case FilterComparison::in:
            return any_holds(FilterComparison::equal);
        default:
            return any_holds(node.comparison);
    }
}

bool ask(const FilterNode& node, const FilterSubject& subject) {
    if (node.kind != FilterNodeKind::search) return test(node, subject);
    return search_values(subject, [&](const FilterValue& value) {
        return contains_ignoring_case(value.text, node.literals.front().text);
    });
}

bool evaluate(const FilterNode& node, const FilterSubject& subject, const FilterMemory* memory) {
    const auto holds_here = [&](const FilterNode& child) { return evaluate(child, subject, memory); };
    switch (node.kind) {
        case FilterNodeKind::all:
            return std::ranges::all_of(node.children, holds_here);
        case FilterNodeKind::any:
            return std::ranges::any_of(node.children, holds_here);
        case FilterNodeKind::negation:
            return !holds_here(node.children.front());
        default:
            if (memory != nullptr && uses_lists(node) && node.number < memory->size()) return (*memory)[node.number];
            return ask(node, subject);
    }
}

bool any_test(const FilterNode& node, const std::function<bool(const FilterNode&)>& is_such) {
    if (node.children.empty()) return is_such(node);
    return std::ranges::any_of(node.children, [&](const FilterNode& child) { return any_test(child, is_such); });
}

}  // namespace

Filter::Filter(std::string text, std::shared_ptr<const FilterNode> root, std::size_t tests)
    : text_(std::move(text)), root_(std::move(root)), tests_(tests) {}

std::variant<Filter, FilterError> Filter::parse(std::string_view text) {
    auto parsed = parse_filter(text);
    if (auto* error = std::get_if<FilterError>(&parsed)) return std::move(*error);
    FilterTree& tree = std::get<FilterTree>(parsed);
    return Filter(std::string(text), std::shared_ptr<const FilterNode>(std::move(tree.root)), tree.tests);
}

bool Filter::matches(const FilterSubject& subject) const {
    return root_ == nullptr || evaluate(*root_, subject, nullptr);
}

bool Filter::matches(const FilterSubject& subject, const FilterMemory& memory) const {
    return root_ == nullptr || evaluate(*root_, subject, &memory);
}

bool Filter::needs_lists() const {
    return root_ != nullptr && any_test(*root_, uses_lists);
}

FilterMemory Filter::remember(const Session& session) const {
    FilterMemory memory(tests_, false);
    if (root_ == nullptr) return memory;
    const FilterSubject subject{.session = &session};
    any_test(*root_, [&](const FilterNode& node) {
        if (uses_lists(node)) memory[node.number] = ask(node, subject);
        return false;
    });
    return memory;
}

bool Filter::asks(bool (*is_such)(const FilterField&)) const {
    return root_ != nullptr && any_test(*root_, [&](const FilterNode& node) {
               if (node.kind != FilterNodeKind::search) return is_such(*node.field);
               return is_such(*find_filter_field("device")) || is_such(*find_filter_field("parameter"));
           });
}

std::string marked_place(std::string_view text, const TextPlace& at) {
    const std::size_t begin = std::min(at.begin, text.size());
    const std::size_t end = std::clamp(at.end, begin, text.size());
    const std::size_t before = display_width(visible(text.substr(0, begin)));
    const std::size_t width = display_width(visible(text.substr(begin, end - begin)));
    return visible(text) + "\n" + std::string(before, ' ') + "^" + std::string(width > 1 ? width - 1 : 0, '~');
}

}  // namespace cwmpscope
