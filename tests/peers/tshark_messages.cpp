// tshark's JSON has a key twice where a frame holds two messages, so it is read as a stream of events, in order.
#include "decoder/session/hash.h"
#include "tests/peers/peer_messages.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string_view>

namespace cwmpscope::peers {

namespace {

std::string unhex(std::string_view digits) {
    const auto value = [](char digit) {
        return static_cast<unsigned>(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
    };
    std::string bytes;
    bytes.reserve(digits.size() / 2);
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        bytes += static_cast<char>(value(digits[i]) * 16 + value(digits[i + 1]));
    return bytes;
}

/// Depth in the document: [ {_source: {layers: {http: {...}}}} ].
constexpr std::size_t layer_depth = 4, inside_layer = 5, inside_start_line = 6;

class Reader : public nlohmann::json_sax<nlohmann::json> {
public:
    std::vector<PeerMessage> messages;

    bool key(string_t& name) override {
        keys_.back() = std::move(name);
        return true;
    }
    bool start_object(std::size_t) override {
        keys_.emplace_back();
        if (keys_.size() == layer_depth) frame_ = 0;
        if (keys_.size() != inside_layer) return true;
        if (layer() == "tcp.segments") segments_.clear();
        if (layer() == "http") {
            open_ = PeerMessage();
            is_message_ = false;
            body_.clear();
        }
        return true;
    }
    bool end_object() override {
        if (keys_.size() == inside_layer && layer() == "http") end_message();
        if (keys_.size() == layer_depth) {
            segments_.clear();
            unsorted_ = false;
        }
        keys_.pop_back();
        return true;
    }
    bool start_array(std::size_t) override {
        keys_.emplace_back();
        return true;
    }
    bool end_array() override {
        keys_.pop_back();
        return true;
    }
    bool string(string_t& text) override {
        const std::string& name = keys_.back();
        if (layer() == "frame" && name == "frame.number") frame_ = std::strtoull(text.c_str(), nullptr, 10);
        if (layer() == "tcp" && name == "tcp.stream") stream_ = std::strtoull(text.c_str(), nullptr, 10);
        if (layer() == "tcp.segments" && name == "tcp.segment")
            segments_.push_back(std::strtoull(text.c_str(), nullptr, 10));
        if (layer() == "tcp.segments" && name == "tcp.segment.overlap") repeated_.insert(segments_.back());
        if (layer() != "http") return true;
        if (keys_.size() == inside_start_line) {
            const bool is_request = name == "http.request.method", is_response = name == "http.response.version";
            if (is_request || is_response) {
                is_message_ = true;
                open_.is_request = is_request;
                open_.start_line = keys_[inside_layer - 1];
            }
            // The bytes of a field: [ "hex", position, length, ... ].
            if (keys_[inside_layer - 1] == "http.file_data_raw" && body_.empty()) body_ = std::move(text);
        }
        return true;
    }
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

private:
    std::string_view layer() const {
        return keys_.size() >= inside_layer ? std::string_view(keys_[layer_depth - 1]) : std::string_view();
    }
    void end_message() {
        if (is_message_) {
            for (const std::string_view end : {"\\r\\n", "\\n"}) {
                if (open_.start_line.ends_with(end)) {
                    open_.start_line.resize(open_.start_line.size() - end.size());
                    break;
                }
            }
            open_.stream = stream_;
            open_.shown = frame_;
            open_.frame = segments_.empty() ? frame_ : segments_.front();
            open_.last_frame = segments_.empty() ? frame_ : segments_.back();
            // A retransmission that came before a hole was filled is listed behind the original.
            const auto original = std::find_if(segments_.rbegin(), segments_.rend(),
                                               [&](std::uint64_t frame) { return !repeated_.contains(frame); });
            if (original != segments_.rend()) open_.or_last_frame = *original;
            // Where packets changed places, several messages may be read from the same segments, and it is not told
            // which has which.
            if (unsorted_ && segments_.empty()) {
                open_.frame = open_.last_frame = 0;
                messages.back().last_frame = 0;
            }
            unsorted_ = unsorted_ || !std::is_sorted(segments_.begin(), segments_.end());
            const std::string body = unhex(body_);
            open_.body_length = body.size();
            open_.body_sha256 = sha256_hex(body);
            messages.push_back(std::move(open_));
        }
        segments_.clear();
        repeated_.clear();
    }

    std::vector<std::string> keys_;  ///< one per open object or array: the key at hand
    std::uint64_t frame_ = 0, stream_ = 0;
    std::vector<std::uint64_t> segments_;  ///< frames of the reassembled bytes that the next layer is made of, in order
    std::set<std::uint64_t> repeated_;     ///< those of them that hold bytes which another holds as well
    bool unsorted_ = false;  ///< a message of this frame was made of segments in another order than they came in
    PeerMessage open_;
    bool is_message_ = false;
    std::string body_;
};

}  // namespace

std::vector<PeerMessage> tshark_messages(const std::filesystem::path& capture,
                                         const std::set<std::uint16_t>& http_ports) {
    std::string command = fmt::format(
        "WIRESHARK_CONFIG_DIR=/nonexistent tshark -n -2 -r '{}' -o tcp.reassemble_out_of_order:TRUE -o "
        "tcp.desegment_tcp_streams:TRUE "
        "-Y http -T json -x -J 'frame tcp tcp.segments http'",
        capture.string());
    for (const std::uint16_t port : http_ports) command += fmt::format(" -d tcp.port=={},http", port);
    FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
    if (pipe == nullptr) return {};
    Reader reader;
    nlohmann::json::sax_parse(pipe, &reader);
    pclose(pipe);
    return std::move(reader.messages);
}

}  // namespace cwmpscope::peers
