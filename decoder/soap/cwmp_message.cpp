#include "decoder/soap/cwmp_message.h"

#include <algorithm>

namespace cwmpscope {

CwmpLists::CwmpLists(std::span<const ListItem> given) : items_(given.begin(), given.end()) {
    take_texts();
}

CwmpLists::CwmpLists(std::span<const OwnedListItem> given) : items_(given.begin(), given.end()) {
    take_texts();
}

void CwmpLists::take_texts() {
    std::size_t size = 0;
    std::string_view type;  // most are of the type of the one before
    for (const ListItem& item : items_) {
        size += item.name.size() + item.value.size();
        if (item.type != type) size += item.type.size();
        type = item.type;
    }
    texts_.reserve(size);  // they are pointed into from now on
    const auto take = [this](std::string_view& text) {
        const std::size_t begin = texts_.size();
        texts_ += text;
        text = std::string_view(texts_).substr(begin);
    };
    type = {};
    for (ListItem& item : items_) {
        take(item.name);
        take(item.value);
        if (item.type != type) {
            take(item.type);
            type = item.type;
        } else {
            item.type = type;
        }
    }
}

std::size_t CwmpLists::bytes() const {
    return items_.capacity() * sizeof(ListItem) + texts_.capacity();
}

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
