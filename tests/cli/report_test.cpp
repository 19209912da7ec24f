// `report` as a user runs it: formats by name and by extension, files that are replaced whole, what each format
// promises.
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

using namespace cwmpscope::test;
using Json = nlohmann::json;

namespace fs = std::filesystem;

namespace {

std::string report(const std::string& name, const std::string& format, const std::string& more = "") {
    const Ran ran = run("report " + sample(name) + " --format " + format + " " + more);
    CHECK((ran.code == 0 || ran.code == 1 || ran.code == 4));
    return ran.out;
}

std::size_t occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

std::vector<std::string> fingerprints(const std::string& sarif) {
    std::vector<std::string> prints;
    const Json report = Json::parse(sarif);
    for (const Json& result : report["runs"][0]["results"])
        prints.push_back(result["partialFingerprints"]["cwmpscope/v1"]);
    return prints;
}

bool has(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null").c_str()) == 0;
}

}  // namespace

TEST_CASE("the extension tells the format, and --format wins", "[cli][report-command]") {
    const ScratchFolder folder;
    const std::map<std::string, std::string> beginnings = {
        {"a.html", "<!DOCTYPE html>"},  {"a.md", "# CWMP report"},
        {"a.json", "{\"type\":"},       {"a.xml", "<?xml"},
        {"a.sarif", "{\n \"$schema\""}, {"a.sarif.json", "{\n \"$schema\""}};
    for (const auto& [name, beginning] : beginnings) {
        const std::string path = (folder.path / name).string();
        CHECK(run("report " + sample("seed-001-upgrade") + " -o " + path).code == 0);
        INFO(name);
        CHECK(file_text(path).rfind(beginning, 0) == 0);
    }
    const std::string path = (folder.path / "b.html").string();
    CHECK(run("report " + sample("fault-9005") + " --format md -o " + path).code == 0);
    CHECK(file_text(path).rfind("# CWMP report", 0) == 0);
    CHECK(contains(run("report " + sample("fault-9005")).out, "RPC was refused with a Fault"));
    const Ran unknown = run("report " + sample("fault-9005") + " -o " + (folder.path / "a.doc").string());
    CHECK(unknown.code == 2);
    CHECK(contains(unknown.err, "--format html"));
    CHECK_FALSE(fs::exists(folder.path / "a.doc"));
}

TEST_CASE("a report is replaced whole or not at all", "[cli][report-command]") {
    const ScratchFolder folder;
    const std::string path = (folder.path / "r.html").string();
    std::ofstream(path) << "before";
    CHECK(run("report /nowhere.pcap -o " + path).code == 3);
    CHECK(file_text(path) == "before");
    fs::create_symlink("r.html", folder.path / "link.html");
    CHECK(run("report " + sample("clean-session") + " -o " + (folder.path / "link.html").string()).code == 0);
    CHECK(fs::is_symlink(folder.path / "link.html"));
    CHECK(file_text(path).rfind("<!DOCTYPE", 0) == 0);
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 2);
    const Ran nowhere = run("report " + sample("clean-session") + " -o " + (folder.path / "no/r.html").string());
    CHECK(nowhere.code == 2);
    CHECK(contains(nowhere.err, "cannot be written"));
    CHECK(run("report " + sample("clean-session") + " --format html -o /dev/null").code == 0);
}

TEST_CASE("the exit code of a report is that of check only when asked for", "[cli][report-command]") {
    CHECK(run("report " + sample("seed-001-upgrade")).code == 0);
    CHECK(run("report " + sample("seed-001-upgrade") + " --fail-on note").code == 1);
    CHECK(run("report " + sample("clean-session") + " --fail-on warning").code == 0);
    CHECK(run("report " + sample("clean-session") + " --session 9").code == 2);
}

TEST_CASE("HTML stands alone: no network, no scripts, each id once", "[cli][report-command]") {
    const std::string html = report("seed-001-all", "html");
    CHECK(contains(html, "Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'"));
    for (const char* active : {"<script", "<img", "<link", "<iframe", "src=", "url(http", "@import", "onload="})
        CHECK_FALSE(contains(html, active));
    for (const char* part : {"prefers-color-scheme:dark", "@media print", "<svg", "id=\"session-3\"", "<details>",
                             "Not captured, not judged", "Hidden: "})
        CHECK(contains(html, part));
    std::set<std::string> ids;
    for (std::size_t at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at + 1)) {
        const std::string id = html.substr(at + 5, html.find('"', at + 5) - at - 5);
        INFO(id);
        CHECK(ids.insert(id).second);
    }
}

