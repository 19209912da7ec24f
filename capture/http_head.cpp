#include "capture/http_head.h"

#include "capture/http_start_line.h"

#include <algorithm>
#include <charconv>

namespace cwmpscope {

namespace {

constexpr std::size_t longest_note = 80;
constexpr std::size_t most_codings = 8;

HttpMessage::Span span_of(std::string_view whole, std::string_view part) {
    return {static_cast<std::uint32_t>(part.data() - whole.data()), static_cast<std::uint32_t>(part.size())};
}

void parse_response_line(HttpMessage& message, std::string_view head, std::string_view line) {
    const std::size_t space = line.find_first_of(" \t");
    message.version = span_of(head, line.substr(0, space));
    if (space == std::string_view::npos) return;
    std::string_view rest = line.substr(space);
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t')) rest.remove_prefix(1);
    const std::string_view code = rest.substr(0, 3);
    const bool is_code =
        code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!is_code || (rest.size() > 3 && rest[3] != ' ' && rest[3] != '\t')) return;
    message.status = (code[0] - '0') * 100 + (code[1] - '0') * 10 + (code[2] - '0');
    message.reason = span_of(head, trim_white_space(rest.substr(3)));
}

void parse_request_line(HttpMessage& message, std::string_view head, std::string_view line) {
    line = trim_white_space(line);
    if (field_names_equal(line.substr(0, 5),
                          "HTTP/")) {  // a client that sends a version where a request line belongs
        message.version = span_of(head, line.substr(0, line.find(' ')));
        return;
    }
    const std::size_t first = line.find_first_of(" \t");
    message.method = span_of(head, line.substr(0, first));
    if (first == std::string_view::npos) return;
    const std::size_t last = line.find_last_of(" \t");
    std::string_view target = line.substr(first);
    if (field_names_equal(line.substr(last + 1, 5), "HTTP/")) {
        message.version = span_of(head, line.substr(last + 1));
        target = line.substr(first, last - first);
    }
    target = trim_white_space(target);
    if (!target.empty()) message.target = span_of(head, target);
}

bool frames_the_body(std::string_view name) {
    return field_names_equal(name, "Content-Length") || field_names_equal(name, "Transfer-Encoding") ||
           field_names_equal(name, "Content-Encoding") || field_names_equal(name, "Connection");
}

void add_field(HttpMessage& message, std::string_view head, std::string_view line, const Limits& limits) {
    const std::uint64_t offset = message.stream_offset + static_cast<std::uint64_t>(line.data() - head.data());
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) {
        add_note(message, HttpNoteKind::header_without_colon, line, offset);
        return;
    }
    std::string_view name = line.substr(0, colon);
    if (!name.empty() && (name.back() == ' ' || name.back() == '\t')) {
        add_note(message, HttpNoteKind::header_space_before_colon, line, offset);
        while (!name.empty() && (name.back() == ' ' || name.back() == '\t')) name.remove_suffix(1);
    }
    if (message.headers.size() >= limits.http_headers) {
        add_note(message, HttpNoteKind::limit_reached, "more header fields than are kept", offset);
        message.head_complete = false;
        const bool room = message.headers.size() < limits.http_headers + 16;
        if (!room || !frames_the_body(name)) return;
    }
    const std::string_view value = line.substr(colon + 1);
    const std::string_view trimmed = trim_white_space(value);
    message.headers.push_back({span_of(head, name), span_of(head, trimmed.empty() ? value.substr(0, 0) : trimmed)});
}

/// Calls `each` with the items of a comma-separated list, trimmed, empty ones left out.
template <class Each>
void for_each_item(std::string_view list, Each each) {
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        const std::string_view item = trim_white_space(list.substr(0, comma));
        if (!item.empty()) each(item);
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
    }
}

std::string lower_case(std::string_view text) {
    std::string lowered(text);
    for (char& character : lowered) {
        if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
    }
    return lowered;
}

std::optional<std::uint64_t> parse_length(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || value > (1ULL << 62U))
        return std::nullopt;
    return value;
}

struct LengthFields {
    std::optional<std::uint64_t> length;
    bool any = false;
};

/// All Content-Length fields: the first valid value counts, what contradicts it is noted.
LengthFields read_lengths(HttpMessage& message) {
    LengthFields found;
    std::optional<std::string> first;  // a copy: notes may not refer to the buffer anyway
    for (const HttpMessage::Header& field : message.headers) {
        if (!field_names_equal(message.text(field.name), "Content-Length")) continue;
        const std::uint64_t offset = message.stream_offset + field.name.offset;
        const std::string value(message.text(field.value));
        found.any = true;
        if (trim_white_space(value).empty()) add_note(message, HttpNoteKind::bad_content_length, value, offset);
        for_each_item(value, [&](std::string_view item) {
            const std::optional<std::uint64_t> length = parse_length(item);
            if (!length) {
                add_note(message, HttpNoteKind::bad_content_length, value, offset);
            } else if (!found.length) {
                found.length = length;
            } else if (*found.length == *length) {
                add_note(message, HttpNoteKind::duplicate_content_length, value, offset);
            } else {
                add_note(message, HttpNoteKind::conflicting_content_length, value, offset);
            }
        });
    }
    return found;
}

