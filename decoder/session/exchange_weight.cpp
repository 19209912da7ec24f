#include "decoder/session/exchange_weight.h"

#include "decoder/soap/packed_lists.h"

#include <optional>
#include <string>

namespace cwmpscope {

namespace {

/// Two messages of about 3 kB.
constexpr std::size_t bytes_of_exchange = 6000;

/// What fits into the object itself costs nothing more.
std::size_t bytes_of(const std::string& text) {
    return text.capacity() < sizeof text ? 0 : text.capacity();
}

std::size_t bytes_of(const Observed<std::string>& text) {
    const std::string* value = text.get_if();
    return value != nullptr ? bytes_of(*value) : 0;
}

std::size_t bytes_of(const AuthField& field) {
    std::size_t bytes = sizeof field + bytes_of(field.token);
    for (const AuthParameter& parameter : field.parameters)
        bytes += sizeof parameter + bytes_of(parameter.name) + bytes_of(parameter.value);
    return bytes;
}

std::size_t bytes_of(const Observed<AuthField>& field) {
    const AuthField* value = field.get_if();
    return value != nullptr ? bytes_of(*value) : 0;
}

std::size_t bytes_of(const HttpFacts& facts) {
    std::size_t bytes = bytes_of(facts.method) + bytes_of(facts.target) + bytes_of(facts.reason);
    for (const auto* text : {&facts.content_type, &facts.soap_action, &facts.location, &facts.host, &facts.connection,
                             &facts.user_agent, &facts.server, &facts.retry_after})
        bytes += bytes_of(*text);
    bytes += bytes_of(facts.authorization) + bytes_of(facts.authentication_info);
    for (const AuthField& challenge : facts.challenges) bytes += bytes_of(challenge);
    for (const SetCookie& cookie : facts.set_cookies)
        bytes += sizeof cookie + bytes_of(cookie.name) + bytes_of(cookie.value) + bytes_of(cookie.path);
    for (const SentCookie& cookie : facts.cookies)
        bytes += sizeof cookie + bytes_of(cookie.name) + bytes_of(cookie.value);
    return bytes;
}

/// Of what does not lie in the Message itself.
std::size_t bytes_beside(const Message& message) {
    std::size_t bytes = bytes_of(*message.http);
    for (const CwmpMessage& envelope : message.envelopes) {
        if (envelope.lists != nullptr) bytes += envelope.lists->bytes();
        // As they will be when the session is finished.
        if (envelope.packed_lists != nullptr) bytes += envelope.packed_lists->unpacked_bytes();
    }
    return bytes;
}

}  // namespace

std::size_t bytes_of(const DecodedExchange& exchange) {
    std::size_t bytes = 0;
    for (const std::optional<Message>* half : {&exchange.request, &exchange.response}) {
        if (*half) bytes += sizeof(Message) + sizeof(HttpFacts) + bytes_beside(**half);
    }
    return bytes;
}

std::size_t weight_of(const DecodedExchange& exchange) {
    std::size_t bytes = 0;
    for (const std::optional<Message>* half : {&exchange.request, &exchange.response}) {
        if (*half) bytes += bytes_beside(**half);
    }
    return 1 + bytes / bytes_of_exchange;
}

}  // namespace cwmpscope
