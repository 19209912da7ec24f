// Writes the seeds of all fuzz targets: what the samples and the transcripts of the rules hold, in each target's form.
// usage: cwmpscope_fuzz_seeds OUT   (run in the project's folder)
#include "tests/capture/gzip_for_tests.h"
#include "tests/capture/tls_recording.h"
#include "tests/support/capture_writer.h"
#include "tests/support/transcript_tcp.h"

#include <lz4frame.h>
#include <zstd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

/// Larger inputs make fuzzing slow and find no more.
constexpr std::size_t largest_seed = 24'000;

class Seeds {
public:
    explicit Seeds(fs::path folder) : folder_(std::move(folder)) {}

    void add(const std::string& target, const std::string& bytes) {
        if (bytes.size() > (target == "http_body" ? largest_seed / 10 : largest_seed) ||
            !known_.insert(target + bytes).second)
            return;
        fs::create_directories(folder_ / target);
        std::ofstream file(folder_ / target / std::to_string(known_.size()), std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }

private:
    fs::path folder_;
    std::set<std::string> known_;
};

std::string number16(std::size_t value) {
    return {static_cast<char>(value >> 8U & 0xffU), static_cast<char>(value & 0xffU)};
}

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void add_packets(Seeds& seeds, const std::vector<CapturedPacket>& packets) {
    std::string some;
    std::size_t count = 0;
    for (const CapturedPacket& packet : packets) {
        some += number16(1) + number16(packet.bytes.size()) + std::string(1, '\0') + '\5' +
                std::string(packet.bytes.begin(), packet.bytes.end());
        if (++count % 8 != 0) continue;
        seeds.add("packet", some);
        some.clear();
    }
    seeds.add("packet", some);
}

/// A TCP script of ordinary life: handshake, data in order and out of it, FINs.
std::string tcp_script(std::mt19937& random) {
    const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
    std::string script;
    script += static_cast<char>(below(4) == 0 ? below(16) : 1);
    const bool near_wrap = below(2) == 0;
    for (int i = 0; i < 2; ++i)
        script += near_wrap ? std::string("\xff\xff\xff") + static_cast<char>(below(256))
                            : number16(below(65536)) + number16(7);
    for (int i = 0; i < 2; ++i) script += number16(below(2000));
    const auto add = [&](unsigned kind, unsigned way, unsigned flags) {
        script += static_cast<char>(flags | kind << 1U | way);
    };
    if (below(4) != 0) {
        add(7, 0, 0);
        add(7, 1, 0x20);
        add(3, 0, 0x20);
    }
    for (unsigned i = 5 + below(30); i > 0; --i) {
        const unsigned kind = below(10), way = below(2);
        if (kind < 5) {
            add(0, way, 0x20);
            script += static_cast<char>(below(256));
        } else if (kind < 7) {
            add(1, way, 0x20);
            script += number16(below(2000)) + static_cast<char>(below(256));
        } else if (kind < 8) {
            add(2, way, 0x20 | below(2) << 4U);
            script += std::string(1, static_cast<char>(below(256))) + static_cast<char>(below(256));
        } else if (kind == 8) {
            add(3, way, 0x20);
        } else {
            add(6, way, 0x20);
            script += static_cast<char>(below(40));
        }
    }
    if (below(3) != 0) {
        add(4, 0, 0x20);
        add(4, 1, 0x20);
        add(3, 0, 0x20);
    } else if (below(2) != 0) {
        add(5, below(2), 0x20);
        script += number16(below(2000));
    }
    return script;
}

void add_messages(Seeds& seeds, const Traffic& traffic) {
    std::string connection;
    for (const SentMessage& message : traffic.messages) {
        const std::size_t end = message.bytes.find("\r\n\r\n");
        if (end == std::string::npos) continue;
        const std::string head = message.bytes.substr(0, end + 4), body = message.bytes.substr(end + 4);
        seeds.add("http_head", std::string(1, message.from_client ? '\3' : '\2') + head);
        if (!body.empty()) seeds.add("soap", '\1' + body);
        // Kind 6: no head is made; the packets are as long as an input can say.
        for (std::size_t done = 0; done < message.bytes.size() && connection.size() < 6000; done += 4080) {
            const std::size_t count = std::min<std::size_t>(message.bytes.size() - done, 4080);
            const std::size_t units = (count + 15) / 16;
            connection += static_cast<char>(8 | (message.from_client ? 1 : 0));
            connection += static_cast<char>(units);
            std::string piece = message.bytes.substr(done, count);
            piece.resize(units * 16, '\n');
            connection += piece;
        }
    }
    seeds.add("http_body", std::string("\6\4\0\0", 4) + connection);
}

void add_bodies(Seeds& seeds) {
    const auto packet = [](unsigned what, const std::string& bytes) {
        return std::string(1, static_cast<char>(what)) + static_cast<char>(bytes.size()) + bytes;
    };
    const std::string text(120, 'x');
    using http_test::compress;
    using http_test::Wrapping;
    const std::string zipped = compress(text, Wrapping::gzip);
    char size[8];
    std::snprintf(size, sizeof size, "%zx", zipped.size());
    for (const std::string& how : std::vector<std::string>{"\2", "\6", "\12", "\3"}) {
        seeds.add("http_body", std::string(1, '\0') + how + number16(120) + packet(0, text));
        seeds.add("http_body", std::string(1, '\0') + how + number16(100) + packet(0, text));
        seeds.add("http_body", std::string(1, '\1') + how + number16(0) +
                                   packet(0, "78\r\n" + text + "\r\n4;ext=\"a\"\r\nwxyz\r\n0\r\nTrailer: a\r\n\r\n"));
        seeds.add("http_body", std::string(1, '\2') + how + number16(0) + packet(0, text) + packet(0xf0, ""));
        seeds.add("http_body", std::string(1, '\3') + how + number16(0) +
                                   packet(0, std::string(size) + "\r\n" + zipped + "\r\n0\r\n\r\n"));
        seeds.add("http_body", std::string(1, '\4') + how + number16(0) + packet(0, compress(text, Wrapping::zlib)));
        seeds.add("http_body", std::string(1, '\x0d') + how + number16(0) + packet(1, "2\r\nab\r\n0\r\n\r\n") +
                                   packet(0, "HTTP/1.1 204 No Content\r\n\r\n"));
    }
    for (const auto wrapping : {Wrapping::gzip, Wrapping::zlib, Wrapping::raw}) {
        for (const std::string& choice : {std::string(1, '\0'), std::string("\1"), std::string("\5")}) {
            seeds.add("content_decoding", choice + "\10" + number16(20) + compress(text, wrapping));
            seeds.add("content_decoding",
                      choice + "\377" + number16(20) + compress(compress("<a>1</a>", wrapping), wrapping));
        }
    }
    seeds.add("content_decoding", std::string("\1\377\0\10", 4) + "plain text");
}

/// Each way of packing, once and twice in one file.
void add_packed(Seeds& seeds, const std::string& file) {
    std::string zstd(ZSTD_compressBound(file.size()), '\0'), lz4(LZ4F_compressFrameBound(file.size(), nullptr), '\0');
    zstd.resize(ZSTD_compress(zstd.data(), zstd.size(), file.data(), file.size(), 3));
    lz4.resize(LZ4F_compressFrame(lz4.data(), lz4.size(), file.data(), file.size(), nullptr));
    for (const std::string& packed : {http_test::compress(file, http_test::Wrapping::gzip), zstd, lz4}) {
        seeds.add("decompression", packed);
        seeds.add("decompression", packed + packed);
    }
}

/// The lines of a key log about the connection.
std::string keys_of(const tls_test::Stream& stream, std::string_view keys) {
    std::string random, found;
    for (const tls_test::Piece& piece : stream.pieces) {
        if (piece.from != HttpRole::client || piece.offset != 0 || piece.bytes.size() < 43) continue;
        for (const char byte : piece.bytes.substr(11, 32)) {
            char digits[3];
            std::snprintf(digits, sizeof digits, "%02x", static_cast<unsigned>(static_cast<unsigned char>(byte)));
            random += digits;
        }
    }
    while (!keys.empty()) {
        const std::size_t end = std::min(keys.find('\n'), keys.size() - 1) + 1;
        if (!random.empty() && keys.substr(0, end).find(random) != std::string_view::npos) found += keys.substr(0, end);
        keys.remove_prefix(end);
    }
    return found;
}

/// Connections of real programs, with their keys and without.
void add_tls(Seeds& seeds) {
    for (const char* name : {"suites", "versions", "tls12", "tls13", "node", "failures"}) {
        const tls_test::Recording recording =
            tls_test::read_recording("tests/peers/tls/" + std::string(name) + ".pcapng.gz");
        for (std::size_t i = 0; i < recording.streams.size(); i += std::string(name) == "suites" ? 6 : 1) {
            const tls_test::Stream& stream = recording.streams[i];
            const std::string keys = keys_of(stream, recording.keys);
            std::string steps;
            for (const tls_test::Piece& piece : stream.pieces) {
                steps += piece.from == HttpRole::client ? '\0' : '\1';
                steps += number16(piece.bytes.size()) + piece.bytes;
            }
            for (const char flags : {'\0', '\1', '\3', '\31'})
                seeds.add("tls", flags + number16(keys.size()) + keys + steps);
        }
    }
}

void add_transcripts(Seeds& seeds, const fs::path& folder) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".cwmp") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) {
        const auto transcript = read_transcript(path);
        if (!std::holds_alternative<Transcript>(transcript)) continue;
        const auto made = make_traffic(std::get<Transcript>(transcript));
        if (!std::holds_alternative<Traffic>(made)) continue;
        const Traffic& traffic = std::get<Traffic>(made);
        add_messages(seeds, traffic);
        if (path.stem() == "violates") seeds.add("whole", pcap_bytes(traffic.packets));
        if (path.stem() == "cut") add_packets(seeds, traffic.packets);
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: cwmpscope_fuzz_seeds OUT\n";
        return 2;
    }
    Seeds seeds{arguments[1]};
    add_transcripts(seeds, "tests/rules");
    add_transcripts(seeds, "tests/transcripts");
    add_transcripts(seeds, "samples");
    add_tls(seeds);
    for (const auto& entry : fs::directory_iterator("samples")) {
        if (entry.path().extension() != ".pcap" && entry.path().extension() != ".pcapng") continue;
        seeds.add("whole", read_file(entry.path()));
        seeds.add("capture_file", read_file(entry.path()));
        add_packed(seeds, read_file(entry.path()).substr(0, 3000));
        if (entry.path().extension() == ".pcap") add_packets(seeds, read_pcap(entry.path()));
    }
    add_bodies(seeds);
    std::mt19937 random(1);
    for (int i = 0; i < 100; ++i) seeds.add("tcp", tcp_script(random));
    return 0;
}
