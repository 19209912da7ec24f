// How long until the details of a message are there: FILE is analyzed as the window does it, then some sessions (the
// first, the last, others between them, and the one with the largest body) are read again by the window's reader.
//
//   cwmpscope-details FILE [RUNS]
//
// A line for each session: what it is, then until its largest message and until all of it is there, each the median and
// (the longest) of RUNS (5), with the file in the page cache and without. Nothing that a reader keeps is used twice.
// Without: what the system does for us ends there, but below it (a virtual disk) the bytes may still be at hand.
#include "decoder/run.h"
#include "gui/message_reader.h"
#include "gui/session_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace cwmpscope;

class Keeper : public RunListener {
public:
    bool wants_news(const SourcePosition&) override { return ++asked_ % 1024 == 0; }
    void receive(AnalysisUpdate&& update) override { sessions.put(stored(update.sessions, blocks_)); }

    SessionStore sessions;

private:
    std::shared_ptr<SessionBlocks> blocks_ = std::make_shared<SessionBlocks>();
    std::uint64_t asked_ = 0;
};

SessionStore sessions_of(const CaptureInput& input) {
    Keeper keeper;
    const OpenedCapture opened = open_input_first(input);
    if (!opened.source) return {};
    Analysis analysis(analysis_options(input));
    expect_keys(input, analysis);
    (void)run(*opened.source, analysis, keeper);
    return keeper.sessions;
}

void forget(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    (void)posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    close(file);
}

struct Taken {
    double chosen = 0, all = 0;  ///< ms until the chosen message, and all of the session, is there
};

Taken read_again(const CaptureInput& input, const SessionPtr& session, std::uint32_t chosen) {
    MessageReader reader;
    reader.set_input(input);
    QEventLoop loop;
    QElapsedTimer since;
    Taken taken;
    QObject::connect(&reader, &MessageReader::ready, &loop, [&](const std::shared_ptr<const SessionContent>& content) {
        const double now = static_cast<double>(since.nsecsElapsed()) / 1e6;
        if (taken.chosen == 0 && content->find(chosen) != nullptr) taken.chosen = now;
        if (content->is_begun) return;
        taken.all = now;
        if (content->messages.size() != session->session->messages.size())
            std::printf("  only %zu of %zu messages were found\n", content->messages.size(),
                        session->session->messages.size());
        loop.quit();
    });
    since.start();
    reader.read(session, {}, chosen);
    loop.exec();
    return taken;
}

/// The message with the largest body is the chosen one.
void measure(const char* what, const CaptureInput& input, const SessionPtr& session, int runs) {
    const auto& messages = session->session->messages;
    std::uint64_t bytes = 0;
    std::uint32_t chosen = 0;
    for (std::uint32_t i = 0; i < messages.size(); ++i) {
        bytes += messages[i]->body_length;
        if (messages[i]->body_length > messages[chosen]->body_length) chosen = i;
    }
    std::printf("%-8s session %6u, %3zu messages, %8.1f kB, chosen %8.1f kB:", what, session->session->number,
                messages.size(), static_cast<double>(bytes) / 1e3,
                static_cast<double>(messages[chosen]->body_length) / 1e3);
    for (const bool warm : {true, false}) {
        std::vector<double> chosen_ms, all_ms;
        for (int i = 0; i < runs; ++i) {
            if (!warm) forget(input.files.front());
            const Taken taken = read_again(input, session, chosen);
            chosen_ms.push_back(taken.chosen);
            all_ms.push_back(taken.all);
        }
        std::sort(chosen_ms.begin(), chosen_ms.end());
        std::sort(all_ms.begin(), all_ms.end());
        const std::size_t middle = all_ms.size() / 2;
        std::printf("  %s %.1f (%.1f), all %.1f (%.1f) ms", warm ? "warm" : "cold", chosen_ms[middle], chosen_ms.back(),
                    all_ms[middle], all_ms.back());
    }
    std::printf("\n");
}

}  // namespace

int main(int count, char** values) {
    QCoreApplication application(count, values);
    if (count < 2) return 2;
    CaptureInput input{{values[1]}, {}, {}};
    input.unpacked = std::make_shared<UnpackedCopies>();
    const int runs = count > 2 ? std::atoi(values[2]) : 5;
    const SessionStore sessions = sessions_of(input);
    std::vector<std::uint32_t> numbers;
    std::uint32_t largest = 0;
    std::uint64_t most = 0;
    for (const StoredSession& session : sessions) {
        numbers.push_back(session.number());
        const SessionPtr result = session.read();
        for (const auto& message : result->session->messages) {
            if (message->body_length <= most) continue;
            most = message->body_length;
            largest = session.number();
        }
    }
    if (numbers.empty()) return 3;
    std::printf("%s: %zu sessions\n", values[1], numbers.size());
    const auto at = [&](std::size_t quarter) { return sessions.of(numbers[(numbers.size() - 1) * quarter / 4]); };
    const char* names[] = {"first", "1/4", "1/2", "3/4", "last"};
    for (std::size_t quarter = 0; quarter <= 4; ++quarter) measure(names[quarter], input, at(quarter), runs);
    if (most > 0) measure("largest", input, sessions.of(largest), runs);
    return 0;
}
