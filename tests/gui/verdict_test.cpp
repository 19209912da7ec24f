// What went wrong is told where one looks first, and leads to its proof: the bar, its list, and the place in the window
// that opening a capture leads to.
#include "gui/verdict_dialog.h"

#include "gui/details_panel.h"
#include "gui/diagram_view.h"
#include "gui/empty_page.h"
#include "gui/filter_bar.h"
#include "gui/overview_strip.h"
#include "gui/verdict_bar.h"
#include "tests/gui/support.h"
#include "tests/places.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>
#include <QTableView>

#include <filesystem>
#include <string>

using namespace cwmpscope;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

std::string text(const QString& words) {
    return words.toStdString();
}

bool contains(const QString& text, const char* words) {
    return text.contains(QString::fromUtf8(words));
}

}  // namespace

TEST_CASE("A capture in which a session failed opens at the message that proves why, with the summary beside it") {
    TestWindow shown;
    shown.open_transcript("symptom-04-cookie");
    const VerdictBar& bar = shown.window.verdicts();
    CHECK(bar.isVisible());
    CHECK(contains(bar.totals_text(), "1 session failed"));
    CHECK(contains(bar.sentence_text(), "HTTP 400 from the ACS"));
    CHECK(contains(bar.sentence_text(), "at fault: CPE (cookie-not-returned)"));
    REQUIRE(shown.window.selection().item().message);
    const std::uint32_t message = *shown.window.selection().item().message;
    const SessionPtr session = shown.window.selection().session();
    const Diagnosis& diagnosis = session->judgement.diagnoses.front();
    const Message& proof = *session->session->messages[message];
    CHECK(proof.first.frame <= diagnosis.frame);
    CHECK(diagnosis.frame <= proof.last.frame);
    CHECK(shown.window.diagram().chosen_row());
    CHECK(shown.window.details().currentIndex() == DetailsPanel::summary);
    CHECK(contains(shown.window.details().summary_text(), "What went wrong"));
    CHECK(contains(shown.window.details().summary_text(), "cookie-not-returned"));
}

TEST_CASE("Every symptom is told without a key pressed: in the bar, or on the page of a capture without sessions") {
    for (const auto& entry : fs::directory_iterator(CWMPSCOPE_SOURCE_DIR "/tests/transcripts")) {
        const std::string name = entry.path().stem().string();
        if (!name.starts_with("symptom-") || name == "symptom-12-exposed") continue;
        TestWindow shown;
        shown.open_transcript(name.c_str());
        const bool sessions = shown.window.sessions().rowCount() > 0;
        const QString told = sessions ? shown.window.verdicts().sentence_text() : shown.window.empty_page().text();
        INFO(name << ": " << text(told));
        CHECK(shown.window.verdicts().isVisible() == sessions);
        CHECK(shown.window.report()->diagnoses.size() > 0);
        const std::string frame = shown.window.report()->frames.text(shown.window.report()->diagnoses.front().frame);
        CHECK(told.contains(QString::fromStdString(frame)));
    }
}

TEST_CASE("Where nothing went wrong there is no bar, and the first session is chosen") {
    TestWindow shown;
    shown.open_transcript("symptom-12-exposed");
    CHECK_FALSE(shown.window.verdicts().isVisible());
    CHECK(shown.window.selection().session()->session->number == 1);
    CHECK_FALSE(shown.window.selection().item().message);
    shown.open_transcript("symptom-04-cookie");
    CHECK(shown.window.verdicts().isVisible());
    shown.open_sample("clean-session");
    CHECK_FALSE(shown.window.verdicts().isVisible());
}

