// The fates of packets and segments add up: nothing is lost without a word.
#pragma once

#include "capture/counters.h"
#include "tests/support/catch.h"

namespace cwmpscope::test {

inline void check_sums(const CaptureCounters& counters) {
    CHECK(counters.tcp_segments + counters.udp_datagrams + counters.fragments_held + counters.other_ip +
              counters.not_ip + counters.unknown_link + counters.malformed ==
          counters.packets);
    CHECK(counters.tcp_no_payload + counters.tcp_in_order + counters.tcp_partly_new + counters.tcp_held_back +
              counters.tcp_retransmitted + counters.tcp_seen_twice + counters.tcp_late + counters.tcp_keep_alive +
              counters.tcp_out_of_window + counters.tcp_skimmed + counters.payload_after_close ==
          counters.tcp_segments);
}

}  // namespace cwmpscope::test
