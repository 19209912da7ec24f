// The yardstick: a loop over libpcap that looks at nothing but the length of each packet. Nothing that reads with
// libpcap can be faster.
#include <pcap.h>

#include <cstdint>
#include <cstdio>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: cwmpscope-bare-loop FILE\n", stderr);
        return 2;
    }
    char error[PCAP_ERRBUF_SIZE];
    pcap_t* capture = pcap_open_offline(argv[1], error);
    if (capture == nullptr) {
        std::fprintf(stderr, "%s\n", error);
        return 3;
    }
    std::uint64_t packets = 0, bytes = 0;
    pcap_pkthdr* header = nullptr;
    const u_char* data = nullptr;
    while (pcap_next_ex(capture, &header, &data) == 1) {
        ++packets;
        bytes += header->caplen;
    }
    pcap_close(capture);
    std::printf("%llu packets, %llu bytes\n", static_cast<unsigned long long>(packets),
                static_cast<unsigned long long>(bytes));
}
