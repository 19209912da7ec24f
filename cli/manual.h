// What the manual page and the completions of shells are made of, and what they are: all from the commands and options
// as the program itself reads them, so that none can be forgotten.
#pragma once

#include <string>
#include <vector>

namespace cwmpscope {

struct OptionText {
    std::vector<std::string> names;    ///< "-o", "--output"; of an argument its name
    std::string value;                 ///< "FILE"; empty: a flag
    std::vector<std::string> choices;  ///< all values that there are; empty: any
    std::string summary;
};

struct CommandText {
    std::string name, summary, examples;
    std::vector<OptionText> arguments, options;
    std::vector<std::string> words;  ///< that its argument may be; empty: it takes files
};

struct ProgramText {
    std::string version, summary, examples;
    std::vector<CommandText> commands;
};

/// roff, section 1.
std::string manual_page(const ProgramText& program);
std::string bash_completion(const ProgramText& program);
std::string zsh_completion(const ProgramText& program);
std::string fish_completion(const ProgramText& program);

}  // namespace cwmpscope
