// A hostile capture: scripts, markup, escape sequences, right-to-left marks, invalid UTF-8 and very long names in every
// field that a report shows. Every format renders it without effect and in bounded size. (tests/consumers asks a
// browser too.)
#include "tests/cli/program.h"
#include "tests/support/capture_writer.h"
#include "tests/support/transcript.h"
#include "tests/support/transcript_tcp.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cstdlib>
#include <string>
#include <vector>

using namespace cwmpscope::test;

namespace {

/// As the transcript language writes it: \x is an escape there. In XML as text, so that the decoder sees it unescaped.
const std::string in_head =
    R"(\x1b[2J\x1b]0;owned\x07<script>document.title='owned'</script>'"><img src=x onerror=document.title='owned'>\xe2\x80\xae\xe2\x81\xa6\xff\xfe``` | %%{init: {}}%% ]]> @victim #1 $x$ =1+1 [a](javascript:alert(1)))";
const std::string in_xml =
    R"(&lt;script&gt;document.title=&apos;owned&apos;&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=document.title=&apos;owned&apos;&gt;&lt;/svg&gt;&lt;/pre&gt;&lt;/details&gt;\xe2\x80\xae\xe2\x81\xa6```; end | %%{init: {}}%% ]]&gt; @victim #1 $x$ =1+1 [a](javascript:alert(1)) &amp;amp;lt;)";

std::string many(std::string_view part, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += part;
    return out;
}

std::string message(std::string_view start_line, std::string_view fields, std::string_view body) {
    // The block's bytes are what counts, so the length is left to the end of the connection's framing: chunks.
    std::string text =
        fmt::format("    \"\"\"\n    {}\n    Host: 10.0.0.1:7547\n    Content-Type: text/xml; charset=utf-8\n{}",
                    start_line, fields);
    return text + "    Transfer-Encoding: chunked\n\n    " + std::string(body) + "\n    \"\"\"\n";
}

std::string envelope(std::string_view inside, std::string_view id) {
    return fmt::format(
        "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\" "
        "xmlns:cwmp=\"urn:dslforum-org:cwmp-1-0\"><e:Header>"
        "<cwmp:ID e:mustUnderstand=\"1\">{}</cwmp:ID></e:Header><e:Body>{}</e:Body></e:Envelope>",
        id, inside);
}

