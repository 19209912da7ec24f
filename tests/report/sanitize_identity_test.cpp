// With --identity nobody is recognised in a masked capture, neither in messages nor in headers; lengths, checksums and
// everything that is found stay.
#include "tests/places.h"
#include "tests/report/sanitized.h"

#include <arpa/inet.h>

#include <map>
#include <set>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

IpAddress ip(const std::string& text) {
    IpAddress address;
    address.is_v6 = text.find(':') != std::string::npos;
    REQUIRE(inet_pton(address.is_v6 ? AF_INET6 : AF_INET, text.c_str(), address.bytes.data()) == 1);
    return address;
}

/// In the place of a name outside of ASCII stands one of plain letters.
std::vector<std::string> but_for_letters(std::vector<std::string> accusations) {
    std::erase_if(accusations, [](const std::string& accusation) {
        return accusation.find("xml-unescaped-character") != std::string::npos;
    });
    return accusations;
}

/// Rule, severity and frames of each finding: sentences name addresses and devices.
void check_same_but_names(const Source& source) {
    INFO(source.name);
    IdentityMasks names;
    const Sanitized result = sanitized(source.packets, source.options.credentials, &names);
    REQUIRE(result.packets.size() == source.packets.size());
    for (std::size_t i = 0; i < result.packets.size(); ++i)
        REQUIRE(result.packets[i].bytes.size() == source.packets[i].bytes.size());
    const bool lost =
        result.whole.fragments > 0 ||
        std::ranges::any_of(result.plan.masked, [](const MaskedPlace& place) { return place.whole_body; });
    if (lost) return;  // told by the program
    // Clear text in answer to a ClientHello is no HTTP message, so all of it is masked, and told.
    if (source.name.find("tls-to-http-port") != std::string::npos) return;
    CHECK(bad_checksums(result.packets) == bad_checksums(source.packets));
    AnalysisOptions options = source.options;
    options.credentials.clear();
    CHECK(but_for_letters(accusations(result.packets, options)) ==
          but_for_letters(accusations(source.packets, options)));
    for (const SessionResult& session : analyze(source.packets, options).sessions) {
        for (const IpAddress& address : {session.session->cpe.address, session.session->acs.address}) {
            const std::size_t length = address.is_v6 ? 16 : 4;
            INFO(to_string(address));
            if (names.address(address) == address) continue;  // ::1, or the only one of its kind
            CHECK_FALSE(has(result.packets, to_string(address)));
            const std::string raw(address.bytes.begin(), address.bytes.begin() + static_cast<std::ptrdiff_t>(length));
            // MAC addresses of the tests end in the IP address.
            if (result.whole.link_addresses_kept > 0) continue;
            CHECK(std::ranges::none_of(result.packets, [&](const CapturedPacket& packet) {
                const PacketPlace place = place_of(as_packet(packet, 1));
                const std::string head(packet.bytes.begin(),
                                       packet.bytes.begin() + static_cast<std::ptrdiff_t>(place.header));
                return head.find(raw) != std::string::npos;
            }));
        }
        const DeviceId* device = session.session->device.get_if();
        if (device == nullptr) continue;
        const std::string& serial = device->serial_number;
        INFO(serial);
        if (serial.size() >= 6) CHECK_FALSE(has(result.packets, ">" + serial + "<"));
    }
}

}  // namespace

TEST_CASE("other names change nothing that is found: samples", "[sanitize]") {
    for (const Source& source : captures_in(CWMPSCOPE_SOURCE_DIR "/samples")) check_same_but_names(source);
}

TEST_CASE("other names change nothing that is found: transcripts", "[sanitize]") {
    std::vector<Source> all = transcripts_in(CWMPSCOPE_SOURCE_DIR "/tests/transcripts");
    for (Source& source : transcripts_in(CWMPSCOPE_SOURCE_DIR "/tests/rules")) all.push_back(std::move(source));
    keep_wanted(all);
    // Every one takes a while; CWMPSCOPE_LONG=1 asks all.
    const std::size_t step = number_from_environment("CWMPSCOPE_LONG", 0) != 0 ? 1 : 9;
    for (std::size_t i = 3; i < all.size(); i += step) check_same_but_names(all[i]);
}

