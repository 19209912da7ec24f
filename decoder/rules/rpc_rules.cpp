#include "decoder/rules/rpc_rules.h"

#include "decoder/rules/parameter_names.h"
#include "decoder/rules/wording.h"
#include "decoder/soap/methods.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

bool is(const CwmpMessage& envelope, Method method, CwmpKind kind) {
    return envelope.method == method && envelope.kind == kind;
}

bool is_known(CwmpNamespace name) {
    return name == CwmpNamespace::v1_0 || name == CwmpNamespace::v1_1 || name == CwmpNamespace::v1_2;
}

std::string_view version_words(CwmpNamespace name) {
    return name == CwmpNamespace::v1_0 ? "1.0" : name == CwmpNamespace::v1_1 ? "1.1" : "1.2";
}

bool is_too_new(const MethodInfo& method, CwmpNamespace used) {
    return is_known(used) && is_known(method.since) && used < method.since;
}

/// The response to that method with both lists kept, or null.
const CwmpMessage* comparable(const TransactionSubject& subject, Method method) {
    if (subject.transaction.method != method) return nullptr;
    const CwmpMessage* response = subject.response();
    if (response == nullptr || response->kind != CwmpKind::response || response->method != method) return nullptr;
    if (!subject.request().whole || !response->whole) return nullptr;
    if (list_was_released(subject.request()) || list_was_released(*response)) return nullptr;
    return response;
}

/// The finding belongs to the response.
Verdict at_response(const TransactionSubject& subject, std::string text) {
    Verdict verdict = violated(std::move(text), frames_of(*subject.response_message(), subject.request_message()));
    std::get<Violated>(verdict).message = subject.transaction.response.get_if()->message;
    return verdict;
}

Verdict every_full_name_is_answered(const TransactionSubject& subject, Method method) {
    const CwmpMessage* response = comparable(subject, method);
    if (response == nullptr) return pass();
    SortedNames answered;
    std::string_view first;
    std::size_t missing = 0;
    for (const ListItem& asked : items_of(subject.request())) {
        if (is_partial_path(asked.name) || has_alias_or_wildcard(asked.name)) continue;
        if (answered.empty()) answered = sorted_names(items_of(*response));
        if (!has(answered, asked.name) && missing++ == 0) first = asked.name;
    }
    if (missing == 0) return pass();
    // An object without its dot: what lies below it is the answer to a careless question.
    for (const std::string_view name : answered) {
        if (name.size() > first.size() && name.starts_with(first) && name[first.size()] == '.') return pass();
    }
    return at_response(subject, missing == 1 ? fmt::format("{} lacks {}", label(*response), shortened(first, 60))
                                             : fmt::format("{} lacks {} names, first {}", label(*response), missing,
                                                           shortened(first, 60)));
}

/// Status of the response as a number; absent and unreadable values are not judged here.
Verdict status_is_0_or_1(const EnvelopeSubject& subject) {
    const int* status = subject.envelope.status.get_if();
    if (status == nullptr || *status == 0 || *status == 1) return pass();
    return violated(fmt::format("{}: Status is {}", label(subject.envelope), *status), subject.message);
}

bool is_password(std::string_view name) {
    // What the data models mark as hidden, by the last part of the name. Not every secret is hidden.
    const std::string_view last = last_segment(name);
    return !is_partial_path(name) &&
           (last.ends_with("Password") || last == "STUNPassword" || last == "KeyPassphrase" || last == "PreSharedKey");
}

bool is_true(const std::string& boolean) {
    return boolean == "1" || boolean == "true";
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

Verdict mandatory_methods_are_listed(const EnvelopeSubject& subject) {
    constexpr std::string_view mandatory[] = {"GetRPCMethods",     "SetParameterValues",     "GetParameterValues",
                                              "GetParameterNames", "SetParameterAttributes", "GetParameterAttributes",
                                              "AddObject",         "DeleteObject",           "Reboot",
                                              "Download"};
    const CwmpMessage& envelope = subject.envelope;
    if (!subject.message.is_request || !is(envelope, Method::GetRPCMethods, CwmpKind::response)) return pass();
    if (!envelope.whole || list_was_released(envelope)) return pass();
    const auto items = items_of(envelope);
    for (const std::string_view name : mandatory) {
        const bool listed =
            std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.name == name; });
        if (!listed) return violated(fmt::format("{} lacks {}", label(envelope), name), subject.message);
    }
    return pass();
}

