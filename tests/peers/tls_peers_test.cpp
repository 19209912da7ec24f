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

/// Per stream and direction, in order: start line, frames of the first and the last byte where both know them, length
/// and hash of the body.
std::map<std::pair<std::uint64_t, bool>, std::vector<std::string>> by_direction(
    const std::vector<PeerMessage>& messages) {
    std::map<std::pair<std::uint64_t, bool>, std::vector<std::string>> all;
    for (const PeerMessage& message : messages) {
        all[{message.stream.value_or(0), message.is_request}].push_back(
            fmt::format("{} ({} {})", message.start_line, message.body_length.value_or(0), message.body_sha256));
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
    for (const char* name : {"suites", "versions", "tls12", "tls13", "nginx", "node", "session", "failures"}) {
        const fs::path capture =
            fs::path(CWMPSCOPE_SOURCE_DIR) / "tests/peers/tls" / (std::string(name) + ".pcapng.gz");
        const auto ours = by_direction(our_messages(capture).messages),
                   theirs = by_direction(tshark_messages(capture, {}));
        for (const auto& [direction, messages] : theirs) {
            INFO(name << " stream " << direction.first << (direction.second ? " requests" : " responses"));
            const auto place = ours.find(direction);
            // A clear answer to a ClientHello: a fact of the connection here, not a message.
            if (std::string_view(name) == "failures" && place == ours.end() && messages.size() == 1) continue;
            REQUIRE(place != ours.end());
            CHECK(place->second == messages);
            compared += messages.size();
        }
        INFO(name);
        // tshark 4.0 does not decrypt ARIA and some others.
        CHECK(ours.size() + (std::string_view(name) == "failures" ? 1 : 0) >= theirs.size());
    }
    CHECK(compared > 340);
}
