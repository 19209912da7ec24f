#include "tests/bench/device_session.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace cwmpscope::bench {

namespace {

constexpr std::string_view rules[] = {"",
                                      "soap-arraytype-count",
                                      "hdr-id-not-echoed",
                                      "cookie-not-returned",
                                      "auth-digest-nc-reused",
                                      "http-empty-response-204",
                                      "http-host-missing",
                                      "soap-missing-element"};

constexpr std::string_view get_all =
    R"(<cwmp:GetParameterValues><ParameterNames soap-enc:arrayType="xsd:string[1]"><string>InternetGatewayDevice.</string></ParameterNames></cwmp:GetParameterValues>)";

constexpr bool one_of(std::uint32_t number, unsigned every) {
    return every > 0 && number % every == 0;
}

std::string in_chunks(std::string_view body) {
    std::string out;
    for (std::size_t at = 0; at < body.size(); at += 4096) {
        const std::string_view chunk = body.substr(at, 4096);
        out += fmt::format("{:x}\r\n{}\r\n", chunk.size(), chunk);
    }
    return out + "0\r\n\r\n";
}

}  // namespace

DeviceSession::DeviceSession(std::uint32_t number, const SessionOptions& options, std::mt19937_64& random, Truth& truth)
    : number_(number),
      options_(&options),
      random_(&random),
      truth_(&truth),
      cpe_{0x0a000002U + number % 60000U, static_cast<std::uint16_t>(20000U + number % 40000U),
           static_cast<std::uint32_t>(random())},
      acs_{0x0aff0001U, 7547, static_cast<std::uint32_t>(random())},
      digest_(one_of(number, options.digest_every)),
      chunked_(one_of(number, options.chunked_every)) {
    if (!one_of(number, options.planted_every)) return;
    planted_ = static_cast<Planted>(1 + number / options.planted_every % (std::size(rules) - 1));
    if (planted_ == Planted::nc_reused) digest_ = true;
}

bool DeviceSession::step(Wire& wire) {
    if (pending_at_ < pending_.size()) {
        send_some(wire);
        return true;
    }
    switch (next_) {
        case Next::connect:
            send_segment(wire, cpe_, acs_, syn, {});
            send_segment(wire, acs_, cpe_, syn | ack, {});
            send_segment(wire, cpe_, acs_, ack, {});
            next_ = digest_ ? Next::challenge : Next::inform;
            break;
        case Next::challenge:
            post(inform());
            next_ = Next::challenged;
            break;
        case Next::challenged:
            answer("401 Unauthorized", "",
                   fmt::format("WWW-Authenticate: Digest realm=\"bench\", nonce=\"{:08x}\", qop=\"auth\", "
                               "algorithm=MD5, opaque=\"5ccc\"\r\n",
                               number_));
            nc_ = 1;
            next_ = Next::inform;
            break;
        case Next::inform:
            post(inform());
            next_ = Next::inform_response;
            break;
        case Next::inform_response:
            answer("200 OK", envelope(id_, "<cwmp:InformResponse><MaxEnvelopes>1</MaxEnvelopes></cwmp:InformResponse>"),
                   fmt::format("Set-Cookie: session={}\r\n", number_));
            next_ = Next::empty_post;
            break;
        case Next::empty_post:
            post("");
            next_ = rpc_ < options_->rpcs ? Next::request : Next::end;
            break;
        case Next::request:
            id_ = fmt::format("{}-{}", number_, rpc_);
            answer("200 OK", envelope(id_, get_all), "");
            next_ = Next::response;
            break;
        case Next::response: {
            const std::uint64_t span = options_->body_max - options_->body_min + 1;
            const std::string id = planted_ == Planted::id_not_echoed && rpc_ == 0 ? "other" : id_;
            ++rpc_;
            post(envelope(id, fmt::format("<cwmp:GetParameterValuesResponse>{}</cwmp:GetParameterValuesResponse>",
                                          values(options_->body_min + (*random_)() % span))));
            next_ = rpc_ < options_->rpcs ? Next::request : Next::end;
            break;
        }
        case Next::end:
            if (planted_ == Planted::empty_200)
                answer("200 OK", "", "");
            else
                answer("204 No Content", "", "");
            next_ = Next::close;
            break;
        case Next::close:
            send_segment(wire, cpe_, acs_, fin | ack, {});
            send_segment(wire, acs_, cpe_, fin | ack, {});
            send_segment(wire, cpe_, acs_, ack, {});
            if (planted_ != Planted::nothing) {
                truth_->plant(rules[static_cast<std::size_t>(planted_)], fmt::format("00AA00-Gateway-{:012}", number_),
                              messages_);
            }
            return false;
    }
    return true;
}

std::string DeviceSession::envelope(std::string_view id, std::string_view body) const {
    return fmt::format(
        R"(<?xml version="1.0" encoding="UTF-8"?>)"
        "\n"
        R"(<soap-env:Envelope xmlns:soap-env="http://schemas.xmlsoap.org/soap/envelope/" xmlns:soap-enc="http://schemas.xmlsoap.org/soap/encoding/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:cwmp="urn:dslforum-org:cwmp-1-2">)"
        R"(<soap-env:Header><cwmp:ID soap-env:mustUnderstand="1">{}</cwmp:ID></soap-env:Header><soap-env:Body>{}</soap-env:Body></soap-env:Envelope>)",
        id, body);
}

