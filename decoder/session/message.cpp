#include "decoder/session/message.h"

#include "decoder/session/field_text.h"
#include "decoder/session/hash.h"
#include "decoder/session/http_facts.h"
#include "decoder/session/http_text.h"
#include "decoder/soap/lexical.h"
#include "decoder/soap/notes.h"
#include "decoder/soap/packed_lists.h"

#include <utility>

#include <fmt/format.h>

namespace cwmpscope {

namespace {

bool is_blank(char c) {
    return is_field_space(c) || c == '\r' || c == '\n';
}

bool begins_with_element(std::string_view body) {
    if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
    // UTF-16, in which every second byte of markup is zero.
    const bool marked = body.starts_with("\xFE\xFF") || body.starts_with("\xFF\xFE");
    const bool wide = marked || body.starts_with(std::string_view("\0<", 2));
    if (marked) body.remove_prefix(2);
    for (const char c : body) {
        if (!is_blank(c) && !(wide && c == '\0')) return c == '<';
    }
    return false;
}

/// A message that says "nothing more from me": no body, or one of blanks as pages made of templates have it, and
/// nothing in the start line that says something else.
bool is_empty(const HttpMessage& http) {
    const std::string_view body = http.body();
    if (!http.complete() || !std::all_of(body.begin(), body.end(), is_blank)) return false;
    // A body was announced, and the connection ended before its first byte.
    if (http.has_note(HttpNoteKind::truncated_body)) return false;
    if (!http.is_request) return http.status >= 200 && http.status < 300;
    const std::string_view method = http.text(http.method);
    return method.empty() || method == "POST";
}

bool asks_for_body_hash(const Observed<AuthField>& field) {
    const AuthField* found = field.get_if();
    const AuthParameter* qop = found == nullptr ? nullptr : found->find("qop");
    return qop != nullptr && equal_in_any_case(qop->value, "auth-int");
}

/// What a page says without its markup, shortened: "Invalid session".
std::string words_of_page(std::string_view page) {
    constexpr std::size_t read = 2000;
    constexpr std::size_t kept = 120;
    std::string words;
    bool in_tag = false;
    for (const char c : page.substr(0, read)) {
        if (words.size() >= kept) break;
        if (c == '<' || c == '>') in_tag = c == '<';
        const bool text = !in_tag && c != '>' && !is_field_space(c);
        if (text) {
            words += c;
        } else if (!words.empty() && words.back() != ' ') {
            words += ' ';
        }
    }
    return std::string(without_outer_space(words));
}

MessageKind kind_of(const HttpMessage& http, const BoxedList<CwmpMessage>& envelopes) {
    if (envelopes.empty()) return is_empty(http) ? MessageKind::empty : MessageKind::http;
    switch (envelopes.front().kind) {
        case CwmpKind::request:
            return MessageKind::request;
        case CwmpKind::response:
            return MessageKind::response;
        case CwmpKind::fault:
            return MessageKind::fault;
    }
    return MessageKind::http;
}

BodyFacts only_encoding(std::string encoding) {
    BodyFacts facts;
    facts.xml_encoding = std::move(encoding);
    return facts;
}

/// Nearly all bodies have nothing to tell but that: they share it.
Boxed<BodyFacts> body_in(std::string encoding) {
    static const Boxed<BodyFacts> utf8(only_encoding("UTF-8")), utf8_in_small(only_encoding("utf-8"));
    if (encoding == utf8->xml_encoding) return utf8;
    if (encoding == utf8_in_small->xml_encoding) return utf8_in_small;
    return only_encoding(std::move(encoding));
}

bool is_utf8(std::string_view encoding) {
    return encoding.empty() || equal_in_any_case(encoding, "utf-8") || equal_in_any_case(encoding, "utf8");
}

/// XML 1.0, 4.3.3: where neither the declaration nor the transport says otherwise, the text is UTF-8.
void note_what_is_no_utf8(const HttpFacts& http, std::string_view body, SoapBody& soap) {
    SoapNotes notes(soap.notes);
    if (!soap.is_soap || !notes.has(SoapNoteKind::unescaped_character) || !is_utf8(soap.encoding)) return;
    const std::string* type = http.content_type.get_if();
    if (type != nullptr && !is_utf8(charset_of(*type))) return;
    const std::size_t wrong = find_not_utf8(body);
    if (wrong == body.size()) return;
    notes.add(SoapNoteKind::control_character,
              fmt::format("byte 0x{:02X} at {} is no UTF-8", static_cast<unsigned char>(body[wrong]), wrong),
              static_cast<std::uint32_t>(wrong));
}

}  // namespace

Message decode_message(const HttpMessage& http, const SoapLimits& limits) {
    Message message;
    message.stream = http.stream;
    message.first = http.first;
    message.last = http.last;
    message.stream_offset = http.stream_offset;
    message.stream_end = http.stream_end;
    message.is_request = http.is_request;
    message.from = http.is_request ? Side::cpe : Side::acs;
    message.head_complete = http.head_complete;
    message.incomplete = http.incomplete;
    message.http = http_facts(http);

    const std::string_view body = http.body();
    message.body_length = body.size();
    message.has_body_element = begins_with_element(body);
    SoapBody soap = decode_soap(body, http.complete(), limits);
    if (http.complete()) note_what_is_no_utf8(*message.http, body, soap);
    message.is_soap = soap.is_soap;
    if (!soap.encoding.empty()) message.body = body_in(std::move(soap.encoding));
    if (!http.is_request && http.status >= 400 && !soap.is_soap) message.body->error_text = words_of_page(body);
    // The hash is about the content as it was sent; of a coded one only the decoded bytes are left.
    if (http.complete() && http.content_encoding.empty() &&
        (asks_for_body_hash(message.http->authorization) || asks_for_body_hash(message.http->authentication_info))) {
        message.body->md5 = md5_hex(body);
        message.body->sha256 = sha256_hex(body);
    }
    message.envelopes = std::move(soap.messages);
    message.soap_notes = std::move(soap.notes);
    message.kind = kind_of(http, message.envelopes);

    if (http.head_complete) message.coverage |= Need::head;
    if (http.complete()) message.coverage |= Need::body;
    if (http.complete() && soap.is_soap && soap.parsed_whole) message.coverage |= Need::xml;
    return message;
}

void unpack_lists(Message& message) {
    for (std::size_t i = 0; i < message.envelopes.size(); ++i) {
        // Only to look at them must not make envelopes its own that it shares.
        if (std::as_const(message.envelopes)[i].packed_lists != nullptr) unpack_lists(message.envelopes[i]);
    }
}

}  // namespace cwmpscope
