#include "report/json.h"

#include "decoder/rules/certification.h"
#include "decoder/session/hash.h"
#include "report/counters_text.h"
#include "report/escape.h"
#include "report/json_line.h"
#include "report/message_label.h"
#include "report/time_text.h"
#include "report/tls_text.h"
#include "report/words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace cwmpscope {

namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& object, const JsonStyle& style) {
    return object.dump(-1, ' ', style.ascii, nlohmann::detail::error_handler_t::replace);
}

/// Seconds with a nanosecond's precision and no digits that are only an artefact of binary fractions.
Json seconds(Duration duration) {
    return std::round(in_seconds(duration) * 1e9) / 1e9;
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json or_null(const Observed<std::string>& value) {
    const std::string* text = value.get_if();
    return text == nullptr ? Json(nullptr) : Json(*text);
}

Json severities(const FindingCounts& counts) {
    return {{"violation", counts.violations}, {"warning", counts.warnings}, {"note", counts.notes}};
}

const CwmpMessage* envelope_at(const Session& session, const EnvelopeRef& at) {
    if (at.message >= session.messages.size()) return nullptr;
    const Message& message = *session.messages[at.message];
    return at.envelope < message.envelopes.size() ? &message.envelopes[at.envelope] : nullptr;
}

Json fault_code_of(const CwmpMessage* envelope) {
    if (envelope == nullptr || !envelope->fault) return nullptr;
    const int* code = envelope->fault->code.get_if();
    return code == nullptr ? Json(nullptr) : Json(*code);
}

/// Several files: `frame` counts over all of them, as in what mergecap makes of them.
void add_place(Json& object, std::uint64_t frame, const JsonStyle& style) {
    if (!style.frames.places) return;
    const FramePlace place = style.frames.places->of(frame);
    object["file"] = place.file < style.frames.paths.size() ? Json(style.frames.paths[place.file]) : Json(nullptr);
    object["file_frame"] = place.frame;
}

Json message_object(const Message& message, const JsonStyle& style) {
    const CwmpMessage* envelope = message.cwmp();
    std::string method = envelope == nullptr ? std::string() : envelope->method_name;
    if (envelope != nullptr && method.empty() && envelope->kind != CwmpKind::fault) method = envelope->element_name;
    Json object = {
        {"frame", message.first.frame},
        {"stream", message.stream},
        {"time", iso8601(message.first.time)},
        {"from", word_of(message.from)},
        {"kind", word_of(message.kind)},
        {"method", text_or_null(method)},
        {"id", envelope == nullptr ? Json(nullptr) : or_null(envelope->id)},
        {"http", message.is_request ? text_or_null(message.http->method) : Json(nullptr)},
        {"status", message.is_request || message.http->status == 0 ? Json(nullptr) : Json(message.http->status)},
        {"fault_code", fault_code_of(envelope)}};
    add_place(object, message.first.frame, style);
    return object;
}

Json rpc_object(const Session& session, const Transaction& transaction) {
    const CwmpMessage* request = envelope_at(session, transaction.request);
    const Message* request_message = transaction.request.message < session.messages.size()
                                         ? session.messages[transaction.request.message].get()
                                         : nullptr;
    const EnvelopeRef* answer = transaction.response.get_if();
    const CwmpMessage* response = answer == nullptr ? nullptr : envelope_at(session, *answer);
    const Message* response_message = answer == nullptr || answer->message >= session.messages.size()
                                          ? nullptr
                                          : session.messages[answer->message].get();
    Json object = {
        {"method", text_or_null(transaction.method_name)},
        {"from", word_of(transaction.caller)},
        {"id", request == nullptr ? Json(nullptr) : or_null(request->id)},
        {"request_frame", request_message == nullptr ? Json(nullptr) : Json(request_message->first.frame)},
        {"response_frame", response_message == nullptr ? Json(nullptr) : Json(response_message->first.frame)},
        {"duration_s", nullptr},
        {"fault_code", fault_code_of(response)},
        {"response", transaction.response.is_present()  ? "present"
                     : transaction.response.is_absent() ? "absent"
                                                        : "unseen"}};
    if (request_message != nullptr && response_message != nullptr) {
        object["duration_s"] = seconds(response_message->last.time - request_message->first.time);
    }
    return object;
}

Json device_object(const DeviceId& device) {
    return {{"manufacturer", device.manufacturer},
            {"oui", device.oui},
            {"product_class", device.product_class},
            {"serial_number", device.serial_number}};
}

Json frame_numbers(const std::vector<FrameRef>& frames) {
    Json numbers = Json::array();
    for (const FrameRef& frame : frames) numbers.push_back(frame.frame);
    return numbers;
}

Json session_numbers(const std::optional<std::uint32_t>& first, const std::optional<std::uint32_t>& last) {
    Json numbers = Json::array();
    if (first) numbers.push_back(*first);
    if (last && last != first) numbers.push_back(*last);
    return numbers;
}

Json hidden_object(const Hidden& hidden, const Redaction& redaction) {
    return {{"secrets_shown", redaction.show_secrets},
            {"identities_replaced", redaction.identity},
            {"passwords", hidden.passwords},
            {"credentials", hidden.credentials},
            {"cookies", hidden.cookies},
            {"urls", hidden.urls},
            {"serial_numbers", hidden.serials},
            {"addresses", hidden.addresses},
            {"mac_addresses", hidden.macs},
            {"ssids", hidden.ssids}};
}

Json transfer_object(const Transfer& transfer, const Redaction& redaction) {
    return {{"kind", to_string(transfer.method == Method::Upload ? LifecycleKind::upload : LifecycleKind::download)},
            {"command_key", transfer.command_key},
            {"state", word_of(transfer.state)},
            {"frames", frame_numbers(transfer.frames)},
            {"sessions", session_numbers(transfer.request_session, transfer.complete_session)},
            {"file_type", text_or_null(transfer.file_type)},
            {"url", text_or_null(redacted_urls(transfer.url, redaction))},
            {"status", or_null(transfer.status)},
            {"fault_code", or_null(transfer.fault_code)},
            {"explanation", text_or_null(transfer.explanation)}};
}

Json lifecycle_object(const Lifecycle& lifecycle) {
    return {{"kind", to_string(lifecycle.kind)},
            {"command_key", lifecycle.command_key},
            {"state", word_of(lifecycle.state)},
            {"frames", frame_numbers(lifecycle.frames)},
            {"sessions", session_numbers(lifecycle.asked_session, lifecycle.ended_session)},
            {"explanation", text_or_null(lifecycle.explanation)}};
}

std::string device_of(const CaptureReport& report, std::uint32_t session) {
    const std::optional<SessionResult> result = report.find(session);
    const DeviceId* device = result ? result->session->device.get_if() : nullptr;
    return device == nullptr ? std::string() : to_string(*device);
}

}  // namespace

