#include "decoder/rules/header_rules.h"

#include "decoder/rules/ending.h"
#include "decoder/rules/expiry.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

/// "1.0,1.4" in its parts, blanks around them let pass; nothing when it is no list of versions.
std::optional<std::vector<std::string>> versions_in(std::string_view list) {
    const auto digits = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    std::vector<std::string> versions;
    while (true) {
        const std::size_t comma = list.find(',');
        std::string_view version = list.substr(0, comma);
        while (!version.empty() && version.front() == ' ') version.remove_prefix(1);
        while (!version.empty() && version.back() == ' ') version.remove_suffix(1);
        const std::size_t dot = version.find('.');
        if (dot == std::string_view::npos || !digits(version.substr(0, dot)) || !digits(version.substr(dot + 1)))
            return std::nullopt;
        versions.emplace_back(version);
        if (comma == std::string_view::npos) return versions;
        list.remove_prefix(comma + 1);
    }
}

bool is_inform(const CwmpMessage& envelope) {
    return envelope.method == Method::Inform && envelope.kind == CwmpKind::request;
}

}  // namespace

Verdict id_is_echoed(const TransactionSubject& subject) {
    const CwmpMessage& request = subject.request();
    const CwmpMessage* response = subject.response();
    const std::string* asked = request.id.get_if();
    if (response == nullptr || asked == nullptr || asked->empty() || response->id.is_unseen()) return pass();
    const std::string* answered = response->id.get_if();
    if (answered != nullptr && *answered == *asked) return pass();
    Verdict verdict = violated(
        answered == nullptr ? fmt::format("{} has no cwmp:ID, its request has {}", label(*response), shortened(*asked))
                            : fmt::format("{} has cwmp:ID {}, its request has {}", label(*response),
                                          shortened(*answered), shortened(*asked)),
        frames_of(*subject.response_message(), subject.request_message()));
    std::get<Violated>(verdict).message = subject.transaction.response.get_if()->message;
    return verdict;
}

Verdict id_is_not_reused(const SessionSubject& subject) {
    struct Use {
        const Message* message;
        const CwmpMessage* envelope;
    };
    std::array<std::map<std::string_view, Use>, 2> seen;  // by sender
    std::optional<Violated> first;
    std::size_t more = 0;
    const auto look_at = [&](Side sender, const Message& message, std::uint32_t index) {
        const CwmpMessage* envelope = request_in(message);
        const std::string* id = envelope == nullptr ? nullptr : envelope->id.get_if();
        if (id == nullptr || id->empty()) return;
        const auto [known, is_new] = seen[sender == Side::cpe ? 0 : 1].try_emplace(*id, Use{&message, envelope});
        if (is_new) return;
        if (first) {
            ++more;
            return;
        }
        first = Violated{};
        first->text = fmt::format("{} has the cwmp:ID {} of an earlier {}", label(*envelope), shortened(*id),
                                  label(*known->second.envelope));
        first->frames = frames_of(message, *known->second.message);
        first->at_fault = sender == Side::cpe ? Party::cpe : Party::acs;
        first->message = index;
    };
    for (const Turn& turn : turns_of(subject)) {
        // A request that has to be sent again keeps its ID; so does one whose response never came.
        if (turn.response == nullptr || turn.to_be_repeated) continue;
        look_at(Side::cpe, *turn.request, turn.request_index);
        look_at(Side::acs, *turn.response, turn.response_index);
    }
    if (!first) return pass();
    if (more > 0) first->text += fmt::format(", and {} more", more);
    return *std::move(first);
}

Verdict hold_requests_only_from_acs(const EnvelopeSubject& subject) {
    if (!subject.message.is_request || !subject.envelope.hold_requests.is_present()) return pass();
    return violated(fmt::format("{} carries HoldRequests", label(subject.envelope)), subject.message);
}

