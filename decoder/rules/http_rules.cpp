#include "decoder/rules/http_rules.h"

#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"
#include "decoder/session/http_text.h"
#include "decoder/session/pairing.h"
#include "decoder/session/traffic_kind.h"
#include "decoder/soap/lexical.h"
#include "decoder/soap/methods.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

bool is_empty_post(const Message& message) {
    return message.is_request && message.kind == MessageKind::empty && message.http->method == "POST";
}

/// Such clients send the head of what they have to say without its body.
bool asks_for_challenge(const MessageSubject& subject) {
    if (subject.session == nullptr) return false;
    const auto& exchanges = subject.session->exchanges;
    return std::any_of(exchanges.begin(), exchanges.end(), [&](const Exchange& exchange) {
        return exchange.request == subject.index &&
               cwmpscope::asks_for_challenge(&subject.message, response_of(*subject.session, exchange));
    });
}

/// A requirement that is not certain for the oldest version is a note there.
Verdict milder_in_1_0(Verdict verdict, const Session* session) {
    const CwmpNamespace version = session == nullptr ? CwmpNamespace::none : session->cwmp_namespace;
    const bool certain = version == CwmpNamespace::v1_1 || version == CwmpNamespace::v1_2;
    if (auto* violation = std::get_if<Violated>(&verdict); violation != nullptr && !certain) {
        violation->severity = Severity::note;
    }
    return verdict;
}

std::string_view media_type(std::string_view content_type) {
    const std::string_view type = content_type.substr(0, content_type.find(';'));
    const std::size_t end = type.find_last_not_of(" \t");
    return end == std::string_view::npos ? std::string_view{} : type.substr(0, end + 1);
}

/// The session goes on after this exchange.
bool is_followed(const ExchangeSubject& subject) {
    return subject.exchange.response &&
           std::any_of(subject.session.exchanges.begin(), subject.session.exchanges.end(), [&](const Exchange& other) {
               return other.request && *other.request > *subject.exchange.response;
           });
}

/// TR-069 of 2004 had MaxEnvelopes for that; Amendment 1, with the same namespace, took it back.
bool takes_several(const MessageSubject& subject) {
    if (subject.session == nullptr || subject.session->cwmp_namespace != CwmpNamespace::v1_0) return false;
    const CwmpKind said_in = subject.message.is_request ? CwmpKind::response : CwmpKind::request;
    for (const auto& message : subject.session->messages) {
        if (!message->is(Method::Inform, said_in)) continue;
        const std::string* most = message->cwmp()->argument("MaxEnvelopes");
        return most == nullptr || *most != "1";
    }
    return true;  // as far as was captured
}

bool has_cwmp(const Session& session) {
    return std::any_of(session.messages.begin(), session.messages.end(),
                       [](const auto& message) { return message->cwmp() != nullptr; });
}

/// Who sends HTTP/1.0 in another's name, in words for behind a sentence; empty where nothing hints at somebody.
std::string_view proxy_that_speaks(const Message& message) {
    const HttpFacts& http = *message.http;
    if (http.forwarded) return ", sent by a proxy";
    // nginx asks its upstream like that, unless told otherwise; a client of HTTP/1.0 has no need to say close.
    if (message.is_request && http.host_count == 1 && http.connection_close) return ", as a proxy may send it";
    // What a balancer says by itself, while no ACS is there.
    if (!message.is_request && http.status >= 400 && !message.is_soap) return ", as a proxy may say it";
    return {};
}

}  // namespace

Verdict method_is_post(const MessageSubject& subject) {
    const Message& message = subject.message;
    if (!message.is_request || !message.is_soap) return pass();
    if (http_note(message, HttpNoteKind::start_line_missing) != nullptr) {
        return violated(fmt::format("{} has no request line", label(message)), message);
    }
    if (http_note(message, HttpNoteKind::start_line_malformed) != nullptr) {
        return violated(fmt::format("{} has a request line that cannot be read", label(message)), message);
    }
    if (message.http->method == "POST" || message.http->method.empty()) return pass();
    return violated(fmt::format("{} is sent with {} instead of POST", label(message), shortened(message.http->method)),
                    message);
}

Verdict version_is_1_1(const MessageSubject& subject) {
    const std::string& version = subject.message.http->version;
    // A start line that cannot be read is the business of http-method-post.
    if (version.empty() || version == "HTTP/1.1") return pass();
    // Other people's POSTs with a cookie may have looked like the middle of a session.
    if (subject.session != nullptr && !has_cwmp(*subject.session))
        return cannot_tell("no CWMP message of the session was captured");
    const std::string_view proxy = proxy_that_speaks(subject.message);
    Verdict verdict =
        violated(fmt::format("{} is {} instead of HTTP/1.1{}", label(subject.message), shortened(version, 12), proxy),
                 subject.message);
    // Then neither the device nor the ACS has chosen it.
    if (!proxy.empty()) {
        std::get<Violated>(verdict).severity = Severity::note;
        std::get<Violated>(verdict).at_fault = Party::either;
    }
    return verdict;
}

