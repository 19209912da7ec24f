#include "report/diagram_passes.h"

#include "report/escape.h"
#include "report/time_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace cwmpscope {

namespace {

constexpr Duration pause_length = std::chrono::seconds(1);
constexpr Duration break_length = std::chrono::seconds(30);
constexpr std::size_t fewest_folded_pairs = 3;

StreamIndex stream_of(const ConnectionUse& use) {
    return use.info.stream;
}

/// Do rows at and at + 1 make a pair that may disappear in a folded row?
bool foldable(const std::vector<DiagramRow>& rows, std::size_t at, const DiagramOptions& options) {
    if (at + 1 >= rows.size()) return false;
    const DiagramRow& request = rows[at];
    const DiagramRow& response = rows[at + 1];
    const auto plain = [&](const DiagramRow& row) {
        return row.kind == RowKind::message && row.mark == Mark::none && row.style != DiagramStyle::fault &&
               !row.retried && !row.partial_begin && !row.partial_end && row.message != options.selected;
    };
    return request.bracket == Bracket::open && response.bracket == Bracket::close &&
           request.transaction == response.transaction && plain(request) && plain(response) &&
           response.time - request.end <= pause_length;
}

bool same_kind(const std::vector<DiagramRow>& rows, std::size_t one, std::size_t two) {
    const DiagramRow& a = rows[one];
    const DiagramRow& b = rows[two];
    return a.name == b.name && a.from == b.from && a.connection == b.connection &&
           b.time - rows[two - 1].end <= pause_length;
}

void add_close(std::vector<DiagramRow>& rows, const Session& session, const TcpClose& close) {
    std::string text;
    switch (close.reason) {
        case CloseReason::fin:
            text = "closed";
            break;
        case CloseReason::reset:
            text = "reset";
            break;
        case CloseReason::refused:
            text = "refused";
            break;
        case CloseReason::replaced:
            text = "never seen to close: its ports were used again";
            break;
        case CloseReason::idle:
            text = "silent from here on";
            break;
        case CloseReason::limit:
            text = "given up: too many connections were open";
            break;
        case CloseReason::capture_end:
            if (!session.captured.end) return;
            text = "still open when the capture ends";
            break;
    }
    FrameRef at = close.at;
    if (close.first_by && (close.reason == CloseReason::fin || close.reason == CloseReason::reset)) {
        const bool by_client = *close.first_by == HttpRole::client;
        text += by_client ? " by CPE" : " by ACS";
        const std::optional<FrameRef>& fin = by_client ? close.client_fin : close.server_fin;
        if (close.reason == CloseReason::fin && fin) at = *fin;
        if (close.reason == CloseReason::reset && close.reset) at = *close.reset;
        const Duration after = at.time - session.end;
        if (after >= Duration::zero()) text += fmt::format(", {} after last answer", duration_text(after));
    }
    rows.push_back(row_of_words(session, RowKind::end, DiagramStyle::plumbing, text, std::max(at.time, session.end)));
}

}  // namespace

DiagramRow row_of_words(const Session& session, RowKind kind, DiagramStyle style, std::string text, Timestamp time) {
    DiagramRow row;
    row.kind = kind;
    row.style = style;
    row.name = std::move(text);
    row.time = row.end = time;
    row.since_start = time - session.start;
    return row;
}

void drop_plumbing(std::vector<DiagramRow>& rows) {
    std::erase_if(rows, [](const DiagramRow& row) {
        const bool thin = row.style == DiagramStyle::plumbing || row.style == DiagramStyle::auth;
        return row.kind == RowKind::message && thin && row.mark == Mark::none && !row.partial_begin && !row.partial_end;
    });
}

