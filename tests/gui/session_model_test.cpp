#include "gui/session_model.h"

#include "tests/support/catch.h"

#include <QAbstractItemModelTester>
#include <QStringList>

using namespace cwmpscope;

namespace {

SessionResult result(std::uint32_t number, const char* event, Outcome outcome) {
    auto session = std::make_shared<Session>();
    session->number = number;
    session->device = Observed<DeviceId>::present({"Example", "00AA00", "Gateway", "1"});
    session->events = {{event, ""}};
    session->start = Timestamp(std::chrono::seconds(1'464'838'749));
    session->end = session->start + std::chrono::milliseconds(228);
    session->outcome = outcome;
    return {session, {}, true};
}

/// The rows as a person would read them, columns separated by bars.
QStringList printed(const SessionModel& model) {
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            cells << model.data(model.index(row, column), Qt::DisplayRole).toString();
        }
        rows << cells.join(QStringLiteral(" | "));
    }
    return rows;
}

AnalysisUpdate update_of(std::vector<SessionResult> sessions) {
    AnalysisUpdate update;
    update.sessions = std::move(sessions);
    return update;
}

}  // namespace

TEST_CASE("Sessions are rows in the order in which they came, and a session that goes on replaces its row") {
    SessionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.receive(update_of({result(1, "1 BOOT", Outcome::cut), result(2, "2 PERIODIC", Outcome::completed)}));
    model.receive(
        update_of({result(1, "1 BOOT", Outcome::completed), result(3, "6 CONNECTION REQUEST", Outcome::aborted)}));

    REQUIRE(model.rowCount() == 3);
    const QStringList rows = printed(model);
    CHECK(rows[0].toStdString() == " | 00AA00-Gateway-1 | 1 BOOT | 03:39:09.000 | 228 ms | 0 | completed | ");
    CHECK(rows[1].toStdString() == " | 00AA00-Gateway-1 | 2 PERIODIC | 03:39:09.000 | 228 ms | 0 | completed | ");
    CHECK(rows[2].toStdString() ==
          " | 00AA00-Gateway-1 | 6 CONNECTION REQUEST | 03:39:09.000 | 228 ms | 0 | aborted | ");
}

TEST_CASE("Findings are counted by severity and marked with a glyph") {
    SessionModel model;
    SessionResult with_findings = result(1, "1 BOOT", Outcome::completed);
    with_findings.judgement.findings.resize(3);
    with_findings.judgement.findings[0].severity = Severity::violation;
    with_findings.judgement.findings[1].severity = Severity::warning;
    with_findings.judgement.findings[2].severity = Severity::warning;
    model.receive(update_of({with_findings}));
    CHECK(model.data(model.index(0, SessionModel::mark), Qt::DisplayRole).toString().toStdString() == "✕");
    CHECK(model.data(model.index(0, SessionModel::findings), Qt::DisplayRole).toString().toStdString() == "1✕ 2!");
}

TEST_CASE("A device name from the wire cannot break the list") {
    SessionModel model;
    auto session = std::make_shared<Session>();
    session->number = 1;
    session->device = Observed<DeviceId>::present({"", "00AA00", "", "a\nb\xe2\x80\xae"});
    model.receive(update_of({{session, {}, true}}));
    const std::string text = model.data(model.index(0, SessionModel::device), Qt::DisplayRole).toString().toStdString();
    CHECK(text.find('\n') == std::string::npos);
    CHECK(text.find("\xe2\x80\xae") == std::string::npos);
}
