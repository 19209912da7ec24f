// The engine's sentences in Chinese. Three locks: what the engine says about all samples and transcripts is translated
// whole; every sentence that stands in its sources has a template; and no template is left of a sentence that is gone.
#include "gui/sentences.h"

#include "gui/languages.h"
#include "report/diagram_merge.h"
#include "report/digest_text.h"
#include "report/findings_text.h"
#include "report/lifecycles_text.h"
#include "report/tls_text.h"
#include "report/transfers_text.h"
#include "report/verdicts_text.h"
#include "tests/gui/support.h"
#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/play.h"
#include "tests/support/sources.h"

#include <QApplication>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

using namespace cwmpscope;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

const Sentences& chinese() {
    static Sentences* const sentences = [] {
        auto* read = new Sentences(qApp);
        REQUIRE(read->read(QStringLiteral(":/i18n/cwmpscope_sentences_zh_CN.ts")));
        return read;
    }();
    return *sentences;
}

std::string told_in_chinese(std::string_view english) {
    return chinese().tell(english).text;
}

/// Every sentence that the window shows of a report, by what it is.
std::map<std::string, std::string> sentences_of(const CaptureReport& report) {
    std::map<std::string, std::string> all;
    const auto add = [&](const char* what, const std::string& text) {
        if (!text.empty()) all.emplace(text, what);
    };
    for (const SessionResult& result : report.sessions) {
        add("outcome", result.session->outcome_reason);
        add("digest", digest_sentence(digest_tally(result.session->messages)));
        add("tls", tls_session_text(*result.session));
        const DiagramRows rows = session_diagram(report, *result.session, report.findings.all(), {});
        for (const DiagramRow& row : rows.rows)
            if (row.kind != RowKind::message && row.kind != RowKind::folded) add("diagram", row.name);
    }
    for (const Finding& finding : report.findings) add("finding", finding.text);
    for (const Diagnosis& diagnosis : report.diagnoses) add("verdict", diagnosis.text);
    for (const VerdictBlock& block : verdict_blocks(report, 1000)) add("verdicts", block.title);
    for (const DeviceHistory& device : report.devices) {
        for (const Transfer& transfer : device.transfers) add("transfer", transfer_text(transfer, Redaction{}));
        for (const Lifecycle& lifecycle : device.lifecycles) add("lifecycle", lifecycle_text(lifecycle));
    }
    for (const NotJudged& what : report.not_judged) add("not judged", what.why);
    add("not judged", not_judged_text(report));
    for (const std::string& problem : evidence_problems(report)) add("evidence", problem);
    for (const std::string& line : unread_tls_lines(report, report.frames)) add("unread TLS", line);
    return all;
}

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The string literals of a source, those that stand one behind the other as one, without escapes and includes.
std::vector<std::string> literals_of(const fs::path& path) {
    std::string text = text_of(path);
    text = std::regex_replace(text, std::regex("#include[^\n]*|//[^\n]*"), "");
    text = std::regex_replace(text, std::regex("([^\\\\])\"\\s*\n\\s*\""), "$1");
    std::vector<std::string> literals;
    const std::regex literal("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    for (std::sregex_iterator it(text.begin(), text.end(), literal), end; it != end; ++it)
        literals.push_back(std::regex_replace((*it)[1].str(), std::regex("\\\\\""), "\""));
    return literals;
}

/// "the CPE took {:.1f} s after {}" without its places for values.
std::vector<std::string> fragments_of(const std::string& literal) {
    std::vector<std::string> fragments;
    const std::regex place("\\{[0-9]*(?::[^}]*)?\\}");
    static const std::regex joint("^; (cause: |likely because )?");
    for (std::sregex_token_iterator it(literal.begin(), literal.end(), place, -1), end; it != end; ++it)
        fragments.push_back(std::regex_replace(it->str(), joint, ""));
    return fragments;
}

/// Two words at least: shorter ones are names of the protocols.
bool is_of_a_sentence(const std::string& fragment) {
    static const std::regex words("[a-z]{2,} [a-z]{2,}|[a-z]{2,} [a-z]{1,}$");
    return std::regex_search(fragment, words);
}

std::vector<fs::path> sources_with_sentences() {
    std::vector<fs::path> paths;
    const fs::path root(CWMPSCOPE_SOURCE_DIR);
    for (const char* path : {"decoder/evidence/coverage.cpp",
                             "decoder/session/session_end.cpp",
                             "decoder/session/lifecycles.cpp",
                             "decoder/session/transfers.cpp",
                             "decoder/rules/diagnosis.cpp",
                             "decoder/rules/device_diagnosis.cpp",
                             "decoder/rules/silence_diagnosis.cpp",
                             "decoder/rules/tls_diagnosis.cpp",
                             "decoder/rules/tls_wording.cpp",
                             "decoder/rules/refusal.cpp",
                             "decoder/rules/judge.cpp",
                             "decoder/rules/suspicion.cpp",
                             "capture/byte_source.cpp",
                             "capture/capture_file.cpp",
                             "capture/pcap_walk.cpp",
                             "capture/pcapng_walk.cpp",
                             "capture/decompressed_source.cpp",
                             "capture/other_formats.cpp",
                             "capture/live_pipe.cpp",
                             "capture/live_source.cpp",
                             "capture/live_ring.cpp",
                             "capture/capture_program.cpp",
                             "capture/pcap_writer.cpp",
                             "capture/tls_names.cpp",
                             "capture/tls_suite.cpp",
                             "report/capture_report.cpp",
                             "report/counters_text.cpp",
                             "report/digest_text.cpp",
                             "report/lifecycles_text.cpp",
                             "report/transfers_text.cpp",
                             "report/verdicts_text.cpp",
                             "report/words.cpp",
                             "report/filter/filter_parser.cpp",
                             "report/filter/filter_literal.cpp",
                             "report/filter/filter_fields.cpp",
                             "report/filter/filter_completion.cpp"})
        paths.push_back(root / path);
    for (const auto& entry : fs::directory_iterator(root / "decoder/rules")) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with("_rules.cpp")) paths.push_back(entry.path());
    }
    return paths;
}

