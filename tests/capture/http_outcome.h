// What comes of a conversation, as text, after a check that it comes in pieces of any size.
#pragma once

#include "tests/capture/http_conversation.h"
#include "tests/support/catch.h"

namespace cwmpscope::http_test {

/// Played whole, byte by byte and cut at random, the result is the same to the last field; it is returned as text.
inline std::string outcome(const Conversation& conversation) {
    const Result expected = conversation.play();
    CHECK(expected.counters.http_open_bytes == 0);
    CHECK(expected.closed_calls == 1);
    CHECK(conversation.play(bytewise()).everything() == expected.everything());
    for (unsigned seed = 1; seed <= 8; ++seed) {
        CHECK(conversation.play(at_random(seed)).everything() == expected.everything());
    }
    return expected.text();
}

/// A conversation written down, and what is to come of it.
struct Case {
    const char* name;
    const char* packets;
    const char* expected;
};

template <class Cases>
void check_cases(const Cases& cases) {
    for (const Case& example : cases) {
        INFO(example.name);
        CHECK(outcome(Conversation::from(example.packets)) == example.expected);
    }
}

}  // namespace cwmpscope::http_test
