// Paints shapes of a diagram (report/diagram_shapes.h) in the colours of a theme. Holds nothing but the brushes in use.
#pragma once

#include "gui/theme.h"
#include "report/diagram_shapes.h"

#include <QFont>

class QPainter;

namespace cwmpscope {

struct DiagramPainter {
    QPainter& painter;
    const Theme& theme;
    QFont font;

    void paint(const cwmpscope::Shape& shape) const;
};

QFont font_of(const QFont& base, bool bold);
QColor color_of(const ShapeStyle& style, const Theme& theme);

}  // namespace cwmpscope
