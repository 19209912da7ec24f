// LivePrinter: `live` as lines: messages or sessions, findings and losses as they come; text or JSON.
#pragma once

#include "cli/live_display.h"
#include "cli/live_interest.h"
#include "cli/live_losses.h"
#include "cli/message_filter.h"
#include "cli/options.h"
#include "cli/output.h"
#include "report/json.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <utility>

namespace cwmpscope {

class LivePrinter final : public LiveDisplay {
public:
    /// Both must outlive it.
    LivePrinter(const ProgramOptions& options, Output& output, std::shared_ptr<Masker> masker);

    void message(const TcpConnectionInfo& info, const HttpMessage& message) override;
    void connection_closed(const TcpConnectionInfo& info, const TcpClose& close) override;
    void show(const AnalysisUpdate& update) override;
    void warn(const Failure& failure) override;
    void end() override { tell_drops(); }
    bool wants_to_stop() override { return output_.closed(); }

private:
    CaptureReport chosen(const SessionResult& result) const;
    void show_over(const SessionResult& result);
    void show_findings(const CaptureReport& one, const std::vector<Finding>& told);
    void show_session(const SessionResult& result);
    void show_losses(const AnalysisUpdate& update);
    void tell_drops();

    using Clock = std::chrono::steady_clock;

    std::string masked(const std::string& line);

    const ProgramOptions& options_;
    Output& output_;
    std::shared_ptr<Masker> masker_;
    MessageFilter filter_;
    TextStyle look_;
    JsonStyle style_;
    bool head_written_ = false;
    Timestamp first_{}, before_{};
    LiveInterest interest_;
    LossWatch losses_;
    std::uint64_t dropped_ = 0, dropped_told_ = 0;
    Clock::time_point drops_told_at_{};
    /// What was told of sessions that are over and not finished yet, by their start and the CPE's end.
    std::map<std::pair<Timestamp, Endpoint>, std::vector<Finding>> told_;
};

}  // namespace cwmpscope
