// Comparison: our messages beside somebody else's, and the table in which every difference is explained.
#pragma once

#include "tests/peers/peer_messages.h"

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace cwmpscope::peers {

struct Difference {
    std::string what;  ///< "theirs only", "ours only", "body", "not whole" (they show it, we say that it is
                       ///< incomplete), "frame", "last frame"
    std::uint64_t frame = 0;
    /// "unreadable": we do not read this kind of file and say so; "incomplete": we say of the message that it is not
    /// whole; "hole": bytes of its stream are missing; "http-0.9": a request without a version; else empty. Of "not
    /// whole": incomplete_reason.
    std::string circumstance;
    PeerMessage ours;  ///< where they alone saw it: ours before it in its stream, without marks
    std::string text;
};

/// Of a message whose body differs the frames are not compared: they follow from it.
std::vector<Difference> compare(const OurMessages& ours, const std::vector<PeerMessage>& theirs);

/// Differences in a capture that was altered after it was recorded: what we saw in it is what was recorded.
bool is_as_recorded(const Difference& difference, const OurMessages& recorded);

/// The rows of differences.txt (its head describes them).
class Explanations {
public:
    explicit Explanations(const std::filesystem::path& path);

    bool explains(const std::string& capture, const Difference& difference);
    /// Rows about one of these captures that explained nothing. Not those in which tshark is right: what we lack may
    /// come any day.
    std::vector<std::string> idle(const std::set<std::string>& captures) const;
    const std::vector<std::string>& mistakes() const { return mistakes_; }

private:
    struct Row {
        std::string capture, where, what, right, line;
        bool used = false;
    };
    static bool fits(const Row& row, const std::string& capture, const Difference& difference);
    std::vector<Row> rows_;
    std::vector<std::string> mistakes_;
};

}  // namespace cwmpscope::peers
