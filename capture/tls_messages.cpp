#include "capture/tls_messages.h"

#include "capture/tls_handshake.h"

#include <algorithm>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t message_head = 4;

std::size_t body_length(Bytes message) {
    return message[1] * std::size_t{65536} + message[2] * std::size_t{256} + message[3];
}

}  // namespace

bool is_handshake_message(Bytes content) {
    if (content.size() < message_head) return false;
    return content[0] <= tls_handshake::certificate_status && body_length(content) <= 65536 && content[0] != 3;
}

std::size_t TlsMessages::push(Bytes content, std::size_t longest, Take take) {
    if (unknown_ && !is_handshake_message(content)) return 0;
    unknown_ = false;
    std::size_t too_long = 0;
    while (!content.empty()) {
        if (skip_ > 0) {
            const std::size_t skipped = std::min(skip_, content.size());
            skip_ -= skipped;
            content = content.subspan(skipped);
            continue;
        }
        // A message that lies wholly in the record is not copied.
        const bool continues = !begun_.empty();
        if (continues) {
            begun_.insert(begun_.end(), content.begin(), content.end());
            content = {};
        }
        std::vector<std::uint8_t> joined;
        joined.swap(begun_);
        const Bytes rest =
            take_whole(continues ? Bytes(joined) : std::exchange(content, Bytes()), longest, too_long, take);
        begun_.assign(rest.begin(), rest.end());
    }
    return too_long;
}

/// What is left is the beginning of a message.
Bytes TlsMessages::take_whole(Bytes rest, std::size_t longest, std::size_t& too_long, Take take) {
    while (rest.size() >= message_head) {
        const std::size_t length = body_length(rest);
        if (length > longest) {
            ++too_long;
            const std::size_t here = std::min(length + message_head, rest.size());
            skip_ = length + message_head - here;
            rest = rest.subspan(here);
            continue;
        }
        if (rest.size() < message_head + length) break;
        take(rest[0], rest.subspan(message_head, length));
        rest = rest.subspan(message_head + length);
    }
    return rest;
}

void TlsMessages::lose(bool unknown) {
    begun_.clear();
    skip_ = 0;
    unknown_ = unknown;
}

}  // namespace cwmpscope