std::string DeviceSession::values(std::size_t length) {
    static constexpr const char* leaves[] = {"Enable",     "Status", "BytesSent", "BytesReceived",
                                             "MACAddress", "Name",   "LastChange"};
    std::string items;
    unsigned count = 0;
    while (items.size() < length || count == 0) {
        const std::uint64_t at = (*random_)();
        items += fmt::format(
            "<ParameterValueStruct><Name>InternetGatewayDevice.LANDevice.{}.WLANConfiguration.{}.AssociatedDevice.{}.{}"
            "</Name>"
            R"(<Value xsi:type="xsd:string">{:x}</Value></ParameterValueStruct>)",
            at % 4 + 1, at / 4 % 8 + 1, count + 1, leaves[at / 32 % std::size(leaves)], (*random_)());
        ++count;
    }
    const unsigned told = planted_ == Planted::array_count && rpc_ == 1 ? count + 1 : count;
    return fmt::format(R"(<ParameterList soap-enc:arrayType="cwmp:ParameterValueStruct[{}]">{}</ParameterList>)", told,
                       items);
}

std::string DeviceSession::inform() {
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
            R"(<MaxEnvelopes>1</MaxEnvelopes><CurrentTime>2023-11-14T22:13:20+00:00</CurrentTime>{}<ParameterList soap-enc:arrayType="cwmp:ParameterValueStruct[8]">{}</ParameterList></cwmp:Inform>)",
            number_, planted_ == Planted::retry_count_missing ? "" : "<RetryCount>0</RetryCount>", items));
}

std::string DeviceSession::authorization() {
    const std::string a1 = md5(fmt::format("{}:bench:secret", number_)), a2 = md5("POST:/acs");
    const std::string nonce = fmt::format("{:08x}", number_), nc = fmt::format("{:08x}", nc_);
    // The same nc for the empty POST as for the Inform.
    if (planted_ != Planted::nc_reused || nc_ > 1 || next_ == Next::empty_post) ++nc_;
    return fmt::format(
        "Authorization: Digest username=\"{}\", realm=\"bench\", nonce=\"{}\", uri=\"/acs\", qop=auth, nc={}, "
        "cnonce=\"0a4f\", response=\"{}\", algorithm=MD5, opaque=\"5ccc\"\r\n",
        number_, nonce, nc, md5(fmt::format("{}:{}:{}:0a4f:auth:{}", a1, nonce, nc, a2)));
}

void DeviceSession::post(const std::string& body) {
    const bool is_inform = next_ == Next::challenge || next_ == Next::inform;
    std::string head = "POST /acs HTTP/1.1\r\n";
    if (planted_ != Planted::host_missing || next_ != Next::empty_post) head += "Host: 10.255.0.1:7547\r\n";
    head += "User-Agent: bench\r\n";
    if (!body.empty()) {
        head += "Content-Type: text/xml; charset=utf-8\r\n";
        head += is_inform ? "SOAPAction: \"cwmp:Inform\"\r\n" : "SOAPAction:\r\n";
    }
    if (nc_ > 0) head += authorization();
    if (!is_inform && (planted_ != Planted::cookie_missing || next_ != Next::empty_post))
        head += fmt::format("Cookie: session={}\r\n", number_);
    from_cpe_ = true;
    pending_ = fmt::format("{}Content-Length: {}\r\n\r\n{}", head, body.size(), body);
    pending_at_ = 0;
    messages_.push_back(message_ = truth_->add_message(cpe_, "POST /acs HTTP/1.1", body));
}

void DeviceSession::answer(std::string_view status, const std::string& body, const std::string& fields) {
    const std::string start_line = fmt::format("HTTP/1.1 {}", status);
    std::string head = start_line + "\r\n" + fields;
    if (!body.empty()) head += "Content-Type: text/xml; charset=utf-8\r\n";
    from_cpe_ = false;
    if (chunked_ && !body.empty())
        pending_ = head + "Transfer-Encoding: chunked\r\n\r\n" + in_chunks(body);
    else if (status.starts_with("204"))
        pending_ = head + "\r\n";
    else
        pending_ = fmt::format("{}Content-Length: {}\r\n\r\n{}", head, body.size(), body);
    pending_at_ = 0;
    messages_.push_back(message_ = truth_->add_message(acs_, start_line, body));
}

void DeviceSession::send_some(Wire& wire) {
    Peer& from = from_cpe_ ? cpe_ : acs_;
    Peer& to = from_cpe_ ? acs_ : cpe_;
    for (int burst = 0; burst < 8 && pending_at_ < pending_.size(); ++burst) {
        const std::string_view piece = std::string_view(pending_).substr(pending_at_, 1448);
        send_segment(wire, from, to, ack | psh, piece, message_);
        pending_at_ += piece.size();
        if (burst % 2 == 1) send_segment(wire, to, from, ack, {});
    }
}

}  // namespace cwmpscope::bench
