// What the tests of the desktop program share: sessions made by hand, models printed as a person reads them, windows
// that are waited for.
#pragma once

#include "gui/main_window.h"

#include <QAbstractItemModel>
#include <QSettings>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope::test {

/// A session without messages. `start` in seconds after some fixed time.
SessionResult made_session(std::uint32_t number, const char* event, Outcome outcome, double start = 0,
                           const char* serial = "1");
SessionPtr shared(SessionResult result);
/// With one finding of each severity that is named: "✕", "!", "i".
SessionResult with_findings(SessionResult result, const char* severities);
/// A session of so many equal RPCs, each with its answer, that take no time.
SessionPtr long_session(std::uint32_t rpcs, Method method = Method::GetParameterValues);

/// The rows of a table, cells separated by bars; hidden words not left out.
std::string printed(const QAbstractItemModel& model, const std::vector<int>& columns);

QString sample(const char* name);
/// A capture of cwmpscope-generate in the folder, made with these options.
QString generated(const QTemporaryDir& folder, const QStringList& options);

/// Lets the application run until the condition holds; false after the time is up.
bool wait_until(const std::function<bool()>& condition, int milliseconds = 20'000);

/// A window with settings of its own.
struct TestWindow {
    TestWindow();
    /// Opens and waits until everything is shown and the messages of the session were read again.
    void open(const QStringList& files);
    void open_sample(const char* name) { open({sample(name)}); }
    /// A transcript of tests/transcripts, played into a capture.
    void open_transcript(const char* name);
    /// A transcript that stands in the test.
    void open_text(std::string_view transcript);
    void press(const char* keys);

    QTemporaryDir folder;
    QSettings settings;
    MainWindow window;
};

}  // namespace cwmpscope::test
