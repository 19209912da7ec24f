// `rules`: the table of rules, or one rule explained. Reads no capture.
#include "cli/commands.h"
#include "report/json.h"
#include "report/rules_text.h"

namespace cwmpscope {

ExitCode rules_command(const ProgramOptions& options, Output& output) {
    const JsonStyle style{stdout_is_terminal() && options.out.empty(), options.redaction()};
    if (options.format == "markdown") {
        output.write(rules_reference(all_rules()));
        return ExitCode::fine;
    }
    if (options.rule_id.empty()) {
        if (!options.json) output.write(rules_table(all_rules(), options.look()));
        for (const Rule& rule : all_rules()) {
            if (options.json) output.write(rule_json(rule, style) + "\n");
        }
        return ExitCode::fine;
    }
    const Rule* rule = find_rule(options.rule_id);
    if (rule == nullptr) {
        print_failure({"rule " + options.rule_id, "there is no such rule", "cwmpscope rules lists them"});
        return ExitCode::usage;
    }
    output.write(options.json ? rule_json(*rule, style) + "\n" : rule_text(*rule, options.look()));
    return ExitCode::fine;
}

}  // namespace cwmpscope
