#include "report/baseline.h"

#include "report/escape.h"
#include "report/message_label.h"
#include "report/time_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::string_view new_head =
    "# Findings that are accepted: cwmpscope check --baseline THIS-FILE does not fail on them.\n"
    "# One a line: rule | device | method | words, numbers left out. Lines with # are comments and stay with the line "
    "below.\n";
constexpr std::size_t shown_stale = 20;

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A sentence without what differs from capture to capture: numbers, and words of hexadecimal digits such as nonces.
std::string without_numbers(std::string_view text) {
    constexpr std::size_t long_word = 8;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_word(text[end])) ++end;
        const std::string_view word = text.substr(at, end - at);
        if (word.size() >= long_word && std::ranges::all_of(word, is_hex) && std::ranges::any_of(word, is_digit)) {
            out += 'N';
        } else {
            for (const char c : word) {
                if (!is_digit(c)) out += c;
                if (is_digit(c) && (out.empty() || out.back() != 'N')) out += 'N';
            }
        }
        if (end < text.size()) out += text[end++] == '|' ? '/' : text[end - 1];
        at = end;
    }
    return out;
}

std::string method_of(const SessionResult* result, const Finding& finding) {
    if (result == nullptr || !finding.message || *finding.message >= result->session->messages.size()) return "-";
    const Message& message = *result->session->messages[*finding.message];
    if (const CwmpMessage* envelope = message.cwmp()) return method_text(*envelope);
    return message.is_request ? message.http->method : std::to_string(message.http->status);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.back() == '\r' || text.back() == ' ')) text.remove_suffix(1);
    return text;
}

std::map<std::string_view, std::uint64_t> times_of(const std::vector<Finding>& findings) {
    std::map<std::string_view, std::uint64_t> times;
    for (const Finding& finding : findings) ++times[finding.rule->id];
    return times;
}

std::string counts_text(const std::vector<Finding>& findings) {
    const FindingCounts counts = count_findings(findings);
    std::string parts;
    const auto add = [&](std::uint64_t count, std::string_view word) {
        if (count > 0) parts += (parts.empty() ? "" : ", ") + counted(count, word);
    };
    add(counts.violations, "violation");
    add(counts.warnings, "warning");
    add(counts.notes, "note");
    return parts;
}

}  // namespace

std::string Baseline::entry_of(const CaptureReport& report, const Finding& finding) {
    const std::optional<SessionResult> result = report.find(finding.session);
    const DeviceId* device = result ? result->session->device.get_if() : nullptr;
    std::string name = device == nullptr ? "-" : visible(to_string(*device));
    std::ranges::replace(name, '|', '/');
    std::string method = visible(method_of(result ? &*result : nullptr, finding));
    std::ranges::replace(method, '|', '/');
    return fmt::format("{} | {} | {} | {}", finding.rule->id, name, method, without_numbers(visible(finding.text)));
}

std::variant<Baseline, Failure> Baseline::parse(std::string_view text, const std::string& file) {
    Baseline baseline;
    std::string comment;
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        if (line.empty()) {
            if (baseline.entries_.empty() && baseline.head_.empty()) baseline.head_ = std::exchange(comment, {});
        } else if (line.front() == '#') {
            comment += std::string(line) + "\n";
        } else if (std::ranges::count(line, '|') < 3) {
            return Failure{file, fmt::format("line {} is no entry: rule | device | method | words", number),
                           "lines that begin with # are comments; --update-baseline writes the file anew"};
        } else {
            baseline.entries_[std::string(line)] += std::exchange(comment, {});
        }
    }
    return baseline;
}

std::vector<std::string> Baseline::stale(const std::set<std::string>& found) const {
    std::vector<std::string> all;
    for (const auto& [entry, comment] : entries_) {
        if (!found.contains(entry)) all.push_back(entry);
    }
    return all;
}

std::string Baseline::updated(const std::set<std::string>& found) const {
    std::string text = head_.empty() ? std::string(new_head) : head_;
    text += "\n";
    for (const std::string& entry : found) {
        const auto known = entries_.find(entry);
        if (known != entries_.end()) text += known->second;
        text += entry + "\n";
    }
    return text;
}

BaselineResult apply_baseline(CaptureReport& report, const Baseline& baseline, Severity least) {
    BaselineResult result;
    report.findings.keep([&](const Finding& finding) {
        if (finding.severity < least) return true;
        const auto [entry, is_new] = result.found.insert(Baseline::entry_of(report, finding));
        if (!baseline.accepts(*entry)) return true;
        result.accepted.push_back(finding);
        return false;
    });
    result.stale = baseline.stale(result.found);
    return result;
}

std::string baseline_line(const BaselineResult& result, const std::string& file) {
    std::string text;
    if (!result.accepted.empty()) {
        std::vector<std::string> rules;
        for (const auto& [rule, count] : times_of(result.accepted)) rules.push_back(fmt::format("{} {}×", rule, count));
        text = fmt::format("{} ({}), by {}", counts_text(result.accepted), fmt::join(rules, ", "), visible(file));
    }
    if (result.stale.empty()) return text;
    return text + fmt::format("{}{} of {} no longer found", text.empty() ? "" : "; ",
                              counted(result.stale.size(), "entry", "entries"),
                              visible(file) + (result.stale.size() == 1 ? " is" : " are"));
}

std::string baseline_text(const BaselineResult& result, const std::string& file) {
    std::string text;
    if (!result.accepted.empty()) {
        text += fmt::format("Accepted by {}: {}.\n", visible(file), counts_text(result.accepted));
        for (const auto& [rule, count] : times_of(result.accepted)) text += fmt::format("    {} {}×\n", rule, count);
    }
    if (result.stale.empty()) return text;
    text += fmt::format("{} of {} no longer found; --update-baseline leaves {} out:\n",
                        counted(result.stale.size(), "entry", "entries"),
                        visible(file) + (result.stale.size() == 1 ? " is" : " are"),
                        result.stale.size() == 1 ? "it" : "them");
    for (std::size_t i = 0; i < std::min(result.stale.size(), shown_stale); ++i)
        text += "    " + visible(result.stale[i]) + "\n";
    if (result.stale.size() > shown_stale) text += fmt::format("    and {} more\n", result.stale.size() - shown_stale);
    return text;
}

std::string baseline_json(const BaselineResult& result, const std::string& file) {
    const FindingCounts counts = count_findings(result.accepted);
    std::vector<std::string> stale;
    for (const std::string& entry : result.stale) stale.push_back(valid_utf8(entry));
    return nlohmann::ordered_json{
        {"type", "baseline"},
        {"file", valid_utf8(file)},
        {"accepted", {{"violation", counts.violations}, {"warning", counts.warnings}, {"note", counts.notes}}},
        {"stale", stale}}
        .dump();
}

}  // namespace cwmpscope
