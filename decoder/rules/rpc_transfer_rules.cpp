// The functions of the rows of rpc_transfer_rules.h about orders: Download, Upload, ScheduleDownload, CancelTransfer.
#include "decoder/rules/rpc_transfer_rules.h"
#include "decoder/rules/date_time.h"
#include "decoder/rules/parameter_names.h"
#include "decoder/rules/rpc_subject.h"
#include "decoder/rules/wording.h"
#include "decoder/soap/lexical.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

bool orders_a_transfer(const CwmpMessage& envelope) {
    return is(envelope, Method::Download, CwmpKind::request) || is(envelope, Method::Upload, CwmpKind::request) ||
           is(envelope, Method::ScheduleDownload, CwmpKind::request);
}

bool answers_a_transfer(const CwmpMessage& envelope) {
    return is(envelope, Method::Download, CwmpKind::response) || is(envelope, Method::Upload, CwmpKind::response);
}

/// "X <OUI> name" or "X <VENDOR> name"
bool is_vendor_type(std::string_view type) {
    return type.size() > 2 && type.starts_with("X ");
}

Verdict file_type_is_unknown(const EnvelopeSubject& subject, const std::string& type) {
    Verdict verdict =
        violated(fmt::format("{}: FileType is \"{}\"", label(subject.envelope), shortened(type)), subject.message);
    if (subject.message.is_request) std::get<Violated>(verdict).at_fault = Party::cpe;
    return verdict;
}

/// A type that came with version 1.2, in a message of an older one: most devices know it all the same.
Verdict file_type_is_newer(const EnvelopeSubject& subject, const std::string& type) {
    const CwmpNamespace used = subject.envelope.cwmp_namespace;
    if (used != CwmpNamespace::v1_0 && used != CwmpNamespace::v1_1) return pass();
    Verdict verdict = violated(fmt::format("{}: FileType \"{}\" is newer than CWMP {}", label(subject.envelope),
                                           shortened(type), used == CwmpNamespace::v1_0 ? "1.0" : "1.1"),
                               subject.message);
    std::get<Violated>(verdict).severity = Severity::note;
    if (subject.message.is_request) std::get<Violated>(verdict).at_fault = Party::cpe;
    return verdict;
}

constexpr std::string_view unknown_year = "0001-";

/// 0 when it is no number
std::uint64_t number_of(const std::string& text) {
    return natural_number(text).value_or(0);
}

/// Why a device may refuse a transfer: general reasons, and those about transfers. Codes from 9014 to 9020 name causes
/// that some devices give at once.
bool may_refuse_transfer(int code, Method method) {
    if (code < 9000 || code > 9032) return true;  // of another side, unassigned, or a vendor's: other rules
    if (code <= 9004 || (code >= 9014 && code <= 9020) || code == 9012 || code == 9013) return true;
    return code == (method == Method::Upload ? 9011 : 9010);
}

}  // namespace

Verdict download_file_type_is_known(const EnvelopeSubject& subject) {
    constexpr std::string_view known[] = {
        "1 Firmware Upgrade Image", "2 Web Content", "3 Vendor Configuration File", "4 Tone File", "5 Ringer File",
        "6 Stored Firmware Image"};
    constexpr std::size_t of_the_first_version = 3;
    if (!is(subject.envelope, Method::Download, CwmpKind::request) &&
        !is(subject.envelope, Method::ScheduleDownload, CwmpKind::request) &&
        !is(subject.envelope, Method::RequestDownload, CwmpKind::request)) {
        return pass();
    }
    const std::string* type = subject.envelope.argument("FileType");
    if (type == nullptr || is_vendor_type(*type)) return pass();
    const auto* const place = std::find(std::begin(known), std::end(known), *type);
    if (place == std::end(known)) return file_type_is_unknown(subject, *type);
    return place - known < static_cast<std::ptrdiff_t>(of_the_first_version) ? pass()
                                                                             : file_type_is_newer(subject, *type);
}

Verdict upload_file_type_is_known(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::Upload, CwmpKind::request)) return pass();
    const std::string* type = subject.envelope.argument("FileType");
    if (type == nullptr || is_vendor_type(*type)) return pass();
    if (*type == "1 Vendor Configuration File" || *type == "2 Vendor Log File") return pass();
    for (const std::string_view start : {"3 Vendor Configuration File ", "4 Vendor Log File "}) {
        if (type->starts_with(start) && is_number(std::string_view(*type).substr(start.size())))
            return file_type_is_newer(subject, *type);
    }
    return file_type_is_unknown(subject, *type);
}

