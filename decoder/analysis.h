// Analysis: the whole engine behind one push(): capture pipeline, SOAP decoding, session builder, judge. Publishes
// values.
#pragma once

#include "capture/capture_listener.h"
#include "capture/counters.h"
#include "capture/limits.h"
#include "capture/packet_source.h"
#include "capture/tls_key_log.h"
#include "decoder/kept_devices.h"
#include "decoder/rules/judge.h"
#include "decoder/run_stage.h"
#include "decoder/session/datagrams.h"
#include "decoder/session/device.h"
#include "decoder/session/encrypted_connections.h"
#include "decoder/session/session.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

struct Credentials {
    std::string user, password;
};

struct AnalysisOptions {
    Limits limits;
    RuleSelection rules;
    std::vector<Credentials> credentials;
    /// That read XML beside the caller's thread. They change no result.
    unsigned decoding_threads = 0;
    /// Told of each HTTP message and connection as well (for `messages` and live views); may be null.
    CaptureListener* also_tell = nullptr;
    /// Messages of finished sessions that are kept ; zero: all. Beyond it clean sessions leave first:
    /// AnalysisUpdate::left. For a capture that does not end.
    std::size_t kept_messages = 0;
    /// Sessions in updates still have all their lists (names and values of parameters); whoever is told releases them
    /// (decoder/session/release.h) or pays with memory.
    bool keep_lists = false;
    /// What is found in a session is told when it is over, and not only when nothing can follow it any longer.
    bool tell_when_over = false;
    /// Told of the stages of the run; may be null.
    StageListener* stages = nullptr;
};

struct SessionResult {
    std::shared_ptr<const Session> session;
    Judgement judgement;
    bool finished = true;  ///< false: a snapshot of a session that goes on
};

/// Limits of the decoder that bit; those of capture/ stand in CaptureCounters.
struct AnalysisLimits {
    std::uint64_t sessions = 0;   ///< given up before their end because too much was open
    std::uint64_t waiting = 0;    ///< sessions that were over and did not wait for what might still follow them
    std::uint64_t soap = 0;       ///< messages of which not everything was read
    std::uint64_t devices = 0;    ///< sessions of devices that are not followed over their sessions any more
    std::uint64_t records = 0;    ///< transfers and other records of devices that are not kept
    std::uint64_t nonces = 0;     ///< of digest authentication that were forgotten
    std::uint64_t datagrams = 0;  ///< connection requests by UDP and DHCP messages that are not kept
    std::uint64_t exchanges = 0;  ///< of HTTP outside of sessions that are not kept
    std::uint64_t left = 0;       ///< finished sessions that left memory
    std::uint64_t begun = 0;      ///< connections that are not known any more where silence is judged
    // Filled by whoever masks:
    std::uint64_t secrets = 0;     ///< that are not known any more where they turn up
    std::uint64_t identities = 0;  ///< that get another name when they come back
};

/// What became known since the last update. Moved to the listener.
struct AnalysisUpdate {
    std::vector<SessionResult> sessions;  ///< added or changed, by number
    /// Sessions that are over, with what is found in them so far: once each, before they come finished and with all that
    /// is found (AnalysisOptions::tell_when_over). Their numbers are those that they will get, unless one that began
    /// earlier is still to come.
    std::vector<SessionResult> over;
    std::vector<std::uint32_t> left;      ///< numbers of finished sessions that are not kept any longer
    CaptureCounters counters;
    AnalysisLimits limits;  ///< so far; those of records and exchanges are known at the end
    std::uint64_t encrypted_streams = 0;
};

/// Everything, at the end of the run.
struct AnalysisSummary {
    KeptDevices devices;         ///< by first session
    Judgement device_judgement;  ///< of all of them together
    std::vector<FileExchange> file_exchanges;
    std::vector<FailedConnection> failed_connections;
    std::vector<UdpMessage> udp_messages;  ///< connection requests by UDP, and answers to them
    std::vector<DhcpMessage> dhcp;
    Judgement file_judgement;
    CaptureCounters counters;
    AnalysisLimits limits;
    std::vector<EncryptedConnection> tls_connections;  ///< by their end
    std::uint64_t tls_connections_left_out = 0;        ///< more than are kept
    std::uint64_t sessions = 0;
    std::uint64_t http_exchanges_without_cwmp = 0;
    TlsKeyLogCounts tls_key_log;
};

class Analysis {
public:
    explicit Analysis(AnalysisOptions options);
    ~Analysis();
    Analysis(const Analysis&) = delete;
    Analysis& operator=(const Analysis&) = delete;

    void push(const Packet& packet);
    void advance(Timestamp now);
    /// Packets told to be dropped after the last one, before finish(): `since` as in Packet, and until when.
    void count_dropped(std::uint64_t packets, Timestamp since, Timestamp until);
    /// The next piece of a TLS key log, before the packets that need it.
    void add_tls_keys(std::string_view key_log, TlsKeySource from = TlsKeySource::capture);
    /// A key log is there, even if it is empty so far; it may be a moment behind the packets.
    void expect_tls_keys(bool may_come_late);
    void finish();

    bool has_news() const;
    AnalysisUpdate update();
    /// Sessions that go on, as they are now, not judged: the `most` that were heard of last, by number.
    std::vector<SessionResult> open_sessions(std::size_t most) const;
    /// After finish(), once: it is moved out, and with many devices it is large.
    AnalysisSummary take_summary();

    StageListener* stages() const;
    /// What capture/ tells: tests may play messages into the decoder without packets.
    CaptureListener& decoder();

private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace cwmpscope
