// The functions of the rows of rpc_rules.h about Download, Upload, ScheduleDownload and TransferComplete.
#include "decoder/rules/parameter_names.h"
#include "decoder/rules/rpc_rules.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

bool is(const CwmpMessage& envelope, Method method, CwmpKind kind) {
    return envelope.method == method && envelope.kind == kind;
}

bool orders_a_transfer(const CwmpMessage& envelope) {
    return is(envelope, Method::Download, CwmpKind::request) || is(envelope, Method::Upload, CwmpKind::request) ||
           is(envelope, Method::ScheduleDownload, CwmpKind::request);
}

/// "X <OUI> name" or "X <VENDOR> name"
bool is_vendor_type(std::string_view type) {
    return type.size() > 2 && type.starts_with("X ");
}

Verdict file_type_is_unknown(const EnvelopeSubject& subject, const std::string& type) {
    return violated(fmt::format("{}: FileType is \"{}\"", label(subject.envelope), shortened(type)), subject.message);
}

/// 0 when it is no number
int number_of(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

constexpr std::string_view unknown_year = "0001-";

/// Both in UTC and of one shape, so that their texts compare like the times.
bool are_comparable(std::string_view a, std::string_view b) {
    constexpr std::size_t to_the_second = 19;
    const auto in_utc = [](std::string_view time) {
        return time.size() > to_the_second && time.ends_with('Z') && !time.starts_with(unknown_year);
    };
    return in_utc(a) && in_utc(b);
}

}  // namespace

Verdict download_file_type_is_known(const EnvelopeSubject& subject) {
    constexpr std::string_view known[] = {
        "1 Firmware Upgrade Image", "2 Web Content", "3 Vendor Configuration File", "4 Tone File", "5 Ringer File",
        "6 Stored Firmware Image"};
    if (!is(subject.envelope, Method::Download, CwmpKind::request) &&
        !is(subject.envelope, Method::ScheduleDownload, CwmpKind::request)) {
        return pass();
    }
    const std::string* type = subject.envelope.argument("FileType");
    if (type == nullptr || is_vendor_type(*type)) return pass();
    return std::find(std::begin(known), std::end(known), *type) != std::end(known)
               ? pass()
               : file_type_is_unknown(subject, *type);
}

Verdict upload_file_type_is_known(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::Upload, CwmpKind::request)) return pass();
    const std::string* type = subject.envelope.argument("FileType");
    if (type == nullptr || is_vendor_type(*type)) return pass();
    if (*type == "1 Vendor Configuration File" || *type == "2 Vendor Log File") return pass();
    for (const std::string_view start : {"3 Vendor Configuration File ", "4 Vendor Log File "}) {
        if (type->starts_with(start) && is_number(std::string_view(*type).substr(start.size()))) return pass();
    }
    return file_type_is_unknown(subject, *type);
}

Verdict transfer_url_has_no_password(const EnvelopeSubject& subject) {
    const std::string* url = orders_a_transfer(subject.envelope) ? subject.envelope.argument("URL") : nullptr;
    if (url == nullptr) return pass();
    const std::size_t scheme = url->find("://");
    if (scheme == std::string::npos) return pass();
    const std::string_view authority =
        std::string_view(*url).substr(scheme + 3, url->find('/', scheme + 3) - scheme - 3);
    if (authority.find('@') == std::string_view::npos) return pass();
    return violated(fmt::format("{}: the URL names a user before the host {}", label(subject.envelope),
                                shortened(authority.substr(authority.rfind('@') + 1))),
                    subject.message);
}

Verdict transfer_url_is_absolute(const EnvelopeSubject& subject) {
    const std::string* url = orders_a_transfer(subject.envelope) ? subject.envelope.argument("URL") : nullptr;
    if (url == nullptr || url->empty()) return pass();
    const std::size_t scheme = url->find("://");
    if (scheme != std::string::npos && scheme > 0 && scheme + 3 < url->size()) return pass();
    return violated(fmt::format("{}: the URL is {}", label(subject.envelope), shortened(*url, 60)), subject.message);
}

