#include "decoder/session/release.h"

#include <algorithm>
#include <iterator>

namespace cwmpscope {

namespace {

/// Up to this many items a list is not worth a copy of its message.
constexpr std::size_t small_list = 8;
/// What a report says of one SetParameterValues at most.
constexpr std::size_t kept_changes = 1000;

bool is_large(const CwmpMessage& envelope) {
    const std::size_t kept = envelope.method == Method::SetParameterValues ? kept_changes : small_list;
    return envelope.lists != nullptr && envelope.lists->items.size() > kept;
}

void release(CwmpMessage& envelope) {
    if (!is_large(envelope)) return;
    auto kept = std::make_shared<CwmpLists>();
    std::ranges::copy_if(envelope.lists->items, std::back_inserter(kept->items),
                         [](const ListItem& item) { return !item.value.empty() && is_secret_name(item.name); });
    envelope.lists = kept->items.empty() ? nullptr : std::move(kept);
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
