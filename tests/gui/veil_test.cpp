// Secrets are masked when they are shown, everywhere, and seen everywhere once the user asks for it.
#include "gui/veil.h"

#include "gui/details_panel.h"
#include "gui/diagram_view.h"
#include "tests/gui/support.h"
#include "tests/support/catch.h"

#include <QAction>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

/// Everything that the regions say about the current session.
QString on_screen(TestWindow& shown) {
    MainWindow& window = shown.window;
    QString text = window.details().summary_text() + window.details().http_text() +
                   window.details().soap_tab().request().text() + window.details().soap_tab().response().text() +
                   window.details().parameter_tab().model().csv();
    for (const DiagramRow& row : window.diagram().rows().rows)
        text += QString::fromStdString(row.name + " " + row.detail + "\n");
    for (const QAbstractItemModel* model : {static_cast<const QAbstractItemModel*>(&window.findings().model()),
                                            static_cast<const QAbstractItemModel*>(&window.sessions())})
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                text += model->index(row, column).data().toString() + QLatin1Char('\n');
    return text;
}

std::uint32_t message_that_sets_values(const Session& session) {
    for (std::uint32_t i = 0; i < session.messages.size(); ++i)
        if (session.messages[i]->is(Method::SetParameterValues, CwmpKind::request)) return i;
    FAIL("no SetParameterValues");
    return 0;
}

}  // namespace

TEST_CASE("The switch changes every region at once, and back") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    shown.window.choose_message(message_that_sets_values(*shown.window.selection().session()->session));
    QAction& hide = shown.window.actions()[ActionId::hide_secrets];
    REQUIRE(hide.isChecked());
    const QString before = on_screen(shown);
    hide.trigger();
    const QString csv = shown.window.details().parameter_tab().model().csv();
    QString password = csv.mid(csv.indexOf(QStringLiteral("ConnectionRequestPassword,")) + 26);
    password.truncate(password.indexOf(QLatin1Char(',')));
    REQUIRE(password.size() > 3);
    QString open = on_screen(shown);
    // In this capture it is also the user's name, which is no secret.
    CHECK(open.count(password) >= before.count(password) + 3);
    for (const QString& form : {QStringLiteral("Password = %1"), QStringLiteral("Password,%1")}) {
        CHECK_FALSE(before.contains(form.arg(password)));
        CHECK(open.remove(QStringLiteral("<b>")).contains(form.arg(password)));
    }
    CHECK(shown.window.details().soap_tab().request().text().contains(password));
    hide.trigger();
    CHECK(on_screen(shown) == before);
}

TEST_CASE("A password that one message gives is masked wherever it turns up, also in another session") {
    Session session;
    auto message = std::make_shared<Message>();
    CwmpMessage envelope;
    envelope.method = Method::SetParameterValues;
    envelope.method_name = "SetParameterValues";
    envelope.lists = std::make_shared<CwmpLists>(
        std::vector<ListItem>{{"Device.ManagementServer.ConnectionRequestPassword", "xyzzy77", "xsd:string"}});
    message->envelopes.push_back(std::move(envelope));
    session.messages.push_back(message);
    Veil veil;
    CHECK(veil.text("the device said xyzzy77") == "the device said xyzzy77");
    veil.learn(session);
    CHECK(veil.text("the device said xyzzy77") == "the device said ***");
    CHECK(veil.html("<xyzzy77>") == QStringLiteral("&lt;***&gt;"));
    veil.set_hides(false);
    CHECK(veil.text("the device said xyzzy77") == "the device said xyzzy77");
}
