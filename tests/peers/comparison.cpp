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
    const auto circumstance = [&](const PeerMessage& mine) -> std::string {
        if (!mine.complete) return "incomplete";
        return mine.stream && ours.streams_with_holes.contains(*mine.stream) ? "hole" : "";
    };
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        const PeerMessage& other = theirs[i];
        const std::uint64_t at = other.frame == 0 ? other.shown : other.frame;
        if (partner[i] == none) {
            const bool hole = other.stream && ours.streams_with_holes.contains(*other.stream);
            const std::string why = !ours.failure.empty() ? "unreadable" : hole ? "hole" : "";
            found.push_back({"theirs only", at, why, described(other)});
            continue;
        }
        const PeerMessage& mine = ours.messages[partner[i]];
        const std::string both = fmt::format("ours: {}; theirs: {}", described(mine), described(other));
        if (!same_body(mine, other) && !also_right(mine, other)) {
            found.push_back({"body", at, circumstance(mine), both});
        }
        if (!mine.complete) found.push_back({"not whole", at, mine.reason, both});
        if (other.frame != 0 && mine.frame != other.frame) found.push_back({"frame", at, circumstance(mine), both});
        if (other.last_frame != 0 && mine.last_frame != other.last_frame) {
            found.push_back({"last frame", at, circumstance(mine), both});
        }
    }
    for (std::size_t j = 0; j < ours.messages.size(); ++j) {
        const PeerMessage& mine = ours.messages[j];
        if (!taken[j]) found.push_back({"ours only", mine.frame, circumstance(mine), described(mine)});
    }
    return found;
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

/// Where: "any", a circumstance, or frames with commas between them.
bool Explanations::fits(const Row& row, const Difference& difference) {
    if (row.what != difference.what) return false;
    if (row.where == "any" || row.where == difference.circumstance) return true;
    return ("," + row.where + ",").find(fmt::format(",{},", difference.frame)) != std::string::npos;
}

bool Explanations::explains(const std::string& capture, const Difference& difference) {
    for (Row& row : rows_) {
        if ((row.capture != "*" && row.capture != capture) || !fits(row, difference)) continue;
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
