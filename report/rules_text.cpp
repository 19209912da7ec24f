#include "report/rules_text.h"

#include "decoder/rules/certification.h"
#include "decoder/rules/suspicion.h"
#include "report/table.h"
#include "report/text_width.h"
#include "report/words.h"

#include <fmt/format.h>

namespace cwmpscope {

namespace {

constexpr std::string_view is_suspected = "suspected: the text of its source was not read word by word";

}  // namespace

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
    if (const std::string_view area = certification_area(rule); !area.empty())
        text += dim(fmt::format("certification test of the Broadband Forum: {}", area), look) + "\n";
    if (is_suspicion(rule)) text += dim(in_charset(is_suspected, look), look) + "\n";
    std::string_view rest = rule.explanation;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view paragraph = rest.substr(0, end);
        if (!paragraph.empty()) text += "\n" + wrapped(in_charset(paragraph, look), width, "") + "\n";
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return text;
}

std::string rules_reference(std::span<const Rule> rules) {
    std::string text = fmt::format(
        "# Rules of cwmpscope\n\n{} rules, in the order in which a message is built: connection, HTTP, SOAP, session, "
        "RPC, lifecycles. A violation breaks a MUST of the document named, a warning breaks a SHOULD or what works in "
        "practice, a note is unusual only. A rule speaks only where everything it needs was captured. BBF.069 names the "
        "area of the Broadband Forum's certification test of a CPE, where one is known.\n\nThis page is made by "
        "`cwmpscope rules --format markdown`.\n",
        rules.size());
    std::string_view layer;
    for (const Rule& rule : rules) {
        if (layer_of(rule) != layer) {
            layer = layer_of(rule);
            text += fmt::format("\n## {}\n", layer);
        }
        const std::string_view area = certification_area(rule);
        text += fmt::format("\n### {}\n\n{}.\n\n{} · at fault: {} · {}{}\n\n{}\n", rule.id, rule.title,
                            word_of(rule.severity), name_of(rule.at_fault), rule.reference,
                            (area.empty() ? std::string() : fmt::format(" · {}", area)) +
                                (is_suspicion(rule) ? fmt::format(" · {}", is_suspected) : std::string()),
                            rule.explanation);
    }
    return text;
}

}  // namespace cwmpscope
