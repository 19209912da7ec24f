#include "decoder/soap/cwmp_message.h"

#include <algorithm>

namespace cwmpscope {

std::string to_string(const DeviceId& device) {
    std::string text = device.oui;
    if (!device.product_class.empty()) text.append("-").append(device.product_class);
    return text.append("-").append(device.serial_number);
}

const std::string* CwmpMessage::argument(std::string_view name) const {
    const auto found = std::find_if(arguments.begin(), arguments.end(),
                                    [name](const Argument& argument) { return argument.name == name; });
    return found != arguments.end() ? &found->value : nullptr;
}

}  // namespace cwmpscope
