// Captures with masked secrets: nothing secret is left, nothing else has changed, and the same is found in them.
#include "report/base64.h"
#include "report/sanitize/mask_tokens.h"
#include "tests/places.h"
#include "tests/report/sanitized.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

void check_same_but_secrets(const Source& source) {
    INFO(source.name);
    const Sanitized result = sanitized(source.packets, source.options.credentials);
    REQUIRE(result.packets.size() == source.packets.size());
    for (std::size_t i = 0; i < result.packets.size(); ++i)
        REQUIRE(result.packets[i].bytes.size() == source.packets[i].bytes.size());
    const bool lost =
        result.whole.fragments > 0 ||
        std::ranges::any_of(result.plan.masked, [](const MaskedPlace& place) { return place.whole_body; });
    if (lost) return;  // told by the program
    CHECK(bad_checksums(result.packets) == bad_checksums(source.packets));
    AnalysisOptions options = source.options;
    options.credentials.clear();
    CHECK(accusations(result.packets, options) == accusations(source.packets, options));
    CHECK(outcomes(result.packets, options) == outcomes(source.packets, options));
}

}  // namespace

TEST_CASE("a masked capture shows the same sessions and findings: samples", "[sanitize]") {
    for (const Source& source : captures_in(CWMPSCOPE_SOURCE_DIR "/samples")) check_same_but_secrets(source);
}

TEST_CASE("a masked capture shows the same sessions and findings: transcripts", "[sanitize]") {
    std::vector<Source> all = transcripts_in(CWMPSCOPE_SOURCE_DIR "/tests/transcripts");
    for (Source& source : transcripts_in(CWMPSCOPE_SOURCE_DIR "/tests/rules")) all.push_back(std::move(source));
    keep_wanted(all);
    // Every one takes a while; CWMPSCOPE_LONG=1 asks all.
    const std::size_t step = number_from_environment("CWMPSCOPE_LONG", 0) != 0 ? 1 : 7;
    for (std::size_t i = 0; i < all.size(); i += step) check_same_but_secrets(all[i]);
}

TEST_CASE("a password is masked however it was cut up on the wire", "[sanitize]") {
    const std::string head =
        "+0ms cpe Inform id=1 event=\"0 BOOTSTRAP\"\n+9ms acs InformResponse id=1 set-cookie=\"s=GeheimerKeks\"\n"
        "+9ms cpe empty cookie=\"s=GeheimerKeks\"\n"
        "+9ms acs SetParameterValues id=2 param=\"Device.ManagementServer.Password=Sesam-oeffne-dich\" ";
    const std::string tail = "+9ms cpe SetParameterValuesResponse id=2 cookie=\"s=GeheimerKeks\"\n+9ms acs empty\n";
    struct Row {
        const char* name;
        std::string keys;
    };
    for (const Row& row :
         {Row{"whole", "\n"}, Row{"in pieces of seven bytes", "mss=7\n"}, Row{"chunked", "chunked=1b7,3,a4\n"},
          Row{"chunked in small chunks and pieces", "chunked=5,1,7 mss=11\n"},
          Row{"retransmitted", "mss=100\nretransmit 3\nretransmit 7\n"}, Row{"overlapping", "mss=100\noverlap 500\n"},
          Row{"swapped", "mss=50\nswap 5 9\n"}}) {
        INFO(row.name);
        const Packets packets = packets_of(head + row.keys + tail);
        REQUIRE(has(packets, "GeheimerKeks"));
        const Sanitized result = sanitized(packets);
        // Short pieces of it may be anywhere by chance.
        CHECK_FALSE(has(result.packets, "Geheimer"));
        for (const char* piece : {"Sesam", "oeffne", "dich"}) CHECK_FALSE(has(result.packets, piece));
        CHECK(has(result.packets, "Device.ManagementServer.Pas"));
        CHECK(bad_checksums(result.packets) == 0);
        CHECK(accusations(result.packets, {}) == accusations(packets, {}));
        REQUIRE_FALSE(result.plan.masked.empty());
    }
}

