#include "cli/command_line.h"

#include "cli/program_text.h"
#include "decoder/rules/rule.h"
#include "report/filter/filter_help.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace cwmpscope {

namespace {

/// The texts of options that are read after CLI11 has sorted them out.
struct RawOptions {
    std::string filter, sessions, color = "auto", fail_on = "violation", at_fault, rules, time;
    std::vector<std::string> credentials;
    std::size_t width = 0;
    RawLiveOptions live;
    bool man = false, bash = false, zsh = false, fish = false;  ///< of help
};

constexpr std::string_view main_examples = R"(
Examples:
  cwmpscope field.pcap                         what is wrong in this capture?
  cwmpscope sessions field.pcap                which sessions are there?
  cwmpscope show field.pcap 3                  session 3 in words
  cwmpscope diagram field.pcap 3               session 3 as a sequence diagram
  cwmpscope diagram field.pcap 3 -o s3.svg     the same as a picture
  cwmpscope check --json field.pcap | jq .     for scripts
  tcpdump -U -w - port 7547 | cwmpscope -      from a pipe

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, 3 the input could not be read at all,
4 read, but the evidence is incomplete (file cut off, packets dropped, or no CWMP to judge).
)";

bool exists(const std::string& path) {
    std::error_code error;
    return std::filesystem::exists(path, error);
}

/// `cwmpscope field.pcap` means check; options before the command are moved behind it.
void put_command_first(std::vector<std::string>& arguments) {
    if (arguments.empty()) return;
    const std::string& first = arguments.front();
    if (find_command(first) != nullptr || first == "-h" || first == "--help" || first == "--version") return;
    if (first.size() > 1 && first.front() == '-') {
        const auto command = std::find_if(arguments.begin(), arguments.end(), [](const std::string& word) {
            return find_command(word) != nullptr && !exists(word);
        });
        if (command != arguments.end()) {
            std::rotate(arguments.begin(), command, command + 1);
            return;
        }
    }
    arguments.insert(arguments.begin(), "check");
}

