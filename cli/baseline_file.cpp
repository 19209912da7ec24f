#include "cli/baseline_file.h"

#include "cli/output.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace cwmpscope {

std::variant<Baseline, Failure> read_baseline(const ProgramOptions& options) {
    std::ifstream file(options.baseline, std::ios::binary);
    if (!file) {
        if (options.update_baseline) return Baseline();
        return Failure{options.baseline, "there is no such baseline", "--update-baseline writes it"};
    }
    std::ostringstream text;
    text << file.rdbuf();
    return Baseline::parse(text.str(), options.baseline);
}

std::optional<Failure> write_baseline(const std::string& path, const std::string& text) {
    Output file(path, false);
    file.replace_whole_file();
    file.write(text);
    return file.finish();
}

Severity least_in_baseline(const ProgramOptions& options) {
    return std::min(options.fail_on.value_or(Severity::warning), Severity::warning);
}

}  // namespace cwmpscope
