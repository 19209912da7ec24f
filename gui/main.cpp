// cwmpscope-gui [FILE ...] [--session N] [--message N] [--credentials USER:PASSWORD] [--theme light|dark]
//               [--language en|zh_CN] [--tab NAME] [--size WxH] [--screenshot OUT.png]
#include "gui/details_panel.h"
#include "gui/guarded_application.h"
#include "gui/languages.h"
#include "gui/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QSettings>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <csignal>

namespace {

using namespace cwmpscope;

const QStringList tab_names{QStringLiteral("summary"), QStringLiteral("soap"), QStringLiteral("http"),
                            QStringLiteral("parameters"), QStringLiteral("packets")};

/// Written when everything was read, shown and the messages of the session were read again.
void take_screenshot(MainWindow& window, const QString& path, int tab) {
    QObject::connect(&window, &MainWindow::reading_ended, &window, [&window, path, tab] {
        QTimer::singleShot(700, &window, [&window, path, tab] {
            if (tab >= 0) window.details().setCurrentIndex(tab);
            QCoreApplication::processEvents();
            const bool saved = window.grab().save(path);
            if (!saved) QTextStream(stderr) << "cwmpscope-gui: " << path << ": could not be written\n";
            QApplication::exit(saved ? 0 : 3);
        });
    });
}

std::vector<Credentials> credentials_of(const QStringList& pairs) {
    std::vector<Credentials> known;
    for (const QString& pair : pairs) {
        const qsizetype colon = pair.indexOf(QLatin1Char(':'));
        if (colon > 0) known.push_back({pair.left(colon).toStdString(), pair.mid(colon + 1).toStdString()});
    }
    return known;
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow further is seen when writing
    // Before Qt sees them: it takes --session for its own.
    QStringList arguments;
    for (int i = 0; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
    GuardedApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("cwmpscope"));
    QApplication::setOrganizationName(QStringLiteral("cwmpscope"));
    QApplication::setApplicationVersion(QStringLiteral(CWMPSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.cwmpscope.cwmpscope"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Passive analyzer for TR-069 / CWMP captures. Reads pcap and pcapng, also compressed; several "
                       "files are read as one capture."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("Captures to open."),
                                 QStringLiteral("[file ...]"));
    const auto option = [&](const char* name, const char* words, const char* value) {
        const QCommandLineOption added(QString::fromLatin1(name), QString::fromLatin1(words),
                                       QString::fromLatin1(value));
        parser.addOption(added);
        return added;
    };
    const auto session = option("session", "Select this session.", "N");
    const auto message = option("message", "Select this message of it (from 0).", "N");
    const auto credentials = option("credentials", "Verify digests of this user; may be repeated.", "USER:PASSWORD");
    const auto key_log = option("tls-keylog", "Keys of TLS (SSLKEYLOGFILE); may be repeated.", "FILE");
    const auto interface = option("interface", "Capture on this interface at once; may be repeated.", "NAME");
    const auto theme = option("theme", "light or dark; otherwise as chosen in the program.", "THEME");
    const auto language = option("language", "en or zh_CN; otherwise as chosen in the program.", "NAME");
    const auto tab = option("tab", "Details to show: summary, soap, http, parameters or packets.", "NAME");
    const auto size = option("size", "Size of the window, such as 1440x900.", "WxH");
    const auto screenshot = option("screenshot", "Draw the window into a picture and exit.", "OUT.png");
    parser.process(arguments);
    if (parser.isSet(screenshot) && parser.positionalArguments().isEmpty()) {
        QTextStream(stderr) << "cwmpscope-gui: --screenshot needs a file to show\n";
        return 2;
    }

    // A picture shows the program as it is, not as its user left it. A file of its own: QSettings puts a new file in
    // the place of the one it is given, whatever that is.
    QSettings own;
    const QTemporaryDir folder;
    QSettings none(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    QSettings& settings = parser.isSet(screenshot) ? none : own;
    apply_theme(parser.isSet(theme) ? parser.value(theme) : settings.value(QStringLiteral("window/theme")).toString());
    apply_language(parser.isSet(language) ? parser.value(language) : chosen_language(settings));
    if (const int points = settings.value(QStringLiteral("window/text-size")).toInt(); points > 0) {
        QFont font = QApplication::font();
        font.setPointSize(points);
        QApplication::setFont(font);
    }

    MainWindow window(credentials_of(parser.values(credentials)), settings);
    if (const QStringList sides = parser.value(size).split(QLatin1Char('x')); sides.size() == 2)
        window.resize(sides[0].toInt(), sides[1].toInt());
    if (parser.isSet(session)) window.choose_session(parser.value(session).toUInt());
    if (parser.isSet(message)) window.choose_message(parser.value(message).toUInt());
    const int chosen_tab = static_cast<int>(tab_names.indexOf(parser.value(tab)));
    if (parser.isSet(screenshot)) take_screenshot(window, parser.value(screenshot), chosen_tab);
    if (chosen_tab >= 0) window.details().setCurrentIndex(chosen_tab);
    window.show();
    window.set_key_logs(parser.values(key_log));
    if (!parser.positionalArguments().isEmpty()) {
        window.open(parser.positionalArguments());
    } else if (parser.isSet(interface)) {
        LiveWish wish;
        for (const QString& name : parser.values(interface)) wish.order.interfaces.push_back(name.toStdString());
        window.start_live(std::move(wish));
    } else {
        window.offer_left_capture();
    }
    return QApplication::exec();
}
