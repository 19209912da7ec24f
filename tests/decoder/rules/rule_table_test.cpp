#include "decoder/rules/rule.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string>

using namespace cwmpscope;

namespace {

constexpr std::array layers = {"tcp", "http",   "auth",  "cookie", "xml",   "soap",     "hdr",      "session",
                               "acs", "inform", "event", "rpc",    "fault", "transfer", "lifecycle"};

bool is_kebab_case(std::string_view id) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !id.empty() && std::all_of(id.begin(), id.end(), allowed) && id.front() != '-' && id.back() != '-' &&
           id.find("--") == std::string_view::npos;
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

TEST_CASE("every folder of transcripts belongs to a rule and shows it broken, obeyed and cut") {
    namespace fs = std::filesystem;
    for (const auto& entry : fs::directory_iterator(fs::path(CWMPSCOPE_SOURCE_DIR) / "tests/rules")) {
        INFO(entry.path().string());
        CHECK(find_rule(entry.path().filename().string()) != nullptr);
        for (const char* file : {"violates.cwmp", "obeys.cwmp", "cut.cwmp"}) {
            INFO(file);
            CHECK(fs::exists(entry.path() / file));
        }
    }
}
