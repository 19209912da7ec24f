#include "report/word_table.h"
#include "report/known_words.h"
#include "report/recent_words.h"

#include "tests/support/catch.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace cwmpscope;

namespace {

std::string word_of(std::uint32_t number) {
    // Of every length up to some hundreds, now and then of one that is more than a piece.
    std::string word = std::to_string(number);
    if (number % 7 == 0) word += std::string(number % 300, 'x');
    if (number % 20'000 == 1) word += std::string(100'000, 'y');
    return word;
}

}  // namespace

TEST_CASE("each word is known once, with what was told about it first, and no other word is", "[words]") {
    WordTable table;
    std::map<std::string, std::string, std::less<>> expected;
    CHECK(!table.find(""));
    for (std::uint32_t i = 0; i < 60'000; ++i) {
        const std::string word = i == 5 ? std::string() : word_of(i % 40'000);
        const std::string about = i % 3 == 0 ? std::string() : "about " + std::to_string(i);
        if (table.add(word, about) != expected.emplace(word, about).second) FAIL(i);
    }
    CHECK(table.size() == expected.size());
    for (const auto& [word, about] : expected) {
        const auto entry = table.find(word);
        if (!entry || entry->word != word || entry->about != about) FAIL(word);
        if (expected.find(word + '0') == expected.end() && table.find(word + '0')) FAIL(word);
    }
    std::map<std::string, std::string, std::less<>> walked;
    table.for_each([&](std::string_view word, std::string_view about) { walked.emplace(word, about); });
    CHECK(walked == expected);
    const WordTable copy = table;
    WordTable moved = std::move(table);
    for (const WordTable* one : {&copy, static_cast<const WordTable*>(&moved)})
        CHECK(one->find("39995")->about == "about 39995");
}

TEST_CASE("of words without end those that were not met for long are forgotten and counted", "[words]") {
    RecentWords words(10);
    CHECK(words.empty());
    words.meet("a", "first");
    for (int i = 0; i < 100; ++i) {
        words.meet("other " + std::to_string(i), std::to_string(i));
        words.meet("a", "later");
        REQUIRE(words.find("a"));
        CHECK(words.find("a")->about == "first");
        std::map<std::string, int> known;
        words.for_each([&](std::string_view word, std::string_view) { ++known[std::string(word)]; });
        CHECK(known.size() <= 10);
        CHECK(known["a"] == 1);
        // At least the half of those that it may know.
        for (int last = i; last >= 0 && last > i - 4; --last) {
            const auto entry = words.find("other " + std::to_string(last));
            REQUIRE(entry);
            CHECK(entry->about == std::to_string(last));
        }
    }
    CHECK(!words.find("other 0"));
    std::size_t known = 0;
    words.for_each([&](std::string_view, std::string_view) { ++known; });
    CHECK(words.forgotten() + known == 101);
    words.bound(1000);
    const auto forgotten = words.forgotten();
    for (int i = 0; i < 400; ++i) words.meet("more " + std::to_string(i));
    CHECK(words.forgotten() <= forgotten + 10);
    CHECK(words.find("more 0"));
}

TEST_CASE("known words of any length are found, the longest of those that begin alike", "[words]") {
    KnownWords words;
    std::string text, expected;
    for (std::size_t length = 3; length <= 200; ++length)
        words.add("abc" + std::string(length - 3, 'd'), "<" + std::to_string(length) + ">");
    for (const std::size_t length : {3, 4, 62, 63, 64, 65, 127, 128, 199, 200, 201}) {
        text += "abc" + std::string(length - 3, 'd') + ' ';
        expected += length <= 200 ? "<" + std::to_string(length) + "> " : text.substr(text.size() - length - 1);
    }
    CHECK(words.replaced(text) == expected);
    for (int i = 0; i < 3000; ++i) words.add(std::to_string(1000 + i) + "-word", "#" + std::to_string(i));
    for (int i = 0; i < 3000; ++i) {
        const std::string word = std::to_string(1000 + i) + "-word";
        if (words.replaced(word + ' ' + word + "s") != "#" + std::to_string(i) + ' ' + word + 's') FAIL(word);
    }
}
