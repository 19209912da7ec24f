#include "report/message_label.h"

#include "report/escape.h"
#include "report/time_text.h"

#include <fmt/format.h>

#include <charconv>

namespace cwmpscope {

namespace {

/// Bytes: an arrow has no room for more, and nobody's name is longer.
constexpr std::size_t longest_name = 120, longest_detail = 400;

DiagramStyle style_of(const CwmpMessage& envelope) {
    if (envelope.kind == CwmpKind::fault) return DiagramStyle::fault;
    switch (info_of(envelope.method).effect) {
        case Effect::control:
            return DiagramStyle::control;
        case Effect::read:
            return DiagramStyle::read;
        case Effect::change:
            return DiagramStyle::change;
        case Effect::unknown:
            break;
    }
    return DiagramStyle::unknown;
}

std::string argument_text(const CwmpMessage& envelope, std::string_view name) {
    const std::string* value = envelope.argument(name);
    return value == nullptr ? std::string() : *value;
}

std::string joined(std::string left, std::string_view separator, std::string_view right) {
    if (right.empty()) return left;
    if (!left.empty()) left += separator;
    left += right;
    return left;
}

std::string counted_path(const CwmpMessage& envelope) {
    return joined(fmt::format("({})", envelope.item_count), " ", envelope.subject);
}

std::string key_text(const CwmpMessage& envelope) {
    const std::string key = argument_text(envelope, "CommandKey");
    return key.empty() ? std::string() : "key " + key;
}

std::string size_text(const CwmpMessage& envelope) {
    const std::string digits = argument_text(envelope, "FileSize");
    std::uint64_t size = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
    if (error != std::errc() || end != digits.data() + digits.size() || size == 0) return {};
    return bytes_text(size);
}

std::string request_detail(const CwmpMessage& envelope, const Redaction& redaction) {
    switch (envelope.method) {
        case Method::Inform: {
            if (!envelope.inform) return {};
            std::string text = events_text(envelope.inform->events);
            const std::uint32_t* retry = envelope.inform->retry_count.get_if();
            if (retry != nullptr && *retry > 0) text += fmt::format(" · retry {}", *retry);
            return text;
        }
        case Method::GetParameterNames:
            return argument_text(envelope, "ParameterPath");
        case Method::GetParameterValues:
        case Method::GetParameterAttributes:
        case Method::SetParameterAttributes:
            return counted_path(envelope);
        case Method::SetParameterValues: {
            if (envelope.first_name.empty()) return counted_path(envelope);
            return fmt::format("({}) {} = {}", envelope.item_count, envelope.first_name,
                               redacted_value(envelope.first_name, envelope.first_value, redaction));
        }
        case Method::AddObject:
        case Method::DeleteObject:
            return argument_text(envelope, "ObjectName");
        case Method::Download:
        case Method::ScheduleDownload:
        case Method::RequestDownload:
        case Method::Upload:
            return joined(argument_text(envelope, "FileType"), " · ", size_text(envelope));
        case Method::TransferComplete:
        case Method::AutonomousTransferComplete: {
            const std::string code = argument_text(envelope, "FaultStruct.FaultCode");
            const std::string result = code.empty() || code == "0" ? code : "fault " + code;
            return joined(key_text(envelope), " · ", code == "0" ? "succeeded" : result);
        }
        case Method::Reboot:
        case Method::CancelTransfer:
            return key_text(envelope);
        case Method::ScheduleInform: {
            const std::string delay = argument_text(envelope, "DelaySeconds");
            return joined(delay.empty() ? std::string() : "in " + delay + " s", " · ", key_text(envelope));
        }
        default:
            break;
    }
    return envelope.item_count > 0 ? counted_path(envelope) : std::string();
}

std::string response_detail(const CwmpMessage& envelope) {
    std::string text;
    const bool* hold = envelope.hold_requests.get_if();
    if (envelope.method == Method::AddObject) {
        const std::string instance = argument_text(envelope, "InstanceNumber");
        if (!instance.empty()) text = "instance " + instance;
    } else if (envelope.item_count > 0) {
        text = fmt::format("({})", envelope.item_count);
    }
    if (const int* status = envelope.status.get_if()) text = joined(text, " · ", fmt::format("status {}", *status));
    if (hold != nullptr && *hold) text = joined(text, " · ", "hold requests");
    return text;
}

std::string fault_detail(const CwmpMessage& envelope) {
    if (!envelope.fault) return {};
    const FaultFacts& fault = *envelope.fault;
    const int* code = fault.code.get_if();
    std::string text = code != nullptr ? fmt::format("{}", *code) : fault.faultcode;
    text = joined(text, " ", fault.text.empty() ? fault.faultstring : fault.text);
    if (!fault.parameters.empty()) {
        text += fmt::format(" · {} {}", fault.parameters.front().name, fault.parameters.front().code);
        if (fault.parameters.size() > 1) text += fmt::format(" and {} more", fault.parameters.size() - 1);
    }
    return text;
}

MessageLabel http_label(const Message& message, const Redaction& redaction) {
    const HttpFacts& http = *message.http;
    MessageLabel label;
    label.style = DiagramStyle::plumbing;
    if (message.kind == MessageKind::empty) {
        label.name = "(empty";
        if (!message.is_request && http.status != 200 && http.status != 0)
            label.name += fmt::format(", {}", http.status);
        if (http.connection_close) label.name += ", Connection: close";
        label.name += ")";
        return label;
    }
    if (message.is_request) {
        label.name = visible(http.method.empty() ? "request" : shortened(http.method, longest_name));
        label.detail = visible(shortened(redacted_urls(http.target, redaction), longest_detail));
        if (message.body_length > 0) label.detail += " · " + bytes_text(message.body_length);
        return label;
    }
    label.name = http.status == 0 ? "response" : fmt::format("{}", http.status);
    if (!http.reason.empty()) label.name += " " + visible(shortened(http.reason, longest_name));
    if (http.status == 401 || http.status == 407) {
        label.style = DiagramStyle::auth;
        for (const AuthField& challenge : http.challenges)
            label.detail = joined(label.detail, ", ", visible(shortened(challenge.scheme, longest_name)));
        if (!label.detail.empty()) label.detail = "(" + label.detail + ")";
    } else if (http.status >= 300 && http.status < 400) {
        const std::string* location = http.location.get_if();
        if (location != nullptr)
            label.detail = "→ " + visible(shortened(redacted_urls(*location, redaction), longest_detail));
    } else if (http.status >= 400) {
        label.style = DiagramStyle::fault;
    }
    return label;
}

}  // namespace

std::string_view name_of(DiagramStyle style) {
    switch (style) {
        case DiagramStyle::control:
            return "control";
        case DiagramStyle::read:
            return "read";
        case DiagramStyle::change:
            return "change";
        case DiagramStyle::fault:
            return "fault";
        case DiagramStyle::auth:
            return "auth";
        case DiagramStyle::plumbing:
            return "plumbing";
        case DiagramStyle::gap:
            return "gap";
        case DiagramStyle::unknown:
            return "unknown";
    }
    return {};
}

std::string method_text(const CwmpMessage& envelope) {
    if (envelope.kind == CwmpKind::fault) return "Fault";
    std::string name = envelope.method_name.empty() ? envelope.element_name : envelope.method_name;
    if (name.empty()) return "(no method)";
    if (envelope.kind == CwmpKind::response && !envelope.method_name.empty()) name += "Response";
    return visible(shortened(name, longest_name));
}

std::string events_text(std::span<const Event> events) {
    std::string text;
    for (const Event& event : events) {
        text = joined(text, ", ", visible(shortened(event.code, longest_name)));
        if (text.size() > longest_detail) return text + " …";
    }
    return text.empty() ? "?" : text;
}

std::string device_text(const Session& session) {
    const DeviceId* device = session.device.get_if();
    return device == nullptr ? "unknown device" : visible(to_string(*device));
}

MessageLabel label_of(const Message& message, const CwmpMessage* envelope, const Redaction& redaction) {
    if (envelope == nullptr) return http_label(message, redaction);
    MessageLabel label;
    label.name = method_text(*envelope);
    label.style = style_of(*envelope);
    switch (envelope->kind) {
        case CwmpKind::request:
            label.detail = request_detail(*envelope, redaction);
            break;
        case CwmpKind::response:
            label.detail = response_detail(*envelope);
            break;
        case CwmpKind::fault:
            label.detail = fault_detail(*envelope);
            break;
    }
    label.detail = visible(shortened(redacted_urls(label.detail, redaction), longest_detail));
    return label;
}

std::string words_of(const HttpMessage& message, const Redaction& redaction) {
    if (message.body().find("Envelope") == std::string_view::npos) return {};
    return words_of(message, decode_message(message, SoapLimits{}), redaction);
}

std::string words_of(const HttpMessage& message, const Message& decoded, const Redaction& redaction) {
    if (message.body().find("Envelope") == std::string_view::npos) return {};
    const CwmpMessage* envelope = decoded.cwmp();
    if (envelope == nullptr) return {};
    const MessageLabel words = label_of(decoded, envelope, redaction);
    return words.detail.empty() ? words.name : words.name + " " + words.detail;
}

}  // namespace cwmpscope
