// cwmpscope-transcript: writes a transcript as a pcap file, or as a pcapng, which can also say where packets were
// dropped. The same transcript gives the same bytes on every run.
#include "tests/support/pcapng_file.h"
#include "tests/support/transcript_tcp.h"

#include <fmt/format.h>

#include <cstdio>
#include <string_view>

using namespace cwmpscope::test;

int main(int argc, char** argv) {
    if (argc != 4 || std::string_view(argv[2]) != "-o") {
        fmt::print(stderr, "usage: cwmpscope-transcript FILE.cwmp -o OUT.pcap|OUT.pcapng\n");
        return 2;
    }
    const auto transcript = read_transcript(argv[1]);
    if (const TranscriptError* error = std::get_if<TranscriptError>(&transcript)) {
        fmt::print(stderr, "{}\n", error->str());
        return 3;
    }
    const auto traffic = make_traffic(std::get<Transcript>(transcript));
    if (const TranscriptError* error = std::get_if<TranscriptError>(&traffic)) {
        fmt::print(stderr, "{}\n", error->str());
        return 3;
    }
    const std::vector<CapturedPacket>& packets = std::get<Traffic>(traffic).packets;
    const bool pcapng = std::string_view(argv[3]).ends_with(".pcapng");
    if (!(pcapng ? write_pcapng(argv[3], packets) : write_pcap(argv[3], packets))) {
        fmt::print(stderr, "{}: cannot be written\n", argv[3]);
        return 3;
    }
    return 0;
}
