#include "cli/analysis_commands.h"

#include "cli/baseline_file.h"
#include "cli/reading.h"
#include "cli/stage_clock.h"
#include "report/diagram_merge.h"
#include "report/diagram_mermaid.h"
#include "report/diagram_svg.h"
#include "report/diagram_text.h"
#include "report/findings_text.h"
#include "report/json.h"
#include "report/lifecycles_text.h"
#include "report/session_text.h"
#include "report/sessions_table.h"
#include "report/time_text.h"
#include "report/tls_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace cwmpscope {

namespace {

/// Of a diagram that goes to a file or a pipe, unless --width says otherwise.
constexpr std::size_t width_in_tickets = 100;

JsonStyle json_style(const ProgramOptions& options, const CaptureReport& report) {
    return {options.out.empty() && stdout_is_terminal(), options.redaction(), report.frames};
}

TextStyle look_of(const ProgramOptions& options, const CaptureReport& report) {
    TextStyle look = options.look();
    look.frames = report.frames;
    return look;
}

bool fails(const ProgramOptions& options, const KeptFindings& findings) {
    return options.fail_on && std::ranges::any_of(findings.heads(), [&](const FindingHead& finding) {
               return finding.severity >= *options.fail_on;
           });
}

bool ends_in(const std::string& text, std::string_view ending) {
    return text.size() >= ending.size() && text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

std::string diagram_format(const ProgramOptions& options) {
    if (!options.format.empty()) return options.format;
    if (ends_in(options.out, ".svg")) return "svg";
    if (ends_in(options.out, ".mmd") || ends_in(options.out, ".mermaid")) return "mermaid";
    return options.ascii ? "ascii" : "text";
}

/// Those that were not read: the others stand in their sessions.
void write_tls_json(const ProgramOptions& options, const CaptureReport& report, Output& output) {
    for (const EncryptedConnection& connection : report.tls_connections) {
        if (connection.session != 0) continue;
        output.write(tls_connection_json(connection.info, connection.close, 0, json_style(options, report)) + "\n");
    }
}

ExitCode write_findings(const CaptureReport& report, const ProgramOptions& options, Output& output) {
    FindingsOptions wishes{options.every_one, options.quiet, options.at_fault};
    const KeptFindings findings = chosen_findings(report, {options.every_one, false, options.at_fault});
    if (options.json) {
        const JsonStyle style = json_style(options, report);
        each_line_of_check_json(report, findings, style, [&](const std::string& line) { output.write(line); });
    } else {
        output.write(findings_text(report, wishes, look_of(options, report)));
    }
    return fails(options, findings) ? ExitCode::findings : ExitCode::fine;
}

/// Findings that the baseline accepts are counted, and fail nothing.
ExitCode check_with_baseline(const CaptureReport& report, const ProgramOptions& options, Output& output) {
    const auto read = read_baseline(options);
    if (const auto* failure = std::get_if<Failure>(&read)) {
        print_failure(*failure);
        return ExitCode::usage;
    }
    const Baseline& baseline = std::get<Baseline>(read);
    CaptureReport rest = report;
    const BaselineResult result = apply_baseline(rest, baseline, least_in_baseline(options));
    if (options.update_baseline) {
        if (const auto failure = write_baseline(options.baseline, baseline.updated(result.found))) {
            print_failure(*failure);
            return ExitCode::usage;
        }
        if (!options.quiet)
            output.write(fmt::format("{}: {} accepted; there were {}\n", options.baseline,
                                     counted(result.found.size(), "kind of finding", "kinds of findings"),
                                     baseline.size()));
        return ExitCode::fine;
    }
    const ExitCode code = write_findings(rest, options, output);
    if (options.json) {
        output.write(baseline_json(result, options.baseline) + "\n");
    } else {
        output.write(in_charset(baseline_text(result, options.baseline), look_of(options, report)));
    }
    return code;
}

}  // namespace

void tell_damage(const std::vector<Damage>& damages, const std::optional<Failure>& failure) {
    for (const Damage& damage : damages)
        print_failure({damage.file, damage_text(damage, false) + "; everything before it was read", ""});
    if (failure) print_failure(*failure);
}

void tell_if_none_matches(const ProgramOptions& options, const CaptureReport& report) {
    const bool none_matches = report.sessions.empty() && report.findings.empty() && report.sessions_left_out > 0;
    if (options.filter.empty() || !none_matches || options.quiet) return;
    print_failure({"--filter", fmt::format("matches none of {}", counted(report.sessions_left_out, "session")), ""});
}

std::optional<Failure> missing_session(const ProgramOptions& options, const CaptureReport& report) {
    if (options.sessions.ranges.empty() || !report.sessions.empty() || !options.filter.empty()) return std::nullopt;
    const auto [first, last] = options.sessions.ranges.front();
    return Failure{first == last ? fmt::format("session {}", first) : fmt::format("sessions {} to {}", first, last),
                   "is not in " + files_text(report), "cwmpscope sessions lists those that are"};
}

ExitCode with_report(const ProgramOptions& options, SessionFacts facts,
                     const std::function<ExitCode(const CaptureReport&)>& write) {
    StageClock clock;
    const std::optional<CaptureReport> read = read_report(options, facts, options.verbose ? &clock : nullptr);
    if (!read) return ExitCode::unreadable;
    const CaptureReport& report = *read;
    tell_if_none_matches(options, report);
    ExitCode code = ExitCode::fine;
    {
        const InStage stage(&clock, RunStage::report);
        code = write(report);
    }
    if (options.verbose) fmt::print(stderr, "{}\n", clock.text(report.counters.packets, report.counters.bytes));
    tell_damage(report.damages, report.failure);
    if (const std::string problem = tls_key_log_problem(report.tls_key_log); !problem.empty())
        print_failure(
            {"TLS keys", problem, "a line is LABEL, the client's random and the secret, in hexadecimal digits"});
    if (code != ExitCode::fine) return code;
    return evidence_problems(report).empty() ? ExitCode::fine : ExitCode::incomplete;
}

ExitCode check_command(const ProgramOptions& options, Output& output) {
    const SessionFacts facts = options.baseline.empty() ? SessionFacts::headlines : SessionFacts::all;
    return with_report(options, facts, [&](const CaptureReport& report) {
        if (const auto missing = missing_session(options, report)) {
            print_failure(*missing);
            return ExitCode::usage;
        }
        if (!options.baseline.empty()) return check_with_baseline(report, options, output);
        return write_findings(report, options, output);
    });
}

ExitCode sessions_command(const ProgramOptions& options, Output& output) {
    const SessionFacts facts = options.json ? SessionFacts::all : SessionFacts::headlines;
    return with_report(options, facts, [&](const CaptureReport& report) {
        if (const auto missing = missing_session(options, report)) {
            print_failure(*missing);
            return ExitCode::usage;
        }
        if (options.json) {
            for (const SessionResult& result : report.sessions)
                output.write(session_json(report, result, json_style(options, report)) + "\n");
            write_tls_json(options, report, output);
            return ExitCode::fine;
        }
        const TextStyle look = look_of(options, report);
        if (!report.sessions.empty())
            write_sessions_table(report, look, [&](std::string_view text) { output.write(text); });
        if (options.quiet) return ExitCode::fine;
        for (const std::string& problem : evidence_problems(report)) output.write(in_charset(problem, look) + "\n");
        if (!report.sessions.empty()) output.write(dim(hidden_text(report), look) + "\n");
        output.write(unread_tls_text(report, look));
        return ExitCode::fine;
    });
}

ExitCode devices_command(const ProgramOptions& options, Output& output) {
    return with_report(options, SessionFacts::headlines, [&](const CaptureReport& report) {
        if (options.json) {
            for (const DeviceHistory& device : report.devices)
                output.write(device_json(report, device, json_style(options, report)) + "\n");
            return ExitCode::fine;
        }
        const TextStyle look = look_of(options, report);
        if (!report.devices.empty()) output.write(devices_table(report, look));
        if (options.quiet) return ExitCode::fine;
        output.write(lifecycles_text(report, look));
        output.write(dim(hidden_text(report), look) + "\n");
        return ExitCode::fine;
    });
}

ExitCode show_command(const ProgramOptions& options, Output& output) {
    return with_report(options, SessionFacts::all, [&](const CaptureReport& report) {
        if (const auto missing = missing_session(options, report)) {
            print_failure(*missing);
            return ExitCode::usage;
        }
        for (const SessionResult& result : report.sessions) {
            if (options.json) {
                output.write(session_json(report, result, json_style(options, report)) + "\n");
                continue;
            }
            if (result.session->number != report.sessions.outlines().front().number) output.write("\n");
            output.write(session_text(report, result, options.redaction(), look_of(options, report)));
            if (!options.soap) continue;
            auto again = read_again(options, result.session->messages);
            if (const auto* failure = std::get_if<Failure>(&again)) {
                print_failure(*failure);
                return ExitCode::unreadable;
            }
            const auto& texts = std::get<std::map<const Message*, MessageText>>(again);
            const auto text_of = [&](std::uint32_t message) -> std::optional<MessageText> {
                const auto found = texts.find(result.session->messages[message].get());
                if (found == texts.end()) return std::nullopt;
                return found->second;
            };
            output.write(session_soap_text(*result.session, text_of, *report.masker, look_of(options, report)));
        }
        return ExitCode::fine;
    });
}

ExitCode diagram_command(const ProgramOptions& options, Output& output) {
    return with_report(options, SessionFacts::all, [&](const CaptureReport& report) {
        if (const auto missing = missing_session(options, report)) {
            print_failure(*missing);
            return ExitCode::usage;
        }
        const std::string format = diagram_format(options);
        if (format != "text" && format != "ascii" && report.sessions.size() > 1) {
            print_failure({"diagram",
                           fmt::format("{} holds one session, and there are {}", format, report.sessions.size()),
                           "name one: cwmpscope diagram FILE SESSION; cwmpscope sessions FILE lists them"});
            return ExitCode::usage;
        }
        DiagramOptions wishes;
        wishes.fold = !options.unfolded;
        wishes.plumbing = !options.no_plumbing;
        wishes.redaction = options.redaction();
        wishes.frames = report.frames;
        TextStyle look = look_of(options, report);
        look.ascii = look.ascii || format == "ascii";
        if (look.width == 0 && !options.width) look.width = width_in_tickets;
        for (const SessionResult& result : report.sessions) {
            const std::vector<Finding> findings = report.findings_of(result.session->number);
            wishes.hidden = options.quiet ? std::string() : hidden_text(report, *result.session);
            const DiagramRows rows = session_diagram(report, *result.session, findings, wishes);
            if (format == "svg") {
                output.write(diagram_svg(rows, findings));
            } else if (format == "mermaid") {
                output.write(diagram_mermaid(rows, findings));
            } else {
                if (result.session->number != report.sessions.outlines().front().number) output.write("\n");
                output.write(diagram_text(rows, findings, look, options.time.value_or(TimeFormat::relative)));
            }
        }
        if (report.sessions.empty()) {
            for (const std::string& problem : evidence_problems(report))
                print_failure({files_text(report), problem, ""});
        }
        return ExitCode::fine;
    });
}

}  // namespace cwmpscope
