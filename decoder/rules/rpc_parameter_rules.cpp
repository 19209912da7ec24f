#include "decoder/rules/rpc_parameter_rules.h"

#include "decoder/rules/parameter_names.h"
#include "decoder/rules/rpc_subject.h"
#include "decoder/rules/wording.h"
#include "decoder/soap/lexical.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

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
    // A careless question: an object without its dot, or a name in other letters. What it led to is the answer.
    for (const std::string_view name : answered) {
        const bool below = name.size() > first.size() && name[first.size()] == '.';
        if ((below || name.size() == first.size()) && same_but_for_case(name.substr(0, first.size()), first))
            return pass();
    }
    return at_response(subject, missing == 1 ? fmt::format("{} lacks {}", label(*response), shortened(first, 60))
                                             : fmt::format("{} lacks {} names, first {}", label(*response), missing,
                                                           shortened(first, 60)));
}

/// Some scripts write the root as a dot.
bool is_root(std::string_view path) {
    return path.empty() || path == ".";
}

/// Values by name, as the session has shown them last. Views into the session.
using Values = std::map<std::string_view, std::string_view>;

/// A name in the sorted list that lies below the name that is taken for an object, or empty.
std::string_view below(const SortedNames& names, std::string_view object) {
    const std::string path = std::string(object) + '.';
    const auto place = std::lower_bound(names.begin(), names.end(), path);
    return place != names.end() && place->starts_with(path) ? *place : std::string_view{};
}

/// What a device changes by itself or does not show: no other value than the one set is a surprise.
bool is_refused_for_its_name(const AnsweredRpc& rpc) {
    constexpr int invalid_name = 9005;
    return rpc.refused(Method::GetParameterValues) && rpc.answer->fault &&
           rpc.answer->fault->code == Observed<int>::present(invalid_name);
}

/// A choice or a number, whatever its name ends with: ForcePassword, MinLengthPassword.
bool is_no_text(const ListItem& item) {
    return item.type == "boolean" || item.type == "int" || item.type == "unsignedInt" || item.type == "long" ||
           item.type == "unsignedLong";
}

/// A hidden parameter with a value that can be read.
bool tells_a_password(const ListItem& item) {
    return is_password(item.name) && !is_mask(item.value) && !is_no_text(item);
}

bool goes_on_by_itself(std::string_view name) {
    const std::string_view last = last_segment(name);
    return is_password(name) || is_secret_name(name) || last == "DiagnosticsState" || last.ends_with("Reset") ||
           last.ends_with("Reboot") || last.ends_with("Time") || last.ends_with("State");
}

}  // namespace

Verdict set_names_are_parameters(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::SetParameterValues, CwmpKind::request)) return pass();
    for (const ListItem& item : items_of(subject.envelope)) {
        if (!is_partial_path(item.name)) continue;
        return violated(item.name.empty()
                            ? "SetParameterValues sets a parameter without a name"
                            : fmt::format("SetParameterValues sets the path {}", shortened(item.name, 60)),
                        subject.message);
    }
    return pass();
}

Verdict set_names_come_once(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::SetParameterValues, CwmpKind::request)) return pass();
    if (all_differ(items_of(subject.envelope))) return pass();
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
    if (!is(subject.envelope, Method::SetParameterValues, CwmpKind::response)) return pass();
    return status_is_0_or_1(subject);
}

Verdict refused_values_are_not_applied(const SessionSubject& subject) {
    struct Refused {
        std::string_view value;
        std::uint32_t fault = 0;
    };
    const auto rpcs = answered_rpcs(subject.session, Side::acs);
    if (std::none_of(rpcs.begin(), rpcs.end(),
                     [](const AnsweredRpc& rpc) { return rpc.refused(Method::SetParameterValues); })) {
        return pass();
    }
    Values known;
    std::map<std::string_view, Refused> refused;
    for (const AnsweredRpc& rpc : rpcs) {
        if (rpc.refused(Method::SetParameterValues)) {
            for (const ListItem& item : items_of(*rpc.request)) {
                const auto before = known.find(item.name);
                if (before == known.end() || same_value(before->second, item.value)) continue;
                refused[item.name] = {item.value, rpc.answer_message};
            }
        } else if (rpc.succeeded(Method::GetParameterValues)) {
            for (const ListItem& item : items_of(*rpc.answer)) {
                known[item.name] = item.value;
                const auto wanted = refused.find(item.name);
                if (wanted == refused.end() || !same_value(wanted->second.value, item.value)) continue;
                return violated_at(subject.session, rpc.answer_message, wanted->second.fault,
                                   fmt::format("{} has the value of the SetParameterValues that was refused",
                                               shortened(item.name, 60)));
            }
        } else if (info_of(rpc.request->method).effect != Effect::read) {
            // Whatever else was ordered may have changed the values rightly.
            known.clear();
            refused.clear();
        }
    }
    return pass();
}