/// `name`: put wherever the wire gives a name or a value.
std::string hostile_transcript(const std::string& head, const std::string& xml) {
    const std::string inform = fmt::format(
        "<cwmp:Inform><DeviceId><Manufacturer>{0}</Manufacturer><OUI>{0}</OUI><ProductClass>{0}</"
        "ProductClass><SerialNumber>{0}</SerialNumber>"
        "</DeviceId><Event><EventStruct><EventCode>{0}</EventCode><CommandKey>{0}</CommandKey></EventStruct></"
        "Event><MaxEnvelopes>1</MaxEnvelopes>"
        "<CurrentTime>{0}</CurrentTime><RetryCount>0</RetryCount><ParameterList><ParameterValueStruct><Name>{0}</"
        "Name><Value>{0}</Value>"
        "</ParameterValueStruct></ParameterList></cwmp:Inform>",
        xml);
    const std::string set = fmt::format(
        "<cwmp:SetParameterValues><ParameterList><ParameterValueStruct><Name>{0}</Name><Value>{0}</Value></"
        "ParameterValueStruct></ParameterList>"
        "<ParameterKey>{0}</ParameterKey></cwmp:SetParameterValues>",
        xml);
    const std::string fault = fmt::format(
        "<e:Fault><faultcode>{0}</faultcode><faultstring>{0}</faultstring><detail><cwmp:Fault><FaultCode>9003</"
        "FaultCode><FaultString>{0}"
        "</FaultString><SetParameterValuesFault><ParameterName>{0}</ParameterName><FaultCode>9005</"
        "FaultCode><FaultString>{0}</FaultString>"
        "</SetParameterValuesFault></cwmp:Fault></detail></e:Fault>",
        xml);
    const std::string download = fmt::format(
        "<cwmp:Download><CommandKey>{0}</CommandKey><FileType>{0}</FileType><URL>{0}</URL><Username>{0}</"
        "Username><Password>{0}</Password>"
        "<FileSize>1</FileSize><TargetFileName>{0}</TargetFileName><DelaySeconds>0</DelaySeconds><SuccessURL></"
        "SuccessURL><FailureURL>{0}"
        "</FailureURL></cwmp:Download>",
        xml);
    const std::string fields = fmt::format(
        "    User-Agent: {0}\n    SOAPAction: {0}\n    Cookie: {0}={0}\n    Authorization: Digest username=\"{0}\", "
        "realm=\"{0}\"\n",
        head);
    const std::string answer =
        fmt::format("    Server: {0}\n    Set-Cookie: a={0}; Path={0}\n    WWW-Authenticate: {0}\n", head);
    std::string text = "# name: hostile\n# why: nothing of it may have an effect\n\n";
    const auto add = [&](const std::string& who, const std::string& block) {
        text += "+5ms " + who + " raw chunked=10\n" + block;
    };
    add("cpe", message("POST /" + std::string("acs") + " HTTP/1.1", fields, envelope(inform, xml)));
    add("acs", message("HTTP/1.1 200 " + head, answer,
                       envelope("<cwmp:InformResponse><MaxEnvelopes>1</MaxEnvelopes></cwmp:InformResponse>", xml)));
    text += "+5ms cpe empty\n";
    add("acs", message("HTTP/1.1 200 OK", answer, envelope(set, xml)));
    add("cpe", message("POST /acs HTTP/1.1", fields, envelope(fault, xml)));
    add("acs", message("HTTP/1.1 200 OK", answer, envelope(download, "2")));
    add("cpe", message("POST /acs HTTP/1.1", fields,
                       envelope("<cwmp:DownloadResponse><Status>" + xml + "</Status></cwmp:DownloadResponse>", "2")));
    add("acs",
        message("HTTP/1.1 200 OK", answer, envelope(fmt::format("<cwmp:X_{0}><a>{0}</a></cwmp:X_{0}>", "owned"), "3")));
    add("cpe", message("POST /acs HTTP/1.1", fields, envelope(fault, "3")));
    add("acs", message("HTTP/1.1 500 " + head, answer, xml));
    return text;
}

std::string capture(const std::filesystem::path& folder, const std::string& head, const std::string& xml) {
    const auto transcript = parse_transcript(hostile_transcript(head, xml), "hostile.cwmp");
    if (const auto* error = std::get_if<TranscriptError>(&transcript)) FAIL(error->str());
    const auto traffic = make_traffic(std::get<Transcript>(transcript));
    if (const auto* error = std::get_if<TranscriptError>(&traffic)) FAIL(error->str());
    const std::string path = (folder / "hostile.pcap").string();
    REQUIRE(write_pcap(path, std::get<Traffic>(traffic).packets));
    return path;
}

constexpr std::array outputs = {"check {} --all -v",
                                "check {} --json",
                                "sessions {}",
                                "sessions {} --json",
                                "show {} 1",
                                "show {} 1 --soap",
                                "devices {}",
                                "devices {} --json",
                                "messages {}",
                                "messages {} --json",
                                "diagram {} 1",
                                "diagram {} 1 --ascii",
                                "diagram {} 1 --format svg",
                                "diagram {} 1 --format mermaid",
                                "report {} --format html",
                                "report {} --format md",
                                "report {} --format txt",
                                "report {} --format json",
                                "report {} --format junit",
                                "report {} --format sarif"};

std::string output_of(const char* command, const std::string& path, const std::string& more = "") {
    const Ran ran = run(fmt::format(fmt::runtime(command), path) + more);
    CHECK(ran.code != 2);
    CHECK(ran.code != 3);
    return ran.out;
}

/// Markdown without its code blocks. A block ends with the fence that began it.
std::string outside_of_code(const std::string& text) {
    std::istringstream lines(text);
    std::string out, fence;
    for (std::string line; std::getline(lines, line);) {
        const std::string ticks = line.substr(0, std::min(line.find_first_not_of('`'), line.size()));
        if (fence.empty() && ticks.size() >= 3) {
            fence = ticks;
        } else if (!fence.empty()) {
            if (line == fence) fence.clear();
        } else {
            out += line + "\n";
        }
    }
    CHECK(fence.empty());
    return out;
}

