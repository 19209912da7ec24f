// AnalysisWorker: runs the engine on a thread of its own and hands finished values to the window as signals. The window
// never waits for it and shares nothing with it but immutable results.
#pragma once

// Qt's moc takes the marks inside of numbers (10'000) for quotes, and needs nothing of these.
#ifndef Q_MOC_RUN
#include "decoder/analysis.h"
#include "decoder/run.h"
#endif

#include <QObject>
#include <QStringList>

#include <memory>
#include <thread>
#include <vector>

namespace cwmpscope {

/// How a run ended. `failure`: nothing could be read.
struct RunEnd {
    RunResult result;
    AnalysisSummary summary;
};

class AnalysisWorker : public QObject {
    Q_OBJECT

public:
    explicit AnalysisWorker(QObject* parent = nullptr);
    ~AnalysisWorker() override;

    /// Stops the run before it, if there is one, and reads these files.
    void start(const QStringList& files, const std::vector<Credentials>& credentials);
    void stop();

signals:
    /// In the receiver's thread. `fraction` is below zero when the size is unknown.
    void news(std::shared_ptr<const AnalysisUpdate> update, double fraction);
    void ended(std::shared_ptr<const RunEnd> end);

private:
    std::jthread thread_;
};

}  // namespace cwmpscope