Verdict transfer_url_has_no_password(const EnvelopeSubject& subject) {
    const std::string* url = orders_a_transfer(subject.envelope) ? subject.envelope.argument("URL") : nullptr;
    if (url == nullptr) return pass();
    const std::size_t scheme = url->find("://");
    if (scheme == std::string::npos) return pass();
    const std::string_view authority =
        std::string_view(*url).substr(scheme + 3, url->find_first_of("/?#", scheme + 3) - scheme - 3);
    if (authority.find('@') == std::string_view::npos) return pass();
    return violated(fmt::format("{}: the URL names a user before the host {}", label(subject.envelope),
                                shortened(authority.substr(authority.rfind('@') + 1))),
                    subject.message);
}

Verdict transfer_url_is_absolute(const EnvelopeSubject& subject) {
    const std::string* url = orders_a_transfer(subject.envelope) ? subject.envelope.argument("URL") : nullptr;
    if (url == nullptr) return pass();
    const std::size_t scheme = url->find("://");
    if (scheme != std::string::npos && scheme > 0 && scheme + 3 < url->size()) return pass();
    if (url->empty()) return violated(fmt::format("{}: the URL is empty", label(subject.envelope)), subject.message);
    return violated(fmt::format("{}: the URL is {}", label(subject.envelope), shortened(*url, 60)), subject.message);
}

Verdict transfer_status_is_0_or_1(const EnvelopeSubject& subject) {
    const bool of_transfers = is(subject.envelope, Method::Download, CwmpKind::response) ||
                              is(subject.envelope, Method::Upload, CwmpKind::response);
    const int* status = subject.envelope.status.get_if();
    if (!of_transfers || status == nullptr || *status == 0 || *status == 1) return pass();
    return violated(fmt::format("{}: Status is {}", label(subject.envelope), *status), subject.message);
}

Verdict pending_transfer_has_no_times(const EnvelopeSubject& subject) {
    if (!answers_a_transfer(subject.envelope) || subject.envelope.status != Observed<int>::present(1)) return pass();
    for (const std::string_view name : {"StartTime", "CompleteTime"}) {
        const std::string* time = subject.envelope.argument(name);
        if (time == nullptr || time->empty() || time->starts_with(unknown_year)) continue;
        return violated(fmt::format("{} has Status 1 and the {} {}", label(subject.envelope), name, shortened(*time)),
                        subject.message);
    }
    return pass();
}

Verdict finished_transfer_has_times(const EnvelopeSubject& subject) {
    if (!answers_a_transfer(subject.envelope) || subject.envelope.status != Observed<int>::present(0)) return pass();
    for (const std::string_view name : {"StartTime", "CompleteTime"}) {
        const std::string* time = subject.envelope.argument(name);
        if (time == nullptr || !time->starts_with("0001-01-01T00:00:00")) continue;
        return violated(
            fmt::format("{} has Status 0 and an unknown {}: suspected not to be done", label(subject.envelope), name),
            subject.message);
    }
    const std::string* start = subject.envelope.argument("StartTime");
    const std::string* complete = subject.envelope.argument("CompleteTime");
    if (start == nullptr || complete == nullptr || !is_earlier(*complete, *start)) return pass();
    return violated(fmt::format("{}: CompleteTime {} is before StartTime {}", label(subject.envelope),
                                shortened(*complete, 20), shortened(*start, 20)),
                    subject.message);
}

