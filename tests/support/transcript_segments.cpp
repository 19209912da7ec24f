#include "tests/support/transcript_segments.h"

#include "tests/support/transcript_literals.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace cwmpscope::test {

namespace {

[[noreturn]] void fail(const Transcript& transcript, int line, std::string text) {
    throw TranscriptError{transcript.file, line, std::move(text)};
}

/// Zero for anything else than a number.
std::size_t positive(const char* begin, const char* end) {
    std::size_t value = 0;
    std::from_chars(begin, end, value);
    return value;
}

}  // namespace

std::uint64_t number_of(const Transcript& transcript, const WireVerb& verb, std::size_t index,
                        std::uint64_t otherwise) {
    if (index >= verb.arguments.size()) return otherwise;
    const std::string& text = verb.arguments[index];
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        fail(transcript, verb.line, fmt::format("{} needs a number instead of \"{}\"", verb.verb, text));
    }
    return value;
}

TranscriptGap gap_of(const Transcript& transcript, const WireVerb& verb) {
    TranscriptGap gap;
    gap.whole_segment = true;
    for (std::size_t i = 0; i < verb.arguments.size(); ++i) {
        const std::string& word = verb.arguments[i];
        if (word == "cpe")
            gap.who = Who::cpe;
        else if (word == "acs")
            gap.who = Who::acs;
        else if (word == "file")
            gap.who = Who::file;
        else {
            gap.left = number_of(transcript, verb, i, 0);
            gap.whole_segment = false;
        }
    }
    return gap;
}

bool take_gap(std::optional<TranscriptGap>& gap, Who sender, std::size_t length) {
    if (!gap || !gap->concerns(sender)) return false;
    if (gap->whole_segment) {
        gap.reset();
        return true;
    }
    if (gap->left == 0) return false;
    gap->left -= std::min<std::uint64_t>(gap->left, length);
    if (gap->left == 0) gap.reset();
    return true;
}

std::optional<Duration> duration_of(const Transcript& transcript, const MessageLine& line) {
    const std::string* text = line.find("takes");
    if (text == nullptr) return std::nullopt;
    const auto read = duration(*text);
    if (!read) fail(transcript, line.line, fmt::format("takes={} is no time such as 90ms", *text));
    return read;
}

std::vector<std::size_t> segment_sizes(const Transcript& transcript, const MessageLine& line, std::size_t length,
                                       std::size_t most, const std::optional<TranscriptGap>& gap) {
    if (const std::string* given = line.find("mss")) {
        most = positive(given->data(), given->data() + given->size());
        if (most == 0 || most > 60000) fail(transcript, line.line, "mss is a number of bytes from 1 to 60000");
    }
    std::vector<std::size_t> sizes;
    std::size_t left = length;
    const std::string split = line.get("split");
    for (std::size_t at = 0; at < split.size() && left > 0;) {
        const std::size_t comma = std::min(split.find(',', at), split.size());
        const std::size_t value = positive(split.data() + at, split.data() + comma);
        if (value == 0) fail(transcript, line.line, "split is a list of segment sizes such as split=1,700,3");
        sizes.push_back(std::min(value, left));
        left -= sizes.back();
        at = comma + 1;
    }
    if (gap && !gap->whole_segment && gap->concerns(line.who) && split.empty()) {
        std::size_t lost = std::min<std::size_t>(gap->left, left);
        left -= lost;
        for (; lost > 0; lost -= sizes.back()) sizes.push_back(std::min(lost, most));
    }
    for (; left > 0; left -= sizes.back()) sizes.push_back(std::min(left, most));
    return sizes;
}

}  // namespace cwmpscope::test
