#include "tests/live/relay.h"

#include <arpa/inet.h>
#include <linux/ethtool.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <cstring>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace cwmpscope::test {

namespace {

constexpr std::size_t type_at = 12;  ///< behind the two addresses
constexpr unsigned vlan = 0x8100, service_vlan = 0x88a8, pppoe_session = 0x8864, ipv4 = 0x0800;
constexpr unsigned char inner_vlan_number = 7, outer_vlan_number = 70;

unsigned type_of(const Frame& frame) {
    return frame.size() < type_at + 2 ? 0 : (unsigned{frame[type_at]} << 8U) | frame[type_at + 1];
}

void insert(Frame& frame, std::initializer_list<unsigned> bytes) {
    Frame some;
    for (const unsigned byte : bytes) some.push_back(static_cast<unsigned char>(byte));
    frame.insert(frame.begin() + type_at, some.begin(), some.end());
}

/// One end of the relay: sees what comes in, not what it sends itself.
class Port {
public:
    explicit Port(const std::string& name)
        : descriptor_(::socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, htons(ETH_P_ALL))) {
        at_.sll_family = AF_PACKET;
        at_.sll_protocol = htons(ETH_P_ALL);
        at_.sll_ifindex = static_cast<int>(if_nametoindex(name.c_str()));
        packet_mreq all = {};
        all.mr_ifindex = at_.sll_ifindex;
        all.mr_type = PACKET_MR_PROMISC;
        const int yes = 1;
        ready_ = descriptor_ >= 0 && at_.sll_ifindex > 0 &&
                 ::bind(descriptor_, reinterpret_cast<const sockaddr*>(&at_), sizeof at_) == 0 &&
                 ::setsockopt(descriptor_, SOL_PACKET, PACKET_ADD_MEMBERSHIP, &all, sizeof all) == 0 &&
                 ::setsockopt(descriptor_, SOL_PACKET, PACKET_AUXDATA, &yes, sizeof yes) == 0;
    }
    ~Port() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Port(const Port&) = delete;
    Port& operator=(const Port&) = delete;

    bool is_ready() const { return ready_; }
    int descriptor() const { return descriptor_; }

    struct Received {
        Frame frame;
        bool kernel_took_a_tag = false;
    };
    std::optional<Received> receive() {
        Received received;
        received.frame.resize(65536);
        sockaddr_ll from = {};
        alignas(cmsghdr) char control[256];
        iovec bytes = {received.frame.data(), received.frame.size()};
        msghdr message = {};
        message.msg_name = &from;
        message.msg_namelen = sizeof from;
        message.msg_iov = &bytes;
        message.msg_iovlen = 1;
        message.msg_control = control;
        message.msg_controllen = sizeof control;
        const ssize_t size = ::recvmsg(descriptor_, &message, 0);
        if (size <= 0 || from.sll_pkttype == PACKET_OUTGOING) return std::nullopt;
        received.frame.resize(static_cast<std::size_t>(size));
        for (cmsghdr* part = CMSG_FIRSTHDR(&message); part != nullptr; part = CMSG_NXTHDR(&message, part)) {
            if (part->cmsg_level != SOL_PACKET || part->cmsg_type != PACKET_AUXDATA) continue;
            tpacket_auxdata aux = {};
            std::memcpy(&aux, CMSG_DATA(part), sizeof aux);
            received.kernel_took_a_tag = (aux.tp_status & TP_STATUS_VLAN_VALID) != 0;
        }
        return received;
    }
    void send(const Frame& frame) const {
        // A frame that finds no room is lost, as on any wire.
        [[maybe_unused]] const ssize_t sent =
            ::sendto(descriptor_, frame.data(), frame.size(), 0, reinterpret_cast<const sockaddr*>(&at_), sizeof at_);
    }

private:
    int descriptor_;
    sockaddr_ll at_ = {};
    bool ready_ = false;
};

}  // namespace

