#include "decoder/session/remembered.h"

#include "decoder/session/device_steps.h"

#include <algorithm>
#include <string>
#include <utility>

namespace cwmpscope {

// What is remembered, struct by struct: the same lists for both ways. What they leave out is gone.

template <class Archive>
void members(Archive& archive, Like<IpAddress> auto& address) {
    archive(address.is_v6);
    for (std::size_t i = 0; i < (address.is_v6 ? 16 : 4); ++i) archive(address.bytes[i]);
}

template <class Archive>
void members(Archive& archive, Like<Endpoint> auto& endpoint) {
    archive(endpoint.address, endpoint.port);
}

template <class Archive>
void members(Archive& archive, Like<TcpConnectionInfo> auto& info) {
    archive(info.stream, info.client, info.server, info.first, info.from_syn, info.saw_client, info.saw_server,
            info.accepted, info.syn_count);  // and tls, beside the bytes
}

template <class Archive>
void members(Archive& archive, Like<TcpClose> auto& close) {
    archive(close.reason, close.first_by, close.client_fin, close.server_fin, close.reset, close.at,
            close.client_may_have_sent_more, close.server_may_have_sent_more, close.gaps, close.late_bytes,
            close.conflicting_overlaps);
}

template <class Archive>
void members(Archive& archive, Like<ConnectionUse> auto& use) {
    archive(use.info, use.close, use.shared_with_next);
}

template <class Archive>
void members(Archive& archive, Like<Exchange> auto& exchange) {
    archive(exchange.stream, exchange.request, exchange.response, exchange.request_missing, exchange.response_missing,
            exchange.paired_surely, exchange.pipelined, exchange.follows_surely, exchange.coverage);
}

template <class Archive>
void members(Archive& archive, Like<EnvelopeRef> auto& ref) {
    archive(ref.message, ref.envelope);
}

template <class Archive>
void members(Archive& archive, Like<Transaction> auto& transaction) {
    archive(transaction.caller, transaction.method);
    archive.word(transaction.method_name);
    archive(transaction.request, transaction.response, transaction.instead, transaction.paired_surely,
            transaction.coverage);
}

template <class Archive>
void members(Archive& archive, Like<Event> auto& event) {
    archive.word(event.code);
    archive(event.command_key);
}

template <class Archive>
void members(Archive& archive, Like<DeviceId> auto& device) {
    archive.word(device.manufacturer);
    archive.word(device.oui);
    archive.word(device.product_class);
    archive(device.serial_number);
}

template <class Archive>
void members(Archive& archive, Like<Argument> auto& argument) {
    archive.word(argument.name);
    archive(argument.value);
}

template <class Archive>
void members(Archive& archive, Like<ListItem> auto& item) {
    archive.word(item.name);
    archive(item.value);
    archive.word(item.type);
}

template <class Archive>
void members(Archive&, Like<InformFacts> auto&) {}  // they stand in the session

template <class Archive>
void members(Archive& archive, Like<FaultFacts> auto& fault) {
    archive(fault.code, fault.text);
}

bool is_remembered(Method method, const Argument& argument) {
    return is_of_a_lifecycle(method) || argument.name == "ParameterKey" || argument.name == "CommandKey";
}

/// Values that a list is still asked for: those of an Inform, what was set, what is supported; of what was read only
/// those about the CPE's own management.
bool is_remembered(Method method, const ListItem& item) {
    return method != Method::GetParameterValues || item.name.find(".ManagementServer.") != std::string::npos;
}

void pack_lists(Packer& packer, const CwmpMessage& envelope) {
    packer(envelope.lists != nullptr);
    if (envelope.lists == nullptr) return;
    packer.some(envelope.lists->items, [&](const ListItem& item) { return is_remembered(envelope.method, item); });
}

void pack_lists(Unpacker& unpacker, CwmpMessage& envelope) {
    bool has_lists = false;
    unpacker(has_lists);
    if (!has_lists) return;
    auto lists = std::make_shared<CwmpLists>();
    unpacker(lists->items);
    envelope.lists = std::move(lists);
}

template <class Archive>
void members(Archive& archive, Like<CwmpMessage> auto& envelope) {
    archive(envelope.kind, envelope.method);
    archive.word(envelope.method_name);
    archive.word(envelope.element_name);
    archive(envelope.cwmp_namespace, envelope.status, envelope.item_count, envelope.whole, envelope.inform,
            envelope.fault);
    archive.some(envelope.arguments,
                 [&](const Argument& argument) { return is_remembered(envelope.method, argument); });
    pack_lists(archive, envelope);
}

template <class Archive>
void members(Archive& archive, Like<HttpFacts> auto& http) {
    archive.word(http.method);
    archive.word(http.host);
    archive(http.status, http.connection_close, http.forwarded);
}

template <class Archive>
void members(Archive& archive, Like<Message> auto& message) {
    archive(message.first, message.last, message.stream, message.stream_offset, message.stream_end, message.is_request,
            message.encrypted, message.from, message.kind, message.body_length, message.head_complete,
            message.incomplete, message.has_body_element, message.coverage, message.is_soap, message.http,
            message.envelopes);
}

template <class Archive>
void members(Archive& archive, Like<EarlierRefusal> auto& refusal) {
    archive(refusal.at, refusal.user);
}

template <class Archive>
void members(Archive& archive, Like<SharedCookie> auto& cookie) {
    archive(cookie.name, cookie.session, cookie.device);
}

template <class Archive>
void members(Archive& archive, Like<SessionCaptured> auto& captured) {
    archive(captured.start, captured.end, captured.holes, captured.dropped);
}

template <class Archive>
void members(Archive& archive, Like<Session> auto& session) {
    archive(session.number, session.device, session.cpe, session.acs);
    archive.word(session.target);
    archive(session.connections, session.messages, session.ties, session.exchanges, session.transactions,
            session.events, session.retry_count, session.cwmp_namespace, session.user, session.authentication,
            session.start, session.end, session.watched_after, session.silence_before, session.cookie_was_of,
            session.outcome);
    archive.word(session.outcome_reason);
    archive(session.coverage, session.captured, session.final_message, session.ended_by_empty_response,
            session.refused_before, session.shared_cookie, session.inform);
}

namespace {

RememberedSession traced(const Session& session) {
    RememberedSession kept;
    kept.number = session.number;
    kept.outcome = session.outcome;
    kept.start = session.start;
    kept.cpe = session.cpe;
    kept.acs = session.acs;
    return kept;
}

}  // namespace

RememberedSession Remembering::remembered(const Session& released) {
    RememberedSession kept = traced(released);
    packer_.clear();
    packer_(released);
    kept.packed = packer_.bytes();
    const auto has_tls = [](const ConnectionUse& use) { return use.info.tls != nullptr; };
    if (std::ranges::any_of(released.connections, has_tls)) {
        for (const ConnectionUse& use : released.connections) kept.tls.push_back(use.info.tls);
    }
    return kept;
}

RememberedSession Remembering::kept_whole(std::shared_ptr<const Session> session) {
    RememberedSession kept = traced(*session);
    kept.whole = std::move(session);
    return kept;
}

std::shared_ptr<const Session> Remembering::recalled(const RememberedSession& session) const {
    if (session.whole != nullptr) return session.whole;
    auto recalled = std::make_shared<Session>();
    Unpacker(words_, session.packed)(*recalled);
    for (std::size_t i = 0; i < session.tls.size(); ++i) recalled->connections[i].info.tls = session.tls[i];
    return recalled;
}

}  // namespace cwmpscope
