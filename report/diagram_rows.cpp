#include "report/diagram_rows.h"

#include "report/diagram_passes.h"
#include "report/time_text.h"
#include "report/tls_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace cwmpscope {

namespace {

constexpr std::uint32_t thin_height = 3;

std::string_view lane_name(Side side) {
    return side == Side::cpe ? "CPE" : "ACS";
}

std::string direction_text(Side from) {
    return from == Side::cpe ? "(CPE → ACS)" : "(ACS → CPE)";
}

Mark mark_of(Severity severity) {
    switch (severity) {
        case Severity::note:
            return Mark::note;
        case Severity::warning:
            return Mark::warning;
        case Severity::violation:
            return Mark::violation;
    }
    return Mark::none;
}

/// An answer that asks for the same again: the request before it is part of a dance, not unanswered.
bool asks_again(const Message& response) {
    const int status = response.http->status;
    return status == 401 || status == 407 || (status >= 300 && status < 400 && status != 304);
}

/// Builds the rows of one session in steps; each step reads what the one before has left.
class RowBuilder {
public:
    RowBuilder(const Session& session, std::span<const Finding> findings, const DiagramOptions& options)
        : session_(session), findings_(findings), options_(options) {}

    DiagramRows build() {
        index_exchanges();
        add_messages();
        mark_findings();
        bracket_transactions();
        if (!options_.plumbing) drop_plumbing(rows_);
        if (options_.fold) fold_pairs(rows_, options_);
        add_pauses(rows_, session_);
        add_edges(rows_, session_, options_.frames);
        connect_partners(rows_);
        DiagramRows result;
        add_head(result);
        result.rows = std::move(rows_);
        result.tops.reserve(result.rows.size() + 1);
        std::uint32_t top = 0;
        for (const DiagramRow& row : result.rows) {
            result.tops.push_back(top);
            top += row.height;
        }
        result.tops.push_back(top);
        return result;
    }

private:
    const Message* message_at(std::optional<std::uint32_t> index) const {
        return index && *index < session_.messages.size() ? session_.messages[*index].get() : nullptr;
    }

    std::uint32_t connection_of(StreamIndex stream) const {
        for (std::size_t i = 0; i < session_.connections.size(); ++i) {
            if (session_.connections[i].info.stream == stream) return static_cast<std::uint32_t>(i + 1);
        }
        return 0;
    }

    void index_exchanges() {
        for (const Exchange& exchange : session_.exchanges) {
            if (exchange.request) exchange_of_[*exchange.request] = &exchange;
            if (exchange.response) exchange_of_[*exchange.response] = &exchange;
        }
    }

    const Exchange* exchange_at(std::uint32_t message) const {
        const auto found = exchange_of_.find(message);
        return found == exchange_of_.end() ? nullptr : found->second;
    }

    /// Bytes between two messages of one direction of a connection that no message accounts for.
    void add_hole_between(const Message& message) {
        const auto key = std::pair(message.stream, message.is_request);
        const auto before = last_of_direction_.find(key);
        const std::uint32_t connection = connection_of(message.stream);
        if (before != last_of_direction_.end() && connection != 0 &&
            message.stream_offset > before->second->stream_end) {
            const std::optional<TcpClose>& close = session_.connections[connection - 1].close;
            const bool holes = close ? close->gaps > 0 : session_.captured.holes > 0;
            const bool junk =
                std::any_of(message.http->notes.begin(), message.http->notes.end(), [](const HttpNote& note) {
                    return note.kind == HttpNoteKind::junk_before_start_line ||
                           note.kind == HttpNoteKind::extra_bytes_after_body;
                });
            if (holes && !junk) {
                rows_.push_back(row_of_words(
                    session_, RowKind::gap, DiagramStyle::gap,
                    fmt::format("{} bytes not captured {}", grouped(message.stream_offset - before->second->stream_end),
                                direction_text(message.from)),
                    message.first.time));
            }
        }
        last_of_direction_[key] = &message;
    }

    void add_missing_request(std::uint32_t index, const Message& message) {
        const Exchange* exchange = exchange_at(index);
        if (exchange == nullptr || message.is_request || exchange->request) return;
        if (exchange->request_missing == HalfMissing::not_captured) {
            rows_.push_back(row_of_words(session_, RowKind::gap, DiagramStyle::gap, "request not captured (CPE → ACS)",
                                         message.first.time));
        }
    }

    void add_missing_response(std::uint32_t index, const Message& message) {
        const Exchange* exchange = exchange_at(index);
        if (exchange == nullptr || !message.is_request || exchange->response) return;
        switch (exchange->response_missing) {
            case HalfMissing::no:
                return;
            case HalfMissing::not_captured:
                rows_.push_back(row_of_words(session_, RowKind::gap, DiagramStyle::gap,
                                             "answer not captured (ACS → CPE)", message.last.time));
                return;
            case HalfMissing::still_open:
                rows_.push_back(row_of_words(session_, RowKind::gap, DiagramStyle::gap,
                                             "no answer yet when the capture ends (ACS → CPE)", message.last.time));
                return;
            case HalfMissing::never_sent:
                rows_.push_back(row_of_words(session_, RowKind::gap, DiagramStyle::fault,
                                             "no HTTP answer came (ACS → CPE)", message.last.time));
                return;
        }
    }

