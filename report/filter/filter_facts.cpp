#include "report/filter/filter_facts.h"

#include "report/message_label.h"
#include "report/redact.h"
#include "report/words.h"

#include <algorithm>
#include <charconv>

namespace cwmpscope::filter_facts {

namespace {

bool text(FilterValueSink sink, std::string_view value) {
    return !value.empty() && sink({.text = value});
}

bool number(FilterValueSink sink, std::int64_t value) {
    return sink({.first = value, .last = value});
}

/// The messages that the subject is about.
template <class Each>
bool each_message(const FilterSubject& subject, Each each) {
    if (subject.message != nullptr) return each(*subject.message);
    if (subject.session == nullptr) return false;
    return std::ranges::any_of(subject.session->messages,
                               [&](const auto& message) { return message != nullptr && each(*message); });
}

template <class Each>
bool each_envelope(const FilterSubject& subject, Each each) {
    return each_message(subject, [&](const Message& message) { return std::ranges::any_of(message.envelopes, each); });
}

template <class Each>
bool each_finding(const FilterSubject& subject, Each each) {
    if (subject.finding != nullptr) return each(*subject.finding);
    return std::ranges::any_of(subject.findings, each);
}

template <class Each>
bool each_connection(const FilterSubject& subject, Each each) {
    if (subject.connection != nullptr) return each(*subject.connection);
    if (subject.session == nullptr) return false;
    return std::ranges::any_of(subject.session->connections, [&](const ConnectionUse& use) {
        return (subject.message == nullptr || use.info.stream == subject.message->stream) && each(use.info);
    });
}

const DeviceId* device_of(const FilterSubject& subject) {
    return subject.session == nullptr ? nullptr : subject.session->device.get_if();
}

bool device_part(const FilterSubject& subject, std::string DeviceId::*part, FilterValueSink sink) {
    const DeviceId* id = device_of(subject);
    return id != nullptr && text(sink, id->*part);
}

/// Parameters with their values, as lists of messages have them.
template <class Each>
bool each_parameter(const FilterSubject& subject, Each each) {
    return each_envelope(subject, [&](const CwmpMessage& envelope) {
        if (envelope.method == Method::GetRPCMethods) return false;
        if (envelope.lists == nullptr)
            return !envelope.first_name.empty() && each(envelope.first_name, envelope.first_value, envelope.method);
        return std::ranges::any_of(envelope.lists->items(),
                                   [&](const ListItem& item) { return each(item.name, item.value, envelope.method); });
    });
}

bool has_values(Method method) {
    return method == Method::Inform || method == Method::GetParameterValues || method == Method::SetParameterValues;
}

template <class T>
bool field(FilterValueSink sink, std::string_view name, const Observed<T>& value) {
    const T* seen = value.get_if();
    if (seen == nullptr) return false;
    return text(sink, std::string(name) + ": " + *seen);
}

std::string as_text(const AuthField& field) {
    std::string out = field.scheme;
    for (const AuthParameter& parameter : field.parameters)
        out += (out == field.scheme ? " " : ", ") + parameter.name + "=\"" + parameter.value + "\"";
    return out;
}

/// What a decoded message keeps of its head. Secrets are compared, and not offered.
bool kept_headers(const HttpFacts& http, FilterValueSink sink) {
    const auto secret = [&](const std::string& line) { return sink({.text = line, .secret = true}); };
    if (field(sink, "Host", http.host) || field(sink, "User-Agent", http.user_agent) ||
        field(sink, "Server", http.server) || field(sink, "Content-Type", http.content_type) ||
        field(sink, "SOAPAction", http.soap_action) || field(sink, "Location", http.location) ||
        field(sink, "Connection", http.connection) || field(sink, "Retry-After", http.retry_after))
        return true;
    if (const std::uint64_t* length = http.content_length.get_if();
        length != nullptr && text(sink, "Content-Length: " + std::to_string(*length)))
        return true;
    if (http.chunked && text(sink, "Transfer-Encoding: chunked")) return true;
    if (http.expect_continue && text(sink, "Expect: 100-continue")) return true;
    if (!http.content_encoding.empty() && text(sink, "Content-Encoding: " + http.content_encoding)) return true;
    if (const AuthField* authorization = http.authorization.get_if();
        authorization != nullptr && secret("Authorization: " + as_text(*authorization)))
        return true;
    return std::ranges::any_of(http.challenges,
                               [&](const AuthField& one) { return text(sink, "WWW-Authenticate: " + as_text(one)); }) ||
           std::ranges::any_of(
               http.set_cookies,
               [&](const SetCookie& one) { return secret("Set-Cookie: " + one.name + "=" + one.value); }) ||
           std::ranges::any_of(http.cookies,
                               [&](const SentCookie& one) { return secret("Cookie: " + one.name + "=" + one.value); });
}

}  // namespace

bool device(const FilterSubject& subject, FilterValueSink sink) {
    const DeviceId* id = device_of(subject);
    return id != nullptr && text(sink, to_string(*id));
}

bool serial(const FilterSubject& subject, FilterValueSink sink) {
    return device_part(subject, &DeviceId::serial_number, sink);
}

bool oui(const FilterSubject& subject, FilterValueSink sink) {
    return device_part(subject, &DeviceId::oui, sink);
}

bool product_class(const FilterSubject& subject, FilterValueSink sink) {
    return device_part(subject, &DeviceId::product_class, sink);
}

bool manufacturer(const FilterSubject& subject, FilterValueSink sink) {
    return device_part(subject, &DeviceId::manufacturer, sink);
}

bool event(const FilterSubject& subject, FilterValueSink sink) {
    const auto all_names = [&](const Event& one) {
        const std::string_view code = one.code;
        if (text(sink, code)) return true;
        const std::size_t blank = code.find(' ');
        return blank != std::string_view::npos && (sink({.text = code.substr(0, blank), .alias = true}) ||
                                                   sink({.text = code.substr(blank + 1), .alias = true}));
    };
    if (subject.message == nullptr && subject.session != nullptr)
        return std::ranges::any_of(subject.session->events, all_names);
    return each_envelope(subject, [&](const CwmpMessage& envelope) {
        return envelope.inform && std::ranges::any_of(envelope.inform->events, all_names);
    });
}

bool rpc(const FilterSubject& subject, FilterValueSink sink) {
    if (subject.message == nullptr && subject.session != nullptr)
        return std::ranges::any_of(subject.session->transactions,
                                   [&](const Transaction& transaction) { return text(sink, transaction.method_name); });
    return each_envelope(subject, [&](const CwmpMessage& envelope) { return text(sink, envelope.method_name); });
}

bool fault(const FilterSubject& subject, FilterValueSink sink) {
    return each_envelope(subject, [&](const CwmpMessage& envelope) {
        if (envelope.fault) {
            if (const int* code = envelope.fault->code.get_if(); code != nullptr && number(sink, *code)) return true;
            if (std::ranges::any_of(envelope.fault->parameters,
                                    [&](const ParameterFault& one) { return number(sink, one.code); }))
                return true;
        }
        // A TransferComplete tells how it went in a structure of its own; 0 means well.
        const std::string* told = envelope.argument("FaultStruct.FaultCode");
        if (told == nullptr) return false;
        std::int64_t code = 0;
        const auto [end, error] = std::from_chars(told->data(), told->data() + told->size(), code);
        return error == std::errc() && end == told->data() + told->size() && code != 0 && number(sink, code);
    });
}

bool parameter(const FilterSubject& subject, FilterValueSink sink) {
    return each_parameter(subject, [&](std::string_view name, std::string_view, Method) { return text(sink, name); });
}

bool value(const FilterSubject& subject, FilterValueSink sink) {
    return each_parameter(subject, [&](std::string_view name, std::string_view is, Method method) {
        if (!has_values(method) || is.empty()) return false;
        const bool secret = is_secret_name(name) || redacted_urls(is, Redaction{}) != is;
        return sink({.text = is, .secret = secret});
    });
}

bool outcome(const FilterSubject& subject, FilterValueSink sink) {
    return subject.session != nullptr && text(sink, word_of(subject.session->outcome));
}

bool user(const FilterSubject& subject, FilterValueSink sink) {
    return subject.session != nullptr && text(sink, subject.session->user);
}

bool authentication(const FilterSubject& subject, FilterValueSink sink) {
    return subject.session != nullptr && text(sink, word_of(subject.session->authentication));
}

bool version(const FilterSubject& subject, FilterValueSink sink) {
    return subject.session != nullptr && text(sink, cwmp_version(*subject.session));
}

bool rule(const FilterSubject& subject, FilterValueSink sink) {
    return each_finding(subject, [&](const Finding& finding) { return text(sink, finding.rule->id); });
}

bool severity(const FilterSubject& subject, FilterValueSink sink) {
    return each_finding(
        subject, [&](const Finding& finding) { return number(sink, static_cast<std::int64_t>(finding.severity)); });
}

bool at_fault(const FilterSubject& subject, FilterValueSink sink) {
    return each_finding(subject, [&](const Finding& finding) { return text(sink, word_of(finding.at_fault)); });
}

bool http_method(const FilterSubject& subject, FilterValueSink sink) {
    return each_message(subject, [&](const Message& message) { return text(sink, message.http->method); });
}

bool http_status(const FilterSubject& subject, FilterValueSink sink) {
    return each_message(subject, [&](const Message& message) {
        return !message.is_request && message.http->status != 0 && number(sink, message.http->status);
    });
}

bool http_header(const FilterSubject& subject, FilterValueSink sink) {
    if (subject.http == nullptr)
        return each_message(subject, [&](const Message& message) { return kept_headers(*message.http, sink); });
    return std::ranges::any_of(subject.http->headers, [&](const HttpMessage::Header& header) {
        const std::string name(subject.http->text(header.name)), is(subject.http->text(header.value));
        const bool secret = redacted_header(name, is, Redaction{}) != is;
        const std::string line = name + ": " + is;
        return sink({.text = line, .secret = secret});
    });
}

bool any_address(const FilterSubject& subject, FilterValueSink sink) {
    const auto give = [&](const Endpoint& one) { return sink({.address = &one.address}); };
    return each_connection(subject,
                           [&](const TcpConnectionInfo& info) { return give(info.client) || give(info.server); });
}

bool cpe_address(const FilterSubject& subject, FilterValueSink sink) {
    return subject.session != nullptr && sink({.address = &subject.session->cpe.address});
}

bool acs_address(const FilterSubject& subject, FilterValueSink sink) {
    return subject.session != nullptr && sink({.address = &subject.session->acs.address});
}

bool tcp_port(const FilterSubject& subject, FilterValueSink sink) {
    return each_connection(subject, [&](const TcpConnectionInfo& info) {
        return number(sink, info.client.port) || number(sink, info.server.port);
    });
}

bool tcp_stream(const FilterSubject& subject, FilterValueSink sink) {
    if (subject.finding != nullptr) return number(sink, subject.finding->stream);
    return each_connection(subject, [&](const TcpConnectionInfo& info) { return number(sink, info.stream); });
}

bool frame(const FilterSubject& subject, FilterValueSink sink) {
    if (subject.finding != nullptr)
        return std::ranges::any_of(subject.finding->frames,
                                   [&](std::uint64_t one) { return number(sink, static_cast<std::int64_t>(one)); });
    return each_message(subject, [&](const Message& message) {
        return sink({.first = static_cast<std::int64_t>(message.first.frame),
                     .last = static_cast<std::int64_t>(std::max(message.first.frame, message.last.frame))});
    });
}

bool session(const FilterSubject& subject, FilterValueSink sink) {
    const std::uint32_t number_of = subject.session != nullptr   ? subject.session->number
                                    : subject.finding != nullptr ? subject.finding->session
                                                                 : 0;
    return number_of != 0 && number(sink, number_of);
}

bool duration(const FilterSubject& subject, FilterValueSink sink) {
    return subject.session != nullptr && number(sink, (subject.session->end - subject.session->start).count());
}

bool gap(const FilterSubject& subject, FilterValueSink sink) {
    if (subject.session == nullptr || subject.session->messages.size() < 2) return false;
    Duration longest{};
    const auto& messages = subject.session->messages;
    Timestamp before = messages.front()->last.time;
    for (std::size_t i = 1; i < messages.size(); ++i) {
        longest = std::max(longest, messages[i]->first.time - before);
        before = std::max(before, messages[i]->last.time);
    }
    return number(sink, longest.count());
}

bool rpcs(const FilterSubject& subject, FilterValueSink sink) {
    return subject.session != nullptr && number(sink, static_cast<std::int64_t>(subject.session->transactions.size()));
}

bool bytes(const FilterSubject& subject, FilterValueSink sink) {
    if (subject.message == nullptr && subject.session == nullptr) return false;
    std::uint64_t sum = 0;
    each_message(subject, [&](const Message& message) {
        sum += message.body_length;
        return false;
    });
    return number(sink, static_cast<std::int64_t>(sum));
}

bool time(const FilterSubject& subject, FilterValueSink sink) {
    if (subject.message != nullptr) return number(sink, subject.message->first.time.time_since_epoch().count());
    return subject.session != nullptr && number(sink, subject.session->start.time_since_epoch().count());
}

}  // namespace cwmpscope::filter_facts

namespace cwmpscope {

bool search_values(const FilterSubject& subject, FilterValueSink sink) {
    using namespace filter_facts;
    return device(subject, sink) || manufacturer(subject, sink) || event(subject, sink) || rpc(subject, sink) ||
           parameter(subject, sink);
}

}  // namespace cwmpscope
