#include "gui/languages.h"

#include "gui/sentences.h"
#include "gui/theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QStyle>
#include <QTranslator>

namespace cwmpscope {

namespace {

/// Buttons of the dialogs, for machines without Qt's own translations.
[[maybe_unused]] constexpr const char* buttons_of_qt[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"), QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),   QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Discard")};

}  // namespace

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
    // The rules and the sentences are written in English, so there is no file of them for it.
    for (const QString& words : {QStringLiteral("cwmpscope_rules"), QStringLiteral("cwmpscope")}) {
        auto* translator = new QTranslator(qApp);
        translator->setObjectName(object);
        if (translator->load(QStringLiteral(":/i18n/%1_%2.qm").arg(words, name)))
            QCoreApplication::installTranslator(translator);
    }
    // Buttons of dialogs and menus of fields are Qt's own words, where its translations are installed.
    auto* buttons = new QTranslator(qApp);
    buttons->setObjectName(object);
    if (buttons->load(QStringLiteral("qtbase_") + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(buttons);
    auto* sentences = new Sentences(qApp);
    sentences->setObjectName(object);
    if (sentences->read(QStringLiteral(":/i18n/cwmpscope_sentences_%1.ts").arg(name)))
        QCoreApplication::installTranslator(sentences);
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
