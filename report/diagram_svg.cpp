#include "report/diagram_svg.h"

#include "decoder/rules/rule.h"
#include "report/diagram_shapes.h"
#include "report/escape.h"
#include "report/text_width.h"

#include <fmt/format.h>

#include <iterator>

namespace cwmpscope {

namespace {

constexpr double character_width = 7.23;  // of the monospaced 12 px font below
constexpr double most_between_lanes = 900;

/// Contrast of every text colour with its background is at least 4.5 to 1.
constexpr std::string_view style_sheet = R"svg(<style>
:root{--paper:#ffffff;--ink:#1c1f23;--weak:#5c6570;--line:#b4bcc6;--band:#eef1f4;--control:#1257b0;--read:#066a66;--change:#8a5200;--fault:#b3161b;--auth:#6a4a8f;--plumbing:#5f6873;--warning:#8a5200;--note:#1257b0}
@media (prefers-color-scheme:dark){:root{--paper:#16191d;--ink:#e6e9ed;--weak:#9aa5b1;--line:#4b545f;--band:#23282e;--control:#7db4ff;--read:#5fd0c8;--change:#f0b24c;--fault:#ff8a85;--auth:#c3a6ec;--plumbing:#98a3af;--warning:#f0b24c;--note:#7db4ff}}
svg{background:var(--paper)}
text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:var(--ink);white-space:pre}
.paper{fill:var(--paper)} .time{fill:var(--weak)} .b{font-weight:bold} .lane{stroke:var(--line)} .bracket{stroke:var(--line)} text.bracket{stroke:none;fill:var(--weak)}
.band{fill:var(--band)} text.band,text.pause{fill:var(--weak)} .d{stroke-dasharray:3 3}
.control{--c:var(--control)} .read{--c:var(--read)} .change{--c:var(--change)} .fault{--c:var(--fault)} .auth{--c:var(--auth)} .plumbing,.gap{--c:var(--plumbing)} .unknown{--c:var(--ink)}
.arrow{stroke:var(--c);fill:var(--c);stroke-width:1.3} .hollow{fill:var(--paper)} text.label{fill:var(--c)}
.mark{font-weight:bold} .violation{fill:var(--fault)} .warning{fill:var(--warning)} .note{fill:var(--note)}
</style>
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="band"/><line x1="0" y1="0" x2="0" y2="6" class="lane"/></pattern></defs>
)svg";

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

struct ShapeWriter {
    const ShapeStyle& style;
    std::string& out;

    void operator()(const LineShape& line) const {
        fmt::format_to(
            std::back_inserter(out), "<line class=\"{}{}\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>\n",
            classes_of(style), line.dash == LineDash::dotted ? " d" : "", line.x1, line.y1, line.x2, line.y2);
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

}  // namespace

std::string diagram_svg(const DiagramRows& diagram, std::span<const Finding> findings) {
    const TextMeasure measure = [](std::string_view text, bool) {
        return static_cast<double>(display_width(text)) * character_width;
    };
    DiagramGeometry geometry = fitted_geometry(diagram, measure, most_between_lanes);
    geometry.width += 30;
    std::size_t findings_below = 0;
    for (const DiagramRow& row : diagram.rows) findings_below += row.findings.size();
    const double rows_bottom = diagram_height(diagram, geometry);
    const double height = rows_bottom + static_cast<double>(findings_below) * 18;
    std::string out;
    fmt::format_to(std::back_inserter(out),
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title description\" "
                   "width=\"{0:.0f}\" "
                   "height=\"{1:.0f}\" viewBox=\"0 0 {0:.0f} {1:.0f}\">\n<title id=\"title\">{2}</title>\n<desc "
                   "id=\"description\">{3}</desc>\n",
                   geometry.width, height, xml_escaped(diagram.title + " · " + diagram.events),
                   xml_escaped(description_of(diagram, findings)));
    out += style_sheet;
    fmt::format_to(std::back_inserter(out), "<rect class=\"paper\" width=\"{:.0f}\" height=\"{:.0f}\"/>\n",
                   geometry.width, height);
    for (const Shape& shape : head_shapes(diagram, geometry)) write(shape, out);
    for (const Shape& shape : row_shapes(diagram, 0, diagram.rows.size(), geometry, measure)) write(shape, out);
    double y = rows_bottom + 4;
    for (const DiagramRow& row : diagram.rows) {
        for (const std::uint32_t index : row.findings) {
            const Finding& finding = findings[index];
            const std::string_view mark = finding.severity == Severity::violation ? "✕"
                                          : finding.severity == Severity::warning ? "!"
                                                                                  : "i";
            const Shape line{
                TextShape{10,
                          y,
                          TextAnchor::begin,
                          false,
                          fmt::format("{} {}  {}", mark, finding.rule == nullptr ? "" : finding.rule->id, finding.text),
                          {}},
                {ShapeRole::title, row.style, row.mark},
                0};
            write(line, out);
            y += 18;
        }
    }
    out += "</svg>\n";
    return out;
}

}  // namespace cwmpscope
