#include "gui/let_go.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

namespace cwmpscope {

void free_elsewhere(std::function<void()> free) {
    const QCoreApplication* program = QCoreApplication::instance();
    if (program == nullptr || QThread::currentThread() != program->thread()) return free();
    QThreadPool::globalInstance()->start(std::move(free));
}

}  // namespace cwmpscope
