// The functions of the rows of transfer_rules.h about one transfer: its order, its file, its report.
#include "decoder/rules/device_view.h"
#include "decoder/rules/note_rule.h"
#include "decoder/rules/transfer_rules.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"
#include "decoder/session/http_text.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

constexpr Duration second = std::chrono::seconds(1);
constexpr const char* ordered_unseen = "another transfer may have been ordered unseen";

Verdict violated_in(const TransferSubject& subject, std::string text, Frames frames) {
    Violated verdict;
    verdict.text = fmt::format("{} with key \"{}\": {}", info_of(subject.transfer.method).name,
                               shortened(subject.transfer.command_key), text);
    verdict.frames = std::move(frames);
    return verdict;
}

const FileExchange& file_at(const TransferSubject& subject, std::size_t index) {
    return subject.device.file_exchanges[subject.transfer.file_exchanges[index]];
}

/// How many orders of the device have this key, or this URL: what belongs to which is certain for one only.
std::size_t orders_with_key(const TransferSubject& subject) {
    const auto& all = subject.device.device.transfers;
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Transfer& other) {
        return other.command_key == subject.transfer.command_key;
    }));
}

/// What is fetched from there is fetched for this order: no other one names the URL, no other device the address.
bool is_only_one_with_url(const TransferSubject& subject) {
    const auto& all = subject.device.device.transfers;
    return subject.device.alone_at_its_addresses && std::count_if(all.begin(), all.end(), [&](const Transfer& other) {
                                                        return other.url == subject.transfer.url;
                                                    }) == 1;
}

bool is_asked_for_here(const TransferSubject& subject) {
    return subject.transfer.asked.frame != 0;
}

bool is_plain_http(const TransferSubject& subject) {
    return split_url(subject.transfer.url).valid && equal_in_any_case(subject.transfer.url.substr(0, 5), "http:");
}

bool is_answered_surely(const FileExchange& file) {
    return file.response != nullptr && file.paired_surely && file.response->head_complete;
}

bool is_fetched_whole(const FileExchange& file) {
    return is_answered_surely(file) && file.response->http->status == 200 && file.request->http->method == "GET" &&
           covers(file.response->coverage, Need::body) && file.response->http->content_encoding.empty();
}

/// No other order can have been given unseen until then: the session of this one is whole, nothing was lost since, and
/// nothing is reported whose order is not known.
bool all_orders_are_known(const TransferSubject& subject, Timestamp until) {
    const auto& all = subject.device.device.transfers;
    if (std::any_of(all.begin(), all.end(), [](const Transfer& other) { return other.asked.frame == 0; })) return false;
    const std::optional<std::uint32_t> number = subject.transfer.request_session;
    const Session* session = number ? session_numbered(subject.device, *number) : nullptr;
    return session != nullptr && is_whole_to_its_end(*session) &&
           !may_have_missed(subject.device, subject.transfer.asked.time, until) &&
           !tried_unread(subject.device, subject.transfer.asked.time, until) &&
           !left_open_before(subject.device, until);
}

/// What the CPE asked the file server first.
const Message* first_request(const TransferSubject& subject) {
    const Message* first = nullptr;
    for (std::size_t i = 0; i < subject.transfer.file_exchanges.size(); ++i) {
        const Message* request = file_at(subject, i).request.get();
        if (request != nullptr && (first == nullptr || request->first.time < first->first.time)) first = request;
    }
    return first;
}

/// The TransferComplete of this key, of the session's own calls.
bool is_reported_in(const DeviceSubject& device, const Session& session, const std::string& key) {
    return std::any_of(device.steps.begin(), device.steps.end(), [&](const DeviceStep& step) {
        return step.session == &session && step.method() == Method::TransferComplete && step.key() == key;
    });
}

std::string_view event_of(Method method) {
    return method == Method::Upload             ? "M Upload"
           : method == Method::ScheduleDownload ? "M ScheduleDownload"
                                                : "M Download";
}

}  // namespace

Verdict transfer_is_reported(const TransferSubject& subject) {
    const Transfer& transfer = subject.transfer;
    if (!is_asked_for_here(subject) || transfer.status != 1 || transfer.state != LifecycleState::open ||
        transfer.command_key.empty())
        return pass();
    for (const auto& session : subject.device.sessions) {
        if (session->start <= transfer.asked.time || !is_whole_to_its_end(*session)) continue;
        if (session->outcome != Outcome::completed) continue;
        if (find_event(*session, event_of(transfer.method), transfer.command_key) == nullptr) continue;
        // That no transfer at all is reported is another rule's finding.
        const bool others = std::any_of(session->messages.begin(), session->messages.end(), [](const auto& message) {
            return message->is(Method::TransferComplete, CwmpKind::request);
        });
        if (!others || is_reported_in(subject.device, *session, transfer.command_key)) continue;
        if (!is_of_one_piece(turns_of(*session)))
            return cannot_tell("a whole connection of the session may have been lost");
        Verdict verdict = violated_in(subject,
                                      fmt::format("session {} announces {} with this key and ends without its "
                                                  "TransferComplete",
                                                  session->number, event_of(transfer.method)),
                                      {inform_message_of(*session).first.frame, transfer.asked.frame});
        std::get<Violated>(verdict).session = session->number;
        return verdict;
    }
    return pass();
}

