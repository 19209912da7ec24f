// Every output of every sample is searched for every secret in it, as it is and encoded. The secrets are taken from the
// messages themselves: what stands in header fields, and the values beside names that this test lists on its own.
#include "capture/pcap_file.h"
#include "decoder/run.h"
#include "report/base64.h"
#include "tests/cli/program.h"
#include "tests/support/sanitized_build.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace fs = std::filesystem;

namespace {

struct Secret {
    std::string name, value;
};

struct Told {
    std::vector<Secret> secrets;
    std::set<std::string>
        usual;  ///< names of users and devices, which are no secrets although somebody uses them as one
    std::set<std::string> identities;
};

bool names_secret(const std::string& name) {
    for (const std::string word :
         {"Password", "Passphrase", "PreSharedKey", "Passwd", "PIN", "Community", "WEPKey", "Secret"}) {
        if (name.size() >= word.size() && name.compare(name.size() - word.size(), word.size(), word) == 0) return true;
    }
    return false;
}

void take_http(const HttpFacts& http, Told& told) {
    const std::size_t token = http.target.find("token=");
    if (token != std::string::npos) told.secrets.push_back({"target", http.target.substr(token + 6)});
    if (const AuthField* field = http.authorization.get_if()) {
        told.usual.insert(field->value("username"));
        for (const char* proof : {"response", "cnonce"}) told.secrets.push_back({proof, field->value(proof)});
        if (!field->token.empty()) {
            told.secrets.push_back({"Basic", field->token});
            const std::string pair = from_base64(field->token);
            const std::size_t colon = pair.find(':');
            told.usual.insert(pair.substr(0, colon));
            if (colon != std::string::npos) told.secrets.push_back({"Basic", pair.substr(colon + 1)});
        }
    }
    for (const SetCookie& cookie : http.set_cookies) told.secrets.push_back({"Set-Cookie", cookie.value});
    for (const SentCookie& cookie : http.cookies) {
        if (!cookie.attribute) told.secrets.push_back({"Cookie", cookie.value});
    }
}

void take_pair(const std::string& name, const std::string& value, Told& told) {
    if (names_secret(name)) told.secrets.push_back({name, value});
    if (name.ends_with("Username")) told.usual.insert(value);
    if (name.ends_with("SSID") || name.ends_with("MACAddress")) told.identities.insert(value);
    const std::size_t scheme = value.find("://");
    const std::size_t at = value.find('@');
    if (scheme == std::string::npos || at == std::string::npos) return;
    told.secrets.push_back({"URL", value.substr(scheme + 3, at - scheme - 3)});
    const std::size_t colon = value.find(':', scheme + 3);
    if (colon < at) told.secrets.push_back({"URL", value.substr(colon + 1, at - colon - 1)});
}

void take_envelope(const CwmpMessage& envelope, Told& told) {
    for (const Argument& argument : envelope.arguments) take_pair(argument.name, argument.value, told);
    const bool values = envelope.method == Method::SetParameterValues || envelope.method == Method::Inform ||
                        (envelope.method == Method::GetParameterValues && envelope.kind == CwmpKind::response);
    if (values && envelope.lists != nullptr) {
        for (const ListItem& item : envelope.lists->items())
            take_pair(std::string(item.name), std::string(item.value), told);
    }
    if (!envelope.inform) return;
    const DeviceId& device = envelope.inform->device;
    for (const std::string& part : {device.manufacturer, device.oui, device.product_class, device.serial_number})
        told.usual.insert(part);
    told.identities.insert(device.serial_number);
}

class Keeper : public RunListener {
public:
    void receive(AnalysisUpdate&& update) override {
        for (SessionResult& result : update.sessions) {
            if (result.finished) sessions.push_back(result.session);
        }
    }
    std::vector<std::shared_ptr<const Session>> sessions;
};

Told told_by(const std::string& path, std::size_t& sessions) {
    OpenedCapture opened = open_readable({path}, {});
    REQUIRE(opened.source != nullptr);
    Analysis analysis{AnalysisOptions{}};
    Keeper keeper;
    cwmpscope::run(*opened.source, analysis, keeper);
    Told told;
    for (const auto& session : keeper.sessions) {
        told.identities.insert(to_string(session->cpe.address));
        told.identities.insert(to_string(session->acs.address));
        for (const auto& message : session->messages) {
            take_http(*message->http, told);
            for (const CwmpMessage& envelope : message->envelopes) take_envelope(envelope, told);
        }
    }
    sessions = keeper.sessions.size();
    return told;
}

std::string entities(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += c == '&'    ? "&amp;"
               : c == '<'  ? "&lt;"
               : c == '>'  ? "&gt;"
               : c == '"'  ? "&quot;"
               : c == '\'' ? "&#39;"
                           : std::string(1, c);
    return out;
}

std::string percent(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += std::isalnum(static_cast<unsigned char>(c)) != 0 ? std::string(1, c)
                                                                : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return out;
}

/// Is it there, and no part of a longer word?
bool stands_in(const std::string& text, const std::string& word) {
    const auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]))) return true;
    }
    return false;
}

