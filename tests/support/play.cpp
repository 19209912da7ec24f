#include "tests/support/play.h"

#include "capture/connection_reader.h"
#include "tests/support/transcript_udp.h"
#include "tests/support/whole_message.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <deque>
#include <map>
#include <set>
#include <utility>

namespace cwmpscope::test {

namespace {

/// Takes what the analysis publishes and keeps each session in its last state.
void collect(Analysis& analysis, Played& played) {
    AnalysisUpdate update = analysis.update();
    played.encrypted_streams = update.encrypted_streams;
    std::move(update.over.begin(), update.over.end(), std::back_inserter(played.over));
    for (SessionResult& result : update.sessions) {
        const auto it = std::find_if(played.sessions.begin(), played.sessions.end(), [&](const SessionResult& known) {
            return known.session->number == result.session->number;
        });
        if (it == played.sessions.end()) {
            played.sessions.push_back(std::move(result));
        } else {
            *it = std::move(result);
        }
    }
}

Played finished(Analysis& analysis) {
    analysis.finish();
    Played played;
    collect(analysis, played);
    std::sort(played.sessions.begin(), played.sessions.end(),
              [](const SessionResult& a, const SessionResult& b) { return a.session->number < b.session->number; });
    played.summary = analysis.take_summary();
    return played;
}

/// The frames of a message that were captured: the first and the last.
std::pair<FrameRef, FrameRef> frames_of(const SentMessage& message) {
    FrameRef first, last;
    for (const SentPiece& piece : message.pieces) {
        if (!piece.at) continue;
        if (first.frame == 0) first = *piece.at;
        if (piece.at->frame > last.frame) last = *piece.at;
    }
    return {first, last};
}

/// Walks over the messages in order and tells when connections open and close.
template <class Opened, class Sent, class Closed>
void walk(const Traffic& traffic, Opened opened, Sent sent, Closed closed) {
    std::vector<bool> is_open(traffic.connections.size()), is_closed(traffic.connections.size());
    const auto close_until = [&](std::size_t count) {
        for (std::size_t i = 0; i < traffic.connections.size(); ++i) {
            if (is_closed[i] || traffic.connections[i].closed_after > count) continue;
            const bool begun =
                is_open[i] || traffic.connections[i].closed_after < count || count == traffic.messages.size();
            if (!begun || traffic.connections[i].info.first.frame == 0) continue;
            if (!is_open[i]) opened(i);
            closed(i);
            is_open[i] = is_closed[i] = true;
        }
    };
    for (std::size_t i = 0; i < traffic.messages.size(); ++i) {
        close_until(i);
        const std::size_t connection = traffic.messages[i].connection;
        if (!is_open[connection]) opened(connection);
        is_open[connection] = true;
        sent(traffic.messages[i]);
    }
    close_until(traffic.messages.size());
}

/// Told in their place at the heights that know no packets: with the packet before which they fell.
class ToldDrops {
public:
    ToldDrops(const Traffic& traffic, Analysis& analysis) : traffic_(traffic), analysis_(analysis) {}

