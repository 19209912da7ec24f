#include "tests/capture/http_conversation.h"
#include "tests/fuzz/checked_listener.h"
#include "tests/fuzz/script.h"

#include <algorithm>
#include <string>

namespace cwmpscope::fuzz {

namespace {

using http_test::Conversation;

std::string first_line_of_difference(const std::string& a, const std::string& b) {
    const auto at = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    const std::size_t begin = a.rfind('\n', static_cast<std::size_t>(at)) + 1;
    std::string text = "\n- " + a.substr(begin, 300) + "\n+ " + (begin < b.size() ? b.substr(begin, 300) : "");
    std::replace(text.begin(), text.end(), '\0', '.');  // what() ends at a zero
    return text;
}

void check(const http_test::Result& result) {
    for (const HttpMessage& message : result.messages) check_message(message);
    promise(result.closed_calls == 1, "a connection closes once");
}

/// A head for the body that follows, so that mutations need not find its framing; none for some kinds.
std::string head_of_kind(unsigned kind, std::uint16_t length) {
    switch (kind % 8) {
        case 0:
            return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n";
        case 1:
            return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        case 2:
            return "HTTP/1.1 200 OK\r\n\r\n";
        case 3:
            return "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n";
        case 4:
            return "HTTP/1.0 200 OK\r\nContent-Encoding: deflate\r\n\r\n";
        case 5:
            return "HTTP/1.1 100 Continue\r\n\r\n";
        default:
            return "";
    }
}

}  // namespace

/// Input: kinds of both heads (8 bits), how the connection begins and ends (8), the promised length (16), then packets:
/// sender and kind (8), length (8), bytes.
void http_body(Bytes input) {
    Script script(input);
    const unsigned kinds = script.take8(), how = script.take8();
    const std::uint16_t promised = script.take16();
    Conversation conversation;
    conversation.limits.http_body = 1U << 16U;
    conversation.limits.http_line = 512;
    conversation.limits.http_head = 2048;
    conversation.limits.http_headers = 20;
    conversation.limits.pipelined_requests = 4;
    conversation.limits.not_http_bytes = 256;
    if ((how & 1U) != 0) conversation.mid_stream();
    if ((how & 2U) != 0) conversation.client("POST /acs HTTP/1.1\r\nContent-Length: 2\r\n\r\nab");
    if (const std::string head = head_of_kind(kinds & 7U, promised); !head.empty()) conversation.server(head);
    if ((kinds & 8U) != 0) conversation.client("POST /acs HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
    // One packet that begins a connection without SYN decides who is the server; what is cut must not change that.
    while (!script.at_end()) {
        const unsigned what = script.take8(), length = script.take8();
        const HttpRole role = (what & 1U) != 0 ? HttpRole::client : HttpRole::server;
        if ((what & 0xf0U) == 0xf0U) {
            conversation.gap(role, (what & 2U) != 0 ? std::optional<std::uint64_t>() : length + 1U,
                             (what & 4U) != 0 ? GapReason::snap_length : GapReason::not_captured);
            if ((what & 2U) != 0) break;
            continue;
        }
        const Bytes bytes = script.take((what & 8U) != 0 ? length * 16U : length);
        conversation.packet(role, std::string(as_text(bytes)));
    }
    if ((how & 4U) != 0) conversation.fin();
    if ((how & 8U) != 0) conversation.reset((how & 16U) != 0 ? HttpRole::client : HttpRole::server);

    const http_test::Result whole = conversation.play();
    check(whole);
    const std::string expected = whole.everything();
    for (unsigned seed = 0; seed < 3; ++seed) {
        const http_test::Result cut =
            conversation.play(seed == 0 ? http_test::bytewise() : http_test::at_random(seed * 251 + promised));
        check(cut);
        const std::string found = cut.everything();
        promise(found == expected, "the same result however the bytes are cut" +
                                       first_line_of_difference(expected, found) + "\n" + whole.text() + cut.text());
    }
    if (kinds % 16 == 0 && (how & 3U) == 2U && !whole.messages.empty()) {
        // Content-Length: nothing but the promised bytes is the body.
        for (const HttpMessage& message : whole.messages) {
            if (message.framing != BodyFraming::content_length || !message.promised_length || !message.complete())
                continue;
            const bool broken_off = message.has_note(HttpNoteKind::truncated_body);
            promise(broken_off ? message.wire_body_length < *message.promised_length
                               : message.wire_body_length == *message.promised_length,
                    "a whole body has the promised length");
        }
    }
}

}  // namespace cwmpscope::fuzz
