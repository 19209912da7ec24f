#include "report/filter/filter_help.h"

#include "report/table.h"
#include "report/text_width.h"

#include <fmt/format.h>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::string_view grammar =
    R"(A filter chooses sessions, findings and messages: cwmpscope sessions --filter 'outcome == aborted' field.pcap

A bare word or "quoted words" search the device, its events, the methods and the parameter names, in either letter case.
Everything else is the grammar of Wireshark's display filters on the fields below:

  FIELD                       the field exists
  FIELD == VALUE              also eq != ne < lt <= le > gt >= ge
  FIELD contains "TEXT"       the text is in it
  FIELD matches "EXPRESSION"  a regular expression (RE2) in either letter case; also ~
  FIELD in {A, B, 7..9}       one of these; numbers and times also as ranges
  A and B, A or B, not A      also && || !, and parentheses

A field may have several values (a session has many RPCs): a comparison holds when it holds for one of them.
FIELD != VALUE holds when the field exists and none of its values is VALUE.
)";

constexpr std::string_view endings =
    R"(Times are 500us, 300ms, 2s, 5min, 1h, 2d. Sizes are 1500, 20kB, 1MiB. Dates are UTC; "2016-06-02 12:04" is the whole minute.
In check a filter is asked of each finding: rule, severity, at_fault, frame and tcp.stream are those of the finding, all other
fields those of its session. In messages it is asked of each message. Everywhere else it is asked of each session; frames
and extract then take the packets of those. live asks it of each message, with --sessions of each session, and of each finding
as check does; its report at the end is that of check. With --view it is where the filter of the view begins.

  rpc == Download and fault                    downloads that went wrong
  severity >= warning and at_fault == cpe      what the device's vendor should hear
  duration > 30s or gap > 10s                  slow ones
  event == "0 BOOTSTRAP" and not rpc           bootstraps in which nothing was asked
  parameter contains ".PeriodicInform"         who reads or sets it
  8KA8                                         whatever has to do with it
)";

std::string comparisons_of(const FilterField& field) {
    std::string out;
    for (const FilterComparison comparison :
         {FilterComparison::equal, FilterComparison::unequal, FilterComparison::less, FilterComparison::at_most,
          FilterComparison::greater, FilterComparison::at_least, FilterComparison::contains, FilterComparison::matches,
          FilterComparison::in}) {
        if (is_allowed(field, comparison)) out += (out.empty() ? "" : " ") + std::string(word_of(comparison));
    }
    return out;
}

}  // namespace

std::string filter_help_text(const TextStyle& look) {
    std::vector<std::vector<TableCell>> lines;
    for (const FilterField& field : filter_fields()) {
        std::string summary(field.summary);
        if (!field.words.empty()) summary += ": " + expectation_of(field);
        if (!field.alias.empty()) summary += fmt::format(" (also {})", field.alias);
        lines.push_back({{std::string(field.name)}, {summary}, {std::string(field.example)}});
    }
    return std::string(grammar) + "\n" +
           table_text({{"field", false, 0}, {"what it is", false, 30, true}, {"for example", false, 0}}, lines, look) +
           "\n" + std::string(endings);
}

std::string filter_field_help(const FilterField& field) {
    std::string text = fmt::format("{}: {}\n", field.name, field.summary);
    text += fmt::format("expects {}; {}\n", expectation_of(field), comparisons_of(field));
    if (!field.alias.empty()) text += fmt::format("also {}\n", field.alias);
    return text + fmt::format("for example {}", field.example);
}

}  // namespace cwmpscope
