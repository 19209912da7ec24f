#include "tests/peers/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <string_view>

namespace cwmpscope::peers {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r' || text.back() == '\n')) text.remove_suffix(1);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    return text;
}

/// Tables of ground truth hold the method or the status only.
bool same_start_line(const PeerMessage& ours, const PeerMessage& theirs) {
    const std::string_view mine = trimmed(ours.start_line), other = trimmed(theirs.start_line);
    constexpr std::string_view cut = "[truncated]";  // so tshark shows a long one
    if (mine == other || (other.starts_with(cut) && mine.starts_with(other.substr(cut.size())))) return true;
    if (other.find(' ') != std::string_view::npos) return false;
    if (theirs.is_request) return mine.starts_with(std::string(other) + " ");
    return mine.starts_with("HTTP/") &&
           mine.substr(std::min<std::size_t>(8, mine.size())).starts_with(" " + std::string(other));
}

bool same_body(const PeerMessage& ours, const PeerMessage& theirs) {
    if (theirs.body_sha256.empty()) return !theirs.body_length || ours.body_length == theirs.body_length;
    return ours.body_sha256 == theirs.body_sha256;
}

bool also_right(const PeerMessage& ours, const PeerMessage& theirs) {
    return std::find(theirs.other_bodies.begin(), theirs.other_bodies.end(), ours.body_sha256) !=
           theirs.other_bodies.end();
}

bool same_frame(const PeerMessage& ours, const PeerMessage& theirs) {
    return theirs.frame == 0 ? ours.last_frame == theirs.shown : ours.frame == theirs.frame;
}

std::uint64_t distance(const PeerMessage& ours, const PeerMessage& theirs) {
    const std::uint64_t mine = theirs.frame == 0 ? ours.last_frame : ours.frame;
    const std::uint64_t other = theirs.frame == 0 ? theirs.shown : theirs.frame;
    return mine > other ? mine - other : other - mine;
}

std::string described(const PeerMessage& message) {
    return fmt::format("'{}' frames {}..{} stream {} body {}", trimmed(message.start_line), message.frame,
                       message.last_frame, message.stream ? std::to_string(*message.stream) : "?",
                       message.body_length ? std::to_string(*message.body_length) : "?");
}

/// Where they see a message that we do not: ours before it on the same connection.
PeerMessage last_before(const OurMessages& ours, const PeerMessage& other, std::uint64_t frame) {
    PeerMessage last;
    for (const PeerMessage& mine : ours.messages) {
        if (other.stream && mine.stream == other.stream && mine.frame <= frame && mine.frame >= last.frame) last = mine;
    }
    last.marks.clear();
    return last;
}

/// A row about a capture is about its variants, too: packets in other order, and lost.
bool is_variant(std::string_view capture, std::string_view row) {
    return capture.starts_with(std::string(row) + " reordered") || capture.starts_with(std::string(row) + " lossy");
}

}  // namespace

