// A session that is read inside TLS, with packets missing: what is left is the same or less, and nobody is accused of
// what the hole did. With every single packet lost, every pair of neighbours, and the beginning or the end cut away.
#include "capture/pcap_file.h"
#include "capture/tls_facts.h"
#include "decoder/analysis.h"
#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/play.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

struct Read {
    std::vector<SessionResult> sessions;
    AnalysisSummary summary;
    std::uint64_t frames = 0;

    /// "session-cookie-missing: the sentence"
    std::multiset<std::string> findings() const {
        std::multiset<std::string> all;
        const auto add = [&](const Judgement& judgement) {
            for (const Finding& finding : judgement.findings) all.insert(described(finding, false));
        };
        for (const SessionResult& result : sessions) add(result.judgement);
        add(summary.device_judgement);
        add(summary.file_judgement);
        return all;
    }
};

Read read_without(const std::string& name, const std::function<bool(std::uint64_t frame)>& lost) {
    auto opened = open_capture({std::string(CWMPSCOPE_SOURCE_DIR) + "/tests/peers/tls/" + name + ".pcapng.gz"});
    REQUIRE(std::holds_alternative<std::unique_ptr<PacketSource>>(opened));
    PacketSource& source = *std::get<std::unique_ptr<PacketSource>>(opened);
    Analysis analysis{AnalysisOptions{}};
    Read result;
    std::size_t told = 0;
    for (Next next = source.next(); std::holds_alternative<Packet>(next); next = source.next()) {
        if (source.tls_key_log().size() > told) {
            analysis.add_tls_keys(source.tls_key_log().substr(told));
            told = source.tls_key_log().size();
        }
        const Packet& packet = std::get<Packet>(next);
        result.frames = packet.at.frame;
        if (!lost(packet.at.frame)) analysis.push(packet);
    }
    analysis.finish();
    result.sessions = analysis.update().sessions;
    result.summary = analysis.take_summary();
    return result;
}

/// The methods of the messages, in their order.
std::vector<std::string> told_in(const Read& read) {
    std::vector<std::string> messages;
    for (const SessionResult& result : read.sessions) {
        for (const auto& message : result.session->messages) {
            const CwmpMessage* envelope = message->cwmp();
            messages.push_back(envelope == nullptr ? std::string("none") : envelope->method_name);
        }
    }
    return messages;
}

void check_less(const Read& whole, const Read& left, const std::string& what) {
    INFO(what);
    const std::multiset<std::string> all = whole.findings(), found = left.findings();
    std::vector<std::string> more;
    std::set_difference(found.begin(), found.end(), all.begin(), all.end(), std::back_inserter(more));
    // A note may say of the hole itself that it is there; nobody is accused.
    std::erase_if(more, [](const std::string& line) { return line.starts_with("note "); });
    CHECK(more == std::vector<std::string>{});
    CHECK(told_in(left).size() <= told_in(whole).size());
}

}  // namespace

TEST_CASE("packets that are lost from a session inside TLS take away and add nothing", "[tls][damage]") {
    const Read whole = read_without("session", [](std::uint64_t) { return false; });
    REQUIRE(whole.sessions.size() == 1);
    REQUIRE(told_in(whole).size() == 6);
    std::size_t in_part = 0, read_on = 0;
    const auto lose = [&](std::uint64_t first, std::uint64_t last) {
        const Read left = read_without("session", [&](std::uint64_t frame) { return frame >= first && frame <= last; });
        check_less(whole, left, "lost " + std::to_string(first) + " to " + std::to_string(last));
        for (const SessionResult& result : left.sessions) {
            for (const ConnectionUse& use : result.session->connections) {
                if (use.info.tls != nullptr && use.info.tls->reading == TlsReading::in_part) ++in_part;
            }
        }
        if (!left.sessions.empty() && told_in(left).size() < 6) ++read_on;
    };
    for (std::uint64_t frame = 1; frame <= whole.frames; ++frame) lose(frame, frame);
    for (std::uint64_t frame = 1; frame < whole.frames; ++frame) lose(frame, frame + 1);
    for (std::uint64_t frame = 1; frame < whole.frames; ++frame) lose(1, frame);
    for (std::uint64_t frame = 2; frame <= whole.frames; ++frame) lose(frame, whole.frames);
    CHECK(in_part > 0);
    CHECK(read_on > 0);
}

TEST_CASE("a capture that begins inside an encrypted connection says nothing of it but that", "[tls][damage]") {
    for (const char* name : {"tls12", "tls13", "nginx", "failures"}) {
        const Read whole = read_without(name, [](std::uint64_t) { return false; });
        for (std::uint64_t first = 2; first <= whole.frames; first += 1 + whole.frames / 40) {
            const Read left = read_without(name, [&](std::uint64_t frame) { return frame < first; });
            check_less(whole, left, std::string(name) + " from " + std::to_string(first));
            CHECK(left.sessions.empty());
        }
    }
}