    void go_on_to(Timestamp time) {
        for (; next_ < traffic_.frames.size() && traffic_.frames[next_].time <= time; ++next_) {
            const std::uint64_t dropped = traffic_.packets[next_].dropped_before;
            if (dropped == 0) continue;
            const Timestamp since = traffic_.frames[next_ == 0 ? 0 : next_ - 1].time;
            analysis_.count_dropped(dropped, since,
                                    std::max(traffic_.packets[next_].dropped_until, traffic_.frames[next_].time));
        }
        analysis_.advance(time);
    }

private:
    const Traffic& traffic_;
    Analysis& analysis_;
    std::size_t next_ = 0;
};

void play_messages(const Traffic& traffic, Analysis& analysis) {
    CaptureListener& decoder = analysis.decoder();
    ToldDrops time(traffic, analysis);
    if (!traffic.frames.empty()) time.go_on_to(traffic.frames.front().time);
    std::vector<std::deque<HttpExchange>> waiting(traffic.connections.size());
    std::vector<std::uint32_t> exchanges(traffic.connections.size());
    std::vector<bool> spoke(traffic.connections.size());
    const auto close = [&](std::size_t i) {
        const SentConnection& connection = traffic.connections[i];
        if (!spoke[i]) decoder.said_nothing(connection.info, connection.close);
        for (HttpExchange& exchange : waiting[i]) {
            const bool open = connection.close.reason == CloseReason::capture_end;
            exchange.response_missing = open ? HalfMissing::still_open : HalfMissing::never_sent;
            decoder.exchange(connection.info, std::move(exchange));
        }
        decoder.connection_closed(connection.info, connection.close);
    };
    const auto send = [&](const SentMessage& sent) {
        const TcpConnectionInfo& info = traffic.connections[sent.connection].info;
        HttpMessage message = *read_whole_message(sent.bytes, sent.from_client);
        message.stream = info.stream;
        message.stream_offset = sent.stream_offset;
        message.stream_end = sent.stream_offset + sent.bytes.size();
        std::tie(message.first, message.last) = frames_of(sent);
        time.go_on_to(message.last.time);
        decoder.message(info, message);
        spoke[sent.connection] = true;
        if (sent.from_client) decoder.request_waits(info, message.last.time);
        auto& queue = waiting[sent.connection];
        if (sent.from_client) {
            HttpExchange exchange;
            exchange.stream = info.stream;
            exchange.index = exchanges[sent.connection]++;
            exchange.request = std::move(message);
            queue.push_back(std::move(exchange));
        } else if (message.status < 200) {
            queue.front().interim.push_back(std::move(message));
        } else {
            HttpExchange exchange = std::move(queue.front());
            queue.pop_front();
            exchange.response = std::move(message);
            decoder.exchange(info, std::move(exchange));
        }
    };
    walk(
        traffic, [&](std::size_t i) { decoder.connection_opened(traffic.connections[i].info); }, send, close);
    if (!traffic.frames.empty()) time.go_on_to(traffic.frames.back().time);
}

void play_chunks(const Traffic& traffic, const Limits& limits, Analysis& analysis) {
    ToldDrops told(traffic, analysis);
    if (!traffic.frames.empty()) told.go_on_to(traffic.frames.front().time);
    CaptureListener& decoder = analysis.decoder();
    CaptureCounters counters;
    std::map<std::size_t, ConnectionReader> connections;
    std::map<std::size_t, std::uint64_t> gaps;
    std::vector<TcpConnectionInfo> infos;
    for (const SentConnection& connection : traffic.connections) infos.push_back(connection.info);
    const auto open = [&](std::size_t i) {
        decoder.connection_opened(infos[i]);
        connections.try_emplace(i, limits, decoder, counters, nullptr);
    };
    // The connections are told of silence as the tracker of segments tells them.
    Timestamp reached = traffic.frames.empty() ? Timestamp{} : traffic.frames.front().time;
    const auto go_on_to = [&](Timestamp time) {
        if (time - reached >= limits.quiet_connection) {
            for (auto& [i, connection] : connections) connection.quiet(infos[i]);
        }
        reached = std::max(reached, time);
        told.go_on_to(reached);
    };
    const auto send = [&](const SentMessage& sent) {
        ConnectionReader& connection = connections.at(sent.connection);
        const HttpRole role = sent.from_client ? HttpRole::client : HttpRole::server;
        FrameRef last = traffic.connections[sent.connection].info.first;
        for (const SentPiece& piece : sent.pieces) {
            if (piece.at && piece.at->frame > last.frame) last = *piece.at;
            go_on_to(last.time);
            const std::uint64_t offset = sent.stream_offset + piece.offset;
            const Bytes bytes = as_bytes(std::string_view(sent.bytes).substr(piece.offset, piece.length));
            const StreamChunk chunk = piece.at
                                          ? StreamChunk(StreamBytes{offset, bytes, *piece.at})
                                          : StreamChunk(StreamGap{offset, piece.length, GapReason::not_captured, last});
            if (!piece.at) ++gaps[sent.connection];
            connection.push(infos[sent.connection], role, chunk, sent.acknowledged);
        }
    };
    const auto close = [&](std::size_t i) {
        TcpClose ending = traffic.connections[i].close;
        ending.gaps = gaps[i];
        go_on_to(ending.at.time);
        ConnectionReader& connection = connections.at(i);
        const bool server_first = ending.first_by == HttpRole::server;
        for (const bool server : {server_first, !server_first}) {
            const auto& fin = server ? ending.server_fin : ending.client_fin;
            if (fin) connection.ended(infos[i], server ? HttpRole::server : HttpRole::client, *fin);
        }
        connection.closed(infos[i], ending);
        connections.erase(i);
    };
    walk(traffic, open, send, close);
    if (!traffic.frames.empty()) go_on_to(traffic.frames.back().time);
}

bool is_verb(const Step& step, std::initializer_list<std::string_view> verbs) {
    const WireVerb* verb = std::get_if<WireVerb>(&step);
    return verb != nullptr && std::find(verbs.begin(), verbs.end(), verb->verb) != verbs.end();
}

// -- expectations -------------------------------------------------------------------------------------------------

std::string_view state_name(LifecycleState state) {
    switch (state) {
        case LifecycleState::completed:
            return "completed";
        case LifecycleState::failed:
            return "failed";
        case LifecycleState::open:
            return "open";
        case LifecycleState::began_before_capture:
            return "began-before-capture";
    }
    return "";
}

std::string_view outcome_name(Outcome outcome) {
    return outcome == Outcome::completed ? "completed" : outcome == Outcome::aborted ? "aborted" : "cut";
}

class Judge {
public:
    Judge(const Transcript& transcript, const Traffic& traffic, const Played& played)
        : transcript_(transcript), traffic_(traffic), played_(played), findings_(played.findings()) {
        matched_.resize(findings_.size());
    }

