// GuardedApplication: a disk that does not give back what it took ends no window. Sessions that cannot be read again
// are told where they are read (StoredSession); this is for what else of a report waits on the disk.
#pragma once

#include <QApplication>

namespace cwmpscope {

class GuardedApplication : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;
};

}  // namespace cwmpscope
