#include "report/diagram_svg.h"

#include "decoder/rules/rule.h"
#include "report/diagram_findings.h"
#include "report/diagram_shapes.h"
#include "report/escape.h"
#include "report/text_style.h"
#include "report/text_width.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace cwmpscope {

namespace {

constexpr double character_width = 7.23;  // of the monospaced 12 px font below
constexpr double most_width = 1000;
constexpr double line_height = 18, below_indent = 24;

constexpr std::string_view shared_rules =
    "text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,\"DejaVu Sans Mono\",monospace;white-space:pre}\n"
    ".b,.mark{font-weight:bold} .d{stroke-dasharray:3 3} .v{stroke-dasharray:7 4} .arrow{stroke-width:1.3} "
    "text{stroke:none}\n";

/// What is painted by which selector, in light and in dark. Contrast of every text colour with its background is at
/// least 4.5 to 1. Values stand in the rules themselves: many viewers know no variables.
struct ColorRule {
    std::string_view selector;
    bool fill, stroke;
    std::string_view light, dark;
};
constexpr std::array color_rules{
    ColorRule{".paper", true, false, "#ffffff", "#16191d"},
    ColorRule{"text", true, false, "#1c1f23", "#e6e9ed"},
    ColorRule{"text.time,text.bracket,text.band,text.pause", true, false, "#5c6570", "#9aa5b1"},
    ColorRule{"line.lane,line.bracket", false, true, "#b4bcc6", "#4b545f"},
    ColorRule{"rect.connection,text.connection", true, false, "#5c6570", "#9aa5b1"},
    ColorRule{"rect.time,rect.pause", true, false, "#b4bcc6", "#4b545f"},
    ColorRule{"rect.band", true, false, "#eef1f4", "#23282e"},
    ColorRule{"line.control,path.control", true, true, "#1257b0", "#7db4ff"},
    ColorRule{"text.control", true, false, "#1257b0", "#7db4ff"},
    ColorRule{"line.read,path.read", true, true, "#00645a", "#5fd0c8"},
    ColorRule{"text.read", true, false, "#00645a", "#5fd0c8"},
    ColorRule{"line.change,path.change", true, true, "#8a5200", "#f0b24c"},
    ColorRule{"text.change,text.warning", true, false, "#8a5200", "#f0b24c"},
    ColorRule{"line.fault,path.fault", true, true, "#b00038", "#ff8a85"},
    ColorRule{"text.fault,text.violation", true, false, "#b00038", "#ff8a85"},
    ColorRule{"line.auth,path.auth", true, true, "#6a4a8f", "#c3a6ec"},
    ColorRule{"text.auth", true, false, "#6a4a8f", "#c3a6ec"},
    ColorRule{"line.plumbing,line.gap,path.plumbing,path.gap", true, true, "#6b7480", "#8993a0"},
    ColorRule{"text.plumbing,text.gap", true, false, "#6b7480", "#8993a0"},
    ColorRule{"line.unknown,path.unknown", true, true, "#1c1f23", "#e6e9ed"},
    ColorRule{"text.note", true, false, "#1257b0", "#7db4ff"},
    ColorRule{"path.hollow", true, false, "#ffffff", "#16191d"},
};

std::string colors(bool dark) {
    std::string out;
    for (const ColorRule& rule : color_rules) {
        const std::string_view color = dark ? rule.dark : rule.light;
        out += rule.selector;
        out += "{";
        if (rule.fill) out += fmt::format("fill:{}", color);
        if (rule.stroke) out += fmt::format("{}stroke:{}", rule.fill ? ";" : "", color);
        out += "}\n";
    }
    return out;
}

std::string style_sheet() {
    return fmt::format(
        "<style>\n{}{}@media (prefers-color-scheme:dark){{\n{}}}\n</style>\n"
        "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
        "patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" class=\"band\"/><line x1=\"0\" y1=\"0\" "
        "x2=\"0\" y2=\"6\" class=\"lane\"/></pattern></defs>\n",
        shared_rules, colors(false), colors(true));
}

std::string_view name_of(ShapeRole role) {
    switch (role) {
        case ShapeRole::lane:
            return "lane";
        case ShapeRole::arrow:
            return "arrow";
        case ShapeRole::label:
            return "label";
        case ShapeRole::time:
            return "time";
        case ShapeRole::bracket:
            return "bracket";
        case ShapeRole::band:
            return "band";
        case ShapeRole::mark:
            return "mark";
        case ShapeRole::title:
            return "title";
        case ShapeRole::pause:
            return "pause";
        case ShapeRole::connection:
            return "connection";
    }
    return {};
}

std::string classes_of(const ShapeStyle& style) {
    std::string classes(name_of(style.role));
    if (style.role == ShapeRole::arrow || style.role == ShapeRole::label) {
        classes += " ";
        classes += name_of(style.style);
    }
    if (style.role == ShapeRole::mark)
        classes += style.mark == Mark::warning ? " warning" : style.mark == Mark::note ? " note" : " violation";
    return classes;
}

std::string_view class_of(LineDash dash) {
    switch (dash) {
        case LineDash::solid:
            return "";
        case LineDash::dotted:
            return " d";
        case LineDash::dashed:
            return " v";
    }
    return {};
}

struct ShapeWriter {
    const ShapeStyle& style;
    std::string& out;