Verdict one_host(const MessageSubject& subject) {
    const Message& message = subject.message;
    if (!message.is_request || message.http->version != "HTTP/1.1" || message.http->host_count == 1) return pass();
    if (message.http->host_count == 0) return violated(fmt::format("{} has no Host field", label(message)), message);
    return violated(fmt::format("{} has {} Host fields", label(message), message.http->host_count), message);
}

Verdict content_type_is_text_xml(const MessageSubject& subject) {
    const std::string* type = subject.message.http->content_type.get_if();
    if (!subject.message.is_soap || type == nullptr || same_but_for_case(media_type(*type), "text/xml")) return pass();
    return violated(fmt::format("{}: Content-Type is {} instead of text/xml", label(subject.message), shortened(*type)),
                    subject.message);
}

Verdict content_type_is_there(const MessageSubject& subject) {
    if (!subject.message.is_soap || !subject.message.http->content_type.is_absent()) return pass();
    return violated(fmt::format("{} has no Content-Type", label(subject.message)), subject.message);
}

Verdict empty_post_without_content_type(const MessageSubject& subject) {
    const std::string* type = subject.message.http->content_type.get_if();
    if (!is_empty_post(subject.message) || type == nullptr || asks_for_challenge(subject)) return pass();
    return milder_in_1_0(violated(fmt::format("an empty POST has Content-Type {}", shortened(*type)), subject.message),
                         subject.session);
}

Verdict empty_post_without_soap_action(const MessageSubject& subject) {
    if (!is_empty_post(subject.message) || !subject.message.http->soap_action.is_present() ||
        asks_for_challenge(subject))
        return pass();
    return milder_in_1_0(violated("an empty POST has a SOAPAction field", subject.message), subject.session);
}

Verdict soap_action_empty_on_response(const MessageSubject& subject) {
    const Message& message = subject.message;
    const CwmpMessage* envelope = message.cwmp();
    if (!message.is_request || envelope == nullptr || envelope->kind == CwmpKind::request) return pass();
    const std::string* action = message.http->soap_action.get_if();
    if (action == nullptr || action->empty()) return pass();
    Verdict verdict = violated(
        fmt::format("{}: SOAPAction is {} where it must have no value", label(message), shortened(*action)), message);
    // A pair of quotes is what HTTP libraries make of "no value"; servers let it pass.
    if (*action == "\"\"") std::get<Violated>(verdict).severity = Severity::note;
    return verdict;
}

Verdict soap_action_is_there(const MessageSubject& subject) {
    const Message& message = subject.message;
    if (!message.is_request || !message.is_soap || !message.http->soap_action.is_absent()) return pass();
    return violated(fmt::format("{} has no SOAPAction field", label(message)), message);
}

Verdict soap_action_is_quoted(const MessageSubject& subject) {
    const std::string* action = subject.message.http->soap_action.get_if();
    if (!subject.message.is_request || action == nullptr || action->empty()) return pass();
    if (action->size() >= 2 && action->front() == '"' && action->back() == '"') return pass();
    return violated(fmt::format("{}: SOAPAction is {} without quotes", label(subject.message), shortened(*action)),
                    subject.message);
}

Verdict payload_has_status_200(const MessageSubject& subject) {
    const Message& message = subject.message;
    const int status = message.http->status;
    // http-400-without-soap is about 400; status 0 is a start line that cannot be read.
    if (message.is_request || !message.is_soap || status == 200 || status == 400 || status == 0) return pass();
    return violated(fmt::format("{} is sent with status {} instead of 200", label(message), status), message);
}

Verdict status_400_has_no_soap(const MessageSubject& subject) {
    const Message& message = subject.message;
    if (message.is_request || message.http->status != 400 || !message.is_soap) return pass();
    return violated(fmt::format("a 400 carries an envelope ({})", label(message)), message);
}

Verdict empty_response_is_204(const ExchangeSubject& subject) {
    const Message* request = subject.request();
    const Message* response = subject.response();
    if (request == nullptr || response == nullptr || request->http->method != "POST") return pass();
    if (response->kind != MessageKind::empty || response->http->status != 200) return pass();
    Verdict verdict = violated("an empty response has status 200 instead of 204", *response);
    std::get<Violated>(verdict).message = subject.exchange.response;
    return milder_in_1_0(std::move(verdict), &subject.session);
}

Verdict one_envelope(const MessageSubject& subject) {
    const std::size_t envelopes = subject.message.envelopes.size();
    if (envelopes <= 1) return pass();
    Verdict verdict =
        violated(fmt::format("one HTTP message carries {} envelopes, first {}", envelopes, label(subject.message)),
                 subject.message);
    if (takes_several(subject)) std::get<Violated>(verdict).severity = Severity::note;
    return verdict;
}

