// TlsRecording: the TCP streams of a capture with the keys that it holds, played into ConnectionReader again: cut into
// other pieces, with holes, with and without the keys.
#pragma once

#include "capture/capture_pipeline.h"
#include "capture/connection_reader.h"
#include "capture/pcap_file.h"
#include "capture/tls_facts.h"
#include "capture/tls_session_secrets.h"
#include "tests/capture/http_conversation.h"

#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace cwmpscope::tls_test {

struct Piece {
    HttpRole from = HttpRole::client;
    std::uint64_t offset = 0;
    std::string bytes;
    FrameRef at;
    std::uint64_t acknowledged = 0;
};

struct Stream {
    TcpConnectionInfo info;
    std::vector<Piece> pieces;  ///< as they came
    TcpClose close;
    std::vector<std::pair<HttpRole, std::size_t>> ends;  ///< after how many pieces
};

struct Recording {
    std::vector<Stream> streams;
    std::string keys;
};

class Recorder final : public TcpConsumer {
public:
    Recorder(std::vector<Stream>& streams, std::size_t index) : streams_(streams), index_(index) {}
    void push(TcpConnectionInfo& info, HttpRole from, const StreamChunk& chunk, std::uint64_t acknowledged) override {
        streams_[index_].info = info;
        if (const auto* bytes = std::get_if<StreamBytes>(&chunk))
            streams_[index_].pieces.push_back(
                {from, bytes->offset, std::string(as_text(bytes->bytes)), bytes->at, acknowledged});
    }
    void ended(const TcpConnectionInfo&, HttpRole from, FrameRef) override {
        streams_[index_].ends.emplace_back(from, streams_[index_].pieces.size());
    }
    void closed(const TcpConnectionInfo& info, const TcpClose& close) override {
        streams_[index_].info = info;
        streams_[index_].close = close;
    }
    bool wants_data() const override { return true; }

private:
    std::vector<Stream>& streams_;
    std::size_t index_;
};

inline Recording read_recording(const std::string& path) {
    Recording recording;
    auto opened = open_capture({path});
    if (const auto* failure = std::get_if<Failure>(&opened))
        throw std::runtime_error(failure->what + " " + failure->detail);
    PacketSource& source = *std::get<std::unique_ptr<PacketSource>>(opened);
    CapturePipeline pipeline(Limits{}, [&](const TcpConnectionInfo&, const Limits&, CaptureCounters&) {
        recording.streams.emplace_back();
        return std::make_unique<Recorder>(recording.streams, recording.streams.size() - 1);
    });
    for (Next next = source.next(); std::holds_alternative<Packet>(next); next = source.next())
        pipeline.push(std::get<Packet>(next));
    pipeline.finish();
    recording.keys = std::string(source.tls_key_log());
    return recording;
}

class Outcome final : public CaptureListener {
public:
    std::vector<HttpMessage> messages;
    std::shared_ptr<const TlsFacts> facts;
    CaptureCounters counters;
    bool encrypted = false;
    int closed_calls = 0;

    void message(const TcpConnectionInfo&, const HttpMessage& message) override { messages.push_back(message); }
    void not_http(const TcpConnectionInfo&, bool is_encrypted) override { encrypted = is_encrypted; }
    void connection_closed(const TcpConnectionInfo& info, const TcpClose&) override {
        facts = info.tls;
        ++closed_calls;
    }

    std::string text() const {
        std::string all;
        for (const HttpMessage& message : messages) all += http_test::everything(message);
        return all;
    }
};

/// Which bytes are missing: asked for each piece.
using Loses = std::function<bool(std::size_t piece)>;

inline Outcome play(const Stream& stream, TlsSecrets* secrets, const http_test::Cutter& cut = http_test::whole(),
                    const Loses& loses = {}, const Limits& limits = {}) {
    Outcome outcome;
    TcpConnectionInfo info = stream.info;
    info.tls.reset();
    TcpClose close = stream.close;
    {
        ConnectionReader reader(limits, outcome, outcome.counters, secrets);
        const auto tell_ends = [&](std::size_t pieces) {
            for (const auto& [role, after] : stream.ends) {
                if (after == pieces) reader.ended(info, role, close.at);
            }
        };
        for (std::size_t i = 0; i < stream.pieces.size(); ++i) {
            tell_ends(i);
            const Piece& piece = stream.pieces[i];
            if (loses && loses(i)) {
                ++close.gaps;
                reader.push(info, piece.from,
                            StreamGap{piece.offset, piece.bytes.size(), GapReason::not_captured, piece.at},
                            piece.acknowledged);
                continue;
            }
            std::string_view rest = piece.bytes;
            while (!rest.empty()) {
                const std::size_t length = std::min(rest.size(), cut(rest.size()));
                reader.push(info, piece.from,
                            StreamBytes{piece.offset + (piece.bytes.size() - rest.size()),
                                        as_bytes(rest.substr(0, length)), piece.at},
                            piece.acknowledged);
                rest.remove_prefix(length);
            }
        }
        tell_ends(stream.pieces.size());
        reader.closed(info, close);
    }
    return outcome;
}

/// The secrets of a key log that was read to its end.
inline std::unique_ptr<TlsSecrets> secrets_of(const std::string& keys) {
    auto secrets = std::make_unique<TlsSecrets>(100'000, 1'000);
    secrets->given = true;
    secrets->key_log.add(keys);
    secrets->key_log.finish();
    return secrets;
}

}  // namespace cwmpscope::tls_test
