#include "tests/support/transcript_udp.h"

#include "decoder/session/hash.h"
#include "tests/support/transcript_literals.h"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

namespace cwmpscope::test {

namespace {

constexpr std::uint16_t udp_port_of_cpe = 50000;

[[noreturn]] void fail(const MessageLine& line, const Transcript& transcript, std::string text) {
    throw TranscriptError{transcript.file, line.line, std::move(text)};
}

std::uint64_t number(const MessageLine& line, const Transcript& transcript, std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        fail(line, transcript, fmt::format("\"{}\" is no number", text));
    return value;
}

const Endpoint& endpoint_of(Who who, const TranscriptHead& head) {
    return who == Who::cpe ? head.cpe : who == Who::acs ? head.acs : who == Who::file ? head.file : head.asker;
}

/// "GET http://10.0.0.2:50000?ts=..&sig=.. HTTP/1.1" to the CPE, or an answer to it.
UdpOrder connection_request(const MessageLine& line, const Transcript& transcript) {
    UdpOrder order;
    order.from = endpoint_of(line.who, transcript.head);
    const bool from_cpe = line.who == Who::cpe;
    order.to = from_cpe ? transcript.head.asker : transcript.head.cpe;
    Endpoint& at_cpe = from_cpe ? order.from : order.to;
    at_cpe.port = udp_port_of_cpe;
    if (const std::string* port = line.find("port"))
        at_cpe.port = static_cast<std::uint16_t>(number(line, transcript, *port));
    if (from_cpe) {
        order.payload = "HTTP/1.1 200 OK\r\n\r\n";
        return order;
    }
    std::string query;
    for (const std::string_view name : {"ts", "id", "un", "cn"}) {
        if (const std::string* value = line.find(name))
            query += fmt::format("{}{}={}", query.empty() ? "" : "&", name, *value);
    }
    if (const std::string* sig = line.find("sig")) {
        query += "&sig=" + *sig;
    } else if (const std::string* password = line.find("password")) {
        query += "&sig=" + hmac_sha1_hex(*password, line.get("ts") + line.get("id") + line.get("un") + line.get("cn"));
    }
    order.payload = fmt::format("GET http://{}?{} {}\r\nHost: {}\r\n\r\n{}", to_string(order.to), query,
                                "HTTP/" + line.get("http", "1.1"), to_string(order.to), line.get("body"));
    return order;
}

/// Exact bytes between any two.
UdpOrder datagram(const MessageLine& line, const Transcript& transcript) {
    const auto from = endpoint_from(line.get("client")), to = endpoint_from(line.get("server"));
    if (!from || !to || !line.block) fail(line, transcript, "datagram needs client=, server= and a block below it");
    return {*from, *to, *line.block};
}

/// "1:http://a/" as code, length and value; several with a semicolon between them.
std::string option_list(const MessageLine& line, const Transcript& transcript, std::string_view text) {
    std::string bytes;
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(';'));
        text.remove_prefix(std::min(text.size(), one.size() + 1));
        const std::size_t colon = one.find(':');
        if (colon == std::string_view::npos) fail(line, transcript, fmt::format("\"{}\" has no code", one));
        bytes += static_cast<char>(number(line, transcript, one.substr(0, colon)));
        bytes += static_cast<char>(one.size() - colon - 1);
        bytes += one.substr(colon + 1);
    }
    return bytes;
}

UdpOrder dhcp(const MessageLine& line, const Transcript& transcript) {
    const bool from_client = line.who == Who::cpe;
    const IpAddress client = transcript.head.cpe.address;
    UdpOrder order;
    order.from = {from_client ? IpAddress{} : endpoint_of(line.who, transcript.head).address,
                  static_cast<std::uint16_t>(from_client ? 68 : 67)};
    order.to.address = client;
    if (from_client) order.to.address.bytes = {255, 255, 255, 255};
    order.to.port = from_client ? 67 : 68;

    std::string& bytes = order.payload;
    bytes.assign(240, '\0');
    bytes[0] = from_client ? 1 : 2;
    bytes[1] = 1;
    bytes[2] = 6;
    bytes[7] = 1;  // the transaction
    for (std::size_t i = 0; i < 4 && !from_client; ++i) bytes[16 + i] = static_cast<char>(client.bytes[i]);
    bytes[28] = 2;
    bytes[33] = 7;
    bytes.replace(236, 4, "\x63\x82\x53\x63");
    const auto put = [&](std::uint8_t code, std::string_view value) {
        bytes += static_cast<char>(code);
        bytes += static_cast<char>(value.size());
        bytes += value;
    };
    const std::string kind = line.words.empty() ? std::string() : line.words.front();
    const char type = kind == "discover" ? 1 : kind == "offer" ? 2 : kind == "request" ? 3 : kind == "ack" ? 5 : 0;
    if (type == 0) fail(line, transcript, "dhcp is followed by discover, offer, request or ack");
    put(53, {&type, 1});
    if (const std::string* text = line.find("option60")) put(60, *text);
    if (const std::string* text = line.find("option55")) {
        std::string wanted;
        std::string_view rest = *text;
        while (!rest.empty()) {
            const std::string_view one = rest.substr(0, rest.find(','));
            rest.remove_prefix(std::min(rest.size(), one.size() + 1));
            wanted += static_cast<char>(number(line, transcript, one));
        }
        put(55, wanted);
    }
    if (const std::string* text = line.find("option43")) put(43, option_list(line, transcript, *text));
    if (const std::string* text = line.find("option43-text")) put(43, *text);
    if (const std::string* text = line.find("option125")) {
        const std::string list = option_list(line, transcript, *text);
        put(125, std::string("\x00\x00\x0d\xe9", 4) + static_cast<char>(list.size()) + list);
    }
    bytes += '\xff';
    return order;
}

}  // namespace

bool is_udp_line(const MessageLine& line) {
    return line.what == "udp" || line.what == "dhcp" || line.what == "datagram";
}

UdpOrder udp_order(const MessageLine& line, const Transcript& transcript) {
    if (line.what == "datagram") return datagram(line, transcript);
    return line.what == "udp" ? connection_request(line, transcript) : dhcp(line, transcript);
}

}  // namespace cwmpscope::test
