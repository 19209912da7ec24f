#include "decoder/analysis.h"

#include "capture/capture_pipeline.h"
#include "capture/tls_certificate.h"
#include "capture/tls_facts.h"
#include "decoder/device_judging.h"
#include "decoder/judgement_sum.h"
#include "decoder/judging.h"
#include "decoder/parallel_decoding.h"
#include "decoder/retention.h"
#include "decoder/rules/silence_diagnosis.h"
#include "decoder/rules/tls_diagnosis.h"
#include "decoder/session/address_pairs.h"
#include "decoder/session/builder.h"
#include "decoder/session/datagrams.h"
#include "decoder/session/device_memories.h"
#include "decoder/session/http_text.h"
#include "decoder/session/release.h"
#include "decoder/session/silent_connections.h"
#include "decoder/session/surroundings.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>

namespace cwmpscope {

namespace {

/// By address, or by the name in the Host field.
bool is_to_one_of(const std::set<std::string>& servers, const FileExchange& exchange) {
    if (servers.contains(to_string(exchange.server))) return true;
    const std::string* host = exchange.request != nullptr ? exchange.request->http->host.get_if() : nullptr;
    if (host == nullptr) return false;
    const UrlParts url = split_url("http://" + *host + "/");
    return url.valid && servers.contains(url.host + ":" + std::to_string(exchange.server.port));
}

bool reached_a_limit(const Message& message) {
    const auto is_limit = [](const SoapNote& note) { return note.kind == SoapNoteKind::limit_reached; };
    return std::any_of(message.soap_notes.begin(), message.soap_notes.end(), is_limit) ||
           std::any_of(message.envelopes.begin(), message.envelopes.end(), [&](const CwmpMessage& envelope) {
               return std::any_of(envelope.notes.begin(), envelope.notes.end(), is_limit);
           });
}

/// A capture that does not end must not fill a disk: sessions leave, and what is known of devices stays in memory.
AnalysisOptions prepared(AnalysisOptions options) {
    if (options.kept_messages > 0) options.limits.devices_at_hand = options.limits.devices;
    return options;
}

/// Of fewer parameters the message itself takes more.
constexpr std::size_t items_at_hand = 32;

}  // namespace

struct Analysis::Engine final : CaptureListener, DecodedListener {
    explicit Engine(AnalysisOptions given)
        : options(prepared(std::move(given))),
          retention(options.kept_messages),
          soap_limits{.depth = options.limits.xml_depth,
                      .items = options.limits.array_items,
                      .envelopes = options.limits.envelopes_per_message,
                      .items_at_hand = items_at_hand},
          builder(options.limits, options.credentials,
                  [this](std::shared_ptr<const Session> session) { take(std::move(session)); }),
          crew(options.decoding_threads, options.stages),
          decoding(crew, soap_limits, *this, options.stages),
          judging(crew, options.rules, options.stages,
                  [this](JudgedSession&& judged) { take_judged(std::move(judged)); }),
          pipeline(options.limits, *this),
          surroundings(options.kept_messages > 0 ? 100'000 : 500'000),
          memories(options.limits, options.kept_messages > 0) {
        if (options.tell_when_over)
            builder.tell_when_over([this](std::shared_ptr<const Session> session) { take_over(std::move(session)); });
    }
    ~Engine() override { crew.stop(); }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    void connection_opened(const TcpConnectionInfo& info) override {
        if (options.also_tell != nullptr) options.also_tell->connection_opened(info);
        surroundings.opened(info);
        decoding.open(info);
    }
    void message(const TcpConnectionInfo& info, const HttpMessage& http) override {
        if (options.also_tell != nullptr) options.also_tell->message(info, http);
    }
    void exchange(const TcpConnectionInfo& info, HttpExchange&& http) override { decoding.push(info, std::move(http)); }
    void request_waits(const TcpConnectionInfo& info, Timestamp since) override { decoding.wait(info, since); }
    void said_nothing(const TcpConnectionInfo& info, const TcpClose& close) override { silent.closed(info, close); }
    void connection_closed(const TcpConnectionInfo& info, const TcpClose& close) override {
        if (options.also_tell != nullptr) options.also_tell->connection_closed(info, close);
        if (info.tls != nullptr) keep_tls(info, close);
        surroundings.closed(info, close);
        decoding.close(info, close);
    }
    void not_http(const TcpConnectionInfo& info, bool encrypted) override {
        if (options.also_tell != nullptr) options.also_tell->not_http(info, encrypted);
        if (!encrypted) return;
        ++encrypted_streams;
        surroundings.encrypted(info);
    }

