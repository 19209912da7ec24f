#include "gui/guarded_application.h"

#include "decoder/byte_store.h"
#include "gui/empty_sections.h"

#include <QMainWindow>
#include <QStatusBar>

namespace cwmpscope {

bool GuardedApplication::notify(QObject* receiver, QEvent* event) {
    constexpr int shown_ms = 15'000;
    try {
        return QApplication::notify(receiver, event);
    } catch (const ByteStoreFailure& error) {
        for (QWidget* widget : topLevelWidgets())
            if (auto* window = qobject_cast<QMainWindow*>(widget))
                window->statusBar()->showMessage(sentence(error.failure()), shown_ms);
        return true;
    }
}

}  // namespace cwmpscope
