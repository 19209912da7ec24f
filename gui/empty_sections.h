// What the window tells of a capture in which no session can be shown: why there is none, what went wrong all the same,
// and which connections are encrypted, each with what can be seen of it from outside.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/veil.h"
#include "report/capture_report.h"
#endif

#include <QString>
#include <QStringList>

#include <vector>

namespace cwmpscope {

/// "what: detail; hint"
QString sentence(const Failure& failure);

struct EmptySection {
    QString title;  ///< empty: sentences that need none
    QStringList lines;
    bool trouble = false;  ///< it says what went wrong
};

std::vector<EmptySection> empty_sections(const CaptureReport& report, const Veil& veil);

}  // namespace cwmpscope
