#include "gui/session_content.h"

#include "decoder/session/message.h"
#include "gui/let_go.h"
#include "gui/selection.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace cwmpscope {

namespace {

constexpr std::size_t most_packets = 100'000;
constexpr std::size_t most_parameters = 200'000;
constexpr std::size_t most_old_values = 1000;
constexpr std::size_t most_told = 20'000;  ///< values that the device told in sessions before
constexpr std::size_t most_bytes = 48U << 20U;
constexpr std::uint64_t packets_between_looks = 1024;

std::pair<Endpoint, Endpoint> ends_of(const TcpConnectionInfo& info) {
    return std::minmax(info.client, info.server);
}

void add_parameters(SessionContent& content, const HttpMessage& http, std::uint32_t index) {
    if (http.body().find("Envelope") == std::string_view::npos) return;
    const Message message = decode_message(http, SoapLimits{});
    for (const CwmpMessage& envelope : message.envelopes) {
        if (envelope.lists == nullptr) continue;
        for (const ListItem& item : envelope.lists->items()) {
            if (content.parameters.size() >= most_parameters) return;
            content.parameters.push_back(
                {std::string(item.name), std::string(item.value), std::string(item.type), index});
        }
    }
}

bool tells_values(const Message& message) {
    return message.is(Method::GetParameterValues, CwmpKind::response) || message.is(Method::Inform, CwmpKind::request);
}

/// Where a message begins: it is known by the frame and the place in the stream of its first byte. Stream indexes count
/// differently when reading begins in the middle.
using Place = std::tuple<std::uint64_t, bool, std::uint64_t>;

Place place_of(const Message& message) {
    return {message.first.frame, message.is_request, message.stream_offset};
}

Place place_of(const HttpMessage& message) {
    return {message.first.frame, message.is_request, message.stream_offset};
}

MessageContent content_of(const HttpMessage& http, std::size_t room) {
    MessageContent kept;
    kept.head = std::string(http.head());
    const std::string_view body = http.body();
    kept.body_cut = body.size() > room;
    kept.body = std::string(body.substr(0, room));
    kept.framing = http.framing;
    kept.promised_length = http.promised_length;
    kept.wire_body_length = http.wire_body_length;
    kept.content_encoding = http.content_encoding;
    kept.chunks = http.chunks;
    kept.chunk_sizes = http.chunk_sizes;
    return kept;
}

/// Picks the messages of one session out of everything that is read.
class Picker : public CaptureListener {
public:
    Picker(const Session& session, SessionContent& content) : session_(session), content_(content) {
        for (std::uint32_t i = 0; i < session.messages.size(); ++i) wanted_[place_of(*session.messages[i])] = i;
    }

    void connection_opened(const TcpConnectionInfo& info) override {
        for (std::uint32_t i = 0; i < session_.connections.size(); ++i) {
            const TcpConnectionInfo& own = session_.connections[i].info;
            if (ends_of(own) == ends_of(info) && own.first.frame == info.first.frame)
                connection_of_[info.stream] = i + 1;
        }
    }

    void message(const TcpConnectionInfo&, const HttpMessage& http) override {
        const auto found = wanted_.find(place_of(http));
        if (found == wanted_.end()) return;
        const std::size_t room = std::min(MessageContent::most_body, most_bytes - std::min(bytes_, most_bytes));
        MessageContent& kept = content_.messages[found->second] = content_of(http, room);
        content_.bodies_left_out |= kept.body_cut;
        bytes_ += kept.body.size();
        add_parameters(content_, http, found->second);
        wanted_.erase(found);
    }

    void packet(const Packet& packet, const PacketFate& fate) {
        if (fate.layer != LayerFate::tcp) return;
        const auto connection = connection_of_.find(fate.stream);
        if (connection == connection_of_.end()) return;
        if (content_.packets.size() >= most_packets) {
            content_.packets_left_out = true;
            return;
        }
        content_.packets.push_back({packet.at, static_cast<std::uint32_t>(packet.bytes.size()), fate.payload_length,
                                    fate, connection->second, std::nullopt});
    }

