// The filter of --port, asked with libpcap about frames in every wrapping that the tests know: nothing that may hold
// CWMP is lost, and of plain TCP only the port comes through.
#include "capture/capture_filter.h"

#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_tcp.h"

#include <pcap/pcap.h>

#include <array>
#include <filesystem>
#include <memory>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

class Filter {
public:
    Filter(const std::string& text, LinkType link)
        : pcap_(pcap_open_dead(static_cast<int>(link), 262'144), &pcap_close) {
        REQUIRE(pcap_compile(pcap_.get(), &program_, text.c_str(), 1, PCAP_NETMASK_UNKNOWN) == 0);
    }
    ~Filter() { pcap_freecode(&program_); }
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;

    bool keeps(Bytes frame) const {
        pcap_pkthdr head = {};
        head.caplen = head.len = static_cast<bpf_u_int32>(frame.size());
        return pcap_offline_filter(&program_, &head, frame.data()) != 0;
    }

private:
    std::unique_ptr<pcap_t, decltype(&pcap_close)> pcap_;
    bpf_program program_ = {};
};

Traffic traffic_of(const std::string& file) {
    const auto transcript = read_transcript(std::string(CWMPSCOPE_SOURCE_DIR) + "/tests/transcripts/" + file);
    REQUIRE(std::holds_alternative<Transcript>(transcript));
    auto traffic = make_traffic(std::get<Transcript>(transcript));
    REQUIRE(std::holds_alternative<Traffic>(traffic));
    return std::get<Traffic>(std::move(traffic));
}

std::size_t kept(const Traffic& traffic, std::uint16_t port) {
    const std::array<std::uint16_t, 1> ports{port};
    std::size_t count = 0;
    for (const CapturedPacket& packet : traffic.packets) {
        if (Filter(filter_for_ports(ports), packet.link).keeps(packet.bytes)) ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("a filter for ports loses nothing of tagged, tunnelled and fragmented traffic", "[capture-filter]") {
    for (const char* name : {"link-vlan", "link-qinq", "link-pppoe", "link-mpls", "link-vxlan", "link-gre", "link-gtp",
                             "link-l2tp", "link-4in4", "link-6in4", "link-4in6", "link-fragments",
                             "link-fragments-ipv6", "link-fragments-tiny", "link-geneve", "link-qinq-pppoe"}) {
        INFO(name);
        const Traffic traffic = traffic_of(std::string(name) + ".cwmp");
        CHECK(kept(traffic, 7547) == traffic.packets.size());
    }
}

TEST_CASE("a filter for ports leaves out plain TCP of other ports", "[capture-filter]") {
    const Traffic traffic = traffic_of("conforming-1.0-igd.cwmp");
    CHECK(kept(traffic, 7547) == traffic.packets.size());
    CHECK(kept(traffic, 80) == 0);
    const Traffic tagged = traffic_of("link-vlan.cwmp");
    CHECK(kept(tagged, 80) == tagged.packets.size());
    CHECK(filter_for_ports({}).empty());
}