    void datagram(const Datagram& datagram) override {
        if (options.also_tell != nullptr) options.also_tell->datagram(datagram);
        datagrams.take(datagram);
    }

    void opened(const TcpConnectionInfo& info) override {
        const InStage stage(options.stages, RunStage::sessions);
        builder.connection_opened(info);
    }
    void decoded(const TcpConnectionInfo& info, DecodedExchange&& exchange) override {
        const InStage stage(options.stages, RunStage::sessions);
        for (const std::optional<Message>* half : {&exchange.request, &exchange.response}) {
            if (*half && reached_a_limit(**half)) ++summary.limits.soap;
        }
        const bool encrypted = info.tls != nullptr && !info.tls->answered_in_clear;
        if (exchange.request) exchange.request->encrypted = encrypted;
        if (exchange.response) exchange.response->encrypted = encrypted;
        builder.push(info, std::move(exchange));
    }
    void waits(const TcpConnectionInfo& info, Timestamp since) override { builder.request_waits(info, since); }
    void closed(const TcpConnectionInfo& info, const TcpClose& close) override {
        const InStage stage(options.stages, RunStage::sessions);
        builder.connection_closed(info, close);
    }
    void dropped(const DroppedPackets& packets) override { builder.packets_dropped(packets); }
    void advanced(Timestamp time, Timestamp told) override {
        const InStage stage(options.stages, RunStage::sessions);
        builder.advance(time, told);
    }
    void keep_tls(const TcpConnectionInfo& info, const TcpClose& close) {
        constexpr std::size_t most = 20'000, most_bytes = 8U << 20U;
        if (info.tls->records_read > 0) surroundings.encrypted(info);
        const TlsFacts& facts = *info.tls;
        tls_bytes += sizeof facts + bytes_of(facts.certificates) + bytes_of(facts.client_certificates) +
                     4 * facts.offered_suites.size() + sizeof(EncryptedConnection);
        if (summary.tls_connections.size() < most && tls_bytes <= most_bytes) {
            summary.tls_connections.push_back({info, close, 0});
        } else {
            ++summary.tls_connections_left_out;
        }
    }

    void take(std::shared_ptr<const Session> session) {
        constexpr std::size_t most_connections = 50'000;
        for (const ConnectionUse& use : session->connections) {
            if (use.info.tls == nullptr) continue;
            if (session_of_tls.size() < most_connections) {
                session_of_tls.emplace(use.info.stream, session->number);
            } else {
                ++summary.limits.devices;
            }
        }
        if (!acs_and_cpe.add({session->acs.address, session->cpe.address})) ++summary.limits.devices;
        judging.push(std::move(session));
    }

    /// Judged as if the capture had been cut behind it: what is found so stays found.
    void take_over(std::shared_ptr<const Session> session) {
        Judgement judgement = judge_session(*session, options.rules);
        if (judgement.findings.empty()) return;
        over.push_back({.session = std::move(session), .judgement = std::move(judgement), .finished = false});
    }

    void take_judged(JudgedSession&& judged) {
        if (!judged.session->device.is_present()) {
            keep_place(judged.session->cpe.address);
        } else if (!memories.remember(*judged.session, *judged.slim)) {
            ++summary.limits.devices;
        }
        if (options.kept_messages > 0) {
            const Session& session = *judged.session;
            const RetainedSession kept{
                .number = session.number, .device = session.device, .messages = session.messages.size()};
            for (const RetainedSession& leaving : retention.add(kept, is_clean(judged.judgement))) let_go(leaving);
        }
        news.push_back({.session = std::move(options.keep_lists ? judged.session : judged.slim),
                        .judgement = std::move(judged.judgement),
                        .finished = true});
    }

    void keep_place(const IpAddress& address) {
        constexpr std::size_t most = 100'000;
        if (without_device.size() < most) {
            without_device.insert(address);
        } else if (!without_device.contains(address)) {
            all_places_known = false;
        }
    }

    static bool is_clean(const Judgement& judgement) {
        return std::none_of(judgement.findings.begin(), judgement.findings.end(),
                            [](const Finding& finding) { return finding.severity > Severity::note; });
    }

    void let_go(const RetainedSession& session) {
        left_numbers.push_back(session.number);
        const DeviceId* device = session.device.get_if();
        if (device != nullptr && memories.let_go(*device, session.number)) builder.forget(*device, session.number);
    }

