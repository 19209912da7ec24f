// The content of encrypted connections as tshark reads it with the same keys.
#include "tests/peers/peer_messages.h"
#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/tshark.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

using namespace cwmpscope;
using namespace cwmpscope::peers;
namespace fs = std::filesystem;

namespace {

struct OneWay {
    std::vector<std::string> messages;  ///< start line, length and hash of the body
    std::vector<std::uint64_t> frames;  ///< at which each is complete
};

/// Per stream and direction, in order. `complete_at`: a member of PeerMessage.
std::map<std::pair<std::uint64_t, bool>, OneWay> by_direction(const std::vector<PeerMessage>& messages,
                                                              std::uint64_t PeerMessage::* complete_at) {
    std::map<std::pair<std::uint64_t, bool>, OneWay> all;
    for (const PeerMessage& message : messages) {
        OneWay& way = all[{message.stream.value_or(0), message.is_request}];
        way.messages.push_back(
            fmt::format("{} ({} {})", message.start_line, message.body_length.value_or(0), message.body_sha256));
        way.frames.push_back(message.*complete_at);
    }
    return all;
}

}  // namespace

TEST_CASE("messages of encrypted connections equal tshark's with the same keys", "[peers][tls]") {
    if (!test::has_tshark()) {
        WARN("tshark is not installed: nothing compared");
        return;
    }
    std::size_t compared = 0;
    for (const char* name : {"suites", "versions", "tls12", "tls13", "nginx", "early", "node", "session", "failures"}) {
        const fs::path capture =
            fs::path(CWMPSCOPE_SOURCE_DIR) / "tests/peers/tls" / (std::string(name) + ".pcapng.gz");
        auto ours = by_direction(our_messages(capture).messages, &PeerMessage::last_frame),
                   theirs = by_direction(tshark_messages(capture, {}), &PeerMessage::shown);
        for (auto& [direction, way] : theirs) {
            INFO(name << " stream " << direction.first << (direction.second ? " requests" : " responses"));
            const auto place = ours.find(direction);
            // A clear answer to a ClientHello: a fact of the connection here, not a message.
            if (std::string_view(name) == "failures" && place == ours.end() && way.messages.size() == 1) continue;
            REQUIRE(place != ours.end());
            // What the server refused to take early is said again. tshark shows it twice.
            if (std::string_view(name) == "early" && direction.first >= 2 && direction.second) {
                REQUIRE(way.messages.size() == 2);
                way.messages.erase(way.messages.begin());
                way.frames.erase(way.frames.begin());
            }
            CHECK(place->second.messages == way.messages);
            // tshark shows a message where its last record is complete, we where its last byte stands.
            CHECK(place->second.frames == way.frames);
            compared += way.messages.size();
        }
        INFO(name);
        // tshark 4.0 does not decrypt ARIA and some others.
        CHECK(ours.size() + (std::string_view(name) == "failures" ? 1 : 0) >= theirs.size());
    }
    CHECK(compared > 340);
}
