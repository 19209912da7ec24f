#include "gui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cwmpscope {

namespace {

struct Role {
    std::string_view name;
    const char* light;
    const char* dark;
};

// Chosen for 4.5:1 on their background and to stay apart for deuteranopia, which tests measure: red leans to crimson
// beside amber, teal and grey differ in lightness.
constexpr std::array roles{
    Role{"background", "#ffffff", "#1e1f22"}, Role{"text", "#1a1a1a", "#e6e6e6"},
    Role{"muted", "#5f6368", "#a0a4aa"},      Role{"lane", "#9aa0a6", "#6b7076"},
    Role{"control", "#1a5fb4", "#78aeed"},    Role{"read", "#00665a", "#5fc9b8"},
    Role{"change", "#8a4b00", "#f0b35a"},     Role{"auth", "#6b5b86", "#b3a3cf"},
    Role{"plumbing", "#70747a", "#8f9399"},   Role{"fault", "#b00038", "#ff8f8a"},
    Role{"gap", "#8c3a00", "#ffae7a"},        Role{"unknown", "#4a4e54", "#c0c4ca"},
    Role{"violation", "#b00038", "#ff8f8a"},  Role{"warning", "#8a4b00", "#f0b35a"},
    Role{"note", "#1a5fb4", "#78aeed"},       Role{"tag", "#1a5fb4", "#78aeed"},
    Role{"attribute", "#6b5b86", "#b3a3cf"},  Role{"value", "#0b6e62", "#5fc9b8"},
    Role{"tint", "#fff3c4", "#4a3f14"},       Role{"marked", "#dbe9fb", "#233a58"},
    Role{"added", "#dcf3dc", "#1f4426"},      Role{"removed", "#fbdfdf", "#562528"},
    Role{"changed", "#fff0cf", "#4d3e16"},    Role{"found", "#ffe58a", "#4f3f00"},
    Role{"strip", "#8fb3de", "#44699a"},      Role{"head", "#f2f3f4", "#26282b"},
};

QColor color_of(ThemeKind kind, std::string_view name) {
    for (const Role& role : roles) {
        if (role.name == name) return QColor(QString::fromLatin1(kind == ThemeKind::dark ? role.dark : role.light));
    }
    return color_of(kind, "text");
}

double luminance(const QColor& color) {
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

Theme Theme::of(const QPalette& palette) {
    return {palette.color(QPalette::Window).lightnessF() < 0.5F ? ThemeKind::dark : ThemeKind::light};
}

QColor Theme::role(std::string_view name) const {
    return color_of(kind, name);
}

bool is_background_role(std::string_view name) {
    constexpr std::array<std::string_view, 8> names{"background", "tint",    "marked", "added",
                                                    "removed",    "changed", "found",  "head"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

QPalette palette_of(ThemeKind kind) {
    const bool dark = kind == ThemeKind::dark;
    const QColor window(dark ? "#26282b" : "#f2f3f4");
    QPalette palette(window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, color_of(kind, "background"));
    palette.setColor(QPalette::AlternateBase, QColor(dark ? "#242629" : "#f7f8f9"));
    palette.setColor(QPalette::Button, QColor(dark ? "#303337" : "#e9eaec"));
    palette.setColor(QPalette::ToolTipBase, color_of(kind, "background"));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, color_of(kind, "text"));
    palette.setColor(QPalette::PlaceholderText, color_of(kind, "muted"));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color_of(kind, "muted"));
    palette.setColor(QPalette::Link, color_of(kind, "control"));
    palette.setColor(QPalette::Highlight, QColor(dark ? "#2f5d95" : "#1a5fb4"));
    palette.setColor(QPalette::HighlightedText, QColor("#ffffff"));
    return palette;
}

double contrast(const QColor& a, const QColor& b) {
    const double lighter = std::max(luminance(a), luminance(b)), darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace cwmpscope