    std::vector<std::string> run() {
        for (const Expectation& expectation : transcript_.expectations) {
            if (const std::string text = check(expectation); !text.empty()) {
                sentences_.push_back(fmt::format("{}:{}: {}", transcript_.file, expectation.line, text));
            }
        }
        for (const Expectation& expectation : transcript_.expectations) {
            const std::string& word = expectation.words.front();
            if (word == "nothing-else") unexpected(expectation, Severity::warning);
            if (word == "nothing") unexpected(expectation, Severity::note);
        }
        return std::move(sentences_);
    }

private:
    static std::string word(const Expectation& expectation, std::size_t index) {
        return index < expectation.words.size() ? expectation.words[index] : std::string();
    }

    static std::size_t count(const std::string& text) {
        std::size_t value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }

    std::string check(const Expectation& expectation) {
        const std::string& first = expectation.words.front();
        if (first == "nothing-else" || first == "nothing") return {};
        if (first == "no") return check_no(word(expectation, 1));
        if (first == "not-judged") return check_not_judged(word(expectation, 1));
        if (first == "sessions") {
            const std::size_t wanted = count(word(expectation, 1));
            return wanted == played_.sessions.size()
                       ? ""
                       : fmt::format("{} sessions expected, {} found", wanted, played_.sessions.size());
        }
        if (first == "session") return check_session(expectation);
        if (first == "rpc") return check_rpc(expectation);
        if (first == "transfer") return check_transfer(expectation);
        if (first == "verdict") return check_verdict(expectation);
        if (first == "lifecycle") return check_lifecycle(expectation);
        if (first == "encrypted") {
            const std::size_t wanted = count(word(expectation, 1));
            return wanted == played_.encrypted_streams
                       ? ""
                       : fmt::format("{} encrypted streams expected, {} found", wanted, played_.encrypted_streams);
        }
        return check_finding(expectation);
    }

    std::string check_no(const std::string& id) {
        if (find_rule(id) == nullptr) return fmt::format("there is no rule {}", id);
        const bool found =
            std::any_of(findings_.begin(), findings_.end(), [&](const Finding& f) { return f.rule->id == id; });
        return found ? fmt::format("{} was found although it must not be; found:{}", id, listing()) : std::string();
    }

    std::string check_not_judged(const std::string& id) {
        if (find_rule(id) == nullptr) return fmt::format("there is no rule {}", id);
        const auto all = played_.not_judged();
        const bool found = std::any_of(all.begin(), all.end(), [&](const NotJudged& n) { return n.rule->id == id; });
        return found ? std::string() : fmt::format("{} should not have been judged, but it was", id);
    }

    std::string check_session(const Expectation& expectation) {
        const std::size_t number = count(word(expectation, 1));
        const auto it = std::find_if(played_.sessions.begin(), played_.sessions.end(),
                                     [&](const SessionResult& result) { return result.session->number == number; });
        if (it == played_.sessions.end()) return fmt::format("there is no session {}", number);
        const std::string wanted = word(expectation, 3);
        if (word(expectation, 2) == "dropped") {
            const std::uint64_t dropped = it->session->captured.dropped;
            return dropped == count(wanted)
                       ? std::string()
                       : fmt::format("{} packets should have been dropped while session {} went on, not {}", wanted,
                                     number, dropped);
        }
        const std::string_view is = outcome_name(it->session->outcome);
        return is == wanted ? std::string()
                            : fmt::format("session {} should be {} but is {} ({})", number, wanted, is,
                                          it->session->outcome_reason);
    }

    std::string check_rpc(const Expectation& expectation) {
        const std::string method = word(expectation, 1), wanted = word(expectation, 2);
        std::string seen;
        for (const SessionResult& result : played_.sessions) {
            for (const Transaction& transaction : result.session->transactions) {
                if (transaction.method_name != method) continue;
                const std::string_view is = transaction.response.is_present()  ? "response"
                                            : transaction.response.is_absent() ? "no-response"
                                                                               : "unseen";
                if (is == wanted) return {};
                seen = is;
            }
        }
        if (seen.empty()) return fmt::format("there is no RPC {}", method);
        return fmt::format("{} should have {} but has {}", method, wanted, seen);
    }

