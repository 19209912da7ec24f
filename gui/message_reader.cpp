#include "gui/message_reader.h"

#include "decoder/session/message.h"
#include "gui/let_go.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace cwmpscope {

namespace {

constexpr std::size_t kept_sessions = 6;
constexpr std::size_t most_packets = 100'000;
constexpr std::size_t most_parameters = 200'000;
constexpr std::size_t most_old_values = 1000;
constexpr std::size_t most_told = 20'000;  ///< values that the device told in sessions before
constexpr std::size_t most_bytes = 48U << 20U;
constexpr std::size_t most_kept_bytes = 64U << 20U;  ///< of all kept sessions; the newest stays in any case
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

/// Picks the messages of one session out of everything that is read. A message is known by the frame and the place in
/// the stream of its first byte; stream indexes count differently when reading begins in the middle.
class Picker : public CaptureListener {
public:
    Picker(const Session& session, const SessionsBefore& before, SessionContent& content)
        : session_(session), content_(content) {
        for (std::uint32_t i = 0; i < session.messages.size(); ++i) wanted_[place_of(*session.messages[i])] = i;
        for (const auto& earlier : before)
            for (const auto& message : earlier->messages)
                if (tells_values(*message)) before_.insert(place_of(*message));
    }

    void connection_opened(const TcpConnectionInfo& info) override {
        for (std::uint32_t i = 0; i < session_.connections.size(); ++i) {
            const TcpConnectionInfo& own = session_.connections[i].info;
            if (ends_of(own) == ends_of(info) && own.first.frame == info.first.frame)
                connection_of_[info.stream] = i + 1;
        }
    }

    void message(const TcpConnectionInfo&, const HttpMessage& http) override {
        const auto found = wanted_.find({http.first.frame, http.is_request, http.stream_offset});
        if (before_.contains({http.first.frame, http.is_request, http.stream_offset})) learn(http);
        if (found == wanted_.end()) return;
        MessageContent& kept = content_.messages[found->second];
        kept.head = std::string(http.head());
        std::string_view body = http.body();
        const std::size_t room = std::min(MessageContent::most_body, most_bytes - std::min(bytes_, most_bytes));
        kept.body_cut = body.size() > room;
        content_.bodies_left_out |= kept.body_cut;
        kept.body = std::string(body.substr(0, room));
        bytes_ += kept.body.size();
        kept.framing = http.framing;
        kept.promised_length = http.promised_length;
        kept.wire_body_length = http.wire_body_length;
        kept.content_encoding = http.content_encoding;
        kept.chunks = http.chunks;
        kept.chunk_sizes = http.chunk_sizes;
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

    /// What the device told in the sessions before, the last value of each name.
    std::unordered_map<std::string, std::string> told;

private:
    using Place = std::tuple<std::uint64_t, bool, std::uint64_t>;

    static Place place_of(const Message& message) {
        return {message.first.frame, message.is_request, message.stream_offset};
    }

    void learn(const HttpMessage& http) {
        for (const CwmpMessage& envelope : decode_message(http, SoapLimits{}).envelopes) {
            if (envelope.lists == nullptr) continue;
            for (const ListItem& item : envelope.lists->items()) {
                const std::string name(item.name);
                if (told.size() < most_told || told.contains(name)) told[name] = item.value;
            }
        }
    }

    const Session& session_;
    SessionContent& content_;
    std::map<Place, std::uint32_t> wanted_;
    std::set<Place> before_;
    std::unordered_map<StreamIndex, std::uint32_t> connection_of_;
    std::size_t bytes_ = 0;
};

/// A message is known by the frame and the place in its stream of its first byte.
class TextKeeper : public CaptureListener {
public:
    explicit TextKeeper(const std::vector<std::shared_ptr<const Message>>& messages) {
        for (const auto& message : messages)
            wanted_[{message->first.frame, message->is_request, message->stream_offset}] = message.get();
    }

    void message(const TcpConnectionInfo&, const HttpMessage& http) override {
        const auto found = wanted_.find({http.first.frame, http.is_request, http.stream_offset});
        if (found == wanted_.end()) return;
        kept[found->second] = {std::string(http.head()), std::string(http.body())};
        wanted_.erase(found);
    }
    bool done() const { return wanted_.empty(); }