TEST_CASE("a compressed body with a secret is masked whole, one without stays", "[sanitize]") {
    const std::string text =
        "+0ms cpe Inform id=1 event=\"1 BOOT\"\n+9ms acs InformResponse id=1 encoding=gzip\n+9ms cpe empty\n"
        "+9ms acs SetParameterValues id=2 param=\"Device.ManagementServer.Password=Sesam\" encoding=gzip\n"
        "+9ms cpe SetParameterValuesResponse id=2\n+9ms acs empty\n";
    const Sanitized result = sanitized(packets_of(text));
    const auto whole = std::ranges::count_if(result.plan.masked, &MaskedPlace::whole_body);
    CHECK(whole == 1);
    const Played played = analyze(result.packets, {});
    REQUIRE(played.sessions.size() == 1);
    CHECK(played.sessions[0].session->messages[1]->cwmp() != nullptr);
    CHECK(played.sessions[0].session->messages[3]->cwmp() == nullptr);
}

TEST_CASE("digests that prove a password of the capture go on proving its mask", "[sanitize]") {
    const std::string text =
        "+0ms cpe Inform id=1 event=\"1 BOOT\"\n+9ms acs InformResponse id=1\n+9ms cpe empty\n"
        "+9ms acs Download id=2 arg.CommandKey=k arg.URL=http://10.0.0.3/fw.bin arg.Username=u arg.Password=Sesam99\n"
        "+9ms cpe DownloadResponse id=2 status=1\n+9ms acs empty\n"
        "+9ms cpe GET /fw.bin to=file\n+9ms file 401 challenge='Digest realm=\"r\", nonce=\"n\", qop=\"auth\"'\n"
        "+9ms cpe GET /fw.bin to=file digest=u:Sesam99\n+9ms file 200 length=100\n";
    const Packets packets = packets_of(text);
    const auto checked = [](const Packets& of) {
        std::vector<AuthOutcome> all;
        for (const FileExchange& file : analyze(of, {}).summary.file_exchanges)
            all.push_back(file.request->auth->response);
        return all;
    };
    REQUIRE(checked(packets) == std::vector<AuthOutcome>{AuthOutcome::none, AuthOutcome::right});
    const Sanitized result = sanitized(packets);
    CHECK_FALSE(has(result.packets, "Sesam99"));
    CHECK(result.plan.proofs_kept == 1);
    CHECK(checked(result.packets) == checked(packets));
}

TEST_CASE("basic credentials stay base64 of the same user; cookies stay the same or different", "[sanitize]") {
    const std::string text =
        "+0ms cpe Inform id=1 event=\"1 BOOT\" basic=anna:Sesam99\n+9ms acs InformResponse id=1 "
        "set-cookie=\"a=alpha1\"\n"
        "+9ms cpe empty cookie=\"a=alpha1\"\n+9ms acs empty\n";
    const Packets packets = packets_of(text);
    const Sanitized result = sanitized(packets);
    CHECK_FALSE(has(result.packets, base64("anna:Sesam99")));
    CHECK(has(result.packets, base64("anna:xxxxxx1")));
    CHECK_FALSE(has(result.packets, "alpha1"));
    CHECK(accusations(result.packets, {}) == accusations(packets, {}));
}

TEST_CASE("wrong checksums stay wrong and as they were", "[sanitize]") {
    const std::string text =
        "bad-checksums\n+0ms cpe Inform id=1 event=\"1 BOOT\" basic=anna:Sesam99\n+9ms acs InformResponse id=1\n"
        "+9ms cpe empty\n+9ms acs empty\n";
    const Packets packets = packets_of(text);
    REQUIRE(bad_checksums(packets) > 0);
    const Sanitized result = sanitized(packets);
    CHECK(bad_checksums(result.packets) == bad_checksums(packets));
    CHECK_FALSE(has(result.packets, base64("anna:Sesam99")));
}