    bool done() const { return wanted_.empty(); }

private:
    const Session& session_;
    SessionContent& content_;
    std::map<Place, std::uint32_t> wanted_;
    std::unordered_map<StreamIndex, std::uint32_t> connection_of_;
    std::size_t bytes_ = 0;
};

/// Of one session: what the device told in it, the last value of each name.
class ValueKeeper : public CaptureListener {
public:
    using Told = std::unordered_map<std::string, std::string>;

    ValueKeeper(const Session& session, Told& told) : told_(told) {
        for (const auto& message : session.messages)
            if (tells_values(*message)) wanted_.insert(place_of(*message));
    }

    void message(const TcpConnectionInfo&, const HttpMessage& http) override {
        if (wanted_.erase(place_of(http)) == 0) return;
        for (const CwmpMessage& envelope : decode_message(http, SoapLimits{}).envelopes) {
            if (envelope.lists == nullptr) continue;
            for (const ListItem& item : envelope.lists->items()) {
                const std::string name(item.name);
                if (told_.size() < most_told || told_.contains(name)) told_[name] = item.value;
            }
        }
    }
    void packet(const Packet&, const PacketFate&) {}
    bool done() const { return wanted_.empty(); }

private:
    Told& told_;
    std::set<Place> wanted_;
};

/// Of messages whose connection is read from their first frame on: the place in the stream is another one then.
class BegunPicker : public CaptureListener {
public:
    BegunPicker(const Session& session, const std::vector<std::uint32_t>& messages, SessionContent& content)
        : content_(content) {
        for (const std::uint32_t i : messages)
            wanted_[{session.messages[i]->first.frame, session.messages[i]->is_request}] = i;
    }

    void message(const TcpConnectionInfo&, const HttpMessage& http) override {
        const auto found = wanted_.find({http.first.frame, http.is_request});
        if (found == wanted_.end()) return;
        content_.messages[found->second] = content_of(http, MessageContent::most_body);
        content_.bodies_left_out |= content_.messages[found->second].body_cut;
        wanted_.erase(found);
    }
    void packet(const Packet&, const PacketFate&) {}
    bool done() const { return wanted_.empty(); }

private:
    SessionContent& content_;
    std::map<std::pair<std::uint64_t, bool>, std::uint32_t> wanted_;
};

class TextKeeper : public CaptureListener {
public:
    explicit TextKeeper(const std::vector<std::shared_ptr<const Message>>& messages) {
        for (const auto& message : messages) wanted_[place_of(*message)] = message.get();
    }

    void message(const TcpConnectionInfo&, const HttpMessage& http) override {
        const auto found = wanted_.find(place_of(http));
        if (found == wanted_.end()) return;
        kept[found->second] = {std::string(http.head()), std::string(http.body())};
        wanted_.erase(found);
    }
    bool done() const { return wanted_.empty(); }

