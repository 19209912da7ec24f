// In Chinese no English sentence is left on screen: what every region shows of whole captures is read as a user reads
// it, and what looks like a sentence in English must have come from the wire. CWMPSCOPE_LONG=1 opens every transcript.
#include "gui/details_panel.h"
#include "gui/diagram_view.h"
#include "gui/empty_page.h"
#include "gui/filter_bar.h"
#include "gui/languages.h"
#include "gui/verdict_bar.h"
#include "gui/verdict_dialog.h"
#include "tests/gui/support.h"
#include "tests/places.h"
#include "tests/support/catch.h"

#include <QAction>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>

#include <map>
#include <regex>
#include <set>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

/// What two English words side by side may be: names of the protocols and of programs, words of filters and rules.
bool is_english(const std::string& text, std::string& words) {
    static const std::regex two("(^|[^A-Za-z0-9_.:/=-])([a-z]{2,}) ([a-z]{2,})($|[^A-Za-z0-9_./:=-])");
    std::smatch found;
    if (!std::regex_search(text, found, two)) return false;
    words = found[2].str() + " " + found[3].str();
    return true;
}

class Reader {
public:
    explicit Reader(TestWindow& shown) : shown_(shown) {}

    void read(const std::string& capture) {
        capture_ = capture;
        MainWindow& window = shown_.window;
        add("status", window.status_text());
        add("empty page", window.empty_page().text());
        add("verdicts", window.verdicts().totals_text());
        add_model("verdicts", VerdictModel(window.verdicts()));
        add_reasons();
        std::vector<SessionPtr> sessions;
        for (const SessionPtr& session : window.sessions().sessions()) sessions.push_back(session);
        add_model("sessions", window.sessions());
        for (const SessionPtr& session : sessions) read(session);
        window.findings().show_all(true);
        add_model("findings", window.findings().model());
        window.findings().show_all(false);
    }

    std::string english() const {
        std::string list;
        for (const auto& [text, where] : english_) list += where + ": " + text + "\n";
        return list;
    }

private:
    void read(const SessionPtr& session) {
        MainWindow& window = shown_.window;
        DetailsPanel& details = window.details();
        window.selection().choose(session, {});
        wait_until([&] { return !window.diagram().making(); });
        details.setCurrentIndex(DetailsPanel::summary);
        add("summary", details.summary_text());
        for (const DiagramRow& row : window.diagram().shown_rows().rows)
            add("diagram", QString::fromStdString(row.name + "\n" + row.detail));
        for (const DiagramLane& lane : window.diagram().shown_rows().lanes)
            add("diagram", QString::fromStdString(lane.name));
        add_model("packets", details.packet_tab().model());
        std::set<std::string> kinds;  // one of each is enough
        for (std::uint32_t i = 0; i < session->session->messages.size(); ++i) {
            const Message& message = *session->session->messages[i];
            const std::string kind = std::to_string(message.is_request) + std::to_string(message.http->status) +
                                     std::to_string(message.http->notes.size()) + message.http->method;
            if (!kinds.insert(kind).second || kinds.size() > 12) continue;
            window.selection().choose_message(i);
            add("HTTP", details.http_text());
        }
    }

    void add_reasons() {
        const auto buttons = shown_.window.findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            if (!button->isFlat() || button->isHidden()) continue;
            add("not judged", button->text());
            button->click();
            for (QMessageBox* box : shown_.window.findChildren<QMessageBox*>()) {
                add("not judged", box->text());
                delete box;
            }
        }
    }

    void add_model(const char* where, const QAbstractItemModel& model) {
        for (int column = 0; column < model.columnCount(); ++column) {
            add(where, model.headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < std::min(model.rowCount(), 200); ++row) {
                const QModelIndex index = model.index(row, column);
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                    add(where, index.data(role).toString());
            }
        }
    }

    void add(const std::string& where, const QString& text) {
        for (const QString& line : text.split(QLatin1Char('\n'))) {
            std::string words;
            const std::string one = line.toStdString();
            if (is_english(one, words) && !is_from_the_wire(one)) english_.emplace(one, capture_ + ", " + where);
        }
    }

    static bool is_from_the_wire(const std::string& line) {
        static const std::regex values(
            "^(Server|User-Agent|[A-Za-z-]+): |Invalid (parameter name|parameter value|arguments)|is no passphrase|"
            "File transfer failure|File server authentication failure|Method not supported|Notification request rejected|"
            "Unsupported protocol for file transfer|already in session|No server is available|Undefined index in|"
            "key again|CommandKey again|\"wrong version number\"");
        return std::regex_search(line, values);
    }

    TestWindow& shown_;
    std::string capture_;
    std::map<std::string, std::string> english_;
};

struct InChinese {
    InChinese() { apply_language(QStringLiteral("zh_CN")); }
    ~InChinese() { apply_language(QStringLiteral("en")); }
    InChinese(const InChinese&) = delete;
    InChinese& operator=(const InChinese&) = delete;
};

}  // namespace

TEST_CASE("In Chinese no region shows an English sentence") {
    const InChinese chinese;
    TestWindow shown;
    Reader reader(shown);
    const QDir root(QStringLiteral(CWMPSCOPE_SOURCE_DIR));
    QStringList captures;
    for (const QString& name : QDir(root.filePath(QStringLiteral("samples"))).entryList({QStringLiteral("*.pcap")}))
        captures << root.filePath(QStringLiteral("samples/") + name);
    for (const char* name : {"failures", "session", "early", "dss"})
        captures << root.filePath(QStringLiteral("tests/peers/tls/%1.pcapng.gz").arg(QString::fromLatin1(name)));
    for (const QString& capture : captures) {
        shown.open({capture});
        reader.read(capture.section(QLatin1Char('/'), -1).toStdString());
    }
    const bool everything = qEnvironmentVariableIsSet("CWMPSCOPE_LONG");
    const QString wanted = everything ? QStringLiteral("*.cwmp") : QStringLiteral("symptom-*.cwmp");
    for (const QString& name : QDir(root.filePath(QStringLiteral("tests/transcripts"))).entryList({wanted})) {
        const QByteArray transcript = name.chopped(5).toLocal8Bit();
        shown.open_transcript(transcript.constData());
        reader.read(transcript.toStdString());
    }
    CHECK(reader.english() == "");
}
