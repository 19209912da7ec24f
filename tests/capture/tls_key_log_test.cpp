#include "capture/tls_key_log.h"

#include "tests/support/catch.h"

#include <string>

using namespace cwmpscope;

namespace {

std::string hex(char digit, std::size_t bytes) {
    return std::string(2 * bytes, digit);
}

TlsRandom random_of(std::uint8_t byte) {
    TlsRandom random;
    random.fill(byte);
    return random;
}

}  // namespace

TEST_CASE("a key log gives its secrets by label and random, in pieces of any size", "[tls]") {
    const std::string text = "# a comment\n\nCLIENT_RANDOM " + hex('1', 32) + " " + hex('a', 48) + "\r\n" +
                             "CLIENT_TRAFFIC_SECRET_0 " + hex('2', 32) + " " + hex('B', 32) + "\n" +
                             "EXPORTER_SECRET " + hex('2', 32) + " " + hex('c', 32) + "\n" +
                             "SERVER_TRAFFIC_SECRET_0 " + hex('2', 32) + " " + hex('d', 48);
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{100}, text.size()}) {
        TlsKeyLog log(100);
        for (std::size_t at = 0; at < text.size(); at += piece) log.add(std::string_view(text).substr(at, piece));
        CHECK(log.find(TlsSecretKind::server_traffic, random_of(0x22)) == nullptr);  // the line has no end yet
        log.finish();
        const TlsKeyLog::Known* master = log.find(TlsSecretKind::master, random_of(0x11));
        REQUIRE(master != nullptr);
        CHECK(master->secret.size() == 48);
        CHECK(master->secret.bytes()[47] == 0xaa);
        REQUIRE(log.find(TlsSecretKind::client_traffic, random_of(0x22)) != nullptr);
        CHECK(log.find(TlsSecretKind::client_traffic, random_of(0x22))->secret.bytes()[0] == 0xbb);
        REQUIRE(log.find(TlsSecretKind::server_traffic, random_of(0x22)) != nullptr);
        CHECK(log.find(TlsSecretKind::client_traffic, random_of(0x11)) == nullptr);
        CHECK(log.find(TlsSecretKind::master, random_of(0x22)) == nullptr);
        CHECK(log.counts().secrets == 3);
        CHECK(log.counts().bad_lines == 0);
    }
}

TEST_CASE("a line that is no line of a key log is counted, and the others are read", "[tls]") {
    TlsKeyLog log(100);
    log.add("CLIENT_RANDOM " + hex('1', 32) + " " + hex('a', 48) + "\n");
    log.add("CLIENT_RANDOM " + hex('2', 32) + " " + hex('a', 47) + "\n");  // too short
    log.add("CLIENT_RANDOM " + hex('3', 31) + " " + hex('a', 48) + "\n");  // another length of random
    log.add("CLIENT_RANDOM " + hex('g', 32) + " " + hex('a', 48) + "\n");  // no digits
    log.add("CLIENT_RANDOM " + hex('4', 32) + " " + hex('a', 48) + " more\n");
    log.add("-----BEGIN PRIVATE KEY-----\n" + std::string(100'000, 'x') + "\n");
    log.add("CLIENT_RANDOM " + hex('5', 32) + " " + hex('a', 48) + "\n");
    CHECK(log.counts().secrets == 2);
    CHECK(log.counts().bad_lines == 6);
    CHECK(log.counts().first_bad_line == 2);
    CHECK(log.find(TlsSecretKind::master, random_of(0x55)) != nullptr);
}

TEST_CASE("a key log keeps no more secrets than the limit and says how many it left out", "[tls]") {
    TlsKeyLog log(2);
    for (const char digit : {'1', '2', '3', '1'})
        log.add("CLIENT_RANDOM " + hex(digit, 32) + " " + hex('a', 48) + "\n");
    CHECK(log.counts().secrets == 2);
    CHECK(log.counts().left_out == 1);
    CHECK(log.find(TlsSecretKind::master, random_of(0x33)) == nullptr);
}
