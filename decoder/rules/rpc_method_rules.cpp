#include "decoder/rules/rpc_method_rules.h"

#include "decoder/rules/parameter_names.h"
#include "decoder/rules/rpc_subject.h"
#include "decoder/rules/wording.h"
#include "decoder/soap/methods.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

bool is_known(CwmpNamespace name) {
    return name == CwmpNamespace::v1_0 || name == CwmpNamespace::v1_1 || name == CwmpNamespace::v1_2;
}

std::string_view version_words(CwmpNamespace name) {
    return name == CwmpNamespace::v1_0 ? "1.0" : name == CwmpNamespace::v1_1 ? "1.1" : "1.2";
}

bool is_too_new(const MethodInfo& method, CwmpNamespace used) {
    return is_known(used) && is_known(method.since) && used < method.since;
}

/// "X_00D09E_Reset", "X_EXAMPLE-COM_Reset"
bool has_vendor_form(std::string_view name) {
    if (!name.starts_with("X_")) return false;
    const std::size_t end_of_vendor = name.find('_', 2);
    return end_of_vendor != std::string_view::npos && end_of_vendor > 2 && end_of_vendor + 1 < name.size();
}

bool is_of_no_one(std::string_view name) {
    return !name.empty() && find_method(name) == nullptr && !has_vendor_form(name);
}

/// Passes when the list is not wholly there.
Verdict lists_all(const EnvelopeSubject& subject, std::span<const std::string_view> mandatory) {
    const CwmpMessage& envelope = subject.envelope;
    if (!envelope.whole || list_was_released(envelope)) return pass();
    const auto items = items_of(envelope);
    for (const std::string_view name : mandatory) {
        const bool listed =
            std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.name == name; });
        if (!listed) return violated(fmt::format("{} lacks {}", label(envelope), name), subject.message);
    }
    return pass();
}

}  // namespace

Verdict method_exists_in_version(const EnvelopeSubject& subject) {
    const CwmpMessage& envelope = subject.envelope;
    if (envelope.kind != CwmpKind::fault && envelope.method != Method::unknown) {
        const MethodInfo& method = info_of(envelope.method);
        if (is_too_new(method, envelope.cwmp_namespace)) {
            return violated(fmt::format("{} came with CWMP {}, the message is of {}", label(envelope),
                                        version_words(method.since), version_words(envelope.cwmp_namespace)),
                            subject.message);
        }
    }
    if (!is(envelope, Method::GetRPCMethods, CwmpKind::response)) return pass();
    for (const ListItem& item : items_of(envelope)) {
        const MethodInfo* listed = find_method(item.name);
        if (listed == nullptr || !is_too_new(*listed, envelope.cwmp_namespace)) continue;
        return violated(fmt::format("{} lists {}, which came with CWMP {}", label(envelope), listed->name,
                                    version_words(listed->since)),
                        subject.message);
    }
    return pass();
}

Verdict method_is_not_deprecated(const EnvelopeSubject& subject) {
    const CwmpMessage& envelope = subject.envelope;
    if (envelope.kind != CwmpKind::request || !info_of(envelope.method).deprecated) return pass();
    // In the older versions the methods were as good as any.
    if (envelope.cwmp_namespace != CwmpNamespace::v1_2) return pass();
    return violated(fmt::format("{} is deprecated", label(envelope)), subject.message);
}

Verdict vendor_method_has_its_form(const EnvelopeSubject& subject) {
    const CwmpMessage& envelope = subject.envelope;
    if (envelope.kind == CwmpKind::request && envelope.method == Method::unknown && is_of_no_one(envelope.method_name))
        return violated(fmt::format("{} is neither a standard method nor X_<vendor>_<name>", label(envelope)),
                        subject.message);
    if (!is(envelope, Method::GetRPCMethods, CwmpKind::response)) return pass();
    for (const ListItem& item : items_of(envelope)) {
        if (!is_of_no_one(item.name)) continue;
        return violated(fmt::format("{} lists {}, neither a standard method nor X_<vendor>_<name>", label(envelope),
                                    shortened(item.name)),
                        subject.message);
    }
    return pass();
}

Verdict mandatory_methods_are_listed(const EnvelopeSubject& subject) {
    constexpr std::string_view mandatory[] = {"GetRPCMethods",     "SetParameterValues",     "GetParameterValues",
                                              "GetParameterNames", "SetParameterAttributes", "GetParameterAttributes",
                                              "AddObject",         "DeleteObject",           "Reboot",
                                              "Download"};
    if (!subject.message.is_request || !is(subject.envelope, Method::GetRPCMethods, CwmpKind::response)) return pass();
    return lists_all(subject, mandatory);
}

Verdict acs_lists_mandatory_methods(const EnvelopeSubject& subject) {
    constexpr std::string_view mandatory[] = {"GetRPCMethods", "Inform", "TransferComplete",
                                              "AutonomousTransferComplete"};
    if (subject.message.is_request || !is(subject.envelope, Method::GetRPCMethods, CwmpKind::response)) return pass();
    // The last of them came with 1.1, and with it the table.
    const CwmpNamespace version = subject.envelope.cwmp_namespace;
    if (version != CwmpNamespace::v1_1 && version != CwmpNamespace::v1_2) return pass();
    return lists_all(subject, mandatory);
}

Verdict methods_are_listed_once(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::GetRPCMethods, CwmpKind::response)) return pass();
    const SortedNames names = sorted_names(items_of(subject.envelope));
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (twice == names.end()) return pass();
    return violated(fmt::format("{} lists {} twice", label(subject.envelope), shortened(*twice)), subject.message);
}

}  // namespace cwmpscope::rules
