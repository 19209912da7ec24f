// `report`: one file for a ticket, a mail or a CI server. What stands in it is made in report/; here the format is
// chosen and the texts of the messages concerned are read from the capture once more.
#include "cli/analysis_commands.h"
#include "cli/baseline_file.h"
#include "cli/reading.h"
#include "report/json.h"
#include "report/junit.h"
#include "report/sarif.h"
#include "report/ticket_html.h"
#include "report/ticket_markdown.h"
#include "report/ticket_text.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace cwmpscope {

namespace {

struct Extension {
    std::string_view ending, format;
};
constexpr std::array extensions{
    Extension{".html", "html"},   Extension{".htm", "html"},    Extension{".md", "md"},
    Extension{".markdown", "md"}, Extension{".txt", "txt"},     Extension{".text", "txt"},
    Extension{".json", "json"},   Extension{".jsonl", "json"},  Extension{".ndjson", "json"},
    Extension{".xml", "junit"},   Extension{".sarif", "sarif"}, Extension{".sarif.json", "sarif"},
};

/// By --format, else by the extension; of several that fit the longest. Empty: neither tells.
std::string format_of(const ProgramOptions& options) {
    if (!options.format.empty()) return options.format;
    std::string_view best, format;
    for (const Extension& extension : extensions) {
        if (options.out.ends_with(extension.ending) && extension.ending.size() > best.size())
            best = extension.ending, format = extension.format;
    }
    if (options.out.empty() && options.json) return "json";
    return std::string(options.out.empty() ? std::string_view("txt") : format);
}

void read_texts_into(Ticket& ticket, const ProgramOptions& options) {
    auto read = read_again(options, wanted_texts(ticket));
    if (const auto* failure = std::get_if<Failure>(&read)) {
        ticket.no_texts = "The text of the messages is not here: " + failure->what + " " + failure->detail + ".";
        return;
    }
    for (auto& [message, text] : std::get<MessageTexts>(read)) add_text(ticket, *message, std::move(text));
}

void write_json(const CaptureReport& report, const ProgramOptions& options, Output& output) {
    const JsonStyle style{options.out.empty() && stdout_is_terminal(), options.redaction(), report.frames};
    each_line_of_check_json(report, report.findings, style, [&](const std::string& line) { output.write(line); });
}

std::string written_report(const CaptureReport& report, const ProgramOptions& options, const std::string& format) {
    const std::string version = CWMPSCOPE_VERSION;
    if (format == "junit") return junit_xml(report, {options.rules, options.fail_on});
    if (format == "sarif") return sarif_json(report, {version});
    TicketOptions wishes;
    wishes.version = version;
    wishes.every_session = !options.sessions.ranges.empty();
    if (format == "md") wishes = markdown_options(std::move(wishes));
    Ticket ticket = make_ticket(report, std::move(wishes));
    read_texts_into(ticket, options);
    if (format == "html") return ticket_html(ticket);
    if (format == "md") return ticket_markdown(ticket);
    TextStyle look = options.look();
    look.frames = report.frames;
    return ticket_text(ticket, look);
}

}  // namespace

ExitCode report_command(const ProgramOptions& options, Output& output) {
    const std::string format = format_of(options);
    if (format.empty()) {
        print_failure({options.out, "its extension tells no format",
                       "html, md, txt, json, xml (JUnit) and sarif do; or say --format html"});
        return ExitCode::usage;
    }
    Baseline accepted;
    if (!options.baseline.empty()) {
        auto read = read_baseline(options);
        if (const auto* failure = std::get_if<Failure>(&read)) {
            print_failure(*failure);
            return ExitCode::usage;
        }
        accepted = std::move(std::get<Baseline>(read));
    }
    return with_report(options, SessionFacts::all, [&](const CaptureReport& read) {
        if (const auto missing = missing_session(options, read)) {
            print_failure(*missing);
            return ExitCode::usage;
        }
        std::optional<CaptureReport> rest;
        output.replace_whole_file();
        if (!options.baseline.empty()) {
            const BaselineResult result = apply_baseline(rest.emplace(read), accepted, least_in_baseline(options));
            const std::string name = std::filesystem::path(options.baseline).filename().string();
            rest->accepted = baseline_line(result, name);
            if (format == "json") output.write(baseline_json(result, name) + "\n");
        }
        const CaptureReport& report = rest ? *rest : read;
        if (format == "json") {
            write_json(report, options, output);
        } else {
            output.write(written_report(report, options, format));
        }
        const bool failed = options.fail_on_asked && options.fail_on &&
                            std::ranges::any_of(report.findings.heads(), [&](const FindingHead& finding) {
                                return finding.severity >= *options.fail_on;
                            });
        return failed ? ExitCode::findings : ExitCode::fine;
    });
}

}  // namespace cwmpscope
