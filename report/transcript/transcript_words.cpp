#include "report/transcript/transcript_words.h"

#include "report/json.h"
#include "report/message_label.h"
#include "report/time_text.h"
#include "report/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace cwmpscope {

namespace {

/// Rules about what spans sessions are told of all of them; of some they may say something else.
bool spans_sessions(const Rule& rule) {
    return std::holds_alternative<Verdict (*)(const DeviceSubject&)>(rule.function) ||
           std::holds_alternative<Verdict (*)(const ConnectionRequestSubject&)>(rule.function) ||
           std::holds_alternative<Verdict (*)(const TransferSubject&)>(rule.function) ||
           std::holds_alternative<Verdict (*)(const LifecycleSubject&)>(rule.function);
}

/// Encrypted connections are in no transcript; HTTP in clear, wherever TLS was asked for or expected, is.
bool is_about_what_is_left_out(const Rule& rule) {
    const bool in_clear = rule.id == "tls-required-by-url" || rule.id == "tls-port-in-clear";
    return (layer_of(rule) == "tls" && !in_clear) || rule.id == "connreq-https";
}

std::vector<std::string> expectations_of(const CaptureReport& everything, const std::set<std::uint32_t>& chosen) {
    std::vector<std::string> all{fmt::format("sessions {}", chosen.size())};
    std::size_t number = 0;
    for (const SessionResult& result : everything.sessions) {
        if (chosen.contains(result.session->number))
            all.push_back(fmt::format("session {} outcome {}", ++number, word_of(result.session->outcome)));
    }
    const bool is_all = chosen.size() == everything.sessions.size();
    std::set<std::string> found;
    bool outside = false;  // something was found outside of the sessions, which may be in the transcript or not
    for (const Finding& finding : everything.findings) {
        outside = outside || finding.session == 0;
        if (is_about_what_is_left_out(*finding.rule)) continue;
        if (chosen.contains(finding.session) && (is_all || !spans_sessions(*finding.rule)))
            found.emplace(finding.rule->id);
    }
    all.insert(all.end(), found.begin(), found.end());
    if (is_all && !outside) all.emplace_back("nothing-else");
    return all;
}

}  // namespace

TranscriptWords transcript_words(const CaptureReport& everything, const std::set<std::uint32_t>& chosen,
                                 const Extract& extract, const MaskPlan* plan, IdentityMasks* identity,
                                 const Recording& recording) {
    TranscriptWords words;
    words.name = fmt::format("{} {} of {}", chosen.size() == 1 ? "session" : "sessions", fmt::join(chosen, ", "),
                             files_text(everything));
    std::vector<std::string> devices;
    for (const SessionResult& result : everything.sessions) {
        const std::string device = device_text(*result.session);
        if (chosen.contains(result.session->number) && std::ranges::find(devices, device) == devices.end())
            devices.push_back(device);
    }
    words.why = fmt::format("as it was captured of {}", fmt::join(devices, ", "));
    words.remarks.emplace_back(
        plan == nullptr ? "Secrets are shown, as was asked: do not pass this on."
                        : "Hidden: passwords, cookies, credentials; in their places stands something as long.");
    words.remarks.emplace_back(
        "Left out: what is not of these sessions, encrypted connections, how bytes were cut into packets, "
        "retransmissions, tunnels.");
    if (recording.shortened_holes > 0)
        words.remarks.push_back(
            fmt::format("{} were longer than is written here.", counted(recording.shortened_holes, "hole")));
    if (plan != nullptr && plan->coded_left_out > 0)
        words.remarks.push_back(fmt::format("{} with secrets had no room and are masked whole.",
                                            counted(plan->coded_left_out, "compressed body", "compressed bodies")));
    words.expectations = expectations_of(everything, chosen);
    if (plan != nullptr) words.credentials = plan->known;
    words.comment_of = [&extract, identity](std::uint64_t frame) {
        const std::string comment = extract.comment_of(frame);
        return identity == nullptr ? comment : identity->replaced(comment);
    };
    if (identity == nullptr) return words;
    words.why = identity->replaced(words.why);
    words.remarks.emplace_back("Serial numbers, addresses and SSIDs are others, the same everywhere.");
    return words;
}

}  // namespace cwmpscope
