// The second yardstick: the least that anybody who wants to see the SOAP of a capture has to do, as plainly as it can
// be written. libpcap, Ethernet and IPv4, TCP segments in order, HTTP by Content-Length or chunks, pugixml over every
// body and a walk over its nodes. No facts are kept, nothing odd is handled: what is lost or out of order ends a
// stream.
#include <pcap.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

namespace {

struct Totals {
    std::uint64_t packets = 0, messages = 0, bodies = 0, nodes = 0, letters = 0;
};

struct Stream {
    std::uint32_t next = 0;
    bool known = false, dead = false;
    std::string waiting;  ///< of a message that is not complete
    std::string unchunked;
};

std::uint32_t read_u16(const u_char* at) {
    return static_cast<std::uint32_t>(at[0] << 8 | at[1]);
}
std::uint32_t read_u32(const u_char* at) {
    return read_u16(at) << 16 | read_u16(at + 2);
}

std::string_view header(std::string_view head, std::string_view name) {
    const std::size_t at = head.find(name);
    if (at == std::string_view::npos) return {};
    const std::size_t begin = at + name.size();
    return head.substr(begin, head.find('\r', begin) - begin);
}

void walk(pugi::xml_node node, Totals& totals) {
    ++totals.nodes;
    totals.letters += std::strlen(node.name()) + std::strlen(node.value());
    for (pugi::xml_attribute attribute : node.attributes()) totals.letters += std::strlen(attribute.value());
    for (pugi::xml_node child : node.children()) walk(child, totals);
}

void parse(char* body, std::size_t size, Totals& totals) {
    if (size == 0 || *body != '<') return;
    ++totals.bodies;
    pugi::xml_document document;
    document.load_buffer_inplace(body, size);
    walk(document, totals);
}

/// Takes one message off the front. False when it is not complete.
bool take_message(Stream& stream, std::size_t& from, Totals& totals) {
    std::string& text = stream.waiting;
    const std::size_t end = text.find("\r\n\r\n", from);
    if (end == std::string::npos) return false;
    const std::string_view head(text.data() + from, end + 2 - from);
    std::size_t at = end + 4;
    if (head.find("Transfer-Encoding: chunked") != std::string_view::npos) {
        stream.unchunked.clear();
        for (;;) {
            const std::size_t line = text.find("\r\n", at);
            if (line == std::string::npos) return false;
            const std::size_t size = std::strtoul(text.c_str() + at, nullptr, 16);
            if (text.size() < line + 2 + size + 2) return false;
            stream.unchunked.append(text, line + 2, size);
            at = line + 2 + size + 2;
            if (size == 0) break;
        }
        parse(stream.unchunked.data(), stream.unchunked.size(), totals);
    } else {
        const std::string_view length = header(head, "Content-Length: ");
        const std::size_t size = length.empty() ? 0 : std::strtoul(length.data(), nullptr, 10);
        if (text.size() < at + size) return false;
        parse(text.data() + at, size, totals);
        at += size;
    }
    ++totals.messages;
    from = at;
    return true;
}

void take(Stream& stream, std::uint32_t sequence, const u_char* payload, std::size_t size, Totals& totals) {
    if (!stream.known) stream.next = sequence;
    stream.known = true;
    if (stream.dead || sequence != stream.next) {
        stream.dead = stream.dead || static_cast<std::int32_t>(sequence - stream.next) > 0;
        return;
    }
    stream.next += static_cast<std::uint32_t>(size);
    if (stream.waiting.empty()) {
        const std::string_view start(reinterpret_cast<const char*>(payload), size);
        if (!start.starts_with("POST ") && !start.starts_with("GET ") && !start.starts_with("HTTP/")) {
            stream.dead = true;
            return;
        }
    }
    stream.waiting.append(reinterpret_cast<const char*>(payload), size);
    std::size_t from = 0;
    while (from < stream.waiting.size() && take_message(stream, from, totals)) {
    }
    stream.waiting.erase(0, from);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: cwmpscope-minimal-path FILE\n", stderr);
        return 2;
    }
    char error[PCAP_ERRBUF_SIZE];
    pcap_t* capture = pcap_open_offline(argv[1], error);
    if (capture == nullptr) {
        std::fprintf(stderr, "%s\n", error);
        return 3;
    }
    Totals totals;
    std::unordered_map<std::string, Stream> streams;
    pcap_pkthdr* packet = nullptr;
    const u_char* data = nullptr;
    std::string key;
    while (pcap_next_ex(capture, &packet, &data) == 1) {
        ++totals.packets;
        if (packet->caplen < 54 || read_u16(data + 12) != 0x0800 || data[14 + 9] != 6) continue;
        const u_char* ip = data + 14;
        const std::size_t ip_header = (ip[0] & 0x0FU) * 4U, ip_size = read_u16(ip + 2);
        const u_char* tcp = ip + ip_header;
        const std::size_t tcp_header = (tcp[12] >> 4U) * 4U;
        if (14 + ip_size > packet->caplen || ip_size < ip_header + tcp_header) continue;
        const std::size_t size = ip_size - ip_header - tcp_header;
        const u_char flags = tcp[13];
        if (size == 0 && (flags & 0x07U) == 0) continue;
        key.assign(reinterpret_cast<const char*>(ip + 12), 8).append(reinterpret_cast<const char*>(tcp), 4);
        if ((flags & 0x02U) != 0) {
            Stream& stream = streams[key] = {};
            stream.next = read_u32(tcp + 4) + 1;
            stream.known = true;
            continue;
        }
        if (size > 0) take(streams[key], read_u32(tcp + 4), tcp + tcp_header, size, totals);
        if ((flags & 0x05U) != 0) streams.erase(key);
    }
    pcap_close(capture);
    std::printf("%llu packets, %llu messages, %llu bodies, %llu nodes\n",
                static_cast<unsigned long long>(totals.packets), static_cast<unsigned long long>(totals.messages),
                static_cast<unsigned long long>(totals.bodies), static_cast<unsigned long long>(totals.nodes));
}