Verdict transfer_status_is_0_or_1(const EnvelopeSubject& subject) {
    const bool of_transfers = is(subject.envelope, Method::Download, CwmpKind::response) ||
                              is(subject.envelope, Method::Upload, CwmpKind::response);
    const int* status = subject.envelope.status.get_if();
    if (!of_transfers || status == nullptr || *status == 0 || *status == 1) return pass();
    return violated(fmt::format("{}: Status is {}", label(subject.envelope), *status), subject.message);
}

Verdict delayed_transfer_is_not_done_at_once(const TransactionSubject& subject) {
    if (subject.transaction.method != Method::Download && subject.transaction.method != Method::Upload) return pass();
    const CwmpMessage* response = subject.response();
    const std::string* delay = subject.request().argument("DelaySeconds");
    if (response == nullptr || delay == nullptr || number_of(*delay) <= 0 || response->kind != CwmpKind::response) {
        return pass();
    }
    const int* status = response->status.get_if();
    if (response->method != subject.transaction.method || status == nullptr || *status != 0) return pass();
    Verdict verdict =
        violated(fmt::format("{} has Status 0 although DelaySeconds is {}", label(*response), number_of(*delay)),
                 frames_of(*subject.response_message(), subject.request_message()));
    std::get<Violated>(verdict).message = subject.transaction.response.get_if()->message;
    return verdict;
}

Verdict command_keys_differ(const SessionSubject& subject) {
    std::map<std::string_view, const Message*> outstanding;
    const auto& messages = subject.session.messages;
    for (std::uint32_t i = 0; i < messages.size(); ++i) {
        for (const CwmpMessage& envelope : messages[i]->envelopes) {
            const std::string* key = envelope.argument("CommandKey");
            if (key == nullptr || key->empty() || envelope.kind != CwmpKind::request) continue;
            if (envelope.method == Method::TransferComplete) outstanding.erase(*key);
            if (!orders_a_transfer(envelope)) continue;
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

Verdict transfer_complete_code_fits(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::TransferComplete, CwmpKind::request)) return pass();
    const std::string* text = subject.envelope.argument("FaultStruct.FaultCode");
    if (text == nullptr || !is_number(*text)) return pass();
    const int code = number_of(*text);
    const bool fits = *text == "0" || code == 9001 || code == 9002 || (code >= 9010 && code <= 9012) ||
                      (code >= 9014 && code <= 9020) || (code >= 9800 && code <= 9899);
    if (fits) return pass();
    return violated(fmt::format("TransferComplete: FaultCode is {}", shortened(*text, 12)), subject.message);
}

Verdict transfer_times_are_utc(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::TransferComplete, CwmpKind::request)) return pass();
    for (const std::string_view name : {"StartTime", "CompleteTime"}) {
        const std::string* time = subject.envelope.argument(name);
        if (time == nullptr || time->starts_with(unknown_year)) continue;
        const std::size_t clock = time->find('T');
        if (clock == std::string::npos) continue;  // no dateTime at all: soap-datetime-lexical
        if (time->ends_with('Z') || time->ends_with("+00:00") || time->ends_with("-00:00")) continue;
        return violated(fmt::format("TransferComplete: {} is {}", name, shortened(*time)), subject.message);
    }
    return pass();
}

Verdict transfer_times_are_in_order(const EnvelopeSubject& subject) {
    if (!is(subject.envelope, Method::TransferComplete, CwmpKind::request)) return pass();
    const std::string* start = subject.envelope.argument("StartTime");
    const std::string* complete = subject.envelope.argument("CompleteTime");
    if (start == nullptr || complete == nullptr || !are_comparable(*start, *complete)) return pass();
    constexpr std::size_t to_the_second = 19;
    if (std::string_view(*complete).substr(0, to_the_second) >= std::string_view(*start).substr(0, to_the_second)) {
        return pass();
    }
    return violated(fmt::format("TransferComplete: CompleteTime {} is before StartTime {}", shortened(*complete, 20),
                                shortened(*start, 20)),
                    subject.message);
}

}  // namespace cwmpscope::rules
