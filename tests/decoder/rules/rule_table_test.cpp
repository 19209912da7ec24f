#include "decoder/rules/rule.h"
#include "decoder/rules/suspicion.h"

#include "tests/places.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

using namespace cwmpscope;
namespace fs = std::filesystem;

namespace {

constexpr std::array layers = {"tcp",  "tls",   "http",     "auth",      "cookie",  "xml",
                               "soap", "hdr",   "session",  "acs",       "inform",  "event",
                               "rpc",  "fault", "transfer", "lifecycle", "connreq", "disc"};

bool is_kebab_case(std::string_view id) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !id.empty() && std::all_of(id.begin(), id.end(), allowed) && id.front() != '-' && id.back() != '-' &&
           id.find("--") == std::string_view::npos;
}

const fs::path rules_folder = fs::path(CWMPSCOPE_SOURCE_DIR) / "tests/rules";

std::vector<std::string> lines_of(const fs::path& path) {
    std::vector<std::string> lines;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

/// A line that begins with these words.
bool contains_start(const std::vector<std::string>& lines, std::string_view words) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
        return line.starts_with(words) && (line.size() == words.size() || words.back() == ' ' ||
                                           line[words.size()] == ' ' || words == "expect nothing");
    });
}

}  // namespace

TEST_CASE("every rule has an id in kebab-case with a known layer first") {
    for (const Rule& rule : all_rules()) {
        INFO(rule.id);
        CHECK(is_kebab_case(rule.id));
        CHECK(std::count(layers.begin(), layers.end(), layer_of(rule)) == 1);
        CHECK(find_rule(rule.id) == &rule);
    }
    CHECK(find_rule("no-such-rule") == nullptr);
}

TEST_CASE("the rules of a layer stand together in the table") {
    std::set<std::string_view> done;
    std::string_view current;
    for (const Rule& rule : all_rules()) {
        if (layer_of(rule) == current) continue;
        current = layer_of(rule);
        INFO(rule.id);
        CHECK(done.insert(current).second);
    }
}

TEST_CASE("a rule's words are sentences of one form") {
    for (const Rule& rule : all_rules()) {
        INFO(rule.id);
        CHECK(rule.title.back() != '.');
        CHECK(rule.explanation.back() == '.');
        CHECK(rule.reference.back() != '.');
        CHECK(rule.title.find("  ") == std::string_view::npos);
        CHECK(rule.explanation.find("  ") == std::string_view::npos);
        const auto sentences = std::count(rule.explanation.begin(), rule.explanation.end(), '.');
        CHECK(sentences >= 3);
        CHECK(rule.function.index() != std::variant_npos);
    }
}

TEST_CASE("a rule whose source was not read says suspected, and is no more than a warning") {
    int seen = 0;
    for (const Rule& rule : all_rules()) {
        if (!is_suspicion(rule)) continue;
        ++seen;
        INFO(rule.id);
        CHECK(rule.severity != Severity::violation);
        CHECK(suspected("it is so").find("suspected") != std::string::npos);
        CHECK(suspected("suspected so") == "suspected so");
    }
    CHECK(seen == 54);
}

/// Rows that the catalogue marks as unverified, whose source has been read since, word by word: RFC 2617, 3.2.1 to
/// 3.2.3; RFC 2616, 10.4.2 (401), and RFC 9110, 15.5.2; RFC 2616, 5.1.2 (Host), and RFC 9112, 3.2.
constexpr std::string_view read_since[] = {
    "http-host-missing",
    "auth-401-without-challenge",
    "auth-digest-qop-not-offered",
    "auth-digest-cnonce-nc-required",
    "auth-digest-cnonce-without-qop",
    "auth-digest-nc-format",
    "auth-digest-nc-starts-at-one",
    "auth-digest-nc-reused",
    "auth-digest-opaque-missing",
    "auth-digest-algorithm-mismatch",
    "auth-digest-quoted-tokens",
    "auth-digest-challenge-quoting",
    "auth-info-echo",
};

TEST_CASE("the rows that the catalogue marks as unverified are the suspicions, but for those that were read since") {
    std::ifstream file(std::string(CWMPSCOPE_SOURCE_DIR) + "/../shared/spec/rules.json");
    if (!file) return;  // the catalogue is not part of the project
    const auto rows = nlohmann::json::parse(file);
    REQUIRE(rows.size() > 300);
    for (const auto& row : rows) {
        const std::string id = row["id"], verified = row["verified"];
        const Rule* rule = find_rule(id);
        if (rule == nullptr) continue;
        INFO(id);
        const bool marked = row["verification"] == "unverified" || verified.find("unverified") != std::string::npos;
        const bool read = std::find(std::begin(read_since), std::end(read_since), id) != std::end(read_since);
        if (read) CHECK(marked);
        CHECK(is_suspicion(*rule) == (marked && !read));
    }
}

TEST_CASE("every rule is shown broken, obeyed and cut") {
    for (const Rule& rule : all_rules()) {
        for (const char* file : {"violates.cwmp", "obeys.cwmp", "cut.cwmp"}) {
            INFO(rule.id << "/" << file);
            CHECK(fs::exists(rules_folder / rule.id / file));
        }
    }
}

TEST_CASE("every folder of transcripts belongs to a rule") {
    for (const auto& entry : fs::directory_iterator(rules_folder)) {
        INFO(entry.path().string());
        CHECK(find_rule(entry.path().filename().string()) != nullptr);
    }
}

TEST_CASE("a rule's transcripts are judged by the whole table and allow for nothing unexpected") {
    for (const Rule& rule : all_rules()) {
        for (const auto& entry : fs::directory_iterator(rules_folder / rule.id)) {
            INFO(entry.path().string());
            const std::vector<std::string> lines = lines_of(entry.path());
            const bool found = contains_start(lines, fmt::format("expect {}", rule.id));
            const bool closed = contains_start(lines, "expect nothing");
            CHECK_FALSE(contains_start(lines, "rule "));
            const std::string kind = entry.path().filename().string();
            if (kind.starts_with("violates")) {
                CHECK((found && closed));
            } else if (kind.starts_with("obeys")) {
                CHECK((!found && closed));
            } else {
                CHECK(kind.starts_with("cut"));
                CHECK_FALSE(found);
                CHECK((closed || contains_start(lines, fmt::format("expect no {}", rule.id)) ||
                       contains_start(lines, fmt::format("expect not-judged {}", rule.id))));
            }
        }
    }
}
