#include "gui/rule_words.h"

#include "gui/qt_text.h"

#include <QCoreApplication>

#include <string>

namespace cwmpscope {

namespace {

QString translated(std::string_view text) {
    return QCoreApplication::translate("Rules", std::string(text).c_str());
}

}  // namespace

QString rule_title(const Rule& rule) {
    return translated(rule.title);
}

QString rule_explanation(const Rule& rule) {
    return translated(rule.explanation);
}

QString before_evidence(const Rule* rule) {
    if (rule == nullptr) return {};
    const QString title = rule_title(*rule);
    return title == qt_text(rule->title) ? QString() : title + QStringLiteral(" — ");
}

}  // namespace cwmpscope