std::vector<Difference> compare(const OurMessages& ours, const std::vector<PeerMessage>& theirs) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> partner(theirs.size(), none);
    std::vector<bool> taken(ours.messages.size(), false);
    using Condition = std::function<bool(const PeerMessage&, const PeerMessage&)>;
    const std::array<Condition, 4> conditions{
        [](const PeerMessage& a, const PeerMessage& b) { return same_frame(a, b) && same_body(a, b); },
        [](const PeerMessage& a, const PeerMessage& b) { return same_body(a, b); },
        [](const PeerMessage& a, const PeerMessage& b) { return same_frame(a, b); },
        [](const PeerMessage&, const PeerMessage&) { return true; }};
    for (const Condition& fits : conditions) {
        for (std::size_t i = 0; i < theirs.size(); ++i) {
            if (partner[i] != none) continue;
            for (std::size_t j = 0; j < ours.messages.size(); ++j) {
                const PeerMessage& mine = ours.messages[j];
                const bool possible = !taken[j] && mine.is_request == theirs[i].is_request &&
                                      (!theirs[i].stream || mine.stream == theirs[i].stream) &&
                                      same_start_line(mine, theirs[i]) && fits(mine, theirs[i]);
                if (!possible) continue;
                if (partner[i] == none || distance(mine, theirs[i]) < distance(ours.messages[partner[i]], theirs[i])) {
                    partner[i] = j;
                }
            }
            if (partner[i] != none) taken[partner[i]] = true;
        }
    }

    std::vector<Difference> found;
    const auto add = [&](std::string what, std::uint64_t frame, std::string circumstance, const PeerMessage& mine,
                         std::string text) {
        found.push_back({std::move(what), frame, std::move(circumstance), mine, std::move(text)});
    };
    const auto circumstance = [&](const PeerMessage& mine) -> std::string {
        if (!mine.complete) return "incomplete";
        return mine.stream && ours.streams_with_holes.contains(*mine.stream) ? "hole" : "";
    };
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        const PeerMessage& other = theirs[i];
        const std::uint64_t at = other.frame == 0 ? other.shown : other.frame;
        if (partner[i] == none) {
            const bool hole = other.stream && ours.streams_with_holes.contains(*other.stream);
            const bool bare = other.is_request && other.start_line.find(" HTTP/") == std::string::npos;
            const std::string why = !ours.failure.empty() ? "unreadable" : hole ? "hole" : bare ? "http-0.9" : "";
            add("theirs only", at, why, last_before(ours, other, at), described(other));
            continue;
        }
        const PeerMessage& mine = ours.messages[partner[i]];
        const std::string both = fmt::format("ours: {}; theirs: {}", described(mine), described(other));
        const bool same = same_body(mine, other) || also_right(mine, other);
        if (!same) add("body", at, circumstance(mine), mine, both);
        if (!mine.complete) add("not whole", at, mine.reason, mine, both);
        if (!same) continue;
        if (other.frame != 0 && mine.frame != other.frame) add("frame", at, circumstance(mine), mine, both);
        const bool same_end = mine.last_frame == other.last_frame || mine.last_frame == other.or_last_frame;
        if (other.last_frame != 0 && !same_end) {
            add("last frame", at, circumstance(mine), mine, both);
        }
    }
    for (std::size_t j = 0; j < ours.messages.size(); ++j) {
        const PeerMessage& mine = ours.messages[j];
        if (!taken[j]) add("ours only", mine.frame, circumstance(mine), mine, described(mine));
    }
    return found;
}

bool is_as_recorded(const Difference& difference, const OurMessages& recorded) {
    const PeerMessage& mine = difference.ours;
    if (difference.what != "ours only" && difference.what != "body") return false;
    return std::any_of(recorded.messages.begin(), recorded.messages.end(), [&](const PeerMessage& message) {
        return message.is_request == mine.is_request && message.start_line == mine.start_line &&
               message.body_sha256 == mine.body_sha256 && message.complete == mine.complete;
    });
}

Explanations::Explanations(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::string line;
    while (std::getline(file, line)) {
        const std::string_view text = trimmed(line);
        if (text.empty() || text.front() == '#') continue;
        std::vector<std::string> cells;
        for (std::size_t at = 0;;) {
            const std::size_t bar = text.find(" | ", at);
            cells.emplace_back(trimmed(text.substr(at, bar == std::string_view::npos ? bar : bar - at)));
            if (bar == std::string_view::npos) break;
            at = bar + 3;
        }
        if (cells.size() != 5 ||
            std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); })) {
            mistakes_.push_back(line);
        } else {
            rows_.push_back({cells[0], cells[1], cells[2], cells[3], std::string(text)});
        }
    }
    if (rows_.empty()) mistakes_.push_back(path.string() + " holds no row");
}

/// Where: "any", a circumstance, a mark, the target of a request; or frames with commas between them, which are those
/// of one capture and not of its variants.
bool Explanations::fits(const Row& row, const std::string& capture, const Difference& difference) {
    if (row.what != difference.what) return false;
    const bool same = row.capture == "*" || row.capture == capture;
    const bool is_frames = row.where.find_first_not_of("0123456789,") == std::string::npos;
    if (is_frames)
        return same && ("," + row.where + ",").find(fmt::format(",{},", difference.frame)) != std::string::npos;
    if (!same && !is_variant(capture, row.capture)) return false;
    return row.where == "any" || row.where == difference.circumstance || row.where == difference.ours.target ||
           difference.ours.marks.contains(row.where);
}

bool Explanations::explains(const std::string& capture, const Difference& difference) {
    for (Row& row : rows_) {
        if (!fits(row, capture, difference)) continue;
        row.used = true;
        return true;
    }
    return false;
}

std::vector<std::string> Explanations::idle(const std::set<std::string>& captures) const {
    std::vector<std::string> lines;
    for (const Row& row : rows_) {
        const bool debt = row.right == "tshark";
        if (!row.used && !debt && captures.contains(row.capture)) lines.push_back(row.line);
    }
    return lines;
}

}  // namespace cwmpscope::peers