Verdict set_names_are_parameters(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::SetParameterValues, CwmpKind::request)) return pass();
    for (const ListItem& item : items_of(subject.envelope)) {
        if (item.name.empty() || !is_partial_path(item.name)) continue;
        return violated(fmt::format("SetParameterValues sets the path {}", shortened(item.name, 60)), subject.message);
    }
    return pass();
}

Verdict set_names_come_once(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::SetParameterValues, CwmpKind::request)) return pass();
    std::set<std::string_view> names;
    for (const ListItem& item : items_of(subject.envelope)) {
        if (names.insert(item.name).second) continue;
        return violated(
            fmt::format("SetParameterValues sets {} twice: suspected to be refused", shortened(item.name, 60)),
            subject.message);
    }
    return pass();
}

Verdict set_list_is_not_empty(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::SetParameterValues, CwmpKind::request)) return pass();
    if (!subject.envelope.whole || subject.envelope.item_count > 0) return pass();
    return violated("SetParameterValues has an empty list", subject.message);
}

Verdict set_status_is_0_or_1(const EnvelopeSubject& subject) {
    return is(subject.envelope, Method::SetParameterValues, CwmpKind::response) ? status_is_0_or_1(subject) : pass();
}

Verdict get_names_are_not_empty(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::GetParameterValues, CwmpKind::request)) return pass();
    if (!subject.envelope.whole || subject.envelope.item_count > 0) return pass();
    return violated("GetParameterValues has an empty list", subject.message);
}

Verdict get_answers_every_name(const TransactionSubject& subject) {
    return every_full_name_is_answered(subject, Method::GetParameterValues);
}

Verdict get_answers_nothing_else(const TransactionSubject& subject) {
    const CwmpMessage* response = comparable(subject, Method::GetParameterValues);
    if (response == nullptr) return pass();
    const auto items = items_of(subject.request());
    if (std::any_of(items.begin(), items.end(),
                    [](const ListItem& item) { return item.name.empty() || has_alias_or_wildcard(item.name); })) {
        return pass();
    }
    const SortedNames asked = sorted_names(items);
    // Was it asked for itself, or an object above it, with its dot or without?
    const auto wanted = [&](std::string_view name) {
        if (has(asked, name)) return true;
        for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.', dot + 1)) {
            if (has(asked, name.substr(0, dot + 1)) || has(asked, name.substr(0, dot))) return true;
        }
        return false;
    };
    std::string_view first;
    std::size_t more = 0;
    for (const ListItem& item : items_of(*response)) {
        if (!wanted(item.name) && more++ == 0) first = item.name;
    }
    if (more == 0) return pass();
    return at_response(
        subject, more == 1 ? fmt::format("{} has {}, which was not asked for", label(*response), shortened(first, 60))
                           : fmt::format("{} has {} names that were not asked for, first {}", label(*response), more,
                                         shortened(first, 60)));
}

Verdict hidden_values_read_empty(const EnvelopeSubject& subject) {
    const bool reading = is(subject.envelope, Method::GetParameterValues, CwmpKind::response) ||
                         is(subject.envelope, Method::Inform, CwmpKind::request);
    if (!reading) return pass();
    for (const ListItem& item : items_of(subject.envelope)) {
        // Asterisks are a mask, no password.
        const bool masked = item.value.find_first_not_of('*') == std::string::npos;
        if (masked || !is_password(item.name)) continue;
        return violated(fmt::format("{} tells the value of {}", label(subject.envelope), shortened(item.name, 60)),
                        subject.message);
    }
    return pass();
}

Verdict names_start_with_the_path(const TransactionSubject& subject) {
    const CwmpMessage* response = comparable(subject, Method::GetParameterNames);
    const std::string* path = subject.request().argument("ParameterPath");
    if (response == nullptr || path == nullptr || has_alias_or_wildcard(*path)) return pass();
    for (const ListItem& item : items_of(*response)) {
        if (item.name.starts_with(*path)) continue;
        return at_response(subject, fmt::format("GetParameterNamesResponse has {}, asked was {}", shortened(item.name),
                                                shortened(*path)));
    }
    return pass();
}

Verdict names_are_of_the_next_level(const TransactionSubject& subject) {
    const CwmpMessage* response = comparable(subject, Method::GetParameterNames);
    const std::string* path = subject.request().argument("ParameterPath");
    const std::string* next_level = subject.request().argument("NextLevel");
    if (response == nullptr || path == nullptr || next_level == nullptr || !is_true(*next_level)) return pass();
    if (!is_partial_path(*path) || has_alias_or_wildcard(*path)) return pass();
    for (const ListItem& item : items_of(*response)) {
        if (!item.name.starts_with(*path)) continue;  // rpc-gpn-prefix
        std::string_view rest = std::string_view(item.name).substr(path->size());
        if (!rest.empty() && rest.back() == '.') rest.remove_suffix(1);
        if (!rest.empty() && rest.find('.') == std::string_view::npos) continue;
        return at_response(subject, fmt::format("GetParameterNamesResponse has {}, suspected not of the level below {}",
                                                shortened(item.name), shortened(*path)));
    }
    return pass();
}

