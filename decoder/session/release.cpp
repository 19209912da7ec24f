#include "decoder/session/release.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <span>
#include <string_view>
#include <vector>

namespace cwmpscope {

namespace {

/// Up to this many items a list is not worth a copy of its message.
constexpr std::size_t small_list = 8;
/// What a report says of one SetParameterValues at most.
constexpr std::size_t kept_changes = 1000;

/// Methods that a device lists at most: more than there are.
constexpr std::size_t kept_methods = 100;
/// Of the parameters that sessions are compared by, a list has one each.
constexpr std::size_t kept_management = 16;

bool is_large(const CwmpMessage& envelope) {
    const std::size_t kept = envelope.method == Method::SetParameterValues ? kept_changes
                             : envelope.method == Method::GetRPCMethods    ? kept_methods
                                                                           : small_list;
    return envelope.lists != nullptr && envelope.lists->items().size() > kept;
}

/// What rules about several sessions of a device compare.
bool tells_of_management(std::string_view name) {
    return std::ranges::any_of(std::initializer_list<std::string_view>{".ManagementServer.ParameterKey",
                                                                       ".ManagementServer.PeriodicInformInterval",
                                                                       ".ManagementServer.PeriodicInformEnable",
                                                                       ".ManagementServer.PeriodicInformTime"},
                               [&](std::string_view end) { return name.ends_with(end); });
}

void release(CwmpMessage& envelope) {
    if (!is_large(envelope)) return;
    std::vector<ListItem> kept;
    std::size_t management = 0;
    std::ranges::copy_if(envelope.lists->items(), std::back_inserter(kept), [&](const ListItem& item) {
        if (tells_of_management(item.name)) return management++ < kept_management;
        return !item.value.empty() && is_secret_name(item.name);
    });
    envelope.lists = kept.empty() ? nullptr : std::make_shared<CwmpLists>(std::span<const ListItem>(kept));
}

}  // namespace

std::shared_ptr<const Session> released(std::shared_ptr<const Session> session) {
    const auto has_large = [](const std::shared_ptr<const Message>& message) {
        return std::ranges::any_of(message->envelopes, is_large);
    };
    if (std::ranges::none_of(session->messages, has_large)) return session;
    auto slim = std::make_shared<Session>(*session);
    for (std::shared_ptr<const Message>& message : slim->messages) {
        if (!has_large(message)) continue;
        auto copy = std::make_shared<Message>(*message);
        std::ranges::for_each(copy->envelopes, release);
        message = std::move(copy);
    }
    return slim;
}

}  // namespace cwmpscope
