#include "capture/interfaces.h"

#include <arpa/inet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <pcap/pcap.h>

#include <fstream>
#include <memory>

namespace cwmpscope {

namespace {

std::optional<std::uint64_t> read_counter(const std::string& interface, const char* counter) {
    std::ifstream file("/sys/class/net/" + interface + "/statistics/" + counter);
    std::uint64_t value = 0;
    if (!(file >> value)) return std::nullopt;
    return value;
}

std::string text_of(const sockaddr* address) {
    char text[INET6_ADDRSTRLEN] = {};
    if (address == nullptr) return {};
    if (address->sa_family == AF_INET)
        inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(address)->sin_addr, text, sizeof text);
    if (address->sa_family == AF_INET6)
        inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr, text, sizeof text);
    return text;
}

/// Everything else that libpcap finds carries no network traffic.
bool is_network(const InterfaceInfo& interface) {
    return interface.name == "any" || interface.counters || if_nametoindex(interface.name.c_str()) != 0;
}

}  // namespace

std::optional<InterfaceCounters> read_counters(const std::string& interface) {
    if (interface.find('/') != std::string::npos) return std::nullopt;
    const auto packets_in = read_counter(interface, "rx_packets"), packets_out = read_counter(interface, "tx_packets"),
               bytes_in = read_counter(interface, "rx_bytes"), bytes_out = read_counter(interface, "tx_bytes");
    if (!packets_in || !packets_out || !bytes_in || !bytes_out) return std::nullopt;
    return InterfaceCounters{*packets_in, *packets_out, *bytes_in, *bytes_out};
}

std::variant<std::vector<InterfaceInfo>, Failure> list_interfaces() {
    char error[PCAP_ERRBUF_SIZE] = {};
    pcap_if_t* first = nullptr;
    if (pcap_findalldevs(&first, error) != 0) return Failure{"interfaces", error, ""};
    const std::unique_ptr<pcap_if_t, decltype(&pcap_freealldevs)> all(first, &pcap_freealldevs);
    std::vector<InterfaceInfo> interfaces;
    for (const pcap_if_t* device = first; device != nullptr; device = device->next) {
        InterfaceInfo interface;
        interface.name = device->name;
        if (device->description != nullptr) interface.description = device->description;
        interface.up = (device->flags & PCAP_IF_UP) != 0;
        interface.loopback = (device->flags & PCAP_IF_LOOPBACK) != 0;
        for (const pcap_addr* address = device->addresses; address != nullptr; address = address->next) {
            if (std::string text = text_of(address->addr); !text.empty())
                interface.addresses.push_back(std::move(text));
        }
        interface.counters = read_counters(interface.name);
        if (is_network(interface)) interfaces.push_back(std::move(interface));
    }
    return interfaces;
}

}  // namespace cwmpscope