    std::map<const Message*, MessageText> kept;

private:
    std::map<Place, const Message*> wanted_;
};

/// The frames of a message are those with payload on its connection between its first and its last. Messages of both
/// directions may share that stretch (an early answer); then the one that began last is named.
void name_messages(const Session& session, SessionContent& content) {
    std::uint32_t next = 0;
    std::vector<std::uint32_t> under_way;  // begun, and not yet ended before the packet
    for (PacketLine& packet : content.packets) {
        const std::uint64_t frame = packet.at.frame;
        for (; next < session.messages.size() && session.messages[next]->first.frame <= frame; ++next)
            under_way.push_back(next);
        std::erase_if(under_way, [&](std::uint32_t i) { return session.messages[i]->last.frame < frame; });
        if (packet.payload == 0 || packet.connection == 0) continue;
        const StreamIndex stream = session.connections[packet.connection - 1].info.stream;
        for (const std::uint32_t i : under_way)
            if (session.messages[i]->stream == stream) packet.message = i;
    }
}

/// In one pass: a session may set as many parameters as it has told.
void find_old_values(const Session& session, const std::unordered_map<std::string, std::string>& before,
                     SessionContent& content) {
    std::unordered_map<std::string_view, std::string_view> told(before.begin(), before.end());
    for (const ParameterLine& line : content.parameters) {
        const Message& message = *session.messages[line.message];
        if (tells_values(message)) {
            told[line.name] = line.value;
        } else if (message.is(Method::SetParameterValues, CwmpKind::request)) {
            const auto old = told.find(line.name);
            if (old != told.end()) content.old_values[{line.message, line.name}] = old->second;
            if (content.old_values.size() >= most_old_values) return;
        }
    }
}

FrameRef first_frame(const Session& session) {
    FrameRef first = session.messages.empty() ? FrameRef{} : session.messages.front()->first;
    for (const ConnectionUse& use : session.connections)
        if (use.info.first.frame != 0 && (first.frame == 0 || use.info.first.frame < first.frame))
            first = use.info.first;
    return first;
}

std::uint64_t last_frame(const Session& session) {
    std::uint64_t last = 0;
    for (const auto& message : session.messages) last = std::max(last, message->last.frame);
    for (const ConnectionUse& use : session.connections)
        if (use.close && !use.shared_with_next) last = std::max(last, use.close->at.frame);
    return last;
}

/// Frames that are read, and the connections that are taken apart.
struct Stretch {
    FrameRef first;
    std::uint64_t last = 0;
    std::set<std::pair<Endpoint, Endpoint>> ends{};
};

Stretch stretch_of(const Session& session) {
    Stretch stretch{first_frame(session), last_frame(session)};
    for (const ConnectionUse& use : session.connections) stretch.ends.insert(ends_of(use.info));
    return stretch;
}

enum class Ended : std::uint8_t { found_all, not_found, unwanted };

/// Until everything is found, in a source that was opened at the beginning of the stretch or before.
template <class Listener>
Ended read_stretch(OpenedCapture& opened, const CaptureInput& input, const Stretch& stretch, Listener& listener,
                   std::optional<Failure>& failure, const Unwanted& unwanted) {
    CapturePipeline pipeline(Limits{}, listener);
    pipeline.look_only_at(
        [&](const Endpoint& from, const Endpoint& to) { return stretch.ends.contains(std::minmax(from, to)); });
    KeyedPipeline keyed(input, *opened.source, pipeline);
    for (std::uint64_t count = 1;; ++count) {
        if (count % packets_between_looks == 0 && unwanted()) return Ended::unwanted;
        Next next = opened.source->next();
        if (std::holds_alternative<Idle>(next)) continue;
        const auto* packet = std::get_if<Packet>(&next);
        if (packet == nullptr) {
            if (auto* failed = std::get_if<Failure>(&next)) failure = std::move(*failed);
            break;
        }
        if (packet->at.frame < stretch.first.frame) continue;
        // At a place that was another file's, as that of a live capture, or of another section stands another packet.
        if (packet->at.frame == stretch.first.frame && packet->at.time != stretch.first.time) return Ended::not_found;
        const PacketFate fate = keyed.push(*packet);
        if (packet->at.frame <= stretch.last) listener.packet(*packet, fate);
        if (listener.done() && packet->at.frame >= stretch.last) break;
    }
    pipeline.finish();
    return listener.done() ? Ended::found_all : Ended::not_found;
}

/// First at the place where the stretch begins; where not all is found there (keys and links of the capture may be told
/// before it), at the beginning. `read` gets what was opened and says how that ended.
template <class Read>
void read_twice(const CaptureInput& input, const Stretch& stretch, const Read& read) {
    if (read(open_input_at(input, stretch.first)) == Ended::not_found && input.files.size() == 1)
        read(open_input(input));
}

}  // namespace

const MessageContent* SessionContent::find(std::optional<std::uint32_t> message) const {
    if (!message) return nullptr;
    const auto found = messages.find(*message);
    return found == messages.end() ? nullptr : &found->second;
}

