#include "tests/live/lab.h"

#include "tests/live/lab_http.h"
#include "tests/support/capture_writer.h"
#include "tests/support/http_digest.h"
#include "tests/support/soap_writer.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <ctime>
#include <thread>
#include <vector>

namespace cwmpscope::test {

namespace {

constexpr const char* password = "correct horse";

std::string now_text() {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

std::string envelope_of(const TranscriptHead& head, const std::string& method, std::vector<KeyValue> keys,
                        const std::string& id, bool from_acs, const MessageLine* answered = nullptr) {
    MessageLine line;
    line.what = method;
    line.who = from_acs ? Who::acs : Who::cpe;
    line.keys = std::move(keys);
    return write_envelope({.head = &head,
                           .line = &line,
                           .id = id,
                           .now = now_text(),
                           .answered = answered,
                           .command_key = {},
                           .from_acs = from_acs});
}

std::string response(const std::string& status, const std::string& fields, const std::string& body) {
    std::string text = "HTTP/1.1 " + status + "\r\n" + fields;
    if (!body.empty()) text += "Content-Type: text/xml; charset=utf-8\r\n";
    if (status != "204 No Content") text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

std::string name_of_value(unsigned i) {
    return fmt::format("InternetGatewayDevice.LANDevice.1.Hosts.Host.{}.HostName", i + 1);
}

/// What the ACS asks, one after the other.
std::string request_of_acs(const TranscriptHead& head, unsigned i, unsigned values) {
    const std::string id = fmt::format("acs-{}", i + 1);
    if (i % 3 == 2) {
        return envelope_of(head, "SetParameterValues",
                           {{"param", "InternetGatewayDevice.DeviceInfo.ProvisioningCode=lab|xsd:string"}}, id, true);
    }
    if (i % 3 == 1)
        return envelope_of(head, "GetParameterNames",
                           {{"arg.ParameterPath", "InternetGatewayDevice.LANDevice.1.Hosts."}, {"arg.NextLevel", "0"}},
                           id, true);
    std::vector<KeyValue> names;
    for (unsigned value = 0; value < values; ++value) names.push_back({"name", name_of_value(value)});
    return envelope_of(head, "GetParameterValues", std::move(names), id, true);
}

std::string answer_of_cpe(const TranscriptHead& head, unsigned i, unsigned values) {
    const std::string id = fmt::format("acs-{}", i + 1);
    if (i % 3 == 2) return envelope_of(head, "SetParameterValuesResponse", {{"status", "0"}}, id, false);
    std::vector<KeyValue> lines;
    if (i % 3 == 1) lines.push_back({"param", "InternetGatewayDevice.LANDevice.1.Hosts.=0"});
    for (unsigned value = 0; value < values; ++value) {
        lines.push_back({"param", i % 3 == 1 ? name_of_value(value) + "=0"
                                             : fmt::format("{}=host-{}|xsd:string", name_of_value(value), value)});
    }
    return envelope_of(head, i % 3 == 1 ? "GetParameterNamesResponse" : "GetParameterValuesResponse", std::move(lines),
                       id, false);
}

bool is_right(const std::string& sent, const std::string& challenge) {
    if (sent.empty()) return false;
    const DigestParameters given = digest_parameters(sent);
    DigestOrder order{.challenge = digest_parameters(challenge),
                      .user = digest_value(given, "username"),
                      .password = password,
                      .method = "POST",
                      .uri = "/acs",
                      .nc = static_cast<std::uint32_t>(std::strtoul(digest_value(given, "nc").c_str(), nullptr, 16)),
                      .replaced = {{"cnonce", digest_value(given, "cnonce")}}};
    return digest_value(digest_parameters(authorization(order)), "response") == digest_value(given, "response");
}

void serve(int descriptor, const LabOptions& options, std::uint64_t number) {
    LabSocket socket(descriptor);
    const TranscriptHead head;
    const std::string nonce = fmt::format("{:016x}", number * 0x9e3779b97f4a7c15U + 1);
    const std::string challenge = fmt::format(R"(Digest realm="lab", nonce="{}", qop="auth", algorithm=MD5)", nonce);
    const std::string cookie = fmt::format("lab={}", nonce);
    bool informed = false;
    unsigned asked = 0;
    while (const auto request = socket.receive()) {
        std::string answer;
        if (!is_right(request->field("Authorization"), challenge)) {
            answer = response("401 Unauthorized", "WWW-Authenticate: " + challenge + "\r\n", "");
        } else if (!informed) {
            informed = true;
            answer = response("200 OK", "Set-Cookie: " + cookie + "\r\n",
                              envelope_of(head, "InformResponse", {}, "cpe-1", true));
        } else if (request->field("Cookie") != cookie) {
            answer = response("400 Bad Request", "", "");
        } else if (asked < options.rpcs) {
            answer = response("200 OK", "", request_of_acs(head, asked++, options.values));
        } else {
            answer = response("204 No Content", "", "");
        }
        if (!socket.send(answer)) return;
    }
}

class Cpe {
public:
    Cpe(const LabOptions& options, std::string serial) : options_(options) { head_.serial_number = std::move(serial); }

    /// One session; `silent`: it leaves without answering the first request.
    bool session(bool silent) {
        const int descriptor = connect_to(options_.address, options_.port);
        if (descriptor < 0) return false;
        LabSocket socket(descriptor);
        challenge_.clear();
        cookie_.clear();
        nc_ = 0;
        const std::string inform = envelope_of(head_, "Inform", {{"event", "2 PERIODIC"}}, "cpe-1", false);
        auto answer = exchange(socket, inform, true);
        if (!answer || answer->start_line.find(" 401 ") == std::string::npos) return false;
        challenge_ = answer->field("WWW-Authenticate");
        answer = exchange(socket, inform, true);
        if (!answer || answer->start_line.find(" 200 ") == std::string::npos) return false;
        cookie_ = answer->field("Set-Cookie");
        answer = exchange(socket, {});
        for (unsigned i = 0; answer && !answer->body.empty(); ++i) {
            if (silent) return true;
            answer = exchange(socket, answer_of_cpe(head_, i, options_.values));
        }
        return answer && answer->start_line.find(" 204 ") != std::string::npos;
    }

private:
    std::optional<LabMessage> exchange(LabSocket& socket, const std::string& body, bool is_request = false) {
        if (options_.pause_milliseconds > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(options_.pause_milliseconds));
        std::string text =
            fmt::format("POST /acs HTTP/1.1\r\nHost: {}:{}\r\nUser-Agent: lab\r\n", options_.address, options_.port);
        if (!challenge_.empty()) {
            text += "Authorization: " +
                    authorization({.challenge = digest_parameters(challenge_),
                                   .user = head_.oui + "-" + head_.product_class + "-" + head_.serial_number,
                                   .password = password,
                                   .method = "POST",
                                   .uri = "/acs",
                                   .nc = ++nc_,
                                   .replaced = {}}) +
                    "\r\n";
        }
        if (!cookie_.empty()) text += "Cookie: " + cookie_ + "\r\n";
        if (!body.empty())
            text += "Content-Type: text/xml; charset=utf-8\r\nSOAPAction:" + std::string(is_request ? " \"\"" : "") +
                    "\r\n";
        text += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
        if (!socket.send(text)) return std::nullopt;
        return socket.receive();
    }

    LabOptions options_;
    TranscriptHead head_;
    std::string challenge_, cookie_;
    std::uint32_t nc_ = 0;
};

}  // namespace

bool run_acs(const LabOptions& options) {
    const int listener = listen_at(options.address, options.port);
    if (listener < 0) return false;
    std::uint64_t number = static_cast<std::uint64_t>(std::time(nullptr));
    for (;;) {
        const int descriptor = ::accept(listener, nullptr, nullptr);
        if (descriptor < 0) continue;
        const int yes = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        std::thread(serve, descriptor, options, ++number).detach();
    }
}

std::uint64_t run_cpe(const LabOptions& options) {
    std::atomic<std::uint64_t> next = 0, done = 0;
    std::vector<std::jthread> threads;
    for (unsigned thread = 0; thread < options.threads; ++thread) {
        threads.emplace_back([&, thread] {
            std::uint64_t turn = 0;
            for (std::uint64_t number = next++; number < options.sessions; number = next++) {
                Cpe cpe(options, fmt::format("{:06}{:06}", thread, turn++ % options.devices));
                const bool silent = options.silent_every > 0 && (number + 1) % options.silent_every == 0;
                if (cpe.session(silent)) ++done;
            }
        });
    }
    threads.clear();
    return done;
}

bool replay(const std::string& interface, const std::string& file) {
    const std::vector<CapturedPacket> packets = read_pcap(file);
    const int sender = ::socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0);
    sockaddr_ll to = {};
    to.sll_family = AF_PACKET;
    to.sll_ifindex = static_cast<int>(if_nametoindex(interface.c_str()));
    bool sent = sender >= 0 && !packets.empty();
    for (const CapturedPacket& packet : packets) {
        const auto count = ::sendto(sender, packet.bytes.data(), packet.bytes.size(), 0,
                                    reinterpret_cast<const sockaddr*>(&to), sizeof to);
        sent = sent && count == static_cast<ssize_t>(packet.bytes.size());
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    ::close(sender);
    return sent;
}

}  // namespace cwmpscope::test
