#include "tests/support/transcript.h"

#include "tests/support/catch.h"
#include "tests/support/transcript_expand.h"
#include "tests/support/transcript_tcp.h"

#include <algorithm>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

Transcript parsed(std::string_view text) {
    auto result = parse_transcript(text, "t.cwmp");
    if (const auto* error = std::get_if<TranscriptError>(&result)) FAIL(error->str());
    return std::get<Transcript>(result);
}

std::string mistake(std::string_view text) {
    auto result = parse_transcript(text, "t.cwmp");
    if (const auto* error = std::get_if<TranscriptError>(&result)) return error->str();
    const auto traffic = make_traffic(std::get<Transcript>(result));
    const auto* error = std::get_if<TranscriptError>(&traffic);
    return error != nullptr ? error->str() : "no mistake";
}

std::string message(std::string_view text, std::size_t step = 0) {
    const Transcript transcript = parsed(text);
    return expand(transcript).at(step).bytes.value();
}

Traffic traffic_of(std::string_view text) {
    auto result = make_traffic(parsed(text));
    if (const auto* error = std::get_if<TranscriptError>(&result)) FAIL(error->str());
    return std::get<Traffic>(result);
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a transcript's head, lines, verbs and expectations are told apart", "[transcript]") {
    const Transcript t = parsed(
        "# name: a name\n# why: a reason\nrule some-rule\ncredentials me:secret\ncpe [2001:db8::2]:5000\nacs "
        "[2001:db8::1]\n"
        "start 2020-02-29T23:59:59.5Z\n\n+1.5s cpe Inform id=1 event='1 BOOT'\ngap 1448 cpe\n acs fin\n"
        "expect some-rule at Inform times 2\nexpect nothing-else\n");
    CHECK(t.head.name == "a name");
    CHECK(t.head.rules == std::vector<std::string>{"some-rule"});
    CHECK(to_string(t.head.cpe) == "[2001:db8::2]:5000");
    CHECK(to_string(t.head.acs) == "[2001:db8::1]:7547");
    CHECK(t.head.start.time_since_epoch() == std::chrono::milliseconds(1583020799500));
    REQUIRE(t.steps.size() == 3);
    CHECK(std::get<MessageLine>(t.steps[0]).delay == std::chrono::milliseconds(1500));
    CHECK(std::get<MessageLine>(t.steps[0]).get("event") == "1 BOOT");
    CHECK(std::get<WireVerb>(t.steps[1]).arguments == std::vector<std::string>{"1448", "cpe"});
    CHECK(std::get<MessageLine>(t.steps[2]).what == "fin");
    REQUIRE(t.expectations.size() == 2);
    CHECK(t.expectations[0].words == std::vector<std::string>{"some-rule", "at", "Inform", "times", "2"});
}

TEST_CASE("a mistake in a transcript is named with its line", "[transcript]") {
    CHECK(mistake("cpe Inform colour=red\n") ==
          "t.cwmp:1: \"colour=red\" is no key, flag or target that the transcript language knows");
    CHECK(mistake("\n+soon cpe Inform\n") == "t.cwmp:2: +soon is no time such as +90ms");
    CHECK(mistake("cpe Inform\nretransmission 3\n") ==
          "t.cwmp:2: \"retransmission 3\" is neither a head line, nor a message, nor a wire verb");
    CHECK(mistake("cpe Inform event=\"1 BOOT\n") == "t.cwmp:1: the quote \" is never closed");
    CHECK(mistake("cpe empty digest=u:p\n") == "t.cwmp:1: digest= needs a 401 with a Digest challenge before it");
    CHECK(mistake("cpe empty\nlose 7\n") == "t.cwmp:2: the message before lose has 1 packets, there is no packet 7");
    CHECK(holds(mistake("cpe Inform\n  replace \"<Nonsense>\" \"\"\n"), "t.cwmp:2: \"<Nonsense>\" does not occur"));
}

TEST_CASE("a line expands to a whole HTTP message", "[transcript]") {
    const std::string text = message("cpe Inform id=7 event=\"M Reboot\" key=k1 param=\"A.B=x<y|xsd:int\"\n");
    CHECK(text.starts_with("POST /acs HTTP/1.1\r\nHost: 10.0.0.1:7547\r\n"));
    const std::size_t body = text.find("\r\n\r\n") + 4;
    CHECK(holds(text, "Content-Length: " + std::to_string(text.size() - body) + "\r\n"));
    CHECK(holds(text, "<cwmp:ID soap-env:mustUnderstand=\"1\">7</cwmp:ID>"));
    CHECK(holds(text, "<EventCode>M Reboot</EventCode>\n<CommandKey>k1</CommandKey>"));
    CHECK(holds(text, "<Value xsi:type=\"xsd:int\">x&lt;y</Value>"));
    CHECK(holds(text, "cwmp:ParameterValueStruct[9]"));
}

TEST_CASE("an answer takes the id of the request, a request the next number", "[transcript]") {
    const std::string all = "cpe Inform\nacs InformResponse\ncpe empty\nacs Reboot\ncpe RebootResponse\n";
    CHECK(holds(message(all, 1), ">1</cwmp:ID>"));
    CHECK(holds(message(all, 3), ">2</cwmp:ID>"));
    CHECK(holds(message(all, 4), ">2</cwmp:ID>"));
    CHECK(holds(message("cpe Inform\nacs 401\ncpe Inform\n", 2), ">1</cwmp:ID>"));
}

