#include "tests/support/hostile_traffic.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <utility>

namespace cwmpscope::test {

namespace {

constexpr std::size_t buffer_size = 1U << 18U;
/// Between two packets of the session that must come out untouched.
constexpr std::uint64_t frames_between = 200;

void put16(std::string& out, std::uint32_t value) {
    out += static_cast<char>(value & 0xffU);
    out += static_cast<char>((value >> 8U) & 0xffU);
}

void put32(std::string& out, std::uint32_t value) {
    put16(out, value & 0xffffU);
    put16(out, value >> 16U);
}

constexpr std::string_view post_head = "POST /acs HTTP/1.1\r\nHost: acs.example\r\nContent-Type: text/xml\r\n";

std::string post(std::string_view more_head, std::string_view body) {
    return fmt::format("{}{}Content-Length: {}\r\n\r\n{}", post_head, more_head, body.size(), body);
}

std::string answer(std::string_view body) {
    return fmt::format("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: {}\r\n\r\n{}", body.size(), body);
}

std::string envelope(std::uint64_t id, std::string_view body) {
    return fmt::format(
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" "
        "xmlns:cwmp=\"urn:dslforum-org:cwmp-1-0\"><soap:Header><cwmp:ID soap:mustUnderstand=\"1\">{}</cwmp:ID>"
        "</soap:Header><soap:Body>{}</soap:Body></soap:Envelope>",
        id, body);
}

std::string inform(std::uint64_t device) {
    return envelope(1, fmt::format("<cwmp:Inform><DeviceId><Manufacturer>M</Manufacturer><OUI>00D09E</OUI>"
                                   "<ProductClass>P</ProductClass><SerialNumber>{:012}</SerialNumber></DeviceId>"
                                   "<Event><EventStruct><EventCode>2 PERIODIC</EventCode><CommandKey/></EventStruct>"
                                   "</Event><MaxEnvelopes>1</MaxEnvelopes><CurrentTime>2016-06-02T03:39:00Z"
                                   "</CurrentTime><RetryCount>0</RetryCount><ParameterList/></cwmp:Inform>",
                                   device));
}

/// Gives text piece by piece: what is sent is larger than what should lie in memory at once.
void send_repeated(PacketStream& stream, PacketStream::Connection& connection, std::string_view piece,
                   std::uint64_t count) {
    std::string block;
    for (std::uint64_t i = 0; i < count; ++i) {
        block += piece;
        if (block.size() < 65'536 && i + 1 < count) continue;
        stream.send_long(connection, true, block, 16'000);
        block.clear();
    }
}

PacketStream::Connection opened(PacketStream& stream, std::uint64_t number) {
    PacketStream::Connection connection = PacketStream::connection(number);
    stream.handshake(connection);
    return connection;
}

std::string gzip_of_zeros(std::uint64_t size) {
    std::string out;
    z_stream zip{};
    if (deflateInit2(&zip, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK) return out;
    std::string zeros(1U << 20U, '\0');
    std::array<Bytef, 65536> piece{};
    for (std::uint64_t done = 0; done < size; done += zeros.size()) {
        zip.next_in = reinterpret_cast<Bytef*>(zeros.data());
        zip.avail_in = static_cast<uInt>(zeros.size());
        const int flush = done + zeros.size() >= size ? Z_FINISH : Z_NO_FLUSH;
        do {
            zip.next_out = piece.data();
            zip.avail_out = static_cast<uInt>(piece.size());
            deflate(&zip, flush);
            out.append(reinterpret_cast<const char*>(piece.data()), piece.size() - zip.avail_out);
        } while (zip.avail_out == 0);
    }
    deflateEnd(&zip);
    return out;
}

// ---- the attacks

void no_body(PacketStream& stream, std::uint64_t count) {
    for (std::uint64_t i = 0; i < count; ++i) {
        PacketStream::Connection connection = opened(stream, i);
        stream.send(connection, true, std::string(post_head) + "Content-Length: 999999999\r\n\r\n");
    }
}

void endless_body(PacketStream& stream, std::uint64_t count) {
    PacketStream::Connection connection = opened(stream, 0);
    stream.send(connection, true, std::string(post_head) + "Content-Length: 999999999\r\n\r\n");
    send_repeated(stream, connection, std::string(1000, 'x'), count);
}

void huge_chunk(PacketStream& stream, std::uint64_t count) {
    PacketStream::Connection connection = opened(stream, 0);
    stream.send(connection, true, std::string(post_head) + "Transfer-Encoding: chunked\r\n\r\n8000000000000000\r\n");
    send_repeated(stream, connection, std::string(1000, 'x'), count);
}

void endless_header(PacketStream& stream, std::uint64_t count) {
    PacketStream::Connection connection = opened(stream, 0);
    stream.send(connection, true, std::string(post_head) + "X-Long: ");
    send_repeated(stream, connection, std::string(1000, 'x'), count);
}

void many_headers(PacketStream& stream, std::uint64_t count) {
    PacketStream::Connection connection = opened(stream, 0);
    stream.send(connection, true, post_head);
    send_repeated(stream, connection, "X-One-More: value\r\n", count);
}

void gzip_bomb(PacketStream& stream, std::uint64_t megabytes) {
    PacketStream::Connection connection = opened(stream, 0);
    stream.send_long(connection, true, post("Content-Encoding: gzip\r\n", gzip_of_zeros(megabytes << 20U)));
    stream.send(connection, false, answer(""));
}

void syns(PacketStream& stream, std::uint64_t count) {
    for (std::uint64_t i = 0; i < count; ++i) {
        const PacketStream::Connection connection = PacketStream::connection(i);
        TcpFields fields;
        fields.syn = true;
        fields.sequence = static_cast<std::uint32_t>(i);
        stream.tcp(connection.client.endpoint, connection.server.endpoint, fields, {});
    }
}

void holes(PacketStream& stream, std::uint64_t count) {
    for (std::uint64_t i = 0; i < count; ++i) {
        PacketStream::Connection connection = opened(stream, i);
        connection.client.next += 1000;
        stream.send(connection, true, std::string(1000, 'x'));
    }
}

void fragments(PacketStream& stream, std::uint64_t count) {
    const PacketStream::Connection connection = PacketStream::connection(0);
    TcpFields fields;
    fields.ack = true;
    const std::string payload(1380, 'x');
    for (std::uint64_t i = 0; i < count; ++i) {
        Endpoint from = connection.client.endpoint;
        from.address.bytes[2] = static_cast<std::uint8_t>(i >> 16U);
        fields.identification = static_cast<std::uint16_t>(i);
        std::vector<std::uint8_t> bytes = tcp_frame(from, connection.server.endpoint, fields, as_bytes(payload));
        bytes[14 + 6] = 0x20;  // more fragments follow
        stream.frame(bytes);
    }
}

void deep_xml(PacketStream& stream, std::uint64_t count) {
    std::string body;
    for (std::uint64_t i = 0; i < count; ++i) body += "<a>";
    for (std::uint64_t i = 0; i < count; ++i) body += "</a>";
    PacketStream::Connection connection = opened(stream, 0);
    stream.send_long(connection, true, post("", envelope(1, body)), 16'000);
    stream.send(connection, false, answer(""));
}

void large_attribute(PacketStream& stream, std::uint64_t megabytes) {
    const std::string before = R"(<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" x=")";
    const std::string after = R"("><soap:Body/></soap:Envelope>)";
    PacketStream::Connection connection = opened(stream, 0);
    stream.send(connection, true,
                fmt::format("{}Content-Length: {}\r\n\r\n{}", post_head,
                            before.size() + (megabytes << 20U) + after.size(), before));
    send_repeated(stream, connection, std::string(1U << 10U, 'x'), megabytes << 10U);
    stream.send(connection, true, after);
    stream.send(connection, false, answer(""));
}

void many_parameters(PacketStream& stream, std::uint64_t count) {
    std::string list;
    for (std::uint64_t i = 0; i < count; ++i)
        list += fmt::format("<ParameterValueStruct><Name>Device.X.{}</Name><Value>v</Value></ParameterValueStruct>", i);
    PacketStream::Connection connection = opened(stream, 0);
    stream.send_long(connection, true, post("", inform(1)));
    stream.send(connection, false,
                answer(envelope(1, "<cwmp:InformResponse><MaxEnvelopes>1</MaxEnvelopes></cwmp:InformResponse>")));
    stream.send(connection, true, post("", ""));
    stream.send(connection, false,
                answer(envelope(2,
                                "<cwmp:GetParameterValues><ParameterNames><string>Device.</string></ParameterNames>"
                                "</cwmp:GetParameterValues>")));
    stream.send_long(connection, true,
                     post("", envelope(2, "<cwmp:GetParameterValuesResponse><ParameterList>" + list +
                                              "</ParameterList></cwmp:GetParameterValuesResponse>")),
                     16'000);
    stream.send(connection, false, answer(""));
    stream.close(connection);
}

void open_heads(PacketStream& stream, std::uint64_t count) {
    for (std::uint64_t i = 0; i < count; ++i) {
        PacketStream::Connection connection = opened(stream, i);
        stream.send(connection, true, std::string(post_head) + "X-Rest: comes later");
    }
}

void many_messages(PacketStream& stream, std::uint64_t count) {
    PacketStream::Connection connection = opened(stream, 0);
    stream.send_long(connection, true, post("", inform(1)));
    stream.send(connection, false,
                answer(envelope(1, "<cwmp:InformResponse><MaxEnvelopes>1</MaxEnvelopes></cwmp:InformResponse>")));
    std::string said;
    for (std::uint64_t i = 0; i < count; i += 2) {
        stream.send(connection, true, post("", said));
        const std::uint64_t id = i + 2;
        stream.send(connection, false,
                    answer(envelope(id,
                                    "<cwmp:GetParameterValues><ParameterNames><string>Device.X</string>"
                                    "</ParameterNames></cwmp:GetParameterValues>")));
        said = envelope(id,
                        "<cwmp:GetParameterValuesResponse><ParameterList><ParameterValueStruct><Name>Device.X"
                        "</Name><Value>1</Value></ParameterValueStruct></ParameterList>"
                        "</cwmp:GetParameterValuesResponse>");
    }
    stream.send(connection, true, post("", said));
    stream.send(connection, false, answer(""));
    stream.close(connection);
}

void nonces(PacketStream& stream, std::uint64_t count) {
    PacketStream::Connection connection = opened(stream, 0);
    const std::string long_nonce(20'000, 'n');
    for (std::uint64_t i = 0; i < count; ++i) {
        stream.send(connection, true, post("", ""));
        stream.send_long(connection, false,
                         fmt::format("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"r\", "
                                     "nonce=\"{}{}\", qop=\"auth\"\r\nContent-Length: 0\r\n\r\n",
                                     long_nonce, i),
                         16'000);
    }
}

void datagrams(PacketStream& stream, std::uint64_t count) {
    const PacketStream::Connection connection = PacketStream::connection(0);
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::string request = fmt::format(
            "GET http://198.51.100.1:7547?ts=1464838740&id={}&un=u&cn=c&sig=0000000000000000000000000000000000000000 "
            "HTTP/1.1\r\n\r\n",
            i);
        stream.frame(udp_frame(connection.client.endpoint, connection.server.endpoint, as_bytes(request)));
    }
}

void tiny_segments(PacketStream& stream, std::uint64_t count) {
    PacketStream::Connection connection = opened(stream, 0);
    const std::uint32_t first = connection.client.next;
    for (std::uint64_t i = count; i > 0; --i) {
        connection.client.next = first + static_cast<std::uint32_t>(4 * i);
        stream.send(connection, true, "ab");
    }
}

void many_sessions(PacketStream& stream, std::uint64_t count) {
    for (std::uint64_t i = 0; i < count; ++i) {
        PacketStream::Connection connection = opened(stream, i);
        stream.send_long(connection, true, post("", inform(i)));
        stream.send(connection, false,
                    answer(envelope(1, "<cwmp:InformResponse><MaxEnvelopes>1</MaxEnvelopes></cwmp:InformResponse>")));
    }
}

const std::array attacks{
    HostileTraffic{"no-body", "a promise of 999999999 bytes on each connection, and nothing behind it", 100'000, 1000,
                   &no_body},
    HostileTraffic{"endless-body", "a promise of 999999999 bytes, of which many come", 400'000, 2000, &endless_body},
    HostileTraffic{"huge-chunk", "a chunk of 2^63 bytes", 400'000, 2000, &huge_chunk},
    HostileTraffic{"endless-header", "a header line that does not end", 400'000, 2000, &endless_header},
    HostileTraffic{"many-headers", "a million header lines", 1'000'000, 20'000, &many_headers},
    HostileTraffic{"gzip-bomb", "a gzip body of a gigabyte of zeros", 1024, 80, &gzip_bomb},
    HostileTraffic{"syns", "two million SYNs from different addresses", 2'000'000, 10'000, &syns},
    HostileTraffic{"holes", "a million half-open streams with a hole each", 1'000'000, 3000, &holes},
    HostileTraffic{"fragments", "IP fragments that never complete", 500'000, 15'000, &fragments},
    HostileTraffic{"deep-xml", "elements nested a million deep", 1'000'000, 20'000, &deep_xml},
    HostileTraffic{"large-attribute", "an XML attribute of 100 MB", 100, 4, &large_attribute},
    HostileTraffic{"many-parameters", "a response with a million parameters", 600'000, 2000, &many_parameters},
    HostileTraffic{"open-heads", "200000 connections with the beginning of an HTTP head each", 200'000, 2000,
                   &open_heads},
    HostileTraffic{"many-messages", "a session without end", 100'000, 1000, &many_messages},
    HostileTraffic{"tiny-segments", "a million tiny segments out of order in one stream", 1'000'000, 40'000,
                   &tiny_segments},
    HostileTraffic{"nonces", "ever new nonces of 20000 bytes", 20'000, 100, &nonces},
    HostileTraffic{"datagrams", "connection requests by UDP without end", 500'000, 2000, &datagrams},
    HostileTraffic{"many-sessions", "open sessions of 30000 devices", 30'000, 300, &many_sessions},
};

}  // namespace

PacketStream::PacketStream(ByteSink sink) : sink_(std::move(sink)) {
    put32(buffer_, 0xa1b2c3d4);  // classic pcap, microseconds, Ethernet
    put16(buffer_, 2);
    put16(buffer_, 4);
    put32(buffer_, 0);
    put32(buffer_, 0);
    put32(buffer_, 262144);
    put32(buffer_, 1);
}

void PacketStream::flush() {
    closed_ = closed_ || !sink_(buffer_);
    buffer_.clear();
}

void PacketStream::mix_in(std::vector<CapturedPacket> packets) {
    mixed_in_ = std::move(packets);
    next_mixed_in_ = 0;
}

void PacketStream::frame(const std::vector<std::uint8_t>& bytes) {
    record(bytes);
    if (++frames_ % frames_between == 0 && next_mixed_in_ < mixed_in_.size()) record(mixed_in_[next_mixed_in_++].bytes);
}

void PacketStream::rest_of_mixed_in() {
    while (next_mixed_in_ < mixed_in_.size()) record(mixed_in_[next_mixed_in_++].bytes);
}

void PacketStream::record(const std::vector<std::uint8_t>& bytes) {
    if (closed_) return;
    time_ += 10;
    put32(buffer_, static_cast<std::uint32_t>(time_ / 1'000'000));
    put32(buffer_, static_cast<std::uint32_t>(time_ % 1'000'000));
    put32(buffer_, static_cast<std::uint32_t>(bytes.size()));
    put32(buffer_, static_cast<std::uint32_t>(bytes.size()));
    buffer_.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (buffer_.size() >= buffer_size) flush();
}

PacketStream::Connection PacketStream::connection(std::uint64_t number) {
    Connection made;
    const std::uint64_t host = number / 50'000 + 1;
    made.client.endpoint.address.bytes = {100, 64, static_cast<std::uint8_t>(host >> 8U),
                                          static_cast<std::uint8_t>(host)};
    made.client.endpoint.port = static_cast<std::uint16_t>(10'000 + number % 50'000);
    made.server.endpoint.address.bytes = {198, 51, 100, 1};
    made.server.endpoint.port = 7547;
    made.client.next = static_cast<std::uint32_t>(number * 7919);
    made.server.next = static_cast<std::uint32_t>(number * 104'729);
    return made;
}

void PacketStream::tcp(const Endpoint& from, const Endpoint& to, const TcpFields& fields, std::string_view payload) {
    frame(tcp_frame(from, to, fields, as_bytes(payload)));
}

void PacketStream::handshake(Connection& connection) {
    TcpFields fields{connection.client.next++, 0};
    fields.syn = true;
    tcp(connection.client.endpoint, connection.server.endpoint, fields, {});
    fields = {connection.server.next++, connection.client.next};
    fields.syn = fields.ack = true;
    tcp(connection.server.endpoint, connection.client.endpoint, fields, {});
}

void PacketStream::send(Connection& connection, bool from_client, std::string_view payload) {
    Side& from = from_client ? connection.client : connection.server;
    const Side& to = from_client ? connection.server : connection.client;
    TcpFields fields{from.next, to.next};
    fields.ack = true;
    fields.identification = ++identification_;
    tcp(from.endpoint, to.endpoint, fields, payload);
    from.next += static_cast<std::uint32_t>(payload.size());
}

void PacketStream::send_long(Connection& connection, bool from_client, std::string_view payload, std::size_t most) {
    for (; !payload.empty(); payload.remove_prefix(std::min(most, payload.size())))
        send(connection, from_client, payload.substr(0, most));
}

void PacketStream::close(Connection& connection) {
    for (const bool from_client : {true, false}) {
        Side& from = from_client ? connection.client : connection.server;
        const Side& to = from_client ? connection.server : connection.client;
        TcpFields fields{from.next++, to.next};
        fields.ack = fields.fin = true;
        tcp(from.endpoint, to.endpoint, fields, {});
    }
}

std::span<const HostileTraffic> all_hostile_traffic() {
    return attacks;
}

void write_hostile(const HostileTraffic& traffic, std::uint64_t count, std::vector<CapturedPacket> mixed_in,
                   ByteSink sink) {
    PacketStream stream(std::move(sink));
    stream.mix_in(std::move(mixed_in));
    traffic.send(stream, count);
    stream.rest_of_mixed_in();
    stream.flush();
}

}  // namespace cwmpscope::test
