#include "report/counters_text.h"

#include "capture/link_layer.h"

#include <fmt/format.h>

#include <initializer_list>
#include <utility>

namespace cwmpscope {

namespace {

/// "12: 10 TCP, 2 UDP"; counts of nothing are left out.
std::string line(std::string_view title, std::string_view sum,
                 std::initializer_list<std::pair<std::uint64_t, std::string_view>> parts) {
    std::string text(title);
    text.append(13 - title.size(), ' ');
    text += sum;
    bool first = true;
    for (const auto& [count, name] : parts) {
        if (count == 0) continue;
        text += first ? (sum.empty() ? "" : ": ") : ", ";
        text += grouped(count) + " " + std::string(name);
        first = false;
    }
    return text + "\n";
}

}  // namespace

std::vector<ReachedLimit> reached_limits(const CaptureCounters& counters, const AnalysisLimits& analysis) {
    std::vector<ReachedLimit> limits = {
        {"held_back", "for segments out of order", counters.limit_held_back},
        {"connections", "for connections", counters.limit_connections},
        {"http_head", "for HTTP heads", counters.limit_http_head},
        {"http_body", "for HTTP bodies", counters.limit_http_body},
        {"fragments", "for IP fragments", counters.limit_fragments},
        {"tls", "for TLS records and handshakes", counters.limit_tls},
        {"sessions", "for open sessions and their messages", analysis.sessions},
        {"waiting", "for sessions that wait for what may follow them", analysis.waiting},
        {"soap", "for elements, arrays and envelopes of SOAP", analysis.soap},
        {"devices", "for devices followed over their sessions", analysis.devices},
        {"records", "for what is kept of a device", analysis.records},
        {"nonces", "for nonces of digest authentication", analysis.nonces},
        {"datagrams", "for UDP and DHCP messages", analysis.datagrams},
        {"http_exchanges", "for HTTP outside of sessions", analysis.exchanges},
        {"surroundings", "for connections by which silence is judged", analysis.begun},
        {"secrets", "for secrets that are hidden wherever they turn up", analysis.secrets},
        {"identities", "for other names of identities", analysis.identities},
        {"finished_sessions", "finished sessions that left memory", analysis.left}};
    std::erase_if(limits, [](const ReachedLimit& limit) { return limit.times == 0; });
    return limits;
}

std::string counters_text(const CaptureCounters& counters, const AnalysisLimits& analysis, const TextStyle& look) {
    const std::string unread = "of a link type that is not read, " + name_of(counters.unknown_link_type);
    std::string text = line("packets", grouped(counters.packets) + " (" + bytes_text(counters.bytes) + ")",
                            {{counters.tcp_segments, "TCP"},
                             {counters.udp_datagrams, "UDP"},
                             {counters.fragments_held, "IP fragments"},
                             {counters.other_ip, "other IP"},
                             {counters.not_ip, "not IP"},
                             {counters.unknown_link, unread},
                             {counters.malformed, "malformed"}});
    text += line("TCP", grouped(counters.tcp_segments) + " segments",
                 {{counters.tcp_in_order, "in order"},
                  {counters.tcp_partly_new, "partly new"},
                  {counters.tcp_held_back, "out of order"},
                  {counters.tcp_retransmitted, "retransmitted"},
                  {counters.tcp_seen_twice, "captured twice"},
                  {counters.tcp_keep_alive, "keep-alive"},
                  {counters.tcp_late, "late"},
                  {counters.tcp_out_of_window, "out of window"},
                  {counters.payload_after_close, "after the close"},
                  {counters.tcp_skimmed, "not HTTP"},
                  {counters.tcp_no_payload, "without payload"}});
    if (counters.tcp_bad_checksums + counters.conflicting_overlaps > 0) {
        text += line("of them", "",
                     {{counters.tcp_bad_checksums, "with a wrong checksum"},
                      {counters.conflicting_overlaps, "that contradict bytes captured before"}});
    }
    if (counters.gaps + counters.snapped_packets + counters.dropped_packets + counters.incomplete_datagrams > 0) {
        text += line("lost", "",
                     {{counters.gaps, "holes"},
                      {counters.gap_bytes, "bytes in them"},
                      {counters.snapped_packets, "packets cut by the snap length"},
                      {counters.incomplete_datagrams, "IP datagrams of which a fragment is missing"},
                      {counters.dropped_packets, "packets dropped while capturing"}});
    }
    if (counters.contradicting_fragments > 0)
        text += line("fragments", "", {{counters.contradicting_fragments, "datagrams whose fragments contradict"}});
    text += line("connections", grouped(counters.connections),
                 {{counters.http_connections, "HTTP"},
                  {counters.encrypted_connections, "encrypted (TLS)"},
                  {counters.other_connections, "other"}});
    if (counters.decrypted_connections > 0)
        text += line("TLS", grouped(counters.tls_connections) + " connections",
                     {{counters.decrypted_connections, "read with keys"}});
    text += line("HTTP", grouped(counters.http_messages) + " messages (" + bytes_text(counters.http_bytes) + ")", {});
    const std::vector<ReachedLimit> limits = reached_limits(counters, analysis);
    text += line("limits", limits.empty() ? "none reached" : "", {});
    for (const ReachedLimit& limit : limits) text += fmt::format("  {} {}\n", grouped(limit.times), limit.words);
    return dim(text.substr(0, text.size() - 1), look) + "\n";
}

}  // namespace cwmpscope