    void add_missing_rest(const Message& message) {
        if (message.incomplete == Incomplete::no) return;
        std::string text = "part of it was not captured";
        const std::uint64_t* promised = message.http->content_length.get_if();
        if (promised != nullptr && message.http->content_encoding.empty() && *promised > message.body_length) {
            text = fmt::format("{} bytes not captured", grouped(*promised - message.body_length));
        }
        if (message.incomplete == Incomplete::limit) text = "more than the limit: the rest was not read";
        if (message.incomplete == Incomplete::undecodable) text = "its content coding could not be undone";
        rows_.push_back(row_of_words(session_, RowKind::gap, DiagramStyle::gap,
                                     text + " " + direction_text(message.from), message.last.time));
    }

    void add_connection(const Message& message) {
        const std::uint32_t connection = connection_of(message.stream);
        if (session_.connections.size() < 2 || connection == 0 || connection == last_connection_) return;
        if (last_connection_ != 0) {
            const TcpConnectionInfo& info = session_.connections[connection - 1].info;
            DiagramRow row = row_of_words(
                session_, RowKind::connection, DiagramStyle::plumbing,
                fmt::format("connection {} · {} → {}", connection, to_string(info.client), to_string(info.server)),
                message.first.time);
            row.connection = connection;
            row.height = thin_height;
            rows_.push_back(std::move(row));
        }
        last_connection_ = connection;
    }

    /// What is known of the encryption, where a connection tells something new.
    void add_encryption(const Message& message) {
        const std::uint32_t connection = connection_of(message.stream);
        if (connection == 0 || !told_encryption_of_.insert(connection).second) return;
        for (std::string& line : tls_head_lines(session_.connections[connection - 1].info)) {
            if (!told_encryption_.insert(line).second) continue;
            DiagramRow row = row_of_words(session_, RowKind::connection, DiagramStyle::plumbing, std::move(line),
                                          message.first.time);
            row.connection = connection;
            row.height = thin_height;
            rows_.push_back(std::move(row));
        }
    }

    void add_messages() {
        for (std::uint32_t i = 0; i < session_.messages.size(); ++i) {
            const Message* message = message_at(i);
            if (message == nullptr) continue;
            add_connection(*message);
            add_encryption(*message);
            add_missing_request(i, *message);
            add_hole_between(*message);
            const std::size_t envelopes = message->envelopes.size();
            for (std::size_t e = 0; e < std::max<std::size_t>(envelopes, 1); ++e) {
                add_message(i, *message, static_cast<std::uint32_t>(e),
                            e < envelopes ? &message->envelopes[e] : nullptr);
            }
            add_missing_rest(*message);
            add_missing_response(i, *message);
        }
    }

    void add_message(std::uint32_t index, const Message& message, std::uint32_t envelope_index,
                     const CwmpMessage* envelope) {
        DiagramRow row;
        MessageLabel label = label_of(message, envelope, options_.redaction);
        row.name = std::move(label.name);
        row.detail = std::move(label.detail);
        row.style = label.style;
        row.from = message.from;
        row.time = message.first.time;
        row.end = std::max(message.first.time, message.last.time);
        row.since_start = row.time - session_.start;
        row.partial_begin = !message.head_complete || message.incomplete == Incomplete::capture_start;
        row.partial_end = message.incomplete != Incomplete::no && message.incomplete != Incomplete::capture_start;
        row.connection = connection_of(message.stream);
        row.message = index;
        row.envelope = envelope_index;
        row.bytes = envelope_index == 0 ? message.body_length : 0;
        row.frame = message.first.frame;
        const Exchange* exchange = exchange_at(index);
        if (message.is_request && exchange != nullptr) {
            const Message* response = message_at(exchange->response);
            row.retried = response != nullptr && asks_again(*response);
            if (row.retried) row.style = response->http->status == 401 ? DiagramStyle::auth : DiagramStyle::plumbing;
        }
        if (row.style == DiagramStyle::plumbing || row.style == DiagramStyle::auth) row.height = thin_height;
        row_of_[{index, envelope_index}] = rows_.size();
        rows_.push_back(std::move(row));
    }

    std::optional<std::uint32_t> message_with_frame(std::uint64_t frame) const {
        for (std::uint32_t i = 0; i < session_.messages.size(); ++i) {
            const Message* message = message_at(i);
            if (message != nullptr && message->first.frame <= frame && frame <= message->last.frame) return i;
        }
        return std::nullopt;
    }

