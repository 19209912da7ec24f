#include "cli/commands.h"

#include "report/escape.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>

namespace cwmpscope {

namespace {

constexpr std::array<Command, 14> commands = {{
    {"check", "judge the traffic: what breaks TR-069, who is at fault, which frames prove it (the default command)",
     CommandInput::files, &check_command,
     "  cwmpscope field.pcap\n  cwmpscope check --at-fault cpe --fail-on warning field.pcap\n  cwmpscope check --json "
     "field.pcap | jq 'select(.severity==\"violation\")'\n"},
    {"sessions", "one line per session: when, who, why, how it ended", CommandInput::files, &sessions_command,
     "  cwmpscope sessions field.pcap\n  cwmpscope sessions --json field.pcap | jq .outcome\n"},
    {"show", "one session in words: who, why, what was changed, its RPCs and findings", CommandInput::file_and_session,
     &show_command, "  cwmpscope show field.pcap 3\n  cwmpscope show field.pcap 3 --soap\n"},
    {"diagram", "the sequence diagram of a session: text, ascii, svg or mermaid", CommandInput::file_and_maybe_session,
     &diagram_command,
     "  cwmpscope diagram field.pcap 3\n  cwmpscope diagram field.pcap 3 -o session3.svg\n  cwmpscope diagram "
     "field.pcap 3 --format mermaid\n"},
    {"messages", "one line per HTTP message, as they complete", CommandInput::files, &messages_command,
     "  cwmpscope messages field.pcap\n  cwmpscope messages -t r --json field.pcap\n"},
    {"frames", "one line per frame: what became of it", CommandInput::files, &frames_command,
     "  cwmpscope frames field.pcap\n  cwmpscope frames --json field.pcap | jq 'select(.frame==812)'\n"},
    {"devices", "one line per device: its sessions and transfers", CommandInput::files, &devices_command,
     "  cwmpscope devices field.pcap\n"},
    {"report", "one file for a ticket, a mail or a CI server: html, md, txt, json, junit or sarif", CommandInput::files,
     &report_command,
     "  cwmpscope report field.pcap -o field.html\n  cwmpscope report field.pcap --session 3 --format md | xclip\n  "
     "cwmpscope report --identity field.pcap -o for-the-vendor.html\n  cwmpscope report field.pcap --format junit -o "
     "results.xml\n"},
    {"live", "sniff: a line per message or session as it happens, findings as they come, the report at the end",
     CommandInput::live, &live_command,
     "  cwmpscope live -i eth0                        until Ctrl-C\n"
     "  cwmpscope live -i br0 --view                  sessions, diagram and findings on the whole screen\n"
     "  cwmpscope live -i br0 --sessions -w lab.pcapng -b filesize:100000 -b files:20\n"
     "  cwmpscope live -i any --port 7547 -a duration:60 --json\n"
     "  cwmpscope live -i br0 --sessions --filter 'outcome != completed'\n"
     "  ssh host tcpdump -U -w - port 7547 | cwmpscope live -r -\n"},
    {"interfaces", "what can be captured", CommandInput::nothing, &interfaces_command,
     "  cwmpscope interfaces\n  cwmpscope interfaces --json\n"},
    {"extract", "the packets of chosen sessions, with their file transfers and connection requests",
     CommandInput::files, &extract_command,
     "  cwmpscope extract field.pcap --session 3 -o s3.pcapng\n  cwmpscope extract field.pcap --filter 'rpc == "
     "Download "
     "and fault' -o downloads.pcapng\n  cwmpscope extract field.pcap --session 3 --transcript -o s3.cwmp\n",
     true},
    {"sanitize", "the same packets with passwords, cookies and credentials masked, to be shared", CommandInput::files,
     &sanitize_command,
     "  cwmpscope sanitize field.pcap -o shared.pcap\n  cwmpscope sanitize --identity field.pcap -o "
     "for-the-vendor.pcap\n  ssh host tcpdump -w - port 7547 | cwmpscope sanitize - -o "
     "shared.pcap\n",
     true},
    {"rules", "the table of rules; with an id: what the standard says, what causes it, what to look at",
     CommandInput::rule, &rules_command,
     "  cwmpscope rules\n  cwmpscope rules session-acs-request-not-answered\n  cwmpscope rules --format markdown -o "
     "rules.md\n"},
    {"help", "explains a command, or the language of filters", CommandInput::topic, nullptr,
     "  cwmpscope help filter\n  cwmpscope help extract\n  cwmpscope help --man | man -l -\n  source <(cwmpscope help "
     "--bash)\n"},
}};

}  // namespace

std::span<const Command> all_commands() {
    return commands;
}

const Command* find_command(std::string_view name) {
    for (const Command& command : commands) {
        if (command.name == name) return &command;
    }
    return nullptr;
}

void print_failure(const Failure& failure) {
    std::string text = fmt::format("cwmpscope: {}: {}\n", visible(failure.what), visible(failure.detail));
    for (std::string_view rest = failure.hint; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        text += fmt::format("    {}\n", visible(rest.substr(0, end)));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    std::fwrite(text.data(), 1, text.size(), stderr);
}

ExitCode unreadable(const Failure& failure) {
    print_failure(failure);
    return ExitCode::unreadable;
}

}  // namespace cwmpscope