Verdict status_0_is_the_end(const TransferSubject& subject) {
    const Transfer& transfer = subject.transfer;
    if (transfer.status != 0 || transfer.command_key.empty() || orders_with_key(subject) != 2) return pass();
    // Its report has no order of its own: it was taken for one of a transfer from before the capture.
    for (const Transfer& other : subject.device.device.transfers) {
        if (&other == &transfer || other.command_key != transfer.command_key || other.asked.frame != 0) continue;
        if (other.reports.empty() || other.reports.front().at.time < transfer.answered.time) continue;
        Verdict verdict = violated_in(subject, "answered with Status 0, and yet TransferComplete reports it",
                                      {other.reports.front().at.frame, transfer.answered.frame});
        std::get<Violated>(verdict).session = other.reports.front().session;
        return verdict;
    }
    return pass();
}

Verdict report_is_not_repeated(const TransferSubject& subject) {
    // How many orders there were is known only where they were captured.
    if (!is_asked_for_here(subject)) return pass();
    const std::vector<TransferReport>& reports = subject.transfer.reports;
    for (std::size_t i = 1; i < reports.size(); ++i) {
        const TransferReport& before = reports[i - 1];
        const TransferReport& again = reports[i];
        // A report of the same times is the same report; what the CPE did not get an answer to it has to repeat.
        if (again.complete_time.empty() || before.complete_time != again.complete_time ||
            before.start_time != again.start_time || !before.answered)
            continue;
        if (!all_orders_are_known(subject, again.at.time)) return cannot_tell(ordered_unseen);
        const Session* first = session_numbered(subject.device, before.session);
        if (first == nullptr || first->outcome != Outcome::completed || !is_whole_to_its_end(*first)) continue;
        Verdict verdict = violated_in(
            subject, fmt::format("TransferComplete was answered in session {} and is sent again", before.session),
            {again.at.frame, before.at.frame});
        std::get<Violated>(verdict).session = again.session;
        return verdict;
    }
    return pass();
}

Verdict cancelled_is_not_reported(const TransferSubject& subject) {
    const Transfer& transfer = subject.transfer;
    if (!transfer.cancelled || transfer.command_key.empty()) return pass();
    for (const Transfer& other : subject.device.device.transfers) {
        if (&other == &transfer || other.command_key != transfer.command_key) continue;
        if (other.asked.frame != 0 && other.asked.time > transfer.cancelled->time) return pass();
        if (other.asked.frame != 0 || other.reports.empty()) continue;
        if (other.reports.front().at.time <= transfer.cancelled->time) continue;
        Verdict verdict = violated_in(subject, "cancelled with success, and yet TransferComplete reports it",
                                      {other.reports.front().at.frame, transfer.cancelled->frame});
        std::get<Violated>(verdict).session = other.reports.front().session;
        return verdict;
    }
    return pass();
}

Verdict file_is_fetched(const TransferSubject& subject) {
    const Transfer& transfer = subject.transfer;
    const DeviceSubject& device = subject.device;
    if (!is_asked_for_here(subject) || transfer.method == Method::Upload || transfer.fault_code != 0 ||
        transfer.reports.empty() || !transfer.file_exchanges.empty() || !is_plain_http(subject))
        return pass();
    const Timestamp reported = transfer.reports.front().at.time;
    // Would it have been seen? Other requests of the device to that server are.
    const UrlParts url = split_url(transfer.url);
    const bool visible =
        std::any_of(device.file_exchanges.begin(), device.file_exchanges.end(), [&](const FileExchange& file) {
            const std::string* host = file.request == nullptr ? nullptr : file.request->http->host.get_if();
            const bool own = std::any_of(device.sessions.begin(), device.sessions.end(), [&](const auto& session) {
                return session->cpe.address == file.client.address;
            });
            return own && host != nullptr && split_url("http://" + *host).host == url.host;
        });
    if (!visible || connected_otherwise(device, transfer.asked.time, reported) ||
        may_have_missed(device, transfer.asked.time, reported))
        return pass();
    return violated_in(subject, fmt::format("reported as done, but {} was not asked for", shortened(transfer.url)),
                       {transfer.reports.front().at.frame, transfer.asked.frame});
}

