#include "report/sanitize/identity_reader.h"

#include "capture/packet_place.h"
#include "capture/wire.h"
#include "decoder/session/datagrams.h"

#include <algorithm>
#include <string_view>

namespace cwmpscope {

namespace {

/// Serial numbers in option 125: sub-option 2 of a device, 5 of a gateway (TR-069, 3.2.2 and F.2.2).
void learn_serials(std::string_view option, IdentityMasks& names) {
    constexpr std::size_t header = 5;  // enterprise, length
    while (option.size() > header) {
        std::string_view of_one = option.substr(header, static_cast<unsigned char>(option[header - 1]));
        option.remove_prefix(header + of_one.size());
        while (of_one.size() > 2) {
            const std::string_view value = of_one.substr(2, static_cast<unsigned char>(of_one[1]));
            if (of_one[0] == 2 || of_one[0] == 5) names.learn_serial(value);
            of_one.remove_prefix(2 + value.size());
        }
    }
}

}  // namespace

IdentityReader::IdentityReader(IdentityMasks& names) : names_(names), pipeline_(Limits{}, *this) {}

void IdentityReader::push(const Packet& packet) {
    const PacketPlace place = place_of(packet);
    names_.learn(place.from.address);
    names_.learn(place.to.address);
    pipeline_.push(packet);
}

void IdentityReader::message(const TcpConnectionInfo&, const HttpMessage& message) {
    names_.learn(message.body());
}

void IdentityReader::datagram(const Datagram& datagram) {
    const auto dhcp = read_dhcp(datagram);
    if (dhcp && dhcp->by_enterprise) learn_serials(*dhcp->by_enterprise, names_);
}

}  // namespace cwmpscope
