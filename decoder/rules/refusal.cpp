#include "decoder/rules/refusal.h"

#include "decoder/rules/wording.h"
#include "decoder/soap/faults.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace cwmpscope::rules {

namespace {

constexpr std::size_t most_names = 3;

const CwmpMessage* envelope_at(const Session& session, const EnvelopeRef& at) {
    if (at.message >= session.messages.size()) return nullptr;
    const Message& message = *session.messages[at.message];
    return at.envelope < message.envelopes.size() ? &message.envelopes[at.envelope] : nullptr;
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most_names); ++i) text += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > most_names) text += fmt::format(" and {} more", names.size() - most_names);
    return text;
}

/// "Device.WiFi." of "Device.WiFi.SSID" and of "Device.WiFi."
std::string_view parent_of(std::string_view name) {
    if (is_partial_path(name) && !name.empty()) name.remove_suffix(1);
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : name.substr(0, dot + 1);
}

bool anything_below(const SortedNames& names, std::string_view path) {
    const auto it = std::lower_bound(names.begin(), names.end(), path);
    return it != names.end() && it->starts_with(path);
}

/// The object that holds the name was described, and the name was not in it.
bool is_unheard_of(const Announced& announced, std::string_view name) {
    if (name.empty() || has_alias_or_wildcard(name)) return false;
    const std::string_view parent = parent_of(name);
    if (parent.empty() || !anything_below(announced.names, parent)) return false;
    return is_partial_path(name) ? !anything_below(announced.names, name) : !has(announced.names, name);
}

bool is_boolean_word(const ListItem& item) {
    return item.type == "boolean" && (item.value == "true" || item.value == "false");
}

/// Which of the names the Fault is likely about, by what the CPE has told before; empty when nothing tells.
std::string suspicion(const CwmpMessage& request, int code, const Announced& announced) {
    std::vector<std::string> names;
    const auto collect = [&](const auto& concerned) {
        for (const ListItem& item : items_of(request)) {
            if (concerned(item)) names.push_back(shortened(item.name, 80));
        }
        for (const char* argument : {"ParameterPath", "ObjectName"}) {
            const std::string* path = request.argument(argument);
            if (path != nullptr && concerned(ListItem{*path, {}, {}})) names.push_back(shortened(*path, 80));
        }
    };
    switch (code) {
        case 9003:
        case 9005:
            collect([&](const ListItem& item) { return is_unheard_of(announced, item.name); });
            return names.empty() ? "" : "; suspected: the CPE has not shown " + listed(names);
        case 9008:
            collect([&](const ListItem& item) { return has(announced.read_only, item.name); });
            return names.empty() ? "" : "; the CPE has shown as not writable: " + listed(names);
        case 9006:
        case 9007:
            if (!announced.digits_for_booleans) return "";
            collect(is_boolean_word);
            return names.empty()
                       ? ""
                       : "; suspected: the CPE writes booleans as 0 and 1, the ACS as words: " + listed(names);
        default:
            return "";
    }
}

std::string blamed(const FaultFacts& fault) {
    std::vector<std::string> names;
    for (const ParameterFault& parameter : fault.parameters) {
        names.push_back(fmt::format(
            "{} ({} {})", shortened(parameter.name, 80), parameter.code,
            parameter.text.empty() ? fault_meaning(parameter.code) : std::string_view(shortened(parameter.text))));
    }
    return names.empty() ? "" : ": " + listed(names);
}

constexpr int retry_request = 8005;

/// The same was asked once more, and answered.
bool is_served_later(const Transaction& refused, const Session& session) {
    return std::any_of(session.transactions.begin(), session.transactions.end(), [&](const Transaction& later) {
        if (later.method != refused.method || later.request.message <= refused.request.message) return false;
        const EnvelopeRef* answer = later.response.get_if();
        const CwmpMessage* response = answer == nullptr ? nullptr : envelope_at(session, *answer);
        return response != nullptr && response->kind == CwmpKind::response;
    });
}

}  // namespace

Announced announced_in(const Session& session) {
    Announced announced;
    bool digits = false, words = false;
    for (const auto& message : session.messages) {
        if (message->from != Side::cpe) continue;
        for (const CwmpMessage& envelope : message->envelopes) {
            const bool tells = envelope.kind == CwmpKind::response || envelope.method == Method::Inform;
            if (!tells) continue;
            for (const ListItem& item : items_of(envelope)) {
                announced.names.push_back(item.name);
                if (envelope.method == Method::GetParameterNames && (item.value == "0" || item.value == "false"))
                    announced.read_only.push_back(item.name);
                if (item.type != "boolean") continue;
                digits = digits || item.value == "0" || item.value == "1";
                words = words || is_boolean_word(item);
            }
        }
    }
    announced.digits_for_booleans = digits && !words;
    std::sort(announced.names.begin(), announced.names.end());
    std::sort(announced.read_only.begin(), announced.read_only.end());
    return announced;
}

std::optional<Diagnosis> refusal_of(const Transaction& transaction, const Session& session,
                                    const Announced& announced) {
    const EnvelopeRef* answer = transaction.response.get_if();
    if (answer == nullptr || transaction.method == Method::Inform) return std::nullopt;
    const CwmpMessage* request = envelope_at(session, transaction.request);
    const CwmpMessage* response = envelope_at(session, *answer);
    if (request == nullptr || response == nullptr || response->kind != CwmpKind::fault) return std::nullopt;

    const int* code = response->fault ? response->fault->code.get_if() : nullptr;
    if (code != nullptr && *code == retry_request && is_served_later(transaction, session)) return std::nullopt;
    std::string text = transaction.method_name + " was refused";
    if (code == nullptr) {
        text += " with a Fault";
    } else {
        text +=
            fmt::format(" with Fault {} {}", *code,
                        response->fault->text.empty() ? fault_meaning(*code) : std::string_view(response->fault->text));
        const std::string named = blamed(*response->fault);
        text += named.empty() ? suspicion(*request, *code, announced) : named;
    }
    return Diagnosis{Trouble::rpc_refused,
                     session.number,
                     std::move(text),
                     session.messages[answer->message]->first.frame,
                     {},
                     nullptr};
}

}  // namespace cwmpscope::rules