/// What the window does not show: heads of tables for the terminal, names of files, file types of TR-069.
bool is_for_others(const std::string& literal) {
    static const std::regex others(
        "^/|^[0-9] |cwmpscope (live|diagram|rules)|--|standard input|^of them|^bytes in them|^packets cut by|"
        "^IP datagrams|^packets dropped|^datagrams whose|^with a wrong|^that contradict|^read with keys|^none reached|"
        "^of a link type|^captured twice|^partly new|^after the close|^out of window|^not HTTP|^in order|^out of order|"
        "^HTTP outside|more connections|more records|more of |^Encrypted|ssh host|an HTTP request that|at fault: |"
        "^unpack it first|doctype|^live capture on|^more file|^without payload|\\((a "
        "time|device|serial|manufacturer|parameter|value|"
        "rule|http)|^frame in|^session in|such as \\{\\{a|more \\(|Why it went|What went wrong|key \\\\|^session "
        "\\{\\}");
    return std::regex_search(literal, others);
}

}  // namespace

TEST_CASE("A sentence is told by its template, and what is a sentence in it as well") {
    CHECK(told_in_chinese(
              "the ACS closed the connection after InformResponse in frame 12, before the session was over") ==
          "会话结束之前，在第 12 帧的 InformResponse 之后，ACS 关闭了连接");
    CHECK(told_in_chinese("the CPE reset the connection while the empty POST in frame 1 448 was unanswered") ==
          "第 1 448 帧的 空 POST 尚未得到回答时，CPE 重置了连接");
    CHECK(
        told_in_chinese("reboot · key abc · completed: M Reboot in session 2 (asked for in session 1 · frames 3, 4)") ==
        "重启 · CommandKey abc · 已完成：会话 2 中的 M Reboot（在会话 1 中提出 · 第 3, 4 帧）");
}

TEST_CASE("What no template fits stays English, and values stay as they are") {
    CHECK(told_in_chinese("nobody ever said this to a window") == "nobody ever said this to a window");
    CHECK(told_in_chinese("Device.ManagementServer.URL") == "Device.ManagementServer.URL");
    CHECK(told_in_chinese("the user name is \"failed: {1} %1 closed\"") == "用户名是 “failed: {1} %1 closed”");
    CHECK(told_in_chinese("").empty());
    apply_language(QStringLiteral("en"));
    CHECK(speaks_english());
    CHECK(told("capture begins here") == "capture begins here");
    apply_language(QStringLiteral("zh_CN"));
    CHECK_FALSE(speaks_english());
    CHECK(told("capture begins here") == "抓包从此开始");
    CHECK(told(std::string("capture\0begins here", 19)) == std::string("capture\0begins here", 19));
    apply_language(QStringLiteral("en"));
}

