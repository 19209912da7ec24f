// Holds what the program says about a made capture against its ground truth:
//   cwmpscope-bench-compare TRUTH MESSAGES.json CHECK.json
// Every message and every planted violation that was not lost is there, and no violation or warning besides. Prints
// what differs, and leaves 1 then.
#include "tests/bench/truth.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

using namespace cwmpscope::bench;

namespace {

/// How often each line is owed; and how often it may be there, which counts those of which a part was lost.
struct Owed {
    std::map<std::string, int> certain, possible;
};

Owed read_truth(const char* path) {
    Owed owed;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        constexpr std::string_view lost = "lost ";
        const bool certain = !line.starts_with(lost);
        if (!certain) line.erase(0, lost.size());
        ++owed.possible[line];
        if (certain) ++owed.certain[line];
    }
    return owed;
}

/// `line_of` gives an empty line for an object that does not count.
template <typename LineOf>
std::map<std::string, int> read_output(const char* path, const LineOf& line_of) {
    std::map<std::string, int> lines;
    std::ifstream in(path);
    for (std::string text; std::getline(in, text);) {
        const std::string line = line_of(nlohmann::json::parse(text));
        if (!line.empty()) ++lines[line];
    }
    return lines;
}

std::string message_of(const nlohmann::json& object) {
    if (object.at("type") != "http_message" || !object.at("complete").get<bool>()) return {};
    return message_line(object.at("from").get<std::string>(), object.at("start_line").get<std::string>(),
                        object.at("body_length").get<std::size_t>(), object.at("body_sha256").get<std::string>());
}

/// A session whose Inform was lost has no device: its findings are nobody's, and not compared.
std::string finding_of(const nlohmann::json& object) {
    if (object.at("type") != "finding" || object.at("severity") == "note" || object.at("device").is_null()) return {};
    return finding_line(object.at("rule").get<std::string>(), object.at("device").get<std::string>());
}

int report(const char* what, const std::map<std::string, int>& lines, const std::map<std::string, int>& limit) {
    int count = 0;
    for (const auto& [line, times] : lines) {
        const auto found = limit.find(line);
        const int excess = times - (found == limit.end() ? 0 : found->second);
        if (excess <= 0) continue;
        if (count < 20) fmt::print("{}: {}\n", what, line);
        count += excess;
    }
    return count;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: cwmpscope-bench-compare TRUTH MESSAGES.json CHECK.json\n");
        return 2;
    }
    const Owed owed = read_truth(argv[1]);
    auto found = read_output(argv[2], message_of);
    // The same rule may be broken more than once in a session that is broken once.
    for (const auto& [line, times] : read_output(argv[3], finding_of)) found[line] = times > 0 ? 1 : 0;
    const int missing = report("missing", owed.certain, found),
              invented = report("not in the truth", found, owed.possible);
    fmt::print("{} messages and violations in the truth, {} lost in part, {} missing, {} not in the truth\n",
               owed.possible.size(), owed.possible.size() - owed.certain.size(), missing, invented);
    return missing + invented == 0 ? 0 : 1;
}
