// `interfaces`: what can be captured on.
#include "capture/interfaces.h"
#include "cli/commands.h"
#include "report/interfaces_table.h"

namespace cwmpscope {

ExitCode interfaces_command(const ProgramOptions& options, Output& output) {
    const auto listed = list_interfaces();
    if (const auto* failure = std::get_if<Failure>(&listed)) return unreadable(*failure);
    const auto& interfaces = std::get<std::vector<InterfaceInfo>>(listed);
    if (options.json) {
        for (const InterfaceInfo& interface : interfaces)
            output.write(interface_json(interface, stdout_is_terminal()) + "\n");
    } else {
        output.write(interfaces_table(interfaces, options.look()));
    }
    return ExitCode::fine;
}

}  // namespace cwmpscope
