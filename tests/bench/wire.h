// Segments of TCP in a pcap file, and what a real capture does to them: some are lost, some come late, some twice.
#pragma once

#include <cstdint>
#include <cstdio>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope::bench {

/// Of a thousand packets.
struct Impairment {
    unsigned lost = 0, late = 0, twice = 0;
    bool any() const { return lost + late + twice > 0; }
};

/// A message of the ground truth. Which of its segments the capture lacks is known when the file is closed.
using MessageNumber = std::uint32_t;
constexpr MessageNumber no_message = 0xffffffff;

/// The file. 20 microseconds between packets; frames are numbered in the order of the file.
class Wire {
public:
    /// Ends the program with a message when the file cannot be written.
    Wire(const std::string& path, Impairment impairment, std::uint64_t seed);
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;
    ~Wire() { finish(); }

    void send(std::string frame, MessageNumber message);
    /// Writes what is still late.
    void finish();

    std::uint64_t bytes() const { return bytes_; }
    /// Whether a segment of the message, or (for no_message) nothing that matters, was lost.
    bool lost(MessageNumber message) const { return message < lost_.size() && lost_[message]; }

private:
    struct Late {
        unsigned packets;  ///< that still go before it
        std::string frame;
    };
    bool happens(unsigned per_mille) { return per_mille > 0 && random_() % 1000 < per_mille; }
    void write_packet(const std::string& frame);
    void write(std::string_view text);

    std::FILE* file_;
    Impairment impairment_;
    std::mt19937_64 random_;
    std::vector<Late> late_;
    std::vector<bool> lost_;
    std::uint64_t microseconds_ = 0;
    std::uint64_t bytes_ = 0;
};

struct Peer {
    std::uint32_t address;
    std::uint16_t port;
    std::uint32_t next;  ///< sequence number

    std::string str() const;
};

constexpr unsigned fin = 1, syn = 2, psh = 8, ack = 16;

void send_segment(Wire& wire, Peer& from, const Peer& to, unsigned flags, std::string_view payload,
                  MessageNumber message = no_message);

}  // namespace cwmpscope::bench