    void mark_findings() {
        for (std::uint32_t i = 0; i < findings_.size(); ++i) {
            const Finding& finding = findings_[i];
            if (finding.session != session_.number) continue;
            std::optional<std::uint32_t> message = finding.message;
            if (!message && !finding.frames.empty()) message = message_with_frame(finding.frames.front());
            if (!message) continue;
            const auto row = row_of_.find({*message, 0});
            if (row == row_of_.end()) continue;
            rows_[row->second].findings.push_back(i);
            rows_[row->second].mark = std::max(rows_[row->second].mark, mark_of(finding.severity));
        }
    }

    void bracket_transactions() {
        std::size_t free_from = 0;  // brackets never cross: the next one begins where the last one ended, or later
        for (std::uint32_t i = 0; i < session_.transactions.size(); ++i) {
            const Transaction& transaction = session_.transactions[i];
            const auto request = row_of_.find({transaction.request.message, transaction.request.envelope});
            if (request == row_of_.end()) continue;
            DiagramRow& first = rows_[request->second];
            if (first.transaction) continue;
            first.transaction = i;
            const EnvelopeRef* answer = transaction.response.get_if();
            if (answer == nullptr) {
                if (first.retried) continue;
                first.bracket = transaction.response.is_absent() ? Bracket::unanswered : Bracket::unseen;
                continue;
            }
            const auto response = row_of_.find({answer->message, answer->envelope});
            if (response == row_of_.end() || response->second <= request->second) continue;
            DiagramRow& last = rows_[response->second];
            if (last.transaction) continue;
            last.transaction = i;
            last.answered_after = last.end - first.time;
            if (request->second < free_from) continue;
            first.bracket = Bracket::open;
            last.bracket = Bracket::close;
            for (std::size_t r = request->second + 1; r < response->second; ++r) rows_[r].bracket = Bracket::through;
            free_from = response->second + 1;
        }
    }

    void add_head(DiagramRows& result) const {
        result.title = device_text(session_);
        result.events = events_text(session_.events);
        result.length = duration_text(session_.end - session_.start);
        result.rpcs = counted(session_.transactions.size(), "RPC");
        if (const std::string tls = tls_versions_text(session_); !tls.empty()) result.rpcs += " · " + tls;
        const std::size_t connections = session_.connections.size();
        result.several_connections = connections > 1;
        result.connections = connections > 1 ? counted(connections, "connection") + " · " : std::string();
        result.connections += fmt::format("{} → {}", to_string(session_.cpe), to_string(session_.acs));
        result.lanes = {{std::string(lane_name(Side::cpe)), to_string(session_.cpe)},
                        {std::string(lane_name(Side::acs)), to_string(session_.acs)}};
    }

    const Session& session_;
    std::span<const Finding> findings_;
    const DiagramOptions& options_;
    std::vector<DiagramRow> rows_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> row_of_;  ///< message and envelope; before folding
    std::map<std::uint32_t, const Exchange*> exchange_of_;
    std::map<std::pair<StreamIndex, bool>, const Message*> last_of_direction_;
    std::uint32_t last_connection_ = 0;
    std::set<std::uint32_t> told_encryption_of_;
    std::set<std::string> told_encryption_;
};

}  // namespace

std::size_t DiagramRows::row_at(std::uint32_t y) const {
    const auto above = std::upper_bound(tops.begin(), tops.end(), y);
    const auto index = static_cast<std::size_t>(above - tops.begin());
    return std::min(index == 0 ? 0 : index - 1, rows.size() - 1);
}

std::optional<std::size_t> DiagramRows::row_of_message(std::uint32_t message) const {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].message) continue;
        if (*rows[i].message <= message && message <= rows[i].last_message.value_or(*rows[i].message)) return i;
    }
    return std::nullopt;
}

void leave_out_rows(DiagramRows& diagram, std::size_t most) {
    if (diagram.rows.size() <= most || most == 0) return;
    const std::size_t left_out = diagram.rows.size() - most;
    diagram.rows.resize(most);
    for (DiagramRow& row : diagram.rows) {
        if (row.partner && *row.partner >= most) row.partner.reset();
    }
    DiagramRow rest;
    rest.kind = RowKind::gap;
    rest.style = DiagramStyle::plumbing;
    rest.time = rest.end = diagram.rows.back().end;
    rest.name = counted(left_out, "more row is", "more rows are") + " not drawn here";
    diagram.rows.push_back(std::move(rest));
    diagram.tops.resize(most + 1);
    diagram.tops.push_back(diagram.tops.back() + diagram.rows.back().height);
}

DiagramRows diagram_rows(const Session& session, std::span<const Finding> findings, const DiagramOptions& options) {
    DiagramRows rows = RowBuilder(session, findings, options).build();
    rows.frames = options.frames;
    rows.hidden = options.hidden;
    return rows;
}

}  // namespace cwmpscope
