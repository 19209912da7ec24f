#include "gui/key_log_memory.h"

#include <QCryptographicHash>
#include <QSettings>

namespace cwmpscope {

namespace {

QString name_of(const QStringList& files) {
    const QByteArray names = files.join(QLatin1Char('\n')).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(names, QCryptographicHash::Sha1).toHex());
}

QString key_of(const QString& name) {
    return QStringLiteral("key-logs/") + name;
}

}  // namespace

std::optional<QStringList> remembered_key_logs(const QSettings& settings, const QStringList& files) {
    const QString key = key_of(name_of(files));
    if (!settings.contains(key)) return std::nullopt;
    QStringList logs = settings.value(key).toStringList();
    logs.removeAll(QString());
    return logs;
}

void remember_key_logs(QSettings& settings, const QStringList& files, const QStringList& logs) {
    const QString name = name_of(files), order_key = key_of(QStringLiteral("order"));
    QStringList order = settings.value(order_key).toStringList();
    order.removeAll(name);
    order << name;
    while (order.size() > most_remembered_key_logs) settings.remove(key_of(order.takeFirst()));
    settings.setValue(order_key, order);
    // An empty list would not be told from none in the file.
    settings.setValue(key_of(name), logs.isEmpty() ? QStringList{QString()} : logs);
}

}  // namespace cwmpscope