    void operator()(const LineShape& line) const {
        fmt::format_to(std::back_inserter(out),
                       "<line class=\"{}{}\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>\n",
                       classes_of(style), class_of(line.dash), line.x1, line.y1, line.x2, line.y2);
    }
    void operator()(const HeadShape& head) const {
        const double back = head.to_right ? -head.size : head.size;
        fmt::format_to(std::back_inserter(out), "<path class=\"{}{}\" d=\"M{:.1f} {:.1f}l{:.1f} -4v8z\"/>\n",
                       classes_of(style), head.hollow ? " hollow" : "", head.x, head.y, back);
    }
    void operator()(const RectShape& rect) const {
        fmt::format_to(std::back_inserter(out),
                       "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"{}/>\n",
                       classes_of(style), rect.x, rect.y, rect.width, rect.height,
                       rect.hatched ? " style=\"fill:url(#hatch)\"" : "");
    }
    void operator()(const TextShape& text) const {
        const char* anchor = text.anchor == TextAnchor::begin    ? ""
                             : text.anchor == TextAnchor::middle ? " text-anchor=\"middle\""
                                                                 : " text-anchor=\"end\"";
        fmt::format_to(std::back_inserter(out), "<text class=\"{}{}\" x=\"{:.1f}\" y=\"{:.1f}\"{}>{}{}</text>\n",
                       classes_of(style), text.bold ? " b" : "", text.x, text.y, anchor,
                       text.whole.empty() ? std::string() : "<title>" + xml_escaped(text.whole) + "</title>",
                       xml_escaped(text.text));
    }
};

void write(const Shape& shape, std::string& out) {
    std::visit(ShapeWriter{shape.style, out}, shape.what);
}

/// One line of the findings below the diagram.
struct BelowLine {
    std::string text;
    bool bold = false;
    Mark mark = Mark::none;
};

void add_sentence(std::string_view words, std::size_t columns, Mark mark, std::vector<BelowLine>& lines) {
    const std::string text = wrapped(visible(words), columns, "");
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back({text.substr(at, end - at), false, mark});
        at = end + 1;
    }
}

void add_below(const DiagramFinding& entry, std::size_t columns, std::vector<BelowLine>& lines) {
    const Mark mark = entry.severity == Severity::violation ? Mark::violation
                      : entry.severity == Severity::warning ? Mark::warning
                                                            : Mark::note;
    lines.push_back({fmt::format("{} {}{}", mark_text(entry.severity, false), entry.rule, entry.where), true, mark});
    add_sentence(entry.text, columns, mark, lines);
}

std::string description_of(const DiagramRows& diagram, std::span<const Finding> findings) {
    std::string text =
        fmt::format("Sequence diagram of a CWMP session of {} with the ACS at {}: {}, {}, {}.", diagram.title,
                    diagram.lanes.size() > 1 ? diagram.lanes[1].address : std::string("?"), diagram.events,
                    diagram.length, diagram.rpcs);
    for (const DiagramRow& row : diagram.rows) {
        for (const std::uint32_t index : row.findings)
            text += " " + std::string(findings[index].rule == nullptr ? "" : findings[index].rule->id) + ": " +
                    findings[index].text;
    }
    return text;
}

std::string svg(const DiagramRows& diagram, std::span<const Finding> findings, std::string_view id,
                std::string_view styles) {
    const TextMeasure measure = [](std::string_view text, bool) {
        return static_cast<double>(display_width(text)) * character_width;
    };
    const DiagramGeometry geometry = fitted_geometry(diagram, measure, most_width);
    const auto columns = static_cast<std::size_t>((geometry.width - below_indent - 10) / character_width);
    std::vector<BelowLine> below;
    for (const DiagramFinding& entry : findings_below(diagram, findings)) add_below(entry, columns, below);
    if (!diagram.hidden.empty()) add_sentence(diagram.hidden, columns, Mark::none, below);
    const double rows_bottom = diagram_height(diagram, geometry);
    const double height = rows_bottom + static_cast<double>(below.size()) * line_height;
    std::string out;
    fmt::format_to(std::back_inserter(out),
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{4}title {4}description\" "
                   "width=\"{0:.0f}\" "
                   "height=\"{1:.0f}\" viewBox=\"0 0 {0:.0f} {1:.0f}\">\n<title id=\"{4}title\">{2}</title>\n<desc "
                   "id=\"{4}description\">{3}</desc>\n",
                   geometry.width, height, xml_escaped(diagram.title + " · " + diagram.events),
                   xml_escaped(description_of(diagram, findings)), id);
    out += styles;
    fmt::format_to(std::back_inserter(out), "<rect class=\"paper\" width=\"{:.0f}\" height=\"{:.0f}\"/>\n",
                   geometry.width, height);
    for (const Shape& shape : head_shapes(diagram, geometry)) write(shape, out);
    for (const Shape& shape : row_shapes(diagram, 0, diagram.rows.size(), geometry, measure)) write(shape, out);
    double y = rows_bottom + 6;
    for (BelowLine& line : below) {
        write({TextShape{line.bold ? 10 : below_indent, y, TextAnchor::begin, line.bold, std::move(line.text), {}},
               {line.bold ? ShapeRole::mark : ShapeRole::title, DiagramStyle::plumbing, line.mark},
               0},
              out);
        y += line_height;
    }
    out += "</svg>\n";
    return out;
}

}  // namespace

std::string diagram_svg(const DiagramRows& diagram, std::span<const Finding> findings) {
    return svg(diagram, findings, "", style_sheet());
}

std::string diagram_svg_styles() {
    return "<svg width=\"0\" height=\"0\" aria-hidden=\"true\">" + style_sheet() + "</svg>\n";
}

std::string diagram_svg_inside(const DiagramRows& diagram, std::span<const Finding> findings, std::string_view id) {
    return svg(diagram, findings, id, "");
}

}  // namespace cwmpscope
