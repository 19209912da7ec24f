#include "cli/live_printer.h"

#include "cli/commands.h"
#include "report/chosen.h"
#include "report/findings_text.h"
#include "report/live_lines.h"
#include "report/message_label.h"
#include "report/messages_table.h"
#include "report/time_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cwmpscope {

LivePrinter::LivePrinter(const ProgramOptions& options, Output& output, std::shared_ptr<Masker> masker)
    : options_(options),
      output_(output),
      masker_(std::move(masker)),
      filter_(options.filter),
      look_(options.look()),
      style_{options.out.empty() && stdout_is_terminal(), options.redaction(), {}} {}

void LivePrinter::message(const TcpConnectionInfo& info, const HttpMessage& message) {
    if (options_.live.sessions) return;
    const Message decoded = decode_message(message, SoapLimits{});
    masker_->learn(decoded);
    const std::string words = words_of(message, decoded, options_.redaction());
    const bool is_of_interest = interest_.takes(info, !words.empty()) || options_.verbose;
    if (!is_of_interest || !filter_.matches(info, message, decoded)) return;
    if (options_.json) {
        output_.write(masked(http_message_json(info, message, style_)) + "\n");
    } else {
        if (!head_written_) {
            output_.write(messages_head(look_));
            head_written_ = true;
            first_ = before_ = message.first.time;
        }
        output_.write(masked(message_line(info, message, words, first_, before_, options_.redaction(), look_)));
        before_ = message.first.time;
    }
    output_.write_now();
}

/// JSON holds heads, which are masked already, but for the names of who speaks.
std::string LivePrinter::masked(const std::string& line) {
    return options_.json && !options_.identity ? line : masker_->text(line);
}

void LivePrinter::connection_closed(const TcpConnectionInfo& info, const TcpClose&) {
    interest_.closed(info);
}

/// With its findings, as check would show it if there were no other.
CaptureReport LivePrinter::chosen(const SessionResult& result) const {
    CaptureReport one = report_of(result, masker_);
    Choice choice{{}, options_.filter, {}, true};
    if (choice.filter.needs_lists()) choice.memory[result.session->number] = choice.filter.remember(*result.session);
    choose(one, choice);
    return one;
}

void LivePrinter::show_findings(const CaptureReport& one, const std::vector<Finding>& told) {
    for (const Finding& finding :
         not_told(chosen_findings(one, {true, options_.quiet, options_.at_fault}).all(), told)) {
        output_.write(options_.json ? finding_json(one, finding, style_) + "\n" : live_finding_line(one, finding, look_));
    }
}

/// Whoever looks on need not wait until nothing more can follow. Beside a line per session its findings come below it.
void LivePrinter::show_over(const SessionResult& result) {
    if (options_.live.sessions) return;
    told_[{result.session->start, result.session->cpe}] = result.judgement.findings;
    show_findings(chosen(result), {});
    output_.write_now();
}

void LivePrinter::show_session(const SessionResult& result) {
    const auto told = told_.extract({result.session->start, result.session->cpe});
    const CaptureReport one = chosen(result);
    if (one.sessions.empty()) return;
    const SessionResult& masked = one.sessions.front();
    if (options_.json) {
        output_.write(session_json(one, masked, style_) + "\n");
    } else if (options_.live.sessions) {
        if (!head_written_) {
            output_.write(live_sessions_head(look_));
            head_written_ = true;
            first_ = before_ = masked.session->start;
        }
        output_.write(live_session_line(one, masked, first_, before_, look_));
        before_ = masked.session->start;
    }
    show_findings(one, told.empty() ? std::vector<Finding>() : told.mapped());
    output_.write_now();
}

/// As they happen: whoever watches a lab wants to know at once that something is missing.
void LivePrinter::show_losses(const AnalysisUpdate& update) {
    constexpr auto readable = std::chrono::seconds(1);
    dropped_ = update.counters.dropped_packets;
    if (Clock::now() - drops_told_at_ >= readable) tell_drops();
    std::vector<ReachedLimit> more;
    if (interest_.forgotten() > 0)
        more.push_back({"pairs", "for CPEs of which every message is shown", interest_.forgotten()});
    const NewLosses losses = losses_.take(update, more);
    if (options_.json) {
        for (const ReachedLimit& limit : losses.limits) output_.write(limit_json(limit) + "\n");
    }
    if (!losses.limits.empty()) warn({"capture", "limits of memory were reached: " + limits_text(losses.limits), ""});
    if (options_.json && !losses.limits.empty()) output_.write_now();
}

void LivePrinter::tell_drops() {
    if (dropped_ == dropped_told_) return;
    const bool first = dropped_told_ == 0;
    const std::uint64_t more = dropped_ - std::exchange(dropped_told_, dropped_);
    drops_told_at_ = Clock::now();
    if (options_.json) {
        output_.write(loss_json(more, dropped_) + "\n");
        output_.write_now();
    }
    warn({"capture",
          fmt::format("{} dropped ({} so far): sessions of that time are judged with care",
                      counted(more, "packet was", "packets were"), grouped(dropped_)),
          first ? "-B gives the kernel a larger buffer, --port or -f fewer packets" : ""});
}

void LivePrinter::show(const AnalysisUpdate& update) {
    for (const SessionResult& result : update.over) show_over(result);
    for (const SessionResult& result : update.sessions) show_session(result);
    show_losses(update);
}

void LivePrinter::warn(const Failure& failure) {
    print_failure(failure);
}

}  // namespace cwmpscope
