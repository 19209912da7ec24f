// The whole-screen view without a terminal: what is on it after updates and keys.
#include "cli/live_screen.h"

#include "capture/pcap_file.h"
#include "decoder/run.h"
#include "report/text_width.h"
#include "tests/cli/program.h"

#include <algorithm>

using namespace cwmpscope;
using cwmpscope::test::contains;
using cwmpscope::test::sample;

namespace {

class Collector : public RunListener {
public:
    AnalysisUpdate all;
    void receive(AnalysisUpdate&& update) override {
        for (auto& session : update.sessions) all.sessions.push_back(std::move(session));
        all.counters = update.counters;
    }
};

AnalysisUpdate update_of(const std::string& name) {
    auto opened = open_capture({sample(name)});
    REQUIRE(std::holds_alternative<std::unique_ptr<PacketSource>>(opened));
    Analysis analysis({});
    Collector collector;
    run(*std::get<0>(opened), analysis, collector);
    return std::move(collector.all);
}

LiveScreen screen_of(const std::string& name) {
    LiveScreen screen("br0", std::make_shared<Masker>(Redaction{}), {});
    screen.take(update_of(name));
    return screen;
}

std::string text_of(const LiveScreen& screen, std::size_t width = 110, std::size_t height = 40) {
    const auto lines = screen.lines(width, height);
    CHECK(lines.size() == height);
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

void type(LiveScreen& screen, const std::string& letters) {
    for (const char letter : letters) screen.press({Key::character, letter});
}

/// The number of the session that is shown reversed.
std::string selected(const LiveScreen& screen) {
    const auto lines = screen.lines(110, 40);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].starts_with("\x1b[7m")) return lines[i].substr(4, 5);
    }
    return {};
}

}  // namespace

TEST_CASE("the screen shows sessions, the diagram of the selected one and its findings", "[live-screen]") {
    const LiveScreen screen = screen_of("fault-9005");
    const std::string text = text_of(screen);
    CHECK(contains(text, "br0 · 1 session · 24 packets · nothing dropped"));
    CHECK(contains(text, "0011AA-Gateway-000000000006"));
    CHECK(contains(text, "Fault · 9005 Invalid parameter name"));
    CHECK(contains(text, "auth-required-without-tls"));
    CHECK(contains(text, "? keys"));
}

TEST_CASE("keys move between sessions and regions", "[live-screen]") {
    LiveScreen screen = screen_of("seed-001-all");
    const std::string last = selected(screen);
    type(screen, "k");
    const std::string before = selected(screen);
    CHECK(before < last);
    type(screen, "j");
    CHECK(selected(screen) == last);
    type(screen, "g");
    CHECK(selected(screen) == "    1");
    type(screen, "G");
    CHECK(selected(screen) == last);
    screen.press({Key::home});
    screen.press({Key::enter});
    const std::string top = text_of(screen, 100, 20);
    type(screen, "jjj");
    CHECK(text_of(screen, 100, 20) != top);
    CHECK(selected(screen) == "    1");
    type(screen, "kkk");
    CHECK(text_of(screen, 100, 20) == top);
    screen.press({Key::escape});
    type(screen, "j");
    CHECK(selected(screen) != "    1");
}

TEST_CASE("a paused screen stays as it is while the capture goes on", "[live-screen]") {
    LiveScreen screen = screen_of("fault-9005");
    type(screen, "p");
    AnalysisUpdate more = update_of("clean-session");
    for (SessionResult& result : more.sessions) {
        Session next = *result.session;
        next.number = 7;
        result.session = std::make_shared<const Session>(std::move(next));
    }
    screen.take(more);
    CHECK(contains(text_of(screen), "PAUSED, 1 more"));
    CHECK(selected(screen) == "    1");
    type(screen, "p");
    CHECK(selected(screen) == "    7");
    AnalysisUpdate gone;
    gone.left = {7};
    screen.take(gone);
    CHECK(selected(screen) == "    1");
    CHECK(contains(text_of(screen), "1 left memory"));
}