Verdict no_error_status(const ExchangeSubject& subject) {
    const Message* request = subject.request();
    const Message* response = subject.response();
    if (request == nullptr || response == nullptr || response->is_soap) return pass();
    const int status = response->http->status;
    if (status < 400 || status == 401 || status == 407) return pass();
    if (asks_for_another_form(status) && is_followed(subject)) return pass();
    if (!covers(response->coverage, Need::body) && response->has_body_element)
        return cannot_tell("the body of the response was not captured whole: it may be an envelope");
    std::string text =
        fmt::format("{} was answered with {} {}", label(*request), status, shortened(response->http->reason));
    if (!response->body->error_text.empty()) text += fmt::format(": \"{}\"", shortened(response->body->error_text, 60));
    Verdict verdict = violated(std::move(text), frames_of(*response, *request));
    std::get<Violated>(verdict).message = subject.exchange.response;
    // 400 is what an ACS has to say to a request that it cannot accept (3.7.2.4): it may well be right.
    // Nor is it the end where the client may send its request in another form.
    if (status == 400 || asks_for_another_form(status)) std::get<Violated>(verdict).severity = Severity::note;
    // A status of 4xx says that the client is wrong, 5xx that the server is.
    if (status < 500) std::get<Violated>(verdict).at_fault = Party::either;
    return verdict;
}

namespace {

/// A file that was fetched on the session's connection.
bool answers_a_get(const MessageSubject& subject) {
    if (subject.session == nullptr) return false;
    const auto& exchanges = subject.session->exchanges;
    const auto own = std::find_if(exchanges.begin(), exchanges.end(),
                                  [&](const Exchange& exchange) { return exchange.response == subject.index; });
    return own != exchanges.end() && own->request && subject.session->messages[*own->request]->http->method != "POST";
}

}  // namespace

Verdict body_is_xml(const MessageSubject& subject) {
    const Message& message = subject.message;
    if (message.kind == MessageKind::empty || message.body_length == 0 || message.has_body_element ||
        message.incomplete != Incomplete::no)
        return pass();
    const bool carries_cwmp = message.is_request ? message.http->method == "POST" : message.http->status == 200;
    if (!carries_cwmp || (!message.is_request && answers_a_get(subject))) return pass();
    // After losses what answers the next POST may be taken for its answer.
    if (message.is_request && is_other_data(message)) return pass();
    // An empty POST with a cookie may have looked like the middle of a session.
    if (subject.session != nullptr && !has_cwmp(*subject.session))
        return cannot_tell("no CWMP message of the session was captured");
    if (answers_what_was_not_seen(subject)) return cannot_tell("the request that it answers was not captured");
    return violated(fmt::format("a {} has a body of {} bytes that is no XML",
                                message.is_request ? "POST" : "200 response", message.body_length),
                    message);
}

Verdict soap_action_names_the_method(const MessageSubject& subject) {
    const Message& message = subject.message;
    const CwmpMessage* envelope = message.cwmp();
    const std::string* action = message.http->soap_action.get_if();
    if (!message.is_request || envelope == nullptr || envelope->kind != CwmpKind::request || action == nullptr)
        return pass();
    std::string_view name = *action;
    while (!name.empty() && (name.front() == '"' || name.front() == '\'')) name.remove_prefix(1);
    while (!name.empty() && (name.back() == '"' || name.back() == '\'')) name.remove_suffix(1);
    name = name.substr(name.find_last_of(":#/") + 1);
    // Any other text is a habit of its own; the name of another method is a mistake.
    const MethodInfo* named = find_method(name);
    if (named == nullptr || named->method == envelope->method || named->method == Method::unknown) return pass();
    return violated(fmt::format("{}: SOAPAction is {}", label(message), shortened(*action)), message);
}

Verdict charsets_agree(const MessageSubject& subject) {
    const Message& message = subject.message;
    const std::string* type = message.http->content_type.get_if();
    const NotesSeen other = notes_seen(message, {SoapNoteKind::unescaped_character});
    if (type == nullptr || message.body->xml_encoding.empty() || other.count == 0) return pass();
    const std::string charset = charset_of(*type);
    if (charset.empty() || same_but_for_case(charset, message.body->xml_encoding)) return pass();
    return violated(fmt::format("{}: charset={} in Content-Type, encoding=\"{}\" in the XML declaration",
                                label(message), shortened(charset, 20), shortened(message.body->xml_encoding, 20)),
                    message);
}

Verdict content_coding_is_understood(const ExchangeSubject& subject) {
    const Message* request = subject.request();
    const Message* response = subject.response();
    if (request == nullptr || response == nullptr || request->http->content_encoding.empty()) return pass();
    if (response->http->status != 415) return pass();
    return violated(fmt::format("{} with Content-Encoding {} was refused with 415", label(*request),
                                shortened(request->http->content_encoding, 20)),
                    frames_of(*request, *response));
}

}  // namespace cwmpscope::rules
