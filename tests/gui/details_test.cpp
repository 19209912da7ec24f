// The details of real samples: read again from the file, as text.
#include "capture/live_ring.h"
#include "gui/details_http.h"
#include "gui/details_panel.h"
#include "gui/details_summary.h"
#include "tests/capture/gzip_for_tests.h"
#include "tests/gui/support.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTextDocument>

#include <fstream>
#include <iterator>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

QString plain(const QString& html) {
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

/// The first message whose label is that of the method and kind.
std::uint32_t message_with(const Session& session, Method method, CwmpKind kind) {
    for (std::uint32_t i = 0; i < session.messages.size(); ++i)
        if (session.messages[i]->is(method, kind)) return i;
    FAIL("no such message");
    return 0;
}

std::string bytes_in(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void check_equal(const SessionContent& one, const SessionContent& other) {
    REQUIRE(one.messages.size() == other.messages.size());
    for (const auto& [index, message] : one.messages) {
        const MessageContent& same = *other.find(index);
        CHECK(message.head == same.head);
        CHECK(message.body == same.body);
        CHECK(message.chunk_sizes == same.chunk_sizes);
    }
    REQUIRE(one.packets.size() == other.packets.size());
    for (std::size_t i = 0; i < one.packets.size(); ++i) {
        CHECK(one.packets[i].at == other.packets[i].at);
        CHECK(one.packets[i].message == other.packets[i].message);
        CHECK(one.packets[i].fate.segment == other.packets[i].fate.segment);
        CHECK(one.packets[i].fate.stream_offset == other.packets[i].fate.stream_offset);
    }
    REQUIRE(one.parameters.size() == other.parameters.size());
    CHECK(one.old_values == other.old_values);
}

}  // namespace

TEST_CASE("The summary says who, why, how it ended and what was changed, in sentences") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    const QString text = shown.window.details().summary_text();
    for (const char* words :
         {"09D021-IGD Simulator-000000000012", "It informed because of 1 BOOT", "It was completed after",
          "Everything of it was captured", "ProvisioningCode = WKSS → WKSS (accepted)",
          "ConnectionRequestPassword = ***", "soap-encoding-namespace"}) {
        INFO(words);
        CHECK(text.contains(QString::fromUtf8(words)));
    }
}

TEST_CASE("What the device told in a session before is the old value of what is set in this one") {
    TestWindow shown;
    shown.window.choose_session(2);
    shown.open_text(R"(# name: test
# why: test
+0ms   cpe  Inform id=1 event="2 PERIODIC"
+10ms  acs  InformResponse
+10ms  cpe  empty
+10ms  acs  GetParameterValues id=2 name=InternetGatewayDevice.X.Interval
+10ms  cpe  GetParameterValuesResponse param="InternetGatewayDevice.X.Interval=100"
+10ms  acs  empty
+1m    cpe  Inform id=3 event="2 PERIODIC"
+10ms  acs  InformResponse
+10ms  cpe  empty
+10ms  acs  SetParameterValues id=4 param="InternetGatewayDevice.X.Interval=300"
+10ms  cpe  SetParameterValuesResponse status=0
+10ms  acs  empty
)");
    REQUIRE(shown.window.sessions().rowCount() == 2);
    CHECK(wait_until([&] {
        return shown.window.details().summary_text().contains(QStringLiteral("X.Interval = 100 → 300 (accepted)"));
    }));
    INFO(shown.window.details().summary_text().toStdString());
    shown.window.choose_session(1);
    CHECK_FALSE(shown.window.details().summary_text().contains(QStringLiteral("→ 300")));
}

TEST_CASE("A Download's summary leads to the session that completed it") {
    TestWindow shown;
    shown.window.choose_session(2);
    shown.open_sample("seed-001-all");
    REQUIRE(shown.window.selection().session()->session->number == 2);
    const QString text = shown.window.details().summary_text();
    CHECK(text.contains(QStringLiteral("This device over time")));
    CHECK(text.contains(QStringLiteral("session 3")));
    shown.window.choose_session(3);
    CHECK(shown.window.selection().session()->session->number == 3);
}

TEST_CASE("Request and response of an RPC stand side by side although they ride in different HTTP exchanges") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    const Session& session = *shown.window.selection().session()->session;
    shown.window.choose_message(message_with(session, Method::SetParameterValues, CwmpKind::request));
    SoapTab& soap = shown.window.details().soap_tab();
    CHECK(soap.request().text().contains(QStringLiteral("SetParameterValues")));
    CHECK(soap.response().text().contains(QStringLiteral("SetParameterValuesResponse")));
    CHECK(soap.request().text().contains(QStringLiteral("***")));
    auto veil = std::make_shared<Veil>();
    veil->set_hides(false);
    soap.set_veil(veil);
    CHECK_FALSE(soap.request().text().contains(QStringLiteral("***")));
}

