// TlsSecrets: everything that a run knows of secrets: the key log, and the master secrets of sessions up to TLS 1.2 by
// their id and ticket, for connections that resume them without a line of their own in the key log.
#pragma once

#include "capture/tls_key_log.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <vector>

namespace cwmpscope {

class TlsSecrets {
public:
    TlsSecrets(std::size_t most_secrets, std::size_t most_sessions) : key_log(most_secrets), most_(most_sessions) {}

    TlsKeyLog key_log;
    /// More lines may come after the packets that need them (live capture, growing file).
    bool may_grow = false;
    bool given = false;  ///< somebody gave a key log, even an empty one
    /// Where records are opened, one at a time: each connection having its own would cost 16 kB of each.
    std::vector<std::uint8_t> opened;

    void remember(Bytes id_or_ticket, const TlsSecret& master);
    const TlsSecret* recall(Bytes id_or_ticket) const;

private:
    std::size_t most_;
    std::map<std::string, TlsSecret> sessions_;
    std::deque<std::string> by_age_;
};

}  // namespace cwmpscope
