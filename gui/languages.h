// The languages of the program and its colours, for the whole application at once: windows follow by themselves.
#pragma once

#include <QString>
#include <QStringList>

class QSettings;

namespace cwmpscope {

QStringList languages();  ///< "en", "zh_CN"
/// What the user chose, else the system's when it is one of ours, else English.
QString chosen_language(const QSettings& settings);
void apply_language(const QString& name);

/// "light", "dark", or anything else for the system's.
void apply_theme(const QString& name);

}  // namespace cwmpscope