TEST_CASE("HTTP shows fields in wire order, framing and authentication line by line") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    const Session& session = *shown.window.selection().session()->session;
    shown.window.choose_message(message_with(session, Method::SetParameterValues, CwmpKind::response));
    const QString text = shown.window.details().http_text();
    CHECK(text.startsWith(QStringLiteral("POST /")));
    CHECK(text.indexOf(QStringLiteral("Host:")) > 0);
    CHECK(text.contains(QStringLiteral("Content-Length")));
    CHECK(text.contains(QStringLiteral("nonce =")));
    CHECK(text.contains(QStringLiteral("nc is")));
    CHECK(text.contains(QStringLiteral("response = ***")));
    CHECK(text.contains(QStringLiteral("sends back")));
}

TEST_CASE("Parameters of all messages are a table that is filtered and copied as CSV") {
    TestWindow shown;
    shown.open_sample("seed-001-all");
    ParameterModel& model = shown.window.details().parameter_tab().model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int all = model.rowCount();
    CHECK(all > 10);
    model.set_filter(QStringLiteral("provisioningcode"));
    CHECK(model.rowCount() > 0);
    CHECK(model.rowCount() < all);
    CHECK(model.csv().startsWith(QStringLiteral("name,value,type,rpc\r\n")));
    CHECK(model.csv().contains(QStringLiteral("ProvisioningCode")));
    model.set_filter({});
    CHECK(model.csv().contains(QStringLiteral("ConnectionRequestPassword,***")));
}

TEST_CASE("Packets have the numbers that Wireshark shows, of the session or of one message") {
    TestWindow shown;
    shown.open_sample("clean-session");
    PacketModel& model = shown.window.details().packet_tab().model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(model.rowCount() > 5);
    CHECK(model.line(0).at.frame == 1);
    const Session& session = *shown.window.selection().session()->session;
    shown.window.choose_message(0);
    REQUIRE(model.rowCount() > 0);
    CHECK(model.line(0).at.frame == session.messages[0]->first.frame);
    CHECK(model.display_filter().startsWith(QStringLiteral("frame.number in {")));
}

TEST_CASE("Where no message is chosen the details say how to choose one") {
    TestWindow shown;
    shown.open_sample("clean-session");
    REQUIRE_FALSE(shown.window.selection().item().message);
    CHECK(shown.window.details().soap_tab().request().text().contains(QStringLiteral("Choose a message")));
    CHECK(shown.window.details().http_text().contains(QStringLiteral("Choose a message")));
}

TEST_CASE("What was not captured is said, not guessed") {
    TestWindow shown;
    shown.open_sample("cut-at-start");
    const QString text = shown.window.details().summary_text();
    CHECK(text.contains(QStringLiteral("What was not captured is not judged")));
}

TEST_CASE("Every message of every sample is read again, with the body that the engine saw") {
    for (const char* name :
         {"seed-001-all", "clean-session", "fault-9005", "lost-packet", "cut-at-start", "http10", "ipv6"}) {
        TestWindow shown;
        shown.open_sample(name);
        for (const StoredSession& stored : shown.window.sessions().sessions()) {
            const SessionPtr session = stored.read();
            const auto content =
                read_content({{sample(name).toStdString()}, {}, {}}, *session->session, [] { return false; });
            INFO(name << " session " << session->session->number);
            REQUIRE(content);
            CHECK(content->messages.size() == session->session->messages.size());
            for (const auto& [index, message] : content->messages)
                CHECK(message.body.size() == session->session->messages[index]->body_length);
        }
    }
}

TEST_CASE(
    "Read from its place in the file, from a copy of what is compressed, or from the beginning: the same content") {
    const QTemporaryDir folder;
    for (const char* name : {"seed-001-all", "lost-packet", "cut-at-start", "ipv6", "connection-request", "secrets"}) {
        const std::string plain = sample(name).toStdString();
        const std::string packed = folder.filePath(QLatin1String(name)).toStdString();
        std::ofstream(packed, std::ios::binary) << http_test::compress(bytes_in(plain), http_test::Wrapping::gzip);
        CaptureInput copied{{packed}, {}, {}};
        copied.unpacked = std::make_shared<UnpackedCopies>();
        OpenedCapture first = open_input_first(copied);
        while (std::holds_alternative<Packet>(first.source->next())) {
        }
        REQUIRE(copied.unpacked->of(packed));
        CHECK(copied.unpacked->of(packed)->size() == bytes_in(plain).size());
        TestWindow shown;
        shown.open_sample(name);
        for (const StoredSession& stored : shown.window.sessions().sessions()) {
            const SessionPtr session = stored.read();
            const auto never = [] { return false; };
            const auto there = read_content({{plain}, {}, {}}, *session->session, never);
            INFO(name << " session " << session->session->number);
            for (const CaptureInput& other : {copied, CaptureInput{{packed}, {}, {}}})
                check_equal(*there, *read_content(other, *session->session, never));
            for (std::uint32_t i = 0; i < session->session->messages.size(); ++i) {
                const auto begun = read_begun(copied, *session->session, i, never);
                if (begun == nullptr) continue;  // its connection began with a hole, or before the capture
                REQUIRE(begun->find(i) != nullptr);
                CHECK(begun->is_begun);
                CHECK(begun->find(i)->head == there->find(i)->head);
                CHECK(begun->find(i)->body == there->find(i)->body);
            }
        }
    }
}