TEST_CASE("A word of a template is a number or an address, not half a sentence") {
    const SentenceTemplate form = sentence_template("%1 in session #2", "会话 #2 中的 %1");
    CHECK(fits(form, "M Reboot in session 12").size() == 1);
    CHECK(fits(form, "M Reboot in session 1 448").size() == 1);
    CHECK(fits(form, "M Reboot in session 2 (asked for)").empty());
    CHECK(fits(form, "M Reboot in session ").empty());
    CHECK(fits(sentence_template("{1}, {2}", "{1}，{2}"), "a, b, c").size() == 2);
    CHECK(form.places.size() == 2);
}

TEST_CASE("A sentence made to have very many parts is told all the same") {
    std::string hostile;
    while (hostile.size() < 1990) hostile += "a; b, c · d: e (f) ";
    CHECK(chinese().tell(hostile).ways < 100'000);  // all ways to take it apart are more than can be counted
    CHECK(told_in_chinese(std::string(5000, 'x')) == std::string(5000, 'x'));
}

TEST_CASE("Every template has the same places in both languages") {
    std::set<std::string> known;
    for (const SentenceTemplate& form : chinese().templates()) {
        INFO(form.english << " | " << form.translation);
        CHECK(known.insert(form.english).second);
        CHECK_FALSE(form.translation.empty());
        std::multiset<char> english, translated;
        for (const SentencePlace& slot : form.places) english.insert(slot.digit);
        for (const SentencePlace& slot : sentence_template(form.translation, {}).places) translated.insert(slot.digit);
        CHECK(english == translated);
    }
    CHECK(known.size() > 1000);
}

TEST_CASE("Whatever the engine says about samples and transcripts is told in Chinese") {
    std::vector<Source> sources = captures_in(CWMPSCOPE_SOURCE_DIR "/samples");
    for (const char* folder : {"/tests/transcripts", "/tests/rules"}) {
        for (Source& source : transcripts_in(std::string(CWMPSCOPE_SOURCE_DIR) + folder))
            sources.push_back(std::move(source));
    }
    keep_wanted(sources);
    std::map<std::string, std::string> english;
    for (const Source& source : sources) {
        Played played = analyze(source.packets, source.options);
        const CaptureReport report =
            gathered_report({"a.pcap"}, std::move(played.sessions), std::move(played.summary), RunResult{});
        for (const auto& [text, what] : sentences_of(report)) {
            if (chinese().tell(text).left > 0) english.emplace(text, what + " of " + source.name);
        }
    }
    std::string list;
    for (const auto& [text, what] : english) list += what + ": " + text + "\n  " + told_in_chinese(text) + "\n";
    CHECK(list == "");
}

TEST_CASE("Every sentence in the engine's sources has a template") {
    std::string templates;
    for (const SentenceTemplate& form : chinese().templates()) templates += form.english + "\n";
    std::string missing;
    for (const fs::path& path : sources_with_sentences()) {
        REQUIRE(fs::exists(path));
        for (const std::string& literal : literals_of(path)) {
            if (is_for_others(literal)) continue;
            for (const std::string& fragment : fragments_of(literal)) {
                if (is_of_a_sentence(fragment) && templates.find(fragment) == std::string::npos)
                    missing += path.filename().string() + ": " + fragment + "\n";
            }
        }
    }
    CHECK(missing == "");
}

TEST_CASE("No template is left of a sentence that the sources have no more") {
    std::string sources;
    for (const char* folder : {"capture", "decoder", "report", "gui"}) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(CWMPSCOPE_SOURCE_DIR) / folder)) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
            for (const std::string& literal : literals_of(entry.path())) sources += literal + "\n";
            if (const std::string text = text_of(entry.path()); text.find("R\"(") != std::string::npos) sources += text;
        }
    }
    for (const int error : {ENOENT, EACCES, EISDIR, EIO, ENOSPC, EMFILE, EPERM})
        sources += std::string(std::strerror(error)) + "\n";
    // What the XML parser says of a mistake.
    for (const char* error :
         {"Could not determine tag type", "Error parsing CDATA section", "Error parsing PCDATA section",
          "Error parsing comment", "Error parsing document declaration/processing instruction",
          "Error parsing document type declaration", "Error parsing element attribute", "Error parsing end element tag",
          "Error parsing start element tag", "No document element found", "Start-end tags mismatch"})
        sources += std::string(error) + "\n";
    const auto is_said = [&](std::string words) {
        if (sources.find(words) != std::string::npos) return true;
        if (words.ends_with('s') || words.ends_with(',') || words.ends_with(':'))
            words.pop_back();  // counted() makes plurals
        return sources.find(words) != std::string::npos;
    };
    // A sentence is put together of at most five pieces, each as long as it can be.
    const auto pieces = [&](const std::string& words) {
        std::size_t count = 0;
        for (std::size_t at = 0; at < words.size(); ++count) {
            std::size_t end = words.size();
            while (end > at && !is_said(words.substr(at, end - at))) {
                const std::size_t blank = words.rfind(' ', end - 1);
                end = blank == std::string::npos || blank <= at ? at : blank;
            }
            if (end == at) return std::size_t{99};
            at = words.find_first_not_of(' ', end);
            if (at == std::string::npos) at = words.size();
        }
        return count;
    };
    std::string left_over;
    for (const SentenceTemplate& form : chinese().templates()) {
        for (const std::string& literal : form.literals) {
            if (is_of_a_sentence(literal) && pieces(literal) > 5) left_over += form.english + "\n";
        }
    }
    CHECK(left_over == "");
}

