#include "decoder/session/account_parameters.h"

namespace cwmpscope {

std::string_view name_in_management_server(std::string_view parameter) {
    constexpr std::string_view object = ".ManagementServer.";
    const std::size_t place = parameter.find(object);
    return place == std::string_view::npos ? std::string_view{} : parameter.substr(place + object.size());
}

namespace {

bool is_of_account(const ListItem& item) {
    if (!item.name.ends_with("Username") && !item.name.ends_with("Password")) return false;
    const std::string_view name = name_in_management_server(item.name);
    return name == "ConnectionRequestUsername" || name == "ConnectionRequestPassword" || name == "Username" ||
           name == "Password";
}

}  // namespace

std::vector<OwnedListItem> account_items(const CwmpMessage& envelope) {
    std::vector<OwnedListItem> items;
    if (envelope.lists == nullptr) return items;
    for (const ListItem& item : envelope.lists->items()) {
        if (is_of_account(item)) items.emplace_back(item);
    }
    return items;
}

}  // namespace cwmpscope
