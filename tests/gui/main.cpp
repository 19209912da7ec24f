// Qt needs an application object; it is drawn nowhere. English, whatever the machine speaks.
#include "gui/languages.h"

#include "gui/guarded_application.h"

#include <QApplication>

#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

int main(int argc, char** argv) {
    cwmpscope::GuardedApplication application(argc, argv);
    cwmpscope::apply_language(QStringLiteral("en"));
    return Catch::Session().run(argc, argv);
}