Verdict transfer_begins_after_order(const TransferSubject& subject) {
    constexpr Duration shortly = std::chrono::minutes(1);
    const Transfer& transfer = subject.transfer;
    const DeviceSubject& device = subject.device;
    if (!is_asked_for_here(subject) || !transfer.file_exchanges.empty() || transfer.reports.empty() ||
        transfer.fault_code != 0 || !is_only_one_with_url(subject) || !is_plain_http(subject))
        return pass();
    const UrlParts url = split_url(transfer.url);
    for (const FileExchange& file : device.file_exchanges) {
        if (file.request == nullptr || file.request->http->target != url.path + url.query) continue;
        const std::string* host = file.request->http->host.get_if();
        const bool own = std::any_of(device.sessions.begin(), device.sessions.end(),
                                     [&](const auto& session) { return session->cpe.address == file.client.address; });
        if (!own || host == nullptr || split_url("http://" + *host).host != url.host) continue;
        if (file.request->first.time >= transfer.asked.time || file.request->first.time < transfer.asked.time - shortly)
            continue;
        return violated_in(subject,
                           fmt::format("the file was asked for {} before the order",
                                       time_between(file.request->first.time, transfer.asked.time)),
                           {file.request->first.frame, transfer.asked.frame});
    }
    return pass();
}

Verdict download_gets_upload_puts(const TransferSubject& subject) {
    const auto& all = subject.device.device.transfers;
    const bool both_ways = std::any_of(all.begin(), all.end(), [&](const Transfer& other) {
        return other.url == subject.transfer.url &&
               (other.method == Method::Upload) != (subject.transfer.method == Method::Upload);
    });
    if (both_ways || !subject.device.alone_at_its_addresses) return pass();
    const std::string_view wanted = subject.transfer.method == Method::Upload ? "PUT" : "GET";
    for (std::size_t i = 0; i < subject.transfer.file_exchanges.size(); ++i) {
        const Message& request = *file_at(subject, i).request;
        const std::string& method = request.http->method;
        if (!request.head_complete || method == wanted || (method != "GET" && method != "PUT" && method != "POST"))
            continue;
        if (!all_orders_are_known(subject, request.first.time)) return cannot_tell(ordered_unseen);
        return violated_in(subject, fmt::format("the CPE sends {} instead of {}", method, wanted),
                           {request.first.frame, subject.transfer.frames.front().frame});
    }
    return pass();
}

Verdict credentials_are_those_of_the_order(const TransferSubject& subject) {
    if (subject.transfer.username.empty() || !subject.device.alone_at_its_addresses) return pass();
    for (std::size_t i = 0; i < subject.transfer.file_exchanges.size(); ++i) {
        const Message& request = *file_at(subject, i).request;
        const AuthField* credentials = request.http->authorization.get_if();
        if (!request.head_complete || credentials == nullptr || credentials->scheme != "digest") continue;
        const AuthParameter* user = credentials->find("username");
        if (user == nullptr || credentials->value("userhash") == "true") continue;
        const auto& all = subject.device.device.transfers;
        const bool known = std::any_of(all.begin(), all.end(), [&](const Transfer& other) {
            return other.url == subject.transfer.url && (other.username == user->value || other.asked.frame == 0);
        });
        if (known) continue;
        if (!all_orders_are_known(subject, request.first.time)) return cannot_tell(ordered_unseen);
        return violated_in(subject,
                           fmt::format("the CPE answers the file server's challenge as \"{}\"; the order says \"{}\"",
                                       shortened(user->value), shortened(subject.transfer.username)),
                           {request.first.frame, subject.transfer.asked.frame});
    }
    return pass();
}

Verdict failed_transfer_is_no_success(const TransferSubject& subject) {
    const Transfer& transfer = subject.transfer;
    if (!is_asked_for_here(subject) || transfer.fault_code != 0 || transfer.reports.empty() ||
        transfer.file_exchanges.empty() || !is_only_one_with_url(subject))
        return pass();
    const Timestamp reported = transfer.reports.front().at.time;
    const Message* refusal = nullptr;
    for (std::size_t i = 0; i < transfer.file_exchanges.size(); ++i) {
        const FileExchange& file = file_at(subject, i);
        if (!is_answered_surely(file)) return cannot_tell("an answer of the file server was not captured");
        if (file.response->http->status < 400) return pass();
        refusal = file.response.get();
    }
    const bool cut_off =
        std::any_of(transfer.file_exchanges.begin(), transfer.file_exchanges.end(), [&](std::size_t index) {
            const Surroundings* surroundings = subject.device.surroundings;
            return surroundings == nullptr || surroundings->is_cut_off(subject.device.file_exchanges[index].stream);
        });
    if (!all_orders_are_known(subject, reported)) return cannot_tell(ordered_unseen);
    if (cut_off || connected_otherwise(subject.device, transfer.asked.time, reported) ||
        may_have_missed(subject.device, transfer.asked.time, reported))
        return cannot_tell("the device began a connection on which it may have got the file");
    return violated_in(subject,
                       fmt::format("the file server answered {} to every request, and TransferComplete reports success",
                                   refusal->http->status),
                       {transfer.reports.front().at.frame, refusal->first.frame});
}

