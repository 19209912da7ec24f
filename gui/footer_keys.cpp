#include "gui/footer_keys.h"

#include <QAction>
#include <QCoreApplication>
#include <QStringList>

#include <span>
#include <variant>

namespace cwmpscope {

namespace {

/// An action, or a key that a region acts on itself.
struct FooterKey {
    std::variant<ActionId, const char*> key;
    const char* words;
};

constexpr FooterKey verdict{ActionId::next_verdict, QT_TRANSLATE_NOOP("Footer", "what went wrong")};
constexpr FooterKey finding{ActionId::next_finding, QT_TRANSLATE_NOOP("Footer", "next finding")};
constexpr FooterKey filter{ActionId::filter, QT_TRANSLATE_NOOP("Footer", "filter")};
constexpr FooterKey mark{"Space", QT_TRANSLATE_NOOP("Footer", "mark")};
constexpr FooterKey exported{ActionId::export_as, QT_TRANSLATE_NOOP("Footer", "export")};
constexpr FooterKey all_keys{ActionId::keys, QT_TRANSLATE_NOOP("Footer", "all keys")};
constexpr FooterKey entered{"Enter", QT_TRANSLATE_NOOP("Footer", "open")};
constexpr FooterKey left{"Esc", QT_TRANSLATE_NOOP("Footer", "back")};

constexpr FooterKey start_keys[] = {{ActionId::open, QT_TRANSLATE_NOOP("Footer", "open a capture")},
                                    {ActionId::live, QT_TRANSLATE_NOOP("Footer", "capture live")},
                                    {ActionId::palette, QT_TRANSLATE_NOOP("Footer", "search actions")},
                                    all_keys};
constexpr FooterKey list_keys[] = {entered,
                                   verdict,
                                   finding,
                                   filter,
                                   mark,
                                   {ActionId::together, QT_TRANSLATE_NOOP("Footer", "marked together")},
                                   {ActionId::group, QT_TRANSLATE_NOOP("Footer", "by device")},
                                   exported,
                                   all_keys};
constexpr FooterKey diagram_keys[] = {entered,
                                      left,
                                      finding,
                                      mark,
                                      {ActionId::compare, QT_TRANSLATE_NOOP("Footer", "compare")},
                                      {ActionId::other_half, QT_TRANSLATE_NOOP("Footer", "other half")},
                                      {ActionId::fold, QT_TRANSLATE_NOOP("Footer", "fold")},
                                      {ActionId::clock, QT_TRANSLATE_NOOP("Footer", "time")},
                                      exported,
                                      all_keys};
constexpr FooterKey findings_keys[] = {{"Enter", QT_TRANSLATE_NOOP("Footer", "to the diagram")},
                                       left,
                                       finding,
                                       {ActionId::previous_finding, QT_TRANSLATE_NOOP("Footer", "previous")},
                                       {ActionId::all_findings, QT_TRANSLATE_NOOP("Footer", "all sessions")},
                                       filter,
                                       exported,
                                       all_keys};
constexpr FooterKey details_keys[] = {left,
                                      {ActionId::find, QT_TRANSLATE_NOOP("Footer", "find")},
                                      {ActionId::other_half, QT_TRANSLATE_NOOP("Footer", "other half")},
                                      {ActionId::history, QT_TRANSLATE_NOOP("Footer", "history of a parameter")},
                                      {ActionId::compare_previous, QT_TRANSLATE_NOOP("Footer", "compare with before")},
                                      finding,
                                      all_keys};
constexpr FooterKey overview_keys[] = {{"← →", QT_TRANSLATE_NOOP("Footer", "stretch of time")},
                                       {"Shift+← →", QT_TRANSLATE_NOOP("Footer", "longer, shorter")},
                                       {"Esc", QT_TRANSLATE_NOOP("Footer", "all of it")},
                                       all_keys};
constexpr FooterKey verdicts_keys[] = {{"Enter", QT_TRANSLATE_NOOP("Footer", "to the message")},
                                       {"← →", QT_TRANSLATE_NOOP("Footer", "previous, next")},
                                       {ActionId::all_verdicts, QT_TRANSLATE_NOOP("Footer", "all of them")},
                                       left,
                                       all_keys};
constexpr FooterKey filter_keys[] = {{"Enter", QT_TRANSLATE_NOOP("Footer", "apply")},
                                     {"Ctrl+Space", QT_TRANSLATE_NOOP("Footer", "complete")},
                                     {"↑ ↓", QT_TRANSLATE_NOOP("Footer", "earlier ones")},
                                     left};
constexpr FooterKey text_keys[] = {{"Enter", QT_TRANSLATE_NOOP("Footer", "next hit")}, left};

std::span<const FooterKey> keys_of(FooterPlace place) {
    switch (place) {
        case FooterPlace::start:
            return start_keys;
        case FooterPlace::list:
            return list_keys;
        case FooterPlace::findings:
            return findings_keys;
        case FooterPlace::diagram:
            return diagram_keys;
        case FooterPlace::details:
            return details_keys;
        case FooterPlace::overview:
            return overview_keys;
        case FooterPlace::verdicts:
            return verdicts_keys;
        case FooterPlace::filter:
            return filter_keys;
        case FooterPlace::text:
            return text_keys;
    }
    return {};
}

/// Of several keys the first one; empty when the user has taken them all away.
QString key_text(const Actions& actions, const FooterKey& key) {
    if (const auto* literal = std::get_if<const char*>(&key.key)) return QString::fromUtf8(*literal);
    return actions[std::get<ActionId>(key.key)].shortcut().toString(QKeySequence::NativeText);
}

}  // namespace

QString footer_text(const Actions& actions, FooterPlace place) {
    QStringList parts;
    for (const FooterKey& key : keys_of(place)) {
        const QString keys = key_text(actions, key);
        if (!keys.isEmpty())
            parts << QStringLiteral("%1 %2").arg(keys, QCoreApplication::translate("Footer", key.words));
    }
    return parts.join(QStringLiteral("   "));
}

}  // namespace cwmpscope
