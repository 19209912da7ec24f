#include "decoder/rules/header_rules.h"

#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"

#include <array>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

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
    for (const Turn& turn : turns_of(subject.session)) {
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

}  // namespace cwmpscope::rules