std::vector<std::string> all_outputs(std::size_t sessions) {
    std::vector<std::string> commands = {"check {} --all -v",
                                         "check {} --json",
                                         "sessions {}",
                                         "sessions {} --json",
                                         "devices {}",
                                         "devices {} --json",
                                         "messages {}",
                                         "messages {} --json",
                                         "frames {}",
                                         "live - < {}",
                                         "live --json - < {}",
                                         "live --sessions - < {}",
                                         "live --sessions --json - < {}",
                                         "diagram {}",
                                         "diagram {} --ascii --unfold -v"};
    for (const char* format : {"html", "md", "txt", "json", "junit", "sarif"})
        commands.push_back(std::string("report {} --format ") + format);
    for (std::size_t i = 1; i <= sessions; ++i) {
        commands.push_back(fmt::format("show {{}} {} --soap", i));
        commands.push_back(fmt::format("show {{}} {} --json", i));
        commands.push_back(fmt::format("diagram {{}} {} --format svg", i));
        commands.push_back(fmt::format("diagram {{}} {} --format mermaid", i));
    }
    return commands;
}

/// A transcript without the line breaks that it puts into long lines.
std::string joined_lines(std::string text) {
    const std::string cut = "\\\n    ";
    for (std::size_t at = text.find(cut); at != std::string::npos; at = text.find(cut, at)) text.erase(at, cut.size());
    return text;
}

/// What is written to be shared: captures and transcripts.
std::vector<std::pair<std::string, std::string>> shared_files(const std::string& path, std::size_t sessions) {
    const ScratchFolder folder;
    const std::string clean = (folder.path / "clean.pcapng").string(), some = (folder.path / "some.pcapng").string();
    std::vector<std::pair<std::string, std::string>> files;
    CHECK(cwmpscope::test::run("sanitize " + path + " -o " + clean).code == 0);
    files.emplace_back("sanitize", file_text(clean));
    if (sessions == 0) return files;
    CHECK(cwmpscope::test::run("extract " + path + " -o " + some).code == 0);
    files.emplace_back("extract", file_text(some));
    const Ran transcript = cwmpscope::test::run("extract --transcript " + path);
    CHECK(transcript.code == 0);
    CHECK(contains(transcript.out, "# Hidden: "));
    files.emplace_back("extract --transcript", joined_lines(transcript.out + transcript.err));
    return files;
}

std::vector<std::string> samples() {
    std::vector<std::string> all, some;
    for (const auto& entry : fs::directory_iterator(fs::path(CWMPSCOPE_SOURCE_DIR) / "samples")) {
        if (entry.path().extension() == ".pcap") all.push_back(entry.path().string());
    }
    std::sort(all.begin(), all.end());
    for (std::size_t i = 0; i < all.size(); i += share) some.push_back(all[i]);
    return some;
}

}  // namespace

