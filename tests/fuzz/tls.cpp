// TLS: records, handshake messages and, with keys, what they hold.
#include "capture/connection_reader.h"
#include "capture/tls_certificate.h"
#include "capture/tls_handshake.h"
#include "capture/tls_session_secrets.h"
#include "tests/fuzz/checked_listener.h"
#include "tests/fuzz/script.h"

#include <algorithm>
#include <string>
#include <vector>

namespace cwmpscope::fuzz {

namespace {

struct Step {
    HttpRole from = HttpRole::client;
    Bytes bytes;
    std::size_t gap = 0;
};

std::string describe(const TlsFacts& facts) {
    std::string text = facts.server_name + "|" + facts.protocol + "|" + std::to_string(facts.version.value_or(0)) +
                       "|" + std::to_string(facts.suite.value_or(0)) + "|" + std::to_string(facts.records_read) + "|" +
                       std::to_string(static_cast<int>(facts.reading));
    for (const TlsAlert& alert : facts.alerts) text += "|" + std::to_string(alert.description.value_or(255));
    for (const TlsCertificate& certificate : facts.certificates) text += "|" + certificate.subject;
    return text;
}

class Listener final : public CaptureListener {
public:
    void message(const TcpConnectionInfo&, const HttpMessage& message) override { check_message(message); }
    void connection_closed(const TcpConnectionInfo& info, const TcpClose&) override {
        ++closed;
        if (info.tls != nullptr) text = describe(*info.tls);
    }
    int closed = 0;
    std::string text;
};

std::string play(const std::vector<Step>& steps, TlsSecrets* secrets, bool from_syn, std::size_t cut,
                 std::string_view late_keys = {}) {
    Limits limits;
    limits.tls_open_total = 1U << 20U;
    limits.tls_handshake = 8192;
    limits.tls_waiting = 8192;
    Listener listener;
    CaptureCounters counters;
    TcpConnectionInfo info;
    info.from_syn = from_syn;
    info.saw_client = info.saw_server = true;
    info.client.port = 40001;
    info.server.port = 7548;
    {
        TlsAfterClose after_close(limits, counters);
        ConnectionReader reader(limits, listener, counters, secrets, &after_close);
        std::uint64_t sent[2] = {0, 0};
        FrameRef at;
        for (const Step& step : steps) {
            ++at.frame;
            const std::size_t side = step.from == HttpRole::client ? 0 : 1;
            const std::uint64_t acknowledged = sent[1 - side];
            const auto role = [&] { return info.client.port == 40001 ? step.from : other(step.from); };
            if (step.gap > 0) {
                reader.push(info, role(), StreamGap{sent[side], step.gap, GapReason::not_captured, at}, acknowledged);
                sent[side] += step.gap;
            }
            for (Bytes rest = step.bytes; !rest.empty();) {
                const std::size_t length = std::min(rest.size(), cut);
                reader.push(info, role(), StreamBytes{sent[side], rest.first(length), at}, acknowledged);
                sent[side] += length;
                rest = rest.subspan(length);
            }
        }
        reader.closed(info, TcpClose{});
        secrets->key_log.add(late_keys);
        after_close.keys_came();
        after_close.advance(Timestamp{} + std::chrono::hours(1));
        promise(listener.closed == 1, "a connection closes once");
    }
    promise(counters.tls_open_bytes == 0, "nothing of TLS is held at the end");
    promise(counters.http_open_bytes == 0, "nor of HTTP");
    return listener.text;
}

}  // namespace

/// Input: flags (8): keys, late keys, no SYN, 32: keys that come after the end; length of a key log (16) and its text;
/// then steps: sender and whether a hole comes before (8), length (16), bytes.
void tls(Bytes input) {
    Script script(input);
    const unsigned flags = script.take8();
    const Bytes keys = script.take(script.take16());
    TlsKeyLog log(100);
    log.add(as_text(keys));
    log.finish();
    promise(log.counts().secrets <= 100, "a key log keeps its limit");
    std::vector<Step> steps;
    while (!script.at_end()) {
        const unsigned how = script.take8();
        Step step;
        step.from = (how & 1U) != 0 ? HttpRole::server : HttpRole::client;
        if ((how & 0xf0U) == 0xf0U) step.gap = 1 + (how & 0x0eU) * 100;
        step.bytes = script.take(script.take16());
        steps.push_back(step);
        if (step.bytes.size() < 4) continue;
        // The parsers alone, without a record around what they get.
        parse_client_hello(step.bytes);
        parse_server_hello(step.bytes);
        parse_ticket(step.bytes);
        parse_encrypted_extensions(step.bytes);
        for (const Bytes der : parse_certificates(step.bytes, (flags & 8U) != 0, 8)) read_certificate(der);
        if ((flags & 16U) != 0) read_certificate(step.bytes);
    }
    const auto with_keys = [&] {
        TlsSecrets secrets(100, 10);
        secrets.given = (flags & 1U) != 0;
        secrets.may_grow = (flags & 2U) != 0;
        if ((flags & 32U) == 0) secrets.key_log.add(as_text(keys));
        if ((flags & 32U) == 0) secrets.key_log.finish();
        return secrets;
    };
    TlsSecrets one = with_keys(), two = with_keys();
    const std::string_view after = (flags & 32U) != 0 ? as_text(keys) : std::string_view();
    const std::string whole = play(steps, &one, (flags & 4U) == 0, 1U << 20U, after);
    const std::string cut = play(steps, &two, (flags & 4U) == 0, 1 + flags / 8, after);
    const bool holes = std::any_of(steps.begin(), steps.end(), [](const Step& step) { return step.gap > 0; });
    // How far a search after a hole looks at once depends on what came together.
    if (!holes && (flags & 2U) == 0)
        promise(whole == cut, "the same facts however the bytes are cut: " + whole + " / " + cut);
}

}  // namespace cwmpscope::fuzz
