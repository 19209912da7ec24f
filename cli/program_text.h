// The commands and options as they were told to the parser of the command line, as text for manuals and completions.
#pragma once

#include "cli/manual.h"

namespace CLI {
class App;
}

namespace cwmpscope {

ProgramText program_text(const CLI::App& app, const std::string& version);

}  // namespace cwmpscope
