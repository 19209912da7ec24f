// The same message may be written in many ways: texts as CDATA or by references, with comments between, laid out in
// lines, with other quotes and prefixes, numbers with signs and booleans as words. None of them may change what is
// found: each body of each transcript is written anew, and the findings stay the same.
#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/play.h"
#include "tests/support/sources.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

/// A tag, or the text of an element that holds nothing else.
struct Piece {
    std::string_view text;
    bool is_leaf = false;
    std::string_view name;  ///< of the element whose text it is, with its prefix
    std::string_view tag;   ///< its start tag
};

std::string_view name_in(std::string_view tag) {
    const std::string_view name = tag.substr(1);
    return name.substr(0, name.find_first_of(" \t\r\n/>"));
}

/// None where markup stands that this does not read: comments, CDATA, references.
std::optional<std::vector<Piece>> pieces_of(std::string_view xml) {
    std::vector<Piece> pieces;
    std::string_view before;  // the last tag
    while (!xml.empty()) {
        const bool is_tag = xml.front() == '<';
        const std::size_t end = is_tag ? xml.find('>') : std::min(xml.find('<'), xml.size());
        if (end == std::string_view::npos || xml.starts_with("<!")) return std::nullopt;
        const std::string_view text = xml.substr(0, is_tag ? end + 1 : end);
        if (text.find('&') != std::string_view::npos) return std::nullopt;
        xml.remove_prefix(text.size());
        const bool is_leaf = !is_tag && before.starts_with('<') && !before.ends_with("/>") &&
                             xml.starts_with(fmt::format("</{}>", name_in(before)));
        pieces.push_back({text, is_leaf, is_leaf ? name_in(before) : std::string_view{}, before});
        before = is_tag ? text : std::string_view{};
    }
    return pieces;
}

