#include "report/fact_mask.h"

#include <algorithm>
#include <array>

namespace cwmpscope {

namespace {

// Each function is written once for those who change facts and those who only look: then everything is const.

template <class T, class Visit>
void visit_observed(Observed<T>& observed, const Visit& visit) {
    const T* value = observed.get_if();
    if (value == nullptr) return;
    T copy = *value;
    visit(copy);
    observed = Observed<T>::present(std::move(copy));
}
template <class T, class Visit>
void visit_observed(const Observed<T>& observed, const Visit& visit) {
    if (const T* value = observed.get_if()) visit(*value);
}

/// Most of the many that a message may have are empty.
template <class Text, class Visitor>
void visit_text(Text& value, const Visitor& visitor) {
    if (!value.empty()) visitor.text(value);
}

template <class Text, class Visitor>
void visit_secret(Text& value, SecretKind kind, const Visitor& visitor) {
    if (!value.empty()) visitor.secret(value, kind);
}

/// Of one message, so nobody repeats it elsewhere.
template <class Text, class Visitor>
void visit_proof(Text& value, const Visitor& visitor) {
    if (value.empty()) return;
    if (visitor.proof) {
        visitor.proof(value);
    } else {
        visitor.secret(value, SecretKind::credentials);
    }
}

template <class Text, class Visitor>
void visit_pair(std::string_view name, Text& value, const Visitor& visitor) {
    if (value.empty()) return;
    if (is_secret_name(name)) {
        visitor.secret(value, SecretKind::password);
    } else {
        visitor.named(name, value);
    }
}

/// Parameters of digest credentials that prove a password.
bool is_proof(std::string_view name) {
    constexpr std::array<std::string_view, 11> telling = {
        "username", "realm", "nonce", "uri", "nc", "qop", "opaque", "stale", "algorithm", "userhash", "username*"};
    constexpr std::array<std::string_view, 3> of_server = {"nextnonce", "domain", "charset"};
    return std::find(telling.begin(), telling.end(), name) == telling.end() &&
           std::find(of_server.begin(), of_server.end(), name) == of_server.end();
}

template <class Field, class Visitor>
void visit_auth(Field& field, bool proves, const Visitor& visitor) {
    visit_secret(field.token, SecretKind::credentials, visitor);
    for (auto& parameter : field.parameters) {
        if (proves && is_proof(parameter.name)) {
            visit_proof(parameter.value, visitor);
        } else {
            visit_text(parameter.value, visitor);
        }
    }
}

template <class Http, class Visitor>
void visit_http(Http& http, const Visitor& visitor) {
    const auto text = [&](auto& value) { visit_text(value, visitor); };
    for (auto* value : {&http.method, &http.target, &http.version, &http.reason, &http.content_encoding}) text(*value);
    for (auto* value : {&http.content_type, &http.soap_action, &http.location, &http.host, &http.connection,
                        &http.user_agent, &http.server, &http.retry_after})
        visit_observed(*value, text);
    visit_observed(http.authorization, [&](auto& field) { visit_auth(field, true, visitor); });
    visit_observed(http.authentication_info, [&](auto& field) { visit_auth(field, true, visitor); });
    for (auto& field : http.challenges) visit_auth(field, false, visitor);
    for (auto& cookie : http.set_cookies) {
        visit_secret(cookie.value, SecretKind::cookie, visitor);
        for (auto* value : {&cookie.name, &cookie.path, &cookie.domain, &cookie.expires}) text(*value);
    }
    for (auto& cookie : http.cookies) {
        if (cookie.attribute) {
            text(cookie.value);
        } else {
            visit_secret(cookie.value, SecretKind::cookie, visitor);
        }
        text(cookie.name);
    }
    for (auto& note : http.notes) text(note.text);
}

template <class Inform, class Visitor>
void visit_inform(Inform& inform, const Visitor& visitor) {
    visitor.device(inform.device);
    for (auto& event : inform.events) visit_text(event.command_key, visitor);
    visit_observed(inform.current_time, visitor.text);
}

template <class Fault, class Visitor>
void visit_fault(Fault& fault, const Visitor& visitor) {
    for (auto* value : {&fault.faultcode, &fault.faultstring, &fault.text}) visit_text(*value, visitor);
    for (auto& parameter : fault.parameters) {
        visit_text(parameter.name, visitor);
        visit_text(parameter.text, visitor);
    }
}

/// Shared lists get a copy before somebody changes them.
template <class Visitor>
void visit_lists(CwmpMessage& envelope, const Visitor& visitor) {
    const std::span<const ListItem> before = envelope.lists->items();
    std::vector<OwnedListItem> items(before.begin(), before.end());
    for (OwnedListItem& item : items) visit_pair(item.name, item.value, visitor);
    envelope.lists = std::make_shared<CwmpLists>(std::span<const OwnedListItem>(items));
}
template <class Visitor>
void visit_lists(const CwmpMessage& envelope, const Visitor& visitor) {
    for (const ListItem& item : envelope.lists->items()) {
        const std::string value(item.value);
        visit_pair(item.name, value, visitor);
    }
}

template <class Envelope, class Visitor>
void visit_envelope(Envelope& envelope, const Visitor& visitor) {
    visit_observed(envelope.id, visitor.text);
    if (envelope.method == Method::unknown) {
        visit_text(envelope.method_name, visitor);
        visit_text(envelope.element_name, visitor);
    }
    for (auto& argument : envelope.arguments) visit_pair(argument.name, argument.value, visitor);
    if (envelope.inform) visit_inform(*envelope.inform, visitor);
    if (envelope.fault) visit_fault(*envelope.fault, visitor);
    visit_text(envelope.subject, visitor);
    if (lists_values(envelope)) visit_pair(envelope.first_name, envelope.first_value, visitor);
    visit_text(envelope.first_name, visitor);
    if (envelope.lists != nullptr && lists_values(envelope)) visit_lists(envelope, visitor);
    for (auto& note : envelope.notes) visit_text(note.text, visitor);
}

template <class Facts, class Visitor>
void visit_message(Facts& message, const Visitor& visitor) {
    visit_http(*message.http, visitor);
    if (message.body) visit_text(message.body->error_text, visitor);
    for (auto& envelope : message.envelopes) visit_envelope(envelope, visitor);
    for (auto& note : message.soap_notes) visit_text(note.text, visitor);
    if (!message.cookie) return;
    auto& cookie = *message.cookie;
    for (auto* names : {&cookie.not_returned, &cookie.value_changed, &cookie.duplicated, &cookie.never_set,
                        &cookie.out_of_scope, &cookie.of_ended_session}) {
        for (auto& name : *names) visit_text(name, visitor);
    }
}

}  // namespace

bool lists_values(const CwmpMessage& message) {
    return message.method == Method::SetParameterValues || message.method == Method::GetParameterValues ||
           message.method == Method::Inform || message.method == Method::unknown;
}

void visit_facts(Message& message, const FactVisitor& visitor) {
    visit_message(message, visitor);
}

void visit_facts(const Message& message, const FactReader& reader) {
    visit_message(message, reader);
}

void visit_facts(Session& session, const FactVisitor& visitor) {
    visit_observed(session.device, visitor.device);
    if (session.cookie_was_of) visitor.device(*session.cookie_was_of);
    if (session.shared_cookie) visitor.device(session.shared_cookie->device);
    for (std::string* value : {&session.target, &session.user, &session.outcome_reason}) visit_text(*value, visitor);
    if (session.refused_before) visit_text(session.refused_before->user, visitor);
    for (Event& event : session.events) visit_text(event.command_key, visitor);
}

void visit_facts(DeviceHistory& device, const FactVisitor& visitor) {
    visitor.device(device.id);
    for (Transfer& transfer : device.transfers) {
        for (std::string* value :
             {&transfer.command_key, &transfer.file_type, &transfer.url, &transfer.explanation, &transfer.username})
            visit_text(*value, visitor);
    }
    for (Lifecycle& lifecycle : device.lifecycles) {
        visit_text(lifecycle.command_key, visitor);
        visit_text(lifecycle.explanation, visitor);
    }
    for (ConnectionRequest& request : device.connection_requests) visit_text(request.path, visitor);
    for (Sighting& sighting : device.sightings) {
        if (sighting.source != Sighting::Source::notification) visit_pair(sighting.name, sighting.value, visitor);
    }
}

}  // namespace cwmpscope