TEST_CASE("Marks of a capture that went on lie between its packets and end no reading") {
    const QTemporaryDir folder;
    const std::string marked = folder.filePath(QStringLiteral("marked.pcapng")).toStdString();
    auto opened = open_readable({sample("clean-session").toStdString()});
    auto created = LiveRing::create(marked, {}, [](const Failure&) {});
    LiveRing& ring = std::get<LiveRing>(created);
    for (Next next = opened.source->next(); std::holds_alternative<Packet>(next); next = opened.source->next()) {
        const Packet& packet = std::get<Packet>(next);
        ring.write(packet);
        ring.write(Idle{packet.at.time});
    }
    ring.flush();
    TestWindow shown;
    shown.open({QString::fromStdString(marked)});
    const SessionPtr session = (*shown.window.sessions().sessions().begin()).read();
    const auto content = read_content({{marked}, {}, {}}, *session->session, [] { return false; });
    CHECK(content->messages.size() == session->session->messages.size());
    CHECK(read_texts({{marked}, {}, {}}, session->session->messages, [] { return false; }).size() ==
          session->session->messages.size());
}

TEST_CASE("The chosen message of a large session is there before the rest") {
    const QTemporaryDir folder;
    const QString path =
        generated(folder, {QStringLiteral("--megabytes"), QStringLiteral("5"), QStringLiteral("--body-min"),
                           QStringLiteral("900000"), QStringLiteral("--body-max"), QStringLiteral("1000000"),
                           QStringLiteral("--rpcs"), QStringLiteral("2")});
    TestWindow shown;
    shown.open({path});
    const SessionPtr session = (*shown.window.sessions().sessions().begin()).read();
    const auto last = static_cast<std::uint32_t>(session->session->messages.size() - 2);
    MessageReader reader;
    reader.set_input({{path.toStdString()}, {}, {}});
    std::vector<std::shared_ptr<const SessionContent>> told;
    QObject::connect(&reader, &MessageReader::ready, &reader, [&](const auto& content) { told.push_back(content); });
    reader.read(session, {}, last);
    REQUIRE(wait_until([&] { return told.size() == 2; }));
    CHECK(told.front()->is_begun);
    REQUIRE(told.front()->find(last) != nullptr);
    CHECK_FALSE(told.back()->is_begun);
    CHECK(told.back()->messages.size() == session->session->messages.size());
    CHECK(told.front()->find(last)->body == told.back()->find(last)->body);
    reader.read(session, {}, 0);  // it is kept
    REQUIRE(told.size() == 3);
    CHECK(told.back() == told[1]);
}

TEST_CASE("An HTML page from the wire stays text") {
    Session session;
    auto message = std::make_shared<Message>();
    session.messages.push_back(message);
    SessionContent content;
    content.messages[0].head = "HTTP/1.1 200 OK\r\nX-Evil: <img src=x>\r\n\r\n";
    const QString html = http_html({session, 0, &content, Veil(), {}});
    CHECK(html.contains(QStringLiteral("&lt;img")));
    CHECK(plain(html).contains(QStringLiteral("<img src=x>")));
}

TEST_CASE("The sizes of chunks are told as sent, with extensions and trailers") {
    Session session;
    auto message = std::make_shared<Message>();
    message->http->notes.push_back({HttpNoteKind::chunk_extension, "5b4;name=<b>", 0});
    message->http->notes.push_back({HttpNoteKind::trailer, "Cookie: s=7", 0});
    session.messages.push_back(message);
    SessionContent content;
    MessageContent& kept = content.messages[0];
    kept.head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    kept.framing = BodyFraming::chunked;
    kept.chunks = 5;
    kept.chunk_sizes = {1460, 1460, 1460, 212};
    kept.wire_body_length = 4700;
    const QString text = plain(http_html({session, 0, &content, Veil(), {}}));
    CHECK(text.contains(QStringLiteral("In 5 chunks, 4700 bytes with their sizes: 1460 × 3 + 212 + …")));
    CHECK(text.contains(QStringLiteral("chunk extension: 5b4;name=<b>")));
    CHECK(text.contains(QStringLiteral("trailer: Cookie: ")));
    CHECK_FALSE(text.contains(QStringLiteral("s=7")));
}

TEST_CASE("The summary of a session with very many changes names some of them and counts the others") {
    const SessionPtr session = long_session(20'000, Method::AddObject);
    const Veil veil;
    const QString html = summary_html({*session, nullptr, nullptr, nullptr, veil});
    CHECK(html.size() < 20'000);
    CHECK(html.contains(QStringLiteral("and 19960 more")));
}
