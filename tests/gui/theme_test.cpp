#include "gui/theme.h"

#include "report/message_label.h"
#include "tests/support/catch.h"

#include <string>

using namespace cwmpscope;

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