TEST_CASE("a filter chooses what is shown, and a wrong one says what is wrong", "[live-screen]") {
    LiveScreen screen = screen_of("seed-001-all");
    type(screen, "/rpc == Download");
    CHECK(contains(text_of(screen), "/rpc == Download_"));
    screen.press({Key::enter});
    CHECK(contains(text_of(screen), "1 of 3 sessions with rpc == Download"));
    CHECK(selected(screen) == "    2");
    type(screen, "/ and duration > banana");
    screen.press({Key::enter});
    CHECK(contains(text_of(screen), "duration"));
    CHECK(contains(text_of(screen), "1 of 3 sessions with rpc == Download"));
    screen.press({Key::escape});
    type(screen, "/" + std::string(60, '\x7f'));
    screen.press({Key::enter});
    CHECK(contains(text_of(screen), "· 3 sessions ·"));
}

TEST_CASE("open sessions are shown as they grow, and are finished under their number", "[live-screen]") {
    LiveScreen screen("br0", std::make_shared<Masker>(Redaction{}), {});
    AnalysisUpdate update = update_of("fault-9005");
    const auto open_with = [&](std::size_t messages) {
        Session session = *update.sessions.front().session;
        session.messages.resize(messages);
        session.exchanges.resize(messages / 2);
        session.transactions.resize(1);
        session.connections.front().close.reset();
        session.outcome = Outcome::cut;
        session.captured.end = false;
        return std::vector<SessionResult>{{std::make_shared<const Session>(std::move(session)), {}, false}};
    };
    screen.take_open(open_with(2));
    CHECK(contains(text_of(screen), "1 session, 1 open"));
    CHECK(contains(text_of(screen), "goes on"));
    CHECK_FALSE(contains(text_of(screen), "Fault"));
    screen.take(update);
    screen.take_open({});
    CHECK_FALSE(contains(text_of(screen), "goes on"));
    CHECK(contains(text_of(screen), "Fault · 9005"));
}

TEST_CASE("drops and limits stand on the screen as they happen", "[live-screen]") {
    LiveScreen screen = screen_of("fault-9005");
    AnalysisUpdate update;
    update.counters.packets = 30;
    update.counters.dropped_packets = 7;
    screen.take(update);
    CHECK(contains(text_of(screen), "7 DROPPED"));
    CHECK(contains(text_of(screen), "7 packets were dropped"));
    update.limits.sessions = 3;
    screen.take(update);
    CHECK(contains(text_of(screen), "LIMITS reached"));
    CHECK(contains(text_of(screen), "3 for open sessions"));
}

TEST_CASE("no line is wider than the terminal, and there are as many as fit", "[live-screen]") {
    for (const char* name : {"seed-001-all", "clean-session", "lost-packet"}) {
        LiveScreen screen = screen_of(name);
        for (const std::size_t width : {40U, 80U, 200U}) {
            for (const std::size_t height : {14U, 24U, 60U}) {
                for (const std::string& line : screen.lines(width, height)) {
                    std::string plain;
                    for (std::size_t i = 0; i < line.size(); ++i) {
                        if (line[i] == '\x1b')
                            i = line.find('m', i);
                        else
                            plain += line[i];
                    }
                    INFO(plain);
                    CHECK(display_width(plain) <= width);
                }
            }
        }
        type(screen, "?");
        CHECK(contains(text_of(screen), "any key goes back"));
    }
}

TEST_CASE("an empty screen says what it waits for", "[live-screen]") {
    LiveScreen screen("br0", std::make_shared<Masker>(Redaction{}), {});
    CHECK(contains(text_of(screen), "No session has begun yet"));
    type(screen, "jknN[]fhtap?");
    type(screen, "q");
    type(screen, "q");
    CHECK(screen.wants_to_leave());
}

TEST_CASE("text with colours is cut by columns", "[live-screen]") {
    CHECK(clipped("abc", 2) == "ab");
    CHECK(clipped("\x1b[31mabc\x1b[0m", 2) == "\x1b[31mab\x1b[0m");
    CHECK(clipped("a─b", 2) == "a─");
}