std::string by_reference(char c) {
    return fmt::format("&#x0000000{:X};", static_cast<unsigned>(static_cast<unsigned char>(c)));
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

std::string as_cdata(const Piece& piece) {
    return piece.is_leaf ? fmt::format("<![CDATA[{}]]>", piece.text) : std::string(piece.text);
}
std::string as_references(const Piece& piece) {
    if (!piece.is_leaf || !is_ascii(piece.text)) return std::string(piece.text);
    return by_reference(piece.text.front()) + std::string(piece.text.substr(1));
}
std::string with_comments(const Piece& piece) {
    if (!piece.is_leaf) return std::string(piece.text) + (piece.text.starts_with("</") ? "<!-- a & <b> -->" : "");
    const std::size_t half = is_ascii(piece.text) ? piece.text.size() / 2 : 0;
    return fmt::format("<!-- & -->{}<!-- <x> -->{}<!---->", piece.text.substr(0, half), piece.text.substr(half));
}
std::string on_own_lines(const Piece& piece) {
    return piece.is_leaf ? fmt::format("\n      {}\n    ", piece.text) : std::string(piece.text);
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}
bool is_typed(const Piece& piece, std::string_view type) {
    return piece.name == "Value" && piece.tag.find(fmt::format("xsi:type=\"xsd:{}\"", type)) != std::string_view::npos;
}
template <std::size_t Count>
bool is_one_of(std::string_view name, const std::array<std::string_view, Count>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string with_signs(const Piece& piece) {
    constexpr std::array<std::string_view, 10> numbers{"Status",   "MaxEnvelopes",   "RetryCount", "DelaySeconds",
                                                       "FileSize", "InstanceNumber", "FaultCode",  "Notification",
                                                       "State",    "WindowStart"};
    const bool is_numeric = is_one_of(piece.name, numbers) || is_typed(piece, "unsignedInt") || is_typed(piece, "int");
    return piece.is_leaf && is_numeric && is_number(piece.text) ? fmt::format(" +00{} ", piece.text)
                                                                : std::string(piece.text);
}
std::string as_words(const Piece& piece) {
    constexpr std::array<std::string_view, 5> booleans{"NextLevel", "Writable", "NotificationChange",
                                                       "AccessListChange", "IsDownload"};
    if (!piece.is_leaf || (!is_one_of(piece.name, booleans) && !is_typed(piece, "boolean")))
        return std::string(piece.text);
    return piece.text == "1"       ? " true "
           : piece.text == "0"     ? " false "
           : piece.text == "true"  ? " 1 "
           : piece.text == "false" ? " 0 "
                                   : std::string(piece.text);
}
std::string in_other_quotes(const Piece& piece) {
    std::string text(piece.text);
    const bool is_start = text.starts_with('<') && !text.starts_with("</") && !text.starts_with("<?");
    if (!is_start || text.find('\'') != std::string::npos) return text;
    std::replace(text.begin(), text.end(), '"', '\'');
    for (std::size_t at = text.find("' "); at != std::string::npos; at = text.find("' ", at + 1)) text[at + 1] = '\n';
    return text;
}

struct Way {
    std::string_view name;
    std::string (*write)(const Piece&);
};
constexpr Way ways[] = {
    {"CDATA", &as_cdata},   {"references", &as_references}, {"comments", &with_comments}, {"lines", &on_own_lines},
    {"signs", &with_signs}, {"words", &as_words},           {"quotes", &in_other_quotes},
};

/// The message with its body written that way; none where it is of another kind than this reads.
std::optional<std::string> rewritten(const std::string& message, const Way& way) {
    constexpr std::string_view length = "Content-Length: ";
    const std::size_t head_end = message.find("\r\n\r\n");
    const std::size_t place = message.find(length);
    if (head_end == std::string::npos || place > head_end || message.find("Content-Encoding:") < head_end)
        return std::nullopt;
    const std::string_view body = std::string_view(message).substr(head_end + 4);
    if (body.find("Envelope") == std::string_view::npos) return std::nullopt;
    const auto pieces = pieces_of(body);
    if (!pieces) return std::nullopt;
    std::string written;
    for (const Piece& piece : *pieces) written += way.write(piece);
    const std::size_t number = place + length.size();
    return message.substr(0, number) + std::to_string(written.size()) +
           message.substr(message.find("\r\n", number), head_end + 4 - message.find("\r\n", number)) + written;
}

std::vector<std::string> accusations(const Traffic& traffic, const AnalysisOptions& options) {
    std::vector<std::string> all;
    for (const Finding& finding : play(traffic, options, Height::messages).findings()) {
        if (finding.severity != Severity::note)
            all.push_back(fmt::format("session {}: {}", finding.session, finding.rule->id));
    }
    std::sort(all.begin(), all.end());
    return all;
}

/// Writes each body anew; what comes behind it in its stream moves. Returns how many there were.
std::size_t rewrite(Traffic& traffic, const Way& way) {
    std::map<std::pair<std::size_t, bool>, std::uint64_t> moved;  // by connection and direction, also backwards
    std::size_t count = 0;
    for (SentMessage& message : traffic.messages) {
        std::uint64_t& shift = moved[{message.connection, message.from_client}];
        message.stream_offset += shift;
        auto bytes = rewritten(message.bytes, way);
        if (!bytes) continue;
        shift += bytes->size() - message.bytes.size();
        message.bytes = std::move(*bytes);
        ++count;
    }
    return count;
}

bool covers_bodies(const Traffic& traffic) {
    return std::any_of(traffic.messages.begin(), traffic.messages.end(),
                       [](const SentMessage& message) { return message.bytes.find("auth-int") != std::string::npos; });
}

/// How many bodies were written anew.
std::size_t ask(const fs::path& path) {
    auto read = read_transcript(path);
    if (!std::holds_alternative<Transcript>(read)) return 0;
    const Transcript transcript = std::get<Transcript>(std::move(read));
    const auto made = make_traffic(transcript);
    if (!std::holds_alternative<Traffic>(made)) return 0;
    const Traffic& traffic = std::get<Traffic>(made);
    // A digest of the whole message would have to be computed anew.
    if (!why_not_at(transcript, traffic, Height::messages).empty() || covers_bodies(traffic)) return 0;
    const AnalysisOptions options = options_for(transcript);
    const std::vector<std::string> before = accusations(traffic, options);
    std::size_t count = 0;
    for (const Way& way : ways) {
        Traffic other = traffic;
        count += rewrite(other, way);
        INFO(fmt::format("{} in {}", way.name, path.filename().string()));
        CHECK(accusations(other, options) == before);
    }
    return count;
}

}  // namespace

TEST_CASE("how a message is written changes nothing of what is found in it", "[properties][rewritten]") {
    std::size_t bodies = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(CWMPSCOPE_SOURCE_DIR) / "tests/transcripts")) {
        if (entry.path().extension() == ".cwmp") bodies += ask(entry.path());
    }
    CHECK(bodies > 10'000);
}
