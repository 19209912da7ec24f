#include "tests/live/lab_http.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

namespace cwmpscope::test {

namespace {

sockaddr_in place(const std::string& address, unsigned short port) {
    sockaddr_in at = {};
    at.sin_family = AF_INET;
    at.sin_port = htons(port);
    inet_pton(AF_INET, address.c_str(), &at.sin_addr);
    return at;
}

}  // namespace

std::string LabMessage::field(std::string_view name) const {
    const std::string wanted = "\r\n" + std::string(name) + ": ";
    const std::size_t begin = head.find(wanted);
    if (begin == std::string::npos) return {};
    const std::size_t value = begin + wanted.size();
    return head.substr(value, head.find("\r\n", value) - value);
}

LabSocket::~LabSocket() {
    ::close(descriptor_);
}

bool LabSocket::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::optional<LabMessage> LabSocket::receive() {
    char some[65536];
    for (;;) {
        const std::size_t end = read_.find("\r\n\r\n");
        if (end != std::string::npos) {
            LabMessage message;
            message.head = read_.substr(0, end + 2);
            const std::string length = message.field("Content-Length");
            const std::size_t size = length.empty() ? 0 : std::strtoull(length.c_str(), nullptr, 10);
            if (read_.size() >= end + 4 + size) {
                message.start_line = message.head.substr(0, message.head.find("\r\n"));
                message.body = read_.substr(end + 4, size);
                read_.erase(0, end + 4 + size);
                return message;
            }
        }
        const ssize_t count = ::recv(descriptor_, some, sizeof some, 0);
        if (count <= 0) return std::nullopt;
        read_.append(some, static_cast<std::size_t>(count));
    }
}

int listen_at(const std::string& address, unsigned short port) {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    const sockaddr_in at = place(address, port);
    if (::bind(listener, reinterpret_cast<const sockaddr*>(&at), sizeof at) == 0 && ::listen(listener, 128) == 0)
        return listener;
    ::close(listener);
    return -1;
}

int connect_to(const std::string& address, unsigned short port) {
    const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    const sockaddr_in at = place(address, port);
    if (::connect(connection, reinterpret_cast<const sockaddr*>(&at), sizeof at) == 0) return connection;
    ::close(connection);
    return -1;
}

}  // namespace cwmpscope::test
