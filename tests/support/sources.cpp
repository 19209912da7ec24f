#include "tests/support/sources.h"

#include "capture/link_layer.h"
#include "capture/pcap_file.h"
#include "tests/support/play.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <memory>
#include <utility>
#include <variant>

namespace cwmpscope::test {

namespace fs = std::filesystem;

namespace {

void sort_by_name(std::vector<Source>& sources) {
    std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.name < b.name; });
}

/// Packets of any link type, as Ethernet frames where they hold IP: that is what the mutators know.
Packets packets_of(const fs::path& path) {
    Packets packets;
    auto opened = open_capture({path.string()});
    if (!std::holds_alternative<std::unique_ptr<PacketSource>>(opened)) return packets;
    PacketSource& source = *std::get<0>(opened);
    for (auto next = source.next(); std::holds_alternative<Packet>(next); next = source.next()) {
        const Packet& packet = std::get<Packet>(next);
        CapturedPacket& copy = packets.emplace_back();
        copy.time = packet.at.time;
        copy.original_length = packet.original_length;
        copy.dropped_before = packet.dropped_before;
        copy.dropped_until = packet.dropped_until;
        const LinkPayload inside = unwrap(packet.link, packet.bytes, packet.original_length);
        if (packet.link == link_type::ethernet || inside.fate != LinkFate::ip || inside.packet.empty()) {
            copy.bytes.assign(packet.bytes.begin(), packet.bytes.end());
            continue;
        }
        copy.bytes.assign(14, 0);
        const bool v6 = (inside.packet[0] >> 4U) == 6;
        copy.bytes[12] = v6 ? 0x86 : 0x08;
        copy.bytes[13] = v6 ? 0xdd : 0x00;
        copy.bytes.insert(copy.bytes.end(), inside.packet.begin(), inside.packet.end());
        copy.original_length = inside.original_length + 14;
    }
    return packets;
}

}  // namespace

std::vector<Source> captures_in(const std::string& folder) {
    std::vector<Source> all;
    if (!fs::exists(folder)) return all;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".pcap" && extension != ".pcapng") continue;
        Source source{entry.path().string(), packets_of(entry.path()), {}};
        source.options.credentials = {{"testcpe", "ac5entry"},
                                      {"download", "download"},
                                      {"0011AA-Gateway-000000000001", "secret"},
                                      {"asker", "knock"}};
        if (!source.packets.empty()) all.push_back(std::move(source));
    }
    sort_by_name(all);
    return all;
}

std::vector<Source> transcripts_in(const std::string& folder) {
    std::vector<Source> all;
    if (!fs::exists(folder)) return all;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".cwmp") continue;
        auto transcript = read_transcript(entry.path());
        if (!std::holds_alternative<Transcript>(transcript)) continue;
        auto traffic = make_traffic(std::get<Transcript>(transcript));
        if (!std::holds_alternative<Traffic>(traffic)) continue;
        Source source{entry.path().string(), std::get<Traffic>(traffic).packets,
                      options_for(std::get<Transcript>(transcript))};
        source.options.rules = {};
        all.push_back(std::move(source));
    }
    sort_by_name(all);
    return all;
}

std::string text_from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

unsigned number_from_environment(const char* name, unsigned otherwise) {
    const std::string text = text_from_environment(name);
    return text.empty() ? otherwise : static_cast<unsigned>(std::max(1, std::atoi(text.c_str())));
}

void keep_wanted(std::vector<Source>& sources) {
    const std::string only = text_from_environment("CWMPSCOPE_ONLY");
    if (only.empty()) return;
    std::erase_if(sources, [&](const Source& source) { return source.name.find(only) == std::string::npos; });
}

std::vector<unsigned> variant_seeds(unsigned otherwise) {
    const unsigned count = number_from_environment("CWMPSCOPE_VARIANTS", otherwise);
    const std::string shard = text_from_environment("CWMPSCOPE_SHARD");
    unsigned first = 1, step = 1;
    if (const std::size_t slash = shard.find('/'); slash != std::string::npos) {
        first = static_cast<unsigned>(std::max(1, std::atoi(shard.c_str())));
        step = static_cast<unsigned>(std::max(1, std::atoi(shard.c_str() + slash + 1)));
    }
    std::vector<unsigned> seeds;
    for (unsigned seed = first; seed <= count; seed += step) seeds.push_back(seed);
    return seeds;
}

std::vector<Source> samples_and_transcripts(const std::string& project) {
    std::vector<Source> all = captures_in(project + "/samples");
    for (const char* folder : {"/tests/rules", "/tests/transcripts"}) {
        std::vector<Source> more = transcripts_in(project + folder);
        std::move(more.begin(), more.end(), std::back_inserter(all));
    }
    keep_wanted(all);
    return all;
}

}  // namespace cwmpscope::test
