// Encrypted captures as a user meets them: with the keys inside, with a key log beside them, without any.
#include "capture/pcap_file.h"
#include "capture/pcap_writer.h"
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <sstream>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

const std::string folder_of_recordings = std::string(CWMPSCOPE_SOURCE_DIR) + "/tests/peers/tls/";

/// A recording without its keys, and the keys as a file.
struct Apart {
    ScratchFolder folder;
    std::string capture, keys, key_text;

    explicit Apart(const std::string& name) {
        capture = (folder.path / "capture.pcap").string();
        keys = (folder.path / "keys.log").string();
        auto opened = open_capture({folder_of_recordings + name + ".pcapng.gz"});
        REQUIRE(std::holds_alternative<std::unique_ptr<PacketSource>>(opened));
        PacketSource& source = *std::get<std::unique_ptr<PacketSource>>(opened);
        auto writer = PcapWriter::create(capture, CaptureFormat::pcap, LinkType{1});
        REQUIRE(std::holds_alternative<PcapWriter>(writer));
        for (Next next = source.next(); std::holds_alternative<Packet>(next); next = source.next())
            REQUIRE_FALSE(std::get<PcapWriter>(writer).write(std::get<Packet>(next)));
        REQUIRE_FALSE(std::get<PcapWriter>(writer).finish());
        key_text = std::string(source.tls_key_log());
        std::ofstream(keys) << key_text;
    }
};

/// The secrets in hexadecimal digits, as they stand in the key log.
std::vector<std::string> secrets_in(const std::string& key_text) {
    std::vector<std::string> secrets;
    std::istringstream lines(key_text);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t last = line.rfind(' ');
        if (!line.empty() && line.front() != '#' && last != std::string::npos) secrets.push_back(line.substr(last + 1));
    }
    return secrets;
}

/// As Markdown escapes.
std::string without_backslashes(std::string text) {
    std::erase(text, '\\');
    return text;
}

bool holds_any(std::string text, const std::vector<std::string>& secrets) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return std::any_of(secrets.begin(), secrets.end(), [&](const std::string& secret) {
        // The beginning is enough: nothing else has sixteen digits in common with it.
        return contains(text, secret.substr(0, 16));
    });
}

}  // namespace

TEST_CASE("an encrypted session is read with the keys in the capture, or with a key log", "[cli][tls]") {
    const Apart apart("session");
    const std::string inside = folder_of_recordings + "session.pcapng.gz";
    const std::string beside = "--tls-keylog " + apart.keys + " " + apart.capture;
    for (const std::string& input : {inside, beside}) {
        const Ran sessions = run("sessions --json " + input);
        INFO(sessions.out << sessions.err);
        CHECK(sessions.code == 0);
        const auto session = nlohmann::json::parse(sessions.out);
        CHECK(session.at("type") == "session");
        CHECK(session.at("outcome") == "completed");
        CHECK(session.at("messages").size() == 6);
        CHECK(session.at("tls").at(0).at("version") == "TLS 1.3");
        CHECK(session.at("tls").at(0).at("read") == "whole");
        const Ran show = run("show " + input + " 1");
        CHECK(contains(show.out,
                       "Encrypted with TLS 1.3 TLS_AES_256_GCM_SHA384, for the host acs.example.com; certificate "
                       "CN=acs.example.com by CN=Test CA"));
        const std::string from =
            input == inside ? "read with the keys that the capture holds" : "read with the keys of the key log";
        CHECK(contains(show.out, from));
        CHECK(session.at("tls").at(0).at("keys_from") == (input == inside ? "capture" : "key-log"));
        for (const std::string format : {"", "--ascii", "--format svg", "--format mermaid"}) {
            const std::string diagram = run("diagram " + format + " " + input).out;
            INFO(format << "\n" << diagram);
            CHECK(contains(diagram, "TLS 1.3 TLS_AES_256_GCM_SHA384"));
            CHECK(contains(diagram, "acs.example.com"));
            CHECK(contains(diagram, "certificate CN=acs.example.com by CN=Test CA"));
            CHECK(contains(diagram, "valid from 2026-11-26 until 2036-11-23"));
            CHECK(contains(diagram, from));
        }
        for (const char* format : {"html", "md", "txt", "json", "junit", "sarif"}) {
            const Ran report = run(std::string("report --format ") + format + " " + input);
            INFO(format << "\n" << report.out << report.err);
            CHECK(contains(without_backslashes(report.out), "TLS_AES_256_GCM_SHA384"));
            CHECK(contains(report.out, "CN=Test CA"));
            CHECK(contains(report.out, "2036-11-23"));
            if (std::string_view(format) != "json") CHECK(contains(report.out, from));
        }
        const Ran judged = run("check --fail-on never -v " + input);
        CHECK_FALSE(contains(judged.out, "in-clear"));
        CHECK_FALSE(contains(judged.out, "cookie-"));
        CHECK_FALSE(contains(judged.out, "auth-basic-without-tls"));
        CHECK(contains(judged.out, "1 read with keys"));
    }
}