    std::string check_transfer(const Expectation& expectation) {
        const std::string key = word(expectation, 1), wanted = word(expectation, 2);
        std::string seen;
        for (const DeviceHistory& device : played_.summary.devices) {
            for (const Transfer& transfer : device.transfers) {
                if (transfer.command_key != key) continue;
                if (state_name(transfer.state) == wanted) return {};
                seen = fmt::format("{} ({})", state_name(transfer.state), transfer.explanation);
            }
        }
        if (seen.empty()) return fmt::format("there is no transfer with the key {}", key);
        return fmt::format("the transfer {} should be {} but is {}", key, wanted, seen);
    }

    /// `verdict ID|no-rule|none [text "..."]`
    std::string check_verdict(const Expectation& expectation) {
        const std::string rule = word(expectation, 1),
                          text = word(expectation, 2) == "text" ? word(expectation, 3) : "";
        const std::vector<Diagnosis> all = played_.diagnoses();
        std::string seen;
        for (const Diagnosis& diagnosis : all) {
            const std::string_view id = diagnosis.rule == nullptr ? std::string_view("no-rule") : diagnosis.rule->id;
            if (id == rule && diagnosis.text.find(text) != std::string::npos) return {};
            seen += fmt::format("\n    {}: {}", id, diagnosis.text);
        }
        if (rule == "none" && all.empty()) return {};
        return fmt::format("\"{}\" is not what went wrong; that is:{}", expectation.source,
                           seen.empty() ? " nothing" : seen);
    }

    std::string check_lifecycle(const Expectation& expectation) {
        const std::string kind = word(expectation, 1), wanted = word(expectation, 2);
        const bool keyed = word(expectation, 3) == "key";
        std::string seen;
        for (const DeviceHistory& device : played_.summary.devices) {
            for (const Lifecycle& lifecycle : device.lifecycles) {
                if (cwmpscope::to_string(lifecycle.kind) != kind) continue;
                if (keyed && lifecycle.command_key != word(expectation, 4)) continue;
                if (state_name(lifecycle.state) == wanted) return {};
                seen += fmt::format("{} ({}) ", state_name(lifecycle.state), lifecycle.explanation);
            }
        }
        if (seen.empty()) return fmt::format("there is no lifecycle {}", kind);
        return fmt::format("the lifecycle {} should be {} but is {}", kind, wanted, seen);
    }

    std::string check_finding(const Expectation& expectation) {
        const std::string& id = expectation.words.front();
        if (find_rule(id) == nullptr) return fmt::format("there is no rule {}", id);
        std::string at, text;
        std::optional<std::size_t> times;
        for (std::size_t i = 1; i + 1 < expectation.words.size(); i += 2) {
            const std::string& key = expectation.words[i];
            const std::string& value = expectation.words[i + 1];
            if (key == "at")
                at = value;
            else if (key == "text")
                text = value;
            else if (key == "times")
                times = count(value);
            else
                return fmt::format("\"{}\" is none of at, times, text", key);
        }
        std::size_t found = 0;
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            const Finding& finding = findings_[i];
            if (finding.rule->id != id || (!at.empty() && !is_at(finding, at))) continue;
            if (!text.empty() && finding.text.find(text) == std::string::npos) continue;
            matched_[i] = true;
            ++found;
        }
        if (times ? found == *times : found > 0) return {};
        return fmt::format("\"{}\": {} such findings; found:{}", expectation.source, found, listing());
    }

    /// Does one of the finding's frames belong to a line that sends `what`?
    bool is_at(const Finding& finding, std::string_view what) const {
        return std::any_of(finding.frames.begin(), finding.frames.end(), [&](std::uint64_t frame) {
            if (frame == 0 || frame > traffic_.step_of_frame.size()) return false;
            const std::size_t step = traffic_.step_of_frame[frame - 1];
            if (step >= transcript_.steps.size()) return false;
            const MessageLine* line = std::get_if<MessageLine>(&transcript_.steps[step]);
            return line != nullptr && line->what == what;
        });
    }

    void unexpected(const Expectation& expectation, Severity least) {
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            if (matched_[i] || findings_[i].severity < least) continue;
            sentences_.push_back(
                fmt::format("{}:{}: not expected: {}", transcript_.file, expectation.line, described(findings_[i])));
        }
    }