    std::map<const Message*, MessageText> kept;

private:
    std::map<std::tuple<std::uint64_t, bool, std::uint64_t>, const Message*> wanted_;
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

/// About, in memory.
std::size_t size_of(const SessionContent& content) {
    std::size_t bytes = content.packets.size() * sizeof(PacketLine);
    for (const auto& [index, message] : content.messages) bytes += message.head.size() + message.body.size();
    for (const ParameterLine& line : content.parameters)
        bytes += sizeof(ParameterLine) + line.name.size() + line.value.size();
    return bytes;
}

std::uint64_t first_frame(const Session& session) {
    std::uint64_t first = session.messages.empty() ? 0 : session.messages.front()->first.frame;
    for (const ConnectionUse& use : session.connections) first = std::min(first, use.info.first.frame);
    return first;
}

std::uint64_t last_frame(const Session& session) {
    std::uint64_t last = 0;
    for (const auto& message : session.messages) last = std::max(last, message->last.frame);
    for (const ConnectionUse& use : session.connections)
        if (use.close && !use.shared_with_next) last = std::max(last, use.close->at.frame);
    return last;
}

}  // namespace

const MessageContent* SessionContent::find(std::optional<std::uint32_t> message) const {
    if (!message) return nullptr;
    const auto found = messages.find(*message);
    return found == messages.end() ? nullptr : &found->second;
}

std::shared_ptr<const SessionContent> read_content(const CaptureInput& input, const Session& session,
                                                   const std::function<bool()>& unwanted,
                                                   const SessionsBefore& before) {
    auto content = make_large<SessionContent>();
    content->session = session.number;
    OpenedCapture opened = open_input(input);
    if (!opened.source) {
        if (!opened.unread.empty()) content->failure = opened.unread.front();
        return content;
    }
    Picker picker(session, before, *content);
    CapturePipeline pipeline(Limits{}, picker);
    KeyedPipeline keyed(input, *opened.source, pipeline);
    std::uint64_t first = first_frame(session);
    for (const auto& earlier : before) first = std::min(first, first_frame(*earlier));
    const std::uint64_t last = last_frame(session);
    for (std::uint64_t count = 1;; ++count) {
        if (count % packets_between_looks == 0 && unwanted()) return nullptr;
        Next next = opened.source->next();
        const auto* packet = std::get_if<Packet>(&next);
        if (packet == nullptr) {
            if (auto* failure = std::get_if<Failure>(&next)) content->failure = std::move(*failure);
            break;
        }
        if (packet->at.frame < first) continue;
        const PacketFate fate = keyed.push(*packet);
        if (packet->at.frame <= last) picker.packet(*packet, fate);
        if (picker.done() && packet->at.frame >= last) break;
    }
    pipeline.finish();
    std::stable_sort(content->parameters.begin(), content->parameters.end(),
                     [](const ParameterLine& a, const ParameterLine& b) { return a.message < b.message; });
    find_old_values(session, picker.told, *content);
    name_messages(session, *content);
    return content;
}

std::map<const Message*, MessageText> read_texts(const CaptureInput& input,
                                                 const std::vector<std::shared_ptr<const Message>>& messages,
                                                 const std::function<bool()>& unwanted) {
    TextKeeper keeper(messages);
    OpenedCapture opened = open_input(input);
    if (!opened.source) return {};
    CapturePipeline pipeline(Limits{}, keeper);
    KeyedPipeline keyed(input, *opened.source, pipeline);
    for (std::uint64_t count = 1; !keeper.done(); ++count) {
        if (count % packets_between_looks == 0 && unwanted()) break;
        Next next = opened.source->next();
        const auto* packet = std::get_if<Packet>(&next);
        if (packet == nullptr) break;
        keyed.push(*packet);
    }
    pipeline.finish();
    return std::move(keeper.kept);
}

namespace {

/// The same messages, although it may have been unpacked once more.
bool holds_the_same(const Session& one, const Session& other) {
    return one.number == other.number &&
           std::ranges::equal(one.messages, other.messages, [](const auto& a, const auto& b) {
               return a->first == b->first && a->last == b->last && a->stream_end == b->stream_end;
           });
}

}  // namespace

MessageReader::MessageReader(QObject* parent) : QObject(parent) {
    connect(&task_, &LatestTask::busy_changed, this, &MessageReader::busy_changed);
}

void MessageReader::set_input(const CaptureInput& input) {
    task_.cancel();
    kept_.clear();
    input_ = input;
}

std::shared_ptr<const SessionContent> MessageReader::content_of(std::uint32_t session) const {
    for (const Kept& kept : kept_)
        if (kept.content->session == session) return kept.content;
    return nullptr;
}

void MessageReader::read(const SessionPtr& session, const SessionsBefore& before) {
    if (!session) return;
    for (auto kept = kept_.begin(); kept != kept_.end(); ++kept) {
        const bool same = holds_the_same(*kept->session->session, *session->session) && kept->before == before.size();
        if (!same) continue;
        kept_.splice(kept_.begin(), kept_, kept);
        task_.cancel();
        emit ready(kept_.front().content);
        return;
    }
    task_.run([this, session, before, input = input_](const LatestTask::Unwanted& unwanted) -> LatestTask::Finish {
        auto content = read_content(input, *session->session, unwanted, before);
        if (!content) return {};
        return [this, content = std::move(content), session, count = before.size()] { keep(content, session, count); };
    });
}

void MessageReader::keep(std::shared_ptr<const SessionContent> content, const SessionPtr& session, std::size_t before) {
    std::erase_if(kept_, [&](const Kept& kept) { return kept.content->session == content->session; });
    kept_.push_front({session, content, before});
    std::size_t bytes = 0;
    for (auto kept = kept_.begin(); kept != kept_.end();) {
        bytes += size_of(*kept->content);
        const bool stays = kept == kept_.begin() || bytes <= most_kept_bytes;
        kept = stays ? std::next(kept) : kept_.erase(kept);
    }
    while (kept_.size() > kept_sessions) kept_.pop_back();
    emit ready(std::move(content));
}

}  // namespace cwmpscope
