// IdentityMasks: who took part, replaced by other names of the same length: serial numbers and SSIDs by tokens, MAC
// addresses by 02:00:00:00:00:01, IP addresses by others of their kind. First all names are learnt, by reading the
// capture once; then everything is asked for its places.
#pragma once

#include "capture/datagram.h"
#include "report/addresses_in_text.h"
#include "report/known_words.h"
#include "report/sanitize/alike_addresses.h"
#include "report/sanitize/mask_plan.h"
#include "report/sanitize/mask_tokens.h"

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

class IdentityMasks {
public:
    using MacAddress = std::array<std::uint8_t, 6>;

    /// Those of secrets are made by the same, so that nothing becomes equal that was not.
    MaskTokens& tokens() { return tokens_; }

    /// Serial numbers, SSIDs and MAC addresses beside their names, in XML.
    void learn(std::string_view body);
    void learn(const IpAddress& address) { addresses_.avoid(address); }
    void learn_serial(std::string_view value);

    /// Names that are known, and every MAC and IP address by its form. Ascending, of the same length as what was there.
    std::vector<MaskEdit> edits(std::string_view text);
    /// As edits(), and what stands beside a name that says whose it is, however short.
    std::vector<MaskEdit> edits_of_body(std::string_view body);
    /// RFC 2131, RFC 2132: addresses, and what options say of who it is; nothing when it is no DHCP.
    std::vector<MaskEdit> edits_of_dhcp(Bytes payload);
    std::string replaced(std::string_view text);

    IpAddress address(const IpAddress& address) { return addresses_.of(address); }
    /// Those of groups stay, and so does none at all (zero).
    MacAddress mac(const MacAddress& mac);

    std::size_t serials() const { return serials_.size(); }
    std::size_t ssids() const { return ssids_.size(); }
    std::size_t macs() const { return macs_.size(); }
    std::size_t ip_addresses() const { return addresses_.size(); }

private:
    std::uint64_t other_mac(std::uint64_t mac);
    void learn_word(std::string_view value, std::set<std::string, std::less<>>& words);

    MaskTokens tokens_;
    AlikeAddresses addresses_;
    std::map<std::uint64_t, std::uint64_t> macs_;
    std::set<std::string, std::less<>> serials_, ssids_;
    KnownWords words_;
};

}  // namespace cwmpscope
