// Failure: something the user can mend (a file, an interface, a permission, a flag). Printed as two lines.
// Hostile bytes from the wire are never a Failure: parsers return what they understood plus notes.
#pragma once

#include <string>

namespace cwmpscope {

struct Failure {
    std::string what;    ///< the thing: a file name, an interface, a flag
    std::string detail;  ///< what is wrong with it
    std::string hint;    ///< what to do next; may be empty
};

}  // namespace cwmpscope
