#include "report/sanitize/mask_planner.h"

#include "capture/capture_pipeline.h"
#include "capture/connection_reader.h"
#include "capture/datagram.h"
#include "capture/packet_place.h"
#include "capture/tls_facts.h"
#include "capture/tls_suite.h"
#include "report/sanitize/digest_masks.h"
#include "report/sanitize/fragment_masks.h"
#include "report/sanitize/message_masks.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cwmpscope {

namespace {

/// Bytes on the wire that are kept of a message until it is complete, for the places of its chunks.
constexpr std::size_t most_wire_bytes = 8U << 20U, most_wire_bytes_in_all = 64U << 20U;
/// Entries of the list of what was masked.
constexpr std::size_t most_listed = 1'000'000;
/// Masked texts of compressed bodies, in all.
constexpr std::size_t most_coded_bytes = 128U << 20U;

constexpr std::size_t tls_alert = 7;

/// What a TLS port answers to HTTP (RFC 8446, 6): no secret is in it, and it explains why nothing follows.
bool is_tls_alert(const StreamBytes& chunk) {
    const Bytes bytes = chunk.bytes;
    return chunk.offset == 0 && bytes.size() >= tls_alert && bytes[0] == 0x15 && bytes[1] == 3 && bytes[3] == 0 &&
           bytes[4] == 2;
}

/// The record with a ClientHello, as far as its first segment says; zero: it is none.
std::uint64_t client_hello_length(const StreamBytes& chunk) {
    const Bytes bytes = chunk.bytes;
    const bool is_one = chunk.offset == 0 && bytes.size() > 5 && bytes[0] == 0x16 && bytes[1] == 3 && bytes[5] == 1;
    return is_one ? 5U + (std::uint64_t{bytes[3]} << 8U) + bytes[4] : 0;
}

/// "HTTP/1.1 400 Bad Request" at the beginning of a stream; zero: something else.
std::uint64_t status_line_length(const StreamBytes& chunk) {
    constexpr std::size_t longest = 200;
    const std::string_view text = as_text(chunk.bytes).substr(0, longest);
    const std::size_t end = text.find('\n');
    return chunk.offset == 0 && text.starts_with("HTTP/1.") && end != std::string_view::npos ? end + 1 : 0;
}

/// The last bytes of one direction, without a hole.
struct WireBytes {
    std::uint64_t begin = 0;
    std::string bytes;
};

/// What one connection's reader keeps.
struct Wire {
    std::map<Endpoint, WireBytes> of;
};

}  // namespace

struct MaskPlanner::Stages final : CaptureListener {
    /// Reads a connection as HTTP and keeps the bytes of the messages that are open.
    class Reader final : public TcpConsumer {
    public:
        Reader(Stages& stages, const Limits& limits, CaptureCounters& counters)
            : stages_(stages), http_(limits, stages, counters, nullptr) {}
        ~Reader() override {
            for (auto& [sender, wire] : wire_.of) stages_.wire_total -= wire.bytes.size();
        }
        Reader(const Reader&) = delete;
        Reader& operator=(const Reader&) = delete;

        void push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk,
                  std::uint64_t acknowledged) override {
            const Endpoint sender = from == HttpRole::client ? info.client : info.server;
            if (const auto* bytes = std::get_if<StreamBytes>(&chunk)) {
                if (is_tls_alert(*bytes)) stages_.plan.directions[{info.stream, sender}].keep(0, tls_alert);
                stages_.note_beginning(info.stream, sender, *bytes);
                store(wire_.of[sender], *bytes);
            } else {
                forget(wire_.of[sender]);
            }
            stages_.reading = &wire_;
            http_.push(info, from, chunk, acknowledged);
            stages_.reading = nullptr;
        }
        void ended(const TcpConnectionInfo& info, HttpRole from, FrameRef at) override {
            stages_.reading = &wire_;
            http_.ended(info, from, at);
            stages_.reading = nullptr;
        }
        void closed(const TcpConnectionInfo& info, const TcpClose& close) override {
            stages_.reading = &wire_;
            stages_.plan.repeated_differently += close.conflicting_overlaps;
            http_.closed(info, close);
            stages_.reading = nullptr;
        }
        bool wants_data() const override { return http_.wants_data(); }
        bool awaits_quiet() const override { return http_.holds_exchange(); }
        void quiet(const TcpConnectionInfo& info) override { http_.quiet(info); }

    private:
        void store(WireBytes& wire, const StreamBytes& chunk) {
            if (wire.begin + wire.bytes.size() != chunk.offset) forget(wire);
            if (wire.bytes.size() + chunk.bytes.size() > most_wire_bytes ||
                stages_.wire_total + chunk.bytes.size() > most_wire_bytes_in_all)
                forget(wire);
            if (wire.bytes.empty()) wire.begin = chunk.offset;
            wire.bytes += as_text(chunk.bytes);
            stages_.wire_total += chunk.bytes.size();
        }
        void forget(WireBytes& wire) {
            stages_.wire_total -= wire.bytes.size();
            wire.bytes = {};
        }

