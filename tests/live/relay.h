// A relay in user space between two Ethernet interfaces: on one side frames as they are, on the other the same in a
// VLAN, in two of them, or in a PPPoE session. For kernels without such devices; both ends of a wire run one.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace cwmpscope::test {

enum class Wrapping { vlan, qinq, pppoe };
std::optional<Wrapping> wrapping_of(const std::string& name);  ///< "vlan", "qinq", "pppoe"

using Frame = std::vector<unsigned char>;
/// None: it cannot be carried (PPPoE carries IPv4 alone).
std::optional<Frame> wrapped(const Frame& frame, Wrapping wrapping);
/// Without any tag and session; none: it had none.
std::optional<Frame> unwrapped(Frame frame, bool kernel_took_a_tag);

/// Before a relay: the interface whose frames it will take makes its own sums.
void leave_nothing_to_the_card(const std::string& sender);
/// Until the process ends. False: an interface cannot be opened.
bool relay(const std::string& plain, const std::string& wire, Wrapping wrapping);

}  // namespace cwmpscope::test