    /// Where the clock of the capture was set back by far, time goes on from where it was: else what comes after would
    /// be taken for a part of what came before.
    Timestamp counted_on(const FrameRef& at) {
        constexpr Duration disorder = std::chrono::seconds(1);  // of the packets of several interfaces
        constexpr Duration far = std::chrono::minutes(1);
        const Timestamp time = at.time + set_back;
        if (time >= now - disorder) return time;
        surroundings.clock_was_set_back(at.frame);
        if (time < now - far) set_back = now - at.time;
        return at.time + set_back;
    }

    /// In their place: what falls may have been a part of each session of that time.
    void take_drops(std::uint64_t packets, Timestamp since, Timestamp until) {
        constexpr Duration judged_after = std::chrono::seconds(30);
        // Before the first packet nothing was judged.
        if (now != Timestamp{} && since < now - judged_after) pipeline.count_dropped_late(packets);
        decoding.drop({std::min(since, now), std::max(until, now), packets});
    }

    /// Where time has no end or beginning it stays so.
    Timestamp also_set_back(Timestamp time) const {
        return time == Timestamp::max() || time == Timestamp::min() ? time : time + set_back;
    }

    void advance_to(Timestamp time) {
        now = std::max(now, time);
        decoding.advance(now, pipeline.told_until());
        judging.tell_ready();
    }

    void drain() {
        decoding.drain();
        judging.drain();
    }

    void finish() {
        if (finished) return;
        finished = true;
        pipeline.finish();
        decoding.drain();
        {
            const InStage stage(options.stages, RunStage::sessions);
            builder.finish(now);
            judging.drain();
        }
        const InStage stage(options.stages, RunStage::judge);
        summary.failed_connections = builder.failed_connections();
        surroundings.ended(now, pipeline.counters().dropped_packets > 0);
        JudgedDevices devices = judge_devices({.rules = options.rules,
                                               .builder = builder,
                                               .memories = memories,
                                               .surroundings = surroundings,
                                               .datagrams = datagrams,
                                               .failed_connections = summary.failed_connections,
                                               .tls_connections = summary.tls_connections,
                                               .without_device = all_places_known ? &without_device : nullptr});
        summary.file_exchanges = builder.file_exchanges();
        summary.devices = std::move(devices.devices);
        summary.device_judgement = std::move(devices.judgement);
        JudgementSum outside;
        judge_tls_connections(devices, outside);
        for (const FileExchange& file : summary.file_exchanges) {
            const bool asks_cpe = acs_and_cpe.contains({file.client.address, file.server.address}) &&
                                  !acs_and_cpe.contains({file.server.address, file.client.address});
            // Other people's web pages are none of our business, also when they come through the CPE.
            if (!asks_cpe && !is_to_one_of(devices.file_servers, file)) continue;
            outside.add(judge_file_exchange(file, options.rules, asks_cpe));
        }
        summary.file_judgement = outside.take();
        summary.counters = pipeline.counters();
        summary.limits = limits_so_far();
        summary.tls_key_log = pipeline.tls_key_log_counts();
        summary.udp_messages = datagrams.take_messages();
        summary.dhcp = datagrams.take_dhcp();
        summary.limits.records += devices.records_left_out;
        summary.limits.devices += devices.sessions_left_out;
        summary.sessions = builder.sessions();
        // Where a verdict tells of TLS, there was more than attempts to connect.
        for (Diagnosis& diagnosis : diagnose_connections(devices.of_no_device, devices.acs, is_without_clear_http()))
            summary.file_judgement.diagnoses.push_back(std::move(diagnosis));
        // Where sessions are, a connection without a word is that of a monitor, or a device that changed its mind.
        if (summary.sessions == 0) {
            for (Diagnosis& diagnosis :
                 diagnose_silence(silent.list(), summary.failed_connections, is_without_clear_http()))
                summary.file_judgement.diagnoses.push_back(std::move(diagnosis));
        }
        summary.http_exchanges_without_cwmp = builder.exchanges_without_cwmp();
        summary.limits.exchanges = builder.exchanges_without_cwmp() - summary.file_exchanges.size();
    }

    AnalysisLimits limits_so_far() const {
        AnalysisLimits limits = summary.limits;
        limits.left = retention.left();
        limits.sessions = builder.given_up();
        limits.waiting = builder.published_early();
        limits.nonces = builder.forgotten_nonces();
        limits.datagrams = datagrams.left_out();
        limits.begun = surroundings.forgotten();
        return limits;
    }

