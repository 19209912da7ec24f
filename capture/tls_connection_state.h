// What a TlsConnection consists of, and how records, holes and keys pass through it. tls_connection_records.cpp follows
// the records, tls_connection.cpp what becomes of the connection: its keys that come late, its facts, its end.
#pragma once

#include "capture/tls_connection.h"
#include "capture/tls_early_data.h"
#include "capture/tls_messages.h"
#include "capture/tls_negotiation.h"
#include "capture/tls_opener.h"
#include "capture/tls_outside.h"
#include "capture/tls_plaintext.h"
#include "capture/tls_record.h"
#include "capture/tls_waiting.h"

#include <array>
#include <memory>
#include <optional>

namespace cwmpscope {

struct TlsConnection::State {
    /// One direction. Named by who sends it, which may be corrected.
    struct Side final : TlsRecordOwner {
        Side(State& connection, HttpRole sender) : state(connection), role(sender), reader(*this) {}
        bool record(const TlsRecord& record) override { return state.take_record(*this, record); }
        void lost(const Loss& loss) override { state.take_loss(*this, loss); }
        void not_tls(const StreamBytes& rest, std::uint64_t) override { state.take_clear_text(*this, rest); }

        State& state;
        HttpRole role;
        TlsRecordReader reader;
        TlsOpener opener;
        TlsMessages messages;
        bool padded = false;    ///< 1.3: a record had padding, so lengths tell little
        bool gap_told = false;  ///< nothing could be read since the last hole
        std::uint64_t records = 0, opened_records = 0;
        std::optional<FrameRef> ended;  ///< not told yet
    };

    State(const Limits& given, CaptureListener& listener_, CaptureCounters& counters_, TlsSecrets* secrets_)
        : limits(given),
          listener(listener_),
          counters(counters_),
          secrets(secrets_),
          sides{Side(*this, HttpRole::client), Side(*this, HttpRole::server)},
          negotiation(facts, secrets, sides[0].opener, sides[1].opener),
          waiting(limits, counters),
          early(limits, counters) {
        if (has_secrets()) plaintext = std::make_unique<TlsPlaintext>(limits, listener, counters);
    }
    ~State() { counters.tls_open_bytes -= open_bytes; }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    bool has_secrets() const { return secrets != nullptr && secrets->given; }
    Side& side(HttpRole role) { return sides[0].role == role ? sides[0] : sides[1]; }
    /// As HTTP is told: nothing can have come before the hello.
    TcpConnectionInfo info_for_http() const {
        TcpConnectionInfo known = *info;
        known.from_syn = known.from_syn || facts.client_hello.has_value();
        return known;
    }

    bool take_record(Side& from, const TlsRecord& record);
    bool handle(Side& from, const TlsRecord& record);
    bool is_clear(const Side& from, const TlsRecord& record) const;
    bool take_clear(Side& from, const TlsRecord& record);
    bool take_encrypted(Side& from, const TlsRecord& record);
    void take_content(Side& from, const TlsRecord& record, std::uint8_t type, Bytes content, std::size_t prefix);
    void take_data(Side& from, const TlsRecord& record, Bytes content, std::size_t prefix);
    void take_early_data(const TlsRecord& record, Bytes content);
    void settle_early_data(bool last_time);
    void not_opened(Side& from, const TlsRecord& record);
    void take_handshake(Side& from, Bytes bytes, FrameRef at);
    void take_alert(Side& from, Bytes content, FrameRef at);
    void take_loss(Side& from, const TlsRecordOwner::Loss& loss);
    void finish(Side& from, FrameRef at);
    void take_clear_text(Side& from, const StreamBytes& rest);
    void tell_gap(Side& from, std::optional<std::uint64_t> length, GapReason reason, FrameRef at, std::uint64_t ack);
    void correct_roles();
    void replay_waiting(bool last_time);
    void publish();
    void tell_encrypted(const TcpConnectionInfo& known);
    TlsReading reading() const;
    bool anything_left_to_learn() const;
    void account();

    const Limits& limits;
    CaptureListener& listener;
    CaptureCounters& counters;
    TlsSecrets* secrets;
    TlsFacts facts;
    std::array<Side, 2> sides;  ///< client, server
    TlsNegotiation negotiation;
    TlsWaiting waiting;
    TlsEarlyData early;
    TlsOutside outside{facts};
    std::unique_ptr<TlsPlaintext> plaintext;  ///< none without secrets
    TcpConnectionInfo* info = nullptr;        ///< of the caller, during a call
    bool any_plaintext = false, told_encrypted = false, waits_no_longer = false, given_up = false, published = false;
    std::size_t open_bytes = 0, certificate_bytes = 0;
};

}  // namespace cwmpscope
