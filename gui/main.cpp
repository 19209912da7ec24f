// cwmpscope-gui [FILE ...] [--session N] [--credentials USER:PASSWORD] [--theme light|dark] [--screenshot OUT.png]
#include "gui/main_window.h"
#include "gui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStyleFactory>
#include <QTextStream>
#include <QTimer>

int main(int argc, char** argv) {
    using namespace cwmpscope;
    // Before Qt sees them: it takes --session for its own.
    QStringList arguments;
    for (int i = 0; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("cwmpscope"));
    QApplication::setApplicationVersion(QStringLiteral(CWMPSCOPE_VERSION));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));

    QCommandLineParser parser;
    parser.setApplicationDescription(QObject::tr("Passive analyzer for TR-069 / CWMP captures."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), QObject::tr("Captures to open."),
                                 QStringLiteral("[file ...]"));
    const QCommandLineOption session(QStringLiteral("session"), QObject::tr("Select this session."),
                                     QStringLiteral("N"));
    const QCommandLineOption credentials(QStringLiteral("credentials"),
                                         QObject::tr("Verify digests of this user; may be repeated."),
                                         QStringLiteral("USER:PASSWORD"));
    const QCommandLineOption theme(QStringLiteral("theme"), QObject::tr("light or dark; otherwise the system's."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        QObject::tr("Draw the window into a picture and exit."),
                                        QStringLiteral("OUT.png"));
    parser.addOptions({session, credentials, theme, screenshot});
    parser.process(arguments);

    if (parser.isSet(theme))
        QApplication::setPalette(
            palette_of(parser.value(theme) == QStringLiteral("dark") ? ThemeKind::dark : ThemeKind::light));
    std::vector<Credentials> known;
    for (const QString& pair : parser.values(credentials)) {
        const qsizetype colon = pair.indexOf(QLatin1Char(':'));
        if (colon > 0) known.push_back({pair.left(colon).toStdString(), pair.mid(colon + 1).toStdString()});
    }

    MainWindow window(std::move(known));
    if (parser.isSet(session)) window.choose_session(parser.value(session).toUInt());
    if (parser.isSet(screenshot)) {
        QObject::connect(&window, &MainWindow::reading_ended, &window, [&] {
            // after the events that the results caused
            QTimer::singleShot(200, &window, [&] {
                const bool saved = window.grab().save(parser.value(screenshot));
                if (!saved)
                    QTextStream(stderr) << "cwmpscope-gui: " << parser.value(screenshot) << ": could not be written\n";
                QApplication::exit(saved ? 0 : 3);
            });
        });
        if (parser.positionalArguments().isEmpty()) {
            QTextStream(stderr) << "cwmpscope-gui: --screenshot needs a file to show\n";
            return 2;
        }
    }
    window.show();
    if (!parser.positionalArguments().isEmpty()) window.open(parser.positionalArguments());
    return QApplication::exec();
}
