// LiveView: `live --view`: a LiveScreen on the terminal.
#pragma once

#include "cli/live_display.h"
#include "cli/live_screen.h"
#include "cli/options.h"

#include <termios.h>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cwmpscope {

class LiveView final : public LiveDisplay {
public:
    /// The keyboard is standard input, or the terminal that the program runs on where that is a pipe.
    LiveView(const ProgramOptions& options, std::shared_ptr<Masker> masker);
    /// Gives the terminal back.
    ~LiveView() override;
    bool has_keyboard() const { return keyboard_ >= 0; }
    void begin();
    LiveView(const LiveView&) = delete;
    LiveView& operator=(const LiveView&) = delete;

    void message(const TcpConnectionInfo& info, const HttpMessage& message) override;
    void show(const AnalysisUpdate& update) override { screen_.take(update); }
    std::size_t open_sessions_shown() const override { return 50; }
    void show_open(std::vector<SessionResult> open) override { screen_.take_open(std::move(open)); }
    void pause() override;
    void warn(const Failure& failure) override;
    bool wants_to_stop() override { return screen_.wants_to_leave(); }
    void end() override;

private:
    void read_keys();
    void draw();

    const ProgramOptions& options_;
    std::shared_ptr<Masker> masker_;
    LiveScreen screen_;
    std::optional<termios> before_;  ///< how the terminal was; none: it is given back
    int keyboard_ = -1;
    std::vector<std::string> drawn_;
    std::size_t drawn_width_ = 0;
    std::string typed_;  ///< the beginning of a key that is several bytes
};

}  // namespace cwmpscope