std::vector<std::string> list_field(const HttpMessage& message, std::string_view name) {
    std::vector<std::string> items;
    for (const std::string_view value : message.header_values(name)) {
        for_each_item(value, [&](std::string_view item) {
            std::string coding = lower_case(trim_white_space(item.substr(0, item.find(';'))));
            if (coding != "identity" && items.size() < most_codings) items.push_back(std::move(coding));
        });
    }
    return items;
}

bool has_no_body(const HttpMessage& message, const ResponseContext& context) {
    if (message.is_request) return false;
    if (context.to_head || (context.to_connect && message.status / 100 == 2)) return true;
    return message.status / 100 == 1 || message.status == 204 || message.status == 304;
}

}  // namespace

void add_note(HttpMessage& message, HttpNoteKind kind, std::string_view text, std::uint64_t offset) {
    if (!message.has_note(kind)) message.notes.push_back({kind, std::string(text.substr(0, longest_note)), offset});
}

void parse_head(HttpMessage& message, bool has_start_line, const Limits& limits) {
    constexpr std::size_t usual_fields = 8;
    const std::string_view head = message.head();
    message.headers.reserve(usual_fields);
    std::size_t at = 0;
    bool first = has_start_line;
    bool after_field = false;
    while (at < head.size()) {
        const std::size_t end = head.find('\n', at);
        std::string_view line = head.substr(at, end == std::string_view::npos ? end : end - at);
        if (end == std::string_view::npos && !first) break;  // a head that was cut: half a line says nothing
        const std::size_t next = end == std::string_view::npos ? head.size() : end + 1;
        const std::uint64_t offset = message.stream_offset + at;
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        } else if (end != std::string_view::npos) {
            add_note(message, HttpNoteKind::bare_lf, line, offset);
        }
        at = next;
        if (first) {
            first = false;
            message.start_line = span_of(head, line);
            message.is_request ? parse_request_line(message, head, line) : parse_response_line(message, head, line);
        } else if (line.empty()) {
            break;
        } else if (line.front() == ' ' || line.front() == '\t') {
            add_note(message, HttpNoteKind::folded_header, line, offset);
            const std::string_view more = trim_white_space(line);
            if (after_field && !more.empty()) {
                HttpMessage::Span& value = message.headers.back().value;
                if (value.length == 0) {
                    value = span_of(head, more);
                } else {
                    value.length = static_cast<std::uint32_t>(more.data() + more.size() - head.data()) - value.offset;
                }
            }
        } else {
            const std::size_t fields = message.headers.size();
            add_field(message, head, line, limits);
            after_field = message.headers.size() > fields;
        }
    }
}

BodyPlan plan_body(HttpMessage& message, const ResponseContext& context) {
    BodyPlan plan;
    const LengthFields lengths = read_lengths(message);
    message.promised_length = lengths.length;
    const std::optional<std::string_view> transfer_field = message.header("Transfer-Encoding");
    std::vector<std::string> transfer = list_field(message, "Transfer-Encoding");
    plan.codings = list_field(message, "Content-Encoding");
    for (const std::string& coding : plan.codings) {
        message.content_encoding += message.content_encoding.empty() ? coding : ", " + coding;
    }
    if (!transfer.empty() && lengths.any) {  // identity, of RFC 2616, means none
        add_note(message, HttpNoteKind::content_length_and_transfer_encoding, *transfer_field, message.stream_offset);
    }
    if (has_no_body(message, context)) {
        plan.codings.clear();
        return plan;
    }
    bool chunked = false;
    for (std::size_t i = 0; i < transfer.size(); ++i) {
        if (transfer[i] == "chunked") {
            // Repeated or not last: a sender's mistake; it was meant once.
            if (chunked || i + 1 != transfer.size()) {
                add_note(message, HttpNoteKind::unknown_transfer_coding, *transfer_field, message.stream_offset);
            }
            chunked = true;
        } else if (transfer[i] == "gzip" || transfer[i] == "x-gzip" || transfer[i] == "deflate") {
            plan.codings.push_back(transfer[i]);
        } else {
            add_note(message, HttpNoteKind::unknown_transfer_coding, *transfer_field, message.stream_offset);
        }
    }
    if (chunked) {
        plan.framing = BodyFraming::chunked;
    } else if (lengths.length) {
        plan.framing = BodyFraming::content_length;
        plan.length = *lengths.length;
    } else if (!message.is_request) {
        plan.framing = BodyFraming::until_close;
    }
    message.framing = plan.framing;
    return plan;
}

}  // namespace cwmpscope
