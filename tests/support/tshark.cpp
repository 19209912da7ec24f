#include "tests/support/tshark.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace cwmpscope::test {

namespace {

std::string output_of(const std::string& command) {
    struct Close {
        void operator()(std::FILE* pipe) const { ::pclose(pipe); }
    };
    const std::unique_ptr<std::FILE, Close> pipe(::popen(command.c_str(), "r"));
    std::string text;
    std::array<char, 65536> part{};
    for (std::size_t size = 1; pipe && size > 0; text.append(part.data(), size)) {
        size = std::fread(part.data(), 1, part.size(), pipe.get());
    }
    return text;
}

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

}  // namespace

bool has_tshark() {
    static const bool found = std::system("tshark --version >/dev/null 2>&1") == 0;
    return found;
}

std::vector<std::string> tshark_lines(const std::filesystem::path& capture, const std::string& arguments) {
    const std::string text = output_of("WIRESHARK_CONFIG_DIR=/nonexistent tshark -n -r " + quoted(capture.string()) +
                                       " " + arguments + " 2>/dev/null");
    std::vector<std::string> lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

}  // namespace cwmpscope::test
