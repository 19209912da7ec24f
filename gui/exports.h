// What leaves the program: the formats as one table, each written by the same code of report/ as the command line's,
// with the command line that writes the same. Nothing here asks the user; the dialog and the copy menu do. All of it
// may run beside the window's thread: masking and writing a big capture takes seconds.
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

/// Taken from the window at once.
struct ExportWish {
    std::shared_ptr<const CaptureReport> report;  ///< as gathered, without judgements
    SessionStore sessions;                        ///< all of it, with theirs
    CaptureInput input;
    std::optional<std::uint32_t> session;  ///< the current one
    std::vector<std::uint32_t> shown;      ///< those that pass the filter, ascending
    bool all_shown = true;                 ///< nothing is filtered away
    std::string filter;                    ///< what chose them; empty where more than a filter did
    DiagramOptions diagram;                ///< as shown: folds, plumbing
    bool all_rows = false;                 ///< unfolded and with plumbing instead
    Redaction redaction;
};

/// The same, masked as it was wished, without the sessions that were filtered away.
struct ExportInput {
    ExportWish wish;
    CaptureReport report;
    SessionPtr session;
    std::function<bool()> unwanted;
};
ExportInput prepared(ExportWish wish, std::function<bool()> unwanted = {});

struct ExportFormat {
    const char* name;     ///< for settings and file names
    const char* words;    ///< to be translated
    const char* ending;   ///< of files
    bool of_session;      ///< needs a current session
    const char* command;  ///< "report %FILES --format html"; %SESSION is the current one; "" none writes the same
    std::string (*write)(const ExportInput& input);  ///< null: a picture
};
std::span<const ExportFormat> export_formats();
const ExportFormat* export_format(std::string_view name);
QString words_of(const ExportFormat& format);

/// For a shell, with the options of the wish; empty when no command writes the same.
QString command_line(const ExportFormat& format, const ExportWish& wish);
/// "1,4-6"
QString ranges_of(const std::vector<std::uint32_t>& sorted);

/// The diagram as a picture, twice as many pixels as it measures.
QByteArray diagram_png(const ExportInput& input, const QFont& font, ThemeKind theme);

/// A CPE's POST as a curl command, secrets as the redaction says. `head` and `body` as on the wire.
std::string curl_command(std::string_view head, std::string_view body, const Endpoint& server,
                         const Redaction& redaction);

}  // namespace cwmpscope
