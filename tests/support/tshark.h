// Runs tshark for tests that hold our reading of a capture against Wireshark's.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cwmpscope::test {

/// The test command installs it; tests without it say so and pass.
bool has_tshark();

/// The lines that `tshark -r capture ARGUMENTS` writes, without anybody's preferences and name resolution.
std::vector<std::string> tshark_lines(const std::filesystem::path& capture, const std::string& arguments);

}  // namespace cwmpscope::test