Verdict set_values_read_back(const SessionSubject& subject) {
    struct Set {
        std::string_view value;
        std::uint32_t response = 0;
    };
    std::map<std::string_view, Set> set;
    for (const AnsweredRpc& rpc : answered_rpcs(subject.session, Side::acs)) {
        if (rpc.succeeded(Method::SetParameterValues) && rpc.answer->status == Observed<int>::present(0)) {
            for (const ListItem& item : items_of(*rpc.request)) {
                if (!goes_on_by_itself(item.name)) set[item.name] = {item.value, rpc.answer_message};
            }
        } else if (rpc.succeeded(Method::GetParameterValues)) {
            for (const ListItem& item : items_of(*rpc.answer)) {
                const auto wanted = set.find(item.name);
                if (wanted == set.end() || item.type == "dateTime" || same_value(wanted->second.value, item.value))
                    continue;
                return violated_at(subject.session, rpc.answer_message, wanted->second.response,
                                   fmt::format("{} was set to \"{}\" and reads \"{}\"", shortened(item.name, 60),
                                               shortened(wanted->second.value), shortened(item.value)));
            }
        } else if (info_of(rpc.request->method).effect != Effect::read) {
            set.clear();
        }
    }
    return pass();
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
                    [](const ListItem& item) { return is_root(item.name) || has_alias_or_wildcard(item.name); })) {
        return pass();
    }
    const SortedNames asked = sorted_names(items);
    // The path asked for that the name before lies in: nearly always the next one does, too.
    std::string_view path;
    // Was it asked for itself, or an object above it, with its dot or without?
    const auto wanted = [&](std::string_view name) {
        if (!path.empty() && name.starts_with(path)) return true;
        if (has(asked, name)) return true;
        for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.', dot + 1)) {
            if (!has(asked, name.substr(0, dot + 1)) && !has(asked, name.substr(0, dot))) continue;
            path = name.substr(0, dot + 1);
            return true;
        }
        return false;
    };
    std::string_view first;
    std::size_t more = 0;
    for (const ListItem& item : items_of(*response)) {
        if (!wanted(item.name) && more++ == 0) first = item.name;
    }
    if (more == 0) return pass();
    // Asked for in other letters: the device has found what was meant.
    const auto means_first = [first](const ListItem& item) {
        const std::size_t length = item.name.size();
        const bool ends_a_part =
            item.name.ends_with('.') || length == first.size() || (length < first.size() && first[length] == '.');
        return ends_a_part && same_but_for_case(first.substr(0, length), item.name);
    };
    if (std::any_of(items.begin(), items.end(), means_first)) return pass();
    return at_response(
        subject, more == 1 ? fmt::format("{} has {}, which was not asked for", label(*response), shortened(first, 60))
                           : fmt::format("{} has {} names that were not asked for, first {}", label(*response), more,
                                         shortened(first, 60)));
}

Verdict objects_are_asked_with_a_dot(const SessionSubject& subject) {
    const Session& session = subject.session;
    SortedNames known;
    if (session.inform) known = sorted_names(items_of(*session.messages[*session.inform]->cwmp()));
    bool sorted = true;
    for (const AnsweredRpc& rpc : answered_rpcs(session, Side::acs)) {
        if (rpc.succeeded(Method::GetParameterNames) || rpc.succeeded(Method::GetParameterValues)) {
            for (const ListItem& item : items_of(*rpc.answer)) known.push_back(item.name);
            sorted = false;
        }
        if (!is_refused_for_its_name(rpc)) continue;
        if (!std::exchange(sorted, true)) std::sort(known.begin(), known.end());
        for (const ListItem& asked : items_of(*rpc.request)) {
            if (is_partial_path(asked.name) || has(known, asked.name) || has_alias_or_wildcard(asked.name)) continue;
            const std::string_view inside = below(known, asked.name);
            if (inside.empty()) continue;
            return violated_at(session, rpc.request_message, rpc.answer_message,
                               fmt::format("GetParameterValues asks for {} without a dot at its end, an object with {}",
                                           shortened(asked.name, 60), shortened(inside, 60)));
        }
    }
    return pass();
}

Verdict hidden_values_read_empty(const EnvelopeSubject& subject) {
    const bool reading = is(subject.envelope, Method::GetParameterValues, CwmpKind::response) ||
                         is(subject.envelope, Method::Inform, CwmpKind::request);
    if (!reading) return pass();
    for (const ListItem& item : items_of(subject.envelope)) {
        if (!tells_a_password(item)) continue;
        Verdict verdict =
            violated(fmt::format("{} tells the value of {}", label(subject.envelope), shortened(item.name, 60)),
                     subject.message);
        // What a vendor calls a password no data model marks as hidden.
        if (item.name.find(".X_") != std::string::npos) std::get<Violated>(verdict).severity = Severity::note;
        return verdict;
    }
    return pass();
}

