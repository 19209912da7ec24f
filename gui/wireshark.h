// Opening a capture in Wireshark at a frame, and words for a shell.
#pragma once

#include "report/frame_names.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace cwmpscope {

/// The program and its arguments. Of several files, that in which the frame lies.
QStringList wireshark_command(const QStringList& files, std::uint64_t frame, const FrameNames& frames);
/// Empty when it was started; else why not, and what to do.
QString start_wireshark(const QStringList& files, std::uint64_t frame, const FrameNames& frames);

/// As one word of a POSIX shell.
QString shell_quoted(const QString& word);

}  // namespace cwmpscope
