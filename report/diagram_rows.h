// Session and findings in, rows of a sequence diagram out: what is drawn, in which order, in which words and styles.
// Text, Mermaid, SVG and the desktop program all read these rows. Where things stand on a canvas is in
// diagram_shapes.h.
#pragma once

#include "decoder/rules/finding.h"
#include "decoder/session/session.h"
#include "report/frame_names.h"
#include "report/message_label.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

enum class RowKind : std::uint8_t {
    message,
    folded,       ///< several pairs of the same method as one row
    gap,          ///< something was not captured
    torn_top,     ///< the capture does not show the beginning
    torn_bottom,  ///< the capture does not show the end
    connection,   ///< from here on another TCP connection
    pause,        ///< nothing was sent for more than 30 s
    end           ///< how it ended
};

enum class Mark : std::uint8_t { none, note, warning, violation };

/// The bracket at the right that ties an RPC's request to its answer.
enum class Bracket : std::uint8_t {
    none,
    open,
    through,
    close,
    unanswered,  ///< it is known that no answer came
    unseen       ///< the answer was not captured
};

struct DiagramRow {
    RowKind kind = RowKind::message;
    DiagramStyle style = DiagramStyle::unknown;
    Mark mark = Mark::none;
    Side from = Side::cpe;     ///< where the arrow begins
    std::string name, detail;  ///< as MessageLabel; of a row without arrow the words are in `name`
    Timestamp time{}, end{};   ///< first and last frame
    Duration since_start{};
    std::optional<Duration> delta;  ///< since the end of the row before; none in the first
    bool paused = false;            ///< delta is more than a second
    Bracket bracket = Bracket::none;
    std::optional<Duration> answered_after;  ///< of the closing row: from the request's first frame to the answer's
                                             ///< last; of a folded row: all of it
    std::optional<std::size_t> partner;      ///< the row of the other half
    bool partial_begin = false, partial_end = false;  ///< half arrow: that part of the message was not captured
    bool retried = false;                             ///< answered by 401 or a redirect: part of the dance
    std::uint32_t connection = 0;                     ///< 1-based place in Session::connections; 0 unknown
    std::uint8_t left = 0, right = 1;                 ///< its lanes: the CPE's, and the ACS's or a third party's
    std::uint32_t session = 0;                        ///< number of its session, in a diagram of several

    // subject
    std::optional<std::uint32_t> message;  ///< index in Session::messages (of a folded row the first)
    std::uint32_t envelope = 0;
    std::optional<std::uint32_t> last_message;  ///< of a folded row
    std::optional<std::uint32_t> transaction;   ///< index in Session::transactions
    std::uint32_t pairs = 0;                    ///< of a folded row
    std::uint64_t bytes = 0;                    ///< of its bodies
    std::uint64_t frame = 0;                    ///< of the first byte; 0 none
    std::vector<std::uint32_t> findings;        ///< indexes in the list given

    std::uint32_t height = 4;  ///< units
};

struct DiagramLane {
    std::string name, address;
};

struct DiagramRows {
    std::string title;                              ///< device
    std::string events, length, rpcs, connections;  ///< the words beside it
    std::vector<DiagramLane> lanes;                 ///< CPE, ACS, third parties; of several sessions a pair for each
    std::size_t pairs = 1;                          ///< sessions
    std::vector<DiagramRow> rows;
    bool several_connections = false;               ///< rows say which of the session's connections they went over
    FrameNames frames{};
    std::string hidden;               ///< what is masked in it, as a sentence
    std::vector<std::uint32_t> tops;  ///< rows.size() + 1 prefix sums of the heights

    std::uint32_t height() const { return tops.empty() ? 0 : tops.back(); }
    std::uint32_t y_of(std::size_t row) const { return tops[row]; }
    /// The row at that height, in O(log n); the last one below the end. The diagram must have rows.
    std::size_t row_at(std::uint32_t y) const;
    /// The row that shows a message of the session, folded or not.
    std::optional<std::size_t> row_of_message(std::uint32_t message) const;
};

struct DiagramOptions {
    bool plumbing = true;  ///< draw empty POSTs, 204, 401 and the like
    bool fold = true;
    std::set<std::uint32_t> unfolded;       ///< folded rows that are open, by their first message
    std::optional<std::uint32_t> selected;  ///< a message that is never folded away
    Redaction redaction;
    FrameNames frames{};
    std::string hidden;  ///< goes into DiagramRows
};

/// Keeps at most `most` rows; a row in place of the others says how many there are.
void leave_out_rows(DiagramRows& diagram, std::size_t most);

/// `findings` may be of several sessions; those of this one are marked on their rows.
DiagramRows diagram_rows(const Session& session, std::span<const Finding> findings, const DiagramOptions& options);

}  // namespace cwmpscope