std::string http_message_json(const TcpConnectionInfo& info, const HttpMessage& message, const JsonStyle& style) {
    Json headers = Json::array();
    for (const HttpMessage::Header& header : message.headers) {
        const std::string_view name = message.text(header.name);
        headers.push_back(
            Json::array({std::string(name), redacted_header(name, message.text(header.value), style.redaction)}));
    }
    const std::string_view body = message.body();
    Hidden hidden;
    for (const SecretSpan& span : secrets_in_head(message.head())) count(hidden, span.kind);
    std::string reason(word_of(message.incomplete));
    if (reason.empty() && !message.head_complete) reason = word_of(Incomplete::gap);
    // Every byte was captured, and yet they make no whole message: the sender stopped before the length it promised.
    if (reason.empty() && message.has_note(HttpNoteKind::truncated_body)) reason = word_of(Incomplete::undecodable);
    Json object = {{"type", "http_message"},
                   {"frame", message.first.frame},
                   {"last_frame", message.last.frame},
                   {"stream", message.stream},
                   {"time", iso8601(message.first.time)},
                   {"direction", message.is_request ? "request" : "response"},
                   {"from", to_string(message.is_request ? info.client : info.server)},
                   {"to", to_string(message.is_request ? info.server : info.client)},
                   {"start_line", redacted_urls(message.text(message.start_line), style.redaction)},
                   {"headers", std::move(headers)},
                   {"body_length", body.size()},
                   {"body_sha256", sha256_hex(body)},
                   {"complete", reason.empty()},
                   {"incomplete_reason", text_or_null(reason)},
                   {"hidden", hidden_object(hidden, style.redaction)}};
    add_place(object, message.first.frame, style);
    return written(object, style);
}