Verdict unknown_name_is_refused_with_9005(const TransactionSubject& subject) {
    constexpr int invalid_arguments = 9003;
    const CwmpMessage* response = subject.response();
    if (subject.transaction.method != Method::GetParameterValues || response == nullptr || !response->fault)
        return pass();
    if (response->fault->code != Observed<int>::present(invalid_arguments) || subject.request().item_count == 0)
        return pass();
    return at_response(subject, "GetParameterValues was refused with 9003, suspected to mean a name (9005)");
}

Verdict names_start_with_the_path(const TransactionSubject& subject) {
    const CwmpMessage* response = comparable(subject, Method::GetParameterNames);
    const std::string* path = subject.request().argument("ParameterPath");
    if (response == nullptr || path == nullptr || has_alias_or_wildcard(*path) || is_root(*path)) return pass();
    for (const ListItem& item : items_of(*response)) {
        // Asked for in other letters, the device has found what was meant.
        if (same_but_for_case(std::string_view(item.name).substr(0, path->size()), *path)) continue;
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
        if (!rest.empty() && last_segment(rest) == rest) continue;
        return at_response(subject, fmt::format("GetParameterNamesResponse has {}, suspected not of the level below {}",
                                                shortened(item.name), shortened(*path)));
    }
    return pass();
}

Verdict next_level_is_asked_of_objects(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::GetParameterNames, CwmpKind::request)) return pass();
    const std::string* path = subject.envelope.argument("ParameterPath");
    const std::string* next_level = subject.envelope.argument("NextLevel");
    if (path == nullptr || next_level == nullptr || is_partial_path(*path) || !is_true(*next_level)) return pass();
    return violated(
        fmt::format("GetParameterNames asks for the next level of {}, suspected to be refused", shortened(*path, 60)),
        subject.message);
}

Verdict object_names_end_with_a_dot(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::GetParameterNames, CwmpKind::response)) return pass();
    const SortedNames names = sorted_names(items_of(subject.envelope));
    for (const std::string_view name : names) {
        if (is_partial_path(name)) continue;
        const std::string_view inside = below(names, name);
        if (inside.empty() || inside.size() == name.size() + 1) continue;  // listed with its dot as well
        return violated(fmt::format("GetParameterNamesResponse has {}, suspected an object without its dot, and {}",
                                    shortened(name, 60), shortened(inside, 60)),
                        subject.message);
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

Verdict attributes_are_asked_for_names(const EnvelopeSubject& subject) {
    const bool about_attributes = is(subject.envelope, Method::SetParameterAttributes, CwmpKind::request) ||
                                  is(subject.envelope, Method::GetParameterAttributes, CwmpKind::request);
    if (!about_attributes || !subject.envelope.whole || subject.envelope.item_count > 0) return pass();
    return violated(fmt::format("{} has an empty list", label(subject.envelope)), subject.message);
}

Verdict attributes_are_set_once(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::SetParameterAttributes, CwmpKind::request)) return pass();
    const SortedNames names = sorted_names(items_of(subject.envelope));
    for (std::size_t i = 1; i < names.size(); ++i) {
        const std::string_view before = names[i - 1], name = names[i];
        // In order a path stands right before what lies below it.
        const bool inside = !before.empty() && is_partial_path(before) && name.starts_with(before);
        if (name != before && !inside) continue;
        return violated(name == before ? fmt::format("SetParameterAttributes names {} twice", shortened(name, 60))
                                       : fmt::format("SetParameterAttributes names {} and {}", shortened(before, 60),
                                                     shortened(name, 60)),
                        subject.message);
    }
    return pass();
}

Verdict attributes_answer_every_name(const TransactionSubject& subject) {
    return every_full_name_is_answered(subject, Method::GetParameterAttributes);
}

Verdict secrets_are_not_readable(const EnvelopeSubject& subject) {
    const CwmpMessage& envelope = subject.envelope;
    if (subject.message.encrypted) return pass();
    const bool carries_values = is(envelope, Method::SetParameterValues, CwmpKind::request) ||
                                is(envelope, Method::GetParameterValues, CwmpKind::response);
    if (carries_values) {
        for (const ListItem& item : items_of(envelope)) {
            if (!tells_a_password(item)) continue;
            return violated(fmt::format("{} carries {} readable", label(envelope), shortened(item.name, 60)),
                            subject.message);
        }
    }
    const std::string* password = envelope.argument("Password");
    if (envelope.kind != CwmpKind::request || password == nullptr || password->empty()) return pass();
    return violated(fmt::format("{} carries the password of a file server readable", label(envelope)), subject.message);
}

}  // namespace cwmpscope::rules
