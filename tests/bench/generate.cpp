// Writes a capture of realistic CWMP traffic, the same for the same options: many devices talk to one ACS at once,
// bodies of chosen sizes, unrelated TCP traffic in between. What is measured is made here, so that anybody can make it
// again.
//
//   cwmpscope-generate OUT.pcap [--megabytes 100] [--body-min 2000] [--body-max 200000] [--rpcs 6] [--concurrent 50]
//                               [--background 0] [--seed 1]
#include <fmt/format.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Options {
    std::string out;
    std::uint64_t megabytes = 100;
    std::uint64_t body_min = 2000, body_max = 200'000;
    unsigned rpcs = 6, concurrent = 50;
    unsigned background_percent = 0;  // of the bytes
    std::uint64_t seed = 1;
};

void put(std::string& out, std::uint64_t value, int bytes) {  // network byte order
    for (int i = bytes - 1; i >= 0; --i) out.push_back(static_cast<char>(value >> (8 * i)));
}

void put_host(std::string& out, std::uint32_t value) {
    char bytes[4];
    std::memcpy(bytes, &value, 4);
    out.append(bytes, 4);
}

class Capture {
public:
    explicit Capture(const char* path) : file_(std::fopen(path, "wb")) {
        if (file_ == nullptr) {
            std::perror(path);
            std::exit(1);
        }
        std::setvbuf(file_, nullptr, _IOFBF, 1U << 20U);
        std::string head;
        put_host(head, 0xa1b2c3d4);
        put_host(head, 0x00040002);
        put_host(head, 0);
        put_host(head, 0);
        put_host(head, 262144);
        put_host(head, 1);
        write(head);
    }
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;
    ~Capture() { std::fclose(file_); }

    void packet(std::string_view frame) {
        microseconds_ += 20;
        std::string head;
        put_host(head, static_cast<std::uint32_t>(1'700'000'000 + microseconds_ / 1'000'000));
        put_host(head, static_cast<std::uint32_t>(microseconds_ % 1'000'000));
        put_host(head, static_cast<std::uint32_t>(frame.size()));
        put_host(head, static_cast<std::uint32_t>(frame.size()));
        write(head);
        write(frame);
    }
    std::uint64_t bytes() const { return bytes_; }

private:
    void write(std::string_view text) {
        if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) {
            std::perror("write");
            std::exit(1);
        }
        bytes_ += text.size();
    }
    std::FILE* file_;
    std::uint64_t microseconds_ = 0;
    std::uint64_t bytes_ = 0;
};

struct Peer {
    std::uint32_t address;
    std::uint16_t port;
    std::uint32_t next;  // sequence number
};

constexpr unsigned fin = 1, syn = 2, psh = 8, ack = 16;

void send_segment(Capture& capture, Peer& from, const Peer& to, unsigned flags, std::string_view payload) {
    std::string frame("\x02\x00\x00\x00\x00\x01\x02\x00\x00\x00\x00\x02\x08\x00", 14);
    put(frame, 0x45, 1);
    put(frame, 0, 1);
    put(frame, 40 + payload.size(), 2);
    put(frame, 0, 2);
    put(frame, 0x4000, 2);
    put(frame, 64, 1);
    put(frame, 6, 1);
    put(frame, 0, 2);
    put(frame, from.address, 4);
    put(frame, to.address, 4);
    put(frame, from.port, 2);
    put(frame, to.port, 2);
    put(frame, from.next, 4);
    put(frame, (flags & ack) != 0U ? to.next : 0, 4);
    put(frame, 0x50, 1);
    put(frame, flags, 1);
    put(frame, 65000, 2);
    put(frame, 0, 4);
    frame += payload;
    capture.packet(frame);
    from.next += static_cast<std::uint32_t>(payload.size()) + ((flags & (syn | fin)) != 0U ? 1U : 0U);
}

std::string envelope(std::string_view id, std::string_view body) {
    return fmt::format(
        R"(<?xml version="1.0" encoding="UTF-8"?>)"
        "\n"
        R"(<soap-env:Envelope xmlns:soap-env="http://schemas.xmlsoap.org/soap/envelope/" xmlns:soap-enc="http://schemas.xmlsoap.org/soap/encoding/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:cwmp="urn:dslforum-org:cwmp-1-0">)"
        R"(<soap-env:Header><cwmp:ID soap-env:mustUnderstand="1">{}</cwmp:ID></soap-env:Header><soap-env:Body>{}</soap-env:Body></soap-env:Envelope>)",
        id, body);
}

std::string values(std::size_t length, std::mt19937_64& random) {
    static constexpr const char* leaves[] = {"Enable",     "Status", "BytesSent", "BytesReceived",
                                             "MACAddress", "Name",   "LastChange"};
    std::string items;
    unsigned count = 0;
    while (items.size() < length || count == 0) {
        items += fmt::format(
            "<ParameterValueStruct><Name>InternetGatewayDevice.LANDevice.{}.WLANConfiguration.{}.AssociatedDevice.{}.{}"
            "</Name>"
            R"(<Value xsi:type="xsd:string">{:x}</Value></ParameterValueStruct>)",
            random() % 4 + 1, random() % 8 + 1, count + 1, leaves[random() % std::size(leaves)], random());
        ++count;
    }
    return fmt::format(R"(<ParameterList soap-enc:arrayType="cwmp:ParameterValueStruct[{}]">{}</ParameterList>)", count,
                       items);
}

/// One device's session, a step at a time, so that many can be interleaved.
class Session {
public:
    Session(std::uint32_t number, const Options& options, std::mt19937_64& random)
        : number_(number),
          options_(&options),
          random_(&random),
          cpe_{0x0a000002U + (number % 60000U), static_cast<std::uint16_t>(20000U + number % 40000U),
               static_cast<std::uint32_t>(random())},
          acs_{0x0aff0001U, 7547, static_cast<std::uint32_t>(random())} {}