std::string tls_connection_json(const TcpConnectionInfo& info, const TcpClose& close, std::uint32_t session,
                                const JsonStyle& style) {
    Json object = tls_json(info, &close, session);
    add_place(object, info.first.frame, style);
    return written(object, style);
}

std::string session_json(const CaptureReport& report, const SessionResult& result, const JsonStyle& style) {
    const Session& session = *result.session;
    Json streams = Json::array();
    for (const ConnectionUse& use : session.connections) streams.push_back(use.info.stream);
    Json events = Json::array();
    for (const Event& event : session.events)
        events.push_back({{"code", event.code}, {"command_key", event.command_key}});
    Json messages = Json::array();
    for (const auto& message : session.messages) messages.push_back(message_object(*message, style));
    Json rpcs = Json::array();
    for (const Transaction& transaction : session.transactions) rpcs.push_back(rpc_object(session, transaction));
    Json tls = Json::array();
    for (const ConnectionUse& use : session.connections) {
        if (use.info.tls != nullptr)
            tls.push_back(tls_json(use.info, use.close ? &*use.close : nullptr, session.number));
    }
    const DeviceId* device = session.device.get_if();
    const std::uint32_t* retry = session.retry_count.get_if();
    const bool authenticated = session.authentication != Authentication::none;
    Json object = {{"type", "session"},
                   {"session", session.number},
                   {"device", device == nullptr ? Json(nullptr) : device_object(*device)},
                   {"cpe", to_string(session.cpe)},
                   {"acs", to_string(session.acs)},
                   {"streams", std::move(streams)},
                   {"start", iso8601(session.start)},
                   {"duration_s", seconds(session.end - session.start)},
                   {"events", std::move(events)},
                   {"retry_count", retry == nullptr ? Json(nullptr) : Json(*retry)},
                   {"cwmp_version", text_or_null(cwmp_version(session))},
                   {"user", text_or_null(session.user)},
                   {"authentication", authenticated ? Json(word_of(session.authentication)) : Json(nullptr)},
                   {"messages", std::move(messages)},
                   {"rpcs", std::move(rpcs)},
                   {"outcome", word_of(session.outcome)},
                   {"outcome_reason", text_or_null(redacted_urls(session.outcome_reason, style.redaction))},
                   {"captured",
                    {{"start", session.captured.start},
                     {"end", session.captured.end},
                     {"holes", session.captured.holes},
                     {"dropped_packets", session.captured.dropped}}},
                   {"findings", severities(count_findings(report.findings.heads_of(session.number)))},
                   {"hidden", hidden_object(hidden_in(report, session), style.redaction)}};
    if (!tls.empty()) object["tls"] = std::move(tls);
    return written(object, style);
}

std::string finding_json(const CaptureReport& report, const Finding& finding, const JsonStyle& style) {
    static const Rule none{};
    const Rule& rule = finding.rule == nullptr ? none : *finding.rule;
    JsonLine line(style.ascii);
    const auto number_or_null = [&](std::string_view name, bool is_there, std::uint64_t number) {
        is_there ? line.number(name, number) : line.null(name);
    };
    line.text("type", "finding");
    line.text("rule", rule.id);
    line.text("severity", word_of(finding.severity));
    line.text("at_fault", word_of(finding.at_fault));
    number_or_null("session", finding.session != 0, finding.session);
    line.number("stream", finding.stream);
    number_or_null("frame", !finding.frames.empty(), finding.frames.empty() ? 0 : finding.frames.front());
    line.numbers("frames", finding.frames);
    line.text_or_null("device", device_of(report, finding.session));
    line.text("message", finding.text);
    line.text("reference", rule.reference);
    line.text_or_null("certification_area", finding.rule == nullptr ? std::string_view() : certification_area(rule));
    if (!finding.frames.empty() && style.frames.places) {
        const FramePlace place = style.frames.places->of(finding.frames.front());
        const bool is_known = place.file < style.frames.paths.size();
        is_known ? line.text("file", style.frames.paths[place.file]) : line.null("file");
        line.number("file_frame", place.frame);
    }
    return line.finish();
}