        Stages& stages_;
        ConnectionReader http_;
        Wire wire_;
    };

    explicit Stages(IdentityMasks* names)
        : identity(names),
          tokens(names != nullptr ? names->tokens() : own_tokens),
          pipeline(Limits{}, [this](const TcpConnectionInfo&, const Limits& limits, CaptureCounters& counters) {
              return std::make_unique<Reader>(*this, limits, counters);
          }) {}

    void message(const TcpConnectionInfo& info, const HttpMessage& message) override {
        const MaskPlan::Direction direction{message.stream, message.is_request ? info.client : info.server};
        const MessageMasks masks = masks_of(message, wire_of(message, direction.second), tokens, identity);
        plan.identities_replaced += masks.identities;
        DirectionPlan& directed = plan.directions[direction];
        for (const auto& [begin, end] : masks.kept) directed.keep(begin, end);
        directed.edits.insert(directed.edits.end(), masks.edits.begin(), masks.edits.end());
        for (const std::string& password : masks.passwords) digests.learn(password);
        digests.add(direction, message, masks);
        if (keep_coded && masks.coded && coded_bytes + masks.coded->size() > most_coded_bytes) {
            ++plan.coded_left_out;
        } else if (keep_coded && masks.coded) {
            coded_bytes += masks.coded->size();
            plan.coded[direction].emplace(message.stream_offset + message.head_length,
                                          CodedBody{message.stream_end, message.content_encoding,
                                                    message.framing == BodyFraming::chunked, *masks.coded});
        }
        for (const MaskedPlace& place : masks.masked) list(place);
        release(message, direction.second);
    }

    void not_http(const TcpConnectionInfo& info, bool encrypted) override {
        plan.not_http.emplace(info.stream, encrypted);
    }

    /// A ClientHello, and clear HTTP where its answer should be.
    void note_beginning(StreamIndex stream, const Endpoint& sender, const StreamBytes& chunk) {
        const std::uint64_t hello = client_hello_length(chunk);
        if (hello > 0 || beginnings.contains(stream)) {
            if (const std::uint64_t length = std::max(hello, status_line_length(chunk)))
                beginnings[stream].emplace_back(sender, length);
        }
    }

    /// What TLS carries is kept as long as nobody can read it. Clear HTTP in answer to a ClientHello is no message of a
    /// conversation: of both so much stays that it can be told what happened.
    void connection_closed(const TcpConnectionInfo& info, const TcpClose&) override {
        const auto began = beginnings.extract(info.stream);
        if (info.tls == nullptr) return;
        if (began && info.tls->client_hello && info.tls->answered_in_clear == HttpRole::server) {
            for (const auto& [sender, length] : began.mapped()) plan.directions[{info.stream, sender}].keep(0, length);
        }
        const auto suite = info.tls->suite ? tls_suite(*info.tls->suite) : std::nullopt;
        const bool readable = info.tls->answered_in_clear || (suite && suite->kind == TlsCipherKind::null);
        const auto place = plan.not_http.find(info.stream);
        if (readable && place != plan.not_http.end()) place->second = false;
    }

    std::optional<std::string_view> wire_of(const HttpMessage& message, const Endpoint& sender) const {
        if (reading == nullptr) return std::nullopt;
        const auto known = reading->of.find(sender);
        if (known == reading->of.end() || known->second.begin > message.stream_offset) return std::nullopt;
        const std::string_view bytes = known->second.bytes;
        const std::uint64_t from = message.stream_offset - known->second.begin;
        if (from >= bytes.size()) return std::nullopt;
        return bytes.substr(from, message.stream_end - message.stream_offset);
    }

    /// Everything up to the end of the message is done with.
    void release(const HttpMessage& message, const Endpoint& sender) {
        if (reading == nullptr) return;
        WireBytes& wire = reading->of[sender];
        if (message.stream_end <= wire.begin) return;
        const std::size_t done = std::min<std::uint64_t>(message.stream_end - wire.begin, wire.bytes.size());
        wire.bytes.erase(0, done);
        wire.begin += done;
        wire_total -= done;
    }

    /// UDP that CWMP has to do with: connection requests and DHCP.
    void take_datagram(const Packet& packet, const PacketPlace& place) {
        const Bytes from_header = packet.bytes.subspan(place.header, place.end - place.header);
        if (!datagram_of_interest(place.from.address, place.to.address, from_header,
                                  static_cast<std::uint32_t>(from_header.size()), packet.at))
            return;
        const std::string_view text = as_text(packet.bytes.subspan(place.payload, place.end - place.payload));
        const bool http = text.starts_with("GET ") || text.starts_with("HTTP/1.");
        std::vector<MaskEdit>& edits = plan.datagrams[packet.at.frame];
        const std::size_t head_end = http ? std::min(text.find("\r\n\r\n"), text.size()) : 0;
        edits = masks_of_text(text, http ? secrets_in_head(text.substr(0, head_end)) : secrets_in_urls(text), tokens);
        if (http && head_end + 4 < text.size()) {
            for (MaskEdit& edit :
                 masks_of_text(text.substr(head_end + 4), secrets_in_body(text.substr(head_end + 4)), tokens)) {
                edit.offset += head_end + 4;
                edits.push_back(std::move(edit));
            }
        }
        const auto secrets = static_cast<std::uint32_t>(edits.size());
        if (identity != nullptr) add_identities(packet.bytes.subspan(place.payload, place.end - place.payload), edits);
        if (http) take_signature(text, packet.at.frame, edits);
        if (secrets > 0) list({packet.at.frame, 0, SecretKind::credentials, 0, secrets});
    }

    /// Behind the secrets, which are masked already where both are in one place.
    void add_identities(Bytes payload, std::vector<MaskEdit>& edits) {
        std::vector<MaskEdit> others = identity->edits_of_dhcp(payload);
        if (others.empty()) others = identity->edits(as_text(payload));
        plan.identities_replaced += others.size();
        edits.insert(edits.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
        edits = without_overlaps(std::move(edits));
    }

    /// "GET http://10.0.0.2:7547?ts=1&id=2&un=user&cn=3&sig=4": the signature is that of the values before it.
    void take_signature(std::string_view text, std::uint64_t frame, std::vector<MaskEdit>& edits) {
        std::string masked(text), signed_text, signed_masked;
        for (const MaskEdit& edit : edits) masked.replace(edit.offset, edit.bytes.size(), edit.bytes);
        const std::size_t line_end = std::min(text.find_first_of("\r\n"), text.size());
        const auto value_of = [&](std::string_view name) -> std::pair<std::size_t, std::size_t> {
            for (const char sign : {'?', '&'}) {
                const std::size_t at = text.find(std::string(1, sign) + std::string(name) + "=");
                if (at == std::string_view::npos || at > line_end) continue;
                const std::size_t begin = at + name.size() + 2;
                return {begin, std::min(text.find_first_of("& \r\n", begin), text.size()) - begin};
            }
            return {0, 0};
        };
        for (const std::string_view name : {"ts", "id", "un", "cn"}) {
            const auto [begin, length] = value_of(name);
            signed_text += text.substr(begin, length);
            signed_masked += masked.substr(begin, length);
        }
        const auto [begin, length] = value_of("sig");
        if (length == 0) return;
        std::erase_if(edits, [&](const MaskEdit& edit) { return edit.offset == begin; });
        digests.add_signature(frame, begin, std::string(text.substr(begin, length)), std::move(signed_text),
                              std::move(signed_masked));
    }

    void list(const MaskedPlace& place) {
        if (plan.masked.size() < most_listed) {
            plan.masked.push_back(place);
        } else {
            ++plan.masked_left_out;
        }
    }

    MaskPlan plan;
    IdentityMasks* identity;
    MaskTokens own_tokens;
    MaskTokens& tokens;
    DigestMasks digests;
    FragmentMasks fragments;
    /// Of open connections: how many bytes of whom would stay.
    std::map<StreamIndex, std::vector<std::pair<Endpoint, std::uint64_t>>> beginnings;
    Wire* reading = nullptr;  ///< of the connection whose reader is at work
    std::size_t wire_total = 0;
    bool keep_coded = false;
    std::size_t coded_bytes = 0;
    CapturePipeline pipeline;  ///< last: its connections use the rest
};

