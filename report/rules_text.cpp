#include "report/rules_text.h"

#include "report/table.h"
#include "report/text_width.h"
#include "report/words.h"

#include <fmt/format.h>

namespace cwmpscope {

std::string rules_table(std::span<const Rule> rules, const TextStyle& look) {
    std::vector<std::vector<TableCell>> lines;
    for (const Rule& rule : rules) {
        const Severity severity = rule.severity;
        lines.push_back({{std::string(rule.id)},
                         {std::string(word_of(rule.severity)),
                          [&look, severity](std::string_view text) { return colored(text, severity, look); }},
                         {std::string(name_of(rule.at_fault))},
                         {in_charset(rule.title, look)}});
    }
    return table_text(
               {{"rule", false, 0}, {"severity", false, 0}, {"at fault", false, 0}, {"what is asked", false, 30, true}},
               lines, look) +
           fmt::format("\n{}. cwmpscope rules ID explains one.\n", counted(rules.size(), "rule"));
}

std::string rule_text(const Rule& rule, const TextStyle& look) {
    const std::size_t width = look.width == 0 ? 100 : look.width;
    std::string text = fmt::format("{}   {} - at fault: {}\n\n", bold(rule.id, look),
                                   colored(word_of(rule.severity), rule.severity, look), name_of(rule.at_fault));
    text += wrapped(in_charset(rule.title, look), width, "") + "\n";
    text += dim(in_charset(rule.reference, look), look) + "\n";
    std::string_view rest = rule.explanation;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view paragraph = rest.substr(0, end);
        if (!paragraph.empty()) text += "\n" + wrapped(in_charset(paragraph, look), width, "") + "\n";
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return text;
}

}  // namespace cwmpscope
