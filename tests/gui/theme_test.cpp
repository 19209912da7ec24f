#include "gui/theme.h"

#include "report/message_label.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

using namespace cwmpscope;

namespace {

using Channels = std::array<double, 3>;

/// As somebody with deuteranopia sees it (Machado, Oliveira and Fernandes 2009), in linear light.
Channels seen_without_green(const QColor& color) {
    constexpr double matrix[3][3] = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}};
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const Channels light{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    Channels seen{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) seen[i] += matrix[i][j] * light[j];
        seen[i] = std::clamp(seen[i], 0.0, 1.0);
    }
    return seen;
}

Channels lab_of(const Channels& light) {
    const auto root = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = root((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.95047);
    const double y = root(0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]);
    const double z = root((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIE 1976; 2 is just to be seen side by side.
double difference(const Channels& a, const Channels& b) {
    return std::sqrt(std::pow(a[0] - b[0], 2) + std::pow(a[1] - b[1], 2) + std::pow(a[2] - b[2], 2));
}

}  // namespace

TEST_CASE("Every style of a diagram can be read on its background in both themes") {
    for (const ThemeKind kind : {ThemeKind::light, ThemeKind::dark}) {
        const Theme theme{kind};
        for (const DiagramStyle style :
             {DiagramStyle::control, DiagramStyle::read, DiagramStyle::change, DiagramStyle::fault, DiagramStyle::auth,
              DiagramStyle::plumbing, DiagramStyle::gap, DiagramStyle::unknown}) {
            INFO((kind == ThemeKind::dark ? "dark " : "light ") << std::string(name_of(style)));
            CHECK(contrast(theme.role(name_of(style)), theme.background()) >= 4.5);
        }
        for (const std::string_view role : {"violation", "warning", "note", "tag", "attribute", "value"}) {
            INFO(std::string(role));
            CHECK(contrast(theme.role(role), theme.background()) >= 4.5);
        }
        for (const std::string_view role : {"tint", "marked", "added", "removed", "changed", "found", "head"}) {
            INFO(std::string(role));
            CHECK(is_background_role(role));
            CHECK(contrast(theme.text(), theme.role(role)) >= 4.5);
            CHECK(contrast(theme.role("violation"), theme.role(role)) >= 4.0);
        }
        CHECK(contrast(theme.text(), theme.background()) >= 7.0);
        CHECK(contrast(theme.muted(), theme.background()) >= 4.5);
    }
}

TEST_CASE("Contrast is that of WCAG") {
    CHECK(contrast(QColor("#000000"), QColor("#ffffff")) > 20.9);
    CHECK(contrast(QColor("#777777"), QColor("#777777")) < 1.01);
}

TEST_CASE("Styles that mean something different look different") {
    const Theme theme{ThemeKind::light};
    CHECK(theme.role("read") != theme.role("change"));
    CHECK(theme.role("fault") != theme.role("change"));
}

TEST_CASE("Styles stay apart for those who do not tell red from green") {
    constexpr std::array<std::string_view, 6> roles{"control", "read", "change", "auth", "plumbing", "fault"};
    for (const ThemeKind kind : {ThemeKind::light, ThemeKind::dark}) {
        const Theme theme{kind};
        for (std::size_t i = 0; i < roles.size(); ++i) {
            for (std::size_t j = i + 1; j < roles.size(); ++j) {
                INFO((kind == ThemeKind::dark ? "dark " : "light ")
                     << std::string(roles[i]) << " " << std::string(roles[j]));
                CHECK(difference(lab_of(seen_without_green(theme.role(roles[i]))),
                                 lab_of(seen_without_green(theme.role(roles[j])))) >= 10);
            }
        }
    }
}