TEST_CASE("without keys an encrypted session is listed, and no Inform is missed", "[cli][tls]") {
    const Apart apart("session");
    const Ran sessions = run("sessions " + apart.capture);
    CHECK(sessions.code == 4);
    CHECK(contains(sessions.out, "1 encrypted (TLS)"));
    CHECK(contains(sessions.out, "acs.example.com: TLS 1.3 TLS_AES_256_GCM_SHA384"));
    CHECK(contains(sessions.out, "not read: no keys were given"));
    const Ran messages = run("messages --json " + apart.capture);
    const auto connection = nlohmann::json::parse(messages.out);
    CHECK(connection.at("type") == "tls_connection");
    CHECK(connection.at("server_name") == "acs.example.com");
    CHECK(connection.at("read") == "no-key-log");
    CHECK(connection.at("session").is_null());
    const Ran judged = run("check --json " + apart.capture);
    CHECK(judged.code == 4);
    CHECK_FALSE(contains(judged.out, "\"finding\""));
    CHECK(contains(judged.out, "\"encrypted_streams\":1"));
    CHECK(contains(run("check " + apart.capture).out, "no CWMP that can be read in 19 packets"));
    for (const char* format : {"html", "md", "txt", "json", "junit", "sarif"}) {
        const Ran report = run(std::string("report --format ") + format + " " + apart.capture);
        INFO(format << "\n" << report.out << report.err);
        CHECK(contains(without_backslashes(report.out), "TLS_AES_256_GCM_SHA384"));
        CHECK(contains(report.out, "no keys were given"));
    }
}

TEST_CASE("certificates of TLS 1.2 are told without keys", "[cli][tls]") {
    const Apart apart("tls12");
    const Ran sessions = run("sessions --width 0 " + apart.capture);
    CHECK(contains(sessions.out, "certificate CN=acs.example.com by CN=Test CA, valid from 20"));
}

TEST_CASE("handshakes that fail are told with their cause", "[cli][tls]") {
    const Ran judged = run("check --json " + folder_of_recordings + "failures.pcapng.gz");
    std::vector<std::string> found;
    std::istringstream lines(judged.out);
    for (std::string line; std::getline(lines, line);) {
        const auto object = nlohmann::json::parse(line);
        if (object.at("type") == "finding" && object.at("rule").get<std::string>().starts_with("tls-"))
            found.push_back(object.at("rule").get<std::string>() + ": " + object.at("message").get<std::string>());
    }
    const auto has = [&](const std::string& text) {
        return std::any_of(found.begin(), found.end(), [&](const std::string& one) { return contains(one, text); });
    };
    INFO(judged.out);
    CHECK(has("tls-handshake-failure: the server ended the handshake with protocol_version"));
    CHECK(has("tls-handshake-failure: the server ended the handshake with handshake_failure"));
    CHECK(has("tls-handshake-failure: the client ended the handshake with unknown_ca"));
    CHECK(has("tls-handshake-failure: the server ended the handshake with certificate_required"));
    CHECK(has("tls-certificate-expired: the server's certificate CN=acs.example.com expired on 2021-01-01"));
    CHECK(has(
        "tls-certificate-mismatch: acs.example.com was asked for, and the certificate is for elsewhere.example.net"));
    CHECK(has("tls-to-http-port: "));
}

