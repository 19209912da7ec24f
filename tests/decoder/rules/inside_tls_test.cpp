// The same messages as if they had been read inside TLS: what is only wrong where anybody can read along is not said, and
// nothing else is said instead.
#include "capture/tls_facts.h"
#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/play.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

constexpr std::array about_clear_text = {"auth-basic-without-tls",
                                         "auth-required-without-tls",
                                         "auth-nonce-reused-across-connections",
                                         "auth-cnonce-reused-across-connections",
                                         "rpc-secret-in-clear",
                                         "tls-required-by-url"};

std::set<std::string> rules_found(const Played& played) {
    std::set<std::string> rules;
    for (const Finding& finding : played.findings()) rules.emplace(finding.rule->id);
    return rules;
}

struct Both {
    std::set<std::string> in_clear, inside;
};

/// None where the transcript cannot be told as messages.
std::optional<Both> play_both(const fs::path& path) {
    const auto read = read_transcript(path);
    REQUIRE(std::holds_alternative<Transcript>(read));
    const Transcript& transcript = std::get<Transcript>(read);
    const auto made = make_traffic(transcript);
    REQUIRE(std::holds_alternative<Traffic>(made));
    Traffic traffic = std::get<Traffic>(made);
    if (!why_not_at(transcript, traffic, Height::messages).empty()) return std::nullopt;
    const AnalysisOptions options = options_for(transcript);
    Both both;
    both.in_clear = rules_found(play(traffic, options, Height::messages));
    TlsFacts facts;
    facts.version = 0x0303;
    facts.suite = 0xc02f;
    facts.reading = TlsReading::whole;
    facts.records_read = 1;
    for (SentConnection& connection : traffic.connections) connection.info.tls = std::make_shared<TlsFacts>(facts);
    both.inside = rules_found(play(traffic, options, Height::messages));
    return both;
}

}  // namespace

TEST_CASE("rules about clear text stay quiet inside TLS") {
    for (const std::string id : about_clear_text) {
        std::size_t played = 0;
        for (const auto& entry : fs::directory_iterator(fs::path(CWMPSCOPE_SOURCE_DIR) / "tests/rules" / id)) {
            if (!entry.path().filename().string().starts_with("violates")) continue;
            const auto both = play_both(entry.path());
            if (!both) continue;
            INFO(entry.path().string());
            CHECK(both->in_clear.contains(id));
            CHECK_FALSE(both->inside.contains(id));
            ++played;
        }
        INFO(id);
        CHECK(played > 0);
    }
}

TEST_CASE("inside TLS nothing is found that is not found in clear") {
    std::size_t played = 0;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(CWMPSCOPE_SOURCE_DIR) / "tests/rules")) {
        if (!entry.path().filename().string().starts_with("violates")) continue;
        const auto both = play_both(entry.path());
        if (!both) continue;
        ++played;
        INFO(entry.path().string());
        std::vector<std::string> more;
        std::set_difference(both->inside.begin(), both->inside.end(), both->in_clear.begin(), both->in_clear.end(),
                            std::back_inserter(more));
        // A connection request has to be HTTP in clear: TR-069 Amendment 6, 3.2.2.
        std::erase(more, "connreq-https");
        CHECK(more == std::vector<std::string>{});
    }
    CHECK(played > 200);
}
