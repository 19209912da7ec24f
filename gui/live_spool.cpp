#include "gui/live_spool.h"

#include "decoder/byte_store.h"
#include "gui/capture_input.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <unistd.h>

#include <variant>

namespace cwmpscope {

namespace {

QString folder_of_spools() {
    return QFile::decodeName(temporary_folder().c_str());
}

QString lock_in(const QString& folder) {
    return folder + QStringLiteral("/lock");
}

/// Packets, or bytes that are none that can be read: somebody may still find some in them.
bool holds_something(const QString& capture) {
    OpenedCapture opened = open_input({{QFile::encodeName(capture).toStdString()}, {}, {}});
    if (!opened.source) return QFileInfo(capture).size() > 0;
    const Next first = opened.source->next();
    return std::holds_alternative<Packet>(first) || std::holds_alternative<Failure>(first);
}

}  // namespace

QString LiveSpool::capture_in(const QString& folder) {
    return folder + QStringLiteral("/live.pcapng");
}

LiveSpool::LiveSpool(const QString& folder) : folder_(folder), lock_(lock_in(folder)) {
    lock_.setStaleLockTime(0);  // however long a capture goes on, only the end of its program ends the lock
}

std::unique_ptr<LiveSpool> LiveSpool::create(QString& error) {
    QTemporaryDir made(folder_of_spools() + QStringLiteral("/cwmpscope-XXXXXX"));
    if (!made.isValid()) {
        error = made.errorString();
        return nullptr;
    }
    auto spool = take(made.path());
    if (spool) {
        made.setAutoRemove(false);  // from now on the spool does it
    } else {
        error = made.path();
    }
    return spool;
}

std::unique_ptr<LiveSpool> LiveSpool::take(const QString& folder) {
    std::unique_ptr<LiveSpool> spool(new LiveSpool(folder));
    if (spool->lock_.tryLock(0)) return spool;
    spool->folder_.clear();  // it is another's
    return nullptr;
}

LiveSpool::~LiveSpool() {
    if (folder_.isEmpty()) return;
    lock_.unlock();
    if (stays_) return;
    QDir(folder_).removeRecursively();
}

QStringList LiveSpool::left_behind() {
    QStringList left;
    const QDir all(folder_of_spools());
    for (const QFileInfo& entry :
         all.entryInfoList({QStringLiteral("cwmpscope-*")}, QDir::Dirs | QDir::NoSymLinks, QDir::Time)) {
        const QString folder = entry.absoluteFilePath();
        // Looking takes the lock that was left away, so either of the two tells whose folder it is.
        const bool is_spool = QFileInfo::exists(lock_in(folder)) || QFileInfo::exists(capture_in(folder));
        if (!is_spool || entry.ownerId() != getuid()) continue;
        LiveSpool found(folder);
        const bool is_left = found.lock_.tryLock(0);
        if (is_left && !holds_something(capture_in(folder))) continue;  // it goes with `found`
        found.folder_.clear();
        if (is_left) left << folder;
    }
    return left;
}

}  // namespace cwmpscope
