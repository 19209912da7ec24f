// The parameters of ManagementServer that are halves of an account: ConnectionRequestUsername and Username, and their
// passwords. TR-181 ManagementServer.
#pragma once

#include "decoder/soap/cwmp_message.h"

#include <string_view>
#include <vector>

namespace cwmpscope {

/// "Username" of "Device.ManagementServer.Username"; empty when it is no parameter of ManagementServer.
std::string_view name_in_management_server(std::string_view parameter);
/// Those in the lists of an envelope.
std::vector<OwnedListItem> account_items(const CwmpMessage& envelope);

}  // namespace cwmpscope
