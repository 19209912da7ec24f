// LiveScreen: the whole-screen view of `live` without a terminal: updates and keys go in, lines of text come out.
//
//   br0 · 12 sessions · 3 430 packets · nothing dropped                        title
//    #  start         dur  device                why         end      findings
//    1  14:29:39   381 ms  00D09E-Gateway-00001  2 PERIODIC  completed       sessions
//   ── 00D09E-Gateway-00001   2 PERIODIC ...
//   +0.000   CPE ── Inform ──▶ ACS                                           diagram of the selected one
//   ── findings
//   ✕ session-ended-early  ...                                               its findings
//   ▸ what was said last           ↑↓ move  Tab region  n next finding  ...  keys
#pragma once

#include "cli/live_losses.h"
#include "cli/live_sessions.h"
#include "decoder/analysis.h"
#include "report/capture_report.h"
#include "report/diagram_rows.h"
#include "report/text_style.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope {

/// A key as the terminal names it.
enum class Key : std::uint8_t {
    character,
    up,
    down,
    left,
    right,
    page_up,
    page_down,
    home,
    end,
    tab,
    back_tab,
    enter,
    escape
};

struct KeyPress {
    Key key = Key::character;
    char character = 0;
};

class LiveScreen {
public:
    /// What is shown is masked by it.
    LiveScreen(std::string where, std::shared_ptr<Masker> masker, TextStyle look, Filter filter = {});

    void take(const AnalysisUpdate& update);
    /// Sessions that go on, as they are now.
    void take_open(std::vector<SessionResult> open);
    /// The message that came last, in words.
    void said(std::string words) { said_ = std::move(words); }
    void warned(std::string words) { warning_ = std::move(words); }
    void press(const KeyPress& press);
    bool wants_to_leave() const { return leaves_; }
    /// `height` lines of at most `width` columns, with colours if the look has them.
    std::vector<std::string> lines(std::size_t width, std::size_t height) const;

private:
    enum class Region : std::uint8_t { sessions, diagram, findings };
    using Shown = LiveSessions::Shown;

    const Shown& shown() const { return sessions_.shown(); }
    void look_at_end();
    void type_filter(const KeyPress& press);
    void apply_filter();
    std::string sessions_words() const;
    Shown::const_iterator selected() const;
    void move(std::ptrdiff_t by);
    void select_end();
    /// The next one, in that direction, of which it is true; stays where there is none.
    template <class Wanted>
    void select_next(bool forward, Wanted wanted);
    void character(char letter);

    std::string title() const;
    std::string session_line(const SessionResult& result, std::size_t width) const;
    std::vector<std::string> session_lines(std::size_t width, std::size_t height) const;
    std::vector<std::string> diagram_lines(std::size_t width) const;
    std::vector<std::string> finding_lines(std::size_t width) const;
    std::string footer(std::size_t width) const;
    std::string rule(const std::string& words, Region region, std::size_t width) const;

    std::string where_;
    std::shared_ptr<Masker> masker_;
    TextStyle look_;
    LiveSessions sessions_;
    LossWatch losses_;
    std::vector<ReachedLimit> limits_;  ///< so far
    CaptureCounters counters_;
    std::optional<std::string> typed_;  ///< a filter that is being written
    std::string said_, warning_;
    std::uint32_t selected_ = 0;  ///< a session's number; 0: none yet
    Region region_ = Region::sessions;
    bool follows_ = true, leaves_ = false, help_ = false, fold_ = true, plumbing_ = true;
    std::size_t diagram_top_ = 0, findings_top_ = 0;
    TimeFormat time_ = TimeFormat::relative;
};

/// At most `width` columns of text that may have colours in it.
std::string clipped(const std::string& line, std::size_t width);

}  // namespace cwmpscope
