#include "decoder/rules/rpc_object_rules.h"

#include "decoder/rules/parameter_names.h"
#include "decoder/rules/rpc_subject.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

/// Paths of instances with the message that spoke of them.
using Instances = std::map<std::string, std::uint32_t, std::less<>>;

void forget_below(Instances& instances, std::string_view path) {
    for (auto place = instances.lower_bound(path); place != instances.end() && place->first.starts_with(path);)
        place = instances.erase(place);
}

/// The instance that the name lies in or is, or the end.
Instances::const_iterator holding(const Instances& instances, std::string_view name) {
    for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.', dot + 1)) {
        const auto place = instances.find(name.substr(0, dot + 1));
        if (place != instances.end()) return place;
    }
    return instances.end();
}

std::string_view object_name(const AnsweredRpc& rpc) {
    const std::string* name = rpc.request->argument("ObjectName");
    return name == nullptr ? std::string_view{} : std::string_view(*name);
}

/// The order may make instances come and go: FactoryReset, a Download, whatever a vendor's method does.
bool may_rearrange(const AnsweredRpc& rpc) {
    const Method method = rpc.request->method;
    return method == Method::FactoryReset || method == Method::Download || method == Method::ChangeDUState ||
           method == Method::Reboot || method == Method::unknown;
}

}  // namespace

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

Verdict new_instance_has_a_new_number(const SessionSubject& subject) {
    Instances made;
    for (const AnsweredRpc& rpc : answered_rpcs(subject.session, Side::acs)) {
        const std::string_view name = object_name(rpc);
        if (rpc.succeeded(Method::AddObject)) {
            const std::string* number = rpc.answer->argument("InstanceNumber");
            if (number == nullptr || !is_number(*number) || !name.ends_with('.') || has_alias_or_wildcard(name))
                continue;
            const auto [before, is_new] = made.try_emplace(fmt::format("{}{}.", name, *number), rpc.answer_message);
            if (is_new) continue;
            return violated_at(subject.session, rpc.answer_message, before->second,
                               fmt::format("AddObjectResponse gives {} for {} once more", shortened(*number, 12),
                                           shortened(name, 60)));
        }
        // A removal that was refused, or that has not happened yet, may still have made room.
        if (rpc.request->method == Method::DeleteObject) {
            if (has_alias_or_wildcard(name)) made.clear();
            forget_below(made, name);
        }
        // Rows of one table come and go with those of others: the device may have removed some by itself.
        if (rpc.request->method == Method::SetParameterValues || may_rearrange(rpc)) made.clear();
    }
    return pass();
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
    // Instances count from 1.
    const bool numbered = is_number(last) && last.find_first_not_of('0') != std::string_view::npos;
    if (!name->empty() && name->back() == '.' && (numbered || has_alias_or_wildcard(last))) return pass();
    return violated(fmt::format("DeleteObject names {}", shortened(*name, 60)), subject.message);
}

Verdict deleted_instance_is_gone(const SessionSubject& subject) {
    Instances deleted;
    for (const AnsweredRpc& rpc : answered_rpcs(subject.session, Side::acs)) {
        const std::string_view name = object_name(rpc);
        if (rpc.succeeded(Method::DeleteObject) && rpc.answer->status == Observed<int>::present(0)) {
            if (name.ends_with('.') && !has_alias_or_wildcard(name)) deleted[std::string(name)] = rpc.answer_message;
        } else if (rpc.request->method == Method::AddObject) {
            // The instance may be back under the same number, which is another rule's concern.
            std::erase_if(deleted, [&](const auto& instance) {
                return name.empty() || instance.first.starts_with(name) || name.starts_with(instance.first);
            });
        } else if (rpc.succeeded(Method::GetParameterNames) || rpc.succeeded(Method::GetParameterValues)) {
            if (deleted.empty()) continue;
            for (const ListItem& item : items_of(*rpc.answer)) {
                const auto place = holding(deleted, item.name);
                if (place == deleted.end()) continue;
                return violated_at(subject.session, rpc.answer_message, place->second,
                                   fmt::format("{} lists {} after DeleteObject of {}", label(*rpc.answer),
                                               shortened(item.name, 60), shortened(place->first, 60)));
            }
        } else if (rpc.request->method == Method::SetParameterValues || may_rearrange(rpc)) {
            deleted.clear();
        }
    }
    return pass();
}

}  // namespace cwmpscope::rules