TEST_CASE("A sentence behind a value is no part of the value") {
    const std::string told = told_in_chinese(
        "the certificate is CN=acs.example.com by CN=Test CA; the server's certificate CN=acs.example.com expired on "
        "2016-06-01, and the capture is of 2016-06-02");
    CHECK(told.find("expired") == std::string::npos);
    CHECK(told.find("2016-06-02") != std::string::npos);
}

TEST_CASE("Of joined parts each is told by itself") {
    apply_language(QStringLiteral("zh_CN"));
    const std::string line =
        told_parts("session 1 · 2 PERIODIC · GetParameterValues was refused with Fault 9005 · frame 13");
    apply_language(QStringLiteral("en"));
    CHECK(line.find("session") == std::string::npos);
    CHECK(line.find("frame") == std::string::npos);
    CHECK(line.find("2 PERIODIC") != std::string::npos);
    CHECK(told_parts("session 1 · frame 13") == "session 1 · frame 13");
}

TEST_CASE("A label is about all that follows it") {
    CHECK(told_in_chinese("aborted: HTTP 400 from the ACS in frame 7") == "已中止：第 7 帧 ACS 回答 HTTP 400");
    CHECK(told_in_chinese("aborted: the CPE closed the connection after InformResponse in frame 7, before the session "
                          "was over") == "已中止：会话结束之前，在第 7 帧的 InformResponse 之后，CPE 关闭了连接");
}

TEST_CASE("What follows who sent an alert is not taken for a part of its name") {
    CHECK(told_in_chinese("10.0.0.2:40001 to 10.0.0.1:7547, alert handshake_failure of the server, closed by the "
                          "server; not read: no keys were given")
              .ends_with("，服务器发出 handshake_failure 告警，由服务器关闭；未读取：没有给出密钥"));
    const std::string reasoned = told_in_chinese(
        "10.0.0.2:40001 to 10.0.0.1:7547, alert handshake_failure of the server (there is no version, "
        "suite, group or signature that both sides accept), closed by the server; not read: no keys were "
        "given");
    CHECK(reasoned.find("服务器发出 handshake_failure 告警（") != std::string::npos);
    CHECK(reasoned.ends_with("，由服务器关闭；未读取：没有给出密钥"));
}

TEST_CASE("Words of the wire that look like prose do not swallow the cause behind them") {
    const std::string told = told_in_chinese(
        "Download of http://10.0.0.3/fw.bin with key \"fw-8\" failed: TransferComplete reports fault 9012 File server "
        "authentication failure; cause: the file server answered 401 Unauthorized to GET in frame 26");
    CHECK(told.find("cause") == std::string::npos);
    CHECK(told.find("File server authentication failure") != std::string::npos);
}

TEST_CASE("Where a password is known from is told, not only named") {
    CHECK(told_in_chinese("the digest does not fit the password (ManagementServer.Password set by "
                          "SetParameterValues)") ==
          "digest 与密码（由 SetParameterValues 设置的 ManagementServer.Password）不符");
}

TEST_CASE("A cause is not taken into the sentence before it") {
    CHECK(told_in_chinese("HTTP 400 from the ACS in frame 19; cause: TransferComplete was sent where the answer to "
                          "GetParameterValues had to be") ==
          "第 19 帧 ACS 回答 HTTP 400；原因：本应回答 GetParameterValues，却发送了 TransferComplete");
}
