#include "cli/options.h"

#include "decoder/rules/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string_view>
#include <thread>

namespace cwmpscope {

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::optional<std::uint32_t> number(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// The rule's id that shares the longest part with `text`, for a hint.
std::string nearest_rule(std::string_view text) {
    std::string_view best;
    std::size_t most = 3;
    for (const Rule& rule : all_rules()) {
        std::size_t same = 0;
        while (same < std::min(text.size(), rule.id.size()) && text[same] == rule.id[same]) ++same;
        if (rule.id.find(text) != std::string_view::npos) same = std::max(same, text.size());
        if (same > most) best = rule.id, most = same;
    }
    return std::string(best);
}

std::optional<Credentials> pair_of(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    return Credentials{std::string(line.substr(0, colon)), std::string(line.substr(colon + 1))};
}

}  // namespace

bool SessionSelection::contains(std::uint32_t wanted) const {
    return ranges.empty() || std::any_of(ranges.begin(), ranges.end(), [&](const auto& range) {
               return range.first <= wanted && wanted <= range.second;
           });
}

unsigned ProgramOptions::default_threads() {
    return std::thread::hardware_concurrency() > 1 ? 2 : 1;
}

TextStyle ProgramOptions::look() const {
    const bool terminal = stdout_is_terminal() && out.empty();
    TextStyle style;
    style.ascii = ascii;
    style.color = use_color(color, terminal);
    style.width = width ? *width : terminal ? terminal_width() : 0;
    style.time = time.value_or(TimeFormat::utc);
    style.verbose = verbose;
    return style;
}

std::variant<SessionSelection, Failure> read_sessions(const std::string& text) {
    SessionSelection selection;
    for (const std::string_view part : split(text, ',')) {
        const std::size_t dash = part.find('-');
        const auto first = number(part.substr(0, dash));
        const auto last = dash == std::string_view::npos ? first : number(part.substr(dash + 1));
        if (!first || !last || *first == 0 || *last < *first) {
            return Failure{"session " + text, "is no number and no range of numbers",
                           "for example --session 3 or --session 1,4-6; cwmpscope sessions FILE lists them"};
        }
        selection.ranges.emplace_back(*first, *last);
    }
    return selection;
}

std::variant<Filter, Failure> read_filter(const std::string& text) {
    auto read = Filter::parse(text);
    if (auto* filter = std::get_if<Filter>(&read)) return std::move(*filter);
    const FilterError& error = std::get<FilterError>(read);
    return Failure{"--filter", error.text,
                   marked_place(text, error.at) + "\ncwmpscope help filter explains the language"};
}

std::variant<RuleSelection, Failure> read_rules(const std::string& text) {
    RuleSelection selection;
    for (const std::string_view part : split(text, ',')) {
        const bool except = !part.empty() && part.front() == '-';
        const std::string_view id = !part.empty() && (except || part.front() == '+') ? part.substr(1) : part;
        if (find_rule(id) == nullptr) {
            const std::string near = nearest_rule(id);
            return Failure{
                fmt::format("--rules {}", part), "there is no such rule",
                near.empty() ? "cwmpscope rules lists them" : "did you mean " + near + "? cwmpscope rules lists them"};
        }
        (except ? selection.except : selection.only).emplace(id);
    }
    return selection;
}

std::variant<std::vector<Credentials>, Failure> read_credentials(const std::string& text) {
    std::ifstream file(text);
    if (!file) {
        if (auto pair = pair_of(text)) return std::vector<Credentials>{std::move(*pair)};
        // What was typed may be a password: it is not repeated.
        return Failure{"--credentials", "neither USER:PASSWORD nor a file that can be read",
                       "a file holds one USER:PASSWORD per line"};
    }
    std::vector<Credentials> all;
    std::size_t line_number = 0;
    for (std::string line; std::getline(file, line);) {
        ++line_number;
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.empty() || line.front() == '#') continue;
        auto pair = pair_of(line);
        if (!pair) return Failure{text, fmt::format("line {} has no colon", line_number), "each line is USER:PASSWORD"};
        all.push_back(std::move(*pair));
    }
    return all;
}

}  // namespace cwmpscope
