#include "decoder/rules/transfer_rules.h"

#include "decoder/rules/date_time.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

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

/// A TransferComplete of the session with its place in it.
struct Report {
    const std::string* key = nullptr;  ///< null when it has none
    std::uint32_t message = 0;
};

std::vector<Report> reports_in(const Session& session) {
    std::vector<Report> reports;
    for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
        for (const CwmpMessage& envelope : session.messages[i]->envelopes) {
            if (envelope.method != Method::TransferComplete || envelope.kind != CwmpKind::request) continue;
            reports.push_back({envelope.argument("CommandKey"), i});
        }
    }
    return reports;
}

bool is_transfer_event(const Event& event) {
    return event.code == "M Download" || event.code == "M ScheduleDownload" || event.code == "M Upload";
}

/// What one TransferComplete reports is announced under another key, which none of them has.
Verdict reports_have_announced_keys(const SessionSubject& subject, const std::vector<Report>& reports) {
    const Session& session = subject.session;
    if (std::any_of(reports.begin(), reports.end(), [](const Report& report) { return report.key == nullptr; }))
        return pass();
    std::set<std::string_view> reported, announced;
    for (const Report& report : reports) reported.insert(*report.key);
    for (const Event& event : session.events) {
        if (is_transfer_event(event)) announced.insert(event.command_key);
    }
    // Some agents announce without a key, and everybody knows what they mean.
    const auto event = std::find_if(announced.begin(), announced.end(),
                                    [&](std::string_view key) { return !key.empty() && !reported.contains(key); });
    const auto report =
        std::find_if(reports.begin(), reports.end(), [&](const Report& one) { return !announced.contains(*one.key); });
    if (event == announced.end() || report == reports.end()) return pass();
    const bool orders = std::any_of(session.messages.begin(), session.messages.end(), [](const auto& message) {
        return std::any_of(message->envelopes.begin(), message->envelopes.end(), &orders_a_transfer);
    });
    if (orders) return pass();  // it may be that one's
    if (!is_of_one_piece(subject.turns)) return cannot_tell(not_of_one_piece);
    Verdict verdict =
        violated(fmt::format("the Inform announces a transfer with key \"{}\", and TransferComplete has the key \"{}\"",
                             shortened(*event), shortened(*report->key)),
                 frames_of(*session.messages[report->message], *session.messages[*session.inform]));
    std::get<Violated>(verdict).message = report->message;
    return verdict;
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
    const std::vector<Report> reports = reports_in(session);
    if (!reports.empty()) return reports_have_announced_keys(subject, reports);
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