TEST_CASE("serial numbers, SSIDs and addresses have one name each, wherever they stand", "[sanitize]") {
    const Packets packets = packets_of(
        "cpe 192.168.17.23:40001\ndevice 0011AA|Gateway|SN77812345\n"
        "+0ms cpe Inform id=1 event=\"1 BOOT\" basic=0011AA-SN77812345:Sesam99 "
        "param=\"InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.SSID=Familie Kunze\" "
        "param=\"InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.BSSID=00:25:9E:0A:0B:0C\" "
        "param=\"InternetGatewayDevice.ManagementServer.ConnectionRequestURL=http://192.168.17.23:7547/SN77812345\"\n"
        "+9ms acs InformResponse id=1\n+9ms cpe empty basic=0011AA-SN77812345:Sesam99\n"
        "+9ms acs SetParameterValues id=2 param=\"InternetGatewayDevice.X_A.Note=Familie Kunze at 00-25-9e-0a-0b-0c\"\n"
        "+9ms cpe SetParameterValuesResponse id=2\n+9ms acs empty\n");
    REQUIRE(has(packets, "Familie Kunze at"));
    IdentityMasks names;
    const Sanitized result = sanitized(packets, {}, &names);
    for (const char* name :
         {"SN77812345", "Familie Kunze", "Kunze", "00:25:9E:0A:0B:0C", "00-25-9e-0a-0b-0c", "192.168.17.23"}) {
        INFO(name);
        CHECK_FALSE(has(result.packets, name));
    }
    const std::string serial = names.replaced("SN77812345"), ssid = names.replaced("Familie Kunze"),
                      url = "http://" + to_string(names.address(ip("192.168.17.23"))) + ":7547/" + serial;
    CHECK(serial.size() == 10);
    CHECK(has(result.packets, "<SerialNumber>" + serial + "</SerialNumber>"));
    CHECK(has(result.packets, url));
    CHECK(has(result.packets, ssid + " at 02-00-00-00-00-"));
    CHECK(analyze(result.packets, {}).sessions.at(0).session->user == "0011AA-" + serial);
    CHECK(analyze(result.packets, {}).sessions.at(0).session->cpe.address == names.address(ip("192.168.17.23")));
    CHECK(bad_checksums(result.packets) == 0);
}

TEST_CASE("a serial number with other characters is the same name in a user name", "[sanitize]") {
    for (const auto& [serial, encoded] :
         {std::pair{"SN-01/2 b", "SN-01%2F2%20b"}, std::pair{"SN-01/2 b", "SN-01%2f2%20b"},
          std::pair{"Ger\xc3\xa4t-77123", "Ger%C3%A4t-77123"}}) {
        INFO(encoded);
        const Packets packets = packets_of(fmt::format(
            "device 0011AA|Gateway|{}\n+0ms cpe Inform id=1 event=\"1 BOOT\"\n"
            "+4ms acs 401 challenge='Digest realm=\"acs\", nonce=\"n1\", qop=\"auth\"'\n"
            "+5ms cpe Inform id=1 event=\"1 BOOT\" digest=\"0011AA-Gateway-{}:Sesam99\"\n"
            "+9ms acs InformResponse id=1\n+9ms cpe empty digest=\"0011AA-Gateway-{}:Sesam99\"\n+9ms acs empty\n",
            serial, encoded, encoded));
        IdentityMasks names;
        const Sanitized result = sanitized(packets, {}, &names);
        CHECK(has(packets, encoded));
        CHECK_FALSE(has(result.packets, encoded));
        CHECK_FALSE(has(result.packets, serial));
        CHECK(accusations(result.packets, {}) == accusations(packets, {}));
    }
}

