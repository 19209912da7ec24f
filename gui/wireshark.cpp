#include "gui/wireshark.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace cwmpscope {

QStringList wireshark_command(const QStringList& files, std::uint64_t frame, const FrameNames& frames) {
    QString file = files.value(0);
    std::uint64_t number = frame;
    if (files.size() > 1 && frames.places != nullptr) {
        const FramePlace place = frames.places->of(frame);
        file = files.value(static_cast<qsizetype>(place.file), file);
        number = place.frame;
    }
    return {QStringLiteral("wireshark"), QStringLiteral("-r"), file, QStringLiteral("-g"), QString::number(number)};
}

QString start_wireshark(const QStringList& files, std::uint64_t frame, const FrameNames& frames) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("wireshark"));
    if (program.isEmpty())
        return QCoreApplication::translate("Wireshark",
                                           "Wireshark is not installed. Frame %1 can be looked at with: %2")
            .arg(frame)
            .arg(QStringLiteral("tshark -r FILE -Y frame.number==%1 -V").arg(frame));
    QStringList arguments = wireshark_command(files, frame, frames);
    arguments.removeFirst();
    if (QProcess::startDetached(program, arguments)) return {};
    return QCoreApplication::translate("Wireshark", "Wireshark could not be started.");
}

QString shell_quoted(const QString& word) {
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    if (plain.match(word).hasMatch()) return word;
    return QStringLiteral("'%1'").arg(QString(word).replace(QLatin1Char('\''), QStringLiteral("'\\''")));
}

}  // namespace cwmpscope
