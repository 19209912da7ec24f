#include "cli/program_text.h"

#include "cli/commands.h"
#include "decoder/rules/rule.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace cwmpscope {

namespace {

/// "TEXT:{auto,always,never}"
std::vector<std::string> choices_in(const std::string& type) {
    std::vector<std::string> choices;
    const std::size_t open = type.find('{'), close = type.find('}');
    if (open == std::string::npos || close == std::string::npos) return choices;
    std::string_view rest = std::string_view(type).substr(open + 1, close - open - 1);
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        choices.emplace_back(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return choices;
}

OptionText option_text(const CLI::Option& option) {
    OptionText text;
    text.summary = option.get_description();
    if (!option.nonpositional()) {
        text.names.push_back(option.get_single_name());
        return text;
    }
    for (const std::string& name : option.get_snames()) text.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) text.names.push_back("--" + name);
    if (option.get_items_expected_max() == 0) return text;
    const std::string type = option.get_type_name();
    text.choices = choices_in(type);
    text.value = type.substr(0, type.find(':'));
    return text;
}

/// What stands after `help` and `rules`.
std::vector<std::string> words_after(const Command& command) {
    std::vector<std::string> words;
    if (command.input == CommandInput::topic) {
        words.emplace_back("filter");
        for (const Command& one : all_commands()) words.emplace_back(one.name);
    }
    if (command.input == CommandInput::rule) {
        for (const Rule& rule : all_rules()) words.emplace_back(rule.id);
    }
    return words;
}

}  // namespace

ProgramText program_text(const CLI::App& app, const std::string& version) {
    ProgramText program{version, app.get_description(), app.get_footer(), {}};
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
        const Command* command = find_command(sub->get_name());
        CommandText text{sub->get_name(),
                         sub->get_description(),
                         command == nullptr ? std::string() : std::string(command->examples),
                         {},
                         {},
                         command == nullptr ? std::vector<std::string>() : words_after(*command)};
        for (const CLI::Option* option : sub->get_options())
            (option->nonpositional() ? text.options : text.arguments).push_back(option_text(*option));
        program.commands.push_back(std::move(text));
    }
    return program;
}

}  // namespace cwmpscope