TEST_CASE("edits change the body and the length follows unless it is kept", "[transcript]") {
    const std::string plain = message("cpe Inform\n");
    const std::string shorter = message("cpe Inform\n  replace \"<RetryCount>0</RetryCount>\" \"\"\n");
    const std::string kept = message("cpe Inform\n  replace \"<RetryCount>0</RetryCount>\" \"\"\n  keep-length\n");
    const auto length = [](const std::string& text) {
        const std::size_t at = text.find("Content-Length: ") + 16;
        return std::stoul(text.substr(at, text.find('\r', at) - at));
    };
    CHECK(length(plain) == length(shorter) + 26);
    CHECK(length(kept) == length(plain));
    CHECK(kept.size() == plain.size() - 26);
}

TEST_CASE("the digest of RFC 2617 section 3.5 comes out as printed there", "[transcript]") {
    const std::string text = message(
        "asker GET /dir/index.html\n"
        "cpe 401 to=asker challenge='Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\", "
        "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"'\n"
        "asker GET /dir/index.html digest=\"Mufasa:Circle Of Life\" digest-keys='cnonce=0a4f113b'\n",
        2);
    CHECK(holds(text, "response=\"6629fae49393a05397450978507c4ef1\""));
    CHECK(holds(text, "nc=00000001"));
}

TEST_CASE("a raw block gives exact bytes, with the chunk sizes asked for", "[transcript]") {
    CHECK(message("cpe raw\n  \"\"\"\n  POST / HTTP/1.1\n  A: \\x41\n\n  <a>\n  </a>\\\n  \"\"\"\n") ==
          "POST / HTTP/1.1\r\nA: A\r\n\r\n<a>\n</a>");
    CHECK(message("cpe raw chunked=2,3\n\"\"\"\nPOST / HTTP/1.1\n\nabcdefg\\\n\"\"\"\n") ==
          "POST / HTTP/1.1\r\n\r\n2\r\nab\r\n3\r\ncde\r\n2\r\nfg\r\n0\r\n\r\n");
    CHECK(message("cpe raw\n\"\"\"lf\nPOST / HTTP/1.1\n\n\"\"\"\n") == "POST / HTTP/1.1\n\n");
}

TEST_CASE("wire verbs decide what the capture holds", "[transcript]") {
    const std::string two = "cpe Inform split=100\nacs InformResponse\n";
    const std::size_t all = traffic_of(two).packets.size();
    CHECK(traffic_of("cpe Inform split=100\nlose 1\nacs InformResponse\n").packets.size() == all - 1);
    CHECK(traffic_of("gap\ncpe Inform split=100\nacs InformResponse\n").packets.size() == all - 1);
    CHECK(traffic_of("cpe Inform split=100\nretransmit\nacs InformResponse\n").packets.size() == all + 1);
    CHECK(traffic_of("cpe Inform split=100\nbegin-here\nacs InformResponse\n").packets.size() < all / 2);
    CHECK(traffic_of("snaplen 96\n" + two).packets.at(3).bytes.size() == 96);
    CHECK(traffic_of("drops 12\n" + two).packets.at(0).dropped_before == 12);
    const Traffic gap = traffic_of("gap 200 cpe\ncpe Inform\nacs InformResponse\n");
    REQUIRE(gap.messages.at(0).pieces.size() > 1);
    CHECK(gap.messages[0].pieces[0].length == 200);
    CHECK_FALSE(gap.messages[0].pieces[0].at.has_value());
    CHECK(gap.messages[0].pieces[1].at.has_value());
}

TEST_CASE("connections open by themselves and close with their owner", "[transcript]") {
    const Traffic one = traffic_of("cpe Inform\nacs InformResponse\ncpe empty\nacs empty\n");
    REQUIRE(one.connections.size() == 1);
    CHECK(one.connections[0].close.reason == CloseReason::fin);
    CHECK(one.connections[0].close.first_by == HttpRole::client);
    const Traffic two = traffic_of("cpe Inform\nacs InformResponse close\ncpe empty\nacs empty close\n");
    REQUIRE(two.connections.size() == 2);
    CHECK(two.connections[0].close.first_by == HttpRole::server);
    CHECK(two.connections[1].info.client.port == two.connections[0].info.client.port + 1);
    CHECK(traffic_of("no-close\ncpe Inform\n").connections[0].close.reason == CloseReason::capture_end);
    CHECK(traffic_of("cpe Inform\n acs rst\n").connections[0].close.reason == CloseReason::reset);
}

TEST_CASE("the same transcript gives the same capture on every run, in the order of time", "[transcript]") {
    const std::string text =
        "cpe Inform encoding=gzip\nacs 401\ncpe Inform digest=u:p\nacs InformResponse\ncpe empty\nacs empty\n";
    const Traffic traffic = traffic_of(text);
    CHECK(pcap_bytes(traffic.packets) == pcap_bytes(traffic_of(text).packets));
    CHECK(std::is_sorted(traffic.packets.begin(), traffic.packets.end(),
                         [](const CapturedPacket& a, const CapturedPacket& b) { return a.time < b.time; }));
}