TEST_CASE("no output of any sample has a secret in it, in no encoding", "[secrets-everywhere]") {
    std::size_t looked_for = 0;
    for (const std::string& path : samples()) {
        std::size_t sessions = 0;
        const Told told = told_by(path, sessions);
        std::set<std::pair<std::string, std::string>> forms;
        for (const Secret& secret : told.secrets) {
            if (secret.value.size() < 3) continue;
            // A password that is somebody's name as well is looked for where it is given as a password.
            if (told.usual.count(secret.value) > 0) {
                forms.emplace(secret.name, ">" + secret.value + "</Password>");
                forms.emplace(secret.name, secret.name + " = " + secret.value);
                continue;
            }
            for (const std::string& form : {secret.value, entities(secret.value), entities(entities(secret.value)),
                                            percent(secret.value), base64(secret.value)})
                forms.emplace(secret.name, form);
            for (const std::string& user : told.usual) forms.emplace(secret.name, base64(user + ":" + secret.value));
        }
        looked_for += forms.size();
        for (const std::string& command : all_outputs(sessions)) {
            const Ran ran = cwmpscope::test::run(fmt::format(fmt::runtime(command), path));
            CHECK(ran.code != 2);
            CHECK(ran.code != 3);
            for (const auto& [name, form] : forms) {
                INFO(command << " of " << path << " shows " << name << ": " << form);
                CHECK_FALSE(stands_in(ran.out + ran.err, form));
            }
            if (command.find("frames") == std::string::npos) {
                INFO(command << " of " << path << " says nothing about what is hidden");
                CHECK((contains(ran.out, "idden") || ran.out.empty() || sessions == 0));
            }
        }
    }
    for (const std::string& path : samples()) {
        std::size_t sessions = 0;
        const Told told = told_by(path, sessions);
        for (const auto& [what, bytes] : shared_files(path, sessions)) {
            for (const Secret& secret : told.secrets) {
                // In bytes of any kind a short word is there by chance.
                if (secret.value.size() < 5 || told.usual.count(secret.value) > 0) continue;
                for (const std::string& form : {secret.value, entities(secret.value), percent(secret.value)}) {
                    INFO(what << " of " << path << " has " << secret.name << ": " << form);
                    CHECK_FALSE(stands_in(bytes, form));
                }
                for (const std::string& user : told.usual) {
                    INFO(what << " of " << path << " has Basic credentials of " << user);
                    CHECK_FALSE(stands_in(bytes, base64(user + ":" + secret.value)));
                }
            }
        }
    }
    CHECK(stands_in(joined_lines(cwmpscope::test::run("extract --transcript --show-secrets " + sample("secrets")).out),
                    "Nordlicht#12"));
    // The test can fail: the same search with --show-secrets finds them.
    CHECK(looked_for > 100 / share);
    CHECK(
        stands_in(cwmpscope::test::run("show " + sample("secrets") + " 1 --soap --show-secrets").out, "Nordlicht#12"));
}

TEST_CASE("with --identity no output of any sample says whose it is", "[secrets-everywhere]") {
    for (const std::string& path : samples()) {
        std::size_t sessions = 0;
        const Told told = told_by(path, sessions);
        for (const std::string& command : all_outputs(sessions)) {
            const Ran ran = cwmpscope::test::run(fmt::format(fmt::runtime(command), path) + " --identity");
            for (const std::string& name : told.identities) {
                if (name.size() < 3) continue;
                INFO(command << " of " << path << " shows " << name);
                CHECK_FALSE(stands_in(ran.out, name));
            }
        }
        const ScratchFolder folder;
        const std::string clean = (folder.path / "clean.pcapng").string();
        std::vector<std::string> commands{"sanitize"};
        if (sessions > 0) commands.insert(commands.end(), {"extract", "extract --transcript"});
        for (const std::string& command : commands) {
            CHECK(cwmpscope::test::run(command + " --identity " + path + " -o " + clean).code == 0);
            for (const std::string& name : told.identities) {
                if (name.size() < 6) continue;  // in bytes of any kind a short word is there by chance
                INFO(command << " --identity of " << path << " has " << name);
                CHECK_FALSE(stands_in(joined_lines(file_text(clean)), name));
            }
        }
    }
}