TEST_CASE("a key log that cannot be read is a mistake of usage; a bad line in it is told and is none", "[cli][tls]") {
    const Apart apart("session");
    const Ran missing = run("check --tls-keylog /nonexistent/keys " + apart.capture);
    CHECK(missing.code == 2);
    CHECK(contains(missing.err, "/nonexistent/keys"));
    CHECK(contains(missing.err, "SSLKEYLOGFILE"));
    std::ofstream(apart.keys, std::ios::app) << "this is no secret\n";
    const Ran bad = run("sessions --json --tls-keylog " + apart.keys + " " + apart.capture);
    CHECK(bad.code == 0);
    CHECK(contains(bad.out, "\"outcome\":\"completed\""));
    CHECK(contains(bad.err, "1 line of the TLS keys is no key log line"));
}

TEST_CASE("no output holds a key", "[cli][tls]") {
    for (const char* name : {"session", "tls12", "failures"}) {
        const Apart apart(name);
        const std::vector<std::string> secrets = secrets_in(apart.key_text);
        REQUIRE(!secrets.empty());
        std::ofstream(apart.keys, std::ios::app) << "CLIENT_RANDOM 00 " << secrets.front() << "\n";
        const std::string input = " --tls-keylog " + apart.keys + " " + apart.capture;
        for (const std::string command :
             {"check -v", "check -v --json", "sessions -v", "sessions --json", "show --soap -v", "diagram -v",
              "messages -v", "messages --json", "messages --show-secrets", "devices --json", "report --format html",
              "report --format md", "report --format txt", "report --format json", "report --format junit",
              "report --format sarif", "diagram --format svg", "diagram --format mermaid", "frames"}) {
            const bool wants_session = command.starts_with("show");
            if (command == "frames" && !contains(run("--help").out, "frames")) continue;
            const Ran ran = command == "frames" ? run("frames " + apart.capture)
                                                : run(command + input + (wants_session ? " 1" : ""));
            INFO(command << "\n" << ran.err);
            CHECK_FALSE(holds_any(ran.out + ran.err, secrets));
        }
    }
}

TEST_CASE("a capture that is written anew holds no keys, and what is encrypted stays so", "[cli][tls]") {
    for (const char* name : {"session", "tls12", "suites"}) {
        const Apart apart(name);
        const std::vector<std::string> secrets = secrets_in(apart.key_text);
        const std::string inside = folder_of_recordings + name + ".pcapng.gz";
        const std::string out = (apart.folder.path / "out.pcapng").string();
        const Ran sanitized = run("sanitize " + inside + " -o " + out);
        INFO(name << "\n" << sanitized.out << sanitized.err);
        CHECK(sanitized.code == 0);
        CHECK(contains(sanitized.out, "of TLS stay as they are; keys that stood in the file are left out"));
        CHECK_FALSE(holds_any(file_text(out), secrets));
        const Ran again = run("sessions --json " + out);
        CHECK_FALSE(contains(again.out, "\"type\":\"session\""));
        CHECK_FALSE(contains(again.out, "<page>"));
        if (std::string_view(name) == "session") {
            // The records are as they were: who has the keys can still read them.
            CHECK(contains(run("sessions --json --tls-keylog " + apart.keys + " " + out).out,
                           "\"outcome\":\"completed\""));
        }
        std::filesystem::remove(out);
    }
}

TEST_CASE("what TLS does not encrypt is masked in a sanitized capture", "[cli][tls]") {
    const Apart apart("suites");
    const std::string page = "<page>TLS_RSA_WITH_NULL_SHA256";
    REQUIRE(contains(file_text(apart.capture), page));
    const std::string out = (apart.folder.path / "out.pcap").string();
    const Ran sanitized = run("sanitize " + apart.capture + " -o " + out);
    CHECK(sanitized.code == 0);
    CHECK_FALSE(contains(file_text(out), "<page>"));
}

