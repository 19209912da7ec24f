// `interfaces`: one line per interface, and its JSON.
#pragma once

#include "capture/interfaces.h"
#include "report/text_style.h"

#include <span>
#include <string>

namespace cwmpscope {

std::string interfaces_table(std::span<const InterfaceInfo> interfaces, const TextStyle& look);
/// {"type":"interface","name":"eth0",...} without a line end. `ascii`: for terminals.
std::string interface_json(const InterfaceInfo& interface, bool ascii);

}  // namespace cwmpscope