MaskPlanner::MaskPlanner(const std::vector<Credentials>& known, CodedBodies coded, IdentityMasks* identity)
    : stages_(std::make_unique<Stages>(identity)) {
    stages_->keep_coded = coded == CodedBodies::kept;
    for (const Credentials& one : known) {
        stages_->digests.learn(one.password);
        stages_->plan.known.push_back(
            {identity == nullptr ? one.user : identity->replaced(one.user), stages_->tokens.of(one.password)});
    }
}

MaskPlanner::~MaskPlanner() = default;

void MaskPlanner::push(const Packet& packet) {
    const PacketPlace place = place_of(packet);
    const PacketFate fate = stages_->pipeline.push(packet);
    stages_->fragments.take(packet, place, fate);
    if (place.layer == LayerFate::udp) stages_->take_datagram(packet, place);
}

MaskPlan MaskPlanner::finish() {
    stages_->pipeline.finish();
    stages_->digests.finish(stages_->plan, stages_->tokens);
    for (auto& [direction, plan] : stages_->plan.directions)
        std::ranges::stable_sort(plan.edits, {}, &MaskEdit::offset);
    stages_->fragments.finish(stages_->plan, stages_->identity);
    std::ranges::stable_sort(stages_->plan.masked, {}, &MaskedPlace::frame);
    return std::move(stages_->plan);
}

}  // namespace cwmpscope