void fold_pairs(std::vector<DiagramRow>& rows, const DiagramOptions& options) {
    std::vector<DiagramRow> out;
    out.reserve(rows.size());
    for (std::size_t at = 0; at < rows.size();) {
        std::size_t pairs = 0;
        while (foldable(rows, at + 2 * pairs, options) && (pairs == 0 || same_kind(rows, at, at + 2 * pairs))) ++pairs;
        if (pairs < fewest_folded_pairs || (rows[at].message && options.unfolded.contains(*rows[at].message))) {
            const std::size_t keep = std::max<std::size_t>(2 * pairs, 1);
            for (std::size_t i = 0; i < keep; ++i) out.push_back(std::move(rows[at + i]));
            at += keep;
            continue;
        }
        const DiagramRow& last = rows[at + 2 * pairs - 1];
        DiagramRow folded = rows[at];
        folded.kind = RowKind::folded;
        folded.end = last.end;
        folded.bracket = Bracket::none;
        folded.answered_after = last.end - folded.time;
        folded.last_message = last.message;
        folded.pairs = static_cast<std::uint32_t>(pairs);
        folded.bytes = 0;
        for (std::size_t i = at; i < at + 2 * pairs; ++i) folded.bytes += rows[i].bytes;
        folded.detail.clear();
        out.push_back(std::move(folded));
        at += 2 * pairs;
    }
    rows = std::move(out);
}

void add_pauses(std::vector<DiagramRow>& rows, const Session& session) {
    std::vector<DiagramRow> out;
    out.reserve(rows.size());
    std::optional<Timestamp> before;
    for (DiagramRow& row : rows) {
        const bool drawn = row.kind == RowKind::message || row.kind == RowKind::folded;
        if (drawn && before) {
            row.delta = std::max(row.time - *before, Duration::zero());
            row.paused = *row.delta > pause_length;
            if (*row.delta > break_length) {
                DiagramRow pause = row_of_words(session, RowKind::pause, DiagramStyle::plumbing,
                                                "nothing for " + duration_text(*row.delta), *before);
                if (row.bracket == Bracket::close || row.bracket == Bracket::through) pause.bracket = Bracket::through;
                out.push_back(std::move(pause));
            }
        }
        if (drawn) before = before ? std::max(*before, row.end) : row.end;
        out.push_back(std::move(row));
    }
    rows = std::move(out);
}

void add_edges(std::vector<DiagramRow>& rows, const Session& session, const FrameNames& frames) {
    if (!session.captured.start) {
        const bool from_syn = !session.connections.empty() && session.connections.front().info.from_syn;
        rows.insert(
            rows.begin(),
            row_of_words(session, RowKind::torn_top, DiagramStyle::gap,
                         from_syn ? "the beginning was not captured whole" : "capture begins here", session.start));
    }
    const ConnectionUse* last = nullptr;
    for (const auto& message : session.messages) {
        if (message == nullptr) continue;
        const auto use = std::ranges::find(session.connections, message->stream, stream_of);
        if (use != session.connections.end()) last = &*use;
    }
    const bool open = last == nullptr || !last->close || last->close->reason == CloseReason::capture_end;
    if (!session.captured.end) {
        std::string text = open ? "capture ends here" : "the end was not captured";
        if (session.captured.dropped > 0)
            text = "the end may be among " + counted(session.captured.dropped, "dropped packet");
        rows.push_back(row_of_words(session, RowKind::torn_bottom, DiagramStyle::gap, text, session.end));
    }
    if (session.outcome == Outcome::aborted) {
        std::string text = "aborted";
        if (!session.outcome_reason.empty()) text += ": " + frames.in_sentence(visible(session.outcome_reason));
        rows.push_back(row_of_words(session, RowKind::end, DiagramStyle::fault, text, session.end));
    }
    if (last != nullptr && last->shared_with_next) {
        rows.push_back(row_of_words(session, RowKind::end, DiagramStyle::plumbing,
                                    "the connection goes on with the next session", session.end));
    } else if (last != nullptr && last->close) {
        add_close(rows, session, *last->close);
    }
}

void connect_partners(std::vector<DiagramRow>& rows) {
    std::map<std::uint32_t, std::size_t> request_row;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind != RowKind::message || !rows[i].transaction) continue;
        const auto [entry, first] = request_row.try_emplace(*rows[i].transaction, i);
        if (first) continue;
        rows[i].partner = entry->second;
        rows[entry->second].partner = i;
    }
}

}  // namespace cwmpscope
