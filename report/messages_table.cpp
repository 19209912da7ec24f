#include "report/messages_table.h"

#include "report/text_width.h"
#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t stream_width = 6, time_width = 12, body_width = 9, endpoint_width = 21;

std::size_t frame_columns(const TextStyle& look) {
    constexpr std::size_t numbers = 7;
    std::size_t names = 0;
    for (const std::string& file : look.frames.files) names = std::max(names, display_width(file) + 1);
    return names + numbers;
}

std::size_t time_columns(const TextStyle& look) {
    const bool date = look.time == TimeFormat::utc_date || look.time == TimeFormat::absolute_date;
    return date ? 23 : look.time == TimeFormat::epoch ? 17 : time_width;
}

}  // namespace

std::string messages_head(const TextStyle& look) {
    return bold(fmt::format("{}  {}  {}  {}     {}  {}  message", pad_left("frame", frame_columns(look)),
                            pad_left("stream", stream_width), pad_left("time", time_columns(look)),
                            pad_right("from", endpoint_width), pad_right("to", endpoint_width),
                            pad_left("body", body_width)),
                look) +
           "\n";
}

std::string message_line(const TcpConnectionInfo& info, const HttpMessage& message, std::string_view label,
                         Timestamp first, Timestamp previous, const Redaction& redaction, const TextStyle& look) {
    const Endpoint& from = message.is_request ? info.client : info.server;
    const Endpoint& to = message.is_request ? info.server : info.client;
    std::string words = redacted_urls(message.text(message.start_line), redaction);
    if (!label.empty()) words += " · " + std::string(label);
    if (!message.complete())
        words += " · ≀ " + std::string(word_of(message.incomplete == Incomplete::no ? Incomplete::capture_start
                                                                                    : message.incomplete));
    std::string line = fmt::format(
        "{}  {:>6}  {}  {}  {}  {}  {}  ", pad_left(look.frames.text(message.first.frame), frame_columns(look)),
        message.stream, pad_left(time_text(message.first.time, look.time, first, previous), time_columns(look)),
        pad_right(to_string(from), endpoint_width), in_charset("→", look), pad_right(to_string(to), endpoint_width),
        pad_left(message.body().empty() ? "-" : bytes_text(message.body().size()), body_width));
    const std::size_t used = display_width(line);
    words = in_charset(shown(words, look), look);
    line += look.width == 0
                ? words
                : elide_end(words, std::max<std::size_t>(look.width > used ? look.width - used : 0, 24), look.ascii);
    return line + "\n";
}

}  // namespace cwmpscope