/// Bytes that a terminal, a browser or a parser would act upon, whatever the format.
void check_harmless(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte < 0x20 && byte != '\n') || byte == 0x7f) {
            FAIL_CHECK("control character " << static_cast<int>(byte) << " after "
                                            << text.substr(i > 60 ? i - 60 : 0, 60));
            return;
        }
    }
    for (const char* mark : {"\xe2\x80\xae", "\xe2\x81\xa6", "\xff", "\xfe", "\xc2\x9b"})
        CHECK_FALSE(contains(text, mark));
}

/// For tests/consumers, which gives it to other programs.
void keep(const std::string& path, const char* name) {
    if (const char* folder = std::getenv("CWMPSCOPE_KEEP_HOSTILE"))
        std::filesystem::copy_file(path, std::filesystem::path(folder) / name,
                                   std::filesystem::copy_options::overwrite_existing);
}

}  // namespace

TEST_CASE("hostile text has no effect in any format", "[hostile-report]") {
    const ScratchFolder folder;
    const std::string path = capture(folder.path, in_head, in_xml);
    for (const char* command : outputs) {
        for (const char* more : {"", " --show-secrets", " --identity"}) {
            INFO(command << more);
            const std::string text = output_of(command, path, more);
            // JSON escapes for itself: what its reader gets is the text, not an effect.
            if (!contains(command, "json") && !contains(command, "sarif")) check_harmless(text);
            if (contains(command, "html") || contains(command, "svg") || contains(command, "junit")) {
                CHECK_FALSE(contains(text, "<script"));
                CHECK_FALSE(contains(text, "<img"));
            }
            if (contains(command, "md")) {
                const std::string words = outside_of_code(text);
                CHECK_FALSE(contains(words, "[a](javascript"));
                CHECK_FALSE(contains(words, "<script"));
                CHECK_FALSE(contains(words, "<img"));
                CHECK_FALSE(contains(words, " @victim"));
            }
            if (contains(command, "mermaid")) CHECK_FALSE(contains(text, "%%{"));
        }
    }
    keep(path, "hostile.pcap");
}

TEST_CASE("hostile text leaves XML and JSON well-formed", "[hostile-report]") {
    const ScratchFolder folder;
    const std::string path = capture(folder.path, in_head, in_xml);
    for (const char* command : {"report {} --format junit", "diagram {} 1 --format svg"}) {
        const std::string file = (folder.path / "x.xml").string();
        std::ofstream(file) << output_of(command, path);
        if (std::system("command -v xmllint >/dev/null") != 0) continue;
        CHECK(std::system(("xmllint --noout " + file).c_str()) == 0);
    }
    for (const char* command : {"check {} --json", "sessions {} --json", "messages {} --json", "devices {} --json"}) {
        std::istringstream lines(output_of(command, path));
        for (std::string line; std::getline(lines, line);) CHECK(nlohmann::json::accept(line));
    }
    CHECK(nlohmann::json::accept(output_of("report {} --format sarif", path)));
}

TEST_CASE("names of a megabyte cost no more than their beginning", "[hostile-report]") {
    const ScratchFolder folder;
    // Heads are limited to 256 kB by the reader.
    const std::string path = capture(folder.path, many("<b>long ", 20'000), many("&lt;b&gt;long ", 1'000'000));
    keep(path, "hostile-long.pcap");
    // 30 MB for each output: a build that is not optimised takes every third.
#if defined(NDEBUG)
    constexpr std::size_t step = 1;
#else
    constexpr std::size_t step = 3;
#endif
    for (std::size_t i = 0; i < outputs.size(); i += step) {
        const char* command = outputs[i];
        INFO(command);
        const std::string text = output_of(command, path);
        INFO("bytes: " << text.size());
        if (std::string(command) == "show {} 1 --soap") continue;  // the messages themselves were asked for
        CHECK(text.size() < 2'000'000);
        CHECK_FALSE(text.empty());
    }
}
