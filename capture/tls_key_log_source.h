// A PacketSource that brings the lines of TLS key log files along with the packets of another one. Files are read
// before the first packet; with `follow` they are looked at again while packets come, since whoever writes them is
// beside us.
#pragma once

#include "capture/packet_source.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace cwmpscope {

/// A file that cannot be opened is a failure; with `follow` one that does not exist yet is waited for.
std::variant<std::unique_ptr<PacketSource>, Failure> with_tls_key_logs(std::unique_ptr<PacketSource> packets,
                                                                       const std::vector<std::string>& paths,
                                                                       bool follow);

}  // namespace cwmpscope
