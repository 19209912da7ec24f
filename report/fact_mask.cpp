#include "report/fact_mask.h"

#include <algorithm>
#include <array>

namespace cwmpscope {

namespace {

template <class T, class Visit>
void change(Observed<T>& observed, const Visit& visit) {
    const T* value = observed.get_if();
    if (value == nullptr) return;
    T copy = *value;
    visit(copy);
    observed = Observed<T>::present(std::move(copy));
}

void visit_secret(std::string& value, SecretKind kind, const FactVisitor& visitor) {
    if (!value.empty()) visitor.secret(value, kind);
}

/// Of one message, so nobody repeats it elsewhere.
void visit_proof(std::string& value, const FactVisitor& visitor) {
    if (value.empty()) return;
    if (visitor.proof) {
        visitor.proof(value);
    } else {
        visitor.secret(value, SecretKind::credentials);
    }
}

void visit_pair(std::string_view name, std::string& value, const FactVisitor& visitor) {
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

void visit_auth(AuthField& field, bool proves, const FactVisitor& visitor) {
    visit_secret(field.token, SecretKind::credentials, visitor);
    for (AuthParameter& parameter : field.parameters) {
        if (proves && is_proof(parameter.name)) {
            visit_proof(parameter.value, visitor);
        } else {
            visitor.text(parameter.value);
        }
    }
}

void visit_http(HttpFacts& http, const FactVisitor& visitor) {
    const auto text = [&](std::string& value) { visitor.text(value); };
    for (std::string* value : {&http.method, &http.target, &http.version, &http.reason, &http.content_encoding})
        text(*value);
    for (Observed<std::string>* value : {&http.content_type, &http.soap_action, &http.location, &http.host,
                                         &http.connection, &http.user_agent, &http.server, &http.retry_after})
        change(*value, text);
    change(http.authorization, [&](AuthField& field) { visit_auth(field, true, visitor); });
    change(http.authentication_info, [&](AuthField& field) { visit_auth(field, true, visitor); });
    for (AuthField& field : http.challenges) visit_auth(field, false, visitor);
    for (SetCookie& cookie : http.set_cookies) {
        visit_secret(cookie.value, SecretKind::cookie, visitor);
        for (std::string* value : {&cookie.name, &cookie.path, &cookie.domain, &cookie.expires}) text(*value);
    }
    for (SentCookie& cookie : http.cookies) {
        if (cookie.attribute) {
            text(cookie.value);
        } else {
            visit_secret(cookie.value, SecretKind::cookie, visitor);
        }
        text(cookie.name);
    }
    for (HttpNote& note : http.notes) text(note.text);
}

void visit_inform(InformFacts& inform, const FactVisitor& visitor) {
    visitor.device(inform.device);
    for (Event& event : inform.events) visitor.text(event.command_key);
    change(inform.current_time, visitor.text);
}

void visit_fault(FaultFacts& fault, const FactVisitor& visitor) {
    for (std::string* value : {&fault.faultcode, &fault.faultstring, &fault.text}) visitor.text(*value);
    for (ParameterFault& parameter : fault.parameters) {
        visitor.text(parameter.name);
        visitor.text(parameter.text);
    }
}

void visit_envelope(CwmpMessage& envelope, const FactVisitor& visitor) {
    change(envelope.id, visitor.text);
    if (envelope.method == Method::unknown) {
        visitor.text(envelope.method_name);
        visitor.text(envelope.element_name);
    }
    for (Argument& argument : envelope.arguments) visit_pair(argument.name, argument.value, visitor);
    if (envelope.inform) visit_inform(*envelope.inform, visitor);
    if (envelope.fault) visit_fault(*envelope.fault, visitor);
    visitor.text(envelope.subject);
    if (lists_values(envelope)) visit_pair(envelope.first_name, envelope.first_value, visitor);
    visitor.text(envelope.first_name);
    if (envelope.lists != nullptr && lists_values(envelope)) {
        auto lists = std::make_shared<CwmpLists>(*envelope.lists);
        for (ListItem& item : lists->items) visit_pair(item.name, item.value, visitor);
        envelope.lists = std::move(lists);
    }
    for (SoapNote& note : envelope.notes) visitor.text(note.text);
}

}  // namespace

bool lists_values(const CwmpMessage& message) {
    return message.method == Method::SetParameterValues || message.method == Method::GetParameterValues ||
           message.method == Method::Inform || message.method == Method::unknown;
}

void visit_facts(Message& message, const FactVisitor& visitor) {
    visit_http(message.http, visitor);
    visitor.text(message.error_text);
    for (CwmpMessage& envelope : message.envelopes) visit_envelope(envelope, visitor);
    for (SoapNote& note : message.soap_notes) visitor.text(note.text);
    for (std::vector<std::string>* names :
         {&message.cookie.not_returned, &message.cookie.value_changed, &message.cookie.duplicated,
          &message.cookie.never_set, &message.cookie.out_of_scope, &message.cookie.of_ended_session}) {
        for (std::string& name : *names) visitor.text(name);
    }
}

void visit_facts(Session& session, const FactVisitor& visitor) {
    change(session.device, visitor.device);
    if (session.cookie_was_of) visitor.device(*session.cookie_was_of);
    if (session.shared_cookie) visitor.device(session.shared_cookie->device);
    for (std::string* value : {&session.target, &session.user, &session.outcome_reason}) visitor.text(*value);
    if (session.refused_before) visitor.text(session.refused_before->user);
    for (Event& event : session.events) visitor.text(event.command_key);
}

void visit_facts(DeviceHistory& device, const FactVisitor& visitor) {
    visitor.device(device.id);
    for (Transfer& transfer : device.transfers) {
        for (std::string* value :
             {&transfer.command_key, &transfer.file_type, &transfer.url, &transfer.explanation, &transfer.username})
            visitor.text(*value);
    }
    for (Lifecycle& lifecycle : device.lifecycles) {
        visitor.text(lifecycle.command_key);
        visitor.text(lifecycle.explanation);
    }
    for (ConnectionRequest& request : device.connection_requests) visitor.text(request.path);
    for (Sighting& sighting : device.sightings) {
        if (sighting.source != Sighting::Source::notification) visit_pair(sighting.name, sighting.value, visitor);
    }
}

}  // namespace cwmpscope
