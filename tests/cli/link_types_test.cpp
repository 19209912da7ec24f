// Link types that are not read are named with their number, and what to do is said.
#include "capture/link_layer.h"
#include "capture/pcap_writer.h"
#include "tests/cli/program.h"
#include "tests/support/capture_writer.h"

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

constexpr LinkType netlink{253};

void write(const std::string& path, CaptureFormat format, LinkType link, const std::vector<CapturedPacket>& packets) {
    auto writer = std::get<PcapWriter>(PcapWriter::create(path, format, link));
    for (const CapturedPacket& packet : packets) CHECK_FALSE(writer.write(as_packet(packet, {0, packet.time})));
    CHECK_FALSE(writer.finish());
}

}  // namespace

TEST_CASE("a capture of a link type that is not read: 3, its name and number, and what to do", "[cli]") {
    const ScratchFolder folder;
    const std::string path = (folder.path / "netlink.pcap").string();
    write(path, CaptureFormat::pcap, netlink, {});
    const Ran ran = run("check " + path);
    INFO(ran.err);
    CHECK(ran.code == 3);
    CHECK(contains(ran.err, "link type NETLINK (253) is not read"));
    CHECK(contains(ran.err, "capture on an Ethernet, PPP, loopback or raw IP interface"));
}

TEST_CASE("a pcapng of which no interface is read says so; one beside others is told with -v", "[cli]") {
    const ScratchFolder folder;
    std::vector<CapturedPacket> packets = read_pcap(sample("clean-session"));
    CapturedPacket unread = packets.front();
    unread.link = netlink;

    const std::string none = (folder.path / "none.pcapng").string();
    write(none, CaptureFormat::pcapng, netlink, {unread, unread});
    const Ran nothing = run("check " + none);
    INFO(nothing.out);
    CHECK(nothing.code == 4);
    CHECK(contains(nothing.out, "2 packets have the link type NETLINK (253), which is not read"));

    const std::string some = (folder.path / "some.pcapng").string();
    packets.insert(packets.begin() + 5, unread);
    write(some, CaptureFormat::pcapng, link_type::ethernet, packets);
    const Ran beside = run("check -v " + some);
    INFO(beside.out << beside.err);
    CHECK(beside.code == 0);
    CHECK(contains(beside.out + beside.err, "1 of a link type that is not read, NETLINK (253)"));
}
