// Rows of a diagram in, shapes with coordinates out: lines, arrow heads, texts, rectangles. SVG writes them, the
// desktop program paints them. Only the rows asked for are shaped. How wide text is, is asked of the caller.
#pragma once

#include "report/diagram_rows.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cwmpscope {

/// What a shape is, for its colour and font: a theme or a style sheet maps it.
enum class ShapeRole : std::uint8_t { lane, arrow, label, time, bracket, band, mark, title, pause, connection };
enum class TextAnchor : std::uint8_t { begin, middle, end };
enum class LineDash : std::uint8_t { solid, dotted, dashed };

struct ShapeStyle {
    ShapeRole role = ShapeRole::arrow;
    DiagramStyle style = DiagramStyle::unknown;
    Mark mark = Mark::none;
};

struct LineShape {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    LineDash dash = LineDash::solid;
};
/// A triangle whose point is at x, y.
struct HeadShape {
    double x = 0, y = 0, size = 7;
    bool to_right = true;
    bool hollow = false;  ///< only a part of the message was seen
};
struct TextShape {
    double x = 0, y = 0;  ///< of the base line
    TextAnchor anchor = TextAnchor::begin;
    bool bold = false;
    std::string text;   ///< already escaped for reading, not for XML
    std::string whole;  ///< not elided: for a tooltip; empty when it is the same
};
struct RectShape {
    double x = 0, y = 0, width = 0, height = 0;
    bool hatched = false;
};

struct Shape {
    std::variant<LineShape, HeadShape, TextShape, RectShape> what;
    ShapeStyle style;
    std::size_t row = 0;
};

/// Lengths in pixels.
struct DiagramGeometry {
    double unit = 6;  ///< height of one unit of a row
    double top = 56;  ///< title and lanes' heads
    double time_right = 86, delta_right = 160;
    double cpe = 190, acs = 690;  ///< x of the first two lanes
    std::vector<double> more{};   ///< of the others
    double bracket = 706;
    double width = 860;
    double bottom = 12;
};

double lane_x(const DiagramGeometry& geometry, std::size_t lane);

/// Width of a text in pixels.
using TextMeasure = std::function<double(std::string_view text, bool bold)>;

double diagram_height(const DiagramRows& diagram, const DiagramGeometry& geometry);
/// Lanes so far apart that no label is elided, if the whole is not wider than `most` pixels then. Below some 500 pixels
/// there is no diagram, so it is never narrower. `widest_time`: what may be written in the left column, if it is
/// something else than seconds since the start.
DiagramGeometry fitted_geometry(const DiagramRows& diagram, const TextMeasure& measure, double most,
                                std::string_view widest_time = {});
/// Title and lanes' heads.
std::vector<Shape> head_shapes(const DiagramRows& diagram, const DiagramGeometry& geometry);
/// Rows first to last (not included).
std::vector<Shape> row_shapes(const DiagramRows& diagram, std::size_t first, std::size_t last,
                              const DiagramGeometry& geometry, const TextMeasure& measure);

}  // namespace cwmpscope
