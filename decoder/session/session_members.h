// What of a session is packed, struct by struct: one list for both ways. rest() and what is behind is_whole() are gone
// from what is remembered of a session for its device. Names are bound before they are listed, so that a member that is
// added to a struct is missed here by the compiler.
#pragma once

#include "decoder/session/device_steps.h"
#include "decoder/session/packing.h"
#include "decoder/session/session.h"

#include <cstdint>
#include <cstring>
#include <string>

namespace cwmpscope {

inline void pack_four(Packer& packer, const std::uint8_t* bytes) {
    std::uint32_t number = 0;
    std::memcpy(&number, bytes, sizeof number);
    packer(number);
}
inline void pack_four(Unpacker& unpacker, std::uint8_t* bytes) {
    std::uint32_t number = 0;
    unpacker(number);
    std::memcpy(bytes, &number, sizeof number);
}

template <class Archive>
void members(Archive& archive, Like<IpAddress> auto& address) {
    archive(address.is_v6);
    for (std::size_t i = 0; i < (address.is_v6 ? 16 : 4); i += 4) pack_four(archive, &address.bytes[i]);
}

template <class Archive>
void members(Archive& archive, Like<Endpoint> auto& endpoint) {
    auto& [address, port] = endpoint;
    archive(address, port);
}

template <class Archive>
void members(Archive& archive, Like<TcpConnectionInfo> auto& info) {
    auto& [stream, client, server, first, from_syn, saw_client, saw_server, accepted, syn_count, tls] = info;
    archive(stream, client, server, first, from_syn, saw_client, saw_server, accepted, syn_count);
    archive.rest(tls);
}

template <class Archive>
void members(Archive& archive, Like<TcpClose> auto& close) {
    auto& [reason, first_by, client_fin, server_fin, reset, at, client_more, server_more, gaps, late, overlaps] = close;
    archive(reason, first_by, client_fin, server_fin, reset, at, client_more, server_more, gaps, late, overlaps);
}

template <class Archive>
void members(Archive& archive, Like<ConnectionUse> auto& use) {
    auto& [info, close, shared_with_next] = use;
    archive(info, close, shared_with_next);
}

template <class Archive>
void members(Archive& archive, Like<Exchange> auto& exchange) {
    auto& [stream, request, response, request_missing, response_missing, surely, pipelined, follows, coverage] =
        exchange;
    archive(stream, request, response, request_missing, response_missing, surely, pipelined, follows, coverage);
}

template <class Archive>
void members(Archive& archive, Like<EnvelopeRef> auto& ref) {
    auto& [message, envelope] = ref;
    archive(message, envelope);
}

template <class Archive>
void members(Archive& archive, Like<Transaction> auto& transaction) {
    auto& [caller, method, name, request, response, instead, surely, coverage] = transaction;
    archive(caller, method);
    archive.word(name);
    archive(request, response, instead, surely, coverage);
}

template <class Archive>
void members(Archive& archive, Like<Event> auto& event) {
    auto& [code, command_key] = event;
    archive.word(code);
    archive(command_key);
}

template <class Archive>
void members(Archive& archive, Like<DeviceId> auto& device) {
    auto& [manufacturer, oui, product_class, serial_number] = device;
    archive.word(manufacturer);
    archive.word(oui);
    archive.word(product_class);
    archive(serial_number);
}

template <class Archive>
void members(Archive& archive, Like<Argument> auto& argument) {
    auto& [name, value] = argument;
    archive.word(name);
    archive(value);
}

template <class Given>
concept AnyListItem = Like<Given, ListItem> || Like<Given, OwnedListItem>;

template <class Archive>
void members(Archive& archive, AnyListItem auto& item) {
    auto& [name, value, type] = item;
    archive.word(name);
    archive(value);
    archive.word(type);
}

template <class Archive>
void members(Archive& archive, Like<InformFacts> auto& inform) {
    auto& [device, events, retry_count, max_envelopes, current_time] = inform;
    archive.rest(device, events, retry_count, max_envelopes, current_time);  // most of it stands in the session
}

template <class Archive>
void members(Archive& archive, Like<ParameterFault> auto& fault) {
    auto& [name, code, text] = fault;
    archive(name, code, text);
}

template <class Archive>
void members(Archive& archive, Like<FaultFacts> auto& fault) {
    auto& [faultcode, faultstring, code, text, parameters] = fault;
    archive(code, text);
    archive.rest(faultcode, faultstring, parameters);
}

template <class Archive>
void members(Archive& archive, Like<SoapNote> auto& note) {
    auto& [kind, text, count, offset] = note;
    archive(kind, text, count, offset);
}

inline bool is_remembered(Method method, const Argument& argument) {
    return is_of_a_lifecycle(method) || argument.name == "ParameterKey" || argument.name == "CommandKey";
}

/// Values that a list is still asked for: those of an Inform, what was set, what is supported; of what was read only
/// those about the CPE's own management.
inline bool is_remembered(Method method, const ListItem& item) {
    return method != Method::GetParameterValues || item.name.find(".ManagementServer.") != std::string::npos;
}

inline void pack_lists(Packer& packer, const CwmpMessage& envelope) {
    packer(envelope.lists != nullptr);
    if (envelope.lists == nullptr) return;
    packer.some(envelope.lists->items(),
                [&](const ListItem& item) { return packer.is_whole() || is_remembered(envelope.method, item); });
}

inline void pack_lists(Unpacker& unpacker, CwmpMessage& envelope) {
    bool has_lists = false;
    unpacker(has_lists);
    if (!has_lists) return;
    std::vector<OwnedListItem> items;
    unpacker(items);
    envelope.lists = std::make_shared<CwmpLists>(std::span<const OwnedListItem>(items));
}

template <class Archive>
void members(Archive& archive, Like<CwmpMessage> auto& envelope) {
    auto& [kind, method, method_name, element_name, cwmp_namespace, id, hold_requests, no_more_requests,
           session_timeout, supported_versions, use_version, arguments, inform, fault, status, item_count, subject,
           first_name, first_value, lists, packed_lists, notes, whole] = envelope;
    archive(kind, method);
    archive.word(method_name);
    archive.word(element_name);
    archive(cwmp_namespace, status, item_count, whole, inform, fault);
    archive.some(arguments, [&archive, of = envelope.method](const Argument& argument) {
        return archive.is_whole() || is_remembered(of, argument);
    });
    pack_lists(archive, envelope);  // packed_lists are gone by then: the session is finished
    archive.rest(id, hold_requests, no_more_requests, session_timeout, supported_versions, use_version, subject,
                 first_name, first_value, notes);
}

template <class Archive>
void members(Archive& archive, Like<AuthParameter> auto& parameter) {
    auto& [name, value, quoted] = parameter;
    archive.word(name);
    archive(value, quoted);
}

template <class Archive>
void members(Archive& archive, Like<AuthField> auto& field) {
    auto& [scheme, parameters, token] = field;
    archive.word(scheme);
    archive(parameters, token);
}

template <class Archive>
void members(Archive& archive, Like<SetCookie> auto& cookie) {
    auto& [name, value, path, domain, quoted, rfc2965, secure, discard, max_age, expires] = cookie;
    archive.word(name);
    archive(value, path, domain, quoted, rfc2965, secure, discard, max_age, expires);
}

template <class Archive>
void members(Archive& archive, Like<SentCookie> auto& cookie) {
    auto& [name, value, quoted, attribute] = cookie;
    archive.word(name);
    archive(value, quoted, attribute);
}

template <class Archive>
void members(Archive& archive, Like<HttpNote> auto& note) {
    auto& [kind, text, offset] = note;
    archive(kind, text, offset);
}

template <class Archive>
void members(Archive& archive, Like<HttpFacts> auto& http) {
    auto& [method, target, version, status, reason, content_type, soap_action, location, host, connection, user_agent,
           server, retry_after, host_count, content_length, chunked, connection_close, expect_continue,
           content_encoding, authorization, challenges, authentication_info, set_cookies, cookies, cookie_fields,
           absolute_target, forwarded, notes] = http;
    archive.word(method);
    archive.word(host);
    archive(status, connection_close, forwarded);
    if (!archive.is_whole()) return;
    for (auto* text : {&target, &version, &reason, &content_encoding}) archive.word(*text);
    for (auto* text : {&content_type, &soap_action, &connection, &user_agent, &server}) archive.word(*text);
    archive(location, retry_after, host_count, content_length, chunked, expect_continue, authorization, challenges,
            authentication_info, set_cookies, cookies, cookie_fields, absolute_target, notes);
}

template <class Archive>
void members(Archive& archive, Like<BodyFacts> auto& body) {
    auto& [md5, sha256, xml_encoding, error_text] = body;
    archive(md5, sha256);
    archive.word(xml_encoding);
    archive(error_text);
}

template <class Archive>
void members(Archive& archive, Like<AuthCheck> auto& auth) {
    auto& [response, rspauth, nonce_known, nc, expected_nc, nc_reused, realm, opaque, uri, qop, algorithm, has_qop,
           info_echoes, nonce_issued_before, cnonce_used_before, challenge_message, password_source] = auth;
    archive(response, rspauth, nonce_known, nc, expected_nc, nc_reused, realm, opaque, uri, qop, algorithm, has_qop,
            info_echoes, nonce_issued_before, cnonce_used_before, challenge_message);
    archive.word(password_source);
}

template <class Archive>
void members(Archive& archive, Like<CookieCheck> auto& cookie) {
    auto& [not_returned, value_changed, duplicated, never_set, attributes_echoed, out_of_scope, of_ended_session,
           most_copies] = cookie;
    archive(not_returned, value_changed, duplicated, never_set, attributes_echoed, out_of_scope, of_ended_session,
            most_copies);
}

template <class Archive>
void members(Archive& archive, Like<Message> auto& message) {
    auto& [stream, first, last, stream_offset, stream_end, is_request, encrypted, from, kind, body_length,
           head_complete, incomplete, body, has_body_element, coverage, http, envelopes, soap_notes, is_soap, auth,
           cookie] = message;
    archive(first, last, stream, stream_offset, stream_end, is_request, encrypted, from, kind, body_length,
            head_complete, incomplete, has_body_element, coverage, is_soap, http, envelopes);
    archive.rest(body, soap_notes, auth, cookie);
}

template <class Archive>
void members(Archive& archive, Like<EarlierRefusal> auto& refusal) {
    auto& [at, user] = refusal;
    archive(at, user);
}

template <class Archive>
void members(Archive& archive, Like<SharedCookie> auto& cookie) {
    auto& [name, session, device] = cookie;
    archive(name, session, device);
}

template <class Archive>
void members(Archive& archive, Like<SessionCaptured> auto& captured) {
    auto& [start, end, holes, dropped] = captured;
    archive(start, end, holes, dropped);
}

template <class Archive>
void members(Archive& archive, Like<Session> auto& session) {
    auto& [number, device, cpe, acs, target, connections, messages, ties, exchanges, transactions, events, retry_count,
           cwmp_namespace, user, authentication, start, end, watched_after, silence_before, cookie_was_of, outcome,
           outcome_reason, coverage, captured, final_message, ended_by_empty_response, refused_before, shared_cookie,
           inform] = session;
    archive(number, device, cpe, acs);
    archive.word(target);
    archive(connections, messages, ties, exchanges, transactions, events, retry_count, cwmp_namespace, user,
            authentication, start, end, watched_after, silence_before, cookie_was_of, outcome);
    archive.word(outcome_reason);
    archive(coverage, captured, final_message, ended_by_empty_response, refused_before, shared_cookie, inform);
}

}  // namespace cwmpscope
