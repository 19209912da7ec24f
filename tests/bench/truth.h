// What a made capture holds: each message, and each violation that was planted. One line of text for each, so that two
// lists can be compared by sorting:
//   message 10.0.0.3:20001 POST /acs HTTP/1.1 | 2223 <SHA-256 of the body>
//   finding hdr-id-not-echoed 00AA00-Gateway-000000000017
#pragma once

#include "tests/bench/wire.h"

#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope::bench {

std::string message_line(std::string_view from, std::string_view start_line, std::size_t body_length,
                         std::string_view body_sha256);
std::string finding_line(std::string_view rule, std::string_view device);
/// Lower-case hexadecimal.
std::string sha256(std::string_view bytes);
std::string md5(std::string_view bytes);

class Truth {
public:
    MessageNumber add_message(const Peer& from, std::string_view start_line, std::string_view body);
    /// `messages`: of the session. The finding is owed when none of them was lost.
    void plant(std::string_view rule, std::string_view device, std::vector<MessageNumber> messages);

    /// Lines begin with "lost " where the capture lacks a part of what they tell. False when the file cannot be
    /// written.
    bool write(const std::string& path, const Wire& wire) const;

private:
    struct Planted {
        std::string line;
        std::vector<MessageNumber> messages;
    };
    std::vector<std::string> messages_;
    std::vector<Planted> findings_;
};

}  // namespace cwmpscope::bench