TEST_CASE("Markdown has a diagram per session, within Mermaid's limits, and says what is hidden",
          "[cli][report-command]") {
    const std::string text = report("seed-001-all", "md");
    CHECK(occurrences(text, "\n```mermaid\nsequenceDiagram\n") == 3);
    CHECK(contains(text, "| rule | what was seen | where | times |"));
    CHECK(contains(text, "Hidden: "));
    CHECK(contains(report("fault-9005", "md"), "<cwmp:GetParameterValues>"));
    CHECK(contains(report("lost-packet", "md"), "session with holes inside"));
}

TEST_CASE("the JSON of a report is that of check", "[cli][report-command]") {
    CHECK(report("seed-001-all", "json") == run("check --json --fail-on never " + sample("seed-001-all")).out);
}

TEST_CASE("JUnit: a case per rule and session, what failed in words, what could not be asked skipped",
          "[cli][report-command]") {
    const std::string xml = report("lost-packet", "junit", "--fail-on note");
    CHECK(contains(xml, "<skipped message=\"not judged: "));
    CHECK(contains(xml, "classname=\"cwmpscope.session-1\""));
    CHECK(contains(report("clean-session", "junit"), "failures=\"0\""));
    const std::string one = report("fault-9005", "junit", "--rules +auth-required-without-tls --fail-on note");
    CHECK(contains(one,
                   "<testcase name=\"auth-required-without-tls\" classname=\"cwmpscope.session-1\" time=\"0\">\n"
                   "      <failure message=\"the ACS sent GetParameterValues to a device that was not authenticated"));
    CHECK(contains(one, "The rule: "));
    CHECK(contains(one, "tests=\"2\" failures=\"1\""));  // the rule, and whether there was something to judge
    CHECK(contains(report("fault-9005", "junit", "--rules +auth-required-without-tls"), "failures=\"0\""));
    if (!has("xmllint")) return;
    const ScratchFolder folder;
    const std::string path = (folder.path / "r.xml").string();
    for (const char* name : {"lost-packet", "seed-001-all", "cut-at-start", "connection-request", "secrets"}) {
        CHECK(run("report " + sample(name) + " -o " + path).code != 3);
        CHECK(std::system(("xmllint --noout --schema " CWMPSCOPE_SOURCE_DIR "/tests/consumers/junit.xsd " + path +
                           " 2>/dev/null")
                              .c_str()) == 0);
    }
}

TEST_CASE("SARIF: rules and results fit together; fingerprints outlive a new run and a new name",
          "[cli][report-command]") {
    const std::string first = report("seed-001-all", "sarif");
    const Json run_object = Json::parse(first)["runs"][0];
    const Json& rules = run_object["tool"]["driver"]["rules"];
    CHECK(run_object["results"].size() > 20);
    for (const Json& result : run_object["results"]) {
        CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
        const Json& place = result["locations"][0];
        if (result["properties"]["frames"].empty() || result["properties"]["session"].is_null()) continue;
        CHECK(place["physicalLocation"]["region"]["startLine"] == result["properties"]["frames"][0]);
        CHECK(run_object["logicalLocations"][place["logicalLocations"][0]["index"].get<std::size_t>()].contains(
            "fullyQualifiedName"));
    }
    const std::vector<std::string> prints = fingerprints(first);
    CHECK(std::set<std::string>(prints.begin(), prints.end()).size() == prints.size());
    CHECK(prints == fingerprints(report("seed-001-all", "sarif")));
    const ScratchFolder folder;
    const fs::path copy = folder.path / "another name%.pcap";
    fs::copy_file(sample("seed-001-all"), copy);
    const Ran renamed = run("report '" + copy.string() + "' --format sarif");
    CHECK(prints == fingerprints(renamed.out));
    CHECK(contains(renamed.out, "another%20name%25.pcap"));
    CHECK_FALSE(
        Json::parse(report("lost-packet", "sarif"))["runs"][0]["invocations"][0]["toolExecutionNotifications"].empty());
}

TEST_CASE("a report from a pipe says why the messages' text is not in it", "[cli][report-command]") {
    const Ran ran = run("report --format html -", "cat " + sample("fault-9005") + " |");
    CHECK(ran.code == 0);
    CHECK(contains(ran.out, "cannot be read twice"));
    CHECK(contains(ran.out, "<svg"));
}
