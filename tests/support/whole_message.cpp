#include "tests/support/whole_message.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <string>

namespace cwmpscope::test {

namespace {

using Span = HttpMessage::Span;

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

std::optional<std::uint64_t> number(std::string_view text, int base) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<std::string> without_chunks(std::string_view wire) {
    std::string body;
    while (true) {
        const std::size_t line = wire.find("\r\n");
        if (line == std::string_view::npos) return std::nullopt;
        const auto size = number(wire.substr(0, line), 16);
        if (!size || *size > wire.size() - line - 2) return std::nullopt;
        wire.remove_prefix(line + 2);
        body += wire.substr(0, *size);
        wire.remove_prefix(*size);
        if (!wire.starts_with("\r\n")) return std::nullopt;
        wire.remove_prefix(2);
        if (*size == 0) return wire.empty() ? std::optional(body) : std::nullopt;
    }
}

std::optional<std::string> inflated(const std::string& wire) {
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 32) != Z_OK) return std::nullopt;
    std::string body;
    std::array<char, 4096> piece{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(wire.data()));
    stream.avail_in = static_cast<uInt>(wire.size());
    int result = Z_OK;
    while (result == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        result = inflate(&stream, Z_NO_FLUSH);
        body.append(piece.data(), piece.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    return result == Z_STREAM_END ? std::optional(body) : std::nullopt;
}

bool read_start_line(HttpMessage& message, std::string_view line) {
    const auto span = [](std::size_t from, std::size_t to) {
        return Span{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)};
    };
    message.start_line = span(0, line.size());
    const std::size_t first = line.find(' ');
    if (first == std::string_view::npos) return false;
    if (message.is_request) {
        const std::size_t second = line.find(' ', first + 1);
        if (second == std::string_view::npos || !line.substr(second + 1).starts_with("HTTP/1.")) return false;
        message.method = span(0, first);
        message.target = span(first + 1, second);
        message.version = span(second + 1, line.size());
        return line.find(' ', second + 1) == std::string_view::npos;
    }
    if (!line.starts_with("HTTP/1.") || line.size() < first + 4) return false;
    const auto status = number(line.substr(first + 1, 3), 10);
    if (!status) return false;
    message.status = static_cast<int>(*status);
    message.version = span(0, first);
    message.reason = span(std::min(first + 5, line.size()), line.size());
    return true;
}

bool read_head(HttpMessage& message) {
    const std::string_view head = message.head();
    const std::size_t first = head.find("\r\n");
    if (!read_start_line(message, head.substr(0, first))) return false;
    for (std::size_t at = first + 2; at + 2 < head.size();) {
        const std::size_t end = head.find("\r\n", at);
        const std::string_view line = head.substr(at, end - at);
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || colon == 0 ||
            line.substr(0, colon).find_first_of(" \t\n") != std::string_view::npos) {
            return false;
        }
        std::size_t from = colon + 1, to = line.size();
        while (from < to && line[from] == ' ') ++from;
        while (to > from && line[to - 1] == ' ') --to;
        message.headers.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(colon)},
                                   {static_cast<std::uint32_t>(at + from), static_cast<std::uint32_t>(to - from)}});
        at = end + 2;
    }
    const std::string_view text = head.substr(0, head.size() - 2);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) return false;
    }
    return true;
}

}  // namespace

std::optional<HttpMessage> read_whole_message(std::string_view bytes, bool is_request) {
    const std::size_t blank = bytes.find("\r\n\r\n");
    if (blank == std::string_view::npos) return std::nullopt;
    HttpMessage message;
    message.is_request = is_request;
    message.head_length = blank + 4;
    message.buffer = bytes.substr(0, message.head_length);
    if (!read_head(message)) return std::nullopt;
    std::string body(bytes.substr(message.head_length));
    message.wire_body_length = body.size();
    std::size_t lengths = 0;
    for (const HttpMessage::Header& header : message.headers) {
        const std::string name = lower(message.text(header.name));
        const std::string value(message.text(header.value));
        if (name == "content-length") {
            if (++lengths > 1) return std::nullopt;
            message.promised_length = number(value, 10);
            if (!message.promised_length) return std::nullopt;
            message.framing = BodyFraming::content_length;
        } else if (name == "transfer-encoding") {
            if (value != "chunked") return std::nullopt;
            message.framing = BodyFraming::chunked;
        } else if (name == "content-encoding") {
            message.content_encoding = lower(value);
        }
    }
    const bool bodiless =
        message.status == 204 || message.status == 304 || (message.status >= 100 && message.status < 200);
    if (message.framing == BodyFraming::chunked) {
        if (lengths > 0 || bodiless) return std::nullopt;
        auto decoded = without_chunks(body);
        if (!decoded) return std::nullopt;
        body = std::move(*decoded);
    } else if (message.framing == BodyFraming::content_length) {
        if (bodiless || *message.promised_length != body.size()) return std::nullopt;
    } else if (!body.empty() || (!is_request && !bodiless)) {
        return std::nullopt;
    }
    if (!message.content_encoding.empty()) {
        if (message.content_encoding != "gzip" && message.content_encoding != "deflate") return std::nullopt;
        auto decoded = inflated(body);
        if (!decoded) return std::nullopt;
        body = std::move(*decoded);
    }
    message.buffer += body;
    return message;
}

}  // namespace cwmpscope::test
