// The options of all commands as values, and how their texts are read. A text that cannot be read gives a Failure.
#pragma once

#include "capture/failure.h"
#include "cli/live_options.h"
#include "cli/terminal.h"
#include "decoder/analysis.h"
#include "report/filter/filter.h"
#include "report/text_style.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cwmpscope {

/// "2,4-6"; empty: all.
struct SessionSelection {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
    bool contains(std::uint32_t number) const;
};

struct ProgramOptions {
    std::vector<std::string> files;
    SessionSelection sessions;
    Filter filter;
    bool filter_findings = false;  ///< the command is about findings: the filter is asked of each
    std::string rule_id;           ///< of `rules ID`
    bool json = false, show_secrets = false, identity = false, every_one = false, soap = false, unfolded = false;
    bool transcript = false;  ///< of extract: text instead of packets
    bool follow = false;      ///< wait at the end of the file for more
    bool quiet = false, verbose = false, no_pager = false, no_plumbing = false, ascii = false;
    ColorWish color = ColorWish::automatic;
    std::optional<Severity> fail_on = Severity::violation;  ///< none: never
    bool fail_on_asked = false;                             ///< it was said, it is not the default
    std::optional<Party> at_fault;
    RuleSelection rules;
    std::vector<Credentials> credentials;
    std::vector<std::string> tls_key_logs;
    std::optional<TimeFormat> time;
    std::string format, out;
    std::string baseline;  ///< a file; empty: none
    bool update_baseline = false;
    std::optional<std::size_t> width;
    LiveOptions live;
    unsigned threads = default_threads();

    /// Two, if the process may run on two cores: one reads, one decodes.
    static unsigned default_threads();

    Redaction redaction() const { return {show_secrets, identity}; }
    TextStyle look() const;
};

std::variant<SessionSelection, Failure> read_sessions(const std::string& text);
/// A Failure shows the place.
std::variant<Filter, Failure> read_filter(const std::string& text);
std::variant<RuleSelection, Failure> read_rules(const std::string& text);
/// USER:PASSWORD, or the name of a file with one such pair per line ('#' begins a comment).
std::variant<std::vector<Credentials>, Failure> read_credentials(const std::string& text);

}  // namespace cwmpscope