TEST_CASE("what nobody understands is masked whole", "[sanitize]") {
    // The beginning of this message is not in the capture; neither is its end.
    const std::string text =
        "+0ms cpe Inform id=1 event=\"1 BOOT\"\n+9ms acs InformResponse id=1\n+9ms cpe empty\n"
        "+9ms acs SetParameterValues id=2 param=\"Device.X_Vendor.Comment=Fuchsbau\" mss=100\nlose 1\n"
        "+9ms cpe SetParameterValuesResponse id=2\n+9ms acs empty\n";
    const Packets packets = packets_of(text);
    REQUIRE(has(packets, "Fuchsbau"));
    const Sanitized result = sanitized(packets);
    CHECK_FALSE(has(result.packets, "Fuchsbau"));
    CHECK(result.whole.tcp_packets > 0);
    CHECK(accusations(result.packets, {}) == accusations(packets, {}));
}

TEST_CASE("of clear HTTP that answers a ClientHello the status line stays", "[sanitize]") {
    const Packets packets = packets_of(
        "+0ms cpe tls client-hello sni=acs.example.com versions=1.2,1.1 suites=c02f,002f\n"
        "+5ms acs 400 header=\"Set-Cookie: s=GeheimerKeks\" header=\"X-Note: Fuchsbau\"\n");
    REQUIRE(has(packets, "Fuchsbau"));
    const Sanitized result = sanitized(packets);
    CHECK_FALSE(has(result.packets, "Fuchsbau"));
    CHECK_FALSE(has(result.packets, "GeheimerKeks"));
    CHECK(has(result.packets, "acs.example.com"));
    CHECK(has(result.packets, "HTTP/1.1 400"));
    CHECK(accusations(result.packets, {}) == accusations(packets, {}));
    CHECK(accusations(result.packets, {}).size() == 1);
}

TEST_CASE("tokens have the length and the kind of characters of what they stand for", "[sanitize]") {
    MaskTokens tokens;
    CHECK(tokens.of("geheim") == "xxxxx1");
    CHECK(tokens.of("geheim") == "xxxxx1");
    CHECK(tokens.of("heimge") == "xxxxx2");
    CHECK(tokens.of("12345678") == "10000001");
    CHECK(tokens.of("10000002") == "10000003");
    CHECK(tokens.of("deadBEEF00").size() == 10);
    CHECK(tokens.of("deadBEEF00") == "0000000001");
    CHECK(tokens.of("two words\r\n more") == "xxx xxxxx\r\n xxx1");
    CHECK(tokens.of("a&amp;b&c") == "xxxxxxx&1");
    CHECK(tokens.of("Stra\xc3\x9f""e") == "xxxx\xc9\xb3""1");
    CHECK(tokens.of("\xe5\xa4\xa9\xe7\xa9\xba") == "\xef\xbc\xb3\xef\xbc\x91");
    CHECK(tokens.of("\xe5\xae\xb6\xe7\xa9\xba") == "\xef\xbc\xb3\xef\xbc\x92");
    CHECK(tokens.of("\xf0\x9f\x98\x80") == "\xf0\x9d\x90\x81");
    CHECK(tokens.of("\xff\xfe!") == "xx1");  // no UTF-8
    CHECK(tokens.of("true") == "true");
    CHECK(tokens.of("1") == "1");
    CHECK(tokens.of("").empty());
    CHECK(tokens.of("QUJDRA==").substr(6) == "==");
    CHECK(from_base64(tokens.basic_of(base64("user:geheim"))) == "user:xxxxx1");
    CHECK(tokens.basic_of(base64("user:")) == base64("user:"));
    CHECK(tokens.basic_of("!!!not base64!!!").size() == 16);
    for (const char* text : {"", "a", "ab", "abc", "abcd"}) CHECK(from_base64(base64(text)) == text);
    std::set<std::string> different;
    for (int i = 0; i < 5000; ++i) different.insert(tokens.of(fmt::format("value{:04}x", i)));
    CHECK(different.size() == 5000);
}
