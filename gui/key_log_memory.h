// Which TLS key logs the user chose for a capture, in the settings, by the names of its files. That none is wanted is
// remembered as well.
#pragma once

#include <QStringList>

#include <optional>

class QSettings;

namespace cwmpscope {

/// Nothing: the user was never asked, or said nothing. Empty: none is wanted.
std::optional<QStringList> remembered_key_logs(const QSettings& settings, const QStringList& files);
/// Of so many captures; the one that was remembered first is forgotten first.
constexpr int most_remembered_key_logs = 100;
void remember_key_logs(QSettings& settings, const QStringList& files, const QStringList& logs);

}  // namespace cwmpscope
