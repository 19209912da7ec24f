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

    QColor background() const { return role("background"); }
    QColor text() const { return role("text"); }
    QColor muted() const { return role("muted"); }
    QColor lane() const { return role("lane"); }
    /// By the name of a diagram style (control, read, change, auth, plumbing, fault, gap, unknown) or of another role:
    /// violation, warning, note; tint and marked (backgrounds of rows), added, removed, changed (backgrounds of a
    /// comparison), found (background of a search hit), tag, attribute, value (of XML). Unknown names: text().
    QColor role(std::string_view name) const;
};

/// The names of roles that are backgrounds below text().
bool is_background_role(std::string_view name);

/// A palette for the whole program when the user chose a theme instead of the system's.
QPalette palette_of(ThemeKind kind);

/// WCAG 2.1 contrast of two opaque colours: 1 to 21.
double contrast(const QColor& a, const QColor& b);

}  // namespace cwmpscope
