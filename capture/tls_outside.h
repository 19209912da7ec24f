// TlsOutside: what the records of a connection show that are encrypted and not opened: that they come, in which order,
// and how long they are. Fills TlsFacts with what follows surely from that, and with what is likely.
// RFC 8446 5.2 (a record's length is that of its content, its type and a tag), 4.4 (who says what in a handshake).
#pragma once

#include "capture/tls_facts.h"
#include "capture/tls_negotiation.h"
#include "capture/tls_record.h"

#include <array>
#include <cstdint>

namespace cwmpscope {

/// Of one connection; more are not kept.
constexpr std::size_t most_tls_alerts = 8;

class TlsOutside {
public:
    explicit TlsOutside(TlsFacts& facts) : facts_(&facts) {}

    /// Each encrypted record, also one that is opened.
    void passed(const TlsNegotiation& negotiation, HttpRole from, bool has_keys, const TlsRecord& record);
    /// Encrypted records of that side.
    std::uint64_t records(HttpRole from) const { return records_[from == HttpRole::client ? 0 : 1]; }
    /// Client and server were taken for each other.
    void swap_roles() { std::swap(records_[0], records_[1]); }

private:
    void passed_in_tls13(const TlsNegotiation& negotiation, HttpRole from, const TlsRecord& record);
    void client_passed(const TlsRecord& record);
    void server_passed(const TlsRecord& record);

    TlsFacts* facts_;
    std::array<std::uint64_t, 2> records_{};  ///< client, server
};

}  // namespace cwmpscope
