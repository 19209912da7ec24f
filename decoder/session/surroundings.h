// Surroundings: what went on beside the sessions and says how far silence can be believed: which TCP connections began,
// which were encrypted, and when packets were lost. Connections go in as they open and close; rules that claim that
// something did not happen ask. Memory is bounded: beyond the limits every question is answered "it may have been".
#pragma once

#include "capture/function_ref.h"
#include "capture/tcp_connection_info.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace cwmpscope {

class Surroundings {
public:
    struct Begun {
        Timestamp at{};
        IpAddress client;
        Endpoint server;
        StreamIndex stream = 0;
    };

    /// Of more connections that begin than this (24 bytes each) the older half is forgotten.
    explicit Surroundings(std::size_t most_begun) : most_begun_(most_begun) {}

    void opened(const TcpConnectionInfo& info);
    void closed(const TcpConnectionInfo& info, const TcpClose& close);
    void encrypted(const TcpConnectionInfo& info);
    void ended(Timestamp last_packet, bool packets_dropped);
    void clock_was_set_back(std::uint64_t frame);

    /// Did the host, as client or server, lose anything that the capture shows to be lost?
    bool lost_between(const IpAddress& host, Timestamp from, Timestamp to) const;
    /// Is it said of a connection that anybody began between the two times, inclusively?
    bool any_begun(Timestamp from, Timestamp to, FunctionRef<bool(const Begun& begun)> is_it) const;
    bool began_between(const IpAddress& client, Timestamp from, Timestamp to) const;
    /// Neither FIN nor RST ended it in the capture: more may have been sent on it.
    bool is_cut_off(StreamIndex stream) const { return !all_kept_ || cut_off_.contains(stream); }
    /// TLS towards a server, in the order of the capture.
    const std::vector<TcpConnectionInfo>& encrypted_connections() const { return encrypted_; }

    Timestamp last_packet() const { return last_packet_; }
    bool all_kept() const { return all_kept_ && begun_known_since_ == Timestamp::min(); }
    /// What went on after that time is known.
    bool all_kept_since(Timestamp from) const { return all_kept_ && from >= begun_known_since_; }
    bool packets_dropped() const { return packets_dropped_; }
    /// Connections that gave room to others, or for which there was none.
    std::uint64_t forgotten() const { return forgotten_; }
    /// The first packet that is earlier than those before it: what lies between two sessions cannot be told any more.
    /// None: time never went back.
    std::optional<std::uint64_t> clock_set_back_at() const { return clock_set_back_at_; }

private:
    struct Lost {
        Timestamp from{}, to{};
        IpAddress client, server;
    };
    /// Begun in few bytes: addresses of IPv4 as numbers; of IPv6 as a place among those that are kept beside.
    struct Packed {
        Timestamp at{};
        StreamIndex stream = 0;
        std::uint32_t client = 0, server = 0;
        std::uint16_t port = 0;
        bool is_beside = false;
    };
    static_assert(sizeof(Packed) == 24);
    Packed packed(const Begun& begun);
    Begun unpacked(const Packed& packed) const;
    void forget_half();
    template <class Records, class Record>
    void keep(Records& records, std::size_t most, Record record);

    std::size_t most_begun_;
    std::vector<Packed> begun_;  ///< by time
    std::deque<std::pair<IpAddress, IpAddress>> beside_;
    std::uint32_t beside_gone_ = 0;  ///< before those that are left
    Timestamp begun_known_since_ = Timestamp::min();
    std::vector<Lost> lost_;
    std::vector<TcpConnectionInfo> encrypted_;
    std::set<StreamIndex> cut_off_;
    Timestamp last_packet_{};
    std::optional<std::uint64_t> clock_set_back_at_;
    std::uint64_t forgotten_ = 0;
    bool all_kept_ = true, packets_dropped_ = false;
};

}  // namespace cwmpscope