void add_live_options(CLI::App& app, RawLiveOptions& live) {
    app.add_option("-i,--interface", live.interfaces, "capture here; any: everywhere; may be repeated")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
    app.add_option("-r,--read", live.read,
                   "read what another program captures: - is standard input, else a file that grows");
    app.add_option("SOURCE", live.source, "the same as -r");
    app.add_option("-f", live.filter, "capture filter, as tcpdump reads it (default: none, nothing is lost)");
    app.add_option("--port", live.ports, "of TCP only these ports; frames in which no port can be seen are kept")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all()
        ->delimiter(',');
    app.add_flag("--sessions", live.sessions, "a line per finished session instead of one per message");
    app.add_flag("--view", live.view,
                 "the whole screen: sessions, diagram of the selected one, findings; ? shows the keys");
    app.add_option("-w", live.write, "keep the packets in this file (pcapng)");
    app.add_option("-b", live.ring,
                   "with -w, when another file begins: filesize:KB duration:S interval:S packets:N; "
                   "files:N keeps the newest")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
    app.add_option("-a", live.stop, "stop after duration:S packets:N files:N filesize:KB")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
    app.add_option("-c", live.count, "stop after so many packets");
    app.add_option("-s", live.snap_length, "bytes kept of each packet; what is cut away cannot be judged")
        ->check(CLI::Range(64, 262'144));
    app.add_option("-B", live.buffer, "buffer of the kernel in MiB")->check(CLI::Range(1, 2000));
    app.add_flag("-p", live.no_promiscuous, "do not switch the interface to promiscuous mode");
    app.add_flag("-D", live.list, "list the interfaces and leave");
    app.add_option("--capture-with", live.with,
                   "the program that captures: helper or dumpcap (default: what is permitted)")
        ->check(CLI::IsMember({"helper", "dumpcap"}));
    app.add_option("--keep", live.keep,
                   "messages of finished sessions kept in memory (20000), clean sessions leave first; 0: all");
}

void add_credentials(CLI::App& app, RawOptions& raw) {
    app.add_option("--credentials", raw.credentials,
                   "USER:PASSWORD to verify digests with, or a file of such lines; may be repeated")
        ->expected(1)
        ->allow_extra_args(false)  // what follows the first value is a file or a session
        ->take_all();
}

void add_options(CLI::App& app, const Command& command, ProgramOptions& options, RawOptions& raw) {
    switch (command.input) {
        case CommandInput::files:
            app.add_option("FILE", options.files, "capture files; - is standard input")->required();
            break;
        case CommandInput::file_and_session:
        case CommandInput::file_and_maybe_session:
            // The session is taken from the end of the list: CLI11 would take a file for it, or it for a file.
            app.add_option("FILE", options.files,
                           command.input == CommandInput::file_and_session
                               ? "capture files, then SESSION, its number or several: 2,4-6; - is standard input"
                               : "capture files, then SESSION if only some are wanted: 3 or 2,4-6; - is standard input")
                ->required();
            break;
        case CommandInput::topic:
            app.add_option("TOPIC", options.rule_id, "a command, or filter");
            app.add_flag("--man", raw.man, "the manual page, for man -l -");
            app.add_flag("--bash", raw.bash, "the completion of bash");
            app.add_flag("--zsh", raw.zsh, "the completion of zsh");
            app.add_flag("--fish", raw.fish, "the completion of fish");
            return;
        case CommandInput::rule:
            app.add_option("ID", options.rule_id, "the rule to explain");
            app.add_option("--format", options.format, "text, or markdown: a page that explains all rules")
                ->check(CLI::IsMember({"text", "markdown"}));
            break;
        case CommandInput::live:
            add_live_options(app, raw.live);
            break;
        case CommandInput::nothing:
            break;
    }
    app.add_flag("--json", options.json, "one JSON object per line");
    app.add_option("--color", raw.color, "auto, always or never")->check(CLI::IsMember({"auto", "always", "never"}));
    app.add_flag("--ascii", options.ascii, "only ASCII characters");
    app.add_option("--width", raw.width,
                   "columns to fit into; 0: as wide as needed (default: the terminal; of a diagram elsewhere 100)");
    app.add_option("-o,--output", options.out, "write to this file instead of standard output")->type_name("FILE");
    app.add_flag("--no-pager", options.no_pager, "never start a pager");
    app.add_flag("-q,--quiet", options.quiet, "say only what matters");
    app.add_flag(
        "-v,--verbose", options.verbose,
        "say more: frame numbers in diagrams; in check what became of the packets, and how long each stage took");
    if (command.input == CommandInput::rule || command.input == CommandInput::nothing) return;
    if (command.name == "sanitize") {
        app.add_flag("--identity", options.identity,
                     "also replace serial numbers, IP and MAC addresses and SSIDs, by others of the same length");
        add_credentials(app, raw);
        return;
    }
    if (command.input == CommandInput::files && !command.writes_capture)
        app.add_flag("--follow", options.follow, "the file still grows: wait for more until Ctrl-C, then report");
    app.add_option("-t", raw.time, "time format as in tshark: a ad r d dd e u ud");
    app.add_option("--tls-keylog", options.tls_key_logs,
                   "TLS keys in the format of SSLKEYLOGFILE, to read encrypted sessions; may be repeated, and may "
                   "still grow where the capture does, up to 10 s behind it")
        ->type_name("FILE")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
    app.add_flag("--show-secrets", options.show_secrets, "do not mask passwords, cookies and credentials");
    app.add_flag("--identity", options.identity,
                 "also replace serial numbers, IP and MAC addresses and SSIDs by other names, the same everywhere");
    app.add_option("--filter", raw.filter,
                   "only what a filter chooses, such as 'rpc == Download and fault'; cwmpscope help filter explains");
    if (command.name == "messages" || command.name == "frames") return;
    app.add_option("--threads", options.threads, "processor cores to use (default: 2 where there are two)")
        ->check(CLI::Range(1U, 64U));
    app.add_option("--rules", raw.rules, "which rules to ask: +ID only these, -ID all but these");
    add_credentials(app, raw);
    if (command.input == CommandInput::files)
        app.add_option("--session", raw.sessions, "only these sessions: 3 or 2,4-6");
    if (command.name == "check" || command.name == "live") {
        app.add_option("--fail-on", raw.fail_on, "violation, warning, note or never: what makes the exit code 1")
            ->check(CLI::IsMember({"violation", "warning", "note", "never"}));
        app.add_option("--at-fault", raw.at_fault, "only findings of the cpe or the acs")
            ->check(CLI::IsMember({"cpe", "acs"}));
        app.add_option("--baseline", options.baseline,
                       "a file of accepted findings, which are counted and make no exit code 1")
            ->type_name("FILE");
        app.add_flag("--update-baseline", options.update_baseline,
                     "write the present findings into the file of --baseline; its comments stay");
        app.add_flag("--all", options.every_one, "list each finding instead of groups");
    }
    if (command.name == "report") {
        app.add_option("--format", options.format,
                       "html, md, txt, json, junit or sarif; else as the name of -o says, or txt")
            ->check(CLI::IsMember({"html", "md", "txt", "json", "junit", "sarif"}));
        app.add_option(
               "--fail-on", raw.fail_on,
               "violation, warning, note or never: what a test of junit fails on, and what makes the exit code 1 "
               "(default: violation in junit; the exit code stays 0)")
            ->check(CLI::IsMember({"violation", "warning", "note", "never"}));
        app.add_option("--baseline", options.baseline,
                       "a file of accepted findings (check --update-baseline writes it): they are counted and left out")
            ->type_name("FILE");
    }
    if (command.name == "extract")
        app.add_flag("--transcript", options.transcript,
                     "text that can be read and played by the tests of cwmpscope, on standard output without -o");
    if (command.name == "show") app.add_flag("--soap", options.soap, "the messages themselves, too");
    if (command.name == "diagram") {
        app.add_option("--format", options.format, "text, ascii, svg or mermaid")
            ->check(CLI::IsMember({"text", "ascii", "svg", "mermaid"}));
        app.add_flag("--unfold", options.unfolded, "do not fold repeated RPCs");
        app.add_flag("--no-plumbing", options.no_plumbing, "leave out empty POSTs, 401 and the like");
    }
}

template <class T>
std::optional<Failure> take(std::variant<T, Failure> read, T& into) {
    if (auto* failure = std::get_if<Failure>(&read)) return std::move(*failure);
    into = std::move(std::get<T>(read));
    return std::nullopt;
}

std::optional<Failure> read_raw(const RawOptions& raw, ProgramOptions& options) {
    options.color = raw.color == "always"  ? ColorWish::always
                    : raw.color == "never" ? ColorWish::never
                                           : ColorWish::automatic;
    if (raw.fail_on == "never") options.fail_on = std::nullopt;
    if (raw.fail_on == "warning") options.fail_on = Severity::warning;
    if (raw.fail_on == "note") options.fail_on = Severity::note;
    if (raw.at_fault == "cpe") options.at_fault = Party::cpe;
    if (raw.at_fault == "acs") options.at_fault = Party::acs;
    if (!raw.time.empty()) {
        options.time = time_format_of(raw.time);
        if (!options.time)
            return Failure{
                "-t " + raw.time, "is no time format",
                "a clock, ad with date, u and ud in UTC, r since the start, d and dd since the line before, e epoch"};
    }
    if (!raw.filter.empty()) {
        if (auto failure = take(read_filter(raw.filter), options.filter)) return failure;
    }
    if (!raw.sessions.empty()) {
        if (auto failure = take(read_sessions(raw.sessions), options.sessions)) return failure;
    }
    if (!raw.rules.empty()) {
        if (auto failure = take(read_rules(raw.rules), options.rules)) return failure;
    }
    for (const std::string& text : raw.credentials) {
        std::vector<Credentials> some;
        if (auto failure = take(read_credentials(text), some)) return failure;
        options.credentials.insert(options.credentials.end(), some.begin(), some.end());
    }
    return std::nullopt;
}

/// `show a.pcap b.pcap 3`: the last word is the session.
std::optional<Failure> take_session(const Command& command, ProgramOptions& options) {
    if (command.input != CommandInput::file_and_session && command.input != CommandInput::file_and_maybe_session)
        return std::nullopt;
    const std::string last = options.files.back();
    const bool is_number = !last.empty() && last.front() >= '0' && last.front() <= '9';
    if (options.files.size() > 1 && is_number && (command.input == CommandInput::file_and_session || !exists(last))) {
        options.files.pop_back();
        return take(read_sessions(last), options.sessions);
    }
    if (command.input == CommandInput::file_and_maybe_session) return std::nullopt;
    return Failure{std::string(command.name), "SESSION is required: the number of the session, after the files",
                   "cwmpscope sessions " + options.files.front() + " lists them"};
}

/// A key log that is not there would make a report of encrypted connections that was not asked for.
std::optional<Failure> check_key_logs(const Command& command, const ProgramOptions& options) {
    for (const std::string& path : options.tls_key_logs) {
        const bool may_come = options.follow || command.input == CommandInput::live;
        if (may_come || std::ifstream(path).good()) continue;
        return Failure{"--tls-keylog " + path, "cannot be read",
                       "it takes the file that SSLKEYLOGFILE names for the ACS, the CPE or the proxy that ends TLS"};
    }
    return std::nullopt;
}

std::optional<Failure> check_baseline(const ProgramOptions& options) {
    if (options.update_baseline && options.baseline.empty())
        return Failure{"--update-baseline", "needs --baseline FILE, the file to write", ""};
    if (!options.baseline.empty() && options.show_secrets)
        return Failure{"--baseline", "and --show-secrets do not go together", "a baseline is a file that is shared"};
    return std::nullopt;
}

/// What `help` was asked for.
std::variant<Order, Answer, Failure> help_on(CLI::App& app, const RawOptions& raw, const ProgramOptions& options) {
    const ProgramText program = program_text(app, CWMPSCOPE_VERSION);
    if (raw.man) return Answer{manual_page(program)};
    if (raw.bash) return Answer{bash_completion(program)};
    if (raw.zsh) return Answer{zsh_completion(program)};
    if (raw.fish) return Answer{fish_completion(program)};
    if (options.rule_id.empty()) return Answer{app.help()};
    if (options.rule_id == "filter" || options.rule_id == "filters") return Answer{filter_help_text(options.look())};
    if (find_command(options.rule_id) != nullptr) return Answer{app.get_subcommand(options.rule_id)->help("cwmpscope")};
    if (find_rule(options.rule_id) != nullptr)
        return Failure{"help " + options.rule_id, "is a rule", "cwmpscope rules " + options.rule_id + " explains it"};
    return Failure{"help " + options.rule_id, "there is no such topic",
                   "filter, or a command: cwmpscope help lists them"};
}

/// Only one file can be followed: of several, none comes before the other while both may still grow.
std::optional<Failure> check_follow(const ProgramOptions& options) {
    if (!options.follow || options.files.size() < 2) return std::nullopt;
    return Failure{"--follow", "follows one file", "join what is finished first: mergecap"};
}

}  // namespace

std::variant<Order, Answer, Failure> read_command_line(std::vector<std::string> arguments) {
    put_command_first(arguments);
    Order order;
    RawOptions raw;
    CLI::App app(
        "Reads captures of TR-069 (CWMP) traffic: sessions, RPCs, sequence diagrams, and what breaks the standard.",
        "cwmpscope");
    app.set_version_flag("--version", std::string("cwmpscope ") + CWMPSCOPE_VERSION);
    app.require_subcommand(1);
    app.footer(std::string(main_examples));
    for (const Command& command : all_commands()) {
        CLI::App* sub = app.add_subcommand(std::string(command.name), std::string(command.summary));
        add_options(*sub, command, order.options, raw);
        sub->footer("\nExamples:\n" + std::string(command.examples));
        sub->callback([&order, &command] { order.command = &command; });
    }
    try {
        if (arguments.empty()) return Answer{app.help()};
        std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
        app.parse(arguments);
    } catch (const CLI::CallForVersion& version) {
        return Answer{std::string(version.what()) + "\n"};
    } catch (const CLI::CallForHelp&) {
        const auto chosen = app.get_subcommands();
        return Answer{chosen.empty() ? app.help() : chosen.front()->help("cwmpscope")};
    } catch (const CLI::ParseError& error) {
        const auto chosen = app.get_subcommands();
        const std::string name = chosen.empty() ? std::string() : chosen.front()->get_name();
        return Failure{name.empty() ? "usage" : name, error.what(),
                       "cwmpscope " + (name.empty() ? std::string() : name + " ") + "--help explains"};
    }
    order.options.width = std::nullopt;
    const auto chosen = app.get_subcommands();
    const CLI::Option* width = chosen.empty() ? nullptr : chosen.front()->get_option_no_throw("--width");
    if (width != nullptr && width->count() > 0) order.options.width = raw.width;
    const CLI::Option* fail_on = chosen.empty() ? nullptr : chosen.front()->get_option_no_throw("--fail-on");
    order.options.fail_on_asked = fail_on != nullptr && fail_on->count() > 0;
    if (auto failure = read_raw(raw, order.options)) return std::move(*failure);
    if (order.command->input == CommandInput::live) {
        order.options.no_pager = true;
        if (auto failure = read_live_options(raw.live, order.options.live)) return std::move(*failure);
    }
    order.options.filter_findings = order.command->name == "check" || order.command->name == "report";
    if (order.command->input == CommandInput::topic) return help_on(app, raw, order.options);
    if (auto failure = take_session(*order.command, order.options)) return std::move(*failure);
    if (auto failure = check_baseline(order.options)) return std::move(*failure);
    if (auto failure = check_follow(order.options)) return std::move(*failure);
    if (auto failure = check_key_logs(*order.command, order.options)) return std::move(*failure);
    return order;
}

}  // namespace cwmpscope