std::optional<Wrapping> wrapping_of(const std::string& name) {
    if (name == "vlan") return Wrapping::vlan;
    if (name == "qinq") return Wrapping::qinq;
    if (name == "pppoe") return Wrapping::pppoe;
    return std::nullopt;
}

std::optional<Frame> wrapped(const Frame& frame, Wrapping wrapping) {
    Frame out = frame;
    if (wrapping == Wrapping::pppoe) {
        if (type_of(frame) != ipv4) return std::nullopt;
        constexpr std::size_t protocol = 2;
        const std::size_t length = frame.size() - type_at - 2 + protocol;
        out[type_at] = 0x00;  // PPP: IPv4
        out[type_at + 1] = 0x21;
        insert(out, {pppoe_session >> 8U, pppoe_session & 0xffU, 0x11, 0, 0, 1, static_cast<unsigned>(length >> 8U),
                     static_cast<unsigned>(length & 0xffU)});
        return out;
    }
    insert(out, {vlan >> 8U, vlan & 0xffU, 0, inner_vlan_number});
    if (wrapping == Wrapping::qinq) insert(out, {service_vlan >> 8U, service_vlan & 0xffU, 0, outer_vlan_number});
    return out;
}

std::optional<Frame> unwrapped(Frame frame, bool kernel_took_a_tag) {
    bool had_one = kernel_took_a_tag;
    const auto remove = [&](std::size_t at, std::size_t count) {
        const auto begin = frame.begin() + static_cast<std::ptrdiff_t>(at);
        frame.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
        had_one = true;
    };
    while (frame.size() > type_at + 6 && (type_of(frame) == vlan || type_of(frame) == service_vlan)) remove(type_at, 4);
    constexpr std::size_t pppoe_head = 8;  // its own type included
    if (type_of(frame) == pppoe_session && frame.size() > type_at + pppoe_head + 2) {
        const std::size_t length = (std::size_t{frame[type_at + 6]} << 8U) | frame[type_at + 7];
        frame.resize(std::min(frame.size(), type_at + pppoe_head + length));
        remove(type_at, pppoe_head);
        frame[type_at] = ipv4 >> 8U;
        frame[type_at + 1] = ipv4 & 0xffU;
    }
    return had_one ? std::optional(std::move(frame)) : std::nullopt;
}

/// Else a sender leaves sums to a card that is not there, and sends frames that are larger than the wire's.
void leave_nothing_to_the_card(const std::string& sender) {
    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    for (const unsigned feature : {unsigned{ETHTOOL_STXCSUM}, unsigned{ETHTOOL_STSO}, unsigned{ETHTOOL_SGSO}}) {
        ethtool_value value = {feature, 0};
        ifreq request = {};
        std::strncpy(request.ifr_name, sender.c_str(), IFNAMSIZ - 1);
        request.ifr_data = reinterpret_cast<char*>(&value);
        ::ioctl(descriptor, SIOCETHTOOL, &request);
    }
    ::close(descriptor);
}

bool relay(const std::string& plain, const std::string& wire, Wrapping wrapping) {
    Port inside(plain), outside(wire);
    if (!inside.is_ready() || !outside.is_ready()) return false;
    for (;;) {
        pollfd both[2] = {{inside.descriptor(), POLLIN, 0}, {outside.descriptor(), POLLIN, 0}};
        if (::poll(both, 2, -1) < 0) return false;
        if ((both[0].revents & POLLIN) != 0) {
            if (const auto received = inside.receive()) {
                if (const auto frame = wrapped(received->frame, wrapping)) outside.send(*frame);
            }
        }
        if ((both[1].revents & POLLIN) != 0) {
            if (auto received = outside.receive()) {
                if (const auto frame = unwrapped(std::move(received->frame), received->kernel_took_a_tag))
                    inside.send(*frame);
            }
        }
    }
}

}  // namespace cwmpscope::test
