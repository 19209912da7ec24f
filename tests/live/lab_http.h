// HTTP over a socket for the lab: whole messages out and in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cwmpscope::test {

struct LabMessage {
    std::string start_line, head, body;

    /// The value of a header field; empty when it is not there. Names as we write them.
    std::string field(std::string_view name) const;
};

class LabSocket {
public:
    explicit LabSocket(int descriptor) : descriptor_(descriptor) {}
    ~LabSocket();
    LabSocket(const LabSocket&) = delete;
    LabSocket& operator=(const LabSocket&) = delete;

    bool send(std::string_view bytes);
    /// None: the other side has closed.
    std::optional<LabMessage> receive();

private:
    int descriptor_;
    std::string read_;  ///< and not yet taken
};

/// -1 on failure.
int listen_at(const std::string& address, unsigned short port);
int connect_to(const std::string& address, unsigned short port);

}  // namespace cwmpscope::test