Verdict notification_is_in_range(const EnvelopeSubject& subject) {
    const bool of_attributes = is(subject.envelope, Method::SetParameterAttributes, CwmpKind::request) ||
                               is(subject.envelope, Method::GetParameterAttributes, CwmpKind::response);
    if (!of_attributes) return pass();
    const CwmpNamespace version = subject.envelope.cwmp_namespace;
    const int most = version == CwmpNamespace::v1_0 || version == CwmpNamespace::v1_1 ? 2 : 6;
    for (const ListItem& item : items_of(subject.envelope)) {
        int notification = 0;
        const char* end = item.value.data() + item.value.size();
        const auto [stop, error] = std::from_chars(item.value.data(), end, notification);
        if (error != std::errc{} || stop != end || (notification >= 0 && notification <= most)) continue;
        return violated(
            fmt::format("{}: Notification of {} is {}", label(subject.envelope), shortened(item.name), notification),
            subject.message);
    }
    return pass();
}

Verdict attributes_answer_every_name(const TransactionSubject& subject) {
    return every_full_name_is_answered(subject, Method::GetParameterAttributes);
}

Verdict add_names_a_table(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::AddObject, CwmpKind::request)) return pass();
    const std::string* name = subject.envelope.argument("ObjectName");
    if (name == nullptr) return pass();
    const std::string_view last = last_segment(*name);
    // AddObject with an alias, as in Table.[name]., is allowed since alias-based addressing.
    if (!name->empty() && name->back() == '.' && !is_number(last)) return pass();
    return violated(fmt::format("AddObject names {}", shortened(*name, 60)), subject.message);
}

Verdict add_gives_an_instance(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::AddObject, CwmpKind::response)) return pass();
    const std::string* number = subject.envelope.argument("InstanceNumber");
    if (number == nullptr || !is_number(*number) || number->find_first_not_of('0') != std::string::npos) return pass();
    return violated(fmt::format("AddObjectResponse: InstanceNumber is {}", shortened(*number)), subject.message);
}

Verdict object_status_is_0_or_1(const EnvelopeSubject& subject) {
    const bool of_objects = is(subject.envelope, Method::AddObject, CwmpKind::response) ||
                            is(subject.envelope, Method::DeleteObject, CwmpKind::response);
    return of_objects ? status_is_0_or_1(subject) : pass();
}

Verdict delete_names_an_instance(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::DeleteObject, CwmpKind::request)) return pass();
    const std::string* name = subject.envelope.argument("ObjectName");
    if (name == nullptr) return pass();
    const std::string_view last = last_segment(*name);
    if (!name->empty() && name->back() == '.' && (is_number(last) || has_alias_or_wildcard(last))) return pass();
    return violated(fmt::format("DeleteObject names {}", shortened(*name, 60)), subject.message);
}

Verdict schedule_has_a_delay(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::ScheduleInform, CwmpKind::request)) return pass();
    const std::string* delay = subject.envelope.argument("DelaySeconds");
    if (delay == nullptr || !is_number(*delay) || delay->find_first_not_of('0') != std::string::npos) return pass();
    return violated(fmt::format("ScheduleInform: DelaySeconds is {}", shortened(*delay)), subject.message);
}

Verdict secrets_are_not_readable(const EnvelopeSubject& subject) {
    const CwmpMessage& envelope = subject.envelope;
    const bool carries_values = is(envelope, Method::SetParameterValues, CwmpKind::request) ||
                                is(envelope, Method::GetParameterValues, CwmpKind::response);
    if (carries_values) {
        for (const ListItem& item : items_of(envelope)) {
            if (item.value.find_first_not_of('*') == std::string::npos || !is_password(item.name)) continue;
            return violated(fmt::format("{} carries {} readable", label(envelope), shortened(item.name, 60)),
                            subject.message);
        }
    }
    const std::string* password = envelope.argument("Password");
    if (envelope.kind != CwmpKind::request || password == nullptr || password->empty()) return pass();
    return violated(fmt::format("{} carries the password of a file server readable", label(envelope)), subject.message);
}

}  // namespace cwmpscope::rules
