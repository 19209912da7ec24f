#include "cli/manual.h"

#include "report/filter/filter_help.h"

#include <fmt/format.h>

namespace cwmpscope {

namespace {

/// A line that begins with a dot or a quote would be a request, and a back slash an escape.
std::string roff(std::string_view text) {
    std::string out;
    bool line_begins = true;
    for (const char c : text) {
        if (line_begins && (c == '.' || c == '\'')) out += "\\&";
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else {
            out += c;
        }
        line_begins = c == '\n';
    }
    return out;
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    return fmt::format("{}", fmt::join(words, between));
}

std::string value_of(const OptionText& option) {
    return option.choices.empty() ? option.value : joined(option.choices, "|");
}

std::string option_page(const OptionText& option) {
    std::string text = ".TP\n.B " + roff(joined(option.names, ", "));
    if (!option.value.empty()) text += " \\fI" + roff(value_of(option)) + "\\fR";
    return text + "\n" + roff(option.summary) + "\n";
}

std::string example_page(const std::string& examples) {
    return examples.empty() ? "" : ".PP\n.nf\n" + roff(examples) + ".fi\n";
}

}  // namespace

std::string manual_page(const ProgramText& program) {
    std::string text = fmt::format(".TH CWMPSCOPE 1 \"\" \"cwmpscope {}\" \"User Commands\"\n", roff(program.version));
    text += ".SH NAME\ncwmpscope \\- " + roff(program.summary) + "\n";
    text += ".SH SYNOPSIS\n.B cwmpscope\n[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR] \\fIFILE\\fR...\n";
    text += ".SH DESCRIPTION\nWithout a command the files are judged, as by\n.BR check .\n" +
            example_page(program.examples);
    text += ".SH COMMANDS\n";
    for (const CommandText& command : program.commands) {
        text += ".SS \"cwmpscope " + roff(command.name) + "\"\n" + roff(command.summary) + "\n";
        for (const OptionText& argument : command.arguments) text += option_page(argument);
        for (const OptionText& option : command.options) text += option_page(option);
        text += example_page(command.examples);
    }
    text += ".SH FILTERS\n.nf\n" + roff(filter_help_text({})) + ".fi\n";
    return text;
}

}  // namespace cwmpscope
