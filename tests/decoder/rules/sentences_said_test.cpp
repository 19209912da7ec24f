// Each thing that a rule can say is said about some transcript or sample: a part of a rule that nothing breaks is not
// known to work. What is looked for are the words of the sources between the places for values.
#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/play.h"
#include "tests/support/sources.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

/// What no transcript can make: two Faults in one message, and alerts that are encrypted, which the tests of TLS show.
constexpr std::array<std::string_view, 4> elsewhere = {
    "wrong faultstrings", "faultstrings in another letter case",
    "the client ended the handshake after it had seen the server's certificate: an encrypted record of an alert's "
    "length is its last; suspected: it does not trust the certificate",
    " ended the handshake with an alert that is encrypted"};

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// What the rules of this source say of a breach: its literals without those about what cannot be told.
std::vector<std::string> sentences_of(const fs::path& path) {
    std::string text = std::regex_replace(text_of(path), std::regex("#include[^\n]*|//[^\n]*"), "");
    text = std::regex_replace(text, std::regex("([^\\\\])\"\\s*\n\\s*\""), "$1");
    const std::string literal = "\"((?:[^\"\\\\\n]|\\\\.)*)\"";
    text = std::regex_replace(text, std::regex("cannot_tell\\(\\s*" + literal), "");
    text = std::regex_replace(text, std::regex("constexpr (const char\\*|std::string_view) \\w+ =\\s*" + literal), "");
    std::vector<std::string> sentences;
    const std::regex quoted(literal);
    for (std::sregex_iterator it(text.begin(), text.end(), quoted), end; it != end; ++it)
        sentences.push_back(std::regex_replace((*it)[1].str(), std::regex("\\\\\""), "\""));
    return sentences;
}

/// The parts of at least two words between the places for values.
std::vector<std::string> parts_of(const std::string& sentence) {
    std::vector<std::string> parts;
    static const std::regex place("\\{[0-9]*(?::[^}]*)?\\}");
    static const std::regex words("[a-z]{2,} [a-z]{2,}");
    for (std::sregex_token_iterator it(sentence.begin(), sentence.end(), place, -1), end; it != end; ++it) {
        if (std::regex_search(it->first, it->second, words)) parts.push_back(it->str());
    }
    return parts;
}

/// What is found in all transcripts and samples, one sentence per line.
std::string all_that_is_said() {
    std::string said;
    std::vector<Source> sources = captures_in(std::string(CWMPSCOPE_SOURCE_DIR) + "/samples");
    for (const char* folder : {"/tests/rules", "/tests/transcripts", "/samples"}) {
        for (Source& source : transcripts_in(std::string(CWMPSCOPE_SOURCE_DIR) + folder))
            sources.push_back(std::move(source));
    }
    for (const Source& source : sources) {
        for (const Finding& finding : analyze(source.packets, source.options).findings()) said += finding.text + '\n';
    }
    return said;
}

}  // namespace

TEST_CASE("whatever a rule can say is said about some transcript or sample") {
    const std::string said = all_that_is_said();
    std::size_t asked = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(CWMPSCOPE_SOURCE_DIR) / "decoder/rules")) {
        if (!entry.path().filename().string().ends_with("_rules.cpp")) continue;
        for (const std::string& sentence : sentences_of(entry.path())) {
            for (const std::string& part : parts_of(sentence)) {
                if (std::find(elsewhere.begin(), elsewhere.end(), part) != elsewhere.end()) continue;
                ++asked;
                INFO(entry.path().filename().string() << ": " << sentence);
                CHECK(said.find(part) != std::string::npos);
            }
        }
    }
    CHECK(asked > 300);
}