TEST_CASE("sessions inside TLS are chosen and extracted, without their keys", "[cli][tls]") {
    const Apart apart("session");
    const std::string out = (apart.folder.path / "out.pcapng").string();
    const Ran extracted =
        run("extract --tls-keylog " + apart.keys + " " + apart.capture + " --filter 'rpc == Reboot' -o " + out);
    INFO(extracted.out << extracted.err);
    CHECK(extracted.code == 0);
    CHECK_FALSE(holds_any(file_text(out), secrets_in(apart.key_text)));
    CHECK(contains(file_text(out), "Reboot"));  // in a comment
    CHECK_FALSE(contains(file_text(out), "4711"));
    CHECK(contains(run("sessions --json --tls-keylog " + apart.keys + " " + out).out, "\"outcome\":\"completed\""));
    const Ran without = run("extract " + apart.capture + " -o " + out + " 1");
    CHECK(without.code == 2);
}

namespace {

/// The capture goes on in pieces; the keys come after the records that need them. `wait` is a shell condition that is
/// waited for between the two.
std::string written_late(const Apart& apart, const std::string& growing, const std::string& program) {
    const std::string whole = file_text(apart.capture), rest = (apart.folder.path / "rest").string();
    // Everything up to the last packets, so that the connection is still open when the keys come.
    const std::size_t cut = whole.size() - 400;
    std::ofstream(rest, std::ios::binary) << whole.substr(cut);
    std::ofstream(growing, std::ios::binary) << whole.substr(0, cut);
    const std::string late = (apart.folder.path / "late.log").string();
    return "exec 3</dev/null; " + program + " & pid=$!; sleep 0.7; cat " + apart.keys + " >" + late +
           "; sleep 0.3; cat " + rest + " >>" + growing + "; sleep 0.7; kill -INT $pid; wait $pid";
}

}  // namespace

TEST_CASE("a key log that is behind the capture is read as it grows", "[cli][tls]") {
    const Apart apart("session");
    const std::string growing = (apart.folder.path / "growing.pcap").string(),
                      late = (apart.folder.path / "late.log").string(), done = (apart.folder.path / "done").string();
    for (const std::string command : {"sessions --json --follow --tls-keylog ", "live --json -r "}) {
        std::filesystem::remove(late);
        const bool live = command.starts_with("live");
        const std::string program = std::string(CWMPSCOPE_PROGRAM) + " " + command +
                                    (live ? growing + " --tls-keylog " + late : late + " " + growing) + " >" + done +
                                    " 2>&1";
        const std::string script = written_late(apart, growing, program);
        const int status = std::system(("bash -mc '" + script + "'").c_str());
        INFO(command << "\n" << file_text(done));
        CHECK(WIFEXITED(status));
        CHECK(contains(file_text(done), "Inform"));
        CHECK(contains(file_text(done), "Reboot"));
    }
}

TEST_CASE("keys that come when the connection has closed already are used", "[cli][tls]") {
    const Apart apart("session");
    const std::string late = (apart.folder.path / "late.log").string();
    const Ran live = run("live --json -r - --tls-keylog " + late, "{ cat " + apart.capture + "; sleep 0.5; cat " +
                                                                      apart.keys + " >" + late + "; sleep 0.3; } |");
    INFO(live.out << live.err);
    CHECK(contains(live.out, "\"method\":\"Inform\""));
    CHECK(contains(live.out, "RebootResponse"));
    CHECK(contains(live.out, "\"keys_from\":\"key-log\""));
}

TEST_CASE("live from a pipe reads inside TLS with a key log that comes after the records", "[cli][tls]") {
    const Apart apart("session");
    const std::string late = (apart.folder.path / "late.log").string();
    const Ran live = run("live --json -r - --tls-keylog " + late,
                         "{ head -c 7000 " + apart.capture + "; sleep 0.4; cat " + apart.keys + " >" + late +
                             "; sleep 0.3; tail -c +7001 " + apart.capture + "; } |");
    INFO(live.out << live.err);
    CHECK(contains(live.out, "\"method\":\"Inform\""));
    CHECK(contains(live.out, "RebootResponse"));
    CHECK(contains(live.out, "\"keys_from\":\"key-log\""));
}
