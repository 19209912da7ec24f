#include "report/session_text.h"

#include "report/digest_text.h"
#include "report/escape.h"
#include "report/findings_text.h"
#include "report/soap_text.h"
#include "report/table.h"
#include "report/text_width.h"
#include "report/tls_text.h"
#include "report/transfers_text.h"
#include "report/verdicts_text.h"
#include "report/words.h"

#include <fmt/format.h>

namespace cwmpscope {

namespace {

constexpr std::size_t most_parameters = 12;

std::string who(const Session& session) {
    const DeviceId* device = session.device.get_if();
    std::string text;
    if (device == nullptr) {
        text = "The device is not known: its Inform was not captured.";
    } else {
        text = visible(device->manufacturer.empty() ? to_string(*device)
                                                    : device->manufacturer + " " + to_string(*device));
    }
    text += fmt::format(" {} {} spoke to the ACS at {}", device == nullptr ? "The CPE at" : "at",
                        to_string(session.cpe), to_string(session.acs));
    if (!session.target.empty()) text += ", " + visible(redacted_urls(session.target, Redaction{}));
    const std::string version = cwmp_version(session);
    if (!version.empty()) text += fmt::format(", with CWMP {}", version);
    return text + ".";
}

std::string why(const Session& session) {
    if (session.events.empty()) return "Why is not known: no event was captured.";
    std::string text = "It informed because of " + events_text(session.events);
    const std::uint32_t* retry = session.retry_count.get_if();
    if (retry != nullptr && *retry > 0)
        text += fmt::format(", after {}", counted(*retry, "failed try", "failed tries"));
    return text + ".";
}

std::string authentication(const Session& session) {
    switch (session.authentication) {
        case Authentication::none:
            return {};
        case Authentication::unknown:
            return "It used an authentication scheme that is not known here.";
        default:
            break;
    }
    std::string text = fmt::format("It authenticated with {}", word_of(session.authentication));
    if (!session.user.empty()) text += " as " + visible(session.user);
    std::size_t refused = 0;
    for (const auto& message : session.messages)
        refused += !message->is_request && message->http->status == 401 ? 1 : 0;
    if (refused > 1) text += fmt::format(", and was answered 401 {} times", refused);
    return text + ".";
}

std::string ending(const Session& session, const FrameNames& frames) {
    const std::string length = duration_text(session.end - session.start);
    const std::string rpcs = counted(session.transactions.size(), "RPC");
    switch (session.outcome) {
        case Outcome::completed:
            return fmt::format("It was completed after {} and {}.", length, rpcs);
        case Outcome::aborted:
            return fmt::format(
                "It was aborted after {} and {}{}.", length, rpcs,
                session.outcome_reason.empty()
                    ? std::string()
                    : ": " + frames.in_sentence(visible(redacted_urls(session.outcome_reason, Redaction{}))));
        case Outcome::cut:
            return fmt::format("Its end was not captured; {} and {} of it were.", length, rpcs);
    }
    return {};
}

std::string evidence(const Session& session) {
    if (session.captured.start && session.captured.end && session.captured.holes == 0) {
        return "Everything of it was captured, from the first SYN to its end.";
    }
    std::string text;
    const auto add = [&](std::string part) { text += (text.empty() ? "" : "; ") + std::move(part); };
    if (!session.captured.start) add("its beginning was not captured whole");
    if (!session.captured.end) add("its end was not captured");
    if (session.captured.holes > 0) add(counted(session.captured.holes, "hole") + " inside it");
    if (session.captured.dropped > 0)
        add(counted(session.captured.dropped, "dropped packet") + " may have been its own");
    text[0] = static_cast<char>(text[0] == 'i' ? 'I' : text[0]);
    return text + ". What was not captured is not judged.";
}

const CwmpMessage* envelope_at(const Session& session, const EnvelopeRef& at) {
    if (at.message >= session.messages.size()) return nullptr;
    const Message& message = *session.messages[at.message];
    return at.envelope < message.envelopes.size() ? &message.envelopes[at.envelope] : nullptr;
}

std::string changes(const Session& session, const Redaction& redaction, const TextStyle& look) {
    std::string text;
    for (const Transaction& transaction : session.transactions) {
        const CwmpMessage* request = envelope_at(session, transaction.request);
        if (request == nullptr || info_of(transaction.method).effect != Effect::change) continue;
        const EnvelopeRef* answer = transaction.response.get_if();
        const CwmpMessage* response = answer == nullptr ? nullptr : envelope_at(session, *answer);
        std::string outcome = transaction.response.is_absent() ? "not answered" : "answer not captured";
        if (response != nullptr) outcome = response->kind == CwmpKind::fault ? "refused" : "accepted";
        if (transaction.method == Method::SetParameterValues && request->lists != nullptr) {
            const auto& items = request->lists->items();
            for (std::size_t i = 0; i < std::min(items.size(), most_parameters); ++i) {
                text += fmt::format("    {} = {}   ({})\n", shown(items[i].name, look),
                                    shown(redacted_value(items[i].name, items[i].value, redaction), look), outcome);
            }
            if (items.size() > most_parameters)
                text += fmt::format("    and {} more parameters\n", items.size() - most_parameters);
            continue;
        }
        const MessageLabel label = label_of(*session.messages[transaction.request.message], request, redaction);
        text += in_charset(fmt::format("    {} {}   ({})\n", label.name, label.detail, outcome), look);
    }
    return text.empty() ? text : bold("Changes", look) + "\n" + text;
}

std::string_view without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// Start line and fields, each on one line: folded fields are unfolded.
std::vector<std::string> head_lines(std::string_view head) {
    std::vector<std::string> lines;
    while (!head.empty()) {
        const std::size_t end = head.find('\n');
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(end == std::string_view::npos ? head.size() : end + 1);
        const std::string_view words = without_blanks(line);
        if (words.empty()) continue;
        const bool continues = line.front() == ' ' || line.front() == '\t';
        if (continues && !lines.empty()) {
            lines.back() += " " + std::string(words);
        } else {
            lines.emplace_back(words);
        }
    }
    return lines;
}

std::string rpc_table(const Session& session, const Redaction& redaction, const TextStyle& look) {
    std::vector<std::vector<TableCell>> lines;
    for (const Transaction& transaction : session.transactions) {
        const CwmpMessage* request = envelope_at(session, transaction.request);
        if (request == nullptr) continue;
        const Message& first = *session.messages[transaction.request.message];
        const MessageLabel label = label_of(first, request, redaction);
        std::string result = transaction.response.is_absent() ? "not answered" : "answer not captured";
        std::string duration;
        std::string frames = look.frames.text(first.first.frame);
        const EnvelopeRef* answer = transaction.response.get_if();
        const CwmpMessage* response = answer == nullptr ? nullptr : envelope_at(session, *answer);
        if (response != nullptr) {
            const Message& last = *session.messages[answer->message];
            const MessageLabel response_label = label_of(last, response, redaction);
            result = response->kind == CwmpKind::fault ? "Fault " + response_label.detail
                     : response_label.detail.empty()   ? "ok"
                                                       : response_label.detail;
            duration = duration_text(last.last.time - first.first.time);
            frames += " → " + look.frames.text(last.first.frame);
        }
        const std::string* id = request->id.get_if();
        lines.push_back({{transaction.caller == Side::cpe ? "CPE" : "ACS"},
                         {in_charset(label.detail.empty() ? label.name : label.name + " " + label.detail, look),
                          [&look, style = label.style](std::string_view text) { return colored(text, style, look); }},
                         {in_charset(result, look)},
                         {in_charset(duration, look)},
                         {in_charset(frames, look)},
                         {id == nullptr ? std::string() : shown(*id, look)}});
    }
    if (lines.empty()) return {};
    return table_text({{"by", false, 0},
                       {"RPC", false, 28},
                       {"result", false, 12, true},
                       {"time", true, 0},
                       {"frames", false, 0},
                       {"id", false, 8}},
                      lines, look);
}

}  // namespace

std::string session_sentences(const Session& session, const FrameNames& frames) {
    std::string sentences = who(session) + " " + why(session);
    const std::string how = authentication(session);
    if (!how.empty()) sentences += " " + how;
    const std::string digests = digest_sentence(digest_tally(session.messages)), tls = tls_session_text(session);
    return sentences + " " + ending(session, frames) + (digests.empty() ? "" : " " + digests) +
           (tls.empty() ? "" : " " + tls) + " " + evidence(session);
}

std::string session_text(const CaptureReport& report, const SessionResult& result, const Redaction& redaction,
                         const TextStyle& look) {
    const Session& session = *result.session;
    const Timestamp start = report.first_time.value_or(session.start);
    const TimeFormat format = look.time == TimeFormat::utc ? TimeFormat::utc_date : look.time;
    std::string text = bold(in_charset(fmt::format("Session {} · {} · {}{}", session.number, device_text(session),
                                                   time_text(session.start, format, start, start),
                                                   format == TimeFormat::utc_date ? " UTC" : ""),
                                       look),
                            look) +
                       "\n\n";
    std::string sentences = who(session) + " " + why(session);
    const std::string how = authentication(session);
    if (!how.empty()) sentences += " " + how;
    sentences += " " + ending(session, look.frames);
    text += wrapped(in_charset(sentences, look), look.width, "") + "\n";
    std::string streams;
    for (const ConnectionUse& use : session.connections)
        streams += fmt::format("{}{}", streams.empty() ? "" : ", ", use.info.stream);
    const std::string digests = digest_sentence(digest_tally(session.messages));
    if (!digests.empty()) text += wrapped(in_charset(digests, look), look.width, "") + "\n";
    if (const std::string tls = tls_session_text(session); !tls.empty())
        text += wrapped(in_charset(tls, look), look.width, "") + "\n";
    text += wrapped(in_charset(evidence(session), look), look.width, "") + "\n";
    text +=
        fmt::format("{} {} (as in Wireshark's tcp.stream).\n\n",
                    session.connections.size() == 1 ? "TCP stream" : "TCP streams", streams.empty() ? "?" : streams);
    for (const std::string& part :
         {session_verdicts_text(report, session, look), changes(session, redaction, look),
          transfers_text(report, session.number, redaction, look), rpc_table(session, redaction, look)}) {
        if (!part.empty()) text += part + "\n";
    }
    const std::vector<Finding> findings = report.findings_of(session.number);
    if (findings.empty()) text += "No findings.\n";
    text += finding_groups_text(report, findings, look);
    if (result.judgement.checks_not_judged > 0) {
        text += fmt::format("{} made, {} could not be made.\n", counted(result.judgement.checks_made, "check"),
                            grouped(result.judgement.checks_not_judged));
    } else {
        text += counted(result.judgement.checks_made, "check") + " made.\n";
    }
    const std::string hidden = hidden_text(report, session);
    if (!hidden.empty()) text += dim(wrapped(hidden, look.width, ""), look) + "\n";
    return text;
}

std::string session_soap_text(const Session& session, const MessageTextSource& source, Masker& masker,
                              const TextStyle& look) {
    std::string text;
    for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
        const Message& message = *session.messages[i];
        const MessageLabel label = label_of(message, message.cwmp(), masker.redaction());
        text += "\n" +
                bold(in_charset(fmt::format("{} frame {} · +{:.3f} s · {}",
                                            message.from == Side::cpe ? "CPE → ACS" : "ACS → CPE",
                                            look.frames.text(message.first.frame),
                                            in_seconds(message.first.time - session.start), label.name),
                                look),
                     look) +
                "\n";
        const std::optional<MessageText> again = source(i);
        if (!again) {
            text += "    (could not be read again)\n";
            continue;
        }
        for (const std::string& line : head_lines(masker.head(again->head)))
            text += "    " + dim(shown(line, look), look) + "\n";
        if (again->body.empty()) continue;
        text += "\n" + in_charset(soap_text(masker.body(again->body), "    ", {true}), look);
        if (message.incomplete != Incomplete::no) text += fmt::format("    ({})\n", sentence_of(message.incomplete));
    }
    return text;
}

}  // namespace cwmpscope
