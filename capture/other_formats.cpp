#include "capture/other_formats.h"

#include "capture/wire.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace cwmpscope {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view convert = "convert it first: editcap -F pcap IN OUT.pcap";
constexpr std::string_view record = "record with tcpdump -w or dumpcap, or convert it: editcap -F pcap IN OUT.pcap";

struct OtherFormat {
    std::string_view begin, is, hint;
};

constexpr std::array other_formats{
    OtherFormat{"snoop\0\0\0"sv, "is a snoop capture", convert},
    OtherFormat{"GMBU"sv, "is a capture of Microsoft Network Monitor", convert},
    OtherFormat{"RTSS"sv, "is a capture of Microsoft Network Monitor", convert},
    OtherFormat{"TRSNIFF data    \x1a"sv, "is a capture of Sniffer", convert},
    OtherFormat{"XCP\0"sv, "is a capture of Sniffer", convert},
    OtherFormat{"\x7fver"sv, "is a capture of Peek (EtherPeek, OmniPeek)", convert},
    OtherFormat{"iptrace "sv, "is an iptrace capture", convert},
    OtherFormat{"ObserverPktBuffe"sv, "is a capture of Observer", convert},
    OtherFormat{"btsnoop\0"sv, "is a Bluetooth capture", "record on the interface that carries IP"sv},
    OtherFormat{"\x1c\x00\x01\xab"sv, "is a capture of Ixia", convert},
    OtherFormat{"\x1c\x00\x01\xac"sv, "is a capture of Ixia", convert},
    OtherFormat{"\xab\x01\x00\x1c"sv, "is a capture of Ixia", convert},
    OtherFormat{"\xac\x01\x00\x1c"sv, "is a capture of Ixia", convert},
    OtherFormat{"\xfd"
                "7zXZ\0"sv,
                "is compressed with xz", "unpack it first: unxz"sv},
    OtherFormat{"BZh"sv, "is compressed with bzip2", "unpack it first: bunzip2"sv},
    OtherFormat{"\x02\x21\x4c\x18"sv, "is compressed in the old format of lz4", "unpack it first: unlz4"sv},
    OtherFormat{"PK\x03\x04"sv, "is a zip archive", "unpack it first: unzip"sv},
    OtherFormat{"7z\xbc\xaf\x27\x1c"sv, "is a 7z archive", "unpack it first: 7z x"sv},
    OtherFormat{"Rar!"sv, "is a rar archive", "unpack it first: unrar x"sv},
    // Inside of compressed data only: one layer is unpacked.
    OtherFormat{"\x1f\x8b"sv, "is compressed more than once", "unpack it first: gunzip"sv},
    OtherFormat{"\x28\xb5\x2f\xfd"sv, "is compressed more than once", "unpack it first: unzstd"sv},
    OtherFormat{"\x04\x22\x4d\x18"sv, "is compressed more than once", "unpack it first: unlz4"sv},
    OtherFormat{"%PDF"sv, "is a PDF document", record},
};

/// Of pcap, and of a pcapng section without options nearly so.
constexpr std::size_t whole_header = 24;
constexpr std::array pcap_begins{"\xa1\xb2\xc3\xd4"sv, "\xd4\xc3\xb2\xa1"sv, "\xa1\xb2\x3c\x4d"sv, "\x4d\x3c\xb2\xa1"sv,
                                 "\xa1\xb2\xcd\x34"sv, "\x34\xcd\xb2\xa1"sv, "\x0a\x0d\x0d\x0a"sv};

bool is_control(std::uint8_t byte) {
    return (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != 0x1b) ||
           byte == 0x7f;
}

std::string_view without_blanks_before(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) text.remove_prefix(1);
    return text;
}

bool begins_without_case(std::string_view text, std::string_view word) {
    return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) {
               return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
           });
}

/// "0000  45 00": what hex dumps begin with.
bool is_hex_dump(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] == '0') ++digits;
    return digits >= 3 && text.size() > digits + 4 && (text[digits] == ' ' || text[digits] == ':') &&
           text.find_first_not_of(" :", digits) != std::string_view::npos &&
           std::isxdigit(static_cast<unsigned char>(text[text.find_first_not_of(" :", digits)])) != 0;
}

Failure text_failure(const std::string& name, std::string_view text) {
    text = without_blanks_before(text);
    for (const std::string_view word : {"<!doctype html"sv, "<html"sv}) {
        if (begins_without_case(text, word))
            return {name, "is a web page, not a capture", "was a page to log in saved in place of the download?"};
    }
    if (is_hex_dump(text)) return {name, "is a hex dump, not a capture", "convert it: text2pcap IN OUT.pcap"};
    if (text.starts_with("version https://git-lfs"))
        return {name, "only points to a file in Git LFS", "fetch the file: git lfs pull"};
    return {name, "is a text, not a capture", std::string(record)};
}

/// ERF has no magic: a record with a known type, whose length leads to another one or to the end.
bool is_erf(Bytes begin) {
    constexpr std::size_t head = 16;
    constexpr std::uint8_t last_type = 32, type_mask = 0x7f;
    const auto plausible = [&](std::size_t at) {
        const std::uint8_t type = begin[at + 8] & type_mask;
        return type >= 1 && type <= last_type && big16(begin, at + 10) >= head;
    };
    if (begin.size() < head || !plausible(0)) return false;
    const std::size_t next = big16(begin, 10);
    return next + head <= begin.size() ? plausible(next) : next >= begin.size();
}

}  // namespace

Failure not_a_capture(const std::string& name, Bytes begin) {
    if (begin.empty()) return {name, "is empty", "was the capture stopped before the first packet was written?"};
    const std::string_view text = as_text(begin);
    for (const OtherFormat& other : other_formats) {
        if (text.starts_with(other.begin)) return {name, std::string(other.is), std::string(other.hint)};
    }
    for (const std::string_view magic : pcap_begins) {
        if (!text.starts_with(magic)) continue;
        if (begin.size() < whole_header)
            return {name, "ends inside its file header",
                    "was the capture stopped before the first packet was written?"};
        const bool is_pcapng = magic == pcap_begins.back();
        return {name,
                is_pcapng ? "is of a version of pcapng that is not known" : "is of a version of pcap that is not known",
                "is it damaged? write it anew: editcap -F pcap IN OUT.pcap"};
    }
    if (text.size() > 262 && text.substr(257, 5) == "ustar")
        return {name, "is a tar archive", "unpack it first: tar xf"};
    if (text.starts_with("\xff\xfe") || std::none_of(begin.begin(), begin.end(), is_control))
        return text_failure(name, text);
    if (std::all_of(begin.begin(), begin.end(), [](std::uint8_t byte) { return byte == 0; }))
        return {name, "holds zeros instead of a capture", "the disk or the copy failed: fetch it again"};
    if (is_erf(begin)) return {name, "looks like an ERF capture (Endace)", std::string(convert)};
    return {name, "is not a pcap or pcapng file", std::string(record)};
}

}  // namespace cwmpscope