std::string diagnosis_json(const CaptureReport& report, const Diagnosis& diagnosis, const JsonStyle& style) {
    const Json object = {{"type", "verdict"},
                         {"trouble", word_of(diagnosis.trouble)},
                         {"session", diagnosis.session == 0 ? Json(nullptr) : Json(diagnosis.session)},
                         {"device", text_or_null(device_of(report, diagnosis.session))},
                         {"frame", diagnosis.frame == 0 ? Json(nullptr) : Json(diagnosis.frame)},
                         {"at_fault", diagnosis.at_fault ? Json(word_of(*diagnosis.at_fault)) : Json(nullptr)},
                         {"rule", diagnosis.rule == nullptr ? Json(nullptr) : Json(diagnosis.rule->id)},
                         {"message", diagnosis.text}};
    return written(object, style);
}

std::string summary_json(const CaptureReport& report, const KeptFindings& findings, const JsonStyle& style) {
    Json limits = Json::array();
    for (const ReachedLimit& limit : reached_limits(report.counters, report.limits))
        limits.push_back({{"limit", limit.name}, {"times", limit.times}});
    Json unread = Json::array(), damages = Json::array();
    for (const Failure& failure : report.unread) unread.push_back({{"file", failure.what}, {"why", failure.detail}});
    for (const Damage& damage : report.damages) {
        damages.push_back({{"file", damage.file},
                           {"after_frame", damage.after_frame},
                           {"offset", damage.file_offset},
                           {"what", damage.what}});
    }
    Json object = {{"type", "summary"},
                   {"files", report.files},
                   {"packets", report.counters.packets},
                   {"sessions", report.sessions.size() + report.left.sessions},
                   {"devices", report.devices.size()},
                   {"findings", severities(count_findings(findings.heads(), report.left))},
                   {"checks_made", report.checks_made},
                   {"not_judged", report.checks_not_judged},
                   {"dropped_packets", report.counters.dropped_packets},
                   {"truncated", !report.damages.empty()},
                   {"unread_files", std::move(unread)},
                   {"damages", std::move(damages)},
                   {"encrypted_streams", report.counters.encrypted_connections},
                   {"limits_reached", std::move(limits)},
                   {"hidden", hidden_object(hidden_in(report), style.redaction)}};
    if (report.left.sessions > 0) object["sessions_left_memory"] = report.left.sessions;
    if (report.counters.tls_connections > 0) {
        object["tls_streams"] = report.counters.tls_connections;
        object["decrypted_streams"] = report.counters.decrypted_connections;
    }
    return written(object, style);
}

void each_line_of_check_json(const CaptureReport& report, const KeptFindings& findings, const JsonStyle& style,
                             FunctionRef<void(const std::string& line)> take) {
    for (const Finding& finding : findings) take(finding_json(report, finding, style) + "\n");
    for (const Diagnosis& diagnosis : report.diagnoses) take(diagnosis_json(report, diagnosis, style) + "\n");
    for (const EncryptedConnection& connection : report.tls_connections)
        take(tls_connection_json(connection.info, connection.close, connection.session, style) + "\n");
    take(summary_json(report, findings, style) + "\n");
}

std::string check_json(const CaptureReport& report, const KeptFindings& findings, const JsonStyle& style) {
    std::string lines;
    each_line_of_check_json(report, findings, style, [&](const std::string& line) { lines += line; });
    return lines;
}

std::string device_json(const CaptureReport& report, const DeviceHistory& device, const JsonStyle& style) {
    Json lifecycles = Json::array();
    for (const Transfer& transfer : device.transfers) lifecycles.push_back(transfer_object(transfer, style.redaction));
    for (const Lifecycle& lifecycle : device.lifecycles) lifecycles.push_back(lifecycle_object(lifecycle));
    const Json object = {{"type", "device"},
                         {"manufacturer", device.id.manufacturer},
                         {"oui", device.id.oui},
                         {"product_class", device.id.product_class},
                         {"serial_number", device.id.serial_number},
                         {"device", to_string(device.id)},
                         {"sessions", device.sessions},
                         {"lifecycles", std::move(lifecycles)},
                         {"lifecycles_left_out", device.left_out},
                         {"hidden", hidden_object(hidden_in(report), style.redaction)}};
    return written(object, style);
}

std::string rule_json(const Rule& rule, const JsonStyle& style) {
    const Json object = {{"type", "rule"},
                         {"rule", rule.id},
                         {"severity", word_of(rule.severity)},
                         {"at_fault", word_of(rule.at_fault)},
                         {"title", rule.title},
                         {"reference", rule.reference},
                         {"certification_area", text_or_null(std::string(certification_area(rule)))},
                         {"explanation", rule.explanation}};
    return written(object, style);
}

}  // namespace cwmpscope
