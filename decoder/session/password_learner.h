// PasswordLearner: passwords that RPCs reveal, for verifying digests: of Download, Upload and ScheduleDownload, and the
// accounts of ManagementServer (ConnectionRequest* and Username/Password) that an ACS sets or a CPE tells. Exchanges of
// a session go in, in order; what has become certain comes out. TR-069 Amendment 6, A.3.2.1, A.3.2.8; TR-181
// ManagementServer.
#pragma once

#include "decoder/evidence/boxed.h"
#include "decoder/session/builder.h"
#include "decoder/session/digest_follower.h"

#include <string>
#include <vector>

namespace cwmpscope {

struct Account {
    std::string user, password;
};

/// What is known of the accounts of one device.
struct DeviceAccounts {
    Boxed<Account> connection_request;  ///< for requests to the device
    Boxed<Account> acs;                 ///< of the device at its ACS
};

class PasswordLearner {
public:
    /// May take() change the accounts, or need what is known of them? Of most exchanges nobody asks for the device.
    static bool asks_for_accounts(const DecodedExchange& exchange);
    std::vector<KnownPassword> take(const TcpConnectionInfo& info, const DecodedExchange& exchange,
                                    DeviceAccounts& accounts);

private:
    /// Set by a SetParameterValues that has not been acknowledged yet.
    std::vector<ListItem> offered_;
};

}  // namespace cwmpscope
