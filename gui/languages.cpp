#include "gui/languages.h"

#include "gui/theme.h"

#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QStyle>
#include <QTranslator>

namespace cwmpscope {

QStringList languages() {
    return {QStringLiteral("en"), QStringLiteral("zh_CN")};
}

QString chosen_language(const QSettings& settings) {
    const QString chosen = settings.value(QStringLiteral("window/language")).toString();
    if (languages().contains(chosen)) return chosen;
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void apply_language(const QString& name) {
    const QString object = QStringLiteral("cwmpscope-language");
    for (QTranslator* before : qApp->findChildren<QTranslator*>(object)) {
        QCoreApplication::removeTranslator(before);
        delete before;
    }
    // The rules are written in English, so there is no file of them for it.
    for (const QString& words : {QStringLiteral("cwmpscope_rules"), QStringLiteral("cwmpscope")}) {
        auto* translator = new QTranslator(qApp);
        translator->setObjectName(object);
        if (translator->load(QStringLiteral(":/i18n/%1_%2.qm").arg(words, name)))
            QCoreApplication::installTranslator(translator);
    }
}

void apply_theme(const QString& name) {
    if (name == QStringLiteral("light")) {
        QApplication::setPalette(palette_of(ThemeKind::light));
    } else if (name == QStringLiteral("dark")) {
        QApplication::setPalette(palette_of(ThemeKind::dark));
    } else {
        QApplication::setPalette(QPalette());
    }
}

}  // namespace cwmpscope