TEST_CASE("other addresses are of the same kind and as long, and one for each", "[sanitize]") {
    AlikeAddresses names;
    std::map<IpAddress, IpAddress> given;
    for (const char* text : {"10.0.0.1", "10.0.0.2", "192.168.1.1", "192.168.1.254", "172.16.5.9", "203.0.113.77",
                             "9.9.9.9", "100.64.3.4", "169.254.1.2", "fe80::1", "fe80::225:9eff:fe0a:b0c",
                             "2001:db8::1", "2a02:8108:1234:5678::9", "fd12:3456:789a::1"}) {
        INFO(text);
        const IpAddress before = ip(text), after = names.of(before);
        CHECK(after != before);
        CHECK(to_string(after).size() == to_string(before).size());
        CHECK(names.of(before) == after);
        given.emplace(before, after);
    }
    std::set<IpAddress> different;
    for (const auto& [before, after] : given) different.insert(after);
    CHECK(different.size() == given.size());
    CHECK(to_string(names.of(ip("192.168.1.7"))).starts_with("192.168."));
    CHECK(to_string(names.of(ip("172.20.1.7"))).starts_with("172.20."));
    CHECK(to_string(names.of(ip("fe80::7"))).starts_with("fe80::"));
    for (const char* nobody : {"127.0.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.1", "::1", "ff02::1"})
        CHECK(names.of(ip(nobody)) == ip(nobody));
    for (const char* written :
         {"2001:DB8::1", "2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8:0:0::1", "2001:db8::0:1"}) {
        INFO(written);
        const std::string other = names.written_alike(written, ip("2001:db8::1"));
        CHECK(other.size() == std::string(written).size());
        CHECK(ip(other) == names.of(ip("2001:db8::1")));
    }
    // All of a kind are taken: still one for each.
    different.clear();
    AlikeAddresses full;
    for (int i = 0; i < 1000; ++i)
        different.insert(full.of(ip(fmt::format("10.{}.{}.{}", i / 100, i / 10 % 10, i % 10))));
    CHECK(different.size() == 1000);
}

TEST_CASE("headers of every layer have other names: tunnels, fragments, ICMP's quotation", "[sanitize]") {
    for (const char* layers :
         {"", "link sll\n", "link sll2\n", "link vlan gre-key in-ipv6 vxlan\n", "link mpls\n", "link radiotap\n",
          "link gtp-u-5g\n", "link erspan-2\n", "fragment 120\n", "link raw ip-options\n"}) {
        INFO(layers);
        const Packets packets =
            packets_of(std::string(layers) +
                       "cpe 192.168.17.23:40001\nacs 203.0.113.77:7547\n+0ms cpe Inform id=1 event=\"1 BOOT\"\n"
                       "+9ms acs InformResponse id=1\n+9ms cpe empty\n+9ms acs empty\n");
        IdentityMasks names;
        const Sanitized result = sanitized(packets, {}, &names);
        const auto told_by = [](const Packets& of) {
            std::vector<std::string> all;
            for (const CapturedPacket& packet : of) {
                const PacketPlace place = place_of(as_packet(packet, 1));
                all.push_back(to_string(place.from.address) + " " + to_string(place.to.address));
            }
            return all;
        };
        for (const std::string& line : told_by(result.packets)) {
            CHECK_FALSE(line.find("192.168.17.23") != std::string::npos);
            CHECK_FALSE(line.find("203.0.113.77") != std::string::npos);
        }
        CHECK(result.whole.fragments == 0);
        CHECK(bad_checksums(result.packets) == 0);
        CHECK(accusations(result.packets, {}) == accusations(packets, {}));
        CHECK(analyze(result.packets, {}).sessions.size() == 1);
    }
}

TEST_CASE("a password in fragments of IP datagrams is masked, and nothing else", "[sanitize]") {
    for (const char* fragments :
         {"fragment 200", "fragment 64 reversed", "fragment 96 duplicated", "fragment 200 overlap 40"}) {
        INFO(fragments);
        const Packets packets =
            packets_of(std::string(fragments) +
                       "\n+0ms cpe Inform id=1 event=\"1 BOOT\"\n+9ms acs InformResponse id=1\n+9ms cpe empty\n"
                       "+9ms acs SetParameterValues id=2 param=\"Device.ManagementServer.Password=Sesam-oeffne-dich\"\n"
                       "+9ms cpe SetParameterValuesResponse id=2\n+9ms acs empty\n");
        const Sanitized result = sanitized(packets);
        for (const char* piece : {"Sesam", "oeffne", "dich"}) CHECK_FALSE(has(result.packets, piece));
        CHECK(result.whole.fragments == 0);
        CHECK(bad_checksums(result.packets) == 0);
        CHECK(accusations(result.packets, {}) == accusations(packets, {}));
        CHECK(outcomes(result.packets, {}) == outcomes(packets, {}));
    }
}
