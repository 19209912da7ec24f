// Baseline: findings that are accepted for now, so that CI fails only on new ones. A text file that people read and
// comment: one finding a line, sorted, told by rule, device, method and words, never by frames, times or numbers. Lines
// that begin with '#' are comments and stay with the entry below them.
#pragma once

#include "capture/failure.h"
#include "report/capture_report.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cwmpscope {

class Baseline {
public:
    Baseline() = default;
    /// Of the file's text. Failure names the line that is no entry.
    static std::variant<Baseline, Failure> parse(std::string_view text, const std::string& file);

    /// "rule | device | method | words"
    static std::string entry_of(const CaptureReport& report, const Finding& finding);

    bool accepts(const std::string& entry) const { return entries_.contains(entry); }
    /// Entries that none of these findings is.
    std::vector<std::string> stale(const std::set<std::string>& found) const;
    /// The file anew: exactly these entries, with the comments that they had.
    std::string updated(const std::set<std::string>& found) const;
    std::size_t size() const { return entries_.size(); }

private:
    std::string head_;                            ///< comments at the top, up to the first empty line
    std::map<std::string, std::string> entries_;  ///< with the comment lines above each
};

/// What a baseline made of the findings of a report.
struct BaselineResult {
    std::vector<Finding> accepted;
    std::set<std::string> found;  ///< entries of all findings, accepted or not
    std::vector<std::string> stale;
};
/// Takes the accepted findings out of the report. Findings below `least` are no matter of baselines.
BaselineResult apply_baseline(CaptureReport& report, const Baseline& baseline, Severity least);

/// The same in one line, for reports: "1 violation, 2 warnings (rule-a 2×, rule-b 1×), by ci/accepted.txt; 1 entry of it
/// is no longer found". Empty when it accepts nothing and nothing is stale.
std::string baseline_line(const BaselineResult& result, const std::string& file);

/// What was accepted and which entries are stale, in a few lines; and as one JSON object.
std::string baseline_text(const BaselineResult& result, const std::string& file);
std::string baseline_json(const BaselineResult& result, const std::string& file);

}  // namespace cwmpscope