namespace {

/// The TransferComplete of the key that comes after the answer to the order, in the same session; null when there is
/// none.
const Message* reported_after(const Session& session, std::uint32_t answer, const std::string& key) {
    // One that was due before has the same key, and may come as late.
    for (const Event& event : session.events) {
        if (event.code.starts_with("M ") && event.command_key == key) return nullptr;
    }
    for (std::uint32_t i = answer + 1; i < session.messages.size(); ++i) {
        for (const CwmpMessage& envelope : session.messages[i]->envelopes) {
            if (!is(envelope, Method::TransferComplete, CwmpKind::request)) continue;
            const std::string* reported = envelope.argument("CommandKey");
            if (reported != nullptr && *reported == key) return session.messages[i].get();
        }
    }
    return nullptr;
}

/// How many orders of a transfer in the session have the key.
std::ptrdiff_t orders_with(const Session& session, const std::string& key) {
    return std::count_if(session.transactions.begin(), session.transactions.end(), [&](const Transaction& other) {
        if (other.caller != Side::acs) return false;
        const CwmpMessage& order = session.messages[other.request.message]->envelopes[other.request.envelope];
        const std::string* given = orders_a_transfer(order) ? order.argument("CommandKey") : nullptr;
        return given != nullptr && *given == key;
    });
}

/// The order is agreed to for later, and yet its end is reported in this session.
Verdict delayed_transfer_is_not_reported_at_once(const TransactionSubject& subject, std::uint64_t delay) {
    const std::string* key = subject.request().argument("CommandKey");
    if (key == nullptr || key->empty() || orders_with(subject.session, *key) != 1) return pass();
    // The Inform may have told of an order before with the same key.
    if (!subject.session.inform || !covers(subject.session.coverage, Need::session_start | Need::no_hole))
        return cannot_tell("the session was not captured from its Inform on without a hole");
    const Message* report = reported_after(subject.session, subject.transaction.response.get_if()->message, *key);
    if (report == nullptr) return pass();
    const Duration waited = report->first.time - subject.response_message()->last.time;
    constexpr std::uint64_t most = 10'000'000;  // four months: nothing later is in a session
    if (waited >= std::chrono::seconds(std::min(delay, most))) return pass();
    Verdict verdict = violated(fmt::format("TransferComplete with key \"{}\" comes in the session of its {}, although "
                                           "DelaySeconds is {}",
                                           shortened(*key), label(subject.request()), delay),
                               frames_of(*report, subject.request_message()));
    std::get<Violated>(verdict).message = subject.transaction.response.get_if()->message;
    return verdict;
}

}  // namespace

Verdict delayed_transfer_is_not_done_at_once(const TransactionSubject& subject) {
    if (subject.transaction.method != Method::Download && subject.transaction.method != Method::Upload) return pass();
    const CwmpMessage* response = subject.response();
    const std::string* delay = subject.request().argument("DelaySeconds");
    if (response == nullptr || delay == nullptr || number_of(*delay) == 0 || response->kind != CwmpKind::response) {
        return pass();
    }
    const int* status = response->status.get_if();
    if (response->method != subject.transaction.method || status == nullptr) return pass();
    if (*status == 1) return delayed_transfer_is_not_reported_at_once(subject, number_of(*delay));
    if (*status != 0) return pass();
    Verdict verdict =
        violated(fmt::format("{} has Status 0 although DelaySeconds is {}", label(*response), number_of(*delay)),
                 frames_of(*subject.response_message(), subject.request_message()));
    std::get<Violated>(verdict).message = subject.transaction.response.get_if()->message;
    return verdict;
}

Verdict command_keys_differ(const SessionSubject& subject) {
    std::map<std::string_view, const Message*> outstanding;
    const std::string* last_key = nullptr;  // of the order that is to be answered next
    const auto& messages = subject.session.messages;
    for (std::uint32_t i = 0; i < messages.size(); ++i) {
        for (const CwmpMessage& envelope : messages[i]->envelopes) {
            if (messages[i]->is_request && last_key != nullptr) {
                // What was refused, or done at once, is not outstanding.
                const bool done = envelope.kind == CwmpKind::fault || envelope.status == Observed<int>::present(0);
                if (done && envelope.kind != CwmpKind::request) outstanding.erase(*last_key);
                last_key = nullptr;
            }
            const std::string* key = envelope.argument("CommandKey");
            if (key == nullptr || key->empty() || envelope.kind != CwmpKind::request) continue;
            if (envelope.method == Method::TransferComplete || envelope.method == Method::CancelTransfer)
                outstanding.erase(*key);
            if (!orders_a_transfer(envelope)) continue;
            last_key = key;
            const auto [before, is_new] = outstanding.try_emplace(*key, messages[i].get());
            if (is_new) continue;
            Verdict verdict = violated(
                fmt::format("{} has the CommandKey \"{}\" of an earlier order", label(envelope), shortened(*key)),
                frames_of(*messages[i], *before->second));
            std::get<Violated>(verdict).message = i;
            return verdict;
        }
    }
    return pass();
}

Verdict transfer_fault_code_fits(const TransactionSubject& subject) {
    const Method method = subject.transaction.method;
    if (method != Method::Download && method != Method::Upload) return pass();
    const CwmpMessage* response = subject.response();
    const int* code = response != nullptr && response->fault ? response->fault->code.get_if() : nullptr;
    if (code == nullptr || may_refuse_transfer(*code, method)) return pass();
    return at_response(subject,
                       fmt::format("{} was refused with {}, suspected to be a slip", label(subject.request()), *code));
}