    void judge_tls_connections(const JudgedDevices& devices, JudgementSum& sum) {
        for (EncryptedConnection& connection : summary.tls_connections) {
            const auto session = session_of_tls.find(connection.info.stream);
            if (session != session_of_tls.end()) connection.session = session->second;
            sum.add(judge_tls({connection, devices.acs_urls}, options.rules));
        }
        Judgement told;
        told.diagnoses = diagnose_tls({.connections = summary.tls_connections,
                                       .acs_urls = devices.acs_urls,
                                       .findings = sum.so_far().findings,
                                       .sessions = devices.at_tls,
                                       .nothing_else = is_without_clear_http()});
        sum.add(std::move(told));
    }

    bool is_without_clear_http() const { return memories.empty() && summary.file_exchanges.empty(); }

    AnalysisOptions options;
    Retention retention;
    std::vector<std::uint32_t> left_numbers;  ///< not told yet
    SoapLimits soap_limits;
    SessionBuilder builder;
    WorkCrew crew;
    ParallelDecoding decoding;
    Judging judging;
    CapturePipeline pipeline;
    Surroundings surroundings;
    SilentConnections silent;
    Datagrams datagrams;
    DeviceMemories memories;
    AddressPairs acs_and_cpe{100'000};   ///< who has had a session with whom
    std::set<IpAddress> without_device;  ///< addresses of CPEs of which a session does not tell the device
    bool all_places_known = true;
    std::size_t tls_bytes = 0;                            ///< of summary.tls_connections
    std::map<StreamIndex, std::uint32_t> session_of_tls;  ///< the first session that was read there
    std::vector<SessionResult> news, over;
    AnalysisSummary summary;
    std::uint64_t encrypted_streams = 0;
    Timestamp now{};
    Duration set_back{};  ///< by so much altogether
    bool finished = false;
};

Analysis::Analysis(AnalysisOptions options) : engine_(std::make_unique<Engine>(std::move(options))) {}
Analysis::~Analysis() = default;

void Analysis::push(const Packet& packet) {
    const InStage stage(engine_->options.stages, RunStage::packets);
    Packet in_time = packet;
    in_time.at.time = engine_->counted_on(packet.at);
    if (packet.dropped_before > 0)
        engine_->take_drops(packet.dropped_before, engine_->also_set_back(packet.dropped_since),
                            std::max(in_time.at.time, engine_->also_set_back(packet.dropped_until)));
    engine_->pipeline.push(in_time);
    engine_->advance_to(in_time.at.time);
}

void Analysis::advance(Timestamp time) {
    const Timestamp now = time + engine_->set_back;
    engine_->pipeline.advance(now);
    engine_->advance_to(now);
    engine_->drain();
}

void Analysis::count_dropped(std::uint64_t packets, Timestamp since, Timestamp until) {
    engine_->pipeline.count_dropped(packets);
    if (packets == 0) return;
    engine_->take_drops(packets, engine_->also_set_back(since), engine_->also_set_back(until));
}

void Analysis::add_tls_keys(std::string_view key_log, TlsKeySource from) {
    engine_->pipeline.add_tls_keys(key_log, from);
}

void Analysis::expect_tls_keys(bool may_come_late) {
    engine_->pipeline.expect_tls_keys(may_come_late);
}

void Analysis::finish() {
    engine_->finish();
}

bool Analysis::has_news() const {
    return !engine_->news.empty() || !engine_->over.empty();
}

AnalysisUpdate Analysis::update() {
    AnalysisUpdate update;
    update.sessions = std::exchange(engine_->news, {});
    update.over = std::exchange(engine_->over, {});
    update.left = std::exchange(engine_->left_numbers, {});
    std::sort(update.sessions.begin(), update.sessions.end(),
              [](const SessionResult& left, const SessionResult& right) {
                  return left.session->number < right.session->number;
              });
    update.counters = engine_->pipeline.counters();
    update.limits = engine_->limits_so_far();
    update.encrypted_streams = engine_->encrypted_streams;
    return update;
}

std::vector<SessionResult> Analysis::open_sessions(std::size_t most) const {
    std::vector<SessionResult> open;
    for (std::shared_ptr<const Session>& session : engine_->builder.open_sessions(most))
        open.push_back({.session = std::move(session), .judgement = {}, .finished = false});
    return open;
}

AnalysisSummary Analysis::take_summary() {
    return std::move(engine_->summary);
}

StageListener* Analysis::stages() const {
    return engine_->options.stages;
}

CaptureListener& Analysis::decoder() {
    return *engine_;
}

}  // namespace cwmpscope
