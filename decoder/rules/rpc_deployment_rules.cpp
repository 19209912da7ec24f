#include "decoder/rules/rpc_deployment_rules.h"

#include "decoder/rules/rpc_subject.h"
#include "decoder/rules/wording.h"
#include "decoder/soap/methods.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

constexpr std::string_view operations = "Operations";

/// The type of an operation, or null when there are no more.
const std::string* type_of(const CwmpMessage& envelope, std::uint32_t number) {
    return envelope.argument(fmt::format("{}.{}", operations, number));
}

bool is_hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_uuid(std::string_view text) {
    constexpr std::string_view form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return std::equal(text.begin(), text.end(), form.begin(), form.end(),
                      [](char c, char wanted) { return wanted == '-' ? c == '-' : is_hexadecimal(c); });
}

}  // namespace

Verdict operations_have_their_types(const EnvelopeSubject& subject) {
    const CwmpMessage& envelope = subject.envelope;
    if (!is(envelope, Method::ChangeDUState, CwmpKind::request) || !envelope.whole) return pass();
    if (envelope.item_count == 0) return violated("ChangeDUState has no operation", subject.message);
    for (std::uint32_t number = 1; number <= envelope.item_count; ++number) {
        const std::string* type = type_of(envelope, number);
        if (type == nullptr) break;
        if (find_operation_struct(*type) != nullptr) continue;
        return violated(type->empty()
                            ? fmt::format("ChangeDUState: operation {} has no xsi:type", number)
                            : fmt::format("ChangeDUState: operation {} is of type {}", number, shortened(*type)),
                        subject.message);
    }
    return pass();
}

Verdict operations_name_their_units(const EnvelopeSubject& subject) {
    const CwmpMessage& envelope = subject.envelope;
    if (!is(envelope, Method::ChangeDUState, CwmpKind::request) || !envelope.whole) return pass();
    for (std::uint32_t number = 1; number <= envelope.item_count; ++number) {
        const std::string* type = type_of(envelope, number);
        if (type == nullptr) break;
        const std::string_view wanted = *type == "InstallOpStruct"     ? "URL"
                                        : *type == "UninstallOpStruct" ? "UUID"
                                                                       : std::string_view{};
        if (wanted.empty()) continue;
        const std::string* value = member(envelope, operations, number, wanted);
        if (value != nullptr && !value->empty()) continue;
        return violated(fmt::format("ChangeDUState: operation {}, {}, has no {}", number, *type, wanted),
                        subject.message);
    }
    return pass();
}

Verdict unit_ids_have_their_form(const EnvelopeSubject& subject) {
    const CwmpMessage& envelope = subject.envelope;
    const bool about_units = is(envelope, Method::ChangeDUState, CwmpKind::request) ||
                             is(envelope, Method::DUStateChangeComplete, CwmpKind::request) ||
                             is(envelope, Method::AutonomousDUStateChangeComplete, CwmpKind::request);
    if (!about_units) return pass();
    for (const Argument& argument : envelope.arguments) {
        if (!argument.name.ends_with(".UUID") || argument.value.empty() || is_uuid(argument.value)) continue;
        return violated(fmt::format("{}: UUID is {}", label(envelope), shortened(argument.value, 40)), subject.message);
    }
    return pass();
}

}  // namespace cwmpscope::rules
