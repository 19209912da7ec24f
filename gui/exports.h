// What leaves the program: the formats as one table, each written by the same code of report/ as the command line's.
// Nothing here asks the user; the dialog and the copy menu do.
#pragma once

#include "gui/analysis_worker.h"
#include "gui/theme.h"
#include "report/diagram_rows.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <span>
#include <string>

class QFont;

namespace cwmpscope {

struct ExportInput {
    const CaptureReport& report;
    SessionPtr session;                      ///< the current one
    std::vector<SessionPtr> shown;           ///< those that the list shows
    DiagramOptions diagram;                  ///< as shown: folds, plumbing; its redaction is used for all
    bool all_rows = false;                   ///< unfolded and with plumbing instead
};

struct ExportFormat {
    const char* name;    ///< for settings and file names
    const char* words;   ///< to be translated
    const char* ending;  ///< of files
    bool of_session;     ///< needs a current session
    std::string (*write)(const ExportInput& input);
};
std::span<const ExportFormat> export_formats();
QString words_of(const ExportFormat& format);

/// The diagram as a picture, twice as many pixels as it measures.
QByteArray diagram_png(const ExportInput& input, const QFont& font, ThemeKind theme);

/// A CPE's POST as a curl command, secrets as the redaction says. `head` and `body` as on the wire.
std::string curl_command(std::string_view head, std::string_view body, const Endpoint& server,
                         const Redaction& redaction);

/// Writes the TCP connections of these sessions into a pcap; null when it went well.
std::optional<Failure> save_sessions(const std::vector<std::string>& files, const std::vector<SessionPtr>& sessions,
                                     const std::string& path, const std::function<bool()>& unwanted);

}  // namespace cwmpscope
