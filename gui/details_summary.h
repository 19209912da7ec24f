// The Summary tab: what a session was about in sentences: who, why, how it ended, what was changed, what was found, how
// much of it was captured, and what became of the things that span the device's sessions. Rich text comes out; its
// links are "message:5", "finding:2", "session:12".
#pragma once

#include "gui/message_reader.h"
#include "gui/theme.h"
#include "gui/veil.h"

#include <QString>

namespace cwmpscope {

struct SummaryInput {
    const SessionResult& result;
    const CaptureReport* report;    ///< null while the capture is being read
    const ReportIndex* index;       ///< of the report; null without one
    const SessionContent* content;  ///< null until it has been read again: old values are not known then
    const Veil& veil;
    Theme theme{};
};

QString summary_html(const SummaryInput& input);

}  // namespace cwmpscope
