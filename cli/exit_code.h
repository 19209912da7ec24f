// What the program tells the shell. Frozen.
#pragma once

namespace cwmpscope {

enum class ExitCode : int {
    fine = 0,
    findings = 1,  ///< at or above --fail-on
    usage = 2,
    unreadable = 3,  ///< the input could not be read at all
    incomplete = 4   ///< analysed, but the evidence is incomplete in a way that could hide a finding
};

}  // namespace cwmpscope
