#include "decoder/rules/transfer_rules.h"

#include "decoder/rules/date_time.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

constexpr const char* held_until_then = "the requests of the CPE were held until the end";
constexpr const char* not_of_one_piece = "a whole connection of the session may have been lost";

bool is_announced(const Session& session) {
    return std::any_of(session.events.begin(), session.events.end(),
                       [](const Event& event) { return event.code == "7 TRANSFER COMPLETE"; });
}

bool orders_a_transfer(const CwmpMessage& envelope) {
    return envelope.kind == CwmpKind::request &&
           (envelope.method == Method::Download || envelope.method == Method::Upload ||
            envelope.method == Method::ScheduleDownload);
}

/// By the clock of the CPE the transfer ended after the Inform was made up: A.3.3.2 lets any session report it.
bool ended_within(const CwmpMessage& inform, const CwmpMessage& report) {
    const std::string* now = inform.argument("CurrentTime");
    const std::string* complete = report.argument("CompleteTime");
    return now != nullptr && complete != nullptr && is_earlier(*now, *complete);
}

}  // namespace

Verdict transfer_complete_is_announced(const SessionSubject& subject) {
    const Session& session = subject.session;
    if (!session.inform || is_announced(session)) return pass();
    bool ordered_here = false;
    for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
        const Message& message = *session.messages[i];
        for (const CwmpMessage& envelope : message.envelopes) {
            ordered_here = ordered_here || orders_a_transfer(envelope);
            if (envelope.method != Method::TransferComplete || envelope.kind != CwmpKind::request || ordered_here)
                continue;
            if (const CwmpMessage* inform = session.messages[*session.inform]->cwmp();
                inform != nullptr && ended_within(*inform, envelope))
                continue;
            if (!is_of_one_piece(subject.turns)) return cannot_tell(not_of_one_piece);
            const std::string* key = envelope.argument("CommandKey");
            Verdict verdict = violated(fmt::format("TransferComplete with key \"{}\" comes without 7 TRANSFER COMPLETE",
                                                   key == nullptr ? "" : shortened(*key)),
                                       frames_of(message, *session.messages[*session.inform]));
            std::get<Violated>(verdict).message = i;
            return verdict;
        }
    }
    return pass();
}

Verdict announced_transfer_is_reported(const SessionSubject& subject) {
    const Session& session = subject.session;
    if (!session.inform || session.outcome != Outcome::completed || !is_announced(session)) return pass();
    for (const auto& message : session.messages) {
        if (message->is(Method::TransferComplete, CwmpKind::request)) return pass();
    }
    if (held_to_the_end(subject.turns)) return cannot_tell(held_until_then);
    if (!is_of_one_piece(subject.turns)) return cannot_tell(not_of_one_piece);
    const Message& inform = *session.messages[*session.inform];
    Verdict verdict = violated("Inform has 7 TRANSFER COMPLETE, but the session has no TransferComplete", inform);
    std::get<Violated>(verdict).message = session.inform;
    return verdict;
}

Verdict transfer_complete_was_asked_for(const DeviceSubject& subject) {
    const Transfer* first = nullptr;
    std::size_t more = 0;
    for (const Transfer& transfer : subject.device.transfers) {
        if (transfer.state != LifecycleState::began_before_capture || !transfer.complete_session) continue;
        // One that was cancelled, or done at once, has been asked for.
        const auto& all = subject.device.transfers;
        const bool known = std::any_of(all.begin(), all.end(), [&](const Transfer& other) {
            return other.asked.frame != 0 && other.command_key == transfer.command_key;
        });
        if (known) continue;
        if (first == nullptr) {
            first = &transfer;
        } else {
            ++more;
        }
    }
    if (first == nullptr) return pass();
    Violated verdict;
    verdict.text = fmt::format("TransferComplete has the CommandKey \"{}\": its request is not in the capture{}",
                               shortened(first->command_key), more > 0 ? fmt::format(", and {} more", more) : "");
    for (const FrameRef& frame : first->frames) verdict.frames.push_back(frame.frame);
    verdict.session = first->complete_session;
    return verdict;
}

}  // namespace cwmpscope::rules
