// What `live` prints while it runs: a session or a finding as one line. Streams: nothing is kept, so columns have fixed
// widths.
#pragma once

#include "report/capture_report.h"
#include "report/counters_text.h"
#include "report/text_style.h"

#include <cstdint>
#include <string>

namespace cwmpscope {

/// Finished, or it waits only for what may follow it: it has an end to show.
bool is_over(const SessionResult& result);
std::string live_sessions_head(const TextStyle& look);
/// `report` holds the session and its findings; `first` and `previous` are for time formats that are differences.
std::string live_session_line(const CaptureReport& report, const SessionResult& result, Timestamp first,
                              Timestamp previous, const TextStyle& look);
/// "✕ rule-id  the sentence · at fault: CPE · session 3 · frame 12"
std::string live_finding_line(const CaptureReport& report, const Finding& finding, const TextStyle& look);
/// Those that were not told yet. A rule may find two things in one message: each one told stands for one of them, if it
/// can for the one in the same words. Words alone may differ: they are masked on one side, or the number of a session was
/// a forecast.
std::vector<Finding> not_told(std::vector<Finding> findings, const std::vector<Finding>& told);
/// {"type":"loss",...}: packets dropped since the last such line, and in all.
std::string loss_json(std::uint64_t dropped, std::uint64_t so_far);
/// {"type":"limit",...}: a limit of memory that was reached, and how often so far.
std::string limit_json(const ReachedLimit& limit);

}  // namespace cwmpscope