    std::string listing() const {
        if (findings_.empty()) return " nothing";
        std::string text;
        for (const Finding& finding : findings_) text += "\n    " + described(finding);
        return text;
    }

    const Transcript& transcript_;
    const Traffic& traffic_;
    const Played& played_;
    std::vector<Finding> findings_;
    std::vector<bool> matched_;
    std::vector<std::string> sentences_;
};

}  // namespace

std::string_view to_string(Height height) {
    return height == Height::messages ? "messages" : height == Height::chunks ? "chunks" : "packets";
}

std::vector<Finding> Played::findings() const {
    std::vector<Finding> all;
    const auto add = [&](const Judgement& judgement) {
        all.insert(all.end(), judgement.findings.begin(), judgement.findings.end());
    };
    for (const SessionResult& result : sessions) add(result.judgement);
    add(summary.device_judgement);
    add(summary.file_judgement);
    return all;
}

std::vector<NotJudged> Played::not_judged() const {
    std::vector<NotJudged> all;
    const auto add = [&](const Judgement& judgement) {
        all.insert(all.end(), judgement.not_judged.begin(), judgement.not_judged.end());
    };
    for (const SessionResult& result : sessions) add(result.judgement);
    add(summary.device_judgement);
    add(summary.file_judgement);
    return all;
}

std::vector<Diagnosis> Played::diagnoses() const {
    std::vector<Diagnosis> all;
    const auto add = [&](const Judgement& judgement) {
        all.insert(all.end(), judgement.diagnoses.begin(), judgement.diagnoses.end());
    };
    for (const SessionResult& result : sessions) add(result.judgement);
    add(summary.device_judgement);
    add(summary.file_judgement);
    return all;
}

std::string why_not_at(const Transcript& transcript, const Traffic& traffic, Height height) {
    if (height == Height::packets) return {};
    for (const Step& step : transcript.steps) {
        if (const MessageLine* line = std::get_if<MessageLine>(&step)) {
            if (is_udp_line(*line)) return "UDP is told as packets only";
            if (line->find("only") != nullptr) return "only= is about packets";
        }
        const WireVerb* verb = std::get_if<WireVerb>(&step);
        if (verb == nullptr || is_verb(step, {"new-connection", "reuse-port"})) continue;
        if (height == Height::chunks && is_verb(step, {"gap", "lose", "lose-fragment", "swap", "retransmit"})) continue;
        return fmt::format("{} is about packets", verb->verb);
    }
    if (height == Height::chunks) return {};
    std::vector<int> waiting(traffic.connections.size());
    for (const SentMessage& message : traffic.messages) {
        if (!read_whole_message(message.bytes, message.from_client)) return "a message is not well-formed HTTP";
        int& count = waiting[message.connection];
        count += message.from_client ? 1 : message.bytes.starts_with("HTTP/1.1 1") ? 0 : -1;
        if (count < 0 || count > 1) return "requests and responses do not take turns";
    }
    return {};
}

AnalysisOptions options_for(const Transcript& transcript) {
    AnalysisOptions options;
    for (const std::string& rule : transcript.head.rules) options.rules.only.insert(rule);
    for (const KeyValue& entry : transcript.head.credentials) options.credentials.push_back({entry.key, entry.value});
    return options;
}

Played play(const Traffic& traffic, const AnalysisOptions& options, Height height) {
    if (height == Height::packets) return analyze(traffic.packets, options);
    Analysis analysis(options);
    if (height == Height::messages) {
        play_messages(traffic, analysis);
    } else {
        play_chunks(traffic, options.limits, analysis);
    }
    return finished(analysis);
}

Played analyze(const std::vector<CapturedPacket>& packets, const AnalysisOptions& options) {
    Analysis analysis(options);
    const std::vector<FrameRef> frames = frame_refs(packets);
    for (std::size_t i = 0; i < packets.size(); ++i) analysis.push(as_packet(packets[i], frames[i]));
    return finished(analysis);
}

std::vector<std::string> disagreements(const Transcript& transcript, const Traffic& traffic, const Played& played) {
    return Judge(transcript, traffic, played).run();
}

std::string described(const Finding& finding, bool with_frames) {
    std::string text =
        fmt::format("{} {}, session {}", cwmpscope::to_string(finding.severity), finding.rule->id, finding.session);
    if (with_frames) text += fmt::format(", frames {}", fmt::join(finding.frames, " "));
    return text + ": " + finding.text;
}

std::vector<std::string> described(const std::vector<Finding>& findings, bool with_frames) {
    std::vector<std::string> all;
    for (const Finding& finding : findings) all.push_back(described(finding, with_frames));
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace cwmpscope::test
