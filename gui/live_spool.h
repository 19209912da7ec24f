// Where the packets of a live capture are until somebody saves them: a folder for its user only, gone with the window.
// A window that is killed leaves its folder behind; the next one finds it and asks what is to become of it.
#pragma once

#include <QLockFile>
#include <QString>
#include <QStringList>

#include <memory>

namespace cwmpscope {

class LiveSpool {
public:
    /// A new one, on a disk where /tmp may be memory. `error` says why there is none.
    static std::unique_ptr<LiveSpool> create(QString& error);
    /// One that was left behind; none when another window has taken it meanwhile.
    static std::unique_ptr<LiveSpool> take(const QString& folder);
    ~LiveSpool();
    LiveSpool(const LiveSpool&) = delete;
    LiveSpool& operator=(const LiveSpool&) = delete;

    QString capture() const { return capture_in(folder_); }
    /// It is left behind when this window goes: what is in it could not even be read.
    void leave_behind() { stays_ = true; }
    static QString capture_in(const QString& folder);
    /// Folders of windows that did not end by themselves, with packets in them, or with bytes that cannot be read.
    /// Those without packets are removed.
    static QStringList left_behind();

private:
    explicit LiveSpool(const QString& folder);

    QString folder_;
    bool stays_ = false;
    QLockFile lock_;  ///< held as long as a program has the folder
};

}  // namespace cwmpscope
