// The functions of the rows of http_rules.h about where messages and connections end: lengths, chunks, bodies that must
// not be there, pipelining, and who closes when.
#include "decoder/rules/ending.h"
#include "decoder/rules/http_rules.h"
#include "decoder/rules/wording.h"

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

bool closed_by_server(const Session& session, StreamIndex stream) {
    const auto ending = ending_of(session, stream);
    return ending && ending->by == HttpRole::server;
}

/// The note has the line that is no chunk size, or the reader's words for what else is wrong.
bool is_in_words(const HttpNote& bad) {
    const std::string_view text = bad.text;
    return text.starts_with("a chunk header that ") || text.starts_with("chunk data that ") ||
           text == "no empty line after the last chunk";
}

}  // namespace

Verdict status_204_has_no_body(const MessageSubject& subject) {
    const Message& message = subject.message;
    if (message.is_request || message.http->status != 204) return pass();
    if (http_note(message, HttpNoteKind::body_on_bodyless_status) == nullptr) return pass();
    return violated("a 204 response is followed by bytes that begin no message: suspected body", message);
}

Verdict status_204_has_no_content_length(const MessageSubject& subject) {
    const std::uint64_t* length = subject.message.http->content_length.get_if();
    if (subject.message.is_request || subject.message.http->status != 204 || length == nullptr) return pass();
    return violated(fmt::format("a 204 response has Content-Length {}", *length), subject.message);
}

Verdict status_204_has_no_content_type(const MessageSubject& subject) {
    const std::string* type = subject.message.http->content_type.get_if();
    if (subject.message.is_request || subject.message.http->status != 204 || type == nullptr) return pass();
    return violated(fmt::format("a 204 response has Content-Type {}", shortened(*type)), subject.message);
}

Verdict no_pipelining(const ExchangeSubject& subject) {
    const Message* request = subject.request();
    if (request == nullptr || !subject.exchange.pipelined) return pass();
    return violated(fmt::format("{} was sent before the response to the request before it", label(*request)), *request);
}

Verdict content_length_fits(const MessageSubject& subject) {
    if (http_note(subject.message, HttpNoteKind::extra_bytes_after_body) == nullptr) return pass();
    const std::uint64_t* length = subject.message.http->content_length.get_if();
    return violated(length == nullptr
                        ? fmt::format("{}: bytes that begin no message follow the body", label(subject.message))
                        : fmt::format("{}: Content-Length {} is suspected too small, more bytes follow",
                                      label(subject.message), *length),
                    subject.message);
}

Verdict content_lengths_agree(const MessageSubject& subject) {
    if (http_note(subject.message, HttpNoteKind::conflicting_content_length) == nullptr) return pass();
    return violated(fmt::format("{} has Content-Length fields with different values: suspected framing fault",
                                label(subject.message)),
                    subject.message);
}

Verdict one_kind_of_framing(const MessageSubject& subject) {
    if (http_note(subject.message, HttpNoteKind::content_length_and_transfer_encoding) == nullptr) return pass();
    return violated(fmt::format("{} has both Transfer-Encoding and Content-Length", label(subject.message)),
                    subject.message);
}

Verdict chunks_are_well_formed(const MessageSubject& subject) {
    const HttpNote* bad = http_note(subject.message, HttpNoteKind::bad_chunk);
    if (bad == nullptr) return pass();
    if (is_in_words(*bad))
        return violated(fmt::format("{}: suspected wrong chunks, {}", label(subject.message), bad->text),
                        subject.message);
    return violated(fmt::format("{}: suspected wrong chunk size, found \"{}\" where one should stand",
                                label(subject.message), shortened(bad->text, 30)),
                    subject.message);
}

Verdict no_chunks_in_http_1_0(const MessageSubject& subject) {
    if (!subject.message.http->chunked || subject.message.http->version != "HTTP/1.0") return pass();
    return violated(
        fmt::format("{} is chunked although it is HTTP/1.0: suspected to be misread", label(subject.message)),
        subject.message);
}

Verdict response_announces_its_length(const MessageSubject& subject) {
    const Message& message = subject.message;
    if (message.is_request || !message.is_soap || http_note(message, HttpNoteKind::close_delimited) == nullptr)
        return pass();
    return violated(
        fmt::format("{} has neither Content-Length nor chunks: it ends with the connection", label(message)), message);
}

Verdict no_expect_continue(const MessageSubject& subject) {
    if (!subject.message.http->expect_continue) return pass();
    return violated(fmt::format("{} waits for 100 Continue before its body", label(subject.message)), subject.message);
}

Verdict cpe_does_not_ask_to_close(const ExchangeSubject& subject) {
    const Message* request = subject.request();
    const Message* response = subject.response();
    if (request == nullptr || response == nullptr || !request->http->connection_close) return pass();
    if (subject.exchange.response == subject.session.final_message || response->http->status >= 400) return pass();
    // An empty response that ends nothing by the rules is treated as an end by many.
    if (response->kind == MessageKind::empty) return pass();
    return violated(fmt::format("{} says Connection: close, but the session goes on", label(*request)), *request);
}

Verdict acs_keeps_connection(const SessionSubject& subject) {
    const Session& session = subject.session;
    constexpr std::size_t telling = 3;
    std::size_t responses = 0, closing = 0;
    std::set<StreamIndex> streams;
    const Message* first = nullptr;
    for (const Exchange& exchange : session.exchanges) {
        if (!exchange.response || *exchange.response >= session.messages.size()) continue;
        const Message& response = *session.messages[*exchange.response];
        const Message* request = exchange.request ? session.messages[*exchange.request].get() : nullptr;
        if (request != nullptr && request->http->connection_close) return pass();
        ++responses;
        streams.insert(exchange.stream);
        if (!response.http->connection_close && !closed_by_server(session, exchange.stream)) continue;
        ++closing;
        if (first == nullptr) first = &response;
    }
    if (responses < telling || streams.size() != responses || closing + 1 < responses) return pass();
    return violated(fmt::format("the ACS closes the connection after each of {} responses", responses), *first);
}

}  // namespace cwmpscope::rules