std::shared_ptr<const SessionContent> read_content(const CaptureInput& input, const Session& session,
                                                   const Unwanted& unwanted, const SessionsBefore& before) {
    const Stretch stretch = stretch_of(session);
    std::shared_ptr<SessionContent> content;
    read_twice(input, stretch, [&](OpenedCapture opened) {
        content = make_large<SessionContent>();
        content->session = session.number;
        if (!opened.source) {
            if (!opened.unread.empty()) content->failure = opened.unread.front();
            return Ended::found_all;  // nothing will be
        }
        Picker picker(session, *content);
        const Ended ended = read_stretch(opened, input, stretch, picker, content->failure, unwanted);
        if (ended == Ended::unwanted) content = nullptr;
        return ended;
    });
    if (!content) return nullptr;
    std::stable_sort(content->parameters.begin(), content->parameters.end(),
                     [](const ParameterLine& a, const ParameterLine& b) { return a.message < b.message; });
    find_old_values(session, {}, *content);
    name_messages(session, *content);
    return before.empty() ? content : with_values_before(*content, input, session, unwanted, before);
}

std::shared_ptr<const SessionContent> with_values_before(const SessionContent& content, const CaptureInput& input,
                                                         const Session& session, const Unwanted& unwanted,
                                                         const SessionsBefore& before) {
    std::vector<const Session*> oldest_first;
    for (const auto& earlier : before) oldest_first.push_back(earlier.get());
    std::ranges::sort(oldest_first, {}, [](const Session* earlier) { return first_frame(*earlier).frame; });
    ValueKeeper::Told told;
    bool given_up = false;
    for (const Session* earlier : oldest_first) {
        const Stretch stretch = stretch_of(*earlier);
        read_twice(input, stretch, [&](OpenedCapture opened) {
            if (!opened.source) return Ended::found_all;
            ValueKeeper keeper(*earlier, told);
            std::optional<Failure> failure;
            const Ended ended = read_stretch(opened, input, stretch, keeper, failure, unwanted);
            given_up |= ended == Ended::unwanted;
            return ended;
        });
        if (given_up) return nullptr;
    }
    auto all = make_large<SessionContent>(content);
    all->old_values.clear();
    find_old_values(session, told, *all);
    return all;
}

std::shared_ptr<const SessionContent> read_begun(const CaptureInput& input, const Session& session,
                                                 std::uint32_t message, const Unwanted& unwanted) {
    std::vector<std::uint32_t> wanted{message};
    const MessagePair pair = pair_of(session, message);
    for (const auto& half : {pair.request, pair.response})
        if (half && *half != message) wanted.push_back(*half);
    Stretch stretch;
    for (const std::uint32_t i : wanted) {
        const Message& one = *session.messages[i];
        if (stretch.first.frame == 0 || one.first.frame < stretch.first.frame) stretch.first = one.first;
        stretch.last = std::max(stretch.last, one.last.frame);
        for (const ConnectionUse& use : session.connections)
            if (use.info.stream == one.stream) stretch.ends.insert(ends_of(use.info));
    }
    auto content = make_large<SessionContent>();
    content->session = session.number;
    content->is_begun = true;
    OpenedCapture opened = open_input_at(input, stretch.first);
    if (!opened.source) return nullptr;
    BegunPicker picker(session, wanted, *content);
    std::optional<Failure> failure;
    const Ended ended = read_stretch(opened, input, stretch, picker, failure, unwanted);
    return ended == Ended::found_all ? content : nullptr;
}

std::map<const Message*, MessageText> read_texts(const CaptureInput& input,
                                                 const std::vector<std::shared_ptr<const Message>>& messages,
                                                 const Unwanted& unwanted) {
    TextKeeper keeper(messages);
    OpenedCapture opened = open_input(input);
    if (!opened.source) return {};
    CapturePipeline pipeline(Limits{}, keeper);
    KeyedPipeline keyed(input, *opened.source, pipeline);
    for (std::uint64_t count = 1; !keeper.done(); ++count) {
        if (count % packets_between_looks == 0 && unwanted()) break;
        Next next = opened.source->next();
        const auto* packet = std::get_if<Packet>(&next);
        if (std::holds_alternative<Idle>(next)) continue;
        if (packet == nullptr) break;
        keyed.push(*packet);
    }
    pipeline.finish();
    return std::move(keeper.kept);
}

}  // namespace cwmpscope