Verdict no_more_requests_is_gone(const EnvelopeSubject& subject) {
    if (!subject.envelope.no_more_requests.is_present()) return pass();
    return violated(fmt::format("{} carries NoMoreRequests", label(subject.envelope)), subject.message);
}

Verdict session_timeout_only_in_inform(const EnvelopeSubject& subject) {
    if (!subject.envelope.session_timeout.is_present() || is_inform(subject.envelope)) return pass();
    return violated(fmt::format("{} carries SessionTimeout", label(subject.envelope)), subject.message);
}

Verdict session_timeout_is_30_at_least(const EnvelopeSubject& subject) {
    constexpr std::uint32_t least = 30;
    const std::uint32_t* timeout = subject.envelope.session_timeout.get_if();
    if (timeout == nullptr || *timeout >= least) return pass();
    return violated(fmt::format("{}: SessionTimeout is {}, the least is {}", label(subject.envelope), *timeout, least),
                    subject.message);
}

Verdict supported_versions_only_in_inform(const EnvelopeSubject& subject) {
    if (!subject.envelope.supported_versions.is_present() || is_inform(subject.envelope)) return pass();
    return violated(fmt::format("{} carries SupportedCWMPVersions", label(subject.envelope)), subject.message);
}

Verdict use_version_only_in_inform_response(const EnvelopeSubject& subject) {
    if (!subject.envelope.use_version.is_present()) return pass();
    if (subject.envelope.method == Method::Inform && subject.envelope.kind == CwmpKind::response) return pass();
    return violated(fmt::format("{} carries UseCWMPVersion", label(subject.envelope)), subject.message);
}

Verdict id_was_asked_for(const TransactionSubject& subject) {
    const CwmpMessage* response = subject.response();
    if (response == nullptr || !subject.request().id.is_absent()) return pass();
    const std::string* id = response->id.get_if();
    if (id == nullptr || id->empty()) return pass();
    Verdict verdict = violated(fmt::format("{} has cwmp:ID {}, its request has none", label(*response), shortened(*id)),
                               frames_of(*subject.response_message(), subject.request_message()));
    std::get<Violated>(verdict).message = subject.transaction.response.get_if()->message;
    return verdict;
}

Verdict hold_requests_is_not_used_in_1_4(const SessionSubject& subject) {
    bool is_1_4 = false;
    const auto& messages = subject.session.messages;
    for (std::uint32_t i = 0; i < messages.size(); ++i) {
        const CwmpMessage* envelope = messages[i]->cwmp();
        if (envelope == nullptr) continue;
        const std::string* version = envelope->use_version.get_if();
        is_1_4 = is_1_4 || (version != nullptr && *version == "1.4");
        if (!is_1_4 || messages[i]->is_request || !envelope->hold_requests.is_present()) continue;
        Verdict verdict =
            violated(fmt::format("{} carries HoldRequests in a session of CWMP 1.4", label(*envelope)), *messages[i]);
        std::get<Violated>(verdict).message = i;
        return verdict;
    }
    return pass();
}

Verdict hold_is_released(const SessionSubject& subject) {
    const std::vector<Turn>& turns = turns_of(subject);
    const Turn* holding = nullptr;
    for (const Turn& turn : turns) {
        if (turn.response == nullptr) continue;  // only the last can be without one, where everything was captured
        const CwmpMessage* envelope = turn.response->cwmp();
        if (envelope != nullptr) {
            holding = envelope->hold_requests.value_or(false) ? &turn : nullptr;
        } else if (turn.response->kind == MessageKind::empty) {
            holding = nullptr;
        }
    }
    if (holding == nullptr) return pass();
    // Where the CPE broke off the ACS may have meant to release it later.
    const auto ending = ending_of(subject.session, turns.back().request->stream);
    if (!ending || ending->by != HttpRole::server) return pass();
    Verdict verdict =
        violated(fmt::format("{} holds the CPE's requests, and the ACS ended the session without releasing it",
                             label(*holding->response)),
                 Frames{holding->response->first.frame, ending->at.frame});
    std::get<Violated>(verdict).message = holding->response_index;
    return verdict;
}

