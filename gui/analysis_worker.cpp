#include "gui/analysis_worker.h"

#include "capture/pcap_file.h"

#include <chrono>
#include <string>
#include <utility>

namespace cwmpscope {

namespace {

/// The window is told a few times a second: often enough to look alive, seldom enough to stay calm.
constexpr auto news_interval = std::chrono::milliseconds(100);

class Forwarder : public RunListener {
public:
    explicit Forwarder(AnalysisWorker& worker) : worker_(worker) {}

    bool wants_news(const SourcePosition& position) override {
        position_ = position;
        if (++asked_ % 1024 != 0) return false;
        const auto now = std::chrono::steady_clock::now();
        if (now - last_ < news_interval) return false;
        last_ = now;
        return true;
    }
    void receive(AnalysisUpdate&& update) override {
        const double fraction =
            position_.bytes_total && *position_.bytes_total > 0
                ? static_cast<double>(position_.bytes_read) / static_cast<double>(*position_.bytes_total)
                : -1.0;
        emit worker_.news(std::make_shared<const AnalysisUpdate>(std::move(update)), fraction);
    }

private:
    AnalysisWorker& worker_;
    SourcePosition position_;
    std::uint64_t asked_ = 0;
    std::chrono::steady_clock::time_point last_{};
};

void read(AnalysisWorker& worker, std::vector<std::string> files, std::vector<Credentials> credentials,
          const std::stop_token& stop) {
    auto end = std::make_shared<RunEnd>();
    auto opened = open_capture(std::move(files));
    if (auto* failure = std::get_if<Failure>(&opened)) {
        end->result.failure = *failure;
    } else {
        AnalysisOptions options;
        options.credentials = std::move(credentials);
        Analysis analysis(std::move(options));
        Forwarder forwarder(worker);
        end->result = run(*std::get<std::unique_ptr<PacketSource>>(opened), analysis, forwarder, stop);
        end->summary = analysis.summary();
    }
    emit worker.ended(std::move(end));
}

}  // namespace

AnalysisWorker::AnalysisWorker(QObject* parent) : QObject(parent) {
    qRegisterMetaType<std::shared_ptr<const AnalysisUpdate>>();
    qRegisterMetaType<std::shared_ptr<const RunEnd>>();
}

AnalysisWorker::~AnalysisWorker() {
    stop();
}

void AnalysisWorker::start(const QStringList& files, const std::vector<Credentials>& credentials) {
    stop();
    std::vector<std::string> paths;
    for (const QString& file : files) paths.push_back(file.toStdString());
    thread_ = std::jthread([this, paths = std::move(paths), credentials](const std::stop_token& stop_token) mutable {
        read(*this, std::move(paths), std::move(credentials), stop_token);
    });
}

void AnalysisWorker::stop() {
    if (!thread_.joinable()) return;
    thread_.request_stop();
    thread_.join();
}

}  // namespace cwmpscope