    /// False when the session is over.
    bool step(Capture& capture) {
        if (pending_at_ < pending_.size()) return send_some(capture);
        switch (stage_++) {
            case 0:
                send_segment(capture, cpe_, acs_, syn, {});
                send_segment(capture, acs_, cpe_, syn | ack, {});
                send_segment(capture, cpe_, acs_, ack, {});
                return true;
            case 1:
                return post(inform());
            case 2:
                return answer(
                    envelope(id_, "<cwmp:InformResponse><MaxEnvelopes>1</MaxEnvelopes></cwmp:InformResponse>"),
                    "Set-Cookie: session=" + std::to_string(number_) + "\r\n");
            case 3:
                return post("");
            default:
                break;
        }
        if (rpc_ < options_->rpcs) {
            if (stage_ % 2 == 1) {
                id_ = fmt::format("{}-{}", number_, rpc_);
                return answer(
                    envelope(
                        id_,
                        R"(<cwmp:GetParameterValues><ParameterNames soap-enc:arrayType="xsd:string[1]"><string>InternetGatewayDevice.</string></ParameterNames></cwmp:GetParameterValues>)"),
                    "");
            }
            ++rpc_;
            const std::uint64_t span = options_->body_max - options_->body_min + 1;
            return post(envelope(id_, "<cwmp:GetParameterValuesResponse>" +
                                          values(options_->body_min + (*random_)() % span, *random_) +
                                          "</cwmp:GetParameterValuesResponse>"));
        }
        if (!ended_) {
            ended_ = true;
            from_cpe_ = false;
            pending_ = "HTTP/1.1 204 No Content\r\n\r\n";
            pending_at_ = 0;
            return send_some(capture);
        }
        send_segment(capture, cpe_, acs_, fin | ack, {});
        send_segment(capture, acs_, cpe_, fin | ack, {});
        send_segment(capture, cpe_, acs_, ack, {});
        return false;
    }

private:
    std::string inform() {
        id_ = fmt::format("{}", 1000000 + number_);
        static constexpr const char* forced[] = {"DeviceInfo.SpecVersion", "DeviceInfo.HardwareVersion",
                                                 "DeviceInfo.SoftwareVersion", "DeviceInfo.ProvisioningCode",
                                                 "ManagementServer.ParameterKey"};
        std::string items =
            R"(<ParameterValueStruct><Name>InternetGatewayDevice.DeviceSummary</Name><Value xsi:type="xsd:string">InternetGatewayDevice:1.4[](Baseline:1)</Value></ParameterValueStruct>)";
        for (const char* name : forced) {
            items += fmt::format(
                R"(<ParameterValueStruct><Name>InternetGatewayDevice.{}</Name><Value xsi:type="xsd:string"></Value></ParameterValueStruct>)",
                name);
        }
        items += fmt::format(
            R"(<ParameterValueStruct><Name>InternetGatewayDevice.ManagementServer.ConnectionRequestURL</Name><Value xsi:type="xsd:string">http://10.0.0.2:7547/{:08x}</Value></ParameterValueStruct>)",
            number_ * 2654435761U);
        items +=
            R"(<ParameterValueStruct><Name>InternetGatewayDevice.WANDevice.1.WANConnectionDevice.1.WANIPConnection.1.ExternalIPAddress</Name><Value xsi:type="xsd:string">10.0.0.2</Value></ParameterValueStruct>)";
        return envelope(
            id_,
            fmt::format(
                R"(<cwmp:Inform><DeviceId><Manufacturer>Example</Manufacturer><OUI>00AA00</OUI><ProductClass>Gateway</ProductClass><SerialNumber>{:012}</SerialNumber></DeviceId>)"
                R"(<Event soap-enc:arrayType="cwmp:EventStruct[1]"><EventStruct><EventCode>2 PERIODIC</EventCode><CommandKey></CommandKey></EventStruct></Event>)"
                R"(<MaxEnvelopes>1</MaxEnvelopes><CurrentTime>2023-11-14T22:13:20+00:00</CurrentTime><RetryCount>0</RetryCount><ParameterList soap-enc:arrayType="cwmp:ParameterValueStruct[8]">{}</ParameterList></cwmp:Inform>)",
                number_, items));
    }
    bool post(const std::string& body) {
        from_cpe_ = true;
        pending_ = "POST /acs HTTP/1.1\r\nHost: 10.255.0.1:7547\r\nUser-Agent: bench\r\n";
        if (!body.empty()) {
            const bool is_inform = body.find("<cwmp:Inform>") != std::string::npos;
            pending_ += is_inform ? "Content-Type: text/xml; charset=utf-8\r\nSOAPAction: \"cwmp:Inform\"\r\n"
                                  : "Content-Type: text/xml; charset=utf-8\r\nSOAPAction:\r\n";
        }
        if (stage_ > 3) pending_ += "Cookie: session=" + std::to_string(number_) + "\r\n";
        pending_ += fmt::format("Content-Length: {}\r\n\r\n", body.size()) + body;
        pending_at_ = 0;
        return true;
    }
    bool answer(const std::string& body, const std::string& headers) {
        from_cpe_ = false;
        pending_ =
            fmt::format("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\n{}Content-Length: {}\r\n\r\n{}",
                        headers, body.size(), body);
        pending_at_ = 0;
        return true;
    }
    bool send_some(Capture& capture) {
        Peer& from = from_cpe_ ? cpe_ : acs_;
        Peer& to = from_cpe_ ? acs_ : cpe_;
        for (int burst = 0; burst < 8 && pending_at_ < pending_.size(); ++burst) {
            const std::string_view piece = std::string_view(pending_).substr(pending_at_, 1448);
            send_segment(capture, from, to, ack | psh, piece);
            pending_at_ += piece.size();
            if (burst % 2 == 1) send_segment(capture, to, from, ack, {});
        }
        return true;
    }