Verdict session_timeout_is_honoured(const SessionSubject& subject) {
    const Session& session = subject.session;
    if (!session.inform) return pass();
    const CwmpMessage* inform = session.messages[*session.inform]->cwmp();
    const std::uint32_t* seconds = inform == nullptr ? nullptr : inform->session_timeout.get_if();
    const std::vector<Turn>& turns = turns_of(subject);
    const auto expiry = expiry_in(turns);
    // Below 30 seconds tcp-acs-session-timeout-30s speaks.
    if (seconds == nullptr || !expiry || expiry->silence < std::chrono::seconds(30)) return pass();
    if (expiry->silence >= std::chrono::seconds(*seconds)) return pass();
    const Turn& turn = turns[expiry->turn];
    Verdict verdict = violated(fmt::format("SessionTimeout is {} s, but {} was refused as too late after {:.0f} s",
                                           *seconds, label(*turn.request), in_seconds(expiry->silence)),
                               frames_of(*turn.response, *turn.request));
    std::get<Violated>(verdict).message = turn.response_index;
    return verdict;
}

Verdict header_exists_in_version(const EnvelopeSubject& subject) {
    const CwmpMessage& envelope = subject.envelope;
    // 1.3 and 1.4 use the namespace of 1.2: with it nothing can be said.
    if (envelope.cwmp_namespace != CwmpNamespace::v1_0 && envelope.cwmp_namespace != CwmpNamespace::v1_1) return pass();
    std::string_view name;
    if (envelope.session_timeout.is_present()) name = "SessionTimeout";
    if (envelope.supported_versions.is_present()) name = "SupportedCWMPVersions";
    if (envelope.use_version.is_present()) name = "UseCWMPVersion";
    if (name.empty()) return pass();
    return violated(fmt::format("{} carries {} in the namespace cwmp-1-{}", label(envelope), name,
                                envelope.cwmp_namespace == CwmpNamespace::v1_0 ? 0 : 1),
                    subject.message);
}

Verdict supported_versions_are_a_list(const EnvelopeSubject& subject) {
    const std::string* list = subject.envelope.supported_versions.get_if();
    if (list == nullptr || versions_in(*list)) return pass();
    return violated(fmt::format("SupportedCWMPVersions is \"{}\", suspected to be unreadable: no list of versions with commas", shortened(*list)),
                    subject.message);
}

Verdict use_version_is_supported(const TransactionSubject& subject) {
    const CwmpMessage* response = subject.response();
    const std::string* list = subject.request().supported_versions.get_if();
    const std::string* chosen = response == nullptr ? nullptr : response->use_version.get_if();
    if (list == nullptr || chosen == nullptr) return pass();
    const auto versions = versions_in(*list);
    if (!versions || std::find(versions->begin(), versions->end(), *chosen) != versions->end()) return pass();
    Verdict verdict =
        violated(fmt::format("the ACS chooses version {}, the CPE supports {}: suspected not to be understood", shortened(*chosen), shortened(*list)),
                 frames_of(*subject.response_message(), subject.request_message()));
    std::get<Violated>(verdict).message = subject.transaction.response.get_if()->message;
    return verdict;
}

Verdict unknown_header_is_refused(const TransactionSubject& subject) {
    const CwmpMessage* response = subject.response();
    if (response == nullptr || response->kind == CwmpKind::fault) return pass();
    for (const SoapNote& note : subject.request().notes) {
        if (note.kind != SoapNoteKind::unknown_must_understand_header) continue;
        Verdict verdict = violated(fmt::format("{} has the header element {} with mustUnderstand=1 and gets a normal "
                                               "response: suspected to be ignored",
                                               label(subject.request()), shortened(note.text)),
                                   frames_of(subject.request_message(), *subject.response_message()));
        return verdict;
    }
    return pass();
}

}  // namespace cwmpscope::rules