TEST_CASE("V goes through what went wrong, round and back; the bar follows the chosen session") {
    TestWindow shown;
    shown.open_transcript("symptom-06-inform-again");
    const VerdictBar& bar = shown.window.verdicts();
    REQUIRE(bar.verdicts().size() >= 4);
    CHECK(contains(bar.totals_text(), "3 sessions failed · The same device fails over and over"));
    CHECK(contains(bar.sentence_text(), "session 1"));
    shown.press("V");
    CHECK(contains(bar.sentence_text(), "session 2"));
    CHECK(shown.window.selection().session()->session->number == 2);
    shown.press("Shift+V");
    CHECK(shown.window.selection().session()->session->number == 1);
    shown.window.choose_session(3);
    CHECK(contains(bar.sentence_text(), "session 3"));
    for (std::size_t i = 0; i <= bar.verdicts().size(); ++i) shown.press("V");
    CHECK(contains(bar.sentence_text(), "session 3"));
}

TEST_CASE("What spans sessions is in the summary of the session that it is about") {
    TestWindow shown;
    shown.open_transcript("symptom-01-wrong-credentials");
    CHECK(contains(shown.window.verdicts().totals_text(), "1 connection request failed"));
    CHECK(contains(shown.window.verdicts().sentence_text(), "the CPE refused the credentials"));
    CHECK(contains(shown.window.details().summary_text(), "the CPE refused the credentials"));
}

TEST_CASE("The list of what went wrong has a heading for each kind and leads to each of them") {
    TestWindow shown;
    shown.open_transcript("symptom-06-inform-again");
    VerdictDialog dialog(shown.window.verdicts());
    QObject::connect(&dialog, &VerdictDialog::chosen, &shown.window.verdicts(), &VerdictBar::go_to);
    VerdictModel& model = dialog.model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(model.rowCount() == static_cast<int>(shown.window.verdicts().verdicts().size()) + 2);
    CHECK(text(model.index(0, 0).data().toString()) == "3 sessions failed");
    CHECK(model.index(0, 0).data(VerdictModel::heading_role).toBool());
    CHECK(contains(model.index(3, 0).data().toString(), "session 3"));
    dialog.findChild<QTableView*>()->setCurrentIndex(model.index(3, 0));
    CHECK(shown.window.selection().session()->session->number == 3);
    CHECK(shown.window.selection().item().message);
}

TEST_CASE("A filter leaves the verdicts of what it shows, and clearing it brings the others back") {
    TestWindow shown;
    shown.open_transcript("symptom-06-inform-again");
    const std::size_t all = shown.window.verdicts().verdicts().size();
    shown.window.filter_bar().set_filter(QStringLiteral("session == 2"));
    CHECK(wait_until([&] { return shown.window.verdicts().verdicts().size() == 1; }));
    CHECK(contains(shown.window.verdicts().totals_text(), "1 session failed"));
    shown.window.filter_bar().clear();
    CHECK(wait_until([&] { return shown.window.verdicts().verdicts().size() == all; }));
}

TEST_CASE("Findings that belong to no session stand among those of all sessions") {
    TestWindow shown;
    shown.open_transcript("symptom-09-refused");
    const CaptureReport& report = *shown.window.report();
    std::size_t outside = 0;
    for (const Finding& finding : report.findings) outside += finding.session == 0 ? 1 : 0;
    REQUIRE(outside > 0);
    shown.press("Shift+F");
    const FindingsModel& model = shown.window.findings().model();
    const QAbstractItemModelTester tester(&shown.window.findings().model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::size_t listed = 0;
    for (int row = 0; row < model.rowCount(); ++row) listed += model.places(row).size();
    CHECK(listed == report.findings.size());
    const SessionPtr before = shown.window.selection().session();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.places(row).front().session != 0) continue;
        CHECK(contains(model.index(row, FindingsModel::place).data().toString(), "no session"));
        shown.window.findings().table().setCurrentIndex(model.index(row, 0));
    }
    CHECK(shown.window.selection().session() == before);
}

TEST_CASE("A session that was asked for is shown, not what went wrong elsewhere") {
    TestWindow shown;
    shown.window.choose_session(3);
    shown.open_transcript("symptom-06-inform-again");
    CHECK(shown.window.selection().session()->session->number == 3);
    CHECK_FALSE(shown.window.selection().item().message);
}