Verdict successful_transfer_is_no_fault(const TransferSubject& subject) {
    const Transfer& transfer = subject.transfer;
    const int fault = transfer.fault_code.value_or(0);
    if (!is_asked_for_here(subject) || (fault != 9010 && (fault < 9015 || fault > 9017))) return pass();
    for (std::size_t i = 0; i < transfer.file_exchanges.size(); ++i) {
        const FileExchange& file = file_at(subject, i);
        if (!is_fetched_whole(file) || file.response->body_length == 0) continue;
        return violated_in(
            subject,
            fmt::format("the file came whole ({} bytes), and TransferComplete reports fault {}",
                        file.response->body_length, fault),
            {transfer.reports.empty() ? 0 : transfer.reports.front().at.frame, file.response->first.frame});
    }
    return pass();
}

Verdict file_has_the_size_announced(const TransferSubject& subject) {
    if (subject.transfer.file_size == 0) return pass();
    for (std::size_t i = 0; i < subject.transfer.file_exchanges.size(); ++i) {
        const FileExchange& file = file_at(subject, i);
        if (!is_fetched_whole(file) || file.response->body_length == subject.transfer.file_size) continue;
        // The rest may be asked for with Range.
        if (http_note(*file.response, HttpNoteKind::truncated_body) != nullptr) continue;
        return violated_in(
            subject,
            fmt::format("FileSize {} announced, {} bytes sent", subject.transfer.file_size, file.response->body_length),
            {file.response->first.frame, subject.transfer.asked.frame});
    }
    return pass();
}

Verdict transfer_waits_for_its_delay(const TransferSubject& subject) {
    const Transfer& transfer = subject.transfer;
    const Message* first = first_request(subject);
    if (!is_asked_for_here(subject) || transfer.delay_seconds == 0 || transfer.delay_seconds > 10'000'000 ||
        first == nullptr || !is_only_one_with_url(subject))
        return pass();
    const Timestamp due = transfer.asked.time + std::chrono::seconds(transfer.delay_seconds);
    if (first->first.time >= due - second) return pass();
    if (!all_orders_are_known(subject, first->first.time)) return cannot_tell(ordered_unseen);
    return violated_in(subject,
                       fmt::format("DelaySeconds is {}, the CPE fetches the file after {}", transfer.delay_seconds,
                                   time_between(transfer.asked.time, first->first.time)),
                       {first->first.frame, transfer.asked.frame});
}

Verdict download_keeps_its_windows(const TransferSubject& subject) {
    constexpr Duration slack = std::chrono::seconds(2);
    const Transfer& transfer = subject.transfer;
    const Message* first = first_request(subject);
    if (!is_asked_for_here(subject) || transfer.windows.empty() || first == nullptr || !is_only_one_with_url(subject))
        return pass();
    const Duration after = first->first.time - transfer.asked.time;
    for (const Transfer::Window& window : transfer.windows) {
        if (window.end > 1'000'000'000 || window.start > window.end) return pass();
        if (after >= std::chrono::seconds(window.start) - slack && after <= std::chrono::seconds(window.end) + slack)
            return pass();
    }
    if (!all_orders_are_known(subject, first->first.time)) return cannot_tell(ordered_unseen);
    return violated_in(
        subject,
        fmt::format("suspected: the CPE fetches the file after {}; the first window is from {} s to {} s",
                    time_between(transfer.asked.time, first->first.time), transfer.windows.front().start,
                    transfer.windows.front().end),
        {first->first.frame, transfer.asked.frame});
}

Verdict server_proves_itself(const TransferSubject& subject) {
    for (std::size_t i = 0; i < subject.transfer.file_exchanges.size(); ++i) {
        const FileExchange& file = file_at(subject, i);
        if (!is_answered_surely(file) || file.response->http->status != 200) continue;
        const AuthField* credentials = file.request->http->authorization.get_if();
        if (credentials == nullptr || credentials->scheme != "digest" || credentials->value("qop").empty()) continue;
        if (!file.response->http->authentication_info.is_absent()) continue;
        return violated_in(subject, "the file server answers a digest without Authentication-Info",
                           {file.response->first.frame, file.request->first.frame});
    }
    return pass();
}

}  // namespace cwmpscope::rules
