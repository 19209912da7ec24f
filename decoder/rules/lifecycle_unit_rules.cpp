// The functions of the rows of lifecycle_rules.h about deployment units, and about events and calls that come together.
#include "decoder/rules/device_view.h"
#include "decoder/rules/lifecycle_rules.h"
#include "decoder/rules/lifecycle_view.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

constexpr const char* held_until_then = "the requests of the CPE were held until the end";

/// A report of an order that did not come in this session has its event in the Inform.
Verdict unit_report_is_announced(const SessionSubject& subject) {
    const Session& session = subject.session;
    if (find_event(session, "11 DU STATE CHANGE COMPLETE") != nullptr ||
        find_event(session, "M ChangeDUState") != nullptr)
        return pass();
    for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
        const Message& message = *session.messages[i];
        if (message.is(Method::ChangeDUState, CwmpKind::request)) return pass();
        if (!message.is(Method::DUStateChangeComplete, CwmpKind::request)) continue;
        if (!is_of_one_piece(subject.turns)) return cannot_tell("a whole connection of the session may have been lost");
        Verdict verdict =
            violated(fmt::format("suspected: DUStateChangeComplete with key \"{}\" in a session whose Inform lacks "
                                 "11 DU STATE CHANGE COMPLETE and M ChangeDUState",
                                 shortened(argument_of(*message.cwmp(), "CommandKey"))),
                     frames_of(message, inform_message_of(session)));
        std::get<Violated>(verdict).message = i;
        return verdict;
    }
    return pass();
}

}  // namespace

Verdict unit_change_is_reported(const SessionSubject& subject) {
    const Session& session = subject.session;
    if (!session.inform || session.outcome != Outcome::completed) return pass();
    for (const Event& event : session.events) {
        if (event.code != "M ChangeDUState") continue;
        const bool reported = std::any_of(
            session.messages.begin(), session.messages.end(), [&](const std::shared_ptr<const Message>& message) {
                return std::any_of(message->envelopes.begin(), message->envelopes.end(), [&](const CwmpMessage& call) {
                    return call.kind == CwmpKind::request && call.method == Method::DUStateChangeComplete &&
                           argument_of(call, "CommandKey") == event.command_key;
                });
            });
        if (reported) continue;
        if (held_to_the_end(subject.turns)) return cannot_tell(held_until_then);
        if (!is_of_one_piece(subject.turns)) return cannot_tell("a whole connection of the session may have been lost");
        return violated(fmt::format("suspected: M ChangeDUState with key \"{}\", and no DUStateChangeComplete of it",
                                    shortened(event.command_key)),
                        inform_message_of(session));
    }
    return unit_report_is_announced(subject);
}

Verdict each_operation_has_a_result(const DeviceSubject& device) {
    const auto count = [](const CwmpMessage& message, std::string_view name) {
        std::size_t number = 0;
        const auto has = [&](const std::string& path) {
            return std::any_of(message.arguments.begin(), message.arguments.end(), [&](const Argument& argument) {
                return argument.name == path || argument.name.starts_with(path + ".");
            });
        };
        while (has(fmt::format("{}.{}", name, number + 1))) ++number;
        return number;
    };
    for (const DeviceStep& asked : device.steps) {
        if (asked.method() != Method::ChangeDUState || !asked.succeeded() || asked.key().empty()) continue;
        const std::size_t operations = count(asked.request(), "Operations");
        const DeviceStep* report = nullptr;
        std::size_t reports = 0, orders = 0;
        for (const DeviceStep& step : device.steps) {
            if (step.key() != asked.key()) continue;
            if (step.method() == Method::ChangeDUState) ++orders;
            if (step.method() != Method::DUStateChangeComplete) continue;
            report = &step;
            ++reports;
        }
        if (reports != 1 || orders != 1 || report->session->start < asked.session->start) continue;
        if (!covers(report->request_message().coverage, Need::xml) ||
            !covers(asked.request_message().coverage, Need::xml))
            continue;
        const std::size_t results = count(report->request(), "Results");
        if (operations == 0 || results == operations || results == 0 || operations >= 100) continue;
        return violated_in(
            report->session->number,
            fmt::format("suspected: ChangeDUState with {} operations is reported with {} results", operations, results),
            {report->request_message().first.frame, asked.request_message().first.frame});
    }
    return pass();
}

// -- events and calls that belong together ----------------------------------------------------------------------------

namespace {

Verdict event_and_call(const SessionSubject& subject, std::string_view event, Method call) {
    const Session& session = subject.session;
    if (!session.inform || session.outcome != Outcome::completed) return pass();
    const bool told = find_event(session, event) != nullptr;
    const auto made = std::find_if(session.messages.begin(), session.messages.end(),
                                   [&](const auto& message) { return message->is(call, CwmpKind::request); });
    if (told == (made != session.messages.end())) return pass();
    if (told && held_to_the_end(subject.turns)) return cannot_tell(held_until_then);
    if (!is_of_one_piece(subject.turns)) return cannot_tell("a whole connection of the session may have been lost");
    const std::string name(info_of(call).name);
    if (told) return violated(fmt::format("{} in the Inform, and no {}", event, name), inform_message_of(session));
    return violated(fmt::format("{} in a session whose Inform lacks {}", name, event), **made);
}

}  // namespace

Verdict autonomous_transfer_is_told(const SessionSubject& subject) {
    return event_and_call(subject, "10 AUTONOMOUS TRANSFER COMPLETE", Method::AutonomousTransferComplete);
}

Verdict autonomous_unit_change_is_told(const SessionSubject& subject) {
    return event_and_call(subject, "12 AUTONOMOUS DU STATE CHANGE COMPLETE", Method::AutonomousDUStateChangeComplete);
}

Verdict request_download_is_told(const SessionSubject& subject) {
    constexpr std::string_view event = "9 REQUEST DOWNLOAD";
    Verdict verdict = event_and_call(subject, event, Method::RequestDownload);
    // The event says why the session was established. Nothing forbids the call in one that was established already.
    auto* violation = std::get_if<Violated>(&verdict);
    if (violation != nullptr && find_event(subject.session, event) == nullptr) violation->severity = Severity::note;
    return verdict;
}

}  // namespace cwmpscope::rules
