// Theme: every colour of the window by its role, for light and for dark. Nothing else in gui/ names a colour.
#pragma once

#include <QColor>
#include <QPalette>

#include <string_view>

namespace cwmpscope {

enum class ThemeKind { light, dark };

struct Theme {
    ThemeKind kind = ThemeKind::light;

    static Theme of(const QPalette& palette);

    QColor background() const;
    QColor text() const;
    QColor muted() const;
    QColor lane() const;
    /// By the name of a diagram style: control, read, change, auth, plumbing, fault, gap, unknown. Unknown names:
    /// text().
    QColor style(std::string_view name) const;
};

/// A palette for the whole program when the user chose a theme instead of the system's.
QPalette palette_of(ThemeKind kind);

/// WCAG 2.1 contrast of two opaque colours: 1 to 21.
double contrast(const QColor& a, const QColor& b);

}  // namespace cwmpscope
