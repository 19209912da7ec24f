// The completions of bash, zsh and fish.
#include "cli/manual.h"

#include <fmt/format.h>

#include <algorithm>

namespace cwmpscope {

namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between = " ") {
    return fmt::format("{}", fmt::join(words, between));
}

std::vector<std::string> command_names(const ProgramText& program) {
    std::vector<std::string> names;
    for (const CommandText& command : program.commands) names.push_back(command.name);
    return names;
}

std::vector<std::string> option_names(const CommandText& command) {
    std::vector<std::string> names;
    for (const OptionText& option : command.options)
        names.insert(names.end(), option.names.begin(), option.names.end());
    return names;
}

/// Inside single quotes of a shell.
std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

/// In a specification of zsh's _arguments brackets and colons mean something.
std::string zsh_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

bool is_file(const OptionText& option) {
    return option.value == "FILE" || option.names.front() == "FILE";
}

}  // namespace

std::string bash_completion(const ProgramText& program) {
    std::string text = "# bash completion of cwmpscope; made by: cwmpscope help --bash\n_cwmpscope() {\n";
    text += "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=check i\n";
    text += "    local commands=" + quoted(joined(command_names(program))) + "\n";
    text +=
        "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
        "        if [[ \" $commands \" == *\" ${COMP_WORDS[i]} \"* ]]; then command=${COMP_WORDS[i]}; break; fi\n"
        "    done\n"
        "    COMPREPLY=()\n"
        "    case \"$command $before\" in\n";
    for (const CommandText& command : program.commands) {
        for (const OptionText& option : command.options) {
            if (option.value.empty()) continue;
            std::vector<std::string> patterns;
            for (const std::string& name : option.names) patterns.push_back(quoted(command.name + " " + name));
            text += "        " + joined(patterns, "|") + ") ";
            if (!option.choices.empty()) {
                text += "COMPREPLY=($(compgen -W " + quoted(joined(option.choices)) + " -- \"$word\"))";
            } else if (is_file(option)) {
                text += "COMPREPLY=($(compgen -f -- \"$word\"))";
            } else {
                text += ":";
            }
            text += "; return ;;\n";
        }
    }
    text += "    esac\n    local options=''\n    case $command in\n";
    for (const CommandText& command : program.commands)
        text += "        " + command.name + ") options=" + quoted(joined(option_names(command))) + " ;;\n";
    text +=
        "    esac\n"
        "    if [[ $word == -* ]]; then COMPREPLY=($(compgen -W \"$options\" -- \"$word\")); return; fi\n";
    text += "    if ((COMP_CWORD > 1)); then case $command in\n";
    for (const CommandText& command : program.commands) {
        if (command.words.empty()) continue;
        text += "        " + command.name + ") COMPREPLY=($(compgen -W " + quoted(joined(command.words)) +
                " -- \"$word\")); return ;;\n";
    }
    text +=
        "    esac; fi\n"
        "    COMPREPLY=($(compgen -f -- \"$word\"))\n"
        "    if ((COMP_CWORD == 1)); then COMPREPLY+=($(compgen -W \"$commands\" -- \"$word\")); fi\n"
        "}\ncomplete -o filenames -F _cwmpscope cwmpscope\n";
    return text;
}

std::string zsh_completion(const ProgramText& program) {
    std::string text = "#compdef cwmpscope\n# made by: cwmpscope help --zsh\n";
    for (const CommandText& command : program.commands) {
        text += "_cwmpscope_" + command.name + "() {\n    _arguments -s \\\n";
        for (const OptionText& option : command.options) {
            for (const std::string& name : option.names) {
                std::string spec = name + "[" + zsh_text(option.summary) + "]";
                if (!option.value.empty()) {
                    spec += ":" + zsh_text(option.value) + ":";
                    if (!option.choices.empty()) spec += "(" + joined(option.choices) + ")";
                    if (is_file(option)) spec += "_files";
                }
                text += "        " + quoted(spec) + " \\\n";
            }
        }
        text += "        " +
                (command.words.empty() ? "'*:file:_files'" : quoted("1:word:(" + joined(command.words) + ")")) +
                "\n}\n";
    }
    text += "_cwmpscope() {\n    local -a commands=(\n";
    for (const CommandText& command : program.commands)
        text += "        " + quoted(command.name + ":" + command.summary) + "\n";
    text +=
        "    )\n    if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then _describe command commands; _files; return; "
        "fi\n";
    text += "    local command=check\n    case $words[2] in\n";
    text += "        " + joined(command_names(program), "|") + ") command=$words[2]; shift words; ((CURRENT--)) ;;\n";
    text += "    esac\n    _cwmpscope_$command\n}\n_cwmpscope \"$@\"\n";
    return text;
}

std::string fish_completion(const ProgramText& program) {
    std::string text = "# fish completion of cwmpscope; made by: cwmpscope help --fish\n";
    const std::string names = joined(command_names(program));
    for (const CommandText& command : program.commands) {
        text += fmt::format("complete -c cwmpscope -n 'not __fish_seen_subcommand_from {}' -a {} -d {}\n", names,
                            command.name, quoted(command.summary));
        if (!command.words.empty())
            text += fmt::format("complete -c cwmpscope -n '__fish_seen_subcommand_from {}' -f -a {}\n", command.name,
                                quoted(joined(command.words)));
        std::string condition = "__fish_seen_subcommand_from " + command.name;
        if (command.name == "check") condition += "; or not __fish_seen_subcommand_from " + names;
        for (const OptionText& option : command.options) {
            text += "complete -c cwmpscope -n " + quoted(condition);
            for (const std::string& name : option.names)
                text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
            if (!option.value.empty()) text += option.choices.empty() && is_file(option) ? " -r" : " -x";
            if (!option.choices.empty()) text += " -a " + quoted(joined(option.choices));
            text += " -d " + quoted(option.summary) + "\n";
        }
    }
    return text;
}

}  // namespace cwmpscope
