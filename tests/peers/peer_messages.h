// HTTP messages as somebody else sees them in a capture, and as we do: one record for both, so that they can be
// compared. Sources: `messages --json` of this project, tshark itself, and files of ground truth.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cwmpscope::peers {

struct PeerMessage {
    std::optional<std::uint64_t> stream;
    bool is_request = true;
    std::uint64_t frame = 0;          ///< of the first byte; 0: not known
    std::uint64_t last_frame = 0;     ///< of the last byte; 0: not known
    std::uint64_t or_last_frame = 0;  ///< where the last byte came twice: of the other copy
    std::uint64_t shown = 0;  ///< the frame at which it is shown, which is neither of them when packets changed places
    std::string start_line;   ///< or only the beginning of one
    std::optional<std::uint64_t> body_length;
    std::string body_sha256;  ///< empty: not known
    bool complete = true;
    std::string reason;                     ///< incomplete_reason
    std::string target;                     ///< of ours: that of the request that it is or answers
    std::set<std::string> marks;            ///< of ours, what is odd about it: "until-close", "to-head", "folded", ...
    std::vector<std::string> other_bodies;  ///< SHA-256 of bodies for which there are good reasons, too
};

/// What we see, read from the JSON that `messages --json` prints.
struct OurMessages {
    std::vector<PeerMessage> messages;
    std::set<std::uint64_t> streams_with_holes;
    std::set<std::uint16_t> server_ports;  ///< where HTTP was found
    std::string failure;                   ///< the capture could not be read
};
OurMessages our_messages(const std::filesystem::path& capture);

/// What tshark sees: two passes, out-of-order segments put in order, HTTP looked for on `http_ports`.
std::vector<PeerMessage> tshark_messages(const std::filesystem::path& capture,
                                         const std::set<std::uint16_t>& http_ports);

/// The `http` list of a JSON file of ground truth.
std::vector<PeerMessage> json_truth(const std::filesystem::path& truth);
/// A table of ground truth, one message per line: method or status in place of the start line, no hash of the body.
std::vector<PeerMessage> table_truth(const std::filesystem::path& truth);

}  // namespace cwmpscope::peers
