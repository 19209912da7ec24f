// A PacketSource that brings the lines of TLS key log files along with the packets of another one. Files are read
// before the first packet; with `follow` they are looked at again with each packet and each wait, since whoever writes
// them is beside us.
#pragma once

#include "capture/packet_source.h"
#include "capture/tls_facts.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cwmpscope {

/// A file that cannot be opened is a failure; with `follow` one that does not exist yet is waited for.
std::variant<std::unique_ptr<PacketSource>, Failure> with_tls_key_logs(std::unique_ptr<PacketSource> packets,
                                                                       const std::vector<std::string>& paths,
                                                                       bool follow);

/// Hands on what a source has told of keys since the last time, before the packet that may need it.
class ToldKeys {
public:
    template <class Take>  // void(std::string_view lines, TlsKeySource)
    void hand_on(const PacketSource& source, Take&& take) {
        news(source.tls_key_log(), of_capture_, TlsKeySource::capture, take);
        news(source.tls_key_files(), of_files_, TlsKeySource::key_log_file, take);
    }

private:
    template <class Take>
    static void news(std::string_view all, std::size_t& told, TlsKeySource from, Take& take) {
        if (all.size() <= told) return;
        take(all.substr(told), from);
        told = all.size();
    }
    std::size_t of_capture_ = 0, of_files_ = 0;
};

}  // namespace cwmpscope