    std::uint32_t number_;
    const Options* options_;
    std::mt19937_64* random_;
    Peer cpe_, acs_;
    unsigned stage_ = 0, rpc_ = 0;
    bool from_cpe_ = true, ended_ = false;
    std::string id_, pending_;
    std::size_t pending_at_ = 0;
};

/// Bytes that are no HTTP, on long-lived connections.
void background(Capture& capture, std::vector<Peer>& peers, std::mt19937_64& random) {
    const std::size_t pair = random() % (peers.size() / 2) * 2;
    std::string payload(1448, '\0');
    for (char& byte : payload) byte = static_cast<char>(random());
    payload[0] = '\x17';
    send_segment(capture, peers[pair], peers[pair + 1], ack, payload);
}

Options parse(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (!word.starts_with("--")) {
            options.out = word;
            continue;
        }
        if (++i == argc) break;
        const std::uint64_t value = std::strtoull(argv[i], nullptr, 10);
        if (word == "--megabytes")
            options.megabytes = value;
        else if (word == "--body-min")
            options.body_min = value;
        else if (word == "--body-max")
            options.body_max = value;
        else if (word == "--rpcs")
            options.rpcs = static_cast<unsigned>(value);
        else if (word == "--concurrent")
            options.concurrent = static_cast<unsigned>(value);
        else if (word == "--background")
            options.background_percent = static_cast<unsigned>(value);
        else if (word == "--seed")
            options.seed = value;
        else
            options.out.clear(), i = argc;
    }
    if (options.out.empty() || options.body_max < options.body_min || options.concurrent == 0) {
        std::fputs(
            "usage: cwmpscope-generate OUT.pcap [--megabytes N] [--body-min N] [--body-max N] [--rpcs N] [--concurrent "
            "N] [--background PERCENT] [--seed N]\n",
            stderr);
        std::exit(2);
    }
    return options;
}

}  // namespace

int main(int argc, char** argv) {
    const Options options = parse(argc, argv);
    std::mt19937_64 random(options.seed);
    Capture capture(options.out.c_str());
    std::vector<Peer> peers;
    for (std::uint32_t i = 0; i < 200; ++i) {
        peers.push_back({0x0b000000U + i, static_cast<std::uint16_t>(i % 2 == 0 ? 30000 + i : 443),
                         static_cast<std::uint32_t>(random())});
    }
    std::vector<Session> open;
    std::uint32_t number = 0;
    const std::uint64_t wanted = options.megabytes * 1'000'000;
    while (capture.bytes() < wanted || !open.empty()) {
        while (open.size() < options.concurrent && capture.bytes() < wanted)
            open.emplace_back(++number, options, random);
        if (random() % 100 < options.background_percent) {
            background(capture, peers, random);
            continue;
        }
        const std::size_t chosen = random() % open.size();
        if (!open[chosen].step(capture)) {
            std::swap(open[chosen], open.back());
            open.pop_back();
        }
    }
    std::fprintf(stderr, "%s: %u sessions, %llu bytes\n", options.out.c_str(), number,
                 static_cast<unsigned long long>(capture.bytes()));
}