Verdict schedule_has_good_windows(const EnvelopeSubject& subject) {
    constexpr std::string_view list = "TimeWindowList";
    const CwmpMessage& envelope = subject.envelope;
    if (!is(envelope, Method::ScheduleDownload, CwmpKind::request) || !envelope.whole) return pass();
    if (envelope.item_count < 1 || envelope.item_count > 2) {
        return violated(fmt::format("ScheduleDownload has {} time windows", envelope.item_count), subject.message);
    }
    std::uint64_t end_before = 0;
    for (std::uint32_t number = 1; number <= envelope.item_count; ++number) {
        const std::string* start = member(envelope, list, number, "WindowStart");
        const std::string* end = member(envelope, list, number, "WindowEnd");
        const auto from = start == nullptr ? std::nullopt : natural_number(*start);
        const auto to = end == nullptr ? std::nullopt : natural_number(*end);
        if (!from || !to) return pass();
        const bool after_the_first = number == 1 || *from >= end_before;
        end_before = *to;
        if (*from < *to && after_the_first) continue;
        Verdict verdict = violated(
            after_the_first
                ? fmt::format("ScheduleDownload: window {} ends at {} and begins at {}", number, *to, *from)
                : fmt::format("ScheduleDownload: window {} begins at {}, before the end of the first", number, *from),
            subject.message);
        std::get<Violated>(verdict).severity = Severity::warning;
        return verdict;
    }
    return pass();
}

Verdict window_mode_is_known(const EnvelopeSubject& subject) {
    constexpr std::string_view known[] = {"1 At Any Time", "2 Immediately", "3 When Idle", "4 Confirmation Needed"};
    const CwmpMessage& envelope = subject.envelope;
    if (!is(envelope, Method::ScheduleDownload, CwmpKind::request)) return pass();
    for (std::uint32_t number = 1; number <= envelope.item_count; ++number) {
        const std::string* mode = member(envelope, "TimeWindowList", number, "WindowMode");
        if (mode == nullptr) break;
        if (is_vendor_type(*mode) || std::find(std::begin(known), std::end(known), *mode) != std::end(known)) continue;
        Verdict verdict =
            violated(fmt::format("ScheduleDownload: WindowMode is \"{}\"", shortened(*mode)), subject.message);
        // The schema is open for modes that may come.
        if (mode->find(' ') == 1 && is_number(mode->substr(0, 1)))
            std::get<Violated>(verdict).severity = Severity::warning;
        return verdict;
    }
    return pass();
}

Verdict schedule_has_a_delay(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::ScheduleInform, CwmpKind::request)) return pass();
    const std::string* delay = subject.envelope.argument("DelaySeconds");
    if (delay == nullptr || !is_number(*delay) || delay->find_first_not_of('0') != std::string::npos) return pass();
    return violated(fmt::format("ScheduleInform: DelaySeconds is {}", shortened(*delay)), subject.message);
}

Verdict queue_keeps_its_limits(const EnvelopeSubject& subject) {
    constexpr std::uint32_t most = 16;
    const CwmpMessage& envelope = subject.envelope;
    if (!is(envelope, Method::GetQueuedTransfers, CwmpKind::response) &&
        !is(envelope, Method::GetAllQueuedTransfers, CwmpKind::response)) {
        return pass();
    }
    if (envelope.item_count > most) {
        return violated(fmt::format("{} has {} entries, the most are {}", label(envelope), envelope.item_count, most),
                        subject.message);
    }
    for (std::uint32_t number = 1; number <= envelope.item_count; ++number) {
        const std::string* state = member(envelope, "TransferList", number, "State");
        const auto value = state == nullptr ? std::nullopt : parse_int(*state);
        if (!value || (*value >= 1 && *value <= 3)) continue;  // no number: soap-integer-lexical
        return violated(fmt::format("{}: State is {}", label(envelope), shortened(*state)), subject.message);
    }
    return pass();
}

Verdict cancelled_transfer_was_ordered(const DeviceSubject& subject) {
    std::set<std::string_view> ordered;
    for (const auto& session : subject.sessions) {
        for (std::uint32_t i = 0; i < session->messages.size(); ++i) {
            for (const CwmpMessage& envelope : session->messages[i]->envelopes) {
                const std::string* key = envelope.argument("CommandKey");
                if (key == nullptr) continue;
                if (orders_a_transfer(envelope)) ordered.insert(*key);
                if (!is(envelope, Method::CancelTransfer, CwmpKind::request) || ordered.contains(*key)) continue;
                Verdict verdict =
                    violated(fmt::format("CancelTransfer has the CommandKey \"{}\": no order with it is in the capture",
                                         shortened(*key)),
                             *session->messages[i]);
                std::get<Violated>(verdict).message = i;
                std::get<Violated>(verdict).session = session->number;
                return verdict;
            }
        }
    }
    return pass();
}

}  // namespace cwmpscope::rules
