// What is done with the rows of a session's diagram once there is one for each message: plumbing leaves, alike pairs
// are folded, pauses are told, edges and the end are added. Each pass reads what the one before has left.
#pragma once

#include "report/diagram_rows.h"

#include <string>
#include <vector>

namespace cwmpscope {

/// A row without an arrow. `session` says since when times are counted.
DiagramRow row_of_words(const Session& session, RowKind kind, DiagramStyle style, std::string text, Timestamp time);

/// Empty POSTs, 204, 401 and the like, unless something was found in them.
void drop_plumbing(std::vector<DiagramRow>& rows);
/// Three and more pairs of a method that follow closely become one row each; needs brackets.
void fold_pairs(std::vector<DiagramRow>& rows, const DiagramOptions& options);
/// The time since the row before, and a row where nothing was sent for long.
void add_pauses(std::vector<DiagramRow>& rows, const Session& session);
/// Where the capture does not show the beginning or the end, and how the session and its connection ended.
void add_edges(std::vector<DiagramRow>& rows, const Session& session, const FrameNames& frames);
/// Each half of an RPC knows the row of the other.
void connect_partners(std::vector<DiagramRow>& rows);

}  // namespace cwmpscope
